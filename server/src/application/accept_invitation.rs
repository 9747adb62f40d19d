use jiff::Timestamp;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        acceptance::{self, AcceptRefusal, Acceptance, AcceptanceFacts},
        changes::Decision,
        lock::Lock,
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`AcceptanceFacts`].
pub(crate) struct AcceptanceQuestion {
    pub link: TokenHash,
    pub email: String,
    pub now: Timestamp,
}

impl Question for AcceptanceQuestion {
    type Facts = AcceptanceFacts;
}

impl UseCase for Acceptance {
    type Question = AcceptanceQuestion;
    type Output = ();
    type Error = UseCaseError<AcceptRefusal>;

    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> AcceptanceQuestion {
        AcceptanceQuestion {
            link: self.link,
            email: self.user.email.clone(),
            now: self.now,
        }
    }

    fn decide(&self, facts: AcceptanceFacts) -> Result<Decision<()>, UseCaseError<AcceptRefusal>> {
        acceptance::accept(self, &facts).map_err(UseCaseError::Refused)
    }
}
