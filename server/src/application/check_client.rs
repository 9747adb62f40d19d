use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        client_check::{self, CheckRefusal, ClientCheck, ClientCheckFacts},
        ids::{EmployerId, WorkerId},
        lock::Lock,
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`ClientCheckFacts`].
pub(crate) struct ClientCheckQuestion {
    pub session: TokenHash,
    pub now: Timestamp,
    pub worker: WorkerId,
    pub employer: EmployerId,
    pub number: ClientNumber,
}

impl Question for ClientCheckQuestion {
    type Facts = ClientCheckFacts;
}

impl UseCase for ClientCheck {
    type Question = ClientCheckQuestion;
    type Output = bool;
    type Error = UseCaseError<CheckRefusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> ClientCheckQuestion {
        ClientCheckQuestion {
            session: self.session,
            now: self.now,
            worker: self.worker,
            employer: self.employer,
            number: self.number.clone(),
        }
    }

    fn decide(
        &self,
        facts: ClientCheckFacts,
    ) -> Result<Decision<bool>, UseCaseError<CheckRefusal>> {
        client_check::decide(self, facts).map_err(UseCaseError::Refused)
    }
}
