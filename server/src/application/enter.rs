use job_tracker_protocol::{Activity, ClientNumber, Day, Login};
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        entry::{self, Entry, EntryFacts, EntryRefusal},
        ids::EmployerId,
        lock::Lock,
    },
    store::Question,
};

/// Asks for [`EntryFacts`].
pub(crate) struct EntryQuestion {
    pub employer: EmployerId,
    pub login: Login,
    pub client_number: ClientNumber,
    pub activity: Activity,
    pub date: Day,
}

impl Question for EntryQuestion {
    type Facts = EntryFacts;
}

impl UseCase for Entry {
    type Question = EntryQuestion;
    type Output = Uuid;
    type Error = UseCaseError<EntryRefusal>;

    fn lock(&self) -> Lock {
        Lock::WorkerOf(self.employer, self.login.clone())
    }

    fn question(&self) -> EntryQuestion {
        EntryQuestion {
            employer: self.employer,
            login: self.login.clone(),
            client_number: self.report.client_number.clone(),
            activity: self.report.activity,
            date: self.report.date,
        }
    }

    fn decide(&self, facts: EntryFacts) -> Result<Decision<Uuid>, UseCaseError<EntryRefusal>> {
        entry::decide(self, facts).map_err(UseCaseError::Refused)
    }
}
