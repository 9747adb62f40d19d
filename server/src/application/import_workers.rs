use job_tracker_protocol::Login;
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        hiring::HiringRefusal,
        ids::EmployerId,
        import::{self, Import, ImportedWorker, WorkersFacts},
        lock::Lock,
        sealed::SealedAnswer,
    },
    store::Question,
};

/// A list of workers is taken.
pub(crate) struct ImportWorkers {
    pub import: Import,
    /// What the form hands back; none where it hands back nothing.
    pub answer: Option<SealedAnswer>,
    pub workers: Vec<ImportedWorker>,
    /// Logins that were drawn for them.
    pub candidates: Vec<Login>,
    /// Of a password that nobody knows.
    pub password_hash: String,
}

/// Asks for [`WorkersFacts`].
pub(crate) struct ImportWorkersQuestion {
    pub import: Uuid,
    pub employer: EmployerId,
    pub candidates: Vec<Login>,
}

impl Question for ImportWorkersQuestion {
    type Facts = WorkersFacts;
}

impl UseCase for ImportWorkers {
    type Question = ImportWorkersQuestion;
    type Output = ();
    type Error = UseCaseError<HiringRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.import.employer)
    }

    fn question(&self) -> ImportWorkersQuestion {
        ImportWorkersQuestion {
            import: self.import.id,
            employer: self.import.employer,
            candidates: self.candidates.clone(),
        }
    }

    fn decide(&self, facts: WorkersFacts) -> Result<Decision<()>, Self::Error> {
        let accounts = (self.candidates.as_slice(), self.password_hash.as_str());
        let changes = import::workers(&self.import, &self.workers, accounts, &facts)
            .map_err(UseCaseError::Refused)?;
        let answer = self.answer.clone();
        Ok(Decision::of(import::with_answer(
            &self.import,
            changes,
            answer,
        )))
    }
}
