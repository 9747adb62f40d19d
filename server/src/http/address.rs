//! Who is calling, and how often that address may try to sign in.

use std::{net::IpAddr, num::NonZeroU32, time::Duration};

use axum::http::HeaderMap;
use governor::Quota;
use ipnet::IpNet;
use job_tracker_protocol::Login;

use super::{Pace, networks::Networks, throttle::Throttle};

/// The other end of the connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub IpAddr);

/// Counts sign-ins, by network or by login.
pub(crate) struct Addresses {
    trusted: Vec<IpNet>,
    networks: Option<Networks>,
    /// By login, those who proved to belong to it.
    proven: Option<Throttle>,
}

impl Addresses {
    /// At most so many a minute for each address, and a few times as many for the networks around
    /// it; 0 is no limit. What the trusted proxies say of their callers is believed.
    pub(crate) fn new(per_minute: u32, trusted: Vec<IpNet>, pace: &Pace) -> Self {
        let per_minute = NonZeroU32::new(per_minute);
        let networks = |it| Networks::with_clock(it, pace.clone());
        Self {
            trusted,
            networks: per_minute.map(networks),
            proven: per_minute.map(|it| Throttle::with_clock(Quota::per_minute(it), pace.clone())),
        }
    }

    /// Takes one of the sign-ins of this address.
    ///
    /// # Errors
    /// How long to wait when none is left.
    pub(crate) fn admit(&self, caller: IpAddr) -> Result<(), Duration> {
        let networks = self.networks.as_ref();
        networks.map_or(Ok(()), |it| it.admit(caller))
    }

    /// Takes one of the sign-ins of those who proved to belong to this login, which are counted
    /// apart: strangers in her network take nothing from them.
    ///
    /// # Errors
    /// How long to wait when none is left.
    pub(crate) fn admit_proven(&self, login: &Login) -> Result<(), Duration> {
        let proven = self.proven.as_ref();
        proven.map_or(Ok(()), |it| it.admit(login.as_str()))
    }

    /// Forgets addresses that did not call for a while.
    pub(crate) fn prune(&self) {
        if let Some(networks) = &self.networks {
            networks.prune();
        }
        if let Some(proven) = &self.proven {
            proven.prune();
        }
    }

    /// The last address that no trusted proxy vouches for is the caller's; what stands before it
    /// in the header may be invented. A trusted proxy that names nobody calls for itself, as one
    /// that asks whether the server is well.
    ///
    /// # Errors
    /// When the entry that decides is no address: taking the proxy for the caller instead would
    /// count all who write such a thing as one, and show the office the wrong address.
    pub(crate) fn caller(
        &self,
        Peer(peer): Peer,
        headers: &HeaderMap,
    ) -> Result<IpAddr, UnreadableCaller> {
        let mut caller = peer.to_canonical();
        let lines = headers.get_all("x-forwarded-for").iter().rev();
        let entries = lines.flat_map(|it| it.as_bytes().rsplit(|it| *it == b','));
        for entry in entries.map(<[u8]>::trim_ascii).filter(|it| !it.is_empty()) {
            if !self.trusted.iter().any(|it| it.contains(&caller)) {
                break;
            }
            caller = address(entry).ok_or(UnreadableCaller)?.to_canonical();
        }
        Ok(caller)
    }
}

/// A trusted proxy says of its caller what is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("X-Forwarded-For does not say who is calling")]
pub(crate) struct UnreadableCaller;

