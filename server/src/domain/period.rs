//! A stretch of days, and its weeks.

use job_tracker_protocol::Day;

/// Days that a period has at most: two years, with a leap day.
const LONGEST: i32 = 731;

/// From the first day to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// Why two days are no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPeriod {
    /// The last day comes before the first.
    #[error("the last day comes before the first")]
    Backwards,
    /// More than two years.
    #[error("more than two years")]
    TooLong,
}

/// A week by its number (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    /// Its Monday.
    pub monday: Day,
}

impl Period {
    /// The period between two days.
    ///
    /// # Errors
    /// When they are in the wrong order or too far apart.
    pub fn new(from: Day, to: Day) -> Result<Self, NoPeriod> {
        if to < from {
            return Err(NoPeriod::Backwards);
        }
        if (to.date() - from.date()).get_days() >= LONGEST {
            return Err(NoPeriod::TooLong);
        }
        Ok(Self { from, to })
    }

    /// The month before this day's.
    pub fn last_full_month(today: Day) -> Self {
        let last = Day::from(today.date().first_of_month()).minus_days(1);
        Self {
            from: last.date().first_of_month().into(),
            to: last,
        }
    }

    /// Every week that has a day in it, in order.
    pub fn weeks(self) -> impl Iterator<Item = IsoWeek> {
        let first = IsoWeek::of(self.from);
        std::iter::successors(Some(first), |it| it.next())
            .take_while(move |it| it.monday <= self.to)
    }
}

impl IsoWeek {
    /// The week of a day.
    pub fn of(day: Day) -> Self {
        Self {
            monday: day.monday(),
        }
    }

    /// The year that it counts to, which at New Year need not be its Monday's.
    pub fn year(self) -> i16 {
        self.monday.date().iso_week_date().year()
    }

    /// Its number in that year, 1 to 53.
    pub fn number(self) -> i8 {
        self.monday.date().iso_week_date().week()
    }

    fn next(self) -> Option<Self> {
        let monday = self.monday.minus_days(-7);
        (monday > self.monday).then_some(Self { monday })
    }
}

/// As `2026-W47`.
impl std::fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-W{:02}", self.year(), self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_full_month_is_the_one_before() {
        for (today, from, to) in [
            ("2026-11-23", "2026-10-01", "2026-10-31"),
            ("2026-03-31", "2026-02-01", "2026-02-28"),
            ("2028-03-01", "2028-02-01", "2028-02-29"),
            ("2027-01-01", "2026-12-01", "2026-12-31"),
        ] {
            let month = Period::last_full_month(day(today));
            assert_eq!(month, Period::new(day(from), day(to)).unwrap());
        }
    }

    #[test]
    fn a_period_has_every_week_that_it_touches() {
        let weeks = |from, to| -> Vec<String> {
            let period = Period::new(day(from), day(to)).unwrap();
            period.weeks().map(|it| it.to_string()).collect()
        };
        let new_year = weeks("2026-12-27", "2027-01-04");
        assert_eq!(new_year, ["2026-W52", "2026-W53", "2027-W01"]);
        assert_eq!(weeks("2026-11-23", "2026-11-29"), ["2026-W48"]);
        assert_eq!(weeks("2026-11-29", "2026-11-30").len(), 2);
    }

    #[test]
    fn a_period_runs_forward_for_two_years_at_most() {
        let period = |from, to| Period::new(day(from), day(to)).map(drop);
        assert_eq!(period("2026-11-23", "2026-11-23"), Ok(()));
        let backwards = period("2026-11-23", "2026-11-22");
        assert_eq!(backwards, Err(NoPeriod::Backwards));
        assert_eq!(period("2026-01-01", "2027-12-31"), Ok(()));
        assert_eq!(period("2027-01-01", "2028-12-31"), Ok(()));
        let long = period("2026-01-01", "2028-01-02");
        assert_eq!(long, Err(NoPeriod::TooLong));
        let ages = period("0001-01-01", "9999-12-31");
        assert_eq!(ages, Err(NoPeriod::TooLong));
    }
}
