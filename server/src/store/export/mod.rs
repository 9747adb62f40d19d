//! What is asked about performances for payroll: row by row, and summed up by week. Everything that
//! one answer tells is read at one instant, so that its totals fit its rows. [`weeks`] makes weeks
//! of days.

pub(super) mod weeks;

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login, PerformanceState};

use super::{
    Question, StoreError,
    lent::{self, Taker},
};
use crate::domain::{
    contract::ContractHours,
    contract_month::Employment,
    ids::EmployerId,
    office_change::OfficeChangeState,
    period::{IsoWeek, Period},
};

/// Which performances.
#[derive(Debug, Clone)]
pub(crate) struct ExportFilter {
    pub employer: EmployerId,
    pub period: Period,
    pub worker: Option<Login>,
    pub state: Option<PerformanceState>,
}

/// A performance with everything that payroll asks for.
#[derive(Debug, Clone)]
pub(crate) struct ExportRow {
    pub day: Day,
    pub login: Login,
    pub worker: String,
    pub client_number: ClientNumber,
    pub client: String,
    pub activity: Activity,
    pub hours: Hours,
    pub state: PerformanceState,
    /// Whether time validated it, and nobody at the office.
    pub automatic: bool,
    /// `app`, `phone` or `office`.
    pub channel: String,
    pub reference: String,
    pub registered_at: Timestamp,
    /// Whether what the office did last, it did at the worker's request.
    pub requested: bool,
    /// What became of the newest change that she was asked about.
    pub worker_answer: Option<OfficeChangeState>,
    /// When she answered it, or time did.
    pub answered_at: Option<Timestamp>,
    /// The worker's number at the payroll office.
    pub payroll_number: Option<String>,
}

/// A worker's week. What was cancelled does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WorkerWeek {
    pub login: Login,
    pub worker: String,
    pub week: IsoWeek,
    pub hours: i64,
    pub performances: i64,
}

/// All workers' hours of one activity in a week. What was cancelled does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ActivityWeek {
    pub week: IsoWeek,
    pub activity: Activity,
    pub hours: i64,
}

/// Asks how much there is, and hours by week and activity in the order of weeks.
pub(crate) struct SummaryQuestion {
    pub filter: ExportFilter,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Summary {
    /// All of them.
    pub performances: i64,
    /// Those that are cancelled.
    pub cancelled: i64,
    /// The hours of the others.
    pub weeks: Vec<ActivityWeek>,
}

impl Question for SummaryQuestion {
    type Facts = Summary;
}

/// Asks for a page of workers with their weeks, in the order of names.
pub(crate) struct TotalsQuestion {
    pub filter: ExportFilter,
    /// The last worker of the page before.
    pub after: Option<(String, Login)>,
}

/// Workers with their weeks, where the next page begins, and the weeks of all workers.
pub(crate) struct TotalsPage {
    pub weeks: Vec<WorkerWeek>,
    pub next: Option<(String, Login)>,
    pub all: Vec<ActivityWeek>,
}

impl Question for TotalsQuestion {
    type Facts = TotalsPage;
}

/// Lends the chosen performances to `work`, on a thread that may wait for the disk, and asks what
/// comes of it.
pub(crate) struct ExportQuestion<W> {
    pub filter: ExportFilter,
    pub work: W,
}

impl<W, T> Question for ExportQuestion<W>
where
    W: Fn(&Snapshot<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    type Facts = T;
}

/// The chosen performances at one instant.
pub(crate) struct Snapshot<'s>(pub(super) &'s dyn LendsExport);

/// What a database lends of an export.
pub(super) trait LendsExport {
    /// Every performance, the cancelled too, in the order of days.
    fn rows(&self, take: &mut Taker<'_, ExportRow>) -> Result<(), StoreError>;

    /// Hours by worker and week, in the order of names.
    fn worker_weeks(&self, take: &mut Taker<'_, WorkerWeek>) -> Result<(), StoreError>;
}

impl Snapshot<'_> {
    /// Every performance, the cancelled too, in the order of days.
    pub(crate) fn each<E: From<StoreError>>(
        &self,
        take: impl FnMut(ExportRow) -> Result<(), E>,
    ) -> Result<(), E> {
        lent::each(|it| self.0.rows(it), take)
    }

    /// Hours by worker and week, in the order of names.
    pub(crate) fn each_worker_week<E: From<StoreError>>(
        &self,
        take: impl FnMut(WorkerWeek) -> Result<(), E>,
    ) -> Result<(), E> {
        lent::each(|it| self.0.worker_weeks(it), take)
    }
}

/// Asks for every worker who ever worked here, by name.
pub(crate) struct WorkerChoicesQuestion {
    pub employer: EmployerId,
}

/// A worker who can be chosen.
#[derive(Debug, Clone)]
pub(crate) struct WorkerChoice {
    pub login: Login,
    pub name: String,
}

impl Question for WorkerChoicesQuestion {
    type Facts = Vec<WorkerChoice>;
}

/// Asks for hours by worker and month, in the order of names: of everybody who works here, also
/// without hours, and of those who left, where they have any.
pub(crate) struct MonthsQuestion {
    pub filter: ExportFilter,
}

/// A worker's month. What was cancelled does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WorkerMonth {
    pub login: Login,
    pub worker: String,
    /// What her contract says today.
    pub contract: Option<ContractHours>,
    pub payroll_number: Option<String>,
    pub employment: Employment,
    /// As `2026-11`; none where she has no hours in the period.
    pub month: Option<String>,
    pub hours: i64,
    pub performances: i64,
}

impl Question for MonthsQuestion {
    type Facts = Vec<WorkerMonth>;
}
