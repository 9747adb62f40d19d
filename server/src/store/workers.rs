//! What is asked about an employer's workers, as the office sees them.

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};
use uuid::Uuid;

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
    /// What her letter calls her.
    pub(crate) fn name_on_letter(&self) -> &str {
        self.letter_name.as_deref().unwrap_or(&self.name)
    }
}

/// A page of the list, and where the next begins.
pub(crate) struct WorkerPage {
    pub workers: Vec<WorkerRow>,
    pub next: Option<(String, Login)>,
}

/// Asks for workers by name, from the one after `after` on.
pub(crate) struct WorkersQuestion {
    pub employer: EmployerId,
    pub filter: WorkerFilter,
    /// A part of a name, of a login or of a telephone; empty finds all.
    pub search: String,
    pub after: Option<(String, Login)>,
}

impl Question for WorkersQuestion {
    type Facts = WorkerPage;
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

/// Asks whether an employer took a list with this number.
pub(crate) struct ImportTakenQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

impl Question for ImportTakenQuestion {
    type Facts = bool;
}

/// Asks for the workers of a list who are here, by name; none when there is no such list.
pub(crate) struct ImportedWorkersQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

impl Question for ImportedWorkersQuestion {
    type Facts = Option<Vec<WorkerRow>>;
}
