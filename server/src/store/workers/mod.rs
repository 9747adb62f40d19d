//! What is asked about an employer's workers, as the office sees them.
//!
//! [`list`] is the list of them, [`imported`] those who came with a list of the employer's.

mod imported;
mod list;

pub(crate) use imported::{
    ImportTakenQuestion, ImportedRow, ImportedWorkersQuestion, WithoutLettersQuestion,
};
pub(super) use list::{BesideContract, NEVER_SEEN};
pub(crate) use list::{ListedWorker, WorkerOrder, WorkerPage, WorkersQuestion};

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};

use super::Question;
use crate::domain::{contract::ContractHours, ids::EmployerId, weekdays::Weekdays};

/// Which workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WorkerFilter {
    /// All who work here.
    #[default]
    Active,
    /// Those whose account is closed, for all phones or for new ones.
    Closed,
    /// Those who never signed in.
    NeverSeen,
    /// Those who no longer work here.
    Inactive,
}

/// A worker in the list.
#[derive(Debug, Clone)]
pub(crate) struct WorkerRow {
    pub login: Login,
    pub name: String,
    /// In Latin letters, where the fonts of a letter cannot write the other one.
    pub letter_name: Option<String>,
    /// As the office wrote it.
    pub phone: Option<String>,
    pub language: Language,
    /// Since when the app is closed for her.
    pub closed_at: Option<Timestamp>,
    /// Phones that never signed in before are closed out; hers is not.
    pub new_phones_closed: bool,
    pub seen_at: Option<Timestamp>,
    pub deactivated_at: Option<Timestamp>,
    pub version: i64,
    /// Hours a week.
    pub contract_hours: Option<ContractHours>,
    /// What the payroll office calls her.
    pub payroll_number: Option<String>,
    /// When the office expects her; on no day where it expects her as she usually reports.
    pub expected_days: Weekdays,
}

impl WorkerRow {
    /// Where her state stands among others, in the order of what the office has to do.
    fn state_rank(&self) -> i64 {
        match self {
            Self {
                deactivated_at: Some(_),
                ..
            } => 3,
            Self {
                closed_at: Some(_), ..
            } => 0,
            Self {
                new_phones_closed: true,
                ..
            } => 1,
            _ => 2,
        }
    }

    /// What her letter calls her.
    pub(crate) fn name_on_letter(&self) -> &str {
        self.letter_name.as_deref().unwrap_or(&self.name)
    }
}

/// Asks how many workers each filter lets through.
pub(crate) struct WorkerCountsQuestion {
    pub employer: EmployerId,
}

/// How many workers each filter lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WorkerCounts {
    pub active: i64,
    pub closed: i64,
    pub never_seen: i64,
    pub inactive: i64,
}

impl WorkerCounts {
    /// Of one of them.
    pub(crate) fn of(&self, filter: WorkerFilter) -> i64 {
        match filter {
            WorkerFilter::Active => self.active,
            WorkerFilter::Closed => self.closed,
            WorkerFilter::NeverSeen => self.never_seen,
            WorkerFilter::Inactive => self.inactive,
        }
    }
}

impl Question for WorkerCountsQuestion {
    type Facts = WorkerCounts;
}

/// Asks for one worker of this employer.
pub(crate) struct WorkerQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

impl Question for WorkerQuestion {
    type Facts = Option<WorkerRow>;
}

/// Asks for all who work for this employer, or did, as a list is compared with them.
pub(crate) struct KnownWorkersQuestion(pub EmployerId);

/// A worker whose name a list may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownWorker {
    pub login: Login,
    pub name: String,
    pub phone: Option<String>,
    pub is_here: bool,
}

impl Question for KnownWorkersQuestion {
    type Facts = Vec<KnownWorker>;
}
