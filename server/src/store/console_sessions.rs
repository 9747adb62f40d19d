//! What is asked about sessions of the console.

use jiff::Timestamp;
use job_tracker_protocol::OfficeLanguage;

use super::Question;
use crate::domain::office::OfficeActor;
use crate::domain::{
    ids::{EmployerId, UserId},
    secret::TokenHash,
    session_times::SessionTimes,
    staff::{Region, Role},
    visitor::Visitor,
};

/// Asks whose session this is, and how old it is. A user who was removed has none.
pub(crate) struct ConsoleSessionQuestion {
    pub session: TokenHash,
}

impl Question for ConsoleSessionQuestion {
    type Facts = Option<(SignedUser, SessionTimes)>;
}

/// The employer's user who shows a living session.
#[derive(Debug, Clone)]
pub(crate) struct SignedUser {
    pub id: UserId,
    pub employer: EmployerId,
    pub employer_name: String,
    pub employer_phone: Option<String>,
    pub employer_phone_line: Option<String>,
    pub region: Region,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: OfficeLanguage,
    /// The session that was shown.
    pub token: TokenHash,
}

impl SignedUser {
    /// Her as an actor of the office.
    pub(crate) fn actor(&self) -> OfficeActor {
        OfficeActor::User {
            id: self.id,
            employer: self.employer,
        }
    }
}

/// Asks for the living sessions of a user, the one that was used last first.
pub(crate) struct SessionsQuestion {
    pub user: UserId,
    pub now: Timestamp,
}

/// A session as a page lists it.
#[derive(Debug, Clone)]
pub(crate) struct SessionRow {
    pub token: TokenHash,
    pub times: SessionTimes,
    pub visitor: Visitor,
}

impl Question for SessionsQuestion {
    type Facts = Vec<SessionRow>;
}
