use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        validation::{self, UndoRefusal, Undoing, Validation},
    },
    store::Question,
};

/// Asks for what was validated together, and what became of it since.
pub(crate) struct ValidationQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for ValidationQuestion {
    type Facts = Option<Validation>;
}

impl UseCase for Undoing {
    type Question = ValidationQuestion;
    type Output = usize;
    type Error = UseCaseError<UndoRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> ValidationQuestion {
        ValidationQuestion {
            employer: self.employer,
            id: self.id,
        }
    }

    fn decide(
        &self,
        found: Option<Validation>,
    ) -> Result<Decision<usize>, UseCaseError<UndoRefusal>> {
        validation::undo(self, found.as_ref()).map_err(UseCaseError::Refused)
    }
}
