//! Where the employer's server is.

use std::{fmt, str::FromStr};

use job_tracker_protocol::is_invisible;
use url::{Host, Url};

/// The origin of a server, as `https://jobs.example.be`: https, or http on this very device.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerAddress(String);

/// Why a text is not the address of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ServerAddressError {
    /// Not an address, or one with a user, a password, a query or a fragment.
    #[error("this is not the address of a server")]
    Invalid,
    /// http to another device would show passwords to the network.
    #[error("only https is allowed")]
    Insecure,
}

impl ServerAddress {
    /// The origin, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a call of version 1, as `/session` → `https://jobs.example.be/v1/session`.
    pub fn v1(&self, path: &str) -> String {
        format!("{}/v1{path}", self.0)
    }

    /// What a person recognises: the origin without `https://`.
    pub fn display_name(&self) -> &str {
        self.0.strip_prefix("https://").unwrap_or(&self.0)
    }
}

impl FromStr for ServerAddress {
    type Err = ServerAddressError;

    /// Reads what a person typed or a letter says; without a scheme, https is meant.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text: String = text.chars().filter(|it| !is_invisible(*it)).collect();
        let text = text.trim();
        let with_scheme = if text.contains("://") {
            text.to_owned()
        } else {
            format!("https://{text}")
        };
        let url = Url::parse(&with_scheme).map_err(|_| ServerAddressError::Invalid)?;
        let bare = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.path() == "/";
        if !bare {
            return Err(ServerAddressError::Invalid);
        }
        let loopback = match url.host() {
            None => return Err(ServerAddressError::Invalid),
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
        };
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => return Err(ServerAddressError::Insecure),
            _ => return Err(ServerAddressError::Invalid),
        }
        Ok(Self(url.origin().ascii_serialization()))
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, ServerAddressError> {
        text.parse::<ServerAddress>().map(|it| it.to_string())
    }

    #[test]
    fn an_address_is_an_https_origin() {
        assert_eq!(read("jobs.example.be").unwrap(), "https://jobs.example.be");
        assert_eq!(
            read("\u{202d}jobs.example.be\u{202c}\u{200b}").unwrap(),
            "https://jobs.example.be"
        );
        assert_eq!(
            read(" https://Jobs.Example.be/ ").unwrap(),
            "https://jobs.example.be"
        );
        assert_eq!(
            read("https://jobs.example.be:8443").unwrap(),
            "https://jobs.example.be:8443"
        );
    }

    #[test]
    fn http_is_for_this_device_only() {
        assert_eq!(
            read("http://127.0.0.1:8080").unwrap(),
            "http://127.0.0.1:8080"
        );
        assert_eq!(
            read("http://localhost:8080").unwrap(),
            "http://localhost:8080"
        );
        assert_eq!(read("http://[::1]:8080").unwrap(), "http://[::1]:8080");
        assert_eq!(
            read("http://jobs.example.be"),
            Err(ServerAddressError::Insecure)
        );
        assert_eq!(
            read("http://127.0.0.1.example.be"),
            Err(ServerAddressError::Insecure)
        );
    }

    #[test]
    fn what_could_mislead_is_refused() {
        for text in [
            "",
            "javascript://x",
            "ftp://jobs.example.be",
            "https://user:pass@jobs.example.be",
            "https://jobs.example.be/path",
            "https://jobs.example.be/?q",
            "https://jobs.example.be/#f",
            "https://",
        ] {
            assert_eq!(read(text), Err(ServerAddressError::Invalid), "{text}");
        }
    }
}
