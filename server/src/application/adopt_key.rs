use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        factor_keeping::{self, KeyAdoption, KeyFacts, KeyRefusal},
        lock::Lock,
    },
    store::Question,
};

/// Asks for [`KeyFacts`].
pub(crate) struct KeyQuestion;

impl Question for KeyQuestion {
    type Facts = KeyFacts;
}

impl UseCase for KeyAdoption {
    type Question = KeyQuestion;
    type Output = ();
    type Error = UseCaseError<KeyRefusal>;

    // Of several servers that start at once, one brings the key.
    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> KeyQuestion {
        KeyQuestion
    }

    fn decide(&self, facts: KeyFacts) -> Result<Decision<()>, UseCaseError<KeyRefusal>> {
        factor_keeping::adopt(self, &facts).map_err(UseCaseError::Refused)
    }
}
