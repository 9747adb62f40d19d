use job_tracker_protocol::{Activity, ClientNumber, Day, IdempotencyKey};

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, WorkerId},
        lock::Lock,
        performance::Performance,
        proof::Proof,
        registration::{self, Refusal, Registration, RegistrationFacts},
    },
    store::Question,
};

/// Asks for [`RegistrationFacts`].
pub(crate) struct RegistrationQuestion {
    pub proof: Proof,
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
    type Error = UseCaseError<Refusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> RegistrationQuestion {
        RegistrationQuestion {
            proof: self.proof,
            now: self.now,
            worker: self.worker,
            employer: self.employer,
            key: self.key,
            client_number: self.report.client_number.clone(),
            activity: self.report.activity,
            date: self.report.date,
        }
    }

    fn decide(
        &self,
        facts: RegistrationFacts,
    ) -> Result<Decision<Performance>, UseCaseError<Refusal>> {
        registration::decide(self, facts).map_err(UseCaseError::Refused)
    }
}
