//! Days, instants, weeks and numbers as people write them, in the user's language. ISO 8601 stays
//! where machines read: files, addresses, fields of forms and `<time datetime>`.

use std::fmt;

use askama::{Template, filters::HtmlSafe};
use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeLanguage, Texts};

use crate::{clock::Belgium, domain::period::IsoWeek, texts::TextValue};

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

/// A day or an instant on a page: words for people around what machines read.
#[derive(Template)]
#[template(
    source = "<time datetime=\"{{ machine }}\">{{ words }}</time>",
    ext = "html"
)]
pub(super) struct TimeElement {
    machine: String,
    words: String,
}

/// The template escapes what it holds.
impl HtmlSafe for TimeElement {}

/// Writes for one user at one moment, as a clock and a calendar on a Belgian wall show it.
pub(super) struct Calendar {
    texts: &'static Texts,
    belgium: Belgium,
    now: Timestamp,
}

impl Calendar {
    /// For who reads these texts now.
    pub(super) fn new(texts: &'static Texts, belgium: Belgium, now: Timestamp) -> Self {
        Self {
            texts,
            belgium,
            now,
        }
    }

    /// The same for another reader.
    pub(super) fn with_texts(self, texts: &'static Texts) -> Self {
        Self { texts, ..self }
    }

    /// The day that it is.
    pub(super) fn today(&self) -> Day {
        self.belgium.day(self.now)
    }

    /// «wo 25/11»; with the year where it is another one than today's.
    pub(super) fn day(&self, day: Day) -> String {
        let id = self.with_or_without_year(day, "written-day", "written-day-year");
        self.short_day(day, id)
    }

    /// «woensdag 25 november»; with the year where it is another one than today's.
    pub(super) fn day_long(&self, day: Day) -> String {
        let date = day.date();
        let month = word(self.texts, &MONTHS, date.month() - 1);
        let values = [
            ("weekday", self.weekday(day, &WEEKDAYS).into()),
            ("day", date.day().into()),
            ("month", month.into()),
            ("year", plain(date.year())),
        ];
        let id = self.with_or_without_year(day, "written-day-long", "written-day-long-year");
        self.texts.text_with(id, &values)
    }

    /// A stretch of days, or the only one of them in full.
    pub(super) fn span(&self, from: Day, to: Day) -> String {
        if from == to {
            return self.day_long(from);
        }
        let values = [("from", self.day(from).into()), ("to", self.day(to).into())];
        self.texts.text_with("written-span", &values)
    }

    /// «vandaag 21:17», «gisteren 9:05», «morgen 9:05», else the day and the time.
    pub(super) fn instant(&self, at: Timestamp) -> String {
        let wall = self.belgium.wall(at);
        let clock = [
            ("hour", plain(wall.hour())),
            ("minute", format!("{:02}", wall.minute()).into()),
        ];
        let time = self.texts.text_with("written-clock", &clock);
        let (day, today) = (Day::from(wall.date()), self.today());
        let id = if day == today {
            "written-today"
        } else if day == today.minus_days(1) {
            "written-yesterday"
        } else if day == today.minus_days(-1) {
            "written-tomorrow"
        } else {
            "written-instant"
        };
        let values = [("day", self.day(day).into()), ("time", time.into())];
        self.texts.text_with(id, &values)
    }

    /// «wo 25/11/2026», for documents that are read in another year.
    pub(super) fn day_of_year(&self, day: Day) -> String {
        self.short_day(day, "written-day-year")
    }

    /// «wo 25/11/2026, 21:17:05», for documents that are read on another day.
    pub(super) fn instant_with_seconds(&self, at: Timestamp) -> String {
        let wall = self.belgium.wall(at);
        let day = self.day_of_year(wall.date().into());
        let time = wall.strftime("%H:%M:%S").to_string();
        let values = [("day", day.into()), ("time", time.into())];
        self.texts.text_with("written-instant", &values)
    }

