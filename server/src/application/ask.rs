use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, WorkerId},
        lock::Lock,
        rules::REQUESTS_COUNTED,
        secret::TokenHash,
        work_request::{self, AskRefusal, Asked, Asking, AskingFacts, WorkRequest},
    },
    store::Question,
};

/// Asks for [`AskingFacts`].
pub(crate) struct AskQuestion {
    pub session: TokenHash,
    pub now: Timestamp,
    pub worker: WorkerId,
    pub employer: EmployerId,
    pub key: IdempotencyKey,
    pub asked: Asked,
    /// Requests from then on are counted.
    pub since: Timestamp,
}

impl Question for AskQuestion {
    type Facts = AskingFacts;
}

impl UseCase for Asking {
    type Question = AskQuestion;
    type Output = WorkRequest;
    type Error = UseCaseError<AskRefusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> AskQuestion {
        AskQuestion {
            session: self.session,
            now: self.now,
            worker: self.worker,
            employer: self.employer,
            key: self.key,
            asked: self.asked.clone(),
            since: self.now - REQUESTS_COUNTED,
        }
    }

    fn decide(
        &self,
        facts: AskingFacts,
    ) -> Result<Decision<WorkRequest>, UseCaseError<AskRefusal>> {
        work_request::ask(self, facts).map_err(UseCaseError::Refused)
    }
}
