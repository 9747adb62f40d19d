use job_tracker_protocol::{
    Day,
    wire::{Performance, PerformanceState},
};

/// The present week, by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its days from Monday on, with the hours that were sent for each.
    pub days: [(Day, u32); 7],
    /// The server's day.
    pub today: Day,
}

impl Week {
    /// The week of this day. Cancelled hours do not count.
    pub fn of(performances: &[Performance], today: Day) -> Self {
        let monday = today.monday();
        let days = std::array::from_fn(|at| {
            let day = monday.minus_days(-i64::try_from(at).unwrap_or_default());
            let hours = performances
                .iter()
                .filter(|it| it.date == day && it.state != PerformanceState::Cancelled)
                .map(|it| u32::from(it.hours.get()))
                .sum();
            (day, hours)
        });
        Self { days, today }
    }

    /// The same week with the hours of another employer.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let hours = |day: Day| {
            other
                .days
                .iter()
                .find(|it| it.0 == day)
                .map_or(0, |it| it.1)
        };
        Self {
            days: self.days.map(|(day, own)| (day, own + hours(day))),
            today: self.today,
        }
    }

    /// The hours of today.
    pub fn hours_today(&self) -> u32 {
        let today = self.days.iter().find(|it| it.0 == self.today);
        today.map_or(0, |it| it.1)
    }

    /// The hours of the whole week.
    pub fn total(&self) -> u32 {
        self.days.iter().map(|it| it.1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::{day, worked};

    #[test]
    fn the_week_has_seven_days_from_monday_and_counts_what_was_not_cancelled() {
        let mut cancelled = worked(1, "2026-11-24", 4);
        cancelled.state = PerformanceState::Cancelled.into();
        let performances = [
            worked(1, "2026-11-22", 9),
            worked(1, "2026-11-23", 4),
            worked(2, "2026-11-23", 3),
            cancelled,
            worked(1, "2026-11-25", 2),
        ];
        let week = Week::of(&performances, day("2026-11-25"));
        assert_eq!(week.days.map(|it| it.1), [7, 0, 2, 0, 0, 0, 0]);
        assert_eq!(week.days[0].0, day("2026-11-23"));
        assert_eq!(week.days[6].0, day("2026-11-29"));
        assert_eq!((week.hours_today(), week.total()), (2, 9));
        let both = week.and(&Week::of(&[worked(3, "2026-11-25", 4)], day("2026-11-25")));
        assert_eq!((both.hours_today(), both.total()), (6, 13));
    }
}
