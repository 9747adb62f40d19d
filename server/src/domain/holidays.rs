//! Belgium's ten public holidays (law of 4 January 1974).

use jiff::{ToSpan, civil::Date};

/// Whether nobody has to work on this day.
pub fn is_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 6] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11)];
    let fixed = (day.month(), day.day());
    if FIXED.contains(&fixed) || fixed == (12, 25) {
        return true;
    }
    // Easter Monday, Ascension, Whit Monday: so many days after Easter Sunday.
    easter(day.year()).is_some_and(|sunday| {
        [1, 39, 50]
            .into_iter()
            .any(|after: i64| sunday.checked_add(after.days()).is_ok_and(|it| it == day))
    })
}

/// Easter Sunday, by the rule of Gauss as Meeus, Jones and Butcher wrote it down.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    let part = |it: i32| i8::try_from(it).ok();
    Date::new(
        i16::try_from(year).ok()?,
        part(days / 31)?,
        part(days % 31 + 1)?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_some_years_are_those_of_the_calendar() {
        let movable = [
            ("2024-04-01", "2024-05-09", "2024-05-20"),
            ("2025-04-21", "2025-05-29", "2025-06-09"),
            ("2026-04-06", "2026-05-14", "2026-05-25"),
            ("2027-03-29", "2027-05-06", "2027-05-17"),
            ("2038-04-26", "2038-06-03", "2038-06-14"),
        ];
        for (monday, ascension, whit_monday) in movable {
            for day in [monday, ascension, whit_monday] {
                assert!(is_holiday(day.parse().unwrap()), "{day}");
            }
        }
        let fixed = [
            "01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25",
        ];
        for day in fixed {
            assert!(is_holiday(format!("2026-{day}").parse().unwrap()), "{day}");
        }
    }

    #[test]
    fn a_year_has_ten_of_them() {
        for year in 2020..2040 {
            let first = Date::new(year, 1, 1).unwrap();
            let days = first.series(1.day()).take_while(|it| it.year() == year);
            // In 2008, for one, two of them fell on the same day.
            assert_eq!(days.filter(|it| is_holiday(*it)).count(), 10, "{year}");
        }
    }
}
