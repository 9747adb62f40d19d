//! What is asked about the console's users.

use jiff::Timestamp;
use uuid::Uuid;

use super::Question;
use crate::domain::{
    ids::{EmployerId, UserId},
    staff::Role,
};

/// Asks for the user with this e-mail address.
pub(crate) struct UserByEmailQuestion {
    pub email: String,
}

/// A user who wants to sign in.
pub(crate) struct UserCandidate {
    pub id: UserId,
    pub password_hash: String,
}

impl Question for UserByEmailQuestion {
    type Facts = Option<UserCandidate>;
}

/// Asks for an employer's users, by name.
pub(crate) struct UsersQuestion {
    pub employer: EmployerId,
    /// For what lives of their sessions.
    pub now: Timestamp,
}

/// A user as the list of users shows her.
#[derive(Debug, Clone)]
pub(crate) struct UserRow {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// How many sessions of hers live.
    pub sessions: i64,
}

impl Question for UsersQuestion {
    type Facts = Vec<UserRow>;
}

/// Asks for every user that the employer ever had, by name.
pub(crate) struct UserChoicesQuestion {
    pub employer: EmployerId,
}

/// A user who can be chosen, those who were removed too.
#[derive(Debug, Clone)]
pub(crate) struct UserChoice {
    pub id: Uuid,
    pub name: String,
    pub email: String,
}

impl Question for UserChoicesQuestion {
    type Facts = Vec<UserChoice>;
}
