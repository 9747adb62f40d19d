use jiff::Timestamp;

use crate::domain::{ids::UserId, secret::TokenHash, visitor::Visitor};

/// A change of a session of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsoleSessionChange {
    /// Opens a session, and drops those of hers that are dead by any rule.
    Open {
        /// Whose.
        user: UserId,
        /// Its token.
        session: TokenHash,
        /// From where.
        visitor: Visitor,
        /// When.
        at: Timestamp,
    },
    /// Notes that it was used.
    Use {
        /// Its token.
        session: TokenHash,
        /// When.
        at: Timestamp,
    },
    /// Ends one session, with what it is shown once.
    End {
        /// Its token.
        session: TokenHash,
    },
    /// Ends all sessions of a user.
    EndAll {
        /// Whose.
        user: UserId,
    },
}
