use std::{fmt, str::FromStr};

use jiff::{ToSpan, civil};
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
        Self(self.0.checked_sub(days.days()).unwrap_or(self.0))
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
        // The length check keeps out the date-times that the library would read as a date.
        if text.len() != "YYYY-MM-DD".len() {
            return Err(ParseDayError);
        }
        text.parse().map(Self).map_err(|_| ParseDayError)
    }
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
        ] {
            assert_eq!(wrong.parse::<Day>(), Err(ParseDayError), "{wrong}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(day("2026-11-23").monday(), day("2026-11-23"));
        assert_eq!(day("2026-11-29").monday(), day("2026-11-23"));
        assert_eq!(day("2027-01-01").monday(), day("2026-12-28"));
    }
}
