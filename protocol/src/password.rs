use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::typed_digits::{DigitsError, typed_digits};

/// A password that a worker chooses: 8 to 16 digits, because it is keyed on a phone too.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct NewPassword(String);

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NewPasswordError {
    /// Something else than digits.
    #[error("a password has digits only")]
    NotDigits,
    /// Not 8 to 16.
    #[error("a password has 8 to 16 digits")]
    WrongLength,
    /// One digit over and over, or digits in a row: the first that anybody tries.
    #[error("the password is too easy to guess")]
    TooSimple,
}

impl NewPassword {
    /// Fewest digits.
    pub const MIN: usize = 8;
    /// Most digits.
    pub const MAX: usize = 16;

    /// Reads what was typed: see [`typed_digits`](crate::typed_digits).
    ///
    /// # Errors
    /// When it is no password that a worker may choose.
    pub fn from_typed(text: &str) -> Result<Self, NewPasswordError> {
        match typed_digits(text) {
            Ok(digits) => digits.parse(),
            Err(DigitsError::Empty) => Err(NewPasswordError::WrongLength),
            Err(DigitsError::NotDigits) => Err(NewPasswordError::NotDigits),
        }
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for NewPassword {
    type Err = NewPasswordError;

    fn from_str(text: &str) -> Result<Self, NewPasswordError> {
        if !text.bytes().all(|it| it.is_ascii_digit()) {
            return Err(NewPasswordError::NotDigits);
        }
        if !(Self::MIN..=Self::MAX).contains(&text.len()) {
            return Err(NewPasswordError::WrongLength);
        }
        if is_simple(text.as_bytes()) {
            return Err(NewPasswordError::TooSimple);
        }
        Ok(Self(text.to_owned()))
    }
}

/// Each digit is the same step away from the one before: 1111…, 1234…, 9876….
fn is_simple(digits: &[u8]) -> bool {
    let step = |pair: &[u8]| (pair[1] + 10 - pair[0]) % 10;
    let mut steps = digits.windows(2).map(step);
    let first = steps.next();
    matches!(first, Some(0 | 1 | 9)) && steps.all(|it| Some(it) == first)
}

impl<'de> Deserialize<'de> for NewPassword {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_8_to_16_digits_that_are_not_the_first_to_be_guessed() {
        for good in ["40718263", "4071 8263", "1234567812345678"] {
            assert!(NewPassword::from_typed(good).is_ok(), "{good}");
        }
        let wide = NewPassword::from_typed("\u{202d}٤٠٧١–8263\u{202c}").unwrap();
        assert_eq!(wide.reveal(), "40718263");
        for (bad, error) in [
            ("4071826", NewPasswordError::WrongLength),
            ("", NewPasswordError::WrongLength),
            ("40718263407182634", NewPasswordError::WrongLength),
            ("4071826x", NewPasswordError::NotDigits),
            ("11111111", NewPasswordError::TooSimple),
            ("12345678", NewPasswordError::TooSimple),
            ("7890123456", NewPasswordError::TooSimple),
            ("98765432", NewPasswordError::TooSimple),
        ] {
            assert_eq!(NewPassword::from_typed(bad), Err(error), "{bad}");
        }
    }

    #[test]
    fn a_password_is_not_in_debug_output() {
        let password = NewPassword::from_typed("40718263").unwrap();
        assert!(!format!("{password:?}").contains('4'));
    }
}
