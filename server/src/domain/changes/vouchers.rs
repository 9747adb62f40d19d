use jiff::Timestamp;
use job_tracker_protocol::Login;

use crate::domain::{ids::WorkerId, secret::TokenHash};

/// A change of what stands in the QR code of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoucherChange {
    /// Gives a worker another one. In conflict when nobody has the login.
    Issue {
        /// Whose letter.
        login: Login,
        /// The voucher's hash.
        token: TokenHash,
        /// Until when it counts.
        expires_at: Timestamp,
    },
    /// The worker has none.
    Forget(WorkerId),
}
