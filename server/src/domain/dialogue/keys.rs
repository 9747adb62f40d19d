use std::fmt;

use serde::{Deserialize, Serialize};

/// What came from the other end.
#[derive(Clone, PartialEq, Eq)]
pub enum Heard {
    /// Keys, without the `#` that ended them. They may be a password.
    Keys(String),
    /// No key in time.
    Silence,
}

impl fmt::Debug for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keys(keys) => write!(f, "Keys({} of them)", keys.chars().count()),
            Self::Silence => f.write_str("Silence"),
        }
    }
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keys {
    /// One key.
    One,
    /// A number of at most so many digits, ended by `#`.
    Number {
        /// The most digits that make sense; one more, so that a longer number is noticed.
        longest: u8,
    },
}
