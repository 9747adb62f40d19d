//! What the office asks about a day and its week.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login};

use super::Question;
use crate::domain::{
    contract::ContractHours, ids::EmployerId, rules::FIRST_VISITS_COUNT_AFTER, weekdays::Weekdays,
};

/// Asks what the office sees of a day: who works here, who reported, and how far its week is.
pub(crate) struct TodayQuestion {
    pub employer: EmployerId,
    pub day: Day,
    /// Earlier days, of which must be known who reported on them.
    pub earlier: Vec<Day>,
}

impl TodayQuestion {
    /// The first day of the week.
    pub(super) fn from(&self) -> Day {
        self.day.monday()
    }

    /// Its last day.
    pub(super) fn to(&self) -> Day {
        self.from().minus_days(-6)
    }
}

/// On or before which day a worker must have reported, so that first visits from this day on count.
pub(super) fn first_visits_since(from: Day) -> Day {
    from.minus_days(FIRST_VISITS_COUNT_AFTER)
}

/// What there is to know.
#[derive(Debug, Clone)]
pub(crate) struct Today {
    /// On which days the company expects those who do not report yet.
    pub company_days: Weekdays,
    /// All who work here, by name.
    pub workers: Vec<TodayWorker>,
    pub week: WeekFigures,
    /// Whose week is longer than her contract's, by name.
    pub over_contract: Vec<OverContract>,
    /// Accounts that are closed, for all phones or for new ones.
    pub closed: u32,
}

impl Question for TodayQuestion {
    type Facts = Today;
}

/// A worker on a day.
#[derive(Debug, Clone)]
pub(crate) struct TodayWorker {
    pub login: Login,
    pub name: String,
    /// As the office wrote it.
    pub phone: Option<String>,
    pub expected_days: Weekdays,
    /// Whether she ever signed in.
    pub signed_in: bool,
    pub created_at: Timestamp,
    /// The day of her first report.
    pub first_report: Option<Day>,
    /// The day of her last one before this day.
    pub last_report: Option<Day>,
    /// Those of the earlier days on which she reported.
    pub reported_on: Vec<Day>,
    /// How many visits she reported on this day, and how many hours.
    pub visits: u32,
    pub hours: u32,
}

/// Performances of a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct WeekFigures {
    pub registered: u32,
    pub validated: u32,
    pub modified: u32,
    /// Those that the office has to look at.
    pub open: u32,
    /// Those that are odd: [`super::odd::Odd`].
    pub long: u32,
    pub alike: u32,
    pub first: u32,
}

/// Whose week is longer than her contract's.
#[derive(Debug, Clone)]
pub(crate) struct OverContract {
    pub login: Login,
    pub name: String,
    pub hours: u32,
    pub contract: ContractHours,
}
