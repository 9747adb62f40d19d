use job_tracker_protocol::Login;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        hiring::Person,
        ids::EmployerId,
        lock::Lock,
        worker_record::{self, ByOffice, RecordRefusal, WorkerRecord},
    },
    store::Question,
};

/// A user gives a worker other names, another telephone or another language.
pub(crate) struct EditWorker {
    pub office: ByOffice,
    pub person: Person,
    /// The version that she looked at.
    pub seen: i64,
}

/// Asks for one worker of an employer, if it is one of hers.
pub(crate) struct WorkerRecordQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

impl Question for WorkerRecordQuestion {
    type Facts = Option<WorkerRecord>;
}

impl UseCase for EditWorker {
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
        let changes = worker_record::edit(&self.office, &self.person, self.seen, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
