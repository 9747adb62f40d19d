use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        factor_keeping::{self, FactorReset, LockedOut, WayBack},
        lock::Lock,
    },
    store::{Question, StoreError},
};

/// Asks for every user of every employer.
pub(crate) struct LockedOutQuestion;

impl Question for LockedOutQuestion {
    type Facts = Vec<LockedOut>;
}

impl UseCase for FactorReset {
    type Question = LockedOutQuestion;
    type Output = Vec<WayBack>;
    type Error = StoreError;

    // Nobody becomes a user under the lost key meanwhile.
    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> LockedOutQuestion {
        LockedOutQuestion
    }

    fn decide(&self, users: Vec<LockedOut>) -> Result<Decision<Vec<WayBack>>, StoreError> {
        Ok(factor_keeping::reset(self, &users)?)
    }
}
