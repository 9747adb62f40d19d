//! Sessions of the console's users: what opens one, and what ends it.

use std::sync::Arc;

use jiff::Timestamp;
use totp_rs::TotpError;
use uuid::Uuid;

use super::{
    action::Action,
    audit::{AuditDetail, AuditEvent},
    changes::{Change, ConsoleSessionChange, Decision, NoticeChange, UserChange},
    factor_key::{FactorKey, SealedFactor},
    ids::{EmployerId, UserId},
    notice::{NewNotice, NoticeKind, Recipients},
    rules::{CODE_COMES_BACK, CODES_AT_ONCE},
    second_factor::Factor,
    secret::TokenHash,
    visitor::Visitor,
};

/// A user whose password was right shows her second factor. It has no `Debug`: the code is secret.
pub struct ConsoleSignIn {
    /// Who.
    pub user: UserId,
    /// The hash that her password was compared with.
    pub password_seen: String,
    /// As it was typed: six digits, or a recovery code.
    pub code: String,
    /// Opens her second factor.
    pub key: Arc<FactorKey>,
    /// The session that opens.
    pub session: TokenHash,
    /// From where.
    pub visitor: Visitor,
    /// When.
    pub now: Timestamp,
}

/// What must be known of a user who signs in.
#[derive(Debug, Clone)]
pub struct SignInFacts {
    /// Whose console she uses.
    pub employer: EmployerId,
    /// Under which she signs in.
    pub email: String,
    /// Of her password.
    pub password_hash: String,
    /// Her id for the outside.
    pub id: Uuid,
    /// What her authenticator has, encrypted for this id.
    pub factor: SealedFactor,
    /// The half minute of the last code that was used.
    pub totp_step: u64,
    /// What she typed, where it is a recovery code of hers that is not spent.
    pub recovery: Option<TokenHash>,
    /// When all of [`CODES_AT_ONCE`] are there again.
    pub codes_whole_at: Timestamp,
}

/// What became of a code that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOutcome {
    /// It opened a session, and is used up.
    Opened,
    /// It is no code of now, was used before, and is no recovery code that is left.
    Wrong,
}

/// Why no session was opened.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsoleSignInRefusal {
    /// She was removed meanwhile.
    #[error("there is no such user any more")]
    Unknown,
    /// Her password was replaced while it was compared.
    #[error("the password was replaced meanwhile")]
    PasswordReplaced,
    /// She showed so many that this one is not looked at.
    #[error("too many codes were shown")]
    TooManyCodes,
    /// Her second factor was encrypted for another user or under another key.
    #[error("her second factor does not open")]
    Unopened,
    /// Her authenticator's secret is none that TOTP takes.
    #[error(transparent)]
    BrokenSecret(#[from] TotpError),
}

/// Opens a session for a user who showed both factors. The code is used up with it; right or wrong,
/// it is one of those that she may show.
///
/// # Errors
/// When she was removed, or showed too many codes already.
pub fn open(
    request: &ConsoleSignIn,
    facts: Option<SignInFacts>,
) -> Result<Decision<CodeOutcome>, ConsoleSignInRefusal> {
    let facts = facts.ok_or(ConsoleSignInRefusal::Unknown)?;
    if facts.password_hash != request.password_seen {
        return Err(ConsoleSignInRefusal::PasswordReplaced);
    }
    let user = request.user;
    let shown = ShownCode {
        user,
        code: &request.code,
        key: &request.key,
        address: &request.visitor.address,
        now: request.now,
    };
    let (output, mut changes) = shown.look_at(&facts)?;
    if output == CodeOutcome::Wrong {
        return Ok(Decision { changes, output });
    }
    let opened = ConsoleSessionChange::Open {
        user,
        session: request.session,
        visitor: request.visitor.clone(),
        at: request.now,
    };
    let who = (facts.employer, user);
    let told = AuditEvent::of_user(who, request.now, Action::UserSignedIn, &facts.email);
    changes.extend([opened.into(), told.into()]);
    Ok(Decision { changes, output })
}

/// A code that a user shows after her password. It has no `Debug`: the code is secret.
pub(super) struct ShownCode<'s> {
    /// Whose.
    pub user: UserId,
    /// As it was typed: six digits, or a recovery code.
    pub code: &'s str,
    /// Opens her second factor.
    pub key: &'s FactorKey,
    /// From where.
    pub address: &'s str,
    /// When.
    pub now: Timestamp,
}

