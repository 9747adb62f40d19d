//! What a user of the console should know at her next page, until she says that she does: a row a
//! user, kind and day, so that nobody fills a disk with them.

use jiff::Timestamp;

use super::ids::{EmployerId, UserId};

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Somebody showed her right password, and a wrong code.
    CodeWrong,
    /// Somebody became an administrator.
    AdministratorAdded,
    /// Many accounts of workers were closed within a day.
    AccountsClosed,
    /// She, or somebody in her place, chose another password.
    PasswordChanged,
    /// She, or somebody in her place, set up another authenticator.
    AuthenticatorReplaced,
    /// She, or somebody in her place, made other recovery codes.
    CodesReplaced,
    /// Whoever operates the server replaced an administrator by a link for her.
    AdministratorLetIn,
}

impl NoticeKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::CodeWrong,
        Self::AdministratorAdded,
        Self::AccountsClosed,
        Self::PasswordChanged,
        Self::AuthenticatorReplaced,
        Self::CodesReplaced,
        Self::AdministratorLetIn,
    ];

    /// The name in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CodeWrong => "code-wrong",
            Self::AdministratorAdded => "administrator-added",
            Self::AccountsClosed => "accounts-closed",
            Self::PasswordChanged => "password-changed",
            Self::AuthenticatorReplaced => "authenticator-replaced",
            Self::CodesReplaced => "codes-replaced",
            Self::AdministratorLetIn => "administrator-let-in",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// Who is to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipients {
    /// One user.
    User(UserId),
    /// The employer's administrators, but for this one.
    Administrators {
        /// Whose.
        employer: EmployerId,
        /// She knows.
        but: UserId,
    },
}

/// What happened just now. Another of its kind on the same day makes it one more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    /// Who is to know.
    pub to: Recipients,
    /// What it is about.
    pub kind: NoticeKind,
    /// Who it is about, if anybody else.
    pub subject: String,
    /// Who did it, if she is known.
    pub doer: String,
    /// From where, if from anywhere.
    pub address: String,
    /// When.
    pub at: Timestamp,
}

/// A user read a notice.
#[derive(Debug, Clone, Copy)]
pub struct Dismissal {
    /// Who.
    pub user: UserId,
    /// Of which kind.
    pub kind: NoticeKind,
    /// What happened after this she has not seen.
    pub seen: Timestamp,
    /// When.
    pub now: Timestamp,
}

/// The number of an instant's day since 1970.
pub fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(24 * 60 * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_notices_has_24_hours() {
        let at = |text: &str| day(text.parse().unwrap());
        assert_eq!(at("1970-01-01T23:59:59Z"), 0);
        assert_eq!(at("1970-01-02T00:00:00Z"), 1);
    }
}
