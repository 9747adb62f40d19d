//! The links that make users of the console: the first one, those that are handed out, and those
//! that replace what was handed out before. [`super::acceptance`] says what becomes of one.

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, Decision, InvitationChange, ShownOnceChange},
    ids::{EmployerId, UserId},
    sealed::SealedAnswer,
    secret::TokenHash,
    staff::Role,
};

/// A link that is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// Its token.
    pub link: TokenHash,
    /// Of whose console; none where whoever opens the link makes the employer too.
    pub employer: Option<EmployerId>,
    /// What she may do there.
    pub role: Role,
    /// Filled in for her; empty when it is not known.
    pub email: String,
    /// Until when it can be used.
    pub expires_at: Timestamp,
    /// The user who made it; none for a command.
    pub invited_by: Option<UserId>,
    /// Whether it dies as soon as anybody can use the console.
    pub first_start: bool,
}

/// Who uses this server already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStartFacts {
    /// Whether anybody can use the console.
    pub has_users: bool,
    /// The employers, or two of them: more make no difference.
    pub employers: Vec<EmployerId>,
}

/// Makes the only link of the first start, where one is needed: while nobody can use the console,
/// and there is no employer yet or just one, whose first user it then makes. One that was printed
/// before is dead either way. Says whether there is a link.
pub fn first(token: TokenHash, expires_at: Timestamp, facts: &FirstStartFacts) -> Decision<bool> {
    let mut decision = Decision::nothing(false);
    decision
        .changes
        .push(InvitationChange::VoidFirstStart.into());
    let employer = match facts.employers.as_slice() {
        [] => None,
        [only] => Some(*only),
        _ => return decision,
    };
    if facts.has_users {
        return decision;
    }
    let link = NewInvitation {
        link: token,
        employer,
        role: Role::Administrator,
        email: String::new(),
        expires_at,
        invited_by: None,
        first_start: true,
    };
    decision.changes.push(InvitationChange::Add(link).into());
    decision.output = true;
    decision
}

/// Makes the only link of an employer, for an administrator; others that wait for somebody are
/// dead.
pub fn replace(link: TokenHash, employer: EmployerId, expires_at: Timestamp) -> Vec<Change> {
    let new = NewInvitation {
        link,
        employer: Some(employer),
        role: Role::Administrator,
        email: String::new(),
        expires_at,
        invited_by: None,
        first_start: false,
    };
    vec![
        InvitationChange::VoidAll(employer).into(),
        InvitationChange::Add(new).into(),
    ]
}

/// The office invites somebody.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Who invites, and from where.
    pub by: (Actor, Origin),
    /// Into whose console.
    pub employer: EmployerId,
    /// The link's token.
    pub link: TokenHash,
    /// What she may do there.
    pub role: Role,
    /// Filled in for her; empty when it is not known.
    pub email: String,
    /// Until when the link can be used.
    pub expires_at: Timestamp,
    /// What the form that asked for it shows; a command shows it by itself.
    pub answer: Option<SealedAnswer>,
    /// When.
    pub now: Timestamp,
}

/// Makes a link for somebody. `may_keep` says whether the answer to the form may be kept: a form
/// that was taken before makes no second link.
pub fn invite(request: &Invite, may_keep: bool) -> Decision<()> {
    let mut decision = Decision::nothing(());
    if let Some(answer) = request.answer.clone() {
        if !may_keep {
            return decision;
        }
        let at = request.now;
        let kept = ShownOnceChange::Keep { answer, at };
        decision.changes.push(kept.into());
    }
    let new = NewInvitation {
        link: request.link,
        employer: Some(request.employer),
        role: request.role,
        email: request.email.clone(),
        expires_at: request.expires_at,
        invited_by: match request.by.0 {
            Actor::User(user) => Some(user),
            Actor::Worker(_) | Actor::Office | Actor::Server => None,
        },
        first_start: false,
    };
    let (actor, origin) = request.by;
    let told = AuditEvent {
        employer: request.employer,
        at: request.now,
        actor,
        origin,
        action: Action::UserInvited,
        subject: request.email.clone(),
        detail: AuditDetail::None,
    };
    decision.changes.push(InvitationChange::Add(new).into());
    decision.changes.push(told.into());
    decision
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-23T14:00:00Z".parse().unwrap()
    }

    fn token() -> TokenHash {
        TokenHash::from_bytes([1; 32])
    }

    /// Which employer the link of the first start is for, if there is one.
    fn first_for(has_users: bool, employers: &[i64]) -> Option<Option<EmployerId>> {
        let employers = employers.iter().copied().map(EmployerId).collect();
        let facts = FirstStartFacts {
            has_users,
            employers,
        };
        let decision = first(token(), now(), &facts);
        assert_eq!(decision.changes[0], InvitationChange::VoidFirstStart.into());
        let added = decision.changes.get(1).map(|it| match it {
            Change::Invitation(InvitationChange::Add(new)) => new.employer,
            other => panic!("{other:?}"),
        });
        assert_eq!(decision.output, added.is_some());
        added
    }

    #[test]
    fn the_first_link_makes_the_employer_too_while_there_is_none() {
        assert_eq!(first_for(false, &[]), Some(None));
    }

    #[test]
    fn the_first_link_makes_the_first_user_of_the_only_employer() {
        assert_eq!(first_for(false, &[4]), Some(Some(EmployerId(4))));
    }

    #[test]
    fn there_is_no_first_link_for_one_of_several_employers() {
        assert_eq!(first_for(false, &[4, 5]), None);
    }

    #[test]
    fn there_is_no_first_link_once_somebody_can_use_the_console() {
        assert_eq!(first_for(true, &[4]), None);
    }

    #[test]
    fn a_replaced_link_is_the_only_one() {
        let changes = replace(token(), EmployerId(4), now());
        let void = InvitationChange::VoidAll(EmployerId(4));
        assert_eq!(changes[0], void.into());
        assert_eq!(changes.len(), 2);
    }

    fn invited(answered: bool, may_keep: bool) -> usize {
        let answer = SealedAnswer {
            place: uuid::Uuid::from_u128(7),
            session: token(),
            content: vec![1],
            expires_at: now(),
        };
        let request = Invite {
            by: (Actor::Office, Origin::Command),
            employer: EmployerId(4),
            link: token(),
            role: Role::Reader,
            email: "mia@example.be".to_owned(),
            expires_at: now(),
            answer: answered.then_some(answer),
            now: now(),
        };
        invite(&request, may_keep).changes.len()
    }

    #[test]
    fn a_link_is_kept_with_the_answer_to_its_form() {
        assert_eq!(invited(true, true), 3);
    }

    #[test]
    fn a_form_that_was_taken_before_makes_no_second_link() {
        assert_eq!(invited(true, false), 0);
    }

    #[test]
    fn a_command_keeps_no_answer() {
        assert_eq!(invited(false, false), 2);
    }
}
