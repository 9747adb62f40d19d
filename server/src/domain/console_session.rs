//! Sessions of the console's users: what opens one, and how long it lives.

use jiff::{SignedDuration, Timestamp};
use totp_rs::TotpError;

use super::{
    action::Action,
    audit::AuditEvent,
    changes::{Change, ConsoleSessionChange, Decision, UserChange},
    ids::{EmployerId, UserId},
    rules::{CONSOLE_IDLE, CONSOLE_LONGEST, CONSOLE_USE_NOTED},
    second_factor::{Factor, TotpSecret},
    secret::TokenHash,
};

/// A user whose password was right shows her second factor. It has no `Debug`: the code is secret.
pub struct ConsoleSignIn {
    /// Who.
    pub user: UserId,
    /// As it was typed: six digits, or a recovery code.
    pub code: String,
    /// The session that opens.
    pub session: TokenHash,
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
    /// What her authenticator has.
    pub totp_secret: TotpSecret,
    /// The half minute of the last code that was used.
    pub totp_step: u64,
    /// What she typed, where it is a recovery code of hers that is not spent.
    pub recovery: Option<TokenHash>,
}

/// Why no session was opened.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsoleSignInRefusal {
    /// She was removed meanwhile.
    #[error("there is no such user any more")]
    Unknown,
    /// It is no code of now, was used before, and is no recovery code that is left.
    #[error("the code is wrong")]
    WrongCode,
    /// Her authenticator's secret is none that TOTP takes.
    #[error(transparent)]
    BrokenSecret(#[from] TotpError),
}

/// Opens a session for a user who showed both factors. The code is used up with it.
///
/// # Errors
/// When the code proves nothing.
pub fn open(
    request: &ConsoleSignIn,
    facts: Option<SignInFacts>,
) -> Result<Decision<()>, ConsoleSignInRefusal> {
    let facts = facts.ok_or(ConsoleSignInRefusal::Unknown)?;
    let user = request.user;
    let used_up = match prove(request, &facts)? {
        Factor::Step(step) => UserChange::UseStep { user, step },
        Factor::Recovery(code) => UserChange::SpendRecoveryCode { user, code },
    };
    let opened = ConsoleSessionChange::Open {
        user,
        session: request.session,
        at: request.now,
    };
    let who = (facts.employer, user);
    let told = AuditEvent::of_user(who, request.now, Action::UserSignedIn, &facts.email);
    Ok(Decision::of(vec![
        used_up.into(),
        opened.into(),
        told.into(),
    ]))
}

fn prove(request: &ConsoleSignIn, facts: &SignInFacts) -> Result<Factor, ConsoleSignInRefusal> {
    let seconds = u64::try_from(request.now.as_second()).unwrap_or_default();
    let step = facts
        .totp_secret
        .check(&request.code, seconds, facts.totp_step)?;
    step.map(Factor::Step)
        .or(facts.recovery.map(Factor::Recovery))
        .ok_or(ConsoleSignInRefusal::WrongCode)
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

/// When a session was opened, and last used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionTimes {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The last use that was noted.
    pub used_at: Timestamp,
}

impl SessionTimes {
    /// Whether it lives: not for longer than [`CONSOLE_LONGEST`], nor unused for as long as
    /// [`CONSOLE_IDLE`].
    pub fn is_alive(self, now: Timestamp) -> bool {
        is_within(self.opened_at, CONSOLE_LONGEST, now)
            && is_within(self.used_at, CONSOLE_IDLE, now)
    }

    /// Whether a use at this instant is noted: the last one that was lies further back than
    /// [`CONSOLE_USE_NOTED`].
    pub fn notes_use(self, now: Timestamp) -> bool {
        now.duration_since(self.used_at) > CONSOLE_USE_NOTED
    }
}

fn is_within(since: Timestamp, time: SignedDuration, now: Timestamp) -> bool {
    now.duration_since(since) < time
}

#[cfg(test)]
mod tests {
    use totp_rs::Builder;

    use super::*;

    const USER: UserId = UserId(3);
    const LAST: u64 = 7;

    fn now() -> Timestamp {
        "2026-11-23T14:00:00Z".parse().unwrap()
    }

    fn secret() -> TotpSecret {
        TotpSecret::from_bytes([9; 20])
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
            totp_secret: secret(),
            totp_step: LAST,
            recovery: None,
        }
    }

    fn shown(code: &str, facts: SignInFacts) -> Result<Vec<Change>, ConsoleSignInRefusal> {
        let request = ConsoleSignIn {
            user: USER,
            code: code.to_owned(),
            session: TokenHash::from_bytes([1; 32]),
            now: now(),
        };
        open(&request, Some(facts)).map(|it| it.changes)
    }

    #[test]
    fn a_code_of_now_opens_a_session_and_is_used_up() {
        let changes = shown(&code_of_now(), facts()).unwrap();
        let step = step_of_now();
        assert_eq!(changes[0], UserChange::UseStep { user: USER, step }.into());
        assert_eq!(changes.len(), 3);
    }

    #[test]
    fn a_code_that_was_used_opens_nothing() {
        let used = SignInFacts {
            totp_step: step_of_now(),
            ..facts()
        };
        let refused = shown(&code_of_now(), used);
        assert_eq!(refused, Err(ConsoleSignInRefusal::WrongCode));
    }

    #[test]
    fn a_recovery_code_that_is_left_opens_a_session_and_is_spent() {
        let with_code = SignInFacts {
            recovery: Some(hash()),
            ..facts()
        };
        let changes = shown("K7M42-Q9ACD", with_code).unwrap();
        let spent = UserChange::SpendRecoveryCode {
            user: USER,
            code: hash(),
        };
        assert_eq!(changes[0], spent.into());
    }

    #[test]
    fn what_is_neither_opens_nothing() {
        let refused = shown("K7M42-Q9ACD", facts());
        assert_eq!(refused, Err(ConsoleSignInRefusal::WrongCode));
    }

    fn after(opened: i64, used: i64) -> (SessionTimes, Timestamp) {
        let minutes_ago = |it| now() - SignedDuration::from_mins(it);
        let times = SessionTimes {
            opened_at: minutes_ago(opened),
            used_at: minutes_ago(used),
        };
        (times, now())
    }

    #[test]
    fn a_session_lives_half_an_hour_unused_and_twelve_hours_at_most() {
        for (opened, used, alive) in [
            (29, 29, true),
            (30, 30, false),
            (719, 1, true),
            (720, 1, false),
        ] {
            let (times, now) = after(opened, used);
            assert_eq!(times.is_alive(now), alive, "{opened} {used}");
        }
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let (times, now) = after(10, 1);
        assert!(!times.notes_use(now));
        assert!(times.notes_use(now + SignedDuration::from_secs(1)));
    }
}
