//! What the performances of a week come to, and what is odd about them.

use job_tracker_protocol::{Activity, Day, Hours, PerformanceState};

use super::{
    ids::{ClientId, WorkerId},
    rules::LONG_VISIT,
};

/// A performance as far as its week is counted.
#[derive(Debug, Clone)]
pub struct WeekPerformance {
    /// Whose.
    pub worker: WorkerId,
    /// At which client.
    pub client: ClientId,
    /// On which day.
    pub day: Day,
    /// What was done.
    pub activity: Activity,
    /// How long.
    pub hours: Hours,
    /// Its state.
    pub state: PerformanceState,
    /// Whether the office has to look at it.
    pub is_open: bool,
}

/// Performances of a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WeekFigures {
    /// As they were reported.
    pub registered: u32,
    /// Those that were validated, by the office or by time.
    pub validated: u32,
    /// Those that the office changed.
    pub modified: u32,
    /// Those that the office has to look at.
    pub open: u32,
    /// Those of visits of [`LONG_VISIT`] hours and more.
    pub long: u32,
    /// Those of which there is another of the same worker, client, day and activity.
    pub alike: u32,
}

impl WeekFigures {
    /// Counts them.
    pub fn of(mut week: Vec<WeekPerformance>) -> Self {
        let mut figures = Self::default();
        for it in &week {
            match it.state {
                PerformanceState::Registered => figures.registered += 1,
                PerformanceState::Validated => figures.validated += 1,
                PerformanceState::Modified => figures.modified += 1,
                PerformanceState::Cancelled => {}
            }
            figures.open += u32::from(it.is_open);
        }
        week.retain(|it| it.state != PerformanceState::Cancelled);
        week.sort_unstable_by_key(|it| (pair(it), it.day, it.activity));
        for pair in week.chunk_by(|one, next| pair(one) == pair(next)) {
            for visit in pair.chunk_by(|one, next| one.day == next.day) {
                figures.add_visit(visit);
            }
        }
        figures
    }

    /// Adds what one worker reported of one client on one day, by activity.
    fn add_visit(&mut self, visit: &[WeekPerformance]) {
        let hours: u32 = visit.iter().map(|it| u32::from(it.hours.get())).sum();
        if hours >= u32::from(LONG_VISIT) {
            self.long += count(visit);
        }
        for alike in visit.chunk_by(|one, next| one.activity == next.activity) {
            if alike.len() > 1 {
                self.alike += count(alike);
            }
        }
    }
}

fn pair(of: &WeekPerformance) -> (i64, i64) {
    (of.worker.0, of.client.0)
}

fn count(all: &[WeekPerformance]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(client: i64, day: &str, hours: i64) -> WeekPerformance {
        WeekPerformance {
            worker: WorkerId(1),
            client: ClientId(client),
            day: day.parse().unwrap(),
            activity: Activity::HouseholdHelp,
            hours: Hours::try_from(hours).unwrap(),
            state: PerformanceState::Registered,
            is_open: true,
        }
    }

    #[test]
    fn hours_of_one_day_at_one_client_make_a_long_visit_together() {
        let mut week = vec![
            reported(1, "2026-11-23", 5),
            reported(2, "2026-11-23", 4),
            reported(1, "2026-11-24", 4),
        ];
        assert_eq!(WeekFigures::of(week.clone()).long, 0);
        week.push(WeekPerformance {
            activity: Activity::Shopping,
            ..reported(1, "2026-11-23", 4)
        });
        let figures = WeekFigures::of(week);
        assert_eq!((figures.long, figures.alike), (2, 0));
    }

    #[test]
    fn two_of_one_activity_are_alike_and_what_was_cancelled_is_not_counted() {
        let mut week = vec![reported(1, "2026-11-23", 2), reported(1, "2026-11-23", 3)];
        assert_eq!(WeekFigures::of(week.clone()).alike, 2);
        week[1].state = PerformanceState::Cancelled;
        week[1].is_open = false;
        let figures = WeekFigures::of(week);
        let expected = WeekFigures {
            registered: 1,
            open: 1,
            ..WeekFigures::default()
        };
        assert_eq!(figures, expected);
    }
}
