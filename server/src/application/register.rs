use job_tracker_protocol::{Activity, ClientNumber, Day, IdempotencyKey};

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, WorkerId},
        lock::Lock,
        performance::Performance,
        registration::{self, Refusal, Registration, RegistrationFacts},
        secret::TokenHash,
    },
    store::{Question, StoreError},
};

/// Why a registration came to nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RegisterError {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks for [`RegistrationFacts`].
pub(crate) struct RegistrationQuestion {
    pub session: TokenHash,
    pub now: jiff::Timestamp,
    pub worker: WorkerId,
    pub employer: EmployerId,
    pub key: IdempotencyKey,
    pub client_number: ClientNumber,
    pub activity: Activity,
    pub date: Day,
}

impl Question for RegistrationQuestion {
    type Facts = RegistrationFacts;
}

impl UseCase for Registration {
    type Question = RegistrationQuestion;
    type Output = Performance;
    type Error = RegisterError;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> RegistrationQuestion {
        RegistrationQuestion {
            session: self.session,
            now: self.now,
            worker: self.worker,
            employer: self.employer,
            key: self.key,
            client_number: self.report.client_number.clone(),
            activity: self.report.activity,
            date: self.report.date,
        }
    }

    fn decide(&self, facts: RegistrationFacts) -> Result<Decision<Performance>, RegisterError> {
        Ok(registration::decide(self, facts)?)
    }
}
