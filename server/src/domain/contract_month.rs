//! What a contract of so many hours a week comes to over some days.

use jiff::Timestamp;
use job_tracker_protocol::Day;

use super::contract::ContractHours;
use crate::clock::Belgium;

/// What is known of how long somebody works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Employment {
    /// When the office added her.
    pub added_at: Timestamp,
    /// When she left, if she did.
    pub left_at: Option<Timestamp>,
    /// The first day that she worked on, if she did; what is cancelled does not count.
    pub first_worked: Option<Day>,
}

impl Employment {
    /// The first day that counts: she may have worked before the office added her.
    pub fn from(&self, belgium: &Belgium) -> Day {
        let added = belgium.day(self.added_at);
        self.first_worked.map_or(added, |it| it.min(added))
    }

    /// How many of the days from the first to the last she was here; the day on which she left
    /// counts.
    pub fn days_within(&self, first: Day, last: Day, belgium: &Belgium) -> u32 {
        let from = self.from(belgium).max(first);
        let left = self.left_at.map(|it| belgium.day(it));
        let to = left.map_or(last, |it| it.min(last));
        let days = (to.date() - from.date()).get_days() + 1;
        u32::try_from(days).unwrap_or_default()
    }
}

/// Hundredths of an hour that a contract comes to over so many days of the calendar: a seventh of
/// its week each, weekends and holidays like other days. No source says how a week becomes a month;
/// this way twelve months come to a year, and a part of a month to its part.
pub fn hundredths(contract: ContractHours, days: u32) -> i64 {
    let week = i64::from(contract.quarters()) * 25;
    let sevenths = week * i64::from(days);
    // To the nearest hundredth.
    (sevenths * 2 + 7).div_euclid(14)
}

/// Hundredths as they are written, with this sign before them: `82.33`, `-3.50`, `4`.
pub fn text(hundredths: i64, sign: char) -> String {
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let minus = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{minus}{whole}"),
        rest => format!("{minus}{whole}{sign}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_come_to_the_weeks_of_a_year() {
        let contract = ContractHours::from_quarters(78).unwrap();
        let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let sum: i64 = months.iter().map(|it| hundredths(contract, *it)).sum();
        let year = hundredths(contract, 365);
        assert!((sum - year).abs() <= 6, "{sum} {year}");
        assert_eq!(hundredths(contract, 7), 1950);
        assert_eq!(hundredths(contract, 0), 0);
        assert_eq!(hundredths(contract, 30), 8357);
    }

    #[test]
    fn a_month_in_which_she_came_or_left_has_the_days_that_she_was_here() {
        let belgium = Belgium::load().unwrap();
        let day = |it: &str| -> Day { it.parse().unwrap() };
        let days = |it: Employment| it.days_within(day("2026-11-01"), day("2026-11-30"), &belgium);
        // The tenth in Belgium.
        let came = Employment {
            added_at: "2026-11-09T23:30:00Z".parse().unwrap(),
            left_at: None,
            first_worked: None,
        };
        assert_eq!(days(came), 21);
        let entered_later = Some(day("2026-11-05"));
        assert_eq!(
            days(Employment {
                first_worked: entered_later,
                ..came
            }),
            26
        );
        let before = Some(day("2025-01-02"));
        assert_eq!(
            days(Employment {
                first_worked: before,
                ..came
            }),
            30
        );
        let left = Some("2026-11-12T10:00:00Z".parse().unwrap());
        assert_eq!(
            days(Employment {
                left_at: left,
                ..came
            }),
            3
        );
        let gone = Some("2026-10-12T10:00:00Z".parse().unwrap());
        let gone = Employment {
            left_at: gone,
            first_worked: before,
            ..came
        };
        assert_eq!(days(gone), 0);
        let to_come = Employment {
            added_at: "2026-12-09T10:00:00Z".parse().unwrap(),
            ..came
        };
        assert_eq!(days(to_come), 0);
    }

    #[test]
    fn hundredths_are_written_where_there_are_any() {
        for (hundredths, written) in [
            (0, "0"),
            (400, "4"),
            (8233, "82,33"),
            (-350, "-3,50"),
            (-5, "-0,05"),
        ] {
            assert_eq!(text(hundredths, ','), written);
        }
    }
}
