use jiff::Timestamp;

use super::UseCase;
use crate::{
    clock::later,
    domain::{
        changes::Decision,
        failed_sign_in::{self, FailedFacts, FailedSignIn},
        lock::{Lease, Lock},
        rules::FAILED_SIGN_IN_TOLD,
    },
    store::{Question, StoreError},
};

/// Asks for [`FailedFacts`] of whoever has this address.
pub(crate) struct FailedQuestion {
    pub email: String,
    /// Lines that are older count for nothing.
    pub since: Timestamp,
}

impl Question for FailedQuestion {
    type Facts = Option<FailedFacts>;
}

impl UseCase for FailedSignIn {
    type Question = FailedQuestion;
    type Output = ();
    type Error = StoreError;

    // Two at once are told of once.
    fn lock(&self) -> Lock {
        Lock::Lease(Lease::FailedSignIn)
    }

    fn question(&self) -> FailedQuestion {
        FailedQuestion {
            email: self.email.clone(),
            since: later(self.now, -FAILED_SIGN_IN_TOLD),
        }
    }

    fn decide(&self, facts: Option<FailedFacts>) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(failed_sign_in::tell(self, facts)))
    }
}
