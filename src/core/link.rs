//! Links that an employer hands out, on a letter or a sheet of QR codes. Each has two forms:
//! `jobtracker://start?server=…&login=…` for the app, and `https://the.server/#start?login=…` for
//! its web page, or `https://the.server/get#start?…` for a phone that has neither yet; the part behind `#` never reaches a server. Likewise `client?number=…`.

use std::borrow::Cow;

use job_tracker_protocol::{ClientNumber, Login, Voucher, is_invisible};
use url::Url;

use super::{
    Core, account::AccountId, accounts::Account, server_address::ServerAddress, session::SignedIn,
};

/// The longest link that is looked at, in bytes.
const LONGEST: usize = 2_000;

/// What a link asks for. Nothing is done without the worker's tap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Fill in the sign-in.
    Start(StartLink),
    /// Fill in the number of a client to add.
    Client(ClientNumber),
}

/// What a start link fills in. Never a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartLink {
    /// The employer's server.
    pub server: Option<ServerAddress>,
    /// The worker's login.
    pub login: Option<Login>,
    /// What shows the server that this phone has seen the letter; never without a login.
    pub voucher: Option<Voucher>,
}

/// Why a link is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// No link of ours, or one with something that does not belong there.
    #[error("this is not a link of an employer")]
    Invalid,
}

impl Link {
    /// Whether a text means to be a link at all.
    pub fn looks_like_one(text: &str) -> bool {
        text.contains("://")
    }

    /// Reads a link.
    ///
    /// # Errors
    /// When anything in it is unknown, doubled or malformed.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        // A chat wraps a link in marks of direction, which would count as a part of it.
        let text: String = text.chars().filter(|it| !is_invisible(*it)).collect();
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(LinkError::Invalid);
        }
        let mut url = Url::parse(text).map_err(|_| LinkError::Invalid)?;
        if url.scheme() == "jobtracker" {
            return Self::read(&url, None);
        }
        // Else `mailto:25/#start?…` would be read on as the host of an address.
        if !matches!(url.scheme(), "https" | "http") {
            return Err(LinkError::Invalid);
        }
        let fragment = url.fragment().ok_or(LinkError::Invalid)?;
        let ours =
            Url::parse(&format!("jobtracker://{fragment}")).map_err(|_| LinkError::Invalid)?;
        url.set_fragment(None);
        // Chats and mail programs add what they count clicks by; nothing of ours stands there.
        url.set_query(None);
        // A letter leads to the page where a phone gets the app.
        if url.path() == "/get" {
            url.set_path("/");
        }
        let server = url.as_str().parse().map_err(|_| LinkError::Invalid)?;
        Self::read(&ours, Some(server))
    }

    fn read(url: &Url, server: Option<ServerAddress>) -> Result<Self, LinkError> {
        let bare = url.username().is_empty()
            && url.password().is_none()
            && url.port().is_none()
            && url.fragment().is_none()
            && matches!(url.path(), "" | "/");
        match url.host_str() {
            Some("start") if bare => StartLink::read(url, server).map(Self::Start),
            Some("client") if bare => {
                let mut pairs = url.query_pairs();
                match (pairs.next(), pairs.next()) {
                    (Some((Cow::Borrowed("number"), number)), None) => {
                        ClientNumber::from_typed(&number)
                            .map(Self::Client)
                            .map_err(|_| LinkError::Invalid)
                    }
                    _ => Err(LinkError::Invalid),
                }
            }
            _ => Err(LinkError::Invalid),
        }
    }
}

/// What a link comes to on this phone: something to fill in, for the worker to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// The sign-in at the app's own server.
    SignIn(StartLink),
    /// The sign-in at another server: it is shown to her first, and nothing is filled in before she
    /// chooses it.
    Elsewhere(ServerAddress, StartLink),
    /// An account that is signed in on this phone: hers is shown.
    Open(AccountId),
    /// An account on this phone whose session has ended: its sign-in at its own server.
    Again(AccountId, StartLink),
    /// A server without a login, and she is signed in there.
    SignedInAlready,
    /// The number of a client to add.
    Client(ClientNumber),
}

impl Core {
    /// Looks where a link leads. It changes nothing. With a login that is not on this phone it leads
    /// to one more sign-in, beside whoever is signed in.
    ///
    /// # Errors
    /// When it is none of an employer's, or of another server than this page's.
    pub fn follow_link(&self, text: &str) -> Result<Followed, LinkError> {
        let link = match Link::parse(text)? {
            Link::Client(number) => return Ok(Followed::Client(number)),
            Link::Start(link) => link,
        };
        let chosen = self.server().ok();
        let elsewhere = link.server.clone().filter(|it| chosen.as_ref() != Some(it));
        if elsewhere.is_some() && self.platform().servers.fixed {
            return Err(LinkError::Invalid);
        }
        if let Some(server) = elsewhere.clone().or(chosen)
            && let Some(followed) = self.follow_to_account(&server, &link)
        {
            return Ok(followed);
        }
        Ok(match elsewhere {
            Some(server) => Followed::Elsewhere(server, link),
            None => Followed::SignIn(link),
        })
    }

