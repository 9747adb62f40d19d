use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        invitation::{self, FirstStartFacts},
        lock::Lock,
        secret::TokenHash,
    },
    store::{Question, StoreError},
};

/// The server starts, and prints a link for its first user. Its output says whether there is one.
pub(crate) struct FirstLink {
    pub link: TokenHash,
    pub expires_at: Timestamp,
}

/// Asks for [`FirstStartFacts`].
pub(crate) struct FirstStartQuestion;

impl Question for FirstStartQuestion {
    type Facts = FirstStartFacts;
}

impl UseCase for FirstLink {
    type Question = FirstStartQuestion;
    type Output = bool;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> FirstStartQuestion {
        FirstStartQuestion
    }

    fn decide(&self, facts: FirstStartFacts) -> Result<Decision<bool>, StoreError> {
        Ok(invitation::first(self.link, self.expires_at, &facts))
    }
}
