//! Who may do what in the employer's console, and who comes into it.

use job_tracker_protocol::OfficeLanguage;
use serde::Serialize;
use uuid::Uuid;

use super::{factor_key::SealedFactor, phone_number::PhoneNumber, rules, secret::TokenHash};

/// What a user of the console may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything.
    Administrator,
    /// Look, and change nothing.
    Reader,
}

impl Role {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Administrator, Self::Reader];

    /// The name in the database, in forms and in texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Reader => "reader",
        }
    }

    /// The role of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }

    /// Whether whoever has this role may do what `needed` may.
    pub fn includes(self, needed: Self) -> bool {
        self == Self::Administrator || needed == Self::Reader
    }
}

/// The region whose rules work is done under: that of the household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// Flanders.
    Flanders,
    /// The Brussels-Capital Region.
    Brussels,
    /// Wallonia.
    Wallonia,
}

impl Region {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Flanders, Self::Brussels, Self::Wallonia];

    /// The name in the database, in forms and in texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flanders => "flanders",
            Self::Brussels => "brussels",
            Self::Wallonia => "wallonia",
        }
    }

    /// The region of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }

    /// Working days, the day of the work not counted, after which a performance that the office
    /// did not touch counts as validated.
    pub fn working_days_to_validate(self) -> u32 {
        match self {
            Self::Flanders => rules::WORKING_DAYS_IN_FLANDERS,
            Self::Brussels => rules::WORKING_DAYS_IN_BRUSSELS,
            Self::Wallonia => rules::WORKING_DAYS_IN_WALLONIA,
        }
    }

    /// Working days on which a worker can answer what the office changed.
    pub fn working_days_to_answer(self) -> u32 {
        match self {
            Self::Flanders | Self::Brussels | Self::Wallonia => rules::WORKING_DAYS_TO_ANSWER,
        }
    }

    /// Working days in which the office answers what a worker asks for or contests.
    pub fn working_days_to_reply(self) -> u32 {
        match self {
            Self::Flanders | Self::Brussels | Self::Wallonia => rules::WORKING_DAYS_TO_REPLY,
        }
    }
}

/// The employer that the first user makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningEmployer {
    /// Its id for the outside.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What the letters name for questions.
    pub phone: Option<PhoneNumber>,
    /// Whose rules it works under where a client has no region of its own.
    pub region: Region,
    /// The one of its first user.
    pub language: OfficeLanguage,
}

/// The user that a link makes.
#[derive(Clone, PartialEq, Eq)]
pub struct NewUser {
    /// Her id for the outside.
    pub id: Uuid,
    /// Under which she signs in.
    pub email: String,
    /// Her name.
    pub name: String,
    /// In which she sees the console.
    pub language: OfficeLanguage,
    /// Of the password that she chose.
    pub password_hash: String,
    /// What her authenticator has, encrypted for her id.
    pub factor: SealedFactor,
    /// The half minute of the code that she showed.
    pub totp_step: u64,
    /// What stands in for her phone.
    pub recovery_codes: Vec<TokenHash>,
}

impl std::fmt::Debug for NewUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewUser")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_only_reads_and_an_administrator_reads_too() {
        assert!(!Role::Reader.includes(Role::Administrator));
        assert!(Role::Reader.includes(Role::Reader));
        assert!(Role::Administrator.includes(Role::Reader));
    }
}
