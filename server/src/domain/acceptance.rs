//! What becomes of a link: it makes a user, and at the first start her employer too.

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{
        Change, ConsoleSessionChange, Decision, EmployerChange, InvitationChange, NoticeChange,
        ShownOnceChange, UserChange,
    },
    factor_key::KeyId,
    ids::{EmployerId, UserId},
    notice::{NewNotice, NoticeKind, Recipients},
    sealed::SealedAnswer,
    secret::TokenHash,
    staff::{NewUser, OpeningEmployer, Role},
    visitor::Visitor,
};

/// Somebody opened a link, and filled its form in.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The link's token.
    pub link: TokenHash,
    /// What she says of her employer, where the link names none.
    pub employer: Option<OpeningEmployer>,
    /// What she says of herself.
    pub user: NewUser,
    /// The session that opens at once.
    pub session: TokenHash,
    /// From where it opens.
    pub visitor: Visitor,
    /// Under which key her second factor is encrypted.
    pub key: KeyId,
    /// The recovery codes, for her alone.
    pub answer: SealedAnswer,
    /// When.
    pub now: Timestamp,
}

/// A link that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenLink {
    /// Of whose console; none where she makes the employer too.
    pub employer: Option<EmployerId>,
    /// What she may do there.
    pub role: Role,
    /// Whether it dies as soon as anybody can use the console.
    pub first_start: bool,
}

/// What must be known when a link is used: what is true now, and not what was when it was opened.
#[derive(Debug, Clone)]
pub struct AcceptanceFacts {
    /// The link, while it can be used.
    pub link: Option<OpenLink>,
    /// Who made the link, by e-mail address; none for a command.
    pub inviter: Option<String>,
    /// Whether anybody can use the console.
    pub has_users: bool,
    /// Whether there is an employer.
    pub has_employers: bool,
    /// Whether a user has her e-mail address.
    pub email_taken: bool,
    /// Under which key the second factors are.
    pub key: Option<KeyId>,
    /// The row that the user gets.
    pub next_user: UserId,
    /// The row that an employer would get.
    pub next_employer: EmployerId,
}

/// Why a link made no user. It can be used afterwards as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AcceptRefusal {
    /// It was used, has expired, or is of a first start that is over.
    #[error("the link is no longer valid")]
    Gone,
    /// A user has this e-mail address.
    #[error("the e-mail address is taken")]
    EmailTaken,
    /// The key of the second factors was given up since this server started.
    #[error("the key of the second factors is another one by now")]
    KeyReplaced,
}

/// Makes the user, and the employer where there is none yet; the link is dead afterwards, and so
/// is every link of the first start.
///
/// # Errors
/// When the link makes no user any more, or her e-mail address is another user's.
pub fn accept(
    request: &Acceptance,
    facts: &AcceptanceFacts,
) -> Result<Decision<()>, AcceptRefusal> {
    let link = facts.link.ok_or(AcceptRefusal::Gone)?;
    if link.first_start && facts.has_users {
        return Err(AcceptRefusal::Gone);
    }
    let used = InvitationChange::UseUp { link: request.link };
    let mut changes = vec![used.into()];
    let employer = match (link.employer, &request.employer) {
        (Some(employer), _) => employer,
        (None, Some(opening)) if !facts.has_employers => {
            changes.extend(open_employer(facts.next_employer, opening, request.now));
            facts.next_employer
        }
        (None, _) => return Err(AcceptRefusal::Gone),
    };
    if facts.key != Some(request.key) {
        return Err(AcceptRefusal::KeyReplaced);
    }
    if facts.email_taken {
        return Err(AcceptRefusal::EmailTaken);
    }
    changes.push(InvitationChange::VoidFirstStart.into());
    changes.extend(add_user(request, (employer, facts.next_user), link.role));
    if link.role == Role::Administrator {
        changes.push(tell_the_others(request, (employer, facts.next_user), facts));
    }
    Ok(Decision::of(changes))
}

