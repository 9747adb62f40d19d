//! What stands on the command line, read.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// A port alone is one of this machine.
pub(super) fn local_address(text: &str) -> Result<SocketAddr, String> {
    if let Ok(port) = text.parse() {
        return Ok(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port));
    }
    text.parse()
        .map_err(|_| "a port, or an address with a port".to_owned())
}

/// Reads a scheme, a host and perhaps a port: what stands before the path.
///
/// # Errors
/// A sentence for whoever typed it.
pub fn origin(text: &str) -> Result<String, String> {
    let wanted = || "an address as https://jobs.example.be, without a path".to_owned();
    let url = url::Url::parse(text).map_err(|_| wanted())?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let has_user = !url.username().is_empty() || url.password().is_some();
    if is_web && is_bare && !has_user {
        Ok(url.origin().ascii_serialization())
    } else {
        Err(wanted())
    }
}

/// Whether this is where other machines reach a server without TLS: no browser keeps the console's
/// cookies there, and the app sends no password.
pub(crate) fn is_plain_elsewhere(origin: &str) -> bool {
    let Ok(url) = url::Url::parse(origin) else {
        return false;
    };
    let is_here = url.host().is_some_and(|it| match it {
        url::Host::Domain(name) => name == "localhost",
        url::Host::Ipv4(address) => address.is_loopback(),
        url::Host::Ipv6(address) => address.is_loopback(),
    });
    url.scheme() == "http" && !is_here
}

pub(super) fn store(text: &str) -> Result<String, String> {
    let wanted = || "an address that begins with https://".to_owned();
    let uri: axum::http::Uri = text.parse().map_err(|_| wanted())?;
    match (uri.scheme_str(), uri.authority()) {
        (Some("https"), Some(authority)) if !authority.as_str().contains('@') => {
            Ok(uri.to_string())
        }
        _ => Err(wanted()),
    }
}

pub(super) fn permits(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if (1..=1024).contains(&number) => Ok(number),
        _ => Err("a number from 1 to 1024".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_does_without_tls() {
        for plain in [
            "http://192.0.2.2:8080",
            "http://jobs.example.be",
            "http://[2001:db8::1]",
        ] {
            assert!(is_plain_elsewhere(plain), "{plain}");
        }
        for good in [
            "http://127.0.0.1:8080",
            "http://[::1]:8080",
            "http://localhost",
            "https://192.0.2.2",
            "null",
        ] {
            assert!(!is_plain_elsewhere(good), "{good}");
        }
    }

    #[test]
    fn a_store_is_reached_safely() {
        let google = "https://play.google.com/store/apps/details?id=be.jobtracker.app";
        assert_eq!(store(google).as_deref(), Ok(google));
        for bad in [
            "http://play.google.com/",
            "javascript:alert(1)",
            "be.jobtracker.app",
            "",
        ] {
            assert!(store(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_origin_has_no_path_and_no_user() {
        assert_eq!(
            origin("https://jobs.example.be/").as_deref(),
            Ok("https://jobs.example.be")
        );
        assert_eq!(
            origin("http://127.0.0.1:8080").as_deref(),
            Ok("http://127.0.0.1:8080")
        );
        // As browsers write it, or what they send would never be the same.
        for (typed, sent) in [
            ("https://münchen.example", "https://xn--mnchen-3ya.example"),
            ("https://Jobs.Example.be:443", "https://jobs.example.be"),
        ] {
            assert_eq!(origin(typed).as_deref(), Ok(sent));
        }
        for bad in [
            "jobs.example.be",
            "https://jobs.example.be/#x",
            "https://jobs.example.be/app",
            "ftp://x",
            "https://a@b.be",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }
}
