//! How long what is kept of a person must stay.

use jiff::{Timestamp, tz::TimeZone};
use job_tracker_protocol::Day;

use super::rules::{RETENTION_STEP_DAYS, YEARS_KEPT};

/// The last day on which what is kept of somebody who worked, or was worked for, on this day must
/// still be there, where it is kept for so many years.
pub fn kept_until(last: Day, years: i16) -> Day {
    shifted(last, years)
}

/// What is of a day before this is no longer kept, where it is kept for so many years.
pub fn kept_since(today: Day, years: i16) -> Day {
    shifted(today, years.saturating_neg())
}

/// Who has the first day that is kept go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stride {
    /// A server that starts: where no day stands yet, it begins with what the database says of
    /// before, and not with this machine's clock.
    Begin,
    /// The server, by itself.
    ByItself,
    /// Somebody who says so.
    Told,
}

/// Nothing is removed by itself: the day would go on too far at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "by the clock what is older than {to} may go, and it was {kept} when retention last looked"
)]
pub struct TooFar {
    /// The first day that was kept when retention last looked.
    pub kept: Day,
    /// The one by the clock.
    pub to: Day,
}

/// Whether the day would go on too far at once.
///
/// # Errors
/// When it would.
pub fn check_step(kept: Option<Day>, to: Day) -> Result<(), TooFar> {
    match kept {
        Some(kept) if to > kept.minus_days(-RETENTION_STEP_DAYS) => Err(TooFar { kept, to }),
        _ => Ok(()),
    }
}

/// The day that stands from now on. `before` is what the last line of the log says, where no day
/// stands yet. By itself it never goes back: a machine without a battery begins in 1970.
///
/// # Errors
/// When it would go on too far by itself.
pub fn step(
    stands: Option<Day>,
    before: Option<Day>,
    (to, stride): (Day, Stride),
) -> Result<Option<Day>, TooFar> {
    let kept = stands.or(before.map(|it| it.min(to)));
    match stride {
        Stride::Begin => Ok(kept),
        Stride::ByItself => {
            check_step(kept, to)?;
            Ok(kept.max(Some(to)))
        }
        Stride::Told => Ok(Some(to)),
    }
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
    fn the_first_day_that_is_kept_goes_on_by_a_month_at_most_unless_somebody_says_so() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (stands, month, more) = (day("2021-11-27"), day("2021-12-28"), day("2021-12-29"));
        let by = |to, stride| step(Some(stands), Some(day("2030-01-01")), (to, stride));
        assert_eq!(by(month, Stride::ByItself), Ok(Some(month)));
        let too_far = TooFar {
            kept: stands,
            to: more,
        };
        assert_eq!(by(more, Stride::ByItself), Err(too_far));
        assert_eq!(by(more, Stride::Told), Ok(Some(more)));
        assert_eq!(by(more, Stride::Begin), Ok(Some(stands)));
        // A clock that is behind does not make room for one that is ahead, nor need a command.
        let behind = day("1965-01-01");
        assert_eq!(by(behind, Stride::ByItself), Ok(Some(stands)));
        assert_eq!(by(behind, Stride::Told), Ok(Some(behind)));
    }

    #[test]
    fn where_no_day_stands_yet_the_last_line_of_the_log_says_where_it_begins() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (before, now, ahead) = (day("2021-11-26"), day("2021-11-27"), day("2026-11-27"));
        let first = |before, to, stride| step(None, before, (to, stride));
        assert_eq!(first(Some(before), ahead, Stride::Begin), Ok(Some(before)));
        assert!(first(Some(before), ahead, Stride::ByItself).is_err());
        let by_itself = first(Some(before), now, Stride::ByItself);
        assert_eq!(by_itself, Ok(Some(now)));
        // A log of the future allows nothing.
        assert_eq!(first(Some(ahead), now, Stride::Begin), Ok(Some(now)));
        assert_eq!(first(None, now, Stride::Begin), Ok(None));
        assert_eq!(first(None, now, Stride::ByItself), Ok(Some(now)));
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
