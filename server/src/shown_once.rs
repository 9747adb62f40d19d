//! What the console shows once: kept sealed for a moment, so that a page that is loaded again shows
//! it again, to the session that asked for it and to nobody else.

use jiff::{SignedDuration, Timestamp};
use job_tracker_protocol::Login;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    clock::later,
    domain::{
        random::Random,
        sealed::{SealError, SealingKey},
        secret::TokenHash,
    },
    office::IssuedCredentials,
    store::console::SealedAnswer,
};

/// How long it is kept.
const KEPT: SignedDuration = SignedDuration::from_mins(10);

/// What a form made. It has no `Debug`: all of it is secret.
#[derive(Serialize, Deserialize)]
pub(crate) enum Shown {
    /// Logins with their passwords.
    Letters(Vec<(Login, String)>),
    /// The path of a link that makes a user.
    Link(String),
    /// A user's recovery codes.
    Codes(Vec<String>),
}

impl Shown {
    /// The letters of these workers.
    pub(crate) fn letters(issued: &[IssuedCredentials]) -> Self {
        let each = |it: &IssuedCredentials| (it.login.clone(), it.password.clone());
        Self::Letters(issued.iter().map(each).collect())
    }
}

/// Where the answer to one form is kept, and for which session.
#[derive(Debug, Clone)]
pub(crate) struct Keeping {
    pub place: Uuid,
    pub session: TokenHash,
    pub key: SealingKey,
}

impl Keeping {
    /// Seals what the form made, to be stored together with it.
    pub(crate) fn seal(
        &self,
        shown: &Shown,
        now: Timestamp,
        random: &dyn Random,
    ) -> Result<SealedAnswer, SealError> {
        let text = serde_json::to_vec(shown).map_err(|_| SealError::TooLong)?;
        Ok(SealedAnswer {
            place: self.place,
            session: self.session,
            content: self.key.seal(self.place, &text, random)?,
            expires_at: later(now, KEPT),
        })
    }

    /// What was sealed in this place.
    pub(crate) fn open(&self, content: &[u8]) -> Option<Shown> {
        serde_json::from_slice(&self.key.open(self.place, content)?).ok()
    }
}
