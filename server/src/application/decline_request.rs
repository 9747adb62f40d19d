use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        work_request::{DeclineRefusal, Declining, WorkRequest, decline},
    },
    store::Question,
};

/// Asks for one request to an employer, if she has it.
pub(crate) struct DeclineQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for DeclineQuestion {
    type Facts = Option<WorkRequest>;
}

impl UseCase for Declining {
    type Question = DeclineQuestion;
    type Output = ();
    type Error = UseCaseError<DeclineRefusal>;

    fn lock(&self) -> Lock {
        Lock::WorkerOfRequest(self.employer, self.id)
    }

    fn question(&self) -> DeclineQuestion {
        DeclineQuestion {
            employer: self.employer,
            id: self.id,
        }
    }

    fn decide(
        &self,
        found: Option<WorkRequest>,
    ) -> Result<Decision<()>, UseCaseError<DeclineRefusal>> {
        decline(self, found).map_err(UseCaseError::Refused)
    }
}
