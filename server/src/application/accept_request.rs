use job_tracker_protocol::Activity;
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        work_request::{Acceptance, AcceptanceFacts, AcceptanceRefusal, accept},
    },
    store::Question,
};

/// Asks for [`AcceptanceFacts`].
pub(crate) struct AcceptRequestQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
    /// What the office would enter.
    pub activity: Activity,
}

impl Question for AcceptRequestQuestion {
    type Facts = AcceptanceFacts;
}

impl UseCase for Acceptance {
    type Question = AcceptRequestQuestion;
    type Output = Uuid;
    type Error = UseCaseError<AcceptanceRefusal>;

    // The sum of her day may change; and she may withdraw meanwhile.
    fn lock(&self) -> Lock {
        Lock::WorkerOfRequest(self.employer, self.id)
    }

    fn question(&self) -> AcceptRequestQuestion {
        AcceptRequestQuestion {
            employer: self.employer,
            id: self.id,
            activity: self.work.activity,
        }
    }

    fn decide(
        &self,
        facts: AcceptanceFacts,
    ) -> Result<Decision<Uuid>, UseCaseError<AcceptanceRefusal>> {
        accept(self, facts).map_err(UseCaseError::Refused)
    }
}
