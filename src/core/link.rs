//! Links that an employer hands out: `jobtracker://start?server=…&login=…`.

use job_tracker_protocol::Login;
use url::Url;

use super::server_address::ServerAddress;

/// The longest link that is looked at, in bytes.
const LONGEST: usize = 2_000;

/// What a start link fills in. Never a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartLink {
    /// The employer's server.
    pub server: Option<ServerAddress>,
    /// The worker's login.
    pub login: Option<Login>,
}

/// Why a link is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Not a start link, or one with something that does not belong there.
    #[error("this is not a link of an employer")]
    Invalid,
}

impl StartLink {
    /// Whether a text means to be a link at all.
    pub fn looks_like_one(text: &str) -> bool {
        text.trim_start()
            .get(..11)
            .is_some_and(|it| it.eq_ignore_ascii_case("jobtracker:"))
    }

    /// Reads a start link.
    ///
    /// # Errors
    /// When anything in it is unknown, doubled or malformed.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(LinkError::Invalid);
        }
        let url = Url::parse(text).map_err(|_| LinkError::Invalid)?;
        if url.scheme() != "jobtracker" || url.host_str() != Some("start") {
            return Err(LinkError::Invalid);
        }
        let mut link = Self {
            server: None,
            login: None,
        };
        for (name, value) in url.query_pairs() {
            match &*name {
                "server" if link.server.is_none() => {
                    link.server = Some(value.parse().map_err(|_| LinkError::Invalid)?);
                }
                "login" if link.login.is_none() => {
                    link.login = Some(Login::from_typed(&value).map_err(|_| LinkError::Invalid)?);
                }
                _ => return Err(LinkError::Invalid),
            }
        }
        if link.server.is_none() && link.login.is_none() {
            return Err(LinkError::Invalid);
        }
        Ok(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_link_fills_in_server_and_login() {
        let link = StartLink::parse(
            "jobtracker://start?server=https%3A%2F%2Fjobs.example.be&login=980123456789",
        )
        .unwrap();
        assert_eq!(link.server.unwrap().as_str(), "https://jobs.example.be");
        assert_eq!(link.login.unwrap().as_str(), "980123456789");
    }

    #[test]
    fn a_link_with_anything_else_is_refused() {
        for text in [
            "jobtracker://start",
            "jobtracker://start?password=12345678&login=980123456789",
            "jobtracker://start?login=980123456789&login=980123456780",
            "jobtracker://start?server=http%3A%2F%2Fevil.example",
            "jobtracker://start?server=javascript%3Aalert(1)",
            "jobtracker://steal?login=980123456789",
            "https://start?login=980123456789",
            "jobtracker:",
        ] {
            assert_eq!(StartLink::parse(text), Err(LinkError::Invalid), "{text}");
        }
        let long = format!("jobtracker://start?login={}", "9".repeat(10_000));
        assert_eq!(StartLink::parse(&long), Err(LinkError::Invalid));
        assert!(StartLink::looks_like_one(" JOBTRACKER://start?login=1"));
        assert!(!StartLink::looks_like_one("980"));
    }
}
