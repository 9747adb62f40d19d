use super::{UseCase, UseCaseError, WorkerRecordQuestion};
use crate::domain::{
    changes::Decision,
    lock::Lock,
    worker_record::{self, ByOffice, RecordRefusal, WorkerRecord},
};

/// A worker leaves, or comes back.
pub(crate) struct SetWorkerActive {
    pub office: ByOffice,
    pub active: bool,
    /// The hash of a password that nobody knows.
    pub no_password: String,
}

impl UseCase for SetWorkerActive {
    type Question = WorkerRecordQuestion;
    type Output = ();
    type Error = UseCaseError<RecordRefusal>;

    fn lock(&self) -> Lock {
        Lock::WorkerOf(self.office.employer, self.office.login.clone())
    }

    fn question(&self) -> WorkerRecordQuestion {
        WorkerRecordQuestion {
            employer: self.office.employer,
            login: self.office.login.clone(),
        }
    }

    fn decide(&self, found: Option<WorkerRecord>) -> Result<Decision<()>, Self::Error> {
        let changes =
            worker_record::set_active(&self.office, (self.active, &self.no_password), found)
                .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
