//! Holidays and working days against a table that was written by hand.

use job_tracker_protocol::Day;
use job_tracker_server::{
    clock::Belgium,
    domain::{
        holidays::is_holiday,
        working_days::{newest_settled, working_days_after},
    },
};

use crate::{
    prove::{figure, full},
    table::{EASTER, MOVABLE, Number, belgian_day, easter_by_epact},
};

const GROUP: &str = "working days against a table";

/// Every day from the first of the table's years to the last, but for a margin at both ends.
fn days() -> impl Iterator<Item = Number> {
    (Number::of(2024, 1, 1).0..Number::of(2030, 11, 1).0).map(Number)
}

fn day(number: Number) -> Day {
    number.write().parse().unwrap()
}

#[test]
fn the_table_agrees_with_itself_and_with_the_tables_of_1582() {
    assert_eq!(Number::read("1970-01-01"), Number(0));
    for (sunday, (year, [monday, ascension, whit_monday])) in EASTER.iter().zip(MOVABLE) {
        let sunday = Number::read(sunday);
        assert_eq!(sunday.weekday(), 6, "{sunday:?}");
        assert_eq!(sunday, easter_by_epact(year));
        let after = |text| Number::read(text).0 - sunday.0;
        assert_eq!(
            [after(monday), after(ascension), after(whit_monday)],
            [1, 39, 50]
        );
    }
    for number in days() {
        assert_eq!(Number::read(&number.write()), number);
    }
}

#[test]
fn every_day_is_a_holiday_here_just_when_it_is_one_in_the_table() {
    let mut looked_at = 0;
    for number in days() {
        assert_eq!(
            is_holiday(day(number).date()),
            number.is_holiday(),
            "{}",
            number.write()
        );
        looked_at += 1;
    }
    figure(GROUP, "days whose holiday is the table's", looked_at);
}

#[test]
fn easter_is_the_same_by_two_rules_for_two_hundred_years() {
    let years = if full() { 1583..4000 } else { 1900..2100 };
    let mut looked_at = 0;
    for year in years {
        // Only the movable ones, on days on which no fixed one falls.
        for (after, fixed) in [(1, "05-01"), (39, "05-01"), (50, "07-21")] {
            let it = Number(easter_by_epact(year).0 + after);
            assert!(is_holiday(day(it).date()), "{}", it.write());
            let before = Number(it.0 - 1);
            if !before.write().ends_with(fixed) && !before.write().ends_with("05-01") {
                assert!(!is_holiday(day(before).date()), "{}", before.write());
            }
        }
        looked_at += 1;
    }
    figure(GROUP, "years whose Easter two rules agree on", looked_at);
}

#[test]
fn working_days_end_where_the_table_says() {
    let mut looked_at = 0;
    for number in days() {
        for count in 0..=10_u8 {
            let expected = number.after_working_days(count.into());
            assert_eq!(
                working_days_after(day(number), count.into()).to_string(),
                expected.write(),
                "{count} after {}",
                number.write()
            );
            looked_at += 1;
        }
    }
    figure(GROUP, "spans of 0 to 10 working days", looked_at);
}

#[test]
fn what_is_settled_today_is_what_the_table_says() {
    let mut looked_at = 0;
    for today in days().skip(60) {
        for count in [1_u8, 5, 9] {
            // Searched from far away, in the other direction.
            let newest = (today.0 - 40..today.0)
                .map(Number)
                .take_while(|it| it.after_working_days(count.into()) < today)
                .last()
                .unwrap();
            assert_eq!(
                newest_settled(day(today), count.into()).to_string(),
                newest.write(),
                "{}",
                today.write()
            );
            looked_at += 1;
        }
    }
    figure(
        GROUP,
        "days with the newest day that time validates",
        looked_at,
    );
}

#[test]
fn every_half_hour_falls_on_the_day_that_the_rule_of_summer_time_says() {
    let belgium = Belgium::load().unwrap();
    let mut looked_at = 0;
    for number in days() {
        for half in 0..48 {
            let second = number.0 * 86_400 + half * 1_800;
            let at = jiff::Timestamp::from_second(second).unwrap();
            assert_eq!(
                belgium.day(at).to_string(),
                belgian_day(second).write(),
                "{at}"
            );
            looked_at += 1;
        }
    }
    figure(GROUP, "half hours whose day is the rule's", looked_at);
}
