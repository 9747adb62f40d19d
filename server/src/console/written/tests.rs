//! Days, instants and numbers as people of each language write them.

use super::*;
use crate::texts::texts;

/// A quarter past nine in the evening of Wednesday 25 November 2026.
const NOW: &str = "2026-11-25T20:17:00Z";

fn calendar(language: OfficeLanguage, now: &str) -> Calendar {
    let belgium = Belgium::load().unwrap();
    Calendar::new(texts(language), belgium, now.parse().unwrap())
}

fn in_all(write: impl Fn(&Calendar) -> String) -> [String; 4] {
    OfficeLanguage::ALL.map(|it| write(&calendar(it, NOW)))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_day_has_its_weekday_and_no_year_while_that_is_this_one() {
    let this_year = in_all(|it| it.day(day("2026-11-25")));
    assert_eq!(
        this_year,
        ["wo 25/11", "mer. 25/11", "Mi. 25.11.", "Wed 25/11"]
    );
    let another = in_all(|it| it.day(day("2025-02-03")));
    assert_eq!(
        another,
        [
            "ma 03/02/2025",
            "lun. 03/02/2025",
            "Mo. 03.02.2025",
            "Mon 03/02/2025"
        ]
    );
}

#[test]
fn a_day_in_full_has_its_month_in_words() {
    let this_year = in_all(|it| it.day_long(day("2026-12-01")));
    assert_eq!(
        this_year,
        [
            "dinsdag 1 december",
            "mardi 1er décembre",
            "Dienstag, 1. Dezember",
            "Tuesday 1 December"
        ]
    );
    let another = in_all(|it| it.day_long(day("2027-03-02")));
    assert_eq!(
        another,
        [
            "dinsdag 2 maart 2027",
            "mardi 2 mars 2027",
            "Dienstag, 2. März 2027",
            "Tuesday 2 March 2027"
        ]
    );
}

#[test]
fn an_instant_near_by_is_named_by_its_day_in_brussels() {
    let written = |at: &str| in_all(|it| it.instant(at.parse().unwrap()));
    assert_eq!(
        written("2026-11-25T20:17:00Z"),
        [
            "vandaag 21:17",
            "aujourd’hui 21h17",
            "heute 21:17",
            "today 21:17"
        ]
    );
    assert_eq!(
        written("2026-11-24T08:05:00Z"),
        [
            "gisteren 9:05",
            "hier 9h05",
            "gestern 9:05",
            "yesterday 9:05"
        ]
    );
    // Past midnight in Brussels, not yet in Greenwich.
    assert_eq!(
        written("2026-11-25T23:00:00Z"),
        ["morgen 0:00", "demain 0h00", "morgen 0:00", "tomorrow 0:00"]
    );
    assert_eq!(
        written("2026-11-23T14:00:00Z"),
        [
            "ma 23/11, 15:00",
            "lun. 23/11, 15h00",
            "Mo. 23.11., 15:00",
            "Mon 23/11, 15:00"
        ]
    );
    // In summer the clocks stand an hour further.
    assert_eq!(
        written("2025-07-01T22:30:00Z"),
        [
            "wo 02/07/2025, 0:30",
            "mer. 02/07/2025, 0h30",
            "Mi. 02.07.2025, 0:30",
            "Wed 02/07/2025, 0:30"
        ]
    );
}

#[test]
fn the_year_of_today_is_the_one_in_brussels() {
    let eve = calendar(OfficeLanguage::Nl, "2026-12-31T23:30:00Z");
    assert_eq!(eve.today(), day("2027-01-01"));
    assert_eq!(eve.day(day("2026-12-31")), "do 31/12/2026");
    let before = "2026-12-31T22:30:00Z".parse().unwrap();
    assert_eq!(eve.instant(before), "gisteren 23:30");
}

#[test]
fn a_stretch_of_days_has_both_ends_and_one_day_is_said_in_full() {
    let (from, to) = (day("2026-11-23"), day("2026-11-29"));
    assert_eq!(in_all(|it| it.span(from, to))[0], "ma 23/11 – zo 29/11");
    assert_eq!(in_all(|it| it.span(from, from))[0], "maandag 23 november");
}

#[test]
fn a_week_counts_to_the_year_that_its_thursday_is_in() {
    let week = IsoWeek::of(day("2027-01-02"));
    let at = |now| calendar(OfficeLanguage::Nl, now);
    // The Saturday after New Year is still in week 53 of the year before.
    assert_eq!(at("2027-01-02T12:00:00Z").week(week), "week 53");
    let monday = at("2027-01-04T12:00:00Z");
    assert_eq!(monday.week(week), "week 53 van 2026");
    assert_eq!(monday.week_short(week), "W53/2026");
    assert_eq!(monday.week(IsoWeek::of(day("2027-01-04"))), "week 1");
    // 31 December 2029 is in week 1 of 2030.
    let eve = at("2029-12-31T12:00:00Z");
    assert_eq!(eve.week(IsoWeek::of(day("2029-12-31"))), "week 1");
    assert_eq!(eve.week(IsoWeek::of(day("2029-12-30"))), "week 52 van 2029");
    let ahead = at("2026-12-21T12:00:00Z");
    assert_eq!(
        ahead.week(IsoWeek::of(day("2027-01-04"))),
        "week 1 van 2027"
    );
    assert_eq!(
        in_all(|it| it.week(IsoWeek::of(day("2025-12-31")))),
        ["week 1", "semaine 1", "Woche 1", "week 1"]
    );
    assert_eq!(
        in_all(|it| it.week(IsoWeek::of(day("2025-12-28")))),
        [
            "week 52 van 2025",
            "semaine 52 de 2025",
            "Woche 52/2025",
            "week 52 of 2025"
        ]
    );
    assert_eq!(
        in_all(|it| it.week_short(IsoWeek::of(day("2026-11-25")))),
        ["W48", "S48", "W48", "W48"]
    );
}

#[test]
fn numbers_have_the_points_commas_and_spaces_of_their_language() {
    assert_eq!(
        in_all(|it| it.number("1234567.5")),
        [
            "1.234.567,5",
            "1\u{202f}234\u{202f}567,5",
            "1.234.567,5",
            "1,234,567.5"
        ]
    );
    assert_eq!(in_all(|it| it.number(999)), ["999"; 4]);
    assert_eq!(
        in_all(|it| it.number(-1_000)),
        ["-1.000", "-1\u{202f}000", "-1.000", "-1,000"]
    );
    assert_eq!(in_all(|it| it.number(0.25))[0], "0,25");
}

#[test]
fn a_document_has_the_year_and_the_seconds() {
    let at: Timestamp = "2026-11-25T20:07:05Z".parse().unwrap();
    assert_eq!(
        in_all(|it| it.instant_with_seconds(at)),
        [
            "wo 25/11/2026, 21:07:05",
            "mer. 25/11/2026, 21:07:05",
            "Mi. 25.11.2026, 21:07:05",
            "Wed 25/11/2026, 21:07:05"
        ]
    );
    assert_eq!(
        in_all(|it| it.month(it.today())),
        [
            "november 2026",
            "novembre 2026",
            "November 2026",
            "November 2026"
        ]
    );
}

#[test]
fn machines_read_the_iso_form_beside_the_words() {
    let calendar = calendar(OfficeLanguage::Nl, NOW);
    assert_eq!(
        calendar.day_element(day("2026-11-25")).to_string(),
        "<time datetime=\"2026-11-25\">wo 25/11</time>"
    );
    let at = "2026-11-25T20:17:00Z".parse().unwrap();
    assert_eq!(
        calendar.instant_element(at).to_string(),
        "<time datetime=\"2026-11-25T20:17:00Z\">vandaag 21:17</time>"
    );
}
