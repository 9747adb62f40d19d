use jiff::Timestamp;
use job_tracker_protocol::OfficeLanguage;

use crate::domain::{
    factor_key::SealedFactor,
    ids::{EmployerId, UserId},
    secret::TokenHash,
    staff::{NewUser, Role},
};

/// A change of a user of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserChange {
    /// Adds a user, with her recovery codes. In conflict when a user has her e-mail address, or
    /// something her id.
    Add {
        /// Her row.
        row: UserId,
        /// Whose console she uses.
        employer: EmployerId,
        /// What she may do there.
        role: Role,
        /// Who she is.
        new: Box<NewUser>,
        /// When.
        at: Timestamp,
    },
    /// Uses up the code of a half minute, and those before it. In conflict when it was used.
    UseStep {
        /// Whose authenticator.
        user: UserId,
        /// Half minutes since 1970.
        step: u64,
    },
    /// Counts a code that was shown.
    CountCode {
        /// Who showed it.
        user: UserId,
        /// When all that she may show are there again.
        whole_at: Timestamp,
    },
    /// Spends a recovery code. In conflict when it is spent.
    SpendRecoveryCode {
        /// Whose.
        user: UserId,
        /// Which.
        code: TokenHash,
    },
    /// Changes the language in which she sees the console.
    SetLanguage {
        /// Who.
        user: UserId,
        /// Which.
        language: OfficeLanguage,
    },
    /// Replaces her password.
    SetPassword {
        /// Whose.
        user: UserId,
        /// Of the new one.
        hash: String,
    },
    /// Replaces her second factor. In conflict when she is removed.
    ReplaceFactor {
        /// Whose.
        user: UserId,
        /// Encrypted.
        factor: SealedFactor,
        /// The half minute of the last code of it that was used.
        step: u64,
    },
    /// Replaces all her recovery codes.
    ReplaceRecoveryCodes {
        /// Whose.
        user: UserId,
        /// The new ones.
        codes: Vec<TokenHash>,
    },
    /// Encrypts the second factor that an older server left as it was. In conflict when it is
    /// encrypted.
    SealFactor {
        /// Whose.
        user: UserId,
        /// Encrypted.
        factor: SealedFactor,
    },
    /// Removes her, with her second factor; her name stays beside what she did. In conflict when she is removed.
    Remove {
        /// Who.
        user: UserId,
        /// When.
        at: Timestamp,
    },
}
