//! Days of the week.

use jiff::civil::Weekday;
use serde::{Serialize, Serializer};

/// All seven, from Monday on, with the names that they have in forms and in the log.
pub const ALL: [(Weekday, &str); 7] = [
    (Weekday::Monday, "mon"),
    (Weekday::Tuesday, "tue"),
    (Weekday::Wednesday, "wed"),
    (Weekday::Thursday, "thu"),
    (Weekday::Friday, "fri"),
    (Weekday::Saturday, "sat"),
    (Weekday::Sunday, "sun"),
];

/// Some of the seven days of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// None of them.
    pub const NONE: Self = Self(0);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b1_1111);

    /// These.
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Self {
        Self(days.into_iter().fold(0, |bits, it| bits | bit(it)))
    }

    /// As the database keeps them: a bit each, Monday's is 1.
    pub fn from_bits(bits: u8) -> Option<Self> {
        (bits < 1 << ALL.len()).then_some(Self(bits))
    }

    /// For the database.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether there is no day among them.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this day is one of them.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// Their names, from Monday on.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let mine = ALL.into_iter().filter(move |it| self.contains(it.0));
        mine.map(|it| it.1)
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

impl Serialize for Weekdays {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names: Vec<_> = self.names().collect();
        serializer.serialize_str(&names.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_kept_as_bits_and_named_from_monday_on() {
        let days = Weekdays::of([Weekday::Sunday, Weekday::Monday]);
        assert_eq!(days.bits(), 0b100_0001);
        assert_eq!(days.names().collect::<Vec<_>>(), ["mon", "sun"]);
        assert_eq!(Weekdays::from_bits(days.bits()), Some(days));
        assert!(!days.contains(Weekday::Tuesday));
        assert_eq!(Weekdays::from_bits(128), None);
        let working = ALL.into_iter().take(5).map(|it| it.0);
        assert_eq!(Weekdays::of(working), Weekdays::WORKING);
    }
}