impl ShownCode<'_> {
    /// Counts it, and uses it up if it is right; if not, whoever it was knows her password, which
    /// the log tells, and she at her next page.
    ///
    /// # Errors
    /// When she showed too many codes already.
    pub(super) fn look_at(
        &self,
        facts: &SignInFacts,
    ) -> Result<(CodeOutcome, Vec<Change>), ConsoleSignInRefusal> {
        let user = self.user;
        let whole_at = after_one_more(facts.codes_whole_at, self.now)
            .ok_or(ConsoleSignInRefusal::TooManyCodes)?;
        let counted = UserChange::CountCode { user, whole_at };
        let used_up = match self.prove(facts)? {
            Some(Factor::Step(step)) => UserChange::UseStep { user, step },
            Some(Factor::Recovery(code)) => UserChange::SpendRecoveryCode { user, code },
            None => {
                let told = self.told(facts);
                let changes = vec![counted.into(), told.into(), self.notice().into()];
                return Ok((CodeOutcome::Wrong, changes));
            }
        };
        Ok((CodeOutcome::Opened, vec![used_up.into(), counted.into()]))
    }

    fn told(&self, facts: &SignInFacts) -> AuditEvent {
        let who = (facts.employer, self.user);
        AuditEvent {
            detail: AuditDetail::From {
                address: self.address.to_owned(),
            },
            ..AuditEvent::of_user(who, self.now, Action::UserCodeWrong, &facts.email)
        }
    }

    fn notice(&self) -> NoticeChange {
        NoticeChange::Tell(Box::new(NewNotice {
            to: Recipients::User(self.user),
            kind: NoticeKind::CodeWrong,
            subject: String::new(),
            doer: String::new(),
            address: self.address.to_owned(),
            at: self.now,
        }))
    }

    fn prove(&self, facts: &SignInFacts) -> Result<Option<Factor>, ConsoleSignInRefusal> {
        if let Some(code) = facts.recovery {
            return Ok(Some(Factor::Recovery(code)));
        }
        let secret = self.key.open(facts.id, &facts.factor);
        let secret = secret.ok_or(ConsoleSignInRefusal::Unopened)?;
        let seconds = u64::try_from(self.now.as_second()).unwrap_or_default();
        let step = secret.check(self.code, seconds, facts.totp_step)?;
        Ok(step.map(Factor::Step))
    }
}

/// When all codes are there again once one more was shown, if one more may be.
fn after_one_more(whole_at: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let after = whole_at.max(now) + CODE_COMES_BACK;
    (after.duration_since(now) <= CODE_COMES_BACK * CODES_AT_ONCE).then_some(after)
}

/// A session as it ends: whose it is, and its token.
#[derive(Debug, Clone)]
pub struct ConsoleSignOut {
    /// Who.
    pub user: UserId,
    /// Whose console she uses.
    pub employer: EmployerId,
    /// Under which she signed in.
    pub email: String,
    /// The session.
    pub session: TokenHash,
    /// When.
    pub now: Timestamp,
}

