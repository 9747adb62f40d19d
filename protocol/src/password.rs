use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::{
    Login,
    simple_digits::is_simple,
    typed_digits::{DigitsError, typed_digits},
};

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
    /// Among the first that anybody tries: digits in a row, repeated or mirrored, a date, her login.
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

    /// Whether it can be read off her letter by whoever sees her login: it is the login, a part of
    /// it, or the login with something before or behind it.
    pub fn tells_of(&self, login: &Login) -> bool {
        login.as_str().contains(&self.0) || self.0.contains(login.as_str())
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
        if is_simple(text) {
            return Err(NewPasswordError::TooSimple);
        }
        Ok(Self(text.to_owned()))
    }
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
        for good in ["40718263", "4071 8263", "4071826393518274"] {
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
    fn her_login_and_its_parts_tell_of_her() {
        let login = Login::from_serial(4_071_826);
        let digits = login.as_str();
        for told in [digits, &digits[1..], &digits[..8], &format!("{digits}42")] {
            if let Ok(password) = told.parse::<NewPassword>() {
                assert!(password.tells_of(&login), "{told}");
            }
        }
        let own: NewPassword = "93517264".parse().unwrap();
        assert!(!own.tells_of(&login));
    }

    #[test]
    fn a_password_is_not_in_debug_output() {
        let password = NewPassword::from_typed("40718263").unwrap();
        assert!(!format!("{password:?}").contains('4'));
    }
}