    /// Where a link to this server leads that is about an account on this phone.
    fn follow_to_account(&self, server: &ServerAddress, link: &StartLink) -> Option<Followed> {
        // What cannot be read now may be signed in to anew.
        let accounts = self.accounts().unwrap_or_default();
        let Some(login) = link.login.clone() else {
            let there = |it: &SignedIn| it.account.server == *server;
            return accounts
                .sessions()
                .any(there)
                .then_some(Followed::SignedInAlready);
        };
        let server = server.clone();
        let account = AccountId { server, login };
        Some(match accounts.get(&account)? {
            Account::SignedIn(_) => Followed::Open(account),
            Account::Ended { .. } => Followed::Again(account, link.clone()),
        })
    }
}

impl StartLink {
    fn read(url: &Url, server: Option<ServerAddress>) -> Result<Self, LinkError> {
        let mut link = Self {
            server,
            login: None,
            voucher: None,
        };
        for (name, value) in url.query_pairs() {
            match &*name {
                "server" if link.server.is_none() => {
                    link.server = Some(value.parse().map_err(|_| LinkError::Invalid)?);
                }
                "login" if link.login.is_none() => {
                    link.login = Some(Login::from_typed(&value).map_err(|_| LinkError::Invalid)?);
                }
                "voucher" if link.voucher.is_none() => {
                    link.voucher = Some(value.parse().map_err(|_| LinkError::Invalid)?);
                }
                _ => return Err(LinkError::Invalid),
            }
        }
        if link.voucher.is_some() && link.login.is_none() {
            return Err(LinkError::Invalid);
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

    fn start(text: &str) -> StartLink {
        match Link::parse(text) {
            Ok(Link::Start(link)) => link,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_start_link_fills_in_server_and_login() {
        for text in [
            "jobtracker://start?server=https%3A%2F%2Fjobs.example.be&login=980123456789",
            " https://jobs.example.be/#start?login=980123456789",
            "https://jobs.example.be/get#start?login=980123456789",
            "https://jobs.example.be/?fbclid=abc#start?login=980123456789",
            "https://jobs.example.be/get?utm_source=mail&gclid=x#start?login=980123456789",
            "jobtracker://start?server=https%3A%2F%2Fjobs.example.be&login=%E2%80%AD980123456789%E2%80%AC",
            "HTTPS://JOBS.EXAMPLE.BE/#start?login=9801%202345%206789",
        ] {
            let link = start(text);
            assert_eq!(link.server.unwrap().as_str(), "https://jobs.example.be");
            assert_eq!(link.login.unwrap().as_str(), "980123456789");
        }
        assert_eq!(start("jobtracker://start?login=980123456789").server, None);
    }

    #[test]
    fn the_link_of_a_letter_brings_its_voucher_which_is_never_shown() {
        let voucher = format!("jtv_{}", "0af9".repeat(8));
        let link = start(&format!(
            "https://jobs.example.be/get#start?login=980123456789&voucher={voucher}"
        ));
        assert_eq!(link.voucher.as_ref().unwrap().expose(), voucher);
        assert!(!format!("{link:?}").contains("0af9"));
        for text in [
            format!("jobtracker://start?voucher={voucher}"),
            format!("jobtracker://start?login=980123456789&voucher={voucher}&voucher={voucher}"),
            "jobtracker://start?login=980123456789&voucher=jtv_0af9".to_owned(),
        ] {
            assert_eq!(Link::parse(&text), Err(LinkError::Invalid), "{text}");
        }
    }

    #[test]
    fn a_client_link_carries_a_client_number() {
        for text in [
            "jobtracker://client?number=123456789002",
            "https://jobs.example.be/#client?number=123456789002",
            "https://jobs.example.be/?fbclid=abc#client?number=123456789002",
            "\u{202d}https://jobs.example.be/#client?number=123456789002\u{202c}",
            "https://jobs.example.be/#client?number=%2B%2B%2B123/4567/89002%2B%2B%2B",
            "jobtracker://client?number=%D9%A1%D9%A2%D9%A3456789002",
        ] {
            match Link::parse(text) {
                Ok(Link::Client(number)) => assert_eq!(number.as_str(), "123456789002"),
                other => panic!("{text}: {other:?}"),
            }
        }
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
            "jobtracker://user:password@start?login=980123456789",
            "jobtracker://client",
            "jobtracker://client?number=12345678900",
            "jobtracker://client?number=123456789002&number=123456789002",
            "jobtracker://client?number=123456789002&name=Oma",
            "https://start?login=980123456789",
            "https://jobs.example.be/",
            "https://jobs.example.be/#",
            "https://jobs.example.be/#login=980123456789",
            "https://jobs.example.be/get/more#start?login=980123456789",
            "https://jobs.example.be/path#start?login=980123456789",
            "https://jobs.example.be/#start?server=https%3A%2F%2Fevil.example",
            "http://jobs.example.be/#start?login=980123456789",
            "javascript:alert(1)#start?login=980123456789",
            "javascript:80/#start?login=980123456789",
            "jobs.example.be:8443/#start?login=980123456789",
            "jobtracker:",
        ] {
            assert_eq!(Link::parse(text), Err(LinkError::Invalid), "{text}");
        }
        let long = format!("jobtracker://start?login={}", "9".repeat(10_000));
        assert_eq!(Link::parse(&long), Err(LinkError::Invalid));
    }

    #[test]
    fn a_number_is_not_taken_for_a_link() {
        assert!(Link::looks_like_one(" JOBTRACKER://start?login=1"));
        assert!(Link::looks_like_one("https://jobs.example.be/#start"));
        assert!(!Link::looks_like_one("980 1234 567 89"));
    }
}
