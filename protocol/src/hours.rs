use std::fmt;

use serde::{Deserialize, Serialize};

/// Whole hours worked for one client on one day: 1 to 9, as one key on the phone line
/// (one voucher pays one full hour; there are no half hours).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Hours(u8);

/// The number is not a whole number of hours from 1 to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours must be a whole number from {} to {}", Hours::MIN, Hours::MAX)]
pub struct HoursOutOfRange;

impl Hours {
    /// Fewest hours that can be reported.
    pub const MIN: u8 = 1;
    /// Most hours that can be reported at once.
    pub const MAX: u8 = 9;

    /// Every number of hours that can be chosen, in order.
    pub fn choices() -> impl Iterator<Item = Self> {
        (Self::MIN..=Self::MAX).map(Self)
    }

    /// The number, 1 to 9.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<i64> for Hours {
    type Error = HoursOutOfRange;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        u8::try_from(number)
            .ok()
            .filter(|it| (Self::MIN..=Self::MAX).contains(it))
            .map(Self)
            .ok_or(HoursOutOfRange)
    }
}

impl From<Hours> for i64 {
    fn from(hours: Hours) -> Self {
        hours.0.into()
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_nine_whole_hours_can_be_reported_and_nothing_else() {
        let accepted: Vec<u8> = (-300..300)
            .filter_map(|it| Hours::try_from(it).ok())
            .map(Hours::get)
            .collect();
        assert_eq!(accepted, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(
            Hours::choices().map(Hours::get).collect::<Vec<_>>(),
            accepted
        );
    }

    #[test]
    fn half_hours_and_texts_do_not_deserialize() {
        for json in ["2.5", "\"abc\"", "\"3\"", "0", "10", "-1", "null"] {
            assert!(serde_json::from_str::<Hours>(json).is_err(), "{json}");
        }
        assert_eq!(serde_json::from_str::<Hours>("3").unwrap().get(), 3);
    }
}
