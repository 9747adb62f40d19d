use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that the app and the office speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Nederlands.
    Nl,
    /// Français.
    Fr,
    /// Deutsch.
    De,
    /// English.
    En,
}

impl Language {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nl, Self::Fr, Self::De, Self::En];

    /// The language's code (ISO 639-1), as `nl`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// The language of a code such as `nl`, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
