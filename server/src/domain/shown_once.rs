//! What the console shows once: kept sealed for a moment, so that a page that is loaded again shows
//! it again, to the session that asked for it and to nobody else.

use std::fmt;

use jiff::Timestamp;
use job_tracker_protocol::Login;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    random::Random,
    rules::SHOWN_ONCE_KEPT,
    sealed::{SealError, SealedAnswer, SealingKey},
    secret::TokenHash,
};
use crate::clock::later;

/// What is handed to a worker on paper; the server keeps only a hash of the password.
#[derive(Clone, PartialEq, Eq)]
pub struct IssuedCredentials {
    /// Her login.
    pub login: Login,
    /// Her password, eight digits.
    pub password: String,
    /// What the QR code of her letter holds beside the login.
    pub voucher: String,
}

impl fmt::Debug for IssuedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IssuedCredentials")
            .field("login", &self.login)
            .finish_non_exhaustive()
    }
}

/// What a form made. It has no `Debug`: all of it is secret.
#[derive(Serialize, Deserialize)]
pub enum Shown {
    /// Logins with their passwords and vouchers.
    Letters(Vec<(Login, String, String)>),
    /// The path of a link that makes a user.
    Link(String),
    /// A user's recovery codes.
    Codes(Vec<String>),
    /// Rows that a list was taken without.
    Rest(Rest),
}

/// Rows that a list was taken without, handed back to be mended.
#[derive(Serialize, Deserialize)]
pub struct Rest {
    /// The page of those that were taken.
    pub done: String,
    /// Of which room the list is: `workers` or `clients`.
    pub room: String,
    /// How many rows were taken, where the page said so before.
    pub taken: Option<usize>,
    /// The headings, and below them the rows, the last cell with what is wrong.
    pub rows: Vec<Vec<String>>,
    /// Which lines of the file these rows are.
    pub lines: Vec<u64>,
}

impl Shown {
    /// The letters of these workers.
    pub fn letters(issued: &[IssuedCredentials]) -> Self {
        let each = |it: &IssuedCredentials| {
            let it = it.clone();
            (it.login, it.password, it.voucher)
        };
        Self::Letters(issued.iter().map(each).collect())
    }
}

/// Where the answer to one form is kept, and for which session.
#[derive(Debug, Clone)]
pub struct Keeping {
    /// Where.
    pub place: Uuid,
    /// Of which session of the console.
    pub session: TokenHash,
    /// Of that session.
    pub key: SealingKey,
}

impl Keeping {
    /// Seals what the form made, to be stored together with it.
    ///
    /// # Errors
    /// When there is no randomness, or it is too long.
    pub fn seal(
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
            expires_at: later(now, SHOWN_ONCE_KEPT),
        })
    }

    /// What was sealed in this place.
    pub fn open(&self, content: &[u8]) -> Option<Shown> {
        serde_json::from_slice(&self.key.open(self.place, content)?).ok()
    }
}
