//! How long what is kept of a person must stay.

use job_tracker_protocol::Day;

use super::rules::YEARS_KEPT;

/// The last day on which what is kept of somebody who worked, or was worked for, on this day must
/// still be there.
pub fn kept_until(last: Day) -> Day {
    let date = last.date();
    let year = date.year().saturating_add(YEARS_KEPT);
    // 29 February is kept until 28 February.
    let until = date.with().year(year).day(date.day()).build();
    until.map_or_else(
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
            assert_eq!(kept_until(last).to_string(), until);
        }
    }
}
