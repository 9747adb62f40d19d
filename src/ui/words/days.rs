//! Days in words.

use job_tracker_protocol::Day;

use crate::core::{home::When, locale::Texts};

const WEEKDAYS: [&str; 7] = [
    "weekday-1",
    "weekday-2",
    "weekday-3",
    "weekday-4",
    "weekday-5",
    "weekday-6",
    "weekday-7",
];
const SHORT_WEEKDAYS: [&str; 7] = [
    "weekday-short-1",
    "weekday-short-2",
    "weekday-short-3",
    "weekday-short-4",
    "weekday-short-5",
    "weekday-short-6",
    "weekday-short-7",
];
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];
const SHORT_MONTHS: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

/// The word at a place that starts at zero; empty only outside the calendar.
fn word(texts: &Texts, words: &[&'static str], zero_based: i8) -> String {
    usize::try_from(zero_based)
        .ok()
        .and_then(|at| words.get(at))
        .map(|id| texts.text(id))
        .unwrap_or_default()
}

fn day_with(
    texts: &Texts,
    id: &str,
    day: Day,
    weekdays: &[&'static str],
    months: &[&'static str],
) -> String {
    let date = day.date();
    texts.text_with(
        id,
        &[
            (
                "weekday",
                word(texts, weekdays, date.weekday().to_monday_zero_offset()).into(),
            ),
            ("day", date.day().into()),
            ("month", word(texts, months, date.month() - 1).into()),
        ],
    )
}

/// «maandag 23 november»
pub fn day_long(texts: &Texts, day: Day) -> String {
    day_with(texts, "day-long", day, &WEEKDAYS, &MONTHS)
}

/// «ma 23 nov.»
pub fn day_short(texts: &Texts, day: Day) -> String {
    day_with(texts, "day-short", day, &SHORT_WEEKDAYS, &SHORT_MONTHS)
}

/// «23 november»
pub fn day_month(texts: &Texts, day: Day) -> String {
    day_with(texts, "day-month", day, &WEEKDAYS, &MONTHS)
}

/// «maandag»
pub fn weekday(texts: &Texts, day: Day) -> String {
    word(
        texts,
        &WEEKDAYS,
        day.date().weekday().to_monday_zero_offset(),
    )
}

/// «ma»
pub fn weekday_short(texts: &Texts, day: Day) -> String {
    word(
        texts,
        &SHORT_WEEKDAYS,
        day.date().weekday().to_monday_zero_offset(),
    )
}

/// «gisteren», «vorige week», «ma 16 nov.»
pub fn when(texts: &Texts, when: When) -> String {
    match when {
        When::Yesterday => texts.text("ask-yesterday"),
        When::LastWeek => texts.text("home-last-week"),
        When::On(day) => day_short(texts, day),
    }
}

/// The same in full: a voice reads «ma 16 nov.» as it stands.
pub fn when_aloud(texts: &Texts, when: When) -> String {
    match when {
        When::On(day) => day_long(texts, day),
        When::Yesterday | When::LastWeek => self::when(texts, when),
    }
}
