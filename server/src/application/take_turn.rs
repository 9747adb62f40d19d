use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        phone_call::{self, CallRecord, TakeTurn, Taken},
        random::NoRandomness,
    },
    store::{StoreError, calls::CallQuestion},
};

/// Why nobody takes a turn.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TakeTurnError {
    /// No claim without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl UseCase for TakeTurn {
    type Question = CallQuestion;
    type Output = Taken;
    type Error = TakeTurnError;

    fn lock(&self) -> Lock {
        Lock::Call(self.call)
    }

    fn question(&self) -> CallQuestion {
        CallQuestion(self.call)
    }

    fn decide(&self, known: Option<CallRecord>) -> Result<Decision<Taken>, TakeTurnError> {
        Ok(phone_call::take(self, known)?)
    }
}
