//! Three weeks of work: each worker goes to the same clients on the same days of the week.

use jiff::{Timestamp, civil::Weekday};
use job_tracker_protocol::{Activity, Day, Hours, PerformanceState};

use super::{DemoError, people};
use crate::{
    clock::Belgium,
    domain::{
        random::{NoRandomness, Random, below},
        registration::Report,
        seed::SeedPerformance,
    },
};

const DAYS: i64 = 21;
/// The office has looked at what is older.
const UNSEEN_DAYS: i64 = 7;
/// Clients of one worker in a week; the next worker's begin this much further.
const STRIDE: usize = 5;

/// In the order in which it was reported.
pub(super) fn three_weeks(
    now: Timestamp,
    belgium: &Belgium,
    random: &dyn Random,
) -> Result<Vec<SeedPerformance>, DemoError> {
    let today = belgium.day(now);
    let mut past = Vec::new();
    for ago in (1..=DAYS).rev() {
        let day = today.minus_days(ago);
        if let Weekday::Saturday | Weekday::Sunday = day.date().weekday() {
            continue;
        }
        for (index, worker) in people::workers().enumerate() {
            // Ill, on leave, or a client on holiday.
            if below(12, random)? == 0 {
                continue;
            }
            for (hour, report) in working_day(index, day, random)? {
                past.push(SeedPerformance {
                    login: worker.login.clone(),
                    hours: Hours::try_from(report.hours).map_err(|_| DemoError::Hours)?,
                    report,
                    at: belgium.instant(day, hour, minute(random)?)?,
                    state: state(ago, random)?,
                });
            }
        }
    }
    past.sort_by_key(|it| it.at);
    Ok(past)
}

/// A morning and an afternoon, at most 8 hours; the hour at which each was reported.
fn working_day(
    worker: usize,
    day: Day,
    random: &dyn Random,
) -> Result<Vec<(i8, Report)>, NoRandomness> {
    let clients: Vec<_> = people::clients().map(|(number, _)| number).collect();
    let weekday = usize::try_from(day.date().weekday().to_monday_zero_offset()).unwrap_or_default();
    let client = |at: usize| clients[(worker * STRIDE + weekday * 2 + at) % clients.len()].clone();
    let mut reports = vec![(
        12,
        Report {
            client_number: client(0),
            activity: Activity::HouseholdHelp,
            hours: 3 + i64::from(below(2, random)? == 0),
            date: day,
        },
    )];
    let afternoon = match below(8, random)? {
        0 => return Ok(reports),
        1 => (Activity::IroningOutside, 2),
        2 => (Activity::Shopping, 1),
        3 if worker == 3 => (Activity::Transport, 1),
        4 | 5 => (Activity::HouseholdHelp, 4),
        _ => (Activity::HouseholdHelp, 3),
    };
    reports.push((
        16,
        Report {
            client_number: client(1),
            activity: afternoon.0,
            hours: afternoon.1,
            date: day,
        },
    ));
    Ok(reports)
}

fn minute(random: &dyn Random) -> Result<i8, NoRandomness> {
    Ok(i8::try_from(below(60, random)?).unwrap_or_default())
}

fn state(days_ago: i64, random: &dyn Random) -> Result<PerformanceState, NoRandomness> {
    let drawn = below(25, random)?;
    Ok(match (days_ago > UNSEEN_DAYS, drawn) {
        (false, _) => PerformanceState::Registered,
        (true, 0) => PerformanceState::Modified,
        (true, 1) => PerformanceState::Cancelled,
        (true, _) => PerformanceState::Validated,
    })
}
