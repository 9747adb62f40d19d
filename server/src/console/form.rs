//! Forms: what was typed, and what is wrong with it, field by field.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::{Console, error::ConsoleError};

/// The fields of a form. What is missing here no browser would leave out.
pub(super) struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Console> for Form<T> {
    type Rejection = ConsoleError;

    async fn from_request(request: Request, console: &Console) -> Result<Self, ConsoleError> {
        axum::Form::from_request(request, console)
            .await
            .map(|it| Self(it.0))
            .map_err(|_| ConsoleError::BadForm)
    }
}

/// What is wrong with a form: the name of a field, and the text that says so.
#[derive(Debug, Default, Clone)]
pub(super) struct Errors(Vec<(&'static str, &'static str)>);

impl Errors {
    pub(super) fn add(&mut self, field: &'static str, message: &'static str) {
        self.0.push((field, message));
    }

    /// Adds it unless this holds.
    pub(super) fn unless(&mut self, holds: bool, field: &'static str, message: &'static str) {
        if !holds {
            self.add(field, message);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text on a field; empty when nothing is wrong with it.
    pub(super) fn of(&self, field: &str) -> &'static str {
        self.0.iter().find(|it| it.0 == field).map_or("", |it| it.1)
    }
}

/// The longest name that anybody may have, in characters.
const LONGEST_NAME: usize = 120;
/// The longest reason, in characters.
const LONGEST_SENTENCE: usize = 200;

/// A name as it is stored: without blanks around it; none when it is empty, too long, or holds
/// control characters.
pub(super) fn name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count());
    (fits && !name.chars().any(char::is_control)).then(|| name.to_owned())
}

/// A reason as it is stored: like a name, and somewhat longer.
pub(super) fn sentence(typed: &str) -> Option<String> {
    let text = typed.trim();
    let fits = (1..=LONGEST_SENTENCE).contains(&text.chars().count());
    (fits && !text.chars().any(char::is_control)).then(|| text.to_owned())
}

/// An e-mail address, as far as one can be told from anything else without writing to it.
pub(super) fn email(typed: &str) -> Option<String> {
    let email = typed.trim();
    let (local, host) = email.rsplit_once('@')?;
    let clean = |it: &str| {
        !it.is_empty()
            && !it
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || c == ':')
    };
    (clean(local) && clean(host) && host.contains('.') && email.len() <= 254)
        .then(|| email.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_anything_that_is_text() {
        for good in ["Ana", "<script>alert(1)</script>", "אנה", "👩‍🔧 Ana"] {
            assert_eq!(name(&format!("  {good} ")).as_deref(), Some(good));
        }
        for bad in ["", "   ", "a\nb", &"x".repeat(121)] {
            assert_eq!(name(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_address_has_somebody_at_somewhere() {
        assert_eq!(email(" Els@Example.be ").as_deref(), Some("els@example.be"));
        for bad in [
            "els",
            "@example.be",
            "els@",
            "els@example",
            "a b@example.be",
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
    }
}
