//! What is asked about the links that make users.

use jiff::Timestamp;

use super::Question;
use crate::domain::{ids::EmployerId, secret::TokenHash, staff::Role};

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

/// Asks for an employer's links that can be used, those that end first first.
pub(crate) struct OpenInvitationsQuestion {
    pub employer: EmployerId,
    pub now: Timestamp,
}

/// A link that waits for somebody.
#[derive(Debug, Clone)]
pub(crate) struct OpenInvitation {
    pub link: TokenHash,
    /// Empty where it is for whoever gets it.
    pub email: String,
    pub role: Role,
    pub expires_at: Timestamp,
    /// The name of the user who made it; none for a command.
    pub invited_by: Option<String>,
}

impl Question for OpenInvitationsQuestion {
    type Facts = Vec<OpenInvitation>;
}
