//! Which key a database's second factors are under, and what becomes of them when it is lost.

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{
        Change, ConsoleSessionChange, Decision, FactorKeyChange, InvitationChange, UserChange,
    },
    factor_key::{FactorKey, KeyId},
    ids::{EmployerId, UserId},
    invitation::NewInvitation,
    random::{NoRandomness, Random},
    sealed::SealError,
    second_factor::TotpSecret,
    secret::{Token, TokenKind},
    staff::Role,
};

/// A server that starts shows its key.
pub struct KeyAdoption {
    /// The key.
    pub key: Arc<FactorKey>,
    /// For what is encrypted under it.
    pub random: Arc<dyn Random>,
}

/// What must be known to start with a key.
#[derive(Debug, Clone)]
pub struct KeyFacts {
    /// Under which key the second factors are; none where there was no key yet.
    pub key: Option<KeyId>,
    /// Users whose second factor an older server left as it was.
    pub plain: Vec<PlainFactor>,
}

/// A second factor that is not encrypted yet.
#[derive(Debug, Clone)]
pub struct PlainFactor {
    /// Whose.
    pub user: UserId,
    /// Her id for the outside.
    pub id: Uuid,
    /// What her authenticator has.
    pub secret: TotpSecret,
}

/// Why a server does not start with this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyRefusal {
    /// It is not the one under which the second factors are.
    #[error("the second factors are under another key")]
    Wrong,
    /// Nothing can be encrypted.
    #[error(transparent)]
    Seal(#[from] SealError),
}

/// Takes the key for this database, if it is the right one or the first, and encrypts what an older
/// server left.
///
/// # Errors
/// When it is another key than before.
pub fn adopt(request: &KeyAdoption, facts: &KeyFacts) -> Result<Decision<()>, KeyRefusal> {
    let id = request.key.id();
    let mut changes = Vec::new();
    match facts.key {
        Some(adopted) if adopted != id => return Err(KeyRefusal::Wrong),
        Some(_) => {}
        None => changes.push(FactorKeyChange::Adopt(id).into()),
    }
    for plain in &facts.plain {
        let random = request.random.as_ref();
        let factor = request.key.seal(plain.id, plain.secret, random)?;
        let user = plain.user;
        changes.push(UserChange::SealFactor { user, factor }.into());
    }
    Ok(Decision::of(changes))
}

/// The key is lost for good: nobody's second factor can be read any more.
pub struct FactorReset {
    /// For the links.
    pub random: Arc<dyn Random>,
    /// Until when they can be used.
    pub expires_at: Timestamp,
    /// When.
    pub now: Timestamp,
}

/// A user whose second factor is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedOut {
    /// Who.
    pub user: UserId,
    /// Whose console she uses.
    pub employer: EmployerId,
    /// Under which she signs in.
    pub email: String,
    /// What she may do there.
    pub role: Role,
}

/// The link by which a user comes back.
#[derive(Debug)]
pub struct WayBack {
    /// Whose.
    pub email: String,
    /// Its token.
    pub link: Token,
}

/// Replaces every user by a link for her, with her address and her role: nobody but whoever gets
/// the link from the operator chooses a new password and a new second factor. What a user did
/// before stays under her name. Links that were open before open nothing any more.
///
/// # Errors
/// When there is no randomness.
pub fn reset(
    request: &FactorReset,
    users: &[LockedOut],
) -> Result<Decision<Vec<WayBack>>, NoRandomness> {
    let mut changes: Vec<Change> = vec![FactorKeyChange::Forget.into()];
    // Whoever had a session may have made herself a link; before the new ones are added.
    let employers: BTreeSet<i64> = users.iter().map(|it| it.employer.0).collect();
    let void = |it| InvitationChange::VoidAll(EmployerId(it)).into();
    changes.extend(employers.into_iter().map(void));
    let mut ways = Vec::new();
    for locked_out in users {
        let link = Token::draw(TokenKind::Invitation, request.random.as_ref())?;
        changes.extend(replace(request, locked_out, &link));
        ways.push(WayBack {
            email: locked_out.email.clone(),
            link,
        });
    }
    Ok(Decision {
        changes,
        output: ways,
    })
}

fn replace(request: &FactorReset, locked_out: &LockedOut, link: &Token) -> [Change; 4] {
    let (user, at) = (locked_out.user, request.now);
    let new = NewInvitation {
        link: link.hash(),
        employer: Some(locked_out.employer),
        role: locked_out.role,
        email: locked_out.email.clone(),
        expires_at: request.expires_at,
        invited_by: None,
        first_start: false,
    };
    let told = AuditEvent {
        employer: locked_out.employer,
        at,
        actor: Actor::Office,
        origin: Origin::Command,
        action: Action::UserFactorReset,
        subject: locked_out.email.clone(),
        detail: AuditDetail::None,
    };
    [
        UserChange::Remove { user, at }.into(),
        ConsoleSessionChange::EndAll { user }.into(),
        InvitationChange::Add(new).into(),
        told.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::OsRandom;

    fn adoption() -> KeyAdoption {
        let random = Arc::new(OsRandom);
        let key = Arc::new(FactorKey::draw(&OsRandom).unwrap());
        KeyAdoption { key, random }
    }

    #[test]
    fn the_first_key_is_taken_and_what_an_older_server_left_is_encrypted_for_its_user() {
        let (adoption, secret) = (adoption(), TotpSecret::from_bytes([7; 20]));
        let (user, id) = (UserId(3), Uuid::from_u128(9));
        let plain = vec![PlainFactor { user, id, secret }];
        let changes = adopt(&adoption, &KeyFacts { key: None, plain })
            .unwrap()
            .changes;
        assert_eq!(changes[0], FactorKeyChange::Adopt(adoption.key.id()).into());
        let Change::User(UserChange::SealFactor {
            user: UserId(3),
            factor,
        }) = &changes[1]
        else {
            panic!("{changes:?}");
        };
        assert!(adoption.key.open(id, factor) == Some(secret));
    }

    #[test]
    fn the_same_key_changes_nothing_and_another_one_is_refused() {
        let adoption = adoption();
        let of = |key| KeyFacts {
            key: Some(key),
            plain: Vec::new(),
        };
        let same = adopt(&adoption, &of(adoption.key.id())).unwrap();
        assert_eq!(same.changes, []);
        let other = adopt(&adoption, &of(KeyId(Uuid::from_u128(1))));
        assert_eq!(other.unwrap_err(), KeyRefusal::Wrong);
    }

    #[test]
    fn after_the_loss_of_the_key_each_user_is_replaced_by_a_link_with_her_role() {
        let now: Timestamp = "2026-11-23T14:00:00Z".parse().unwrap();
        let request = FactorReset {
            random: Arc::new(OsRandom),
            expires_at: now,
            now,
        };
        let els = LockedOut {
            user: UserId(3),
            employer: EmployerId(1),
            email: "els@example.be".to_owned(),
            role: Role::Reader,
        };
        let Decision { changes, output } = reset(&request, &[els]).unwrap();
        assert_eq!(changes[0], FactorKeyChange::Forget.into());
        let removed = UserChange::Remove {
            user: UserId(3),
            at: now,
        };
        assert_eq!(changes[1], InvitationChange::VoidAll(EmployerId(1)).into());
        assert_eq!(changes[2], removed.into());
        let Change::Invitation(InvitationChange::Add(new)) = &changes[4] else {
            panic!("{changes:?}");
        };
        assert_eq!((new.role, new.link), (Role::Reader, output[0].link.hash()));
    }
}
