//! What is asked about the links that make users.

use jiff::Timestamp;

use super::Question;
use crate::domain::{ids::EmployerId, secret::TokenHash};

/// Asks what stands behind a link, while it can be used.
pub(crate) struct InvitationQuestion {
    pub link: TokenHash,
    pub now: Timestamp,
}

/// A link that was opened.
#[derive(Debug, Clone)]
pub(crate) struct Invitation {
    pub token: TokenHash,
    /// Id and name; none where the employer is still to be made.
    pub employer: Option<(EmployerId, String)>,
    pub email: String,
}

impl Question for InvitationQuestion {
    type Facts = Option<Invitation>;
}
