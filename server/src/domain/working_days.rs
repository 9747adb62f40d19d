//! Counting working days: Monday to Friday, public holidays left out.

use jiff::{ToSpan, civil::Weekday};
use job_tracker_protocol::Day;

use super::holidays::is_holiday;

fn is_working_day(day: Day) -> bool {
    let date = day.date();
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(date)
}

/// The day on which so many working days after this one are over. The day itself is not counted.
pub fn working_days_after(day: Day, count: u32) -> Day {
    let mut left = count;
    let mut last = day;
    while left > 0 {
        let Ok(next) = last.date().checked_add(1.day()) else {
            return last;
        };
        last = next.into();
        if is_working_day(last) {
            left -= 1;
        }
    }
    last
}

/// The newest day whose working days are all over before today.
pub fn newest_settled(today: Day, count: u32) -> Day {
    let mut day = today.minus_days(1);
    while working_days_after(day, count) >= today {
        day = day.minus_days(1);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(day: &str) -> String {
        working_days_after(day.parse().unwrap(), 5).to_string()
    }

    #[test]
    fn weekends_and_holidays_are_not_counted() {
        // A Monday without anything in the way.
        assert_eq!(after("2026-11-16"), "2026-11-23");
        // A Saturday begins to count on Monday.
        assert_eq!(after("2026-11-14"), "2026-11-20");
        // 11 November is a Wednesday.
        assert_eq!(after("2026-11-09"), "2026-11-17");
        // Christmas on a Friday, New Year on a Friday.
        assert_eq!(after("2026-12-24"), "2027-01-04");
        // Good Friday is a working day, Easter Monday is not.
        assert_eq!(after("2026-04-02"), "2026-04-10");
        // Ascension on a Thursday.
        assert_eq!(after("2026-05-11"), "2026-05-19");
    }

    #[test]
    fn what_is_settled_today_is_what_was_over_yesterday() {
        for ago in 0..400 {
            let today: Day = "2026-11-23".parse().unwrap();
            let today = today.minus_days(ago);
            let newest = newest_settled(today, 5);
            assert!(working_days_after(newest, 5) < today);
            assert!(working_days_after(newest.minus_days(-1), 5) >= today);
        }
    }
}
