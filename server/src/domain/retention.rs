//! How long what is kept of a person must stay.

use jiff::{Timestamp, tz::TimeZone};
use job_tracker_protocol::Day;

use super::rules::YEARS_KEPT;

/// The last day on which what is kept of somebody who worked, or was worked for, on this day must
/// still be there, where it is kept for so many years.
pub fn kept_until(last: Day, years: i16) -> Day {
    shifted(last, years)
}

/// What is of a day before this is no longer kept, where it is kept for so many years.
pub fn kept_since(today: Day, years: i16) -> Day {
    shifted(today, years.saturating_neg())
}

/// Whether a block of the log that was sealed then could be removed then, both in milliseconds
/// since 1970, by what the law asks for at least. A day more or less is a clock's.
pub fn was_old_enough(sealed_at: i64, removed_at: i64) -> bool {
    let day = |it| Timestamp::from_millisecond(it).ok().map(day_in_greenwich);
    match (day(sealed_at), day(removed_at)) {
        (Some(sealed), Some(removed)) => kept_until(sealed, YEARS_KEPT).minus_days(1) <= removed,
        _ => false,
    }
}

fn day_in_greenwich(at: Timestamp) -> Day {
    Day::from(at.to_zoned_datetime(TimeZone::UTC).date())
}

/// The same day of another year; 29 February becomes 28 February.
fn shifted(day: Day, years: i16) -> Day {
    let date = day.date();
    let year = date.year().saturating_add(years);
    let shifted = date.with().year(year).day(date.day()).build();
    shifted.map_or_else(
        |_| {
            Day::from(
                date.first_of_month()
                    .with()
                    .year(year)
                    .build()
                    .unwrap_or(date)
                    .last_of_month(),
            )
        },
        Day::from,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_stays_for_five_years_after_the_last_day() {
        for (last, until) in [
            ("2026-11-23", "2031-11-23"),
            ("2024-02-29", "2029-02-28"),
            ("2026-12-31", "2031-12-31"),
        ] {
            let last = last.parse().unwrap();
            assert_eq!(kept_until(last, 5).to_string(), until);
        }
    }

    #[test]
    fn nothing_goes_before_the_day_until_which_it_is_kept_is_over() {
        for today in ["2026-11-23", "2028-02-29", "2029-02-28", "2029-03-01"] {
            let today: Day = today.parse().unwrap();
            let since = kept_since(today, 5);
            assert!(kept_until(since.minus_days(1), 5) < today, "{today}");
            assert!(kept_until(since.minus_days(-1), 5) >= today, "{today}");
        }
    }

    #[test]
    fn a_block_that_was_removed_in_its_first_years_was_not_old_enough() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        let sealed = at("2021-11-23T10:00:00Z");
        assert!(was_old_enough(sealed, at("2026-11-23T10:00:00Z")));
        assert!(!was_old_enough(sealed, at("2026-11-20T10:00:00Z")));
        assert!(!was_old_enough(sealed, i64::MAX));
    }
}
