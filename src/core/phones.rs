//! The phones that know her account, and that one of them is forgotten.

use job_tracker_protocol::{Day, ProblemKind, wire::Device};
use uuid::Uuid;

use super::{Core, history::LoadError, session::SignedIn};

/// The day on which a phone was last used. The server knows it to the day; Belgium is an hour or
/// two ahead of UTC.
pub fn last_used(phone: &Device) -> Day {
    Day::of(phone.last_used, 1)
}

impl Core {
    /// The phones on which she signed in. Nothing where the server is older than the question.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn phones(&self, signed_in: &SignedIn) -> Result<Option<Vec<Device>>, LoadError> {
        let api = self.api_for(&signed_in.account);
        match api.devices(&signed_in.token).await {
            Ok(answer) => Ok(Some(answer.devices)),
            Err(error) if error.kind() == Some(ProblemKind::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Has one of her phones forgotten, by its id in [`Self::phones`]. Where it is this one, she is
    /// signed out of it: the next call says that the session is over.
    ///
    /// # Errors
    /// See [`LoadError`]. One that is gone already is no error.
    pub async fn forget_phone(&self, signed_in: &SignedIn, phone: Uuid) -> Result<(), LoadError> {
        let api = self.api_for(&signed_in.account);
        match api.forget_device(&signed_in.token, phone).await {
            Err(error) if error.kind() == Some(ProblemKind::NotFound) => Ok(()),
            answer => Ok(answer?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_was_last_used_on_a_day_in_belgium() {
        let phone = |last_used: &str| Device {
            id: Uuid::nil(),
            first_seen: last_used.parse().unwrap(),
            last_used: last_used.parse().unwrap(),
            present: false,
        };
        for (used, day) in [
            ("2026-11-23T10:00:00Z", "2026-11-23"),
            ("2026-11-22T23:30:00Z", "2026-11-23"),
        ] {
            assert_eq!(last_used(&phone(used)).to_string(), day);
        }
    }
}
