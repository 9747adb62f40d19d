//! Who is calling, and how often that address may try to sign in.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};

use axum::http::HeaderMap;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use ipnet::IpNet;

/// The other end of the connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub IpAddr);

/// Counts sign-ins by address.
pub(crate) struct Addresses {
    trusted: Vec<IpNet>,
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
}

impl Addresses {
    /// At most so many a minute for each address; 0 is no limit. What the trusted proxies say of
    /// their callers is believed.
    pub(crate) fn new(per_minute: u32, trusted: Vec<IpNet>) -> Self {
        let limiter =
            NonZeroU32::new(per_minute).map(|it| RateLimiter::keyed(Quota::per_minute(it)));
        Self { trusted, limiter }
    }

    /// Takes one of the caller's sign-ins.
    ///
    /// # Errors
    /// How long to wait when none is left.
    pub(crate) fn admit(&self, peer: Peer, headers: &HeaderMap) -> Result<(), Duration> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        let address = neighbourhood(self.caller(peer, headers));
        limiter
            .check_key(&address)
            .map_err(|it| it.wait_time_from(limiter.clock().now()))
    }

    /// Forgets addresses that did not call for a while.
    pub(crate) fn forget_the_quiet(&self) {
        if let Some(limiter) = &self.limiter {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    /// The last address that no trusted proxy vouches for is the caller's; what stands before it
    /// in the header may be invented.
    pub(super) fn caller(&self, Peer(peer): Peer, headers: &HeaderMap) -> IpAddr {
        let mut caller = peer.to_canonical();
        let forwarded: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .collect();
        for hop in forwarded.into_iter().rev() {
            if !self.trusted.iter().any(|it| it.contains(&caller)) {
                break;
            }
            match hop.trim().parse::<IpAddr>() {
                Ok(address) => caller = address.to_canonical(),
                Err(_) => break,
            }
        }
        caller
    }
}

/// One household has a whole /64 of IPv6 addresses.
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(peer: &str, forwarded: &str) -> String {
        let trusted = vec!["10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        Addresses::new(1, trusted)
            .caller(Peer(peer.parse().unwrap()), &headers)
            .to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_about_its_caller() {
        assert_eq!(caller("192.0.2.7", "198.51.100.1"), "192.0.2.7");
        assert_eq!(caller("10.0.0.1", "198.51.100.1"), "198.51.100.1");
    }

    #[test]
    fn what_the_caller_puts_before_the_proxys_word_is_ignored() {
        assert_eq!(
            caller("10.0.0.1", "203.0.113.9, 198.51.100.1"),
            "198.51.100.1"
        );
        assert_eq!(
            caller("10.0.0.1", "203.0.113.9, 198.51.100.1, 10.2.2.2"),
            "198.51.100.1"
        );
    }

    #[test]
    fn a_header_that_is_no_address_ends_the_search() {
        assert_eq!(caller("10.0.0.1", "198.51.100.1, unknown"), "10.0.0.1");
    }

    #[test]
    fn addresses_of_one_household_share_their_tries() {
        let of = |text: &str| neighbourhood(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:aaaa::1"), of("2001:db8:1:2:bbbb::2"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
