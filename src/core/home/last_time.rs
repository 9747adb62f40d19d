use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours,
    wire::{Performance, PerformanceState},
};

/// The last performance for a client, as it can be offered once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastTime {
    /// What was done.
    pub activity: Activity,
    /// How long it took.
    pub hours: Hours,
    /// On which day.
    pub date: Day,
}

/// How a day before today is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The day before.
    Yesterday,
    /// In the week before this one.
    LastWeek,
    /// By its date.
    On(Day),
}

impl LastTime {
    /// The newest performance for this client before today. Not one that was cancelled or that she
    /// contests, nor one whose activity this version does not know.
    pub fn of(performances: &[Performance], client: &ClientNumber, today: Day) -> Option<Self> {
        performances
            .iter()
            .filter(|it| it.client_number == *client && it.date < today)
            .filter(|it| it.state != PerformanceState::Cancelled && !it.contested)
            .filter_map(|it| {
                let last = Self {
                    activity: *it.activity.known()?,
                    hours: it.hours,
                    date: it.date,
                };
                Some(((it.date, it.registered_at), last))
            })
            .max_by_key(|(newest, _)| *newest)
            .map(|(_, last)| last)
    }

    /// How its day is called today.
    pub fn when(&self, today: Day) -> When {
        if self.date == today.minus_days(1) {
            When::Yesterday
        } else if self.date.monday() == today.monday().minus_days(7) {
            When::LastWeek
        } else {
            When::On(self.date)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::{day, number, worked};

    fn last(performances: &[Performance]) -> Option<(u8, String)> {
        let last = LastTime::of(performances, &number(1), day("2026-11-25"))?;
        Some((last.hours.get(), last.date.to_string()))
    }

    #[test]
    fn the_newest_performance_for_the_client_before_today_is_offered() {
        let performances = [
            worked(1, "2026-11-25", 9),
            worked(1, "2026-11-18", 4),
            worked(1, "2026-11-11", 3),
            worked(2, "2026-11-24", 2),
        ];
        assert_eq!(last(&performances), Some((4, "2026-11-18".to_owned())));
        assert_eq!(last(&performances[..1]), None);
        assert_eq!(last(&performances[3..]), None);
    }

    #[test]
    fn what_was_cancelled_or_is_contested_or_not_understood_is_not_offered() {
        let mut cancelled = worked(1, "2026-11-24", 4);
        cancelled.state = PerformanceState::Cancelled.into();
        let mut contested = worked(1, "2026-11-23", 5);
        contested.contested = true;
        let mut newer = worked(1, "2026-11-22", 6);
        newer.activity = job_tracker_protocol::Open::Unknown("gardening".to_owned());
        let right = worked(1, "2026-11-20", 3);
        let all = [cancelled, contested, newer, right];
        assert_eq!(last(&all), Some((3, "2026-11-20".to_owned())));
        assert_eq!(last(&all[..3]), None);
    }

    #[test]
    fn of_two_on_one_day_the_one_that_was_sent_last_is_offered() {
        let mut later = worked(1, "2026-11-18", 2);
        later.registered_at = "2026-11-18T15:00:00Z".parse().unwrap();
        let both = [worked(1, "2026-11-18", 4), later];
        assert_eq!(last(&both), Some((2, "2026-11-18".to_owned())));
    }

    #[test]
    fn a_day_is_called_yesterday_last_week_or_by_its_date() {
        let when = |date: &str| {
            let performances = [worked(1, date, 4)];
            let today = day("2026-11-25");
            LastTime::of(&performances, &number(1), today).map(|it| it.when(today))
        };
        assert_eq!(when("2026-11-24"), Some(When::Yesterday));
        assert_eq!(when("2026-11-23"), Some(When::On(day("2026-11-23"))));
        assert_eq!(when("2026-11-22"), Some(When::LastWeek));
        assert_eq!(when("2026-11-16"), Some(When::LastWeek));
        assert_eq!(when("2026-11-15"), Some(When::On(day("2026-11-15"))));
    }
}
