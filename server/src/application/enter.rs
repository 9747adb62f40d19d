use job_tracker_protocol::{Activity, ClientNumber, Day, Login};
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        entries::{self, Entries, EntriesFacts},
        entry::{EntryFacts, EntryRefusal},
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

/// Asks for [`EntriesFacts`].
pub(crate) struct EntriesQuestion {
    pub employer: EmployerId,
    /// What the first row would become: it is there where the form was taken before.
    pub first: Uuid,
    pub rows: Vec<EntryQuestion>,
}

impl Question for EntriesQuestion {
    type Facts = EntriesFacts;
}

impl UseCase for Entries {
    type Question = EntriesQuestion;
    /// The id of the first.
    type Output = Uuid;
    /// What is wrong with which row.
    type Error = UseCaseError<RowRefusals>;

    fn lock(&self) -> Lock {
        Lock::WorkerOf(self.employer, self.login.clone())
    }

    fn question(&self) -> EntriesQuestion {
        let rows = self.rows.iter().map(|row| EntryQuestion {
            employer: self.employer,
            login: self.login.clone(),
            client_number: row.client.clone(),
            activity: row.activity,
            date: row.date,
        });
        EntriesQuestion {
            employer: self.employer,
            first: self.id_of(0),
            rows: rows.collect(),
        }
    }

    fn decide(&self, facts: EntriesFacts) -> Result<Decision<Uuid>, UseCaseError<RowRefusals>> {
        entries::decide(self, facts).map_err(|it| UseCaseError::Refused(RowRefusals(it)))
    }
}

/// What is wrong with which row.
#[derive(Debug, thiserror::Error)]
#[error("rows are refused")]
pub(crate) struct RowRefusals(pub Vec<(usize, EntryRefusal)>);
