//! Who is expected to report on a day, and why.

use jiff::civil::Weekday;
use job_tracker_protocol::Day;

use super::{
    holidays::is_holiday,
    rules::{HABIT_LOOKED_BACK, HABIT_WEEKS},
    weekdays::Weekdays,
};

/// What is known of a worker that says when she works.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Habit {
    /// Whether she was here on an earlier day.
    pub was_here: bool,
    /// The day of her first report.
    pub first_report: Option<Day>,
    /// Those of the days that [`looked_back`] names on which she reported.
    pub reported_on: Vec<Day>,
}

/// Why the office expects somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// It ticked this day on her page.
    Ticked,
    /// She reported on most of the last such days.
    Usual {
        /// On how many.
        reported: usize,
        /// Of how many.
        of: usize,
    },
    /// She has not reported yet, and the company works on this day.
    New,
}

/// The last days that fall on the same day of the week, the newest first. Public holidays say
/// nothing about a habit.
pub fn looked_back(day: Day) -> Vec<Day> {
    (1..=HABIT_LOOKED_BACK)
        .map(|weeks| day.minus_days(7 * weeks))
        .filter(|it| !is_holiday(it.date()))
        .take(HABIT_WEEKS)
        .collect()
}

/// Whether a worker is expected on a day, and why. Nobody is on a public holiday.
pub fn expected(
    day: Day,
    (hers, companys): (Weekdays, Weekdays),
    habit: &Habit,
) -> Option<Expected> {
    let weekday = day.date().weekday();
    if is_holiday(day.date()) {
        return None;
    }
    if !hers.is_empty() {
        return hers.contains(weekday).then_some(Expected::Ticked);
    }
    match habit.first_report.filter(|it| *it < day) {
        Some(first) => usual(day, first, habit),
        None => (habit.was_here && companys.contains(weekday)).then_some(Expected::New),
    }
}

/// More than half of the days since her first report, of the last [`HABIT_WEEKS`].
fn usual(day: Day, first: Day, habit: &Habit) -> Option<Expected> {
    let days = looked_back(day);
    let of = days.iter().filter(|it| **it >= first).count();
    let reported = days
        .iter()
        .filter(|it| habit.reported_on.contains(it))
        .count();
    (2 * reported > of).then_some(Expected::Usual { reported, of })
}

/// Whether this day belongs to a weekend.
pub fn is_weekend(day: Day) -> bool {
    matches!(day.date().weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    const TODAY: &str = "2026-11-25";
    const NONE: (Weekdays, Weekdays) = (Weekdays::NONE, Weekdays::WORKING);

    fn habit(first: &str, reported_on: &[&str]) -> Habit {
        Habit {
            was_here: true,
            first_report: Some(day(first)),
            reported_on: reported_on.iter().map(|it| day(it)).collect(),
        }
    }

    #[test]
    fn holidays_are_left_out_of_the_weeks_that_make_a_habit() {
        let days: Vec<_> = looked_back(day(TODAY)).iter().map(Day::to_string).collect();
        // 11 November is a Wednesday.
        assert_eq!(
            days,
            ["2026-11-18", "2026-11-04", "2026-10-28", "2026-10-21"]
        );
    }

    #[test]
    fn most_of_the_last_four_weeks_make_a_habit() {
        let all = ["2026-11-18", "2026-11-04", "2026-10-28", "2026-10-21"];
        for (reported, is_expected) in [(4, true), (3, true), (2, false), (1, false), (0, false)] {
            let found = expected(day(TODAY), NONE, &habit("2026-01-05", &all[..reported]));
            let wanted = is_expected.then_some(Expected::Usual { reported, of: 4 });
            assert_eq!(found, wanted, "{reported}");
        }
    }

    #[test]
    fn who_began_lately_is_judged_by_the_weeks_that_she_was_there() {
        let once = habit("2026-11-18", &["2026-11-18"]);
        let usual = Expected::Usual { reported: 1, of: 1 };
        assert_eq!(expected(day(TODAY), NONE, &once), Some(usual));
        // She began on the Monday after, and did not report on the only Wednesday.
        let never = habit("2026-11-16", &[]);
        assert_eq!(expected(day(TODAY), NONE, &never), None);
        // Her first report was yesterday: no Wednesday says anything yet.
        assert_eq!(expected(day(TODAY), NONE, &habit("2026-11-24", &[])), None);
    }

    #[test]
    fn who_never_reported_is_expected_when_the_company_works() {
        let new = Habit {
            was_here: true,
            ..Habit::default()
        };
        assert_eq!(expected(day(TODAY), NONE, &new), Some(Expected::New));
        assert_eq!(expected(day("2026-11-28"), NONE, &new), None);
        let first_report_is_today = habit(TODAY, &[]);
        let found = expected(day(TODAY), NONE, &first_report_is_today);
        assert_eq!(found, Some(Expected::New));
        // Not on the day on which her letter was made.
        assert_eq!(expected(day(TODAY), NONE, &Habit::default()), None);
    }

    #[test]
    fn ticked_days_say_more_than_a_habit_and_a_holiday_more_than_both() {
        let monday = (Weekdays::of([Weekday::Monday]), Weekdays::WORKING);
        let always = habit("2026-01-05", &["2026-11-18", "2026-11-04", "2026-10-28"]);
        assert_eq!(expected(day(TODAY), monday, &always), None);
        let found = expected(day("2026-11-23"), monday, &Habit::default());
        assert_eq!(found, Some(Expected::Ticked));
        // Easter Monday.
        assert_eq!(expected(day("2026-04-06"), monday, &always), None);
    }
}
