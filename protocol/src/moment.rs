//! Moments as text: RFC 3339 in Z, and in no other way. For `#[serde(with = …)]` in the place of what
//! the library brings, which reads much more and words each of its errors: a page would download
//! all of it.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

const WRONG: &str = "a moment is written as YYYY-MM-DDTHH:MM:SSZ";

pub(crate) fn serialize<S: Serializer>(
    moment: &Timestamp,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(moment)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(deserializer)?;
    read(&text).ok_or_else(|| de::Error::custom(WRONG))
}

/// The same where there may be none.
pub(crate) mod or_none {
    use super::{Deserialize, Deserializer, Serialize, Serializer, Timestamp, WRONG, de, read};

    #[allow(clippy::ref_option, reason = "serde asks for it so")]
    pub(crate) fn serialize<S: Serializer>(
        moment: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        moment.map(|it| it.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        match Option::<String>::deserialize(deserializer)? {
            None => Ok(None),
            Some(text) => match read(&text) {
                None => Err(de::Error::custom(WRONG)),
                moment => Ok(moment),
            },
        }
    }
}

fn read(text: &str) -> Option<Timestamp> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let date = crate::day::date(date)?;
    let (time, fraction) = match time.split_once('.') {
        Some((time, fraction)) => (time, nanoseconds(fraction)?),
        None => (time, 0),
    };
    let [hour, minute, second] = crate::day::numbers(time, ':', [2, 2, 2])?;
    let is_time = hour < 24 && minute < 60 && second < 60;
    let seconds = (i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second);
    let moment = Timestamp::new(days(date) * 86_400 + seconds, fraction);
    moment.ok().filter(|_| is_time)
}

/// One to nine digits behind the point.
fn nanoseconds(digits: &str) -> Option<i32> {
    let fits = (1..=9).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    let whole = format!("{digits:0<9}");
    whole.parse().ok().filter(|_| fits)
}

/// Days since 1970, counted in years that begin in March, so that the leap day is a year's last, and
/// in the 400 years after which the calendar repeats.
fn days(date: civil::Date) -> i64 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month < 3);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_a_server_writes_is_read(second in -62_000_000_000_i64..253_000_000_000, nano in 0..1_000_000_000) {
            let moment = Timestamp::new(second, nano).unwrap();
            let moment = if moment.to_string().starts_with('-') { Timestamp::UNIX_EPOCH } else { moment };
            prop_assert_eq!(read(&moment.to_string()), Some(moment));
        }

        #[test]
        fn what_is_read_is_what_the_library_reads(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z") {
            prop_assert_eq!(read(&text), text.parse().ok());
        }
    }

    #[test]
    fn a_moment_is_read_in_one_form_only() {
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        for text in [
            "2026-11-25T12:00:00Z",
            "2024-02-29T23:59:59.999999999Z",
            "1969-12-31T00:00:00.5Z",
            "0001-01-01T00:00:00Z",
        ] {
            assert_eq!(read(text), Some(moment(text)), "{text}");
        }
        for wrong in [
            "",
            "Z",
            "2026-11-25",
            "2026-11-25T12:00:00",
            "2026-11-25T12:00:00+01:00",
            "2026-11-25 12:00:00Z",
            "2026-11-25T24:00:00Z",
            "2026-11-25T12:60:00Z",
            "2026-02-29T12:00:00Z",
            "2026-11-25T12:00:00.Z",
            "2026-11-25T12:00:00.1234567890Z",
            "2026-11-25T12:00:00.+5Z",
            "2026-11-25T+1:00:00Z",
            "2026-11-25T1:00:00Z",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
