//! What the office asks about a day and its week.

use std::collections::HashMap;

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login, PerformanceState};

use super::Question;
use crate::domain::{
    contract::ContractHours,
    ids::{EmployerId, WorkerId},
    rules::FIRST_VISITS_COUNT_AFTER,
    week::{WeekFigures, WeekPerformance},
    weekdays::Weekdays,
};

/// Asks who works here on a day, and who reported.
pub(crate) struct AttendanceQuestion {
    pub employer: EmployerId,
    pub day: Day,
    /// Earlier days, of which must be known who reported on them.
    pub earlier: Vec<Day>,
}

impl Question for AttendanceQuestion {
    type Facts = AttendanceFacts;
}

/// How many of each week, from how many of each day in order.
pub(super) fn by_week(days: impl IntoIterator<Item = (Day, u32)>) -> Vec<(Day, u32)> {
    let mut weeks: Vec<(Day, u32)> = Vec::new();
    for (day, count) in days {
        match weeks.last_mut() {
            Some((monday, sum)) if *monday == day.monday() => *sum += count,
            _ => weeks.push((day.monday(), count)),
        }
    }
    weeks
}

/// Who works here.
#[derive(Debug, Clone)]
pub(crate) struct AttendanceFacts {
    /// On which days the company expects those who do not report yet.
    pub company_days: Weekdays,
    /// All of them, by name.
    pub workers: Vec<TodayWorker>,
}

/// Asks what the office sees of a day: who works here, who reported, and how far its week is.
pub(crate) struct TodayQuestion(pub AttendanceQuestion);

impl TodayQuestion {
    pub(super) fn employer(&self) -> EmployerId {
        self.0.employer
    }

    /// The first day of the week.
    pub(super) fn from(&self) -> Day {
        self.0.day.monday()
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

/// Whose hours of a week are more than her contract says, of those who have one.
pub(super) fn over_contract(
    contracts: Vec<Contracted>,
    week: &[WeekPerformance],
) -> Vec<OverContract> {
    let mut worked: HashMap<WorkerId, u32> = HashMap::new();
    for it in week {
        if it.state != PerformanceState::Cancelled {
            *worked.entry(it.worker).or_default() += u32::from(it.hours.get());
        }
    }
    let over = contracts.into_iter().filter_map(|it| {
        let hours = worked.get(&it.worker).copied()?;
        (4 * hours > u32::from(it.contract.quarters())).then_some(OverContract {
            login: it.login,
            name: it.name,
            hours,
            contract: it.contract,
        })
    });
    over.collect()
}

/// A worker whose contract says how long a week is.
pub(super) struct Contracted {
    pub worker: WorkerId,
    pub login: Login,
    pub name: String,
    pub contract: ContractHours,
}

/// What there is to know.
#[derive(Debug, Clone)]
pub(crate) struct Today {
    pub attendance: AttendanceFacts,
    pub week: WeekFigures,
    /// Workers and clients who met in the week and never before, though she has reported for long
    /// enough that this says something.
    pub first_visits: u32,
    /// Earlier weeks with performances that the office has to look at, by their Mondays, the oldest
    /// first: time validates the most of them, and what waits for an answer waits in silence.
    pub open_before: Vec<(Day, u32)>,
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

/// Whose week is longer than her contract's.
#[derive(Debug, Clone)]
pub(crate) struct OverContract {
    pub login: Login,
    pub name: String,
    pub hours: u32,
    pub contract: ContractHours,
}
