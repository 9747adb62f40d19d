use crate::domain::{ids::EmployerId, invitation::NewInvitation, secret::TokenHash};

/// A change of the links that make users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationChange {
    /// Adds a link; one with the same token is replaced.
    Add(NewInvitation),
    /// Uses a link up. In conflict when it is gone.
    UseUp {
        /// Its token.
        link: TokenHash,
    },
    /// Kills the links of the first start.
    VoidFirstStart,
    /// Kills every link of an employer.
    VoidAll(EmployerId),
}
