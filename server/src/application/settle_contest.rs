use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        office_change::{ContestFacts, ContestRefusal, Resolution, resolve},
    },
    store::Question,
};

/// Asks for [`ContestFacts`].
pub(crate) struct ContestQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for ContestQuestion {
    type Facts = ContestFacts;
}

impl UseCase for Resolution {
    type Question = ContestQuestion;
    type Output = Uuid;
    type Error = UseCaseError<ContestRefusal>;

    // The sum of her day may change, where a cancelled performance is entered anew.
    fn lock(&self) -> Lock {
        Lock::WorkerOfChange(self.employer, self.id)
    }

    fn question(&self) -> ContestQuestion {
        ContestQuestion {
            employer: self.employer,
            id: self.id,
        }
    }

    fn decide(&self, facts: ContestFacts) -> Result<Decision<Uuid>, UseCaseError<ContestRefusal>> {
        resolve(self, facts).map_err(UseCaseError::Refused)
    }
}
