//! A user renews what lets her in: her password, her authenticator, her recovery codes. A session
//! alone does not: she shows her password and a code of now, as when she signs in.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    action::Action,
    audit::AuditEvent,
    changes::{Change, ConsoleSessionChange, Decision, NoticeChange, ShownOnceChange, UserChange},
    console_session::{CodeOutcome, ConsoleSignInRefusal, ShownCode, SignInFacts},
    factor_key::{FactorKey, SealedFactor},
    ids::UserId,
    notice::{NewNotice, NoticeKind, Recipients},
    sealed::SealedAnswer,
    second_factor::TotpSecret,
    secret::TokenHash,
};

/// What takes the place of the old one, which is worthless from then on.
#[derive(Clone)]
pub enum Renewed {
    /// Another password, by its hash.
    Password(String),
    /// What another authenticator has.
    Authenticator {
        /// Its secret.
        secret: TotpSecret,
        /// The same, encrypted for her.
        factor: SealedFactor,
        /// The half minute of the code that showed that it works.
        step: u64,
    },
    /// Other recovery codes.
    RecoveryCodes {
        /// Their hashes.
        codes: Vec<TokenHash>,
        /// Themselves, for her alone.
        answer: SealedAnswer,
    },
}

/// What she wants renewed, and what she shows for it. It has no `Debug`: the code is secret.
pub struct AccountRenewal {
    /// Who.
    pub user: UserId,
    /// In which session; it lives on.
    pub here: TokenHash,
    /// With what her password was compared.
    pub password_seen: String,
    /// As it was typed: six digits, or a recovery code.
    pub code: String,
    /// Opens her second factor.
    pub key: Arc<FactorKey>,
    /// What is new.
    pub renewed: Renewed,
    /// From where.
    pub address: String,
    /// When.
    pub now: Timestamp,
}

/// What must be known of a user who renews something.
#[derive(Debug, Clone)]
pub struct AccountFacts {
    /// As when she signs in.
    pub sign_in: SignInFacts,
    /// Where she is signed in.
    pub sessions: Vec<TokenHash>,
}

/// Why nothing was renewed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenewalRefusal {
    /// Her password was replaced while it was compared.
    #[error("the password was replaced meanwhile")]
    PasswordReplaced,
    /// The code was not looked at.
    #[error(transparent)]
    Code(#[from] ConsoleSignInRefusal),
}

/// Renews it, and tells her. Another password or authenticator ends her other sessions: whoever
/// had the old one may be in them. A form that comes twice is done once.
///
/// # Errors
/// When she was removed, showed too many codes, or has another password meanwhile.
pub fn renew(
    request: &AccountRenewal,
    facts: Option<AccountFacts>,
) -> Result<Decision<CodeOutcome>, RenewalRefusal> {
    let facts = facts.ok_or(ConsoleSignInRefusal::Unknown)?;
    if has_it_already(request, &facts) {
        return Ok(Decision::nothing(CodeOutcome::Opened));
    }
    if facts.sign_in.password_hash != request.password_seen {
        return Err(RenewalRefusal::PasswordReplaced);
    }
    let shown = ShownCode {
        user: request.user,
        code: &request.code,
        key: &request.key,
        address: &request.address,
        now: request.now,
    };
    let (outcome, mut changes) = shown.look_at(&facts.sign_in)?;
    if outcome == CodeOutcome::Wrong {
        return Ok(Decision {
            changes,
            output: outcome,
        });
    }
    let (user, at) = (request.user, request.now);
    let (action, kind) = match request.renewed.clone() {
        Renewed::Password(hash) => {
            changes.push(UserChange::SetPassword { user, hash }.into());
            (Action::UserPasswordChanged, NoticeKind::PasswordChanged)
        }
        Renewed::Authenticator { factor, step, .. } => {
            changes.push(UserChange::ReplaceFactor { user, factor, step }.into());
            (
                Action::UserAuthenticatorReplaced,
                NoticeKind::AuthenticatorReplaced,
            )
        }
        Renewed::RecoveryCodes { codes, answer } => {
            changes.push(UserChange::ReplaceRecoveryCodes { user, codes }.into());
            changes.push(ShownOnceChange::Keep { answer, at }.into());
            (Action::UserCodesReplaced, NoticeKind::CodesReplaced)
        }
    };
    if kind != NoticeKind::CodesReplaced {
        let others = facts.sessions.iter().filter(|it| **it != request.here);
        let ends = |session: &TokenHash| ConsoleSessionChange::End { session: *session }.into();
        changes.extend(others.map(ends));
    }
    changes.extend(told(request, &facts.sign_in, action, kind));
    Ok(Decision {
        changes,
        output: outcome,
    })
}

/// Whether this very authenticator is hers: the answer to the form was lost.
fn has_it_already(request: &AccountRenewal, facts: &AccountFacts) -> bool {
    match &request.renewed {
        Renewed::Authenticator { secret, .. } => {
            let present = request.key.open(facts.sign_in.id, &facts.sign_in.factor);
            present.as_ref() == Some(secret)
        }
        Renewed::Password(_) | Renewed::RecoveryCodes { .. } => false,
    }
}

/// The log knows, and she does at her next page, whoever it was.
fn told(
    request: &AccountRenewal,
    facts: &SignInFacts,
    action: Action,
    kind: NoticeKind,
) -> [Change; 2] {
    let notice = NewNotice {
        to: Recipients::User(request.user),
        kind,
        subject: String::new(),
        doer: String::new(),
        address: request.address.clone(),
        at: request.now,
    };
    let who = (facts.employer, request.user);
    [
        AuditEvent::of_user(who, request.now, action, &facts.email).into(),
        NoticeChange::Tell(Box::new(notice)).into(),
    ]
}

