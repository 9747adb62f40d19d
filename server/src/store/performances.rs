//! What is asked about performances.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, Login, PerformanceState};
use uuid::Uuid;

use super::{Question, odd::Odd, today::first_visits_since};
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

/// Asks for a page of an employer's performances.
pub(crate) struct PerformancesQuestion {
    pub employer: EmployerId,
    pub filter: PerformanceFilter,
    /// Another order than by day, the newest first.
    pub sorted: Option<Sorted>,
    /// Where the page begins, in the order of days.
    pub after: Option<Cursor>,
}

/// An order that somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sorted {
    pub by: PerformanceOrder,
    pub descending: bool,
    /// How many stand on the pages before.
    pub skip: u32,
}

/// Which performances by whether the office has to look at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum OpenFilter {
    /// All of them.
    #[default]
    Any,
    /// Only those that it has to look at.
    Open,
    /// Of these only those that are not [`Odd::Unanswerable`].
    OpenAndAnswerable,
}

impl OpenFilter {
    /// As PostgreSQL is asked.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Open => "open",
            Self::OpenAndAnswerable => "answerable",
        }
    }
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
    /// Whether only those that the office has to look at.
    pub open: OpenFilter,
    /// Only those that are odd in this way.
    pub odd: Option<Odd>,
}

impl PerformanceFilter {
    /// On or before which day a worker must have reported, so that her first visits count.
    pub(super) fn first_visits_since(&self) -> Day {
        first_visits_since(self.from)
    }
}

/// By what a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PerformanceOrder {
    Day,
    Worker,
    Client,
    Activity,
    Hours,
    State,
    Channel,
    Reference,
}

impl PerformanceOrder {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::Day,
        Self::Worker,
        Self::Client,
        Self::Activity,
        Self::Hours,
        Self::State,
        Self::Channel,
        Self::Reference,
    ];

    /// The name in addresses and in questions.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Worker => "worker",
            Self::Client => "client",
            Self::Activity => "activity",
            Self::Hours => "hours",
            Self::State => "state",
            Self::Channel => "channel",
            Self::Reference => "reference",
        }
    }

    /// The one of this name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// Asks how many performances there are, and which hours they make.
pub(crate) struct PerformanceCountQuestion {
    pub employer: EmployerId,
    pub filter: PerformanceFilter,
}

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct PerformanceCount {
    pub performances: u32,
    /// Without those that are cancelled.
    pub hours: u32,
    /// Those of them that the office has to look at.
    pub open: u32,
}

impl Question for PerformanceCountQuestion {
    type Facts = PerformanceCount;
}

/// Asks of how many workers these performances are.
pub(crate) struct PerformanceWorkersQuestion {
    pub employer: EmployerId,
    pub filter: PerformanceFilter,
}

impl Question for PerformanceWorkersQuestion {
    type Facts = u32;
}

/// Asks which performances these are, the oldest day first, up to a bound.
pub(crate) struct PerformanceIdsQuestion {
    pub employer: EmployerId,
    pub filter: PerformanceFilter,
    pub most: usize,
}

impl Question for PerformanceIdsQuestion {
    /// Each with its version.
    type Facts = Vec<(Uuid, i64)>;
}

/// The last row of the page before.
#[derive(Debug, Clone)]
pub(crate) struct Cursor {
    pub day: Day,
    pub seq: i64,
}

/// A page, and its last row where more follow.
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
