use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};

use crate::{
    check_digits::{are_right, check_digits},
    typed_digits::{DigitsError, typed_number},
};

/// Digits in a login and in a client number.
const LENGTH: usize = 12;

/// Why a text is not a login or a client number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was entered.
    #[error("the number is empty")]
    Empty,
    /// Something other than digits and grouping marks was entered.
    #[error("a number has digits only")]
    NotDigits,
    /// Digits, but not twelve of them.
    #[error("a number has 12 digits, not {0}")]
    WrongLength(usize),
}

impl From<DigitsError> for NumberError {
    fn from(error: DigitsError) -> Self {
        match error {
            DigitsError::Empty => Self::Empty,
            DigitsError::NotDigits => Self::NotDigits,
        }
    }
}

fn digits_of(text: &str) -> Result<String, NumberError> {
    let digits = typed_number(text)?;
    if digits.len() == LENGTH {
        Ok(digits)
    } else {
        Err(NumberError::WrongLength(digits.len()))
    }
}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident, groups: $groups:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Reads a number as people type and paste it: see [`typed_number`](crate::typed_number).
            ///
            /// # Errors
            /// Says whether it is empty, has other characters, or not twelve digits.
            pub fn from_typed(text: &str) -> Result<Self, NumberError> {
                digits_of(text).map(Self)
            }

            /// The twelve digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the last two digits are the check digits of the first ten.
            pub fn has_right_check_digits(&self) -> bool {
                are_right(&self.0)
            }

            /// The digits in groups that the eye can hold.
            pub fn grouped(&self) -> String {
                Self::group(&self.0)
            }

            /// The same amid other words: no line ends inside it.
            pub fn unbroken(&self) -> String {
                self.grouped().replace(' ', "\u{a0}")
            }

            /// Groups the digits of an unfinished number in the same way, while it is typed.
            pub fn group(digits: &str) -> String {
                let mut ends = $groups.into_iter().peekable();
                let mut grouped = String::with_capacity(digits.len() + 4);
                for (at, digit) in digits.chars().enumerate() {
                    if ends.next_if_eq(&at).is_some() {
                        grouped.push(' ');
                    }
                    grouped.push(digit);
                }
                grouped
            }
        }

        impl FromStr for $name {
            type Err = NumberError;

            /// Reads the form on the wire: twelve digits and nothing else.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let number = Self::from_typed(text)?;
                if number.0 == text { Ok(number) } else { Err(NumberError::NotDigits) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(it: D) -> Result<Self, D::Error> {
                String::deserialize(it)?.parse().map_err(de::Error::custom)
            }
        }
    };
}

number! {
    /// A worker's login (aansluitingsnummer): 12 digits that begin with 980; the last two are
    /// check digits. Any 12 digits parse: the server treats a wrong number as an unknown one.
    Login, groups: [3, 7, 10]
}

number! {
    /// A client's number (gebruikersnummer): 12 digits, probably with check digits, so that a
    /// wrong pair is worth a warning and never a refusal.
    ClientNumber, groups: [4, 8]
}

impl Login {
    /// What every login begins with.
    pub const PREFIX: u64 = 980;

    /// The login with this seven-digit serial (taken modulo 10 000 000) and its check digits.
    pub fn from_serial(serial: u64) -> Self {
        let first_ten = Self::PREFIX * 10_000_000 + serial % 10_000_000;
        Self(format!("{first_ten}{:02}", check_digits(first_ten)))
    }
}

impl ClientNumber {
    /// The client number with these first ten digits (taken modulo 10^10) and its check digits.
    pub fn from_first_ten(first_ten: u64) -> Self {
        let first_ten = first_ten % 10_000_000_000;
        Self(format!("{first_ten:010}{:02}", check_digits(first_ten)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_numbers_may_be_grouped_and_wire_numbers_may_not() {
        for typed in [
            "123456789002",
            " 1234 5678 9002",
            "+++123/4567/89002+++",
            "1234.5678.9002",
            "***123/4567/89002***",
            "\u{202d}123456789002\u{202c}",
            "123456789002\u{200b}",
            "1234\u{a0}5678\u{202f}9002",
            "١٢٣٤٥٦٧٨٩٠٠٢",
            "۱۲۳۴۵۶۷۸۹۰۰۲",
            "\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}\u{ff16}\u{ff17}\u{ff18}\u{ff19}\u{ff10}\u{ff10}\u{ff12}",
            "1234–5678–9002",
        ] {
            assert_eq!(
                ClientNumber::from_typed(typed).unwrap().as_str(),
                "123456789002",
                "{typed}"
            );
        }
        for typed in ["1234 5678 9002", "١٢٣٤٥٦٧٨٩٠٠٢", "123456789002\u{200b}"] {
            assert!(typed.parse::<ClientNumber>().is_err(), "{typed}");
        }
        assert!("123456789002".parse::<ClientNumber>().is_ok());
    }

    #[test]
    fn a_wrong_number_says_what_is_wrong() {
        assert_eq!(ClientNumber::from_typed("  "), Err(NumberError::Empty));
        assert_eq!(
            ClientNumber::from_typed("12345678900A"),
            Err(NumberError::NotDigits)
        );
        assert_eq!(
            ClientNumber::from_typed("12345678900"),
            Err(NumberError::WrongLength(11))
        );
        assert_eq!(
            Login::from_typed("\u{200b}"),
            Err(NumberError::Empty),
            "what cannot be seen is nothing"
        );
        assert_eq!(
            Login::from_typed("٩٨٠ ١٢٣٤"),
            Err(NumberError::WrongLength(7))
        );
    }

    #[test]
    fn numbers_are_shown_in_groups_also_while_they_are_typed() {
        assert_eq!(
            ClientNumber::from_typed("123456789002").unwrap().grouped(),
            "1234 5678 9002"
        );
        assert_eq!(
            ClientNumber::from_typed("123456789002").unwrap().unbroken(),
            "1234\u{a0}5678\u{a0}9002"
        );
        assert_eq!(Login::group("9801234"), "980 1234");
        assert_eq!(Login::group("98012345"), "980 1234 5");
        assert_eq!(Login::group(""), "");
    }
}