    /// «2026-11-25 21:17:05», for a column of a file.
    pub(super) fn sortable(&self, at: Timestamp) -> String {
        let wall = self.belgium.wall(at);
        wall.strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// «november 2026»: the month that a day is in.
    pub(super) fn month(&self, day: Day) -> String {
        let date = day.date();
        let values = [
            ("month", word(self.texts, &MONTHS, date.month() - 1).into()),
            ("year", plain(date.year())),
        ];
        self.texts.text_with("written-month", &values)
    }

    /// «week 48»; with its year where it counts to another one than this week.
    pub(super) fn week(&self, week: IsoWeek) -> String {
        let number = self.week_number(week);
        self.texts
            .text_with("written-week", &[("week", number.into())])
    }

    /// From a week to a later one.
    pub(super) fn week_span(&self, from: IsoWeek, to: IsoWeek) -> String {
        let ends = [
            ("from", self.week(from).into()),
            ("to", self.week(to).into()),
        ];
        self.texts.text_with("written-span", &ends)
    }

    /// «48», «53 van 2026».
    pub(super) fn week_number(&self, week: IsoWeek) -> String {
        self.numbered(week, "written-week-number", "written-week-number-year")
    }

    /// «W48», «W53/2026», where there is little room.
    pub(super) fn week_short(&self, week: IsoWeek) -> String {
        self.numbered(week, "written-week-short", "written-week-short-year")
    }

    /// A number that is written with digits and perhaps a point, as people here write it:
    /// «1.234,5», «1 234,5», «1,234.5».
    pub(super) fn number(&self, number: impl fmt::Display) -> String {
        let (group, decimal) = match self.texts.language().office() {
            OfficeLanguage::Nl | OfficeLanguage::De => (".", ","),
            OfficeLanguage::Fr => ("\u{202f}", ","),
            OfficeLanguage::En => (",", "."),
        };
        grouped(&number.to_string(), group, decimal)
    }

    /// The day as an element of a page.
    pub(super) fn day_element(&self, day: Day) -> TimeElement {
        TimeElement {
            machine: day.to_string(),
            words: self.day(day),
        }
    }

    /// The instant as an element of a page.
    pub(super) fn instant_element(&self, at: Timestamp) -> TimeElement {
        TimeElement {
            machine: at.to_string(),
            words: self.instant(at),
        }
    }

    fn short_day(&self, day: Day, id: &str) -> String {
        let date = day.date();
        let values = [
            ("weekday", self.weekday(day, &SHORT_WEEKDAYS).into()),
            ("day", format!("{:02}", date.day()).into()),
            ("month", format!("{:02}", date.month()).into()),
            ("year", plain(date.year())),
        ];
        self.texts.text_with(id, &values)
    }

    fn weekday(&self, day: Day, words: &[&str]) -> String {
        let offset = day.date().weekday().to_monday_zero_offset();
        word(self.texts, words, offset)
    }

    fn with_or_without_year(
        &self,
        day: Day,
        without: &'static str,
        with: &'static str,
    ) -> &'static str {
        if day.date().year() == self.today().date().year() {
            without
        } else {
            with
        }
    }

    fn numbered(&self, week: IsoWeek, without: &str, with: &str) -> String {
        let is_this_year = week.year() == IsoWeek::of(self.today()).year();
        let values = [("week", plain(week.number())), ("year", plain(week.year()))];
        let id = if is_this_year { without } else { with };
        self.texts.text_with(id, &values)
    }
}

/// A number in plain digits, which decides about no plural.
fn plain<'v>(number: impl Into<i64>) -> TextValue<'v> {
    number.into().to_string().into()
}

/// The word at a place that starts at zero; empty only outside the calendar.
fn word(texts: &Texts, words: &[&str], zero_based: i8) -> String {
    let at = usize::try_from(zero_based).ok();
    let id = at.and_then(|it| words.get(it));
    id.map(|it| texts.text(it)).unwrap_or_default()
}

fn grouped(number: &str, group: &str, decimal: &str) -> String {
    let (sign, number) = match number.strip_prefix('-') {
        Some(number) => ("-", number),
        None => ("", number),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let mut written = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push_str(group);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push_str(decimal);
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
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
}
