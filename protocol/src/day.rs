use std::{fmt, str::FromStr};

use jiff::{Span, Timestamp, civil};
use serde::{Deserialize, Serialize, de};

/// A calendar day in Belgium, written `YYYY-MM-DD` and in no other way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(civil::Date);

/// The text is not a day written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written YYYY-MM-DD")]
pub struct ParseDayError;

impl Day {
    /// The day as a civil date, for calendar arithmetic.
    pub fn date(self) -> civil::Date {
        self.0
    }

    /// The Monday of this day's week (ISO 8601).
    pub fn monday(self) -> Self {
        self.minus_days(i64::from(self.0.weekday().to_monday_zero_offset()))
    }

    /// The day so many days earlier; stays where it is at the end of the calendar.
    pub fn minus_days(self, days: i64) -> Self {
        let span = Span::new().try_days(days);
        let day = span.and_then(|it| self.0.checked_sub(it));
        Self(day.unwrap_or(self.0))
    }

    /// The day of a moment where clocks are so many hours ahead of UTC: in Belgium one in winter and
    /// two in summer.
    pub fn of(moment: Timestamp, hours_ahead: i64) -> Self {
        const BEGINNING: Day = Day(civil::Date::constant(1970, 1, 1));
        let seconds = moment.as_second() + hours_ahead * 3_600;
        BEGINNING.minus_days(-seconds.div_euclid(24 * 3_600))
    }
}

impl From<civil::Date> for Day {
    fn from(date: civil::Date) -> Self {
        Self(date)
    }
}

impl FromStr for Day {
    type Err = ParseDayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        date(text).map(Self).ok_or(ParseDayError)
    }
}

/// Reads `YYYY-MM-DD`. The library reads much more, and a page would download all of it.
pub(crate) fn date(text: &str) -> Option<civil::Date> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    let (month, day) = (month.try_into().ok()?, day.try_into().ok()?);
    civil::Date::new(year, month, day).ok()
}

/// Reads three numbers of so many digits each, parted by this mark.
pub(crate) fn numbers(text: &str, mark: char, digits: [usize; 3]) -> Option<[i16; 3]> {
    let mut parts = text.split(mark);
    let mut numbers = [0; 3];
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next()?;
        let fits = part.len() == digits && part.bytes().all(|it| it.is_ascii_digit());
        *number = part.parse().ok().filter(|_| fits)?;
    }
    parts.next().is_none().then_some(numbers)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_read_in_one_form_only() {
        assert_eq!(day("2026-11-23").to_string(), "2026-11-23");
        for wrong in [
            "2026-11-31",
            "20261123",
            "2026-11-23T10:00",
            "23/11/2026",
            "",
            "2026-1-1",
            "2026-+1-01",
            "2026-11-25-1",
            "２０２６-11-25",
        ] {
            assert_eq!(wrong.parse::<Day>(), Err(ParseDayError), "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_of_the_day_that_clocks_show() {
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        for (text, ahead, expected) in [
            ("2026-11-25T22:59:59.9Z", 1, "2026-11-25"),
            ("2026-11-25T23:00:00Z", 1, "2026-11-26"),
            ("2026-07-25T22:00:00Z", 2, "2026-07-26"),
            ("1969-12-31T22:59:59Z", 1, "1969-12-31"),
            ("2028-02-28T23:00:00Z", 1, "2028-02-29"),
        ] {
            assert_eq!(Day::of(moment(text), ahead), day(expected), "{text}");
        }
        assert_eq!(Day::of(Timestamp::MIN, 0).to_string(), "-009999-01-02");
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(day("2026-11-23").monday(), day("2026-11-23"));
        assert_eq!(day("2026-11-29").monday(), day("2026-11-23"));
        assert_eq!(day("2027-01-01").monday(), day("2026-12-28"));
    }
}
