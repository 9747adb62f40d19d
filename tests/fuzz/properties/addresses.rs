use job_tracker::core::server_address::ServerAddress;
use url::{Host, Url};

use super::text_of;

/// An accepted address is an https origin, or http on this device; it reads the same once it is
/// written down, and what is called there is there.
pub fn check(data: &[u8]) {
    let text = text_of(data);
    if let Ok(address) = text.parse::<ServerAddress>() {
        holds(&address);
    }
    if let Ok(origin) = job_tracker_server::settings::origin(&text) {
        assert!(!origin.contains('@'), "{text}");
        assert_eq!(job_tracker_server::settings::origin(&origin), Ok(origin));
    }
}

/// What holds for every address that was accepted.
pub fn holds(address: &ServerAddress) {
    let url = Url::parse(address.as_str()).unwrap();
    match url.scheme() {
        "https" => assert_eq!(address.display_name().parse().as_ref(), Ok(address)),
        "http" => assert!(is_loopback(&url), "{address}"),
        _ => panic!("{address}"),
    }
    assert_eq!(url.origin().ascii_serialization(), address.as_str());
    assert!(url.username().is_empty() && url.password().is_none());
    assert_eq!(address.to_string().parse().as_ref(), Ok(address));
    let called = Url::parse(&address.v1("/session")).unwrap();
    assert_eq!(called.origin(), url.origin());
    assert_eq!(called.path(), "/v1/session");
    assert!(called.query().is_none() && called.fragment().is_none());
}

/// Whether nothing leaves this device on the way there.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(it)) => it.octets()[0] == 127,
        Some(Host::Ipv6(it)) => it.segments() == [0, 0, 0, 0, 0, 0, 0, 1],
        None => false,
    }
}
