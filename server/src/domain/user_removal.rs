//! Whether a user of the console may be removed.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditEvent,
    changes::{Change, ConsoleSessionChange, InvitationChange, UserChange},
    ids::{EmployerId, UserId},
};

/// An administrator removes a user.
#[derive(Debug, Clone, Copy)]
pub struct UserRemoval {
    /// The administrator.
    pub by: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// The user's id for the outside.
    pub user: Uuid,
    /// When.
    pub now: Timestamp,
}

/// What must be known to remove a user.
#[derive(Debug, Clone)]
pub struct RemovalFacts {
    /// Whether the administrator is a user herself.
    pub by_is_user: bool,
    /// The employer's user, and her e-mail address.
    pub found: Option<(UserId, String)>,
}

/// Why nobody was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RemovalRefusal {
    /// The administrator was removed meanwhile: of two who remove each other, one stays.
    #[error("whoever removes was removed")]
    Removed,
    /// The employer has no such user.
    #[error("there is no such user")]
    Unknown,
    /// Nobody removes herself, so that one administrator always stays.
    #[error("nobody removes herself")]
    Herself,
}

/// Removes a user, ends her sessions, and kills every link of the employer that was not used yet:
/// she may have made one for herself beforehand.
///
/// # Errors
/// When there is no such user, or it would leave no administrator.
pub fn decide(request: UserRemoval, facts: RemovalFacts) -> Result<Vec<Change>, RemovalRefusal> {
    if !facts.by_is_user {
        return Err(RemovalRefusal::Removed);
    }
    let (user, email) = facts.found.ok_or(RemovalRefusal::Unknown)?;
    if user == request.by {
        return Err(RemovalRefusal::Herself);
    }
    let who = (request.employer, request.by);
    Ok(vec![
        UserChange::Remove {
            user,
            at: request.now,
        }
        .into(),
        ConsoleSessionChange::EndAll { user }.into(),
        InvitationChange::VoidAll(request.employer).into(),
        AuditEvent::of_user(who, request.now, Action::UserRemoved, &email).into(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ELS: UserId = UserId(1);
    const RIK: UserId = UserId(2);

    fn removed(by_is_user: bool, found: Option<UserId>) -> Result<Vec<Change>, RemovalRefusal> {
        let request = UserRemoval {
            by: ELS,
            employer: EmployerId(1),
            user: Uuid::from_u128(7),
            now: "2026-11-23T14:00:00Z".parse().unwrap(),
        };
        let found = found.map(|it| (it, "rik@example.be".to_owned()));
        decide(request, RemovalFacts { by_is_user, found })
    }

    #[test]
    fn with_a_user_go_her_sessions_and_every_link_of_her_employer() {
        let changes = removed(true, Some(RIK)).unwrap();
        assert!(changes.contains(&ConsoleSessionChange::EndAll { user: RIK }.into()));
        assert!(changes.contains(&InvitationChange::VoidAll(EmployerId(1)).into()));
    }

    #[test]
    fn nobody_removes_herself() {
        assert_eq!(removed(true, Some(ELS)), Err(RemovalRefusal::Herself));
    }

    #[test]
    fn of_two_who_remove_each_other_the_second_is_refused() {
        assert_eq!(removed(false, Some(RIK)), Err(RemovalRefusal::Removed));
    }

    #[test]
    fn whom_the_employer_does_not_have_is_unknown() {
        assert_eq!(removed(true, None), Err(RemovalRefusal::Unknown));
    }
}
