use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::WorkerId,
        lock::Lock,
        secret::TokenHash,
        settlement::SettleRefusal,
        work_request::{
            RequestSettlement, RequestSettlementFacts, RequestSettling, settle as settle_request,
        },
    },
    store::Question,
};

/// Asks for [`RequestSettlementFacts`].
pub(crate) struct SettleRequestQuestion {
    pub session: TokenHash,
    pub now: Timestamp,
    pub worker: WorkerId,
    pub key: IdempotencyKey,
}

impl Question for SettleRequestQuestion {
    type Facts = RequestSettlementFacts;
}

impl UseCase for RequestSettling {
    type Question = SettleRequestQuestion;
    type Output = RequestSettlement;
    type Error = UseCaseError<SettleRefusal>;

    // The same lock as a request's: a settlement and a late request under one key have one order.
    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> SettleRequestQuestion {
        SettleRequestQuestion {
            session: self.session,
            now: self.now,
            worker: self.worker,
            key: self.key,
        }
    }

    fn decide(
        &self,
        facts: RequestSettlementFacts,
    ) -> Result<Decision<RequestSettlement>, UseCaseError<SettleRefusal>> {
        settle_request(self, facts).map_err(UseCaseError::Refused)
    }
}
