//! An administrator who lost both password and second factor, and has no colleague who could
//! invite her anew, gets a link from whoever operates the server.

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, ConsoleSessionChange, InvitationChange, NoticeChange, UserChange},
    factor_keeping::LockedOut,
    invitation::NewInvitation,
    notice::{NewNotice, NoticeKind, Recipients},
    secret::TokenHash,
    staff::Role,
};

/// The operator lets an administrator in again.
#[derive(Debug, Clone)]
pub struct LetIn {
    /// Under which she signed in.
    pub email: String,
    /// The token of her link.
    pub link: TokenHash,
    /// Until when it can be used.
    pub expires_at: Timestamp,
    /// When.
    pub now: Timestamp,
}

/// Why she gets no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetInRefusal {
    /// No user has this address.
    #[error("no user of the console has this e-mail address")]
    Unknown,
    /// An administrator can invite her anew.
    #[error(
        "this user is no administrator: an administrator removes and invites her in the console"
    )]
    NoAdministrator,
}

/// Replaces her by a link for her, with her address and her role: her password, her authenticator,
/// her codes and her sessions are worthless at once, and what she did before stays under her name.
/// Every other administrator of the employer is told.
///
/// # Errors
/// When no administrator has this address.
pub fn decide(request: &LetIn, found: Option<LockedOut>) -> Result<Vec<Change>, LetInRefusal> {
    let found = found.ok_or(LetInRefusal::Unknown)?;
    if found.role != Role::Administrator {
        return Err(LetInRefusal::NoAdministrator);
    }
    let (user, at) = (found.user, request.now);
    let new = NewInvitation {
        link: request.link,
        employer: Some(found.employer),
        role: found.role,
        email: found.email.clone(),
        expires_at: request.expires_at,
        invited_by: None,
        first_start: false,
    };
    let logged = AuditEvent {
        employer: found.employer,
        at,
        actor: Actor::Office,
        origin: Origin::Command,
        action: Action::UserLetIn,
        subject: found.email.clone(),
        detail: AuditDetail::None,
    };
    let notice = NewNotice {
        to: Recipients::Administrators {
            employer: found.employer,
            but: user,
        },
        kind: NoticeKind::AdministratorLetIn,
        subject: found.email,
        doer: String::new(),
        address: String::new(),
        at,
    };
    Ok(vec![
        UserChange::Remove { user, at }.into(),
        ConsoleSessionChange::EndAll { user }.into(),
        // Whoever had her session may have invited somebody.
        InvitationChange::VoidAll(found.employer).into(),
        InvitationChange::Add(new).into(),
        logged.into(),
        NoticeChange::Tell(Box::new(notice)).into(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{EmployerId, UserId};

    const LINK: TokenHash = TokenHash::from_bytes([1; 32]);

    fn let_in(found: Option<Role>) -> Result<Vec<Change>, LetInRefusal> {
        let now = "2026-11-23T14:00:00Z".parse().unwrap();
        let request = LetIn {
            email: "ELS@example.be".to_owned(),
            link: LINK,
            expires_at: now,
            now,
        };
        let found = found.map(|role| LockedOut {
            user: UserId(3),
            employer: EmployerId(1),
            email: "els@example.be".to_owned(),
            role,
        });
        decide(&request, found)
    }

    #[test]
    fn her_old_account_dies_and_the_link_is_for_her_alone() {
        let changes = let_in(Some(Role::Administrator)).unwrap();
        let end = ConsoleSessionChange::EndAll { user: UserId(3) };
        assert_eq!(changes[1], end.into());
        assert_eq!(changes[2], InvitationChange::VoidAll(EmployerId(1)).into());
        let Change::Invitation(InvitationChange::Add(new)) = &changes[3] else {
            panic!("{changes:?}");
        };
        assert_eq!((new.link, new.email.as_str()), (LINK, "els@example.be"));
        assert_eq!(new.role, Role::Administrator);
    }

    #[test]
    fn the_other_administrators_are_told() {
        let changes = let_in(Some(Role::Administrator)).unwrap();
        let Change::Notice(NoticeChange::Tell(notice)) = &changes[5] else {
            panic!("{changes:?}");
        };
        let others = Recipients::Administrators {
            employer: EmployerId(1),
            but: UserId(3),
        };
        assert_eq!(
            (notice.to, notice.subject.as_str()),
            (others, "els@example.be")
        );
    }

    #[test]
    fn a_reader_and_whom_nobody_knows_get_no_link() {
        assert_eq!(
            let_in(Some(Role::Reader)),
            Err(LetInRefusal::NoAdministrator)
        );
        assert_eq!(let_in(None), Err(LetInRefusal::Unknown));
    }
}
