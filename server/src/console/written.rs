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
mod tests;
