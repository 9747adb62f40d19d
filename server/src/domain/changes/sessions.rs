use jiff::Timestamp;

use crate::domain::{ids::WorkerId, secret::TokenHash};

/// A change of a worker's sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionChange {
    /// Opens one, and forgets those of hers that are over.
    Open {
        /// Of its token.
        token: TokenHash,
        /// Whose.
        worker: WorkerId,
        /// When.
        at: Timestamp,
        /// When it is over.
        expires_at: Timestamp,
        /// Of the token of the phone that it is opened on.
        device: TokenHash,
    },
    /// Lets one live on. In conflict when it has ended.
    Prolong {
        /// Of its token.
        token: TokenHash,
        /// When it is over.
        until: Timestamp,
    },
    /// Ends one. In conflict when it has ended.
    End(TokenHash),
    /// Ends those of one phone, and those of which nobody knows the phone.
    EndOfPhone {
        /// Whose.
        worker: WorkerId,
        /// Of the phone's token.
        device: TokenHash,
        /// But for this one, where nobody knows its phone.
        but: Option<TokenHash>,
    },
    /// Ends all of a worker's.
    EndAll {
        /// Whose.
        worker: WorkerId,
        /// But for this one.
        but: Option<TokenHash>,
    },
}
