//! What people write and the server keeps: names, reasons, addresses. One rule for the console,
//! for lists and for commands: without blanks around it, not empty, not endless, on one line.

use super::{
    composed::composed,
    rules::{LONGEST_EMAIL, LONGEST_NAME, LONGEST_REASON},
};

/// Why something cannot be kept as it was written. Each names what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordingError {
    /// There is nothing but blanks.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// There is too much of it.
    #[error("the {0} has more than {1} characters")]
    TooLong(&'static str, usize),
    /// A line break, a tab, or another sign that nobody sees.
    #[error("the {0} holds a control character, such as a line break")]
    ControlCharacter(&'static str),
    /// It is no e-mail address.
    #[error("this is no e-mail address")]
    NoEmailAddress,
    /// There is no digit in it.
    #[error("there is no digit in the phone number")]
    NoPhoneNumber,
}

/// Without blanks around it, on one line, and not too long.
///
/// # Errors
/// When it is empty, too long, or holds control characters.
pub(super) fn one_line(
    typed: &str,
    what: &'static str,
    most: usize,
) -> Result<String, WordingError> {
    let text = composed(typed);
    let text = text.trim();
    if text.is_empty() {
        return Err(WordingError::Empty(what));
    }
    if text.chars().count() > most {
        return Err(WordingError::TooLong(what, most));
    }
    if text.chars().any(char::is_control) {
        return Err(WordingError::ControlCharacter(what));
    }
    Ok(text.to_owned())
}

macro_rules! wording {
    ($($(#[$doc:meta])* $name:ident($what:literal, $most:ident);)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Hash)]
            pub struct $name(String);

            impl $name {
                /// As somebody wrote it; blanks around it are left out.
                ///
                /// # Errors
                /// When it is empty, too long, or holds control characters.
                pub fn from_typed(typed: &str) -> Result<Self, WordingError> {
                    one_line(typed, $what, $most).map(Self)
                }

                /// As it is kept and shown.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl From<$name> for String {
                fn from(text: $name) -> Self {
                    text.0
                }
            }
        )+
    };
}

wording! {
    /// The name of a worker, a client, a user or an employer.
    Name("name", LONGEST_NAME);
    /// Why somebody changes or enters something.
    Reason("reason", LONGEST_REASON);
}

/// What somebody says: a sentence that she wrote or chose. Whoever reads it sees a chosen one in a
/// language of her own, and else the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words<C> {
    /// As it stood before whoever said it.
    pub text: Reason,
    /// The ready sentence that was chosen.
    pub code: Option<C>,
}

/// An e-mail address, as far as one can be told from anything else without writing to it; in small
/// letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// As somebody wrote it.
    ///
    /// # Errors
    /// When it is no address.
    pub fn from_typed(typed: &str) -> Result<Self, WordingError> {
        let email = composed(typed);
        let email = email.trim();
        let stray = |c: char| c.is_whitespace() || c.is_control() || c == ':';
        let clean = |it: &str| !it.is_empty() && !it.contains(stray);
        let (local, host) = email.rsplit_once('@').unwrap_or_default();
        if clean(local) && clean(host) && host.contains('.') && email.len() <= LONGEST_EMAIL {
            Ok(Self(email.to_lowercase()))
        } else {
            Err(WordingError::NoEmailAddress)
        }
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<EmailAddress> for String {
    fn from(email: EmailAddress) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_anything_that_is_text() {
        for good in ["Ana", "<script>alert(1)</script>", "אנה", "👩‍🔧 Ana"] {
            let name = Name::from_typed(&format!("  {good} ")).unwrap();
            assert_eq!(name.as_str(), good);
        }
        for (bad, why) in [
            ("", WordingError::Empty("name")),
            ("   ", WordingError::Empty("name")),
            ("a\nb", WordingError::ControlCharacter("name")),
            (&"x".repeat(121), WordingError::TooLong("name", 120)),
        ] {
            assert_eq!(Name::from_typed(bad), Err(why), "{bad:?}");
        }
    }

    #[test]
    fn a_name_is_the_same_however_its_accents_were_typed() {
        let name = |typed| Name::from_typed(typed).unwrap();
        assert_eq!(name("Zoe\u{308}"), name("Zoë"));
    }

    #[test]
    fn a_name_is_as_long_as_its_characters_not_as_its_bytes() {
        assert!(Name::from_typed(&"é".repeat(LONGEST_NAME)).is_ok());
    }

    #[test]
    fn a_reason_may_be_longer_than_a_name() {
        assert!(Reason::from_typed(&"x".repeat(LONGEST_REASON)).is_ok());
        let refused = Reason::from_typed(&"x".repeat(LONGEST_REASON + 1));
        assert_eq!(refused, Err(WordingError::TooLong("reason", 200)));
    }

    #[test]
    fn an_address_has_somebody_at_somewhere() {
        let good = EmailAddress::from_typed(" Els@Example.be ").unwrap();
        assert_eq!(good.as_str(), "els@example.be");
        for bad in [
            "els",
            "@example.be",
            "els@",
            "els@example",
            "a b@example.be",
        ] {
            let refused = EmailAddress::from_typed(bad);
            assert_eq!(refused, Err(WordingError::NoEmailAddress), "{bad}");
        }
    }
}
