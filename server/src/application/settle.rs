use job_tracker_protocol::IdempotencyKey;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        ids::WorkerId,
        lock::Lock,
        secret::TokenHash,
        settlement::{self, SettleRefusal, Settlement, SettlementFacts, Settling},
    },
    store::{Question, StoreError},
};

/// Why a key was not settled.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SettleError {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] SettleRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

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
    type Error = SettleError;

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

    fn decide(&self, facts: SettlementFacts) -> Result<Decision<Settlement>, SettleError> {
        Ok(settlement::decide(self, facts)?)
    }
}
