//! What is asked about performances.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, Login, PerformanceState};
use uuid::Uuid;

use super::Question;
use crate::domain::{
    channel::Channel,
    ids::{EmployerId, WorkerId},
    performance::Performance,
    states::Step,
};

/// Asks for a part of a worker's own history; `None` for a cursor that she was never given.
pub(crate) struct HistoryQuestion {
    pub worker: WorkerId,
    /// The last performance of the page before: opaque to the app, and it stays right when newer
    /// performances arrive meanwhile.
    pub after: Option<Uuid>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
}

/// A page of the history, newest first.
pub(crate) struct HistoryPage {
    pub items: Vec<Performance>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

impl Question for HistoryQuestion {
    type Facts = Option<HistoryPage>;
}

/// Asks for a page of an employer's performances, newest day first.
pub(crate) struct PerformancesQuestion {
    pub employer: EmployerId,
    pub filter: PerformanceFilter,
    pub after: Option<Cursor>,
}

/// Which performances.
#[derive(Debug, Clone)]
pub(crate) struct PerformanceFilter {
    pub from: Day,
    pub to: Day,
    /// A part of the worker's name or login.
    pub worker: String,
    /// A part of the client's name or number.
    pub client: String,
    pub state: Option<PerformanceState>,
    pub channel: Option<Channel>,
}

/// The last row of the page before.
#[derive(Debug, Clone)]
pub(crate) struct Cursor {
    pub day: Day,
    pub seq: i64,
}

/// A page, and where the next one begins.
pub(crate) struct PerformancesPage {
    pub items: Vec<OfficePerformance>,
    pub next: Option<Cursor>,
}

impl Question for PerformancesQuestion {
    type Facts = PerformancesPage;
}

/// Asks for one performance of an employer.
pub(crate) struct PerformanceQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for PerformanceQuestion {
    type Facts = Option<OfficePerformance>;
}

/// A performance as the office sees it.
#[derive(Debug, Clone)]
pub(crate) struct OfficePerformance {
    pub performance: Performance,
    pub worker_name: String,
    pub worker_login: Login,
    pub client_name: String,
    pub channel: Channel,
    /// Whether it was validated by time and not by hand.
    pub automatic: bool,
    pub version: i64,
    pub(super) seq: i64,
}

impl OfficePerformance {
    pub(crate) fn client_number(&self) -> &ClientNumber {
        &self.performance.client_number
    }

    pub(crate) fn registered_at(&self) -> &Timestamp {
        &self.performance.registered_at
    }

    pub(crate) fn can_be_validated(&self) -> bool {
        Step::Validate.from(self.performance.state).is_some()
    }
}

/// Asks what happened to a performance of an employer, oldest first.
pub(crate) struct EventsQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

/// One line of what happened to a performance.
#[derive(Debug, Clone)]
pub(crate) struct PerformanceEvent {
    pub at: Timestamp,
    pub action: String,
    /// The worker's or the user's name; none for the server and for commands.
    pub who: Option<String>,
    pub by_server: bool,
    /// Why, before and after, as JSON; empty when there is nothing to say.
    pub detail: String,
}

impl Question for EventsQuestion {
    type Facts = Vec<PerformanceEvent>;
}