/// Ends a session for good.
pub fn end(request: &ConsoleSignOut) -> Vec<Change> {
    let ended = ConsoleSessionChange::End {
        session: request.session,
    };
    let who = (request.employer, request.user);
    let told = AuditEvent::of_user(who, request.now, Action::UserSignedOut, &request.email);
    vec![ended.into(), told.into()]
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use totp_rs::Builder;

    use super::*;
    use crate::domain::{random::OsRandom, second_factor::TotpSecret};

    const ID: Uuid = Uuid::from_u128(3);
    /// A key that is no secret.
    const KEY: &str = "jtk_0101010101010101010101010101010101010101010101010101010101010101";

    const USER: UserId = UserId(3);
    const LAST: u64 = 7;

    fn now() -> Timestamp {
        "2026-11-23T14:00:00Z".parse().unwrap()
    }

    fn key() -> Arc<FactorKey> {
        Arc::new(FactorKey::from_text(KEY).unwrap())
    }

    fn factor_of(id: Uuid) -> SealedFactor {
        let secret = TotpSecret::from_bytes([9; 20]);
        key().seal(id, secret, &OsRandom).unwrap()
    }

    fn code_of_now() -> String {
        let totp = Builder::new().with_secret(vec![9; 20]).build().unwrap();
        let now = u64::try_from(now().as_second()).unwrap();
        totp.generate(now).to_string()
    }

    fn step_of_now() -> u64 {
        u64::try_from(now().as_second()).unwrap() / 30
    }

    fn hash() -> TokenHash {
        TokenHash::from_bytes([5; 32])
    }

    fn facts() -> SignInFacts {
        SignInFacts {
            employer: EmployerId(1),
            email: "els@example.be".to_owned(),
            password_hash: "seen".to_owned(),
            id: ID,
            factor: factor_of(ID),
            totp_step: LAST,
            recovery: None,
            codes_whole_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn shown(code: &str, facts: SignInFacts) -> Decision<CodeOutcome> {
        open(&request(code), Some(facts)).unwrap()
    }

    fn request(code: &str) -> ConsoleSignIn {
        ConsoleSignIn {
            user: USER,
            password_seen: "seen".to_owned(),
            code: code.to_owned(),
            key: key(),
            session: TokenHash::from_bytes([1; 32]),
            visitor: Visitor::of("192.0.2.7", ""),
            now: now(),
        }
    }

    fn counted() -> Change {
        let whole_at = now() + CODE_COMES_BACK;
        let user = USER;
        UserChange::CountCode { user, whole_at }.into()
    }

    #[track_caller]
    fn opens_nothing(decision: Decision<CodeOutcome>) {
        assert_eq!(decision.output, CodeOutcome::Wrong);
        let who = (EmployerId(1), USER);
        let told = AuditEvent {
            detail: AuditDetail::From {
                address: "192.0.2.7".to_owned(),
            },
            ..AuditEvent::of_user(who, now(), Action::UserCodeWrong, "els@example.be")
        };
        assert_eq!(decision.changes[..2], [counted(), told.into()]);
        let Change::Notice(NoticeChange::Tell(notice)) = &decision.changes[2] else {
            panic!("{:?}", decision.changes);
        };
        assert_eq!(
            (notice.to, notice.kind),
            (Recipients::User(USER), NoticeKind::CodeWrong)
        );
        assert_eq!(decision.changes.len(), 3);
    }

    #[test]
    fn a_million_codes_outlast_whoever_has_the_password() {
        let (mut whole_at, mut now) = (Timestamp::UNIX_EPOCH, now());
        let mut admitted = |now| {
            let next = |_: &i32| {
                let next = after_one_more(whole_at, now);
                whole_at = next.unwrap_or(whole_at);
                next.is_some()
            };
            i64::try_from((0..100).filter(next).count()).unwrap()
        };
        assert_eq!(admitted(now), 20);
        let mut in_a_year = 0;
        for _ in 0..365 * 24 {
            now += SignedDuration::from_hours(1);
            in_a_year += admitted(now);
        }
        assert_eq!(in_a_year, 365 * 24 * 10);
        // Three codes are right at a time: a chance of one in four, in a year that nobody notices.
        assert!(3 * in_a_year < 1_000_000 / 3);
    }

    #[test]
    fn after_too_many_codes_not_even_a_right_one_is_looked_at() {
        let many = SignInFacts {
            codes_whole_at: now() + CODE_COMES_BACK * CODES_AT_ONCE,
            ..facts()
        };
        let refused = open(&request(&code_of_now()), Some(many));
        assert_eq!(refused, Err(ConsoleSignInRefusal::TooManyCodes));
    }

    #[test]
    fn a_code_of_now_opens_a_session_and_is_used_up() {
        let decision = shown(&code_of_now(), facts());
        assert_eq!(decision.output, CodeOutcome::Opened);
        let (changes, step) = (decision.changes, step_of_now());
        assert_eq!(changes[0], UserChange::UseStep { user: USER, step }.into());
        assert_eq!((changes.len(), &changes[1]), (4, &counted()));
    }

    #[test]
    fn a_password_that_was_replaced_while_it_was_compared_opens_nothing() {
        let renewed = SignInFacts {
            password_hash: "newer".to_owned(),
            ..facts()
        };
        let refused = open(&request(&code_of_now()), Some(renewed));
        assert_eq!(refused, Err(ConsoleSignInRefusal::PasswordReplaced));
    }

    #[test]
    fn the_factor_of_another_user_in_her_place_opens_nothing() {
        let swapped = SignInFacts {
            factor: factor_of(Uuid::from_u128(4)),
            ..facts()
        };
        let refused = open(&request(&code_of_now()), Some(swapped));
        assert_eq!(refused, Err(ConsoleSignInRefusal::Unopened));
    }

    #[test]
    fn a_code_that_was_used_opens_nothing() {
        let used = SignInFacts {
            totp_step: step_of_now(),
            ..facts()
        };
        opens_nothing(shown(&code_of_now(), used));
    }

    #[test]
    fn a_recovery_code_that_is_left_opens_a_session_and_is_spent() {
        let with_code = SignInFacts {
            recovery: Some(hash()),
            ..facts()
        };
        let changes = shown("K7M42-Q9ACD", with_code).changes;
        let spent = UserChange::SpendRecoveryCode {
            user: USER,
            code: hash(),
        };
        assert_eq!(changes[0], spent.into());
    }

    #[test]
    fn what_is_neither_opens_nothing() {
        opens_nothing(shown("K7M42-Q9ACD", facts()));
    }
}
