use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::WorkerId,
        lock::Lock,
        work_request::{WithdrawRefusal, Withdrawal, WorkRequest, withdraw},
    },
    store::Question,
};

/// Asks for one request of a worker, if it is hers.
pub(crate) struct OwnRequestQuestion {
    pub worker: WorkerId,
    pub id: Uuid,
}

impl Question for OwnRequestQuestion {
    type Facts = Option<WorkRequest>;
}

impl UseCase for Withdrawal {
    type Question = OwnRequestQuestion;
    type Output = ();
    type Error = UseCaseError<WithdrawRefusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> OwnRequestQuestion {
        OwnRequestQuestion {
            worker: self.worker,
            id: self.id,
        }
    }

    fn decide(
        &self,
        found: Option<WorkRequest>,
    ) -> Result<Decision<()>, UseCaseError<WithdrawRefusal>> {
        withdraw(self, found).map_err(UseCaseError::Refused)
    }
}