/// The log names the office: no user exists yet.
fn open_employer(row: EmployerId, opening: &OpeningEmployer, at: Timestamp) -> [Change; 2] {
    let opened = EmployerChange::Open {
        row,
        new: Box::new(opening.clone()),
        at,
    };
    let told = AuditEvent {
        employer: row,
        at,
        actor: Actor::Office,
        origin: Origin::Console,
        action: Action::EmployerAdded,
        subject: opening.id.to_string(),
        detail: AuditDetail::None,
    };
    [opened.into(), told.into()]
}

/// Whoever administrates already knows at her next page who does so too.
fn tell_the_others(
    request: &Acceptance,
    (employer, but): (EmployerId, UserId),
    facts: &AcceptanceFacts,
) -> Change {
    let told = NewNotice {
        to: Recipients::Administrators { employer, but },
        kind: NoticeKind::AdministratorAdded,
        subject: request.user.email.clone(),
        doer: facts.inviter.clone().unwrap_or_default(),
        address: request.visitor.address.clone(),
        at: request.now,
    };
    NoticeChange::Tell(Box::new(told)).into()
}

fn add_user(
    request: &Acceptance,
    (employer, row): (EmployerId, UserId),
    role: Role,
) -> [Change; 4] {
    let at = request.now;
    let added = UserChange::Add {
        row,
        employer,
        role,
        new: Box::new(request.user.clone()),
        at,
    };
    let opened = ConsoleSessionChange::Open {
        user: row,
        session: request.session,
        visitor: request.visitor.clone(),
        at,
    };
    let kept = ShownOnceChange::Keep {
        answer: request.answer.clone(),
        at,
    };
    let email = &request.user.email;
    let told = AuditEvent::of_user((employer, row), at, Action::UserAdded, email);
    [added.into(), opened.into(), kept.into(), told.into()]
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::OfficeLanguage;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{factor_key::SealedFactor, staff::Region};

    const KEY: KeyId = KeyId(Uuid::from_u128(5));
    const HERS: EmployerId = EmployerId(4);

    fn token(byte: u8) -> TokenHash {
        TokenHash::from_bytes([byte; 32])
    }

    fn request(opening: bool) -> Acceptance {
        let now = "2026-11-23T14:00:00Z".parse().unwrap();
        let employer = OpeningEmployer {
            id: Uuid::from_u128(1),
            name: "Maanlicht".to_owned(),
            phone: None,
            region: Region::Brussels,
            language: OfficeLanguage::Nl,
        };
        Acceptance {
            link: token(1),
            employer: opening.then_some(employer),
            user: NewUser {
                id: Uuid::from_u128(2),
                email: "els@example.be".to_owned(),
                name: "Els".to_owned(),
                language: OfficeLanguage::Nl,
                password_hash: String::new(),
                factor: SealedFactor(vec![1]),
                totp_step: 1,
                recovery_codes: vec![token(2)],
            },
            session: token(3),
            visitor: Visitor::of("192.0.2.7", ""),
            key: KEY,
            answer: SealedAnswer {
                place: Uuid::from_u128(3),
                session: token(3),
                content: vec![1],
                expires_at: now,
            },
            now,
        }
    }

    /// A link for somebody at an employer who has users.
    fn facts() -> AcceptanceFacts {
        AcceptanceFacts {
            link: Some(OpenLink {
                employer: Some(HERS),
                role: Role::Reader,
                first_start: false,
            }),
            inviter: Some("ann@example.be".to_owned()),
            has_users: true,
            has_employers: true,
            email_taken: false,
            key: Some(KEY),
            next_user: UserId(8),
            next_employer: EmployerId(9),
        }
    }

    /// The link of the first start on an empty server.
    fn first_start() -> AcceptanceFacts {
        AcceptanceFacts {
            link: Some(OpenLink {
                employer: None,
                role: Role::Administrator,
                first_start: true,
            }),
            has_users: false,
            has_employers: false,
            ..facts()
        }
    }

    /// Where the new user works, and whether her employer is made with her.
    fn made(request: &Acceptance, facts: &AcceptanceFacts) -> (EmployerId, bool) {
        let changes = accept(request, facts).unwrap().changes;
        let opens = |it: &Change| matches!(it, Change::Employer(EmployerChange::Open { row, .. }) if *row == facts.next_employer);
        let employer = changes.iter().find_map(|it| match it {
            Change::User(UserChange::Add { employer, .. }) => Some(*employer),
            _ => None,
        });
        (employer.unwrap(), changes.iter().any(opens))
    }

    fn refusal(request: &Acceptance, facts: &AcceptanceFacts) -> AcceptRefusal {
        accept(request, facts).unwrap_err()
    }

    #[test]
    fn an_invited_user_comes_to_the_employer_who_invited_her() {
        assert_eq!(made(&request(false), &facts()), (HERS, false));
    }

    #[test]
    fn the_first_user_makes_her_employer() {
        let facts = first_start();
        assert_eq!(made(&request(true), &facts), (facts.next_employer, true));
    }

    #[test]
    fn what_she_says_of_an_employer_who_is_there_counts_for_nothing() {
        assert_eq!(made(&request(true), &facts()), (HERS, false));
    }

    #[test]
    fn a_link_that_was_used_makes_nobody() {
        let used = AcceptanceFacts {
            link: None,
            ..facts()
        };
        assert_eq!(refusal(&request(false), &used), AcceptRefusal::Gone);
    }

    #[test]
    fn a_first_link_makes_nobody_once_somebody_can_use_the_console() {
        let late = AcceptanceFacts {
            has_users: true,
            ..first_start()
        };
        assert_eq!(refusal(&request(true), &late), AcceptRefusal::Gone);
    }

    #[test]
    fn a_first_link_makes_no_second_employer() {
        let late = AcceptanceFacts {
            has_employers: true,
            ..first_start()
        };
        assert_eq!(refusal(&request(true), &late), AcceptRefusal::Gone);
    }

    #[test]
    fn a_first_link_makes_nobody_without_an_employer() {
        let refused = refusal(&request(false), &first_start());
        assert_eq!(refused, AcceptRefusal::Gone);
    }

    #[test]
    fn an_email_address_is_one_users() {
        let taken = AcceptanceFacts {
            email_taken: true,
            ..facts()
        };
        assert_eq!(refusal(&request(false), &taken), AcceptRefusal::EmailTaken);
    }

    #[test]
    fn administrators_are_told_of_a_new_one_and_of_nobody_else() {
        let mut facts = facts();
        let told = |facts: &AcceptanceFacts| {
            let changes = accept(&request(false), facts).unwrap().changes;
            let found = changes.into_iter().find_map(|it| match it {
                Change::Notice(NoticeChange::Tell(new)) => Some(new),
                _ => None,
            });
            found.map(|it| (it.to, it.subject, it.doer))
        };
        assert_eq!(told(&facts), None);
        facts.link = facts.link.map(|it| OpenLink {
            role: Role::Administrator,
            ..it
        });
        let (employer, but) = (HERS, facts.next_user);
        let others = Recipients::Administrators { employer, but };
        let (els, ann) = ("els@example.be".to_owned(), "ann@example.be".to_owned());
        assert_eq!(told(&facts), Some((others, els, ann)));
    }

    #[test]
    fn nobody_becomes_a_user_under_a_key_that_was_given_up() {
        for key in [None, Some(KeyId(Uuid::from_u128(6)))] {
            let other = AcceptanceFacts { key, ..facts() };
            let refused = refusal(&request(false), &other);
            assert_eq!(refused, AcceptRefusal::KeyReplaced);
        }
    }

    #[test]
    fn links_of_the_first_start_die_with_any_user_who_is_made() {
        let changes = accept(&request(false), &facts()).unwrap().changes;
        assert!(changes.contains(&InvitationChange::VoidFirstStart.into()));
    }
}
