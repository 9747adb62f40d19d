use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        channel::Channel,
        lock::Lock,
        secret::TokenHash,
        tries::{self, Attempt, TryFacts, TryOutcome},
    },
    store::{Question, StoreError},
};

/// Asks for [`TryFacts`]. The same is looked for whether somebody has the login or not.
pub(crate) struct TryQuestion {
    pub login: Login,
    pub channel: Channel,
    pub device: Option<TokenHash>,
    pub voucher: Option<TokenHash>,
    pub now: Timestamp,
}

impl Question for TryQuestion {
    type Facts = TryFacts;
}

impl UseCase for Attempt {
    type Question = TryQuestion;
    type Output = TryOutcome;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Login(self.login.clone())
    }

    fn question(&self) -> TryQuestion {
        TryQuestion {
            login: self.login.clone(),
            channel: self.channel,
            device: self.device,
            voucher: self.voucher,
            now: self.now,
        }
    }

    fn decide(&self, facts: TryFacts) -> Result<Decision<TryOutcome>, StoreError> {
        Ok(tries::take(self, facts))
    }
}