#[cfg(test)]
mod tests {
    use totp_rs::Builder;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{ids::EmployerId, random::OsRandom};

    /// A key that is no secret.
    const KEY: &str = "jtk_0101010101010101010101010101010101010101010101010101010101010101";
    const ID: Uuid = Uuid::from_u128(3);
    const USER: UserId = UserId(3);
    const HERE: TokenHash = TokenHash::from_bytes([1; 32]);
    const ELSEWHERE: TokenHash = TokenHash::from_bytes([2; 32]);
    const OLD: [u8; 20] = [9; 20];
    const NEW: [u8; 20] = [8; 20];

    fn now() -> Timestamp {
        "2026-11-23T14:00:00Z".parse().unwrap()
    }

    fn key() -> Arc<FactorKey> {
        Arc::new(FactorKey::from_text(KEY).unwrap())
    }

    fn sealed(secret: [u8; 20]) -> SealedFactor {
        let secret = TotpSecret::from_bytes(secret);
        key().seal(ID, secret, &OsRandom).unwrap()
    }

    fn code() -> String {
        let totp = Builder::new().with_secret(OLD.to_vec()).build().unwrap();
        totp.generate(u64::try_from(now().as_second()).unwrap())
            .to_string()
    }

    fn facts(secret: [u8; 20]) -> AccountFacts {
        AccountFacts {
            sign_in: SignInFacts {
                employer: EmployerId(1),
                email: "els@example.be".to_owned(),
                id: ID,
                password_hash: "old".to_owned(),
                factor: sealed(secret),
                totp_step: 7,
                recovery: None,
                codes_whole_at: Timestamp::UNIX_EPOCH,
            },
            sessions: vec![HERE, ELSEWHERE],
        }
    }

    fn renewal(renewed: Renewed, code: &str) -> AccountRenewal {
        AccountRenewal {
            user: USER,
            here: HERE,
            password_seen: "old".to_owned(),
            code: code.to_owned(),
            key: key(),
            renewed,
            address: "192.0.2.7".to_owned(),
            now: now(),
        }
    }

    fn authenticator() -> Renewed {
        Renewed::Authenticator {
            secret: TotpSecret::from_bytes(NEW),
            factor: sealed(NEW),
            step: 11,
        }
    }

    fn codes() -> Renewed {
        Renewed::RecoveryCodes {
            codes: vec![TokenHash::from_bytes([7; 32])],
            answer: SealedAnswer {
                place: Uuid::from_u128(9),
                session: HERE,
                content: vec![1],
                expires_at: now(),
            },
        }
    }

    fn ends_elsewhere(changes: &[Change]) -> bool {
        let ended = |session| changes.contains(&ConsoleSessionChange::End { session }.into());
        assert!(!ended(HERE), "{changes:?}");
        ended(ELSEWHERE)
    }

    fn notices(changes: &[Change]) -> Vec<NoticeKind> {
        let kind = |it: &Change| match it {
            Change::Notice(NoticeChange::Tell(new)) => Some(new.kind),
            _ => None,
        };
        changes.iter().filter_map(kind).collect()
    }

    #[test]
    fn another_password_ends_her_other_sessions_and_she_is_told() {
        let request = renewal(Renewed::Password("new".to_owned()), &code());
        let Decision { changes, output } = renew(&request, Some(facts(OLD))).unwrap();
        assert_eq!(output, CodeOutcome::Opened);
        let set = UserChange::SetPassword {
            user: USER,
            hash: "new".to_owned(),
        };
        assert!(changes.contains(&set.into()) && ends_elsewhere(&changes));
        assert_eq!(notices(&changes), [NoticeKind::PasswordChanged]);
    }

    #[test]
    fn another_authenticator_starts_after_the_code_that_showed_that_it_works() {
        let request = renewal(authenticator(), &code());
        let changes = renew(&request, Some(facts(OLD))).unwrap().changes;
        let Some(Change::User(UserChange::ReplaceFactor {
            user: USER,
            step: 11,
            ..
        })) = changes.get(2)
        else {
            panic!("{changes:?}");
        };
        assert!(ends_elsewhere(&changes));
        assert_eq!(notices(&changes), [NoticeKind::AuthenticatorReplaced]);
    }

    #[test]
    fn other_recovery_codes_end_no_session() {
        let request = renewal(codes(), &code());
        let changes = renew(&request, Some(facts(OLD))).unwrap().changes;
        assert!(!ends_elsewhere(&changes));
        assert_eq!(notices(&changes), [NoticeKind::CodesReplaced]);
    }

    #[test]
    fn a_wrong_code_renews_nothing_and_is_told_as_when_she_signs_in() {
        for renewed in [
            Renewed::Password("new".to_owned()),
            authenticator(),
            codes(),
        ] {
            let request = renewal(renewed, "000000");
            let Decision { changes, output } = renew(&request, Some(facts(OLD))).unwrap();
            assert_eq!(output, CodeOutcome::Wrong);
            assert_eq!(notices(&changes), [NoticeKind::CodeWrong]);
            assert_eq!(changes.len(), 3);
        }
    }

    #[test]
    fn a_password_that_was_replaced_while_it_was_compared_renews_nothing() {
        let request = renewal(Renewed::Password("new".to_owned()), &code());
        let mut replaced = facts(OLD);
        replaced.sign_in.password_hash = "newer".to_owned();
        let refused = renew(&request, Some(replaced)).unwrap_err();
        assert_eq!(refused, RenewalRefusal::PasswordReplaced);
    }

    #[test]
    fn the_form_of_an_authenticator_that_comes_twice_is_done_once() {
        let request = renewal(authenticator(), &code());
        let again = renew(&request, Some(facts(NEW))).unwrap();
        assert_eq!((again.output, again.changes), (CodeOutcome::Opened, vec![]));
    }
}
