use job_tracker_protocol::IdempotencyKey;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::WorkerId,
        lock::Lock,
        secret::TokenHash,
        settlement::{self, SettleRefusal, Settlement, SettlementFacts, Settling},
    },
    store::Question,
};

/// Asks for [`SettlementFacts`].
pub(crate) struct SettlementQuestion {
    pub session: TokenHash,
    pub now: jiff::Timestamp,
    pub worker: WorkerId,
    pub key: IdempotencyKey,
}

impl Question for SettlementQuestion {
    type Facts = SettlementFacts;
}

impl UseCase for Settling {
    type Question = SettlementQuestion;
    type Output = Settlement;
    type Error = UseCaseError<SettleRefusal>;

    // The same lock as a registration's: a settlement and a late registration under one key have
    // one order.
    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> SettlementQuestion {
        SettlementQuestion {
            session: self.session,
            now: self.now,
            worker: self.worker,
            key: self.key,
        }
    }

    fn decide(
        &self,
        facts: SettlementFacts,
    ) -> Result<Decision<Settlement>, UseCaseError<SettleRefusal>> {
        settlement::decide(self, facts).map_err(UseCaseError::Refused)
    }
}