/// Reads one entry of `X-Forwarded-For` as proxies write them: an address, perhaps with a port;
/// an IPv6 address may, and before a port must, stand in brackets.
fn address(entry: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(entry).ok()?;
    if let Some(rest) = text.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        let readable = port.is_empty() || port.strip_prefix(':').is_some_and(is_port);
        return address.parse().ok().filter(|_| readable).map(IpAddr::V6);
    }
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    let (address, port) = text.split_once(':')?;
    address
        .parse()
        .ok()
        .filter(|_| is_port(port))
        .map(IpAddr::V4)
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit()) && text.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::http::HeaderValue;
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::clock::{Clock, SystemClock};

    /// Who calls when the proxies of `10.0.0.0/8` are trusted and the header has these lines.
    fn caller_of(peer: &str, lines: &[&[u8]]) -> Result<String, UnreadableCaller> {
        let trusted = vec!["10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_bytes(line).unwrap());
        }
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        Addresses::new(1, trusted, &Pace::of(&clock))
            .caller(Peer(peer.parse().unwrap()), &headers)
            .map(|it| it.to_string())
    }

    fn caller(peer: &str, forwarded: &str) -> String {
        caller_of(peer, &[forwarded.as_bytes()]).unwrap()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_about_its_caller() {
        assert_eq!(caller("192.0.2.7", "198.51.100.1"), "192.0.2.7");
        assert_eq!(caller("192.0.2.7", "unknown"), "192.0.2.7");
        assert_eq!(caller("10.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(caller("::ffff:10.0.0.1", "198.51.100.1"), "198.51.100.1");
    }

    #[test]
    fn what_the_caller_puts_before_the_proxys_word_is_ignored() {
        let told: [&[&[u8]]; 5] = [
            &[b"203.0.113.9, 198.51.100.1"],
            &[b"203.0.113.9, 198.51.100.1, 10.2.2.2"],
            &[b"\xff\xfe, unknown,198.51.100.1"],
            &[b"caf\xe9", b"198.51.100.1"],
            &[b"[, 198.51.100.1", b"10.2.2.2, 10.3.3.3:80"],
        ];
        for lines in told {
            assert_eq!(caller_of("10.0.0.1", lines).unwrap(), "198.51.100.1");
        }
    }

    #[test]
    fn an_address_is_read_however_a_proxy_writes_it() {
        for (written, meant) in [
            ("198.51.100.7:4711", "198.51.100.7"),
            (" \t198.51.100.7 ", "198.51.100.7"),
            (", ,198.51.100.7, ,", "198.51.100.7"),
            ("::ffff:198.51.100.7", "198.51.100.7"),
            ("[::ffff:198.51.100.7]:4711", "198.51.100.7"),
            ("2001:db8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:DB8:0::1]:443", "2001:db8::1"),
            ("198.51.100.7, [::ffff:10.0.0.2]:80", "198.51.100.7"),
        ] {
            assert_eq!(caller("10.0.0.1", written), meant, "{written}");
        }
    }

    #[test]
    fn what_is_no_address_where_it_decides_is_refused_and_never_the_proxy() {
        let told: [&[u8]; 12] = [
            b"198.51.100.1, unknown",
            b"198.51.100.1, _hidden, 10.2.2.2",
            b"198.51.100.7\xff",
            b"\xe9",
            b"198.51.100.7:",
            b"198.51.100.7:+80",
            b"198.51.100.7:65536",
            b"[2001:db8::1",
            b"[2001:db8::1]443",
            b"[198.51.100.7]",
            b"\"198.51.100.7\"",
            b"198.51.100.7 203.0.113.9",
        ];
        for line in told {
            let found = caller_of("10.0.0.1", &[line]);
            assert_eq!(found, Err(UnreadableCaller), "{}", line.escape_ascii());
        }
    }

    #[test]
    fn a_trusted_proxy_that_names_nobody_calls_for_itself() {
        assert_eq!(caller_of("10.0.0.1", &[]).unwrap(), "10.0.0.1");
        assert_eq!(caller("10.0.0.1", " , "), "10.0.0.1");
        assert_eq!(caller("10.0.0.1", "10.0.0.9, 10.2.2.2"), "10.0.0.9");
    }

    proptest! {
        /// Whatever a caller sends, the proxy's own word after it decides.
        #[test]
        fn no_bytes_of_a_caller_change_who_the_proxy_says_it_is(
            lines in vec(vec(any::<u8>().prop_filter("sendable", |it| {
                *it == b'\t' || (*it >= 0x20 && *it != 0x7f)
            }), 0..40), 0..4),
            word in any::<IpAddr>(),
            port in proptest::option::of(any::<u16>()),
        ) {
            let word = match word.to_canonical() {
                IpAddr::V4(it) if it.octets()[0] == 10 => return Ok(()),
                it => it,
            };
            let written = match (word, port) {
                (IpAddr::V6(it), Some(port)) => format!("[{it}]:{port}"),
                (IpAddr::V4(it), Some(port)) => format!("{it}:{port}"),
                (it, None) => it.to_string(),
            };
            let mut appended = lines.clone();
            match appended.last_mut() {
                Some(last) => last.extend_from_slice(format!(", {written}").as_bytes()),
                None => appended.push(written.clone().into_bytes()),
            }
            let mut added = lines;
            added.push(written.into_bytes());
            for told in [appended, added] {
                let told: Vec<&[u8]> = told.iter().map(Vec::as_slice).collect();
                prop_assert_eq!(caller_of("10.0.0.1", &told), Ok(word.to_string()));
            }
        }

        /// Alone, they name somebody or nobody, and never panic.
        #[test]
        fn any_bytes_are_an_address_or_none(bytes in vec(any::<u8>(), 0..60)) {
            if let Some(found) = address(&bytes) {
                prop_assert_eq!(address(found.to_string().as_bytes()), Some(found));
            }
        }
    }
}
