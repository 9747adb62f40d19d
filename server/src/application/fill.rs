use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        seed::{self, Seed, SeedFacts, SeedRefusal},
    },
    store::Question,
};

/// Asks for [`SeedFacts`].
pub(crate) struct SeedQuestion;

impl Question for SeedQuestion {
    type Facts = SeedFacts;
}

/// The demo fills an empty server.
impl UseCase for Seed {
    type Question = SeedQuestion;
    type Output = bool;
    type Error = UseCaseError<SeedRefusal>;

    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> SeedQuestion {
        SeedQuestion
    }

    fn decide(&self, facts: SeedFacts) -> Result<Decision<bool>, Self::Error> {
        seed::decide(self, facts).map_err(UseCaseError::Refused)
    }
}
