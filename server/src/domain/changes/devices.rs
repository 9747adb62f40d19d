use jiff::Timestamp;

use crate::domain::{ids::WorkerId, secret::TokenHash};

/// A change of the phones that signed in before. With a phone go the tries of its lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceChange {
    /// Remembers a phone, or that it was used again.
    Remember {
        /// Of its token.
        token: TokenHash,
        /// Whose.
        worker: WorkerId,
        /// When.
        at: Timestamp,
    },
    /// Forgets one phone.
    Forget {
        /// Of its token.
        token: TokenHash,
        /// Whose.
        worker: WorkerId,
    },
    /// Forgets all her phones.
    ForgetAll {
        /// Whose.
        worker: WorkerId,
        /// But for this one.
        but: Option<TokenHash>,
    },
}
