//! A worker's session in the app: who shows its token, how long it lives, and how it ends.

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Decision, SessionChange},
    ids::{EmployerId, WorkerId},
    rules::{SESSION, SESSION_STEP},
    secret::TokenHash,
};

/// A worker as her own app shows her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerProfile {
    /// Her name.
    pub name: String,
    /// The language of her letters.
    pub language: Language,
}

/// An employer as her workers see her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployerProfile {
    /// Her name.
    pub name: String,
    /// The office's number.
    pub phone: Option<String>,
    /// The number of her phone line, where she has one of her own.
    pub phone_line: Option<String>,
}

/// Who shows a living token.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Who.
    pub worker_id: WorkerId,
    /// Her employer.
    pub employer_id: EmployerId,
    /// Her login.
    pub login: Login,
    /// Of the token that she shows.
    pub token: TokenHash,
    /// When the session is over.
    pub expires_at: Timestamp,
    /// Who, in words.
    pub worker: WorkerProfile,
    /// Her employer, in words.
    pub employer: EmployerProfile,
    /// How many days back the office takes a request for a visit that was forgotten.
    pub request_days_back: u8,
}

/// When a session that is used now is over, if nobody uses it again.
pub fn lives_until(now: Timestamp) -> Timestamp {
    now.checked_add(SESSION).unwrap_or(Timestamp::MAX)
}

/// Until when a session that is used now lives on, once that is worth writing down.
pub fn prolonged(expires_at: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let until = lives_until(now);
    (until.duration_since(expires_at) >= SESSION_STEP).then_some(until)
}

/// A session that is used, and may live on.
#[derive(Debug, Clone)]
pub struct Prolonging {
    /// Whose.
    pub worker: WorkerId,
    /// Of its token.
    pub token: TokenHash,
    /// When it is used.
    pub now: Timestamp,
}

/// Lets a session live on, unless it has ended or another request did so just now.
pub fn prolong(request: &Prolonging, expires_at: Option<Timestamp>) -> Decision<()> {
    let Some(until) = expires_at.and_then(|it| prolonged(it, request.now)) else {
        return Decision::nothing(());
    };
    let token = request.token;
    Decision::of(vec![SessionChange::Prolong { token, until }.into()])
}

/// A worker signs out.
#[derive(Debug, Clone)]
pub struct SignOut {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Of the token that she shows.
    pub token: TokenHash,
    /// When.
    pub now: Timestamp,
}

/// Ends a session for good, once: of two who sign out of one at once, the second changes nothing.
pub fn sign_out(request: &SignOut, expires_at: Option<Timestamp>) -> Decision<()> {
    if expires_at.is_none() {
        return Decision::nothing(());
    }
    let told = AuditEvent {
        employer: request.employer,
        at: request.now,
        actor: Actor::Worker(request.worker),
        origin: Origin::App,
        action: Action::SignedOut,
        subject: String::new(),
        detail: AuditDetail::None,
    };
    Decision::of(vec![SessionChange::End(request.token).into(), told.into()])
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::{
        super::{account::examples::now, changes::Change},
        *,
    };

    const TOKEN: TokenHash = TokenHash::from_bytes([3; 32]);
    const HOUR: SignedDuration = SignedDuration::from_hours(1);

    fn prolonging() -> Prolonging {
        Prolonging {
            worker: WorkerId(1),
            token: TOKEN,
            now: now(),
        }
    }

    fn signing_out() -> SignOut {
        SignOut {
            worker: WorkerId(1),
            employer: EmployerId(1),
            token: TOKEN,
            now: now(),
        }
    }

    #[test]
    fn a_session_lives_ninety_days_from_now() {
        assert_eq!(lives_until(now()), now() + HOUR * 24 * 90);
        assert_eq!(lives_until(Timestamp::MAX), Timestamp::MAX);
    }

    #[test]
    fn a_session_in_use_is_prolonged_once_a_day() {
        let full = lives_until(now());
        assert_eq!(prolonged(full, now()), None);
        assert_eq!(prolonged(full - HOUR * 23, now()), None);
        assert_eq!(prolonged(full - HOUR * 24, now()), Some(full));
    }

    #[test]
    fn of_two_requests_at_once_one_prolongs_the_session() {
        let until = lives_until(now());
        let first = prolong(&prolonging(), Some(until - HOUR * 24));
        let token = TOKEN;
        let prolonged = SessionChange::Prolong { token, until };
        assert_eq!(first.changes, [prolonged.into()]);
        let second = prolong(&prolonging(), Some(until));
        assert_eq!(second, Decision::nothing(()));
    }

    #[test]
    fn a_session_that_ended_is_not_prolonged() {
        assert_eq!(prolong(&prolonging(), None), Decision::nothing(()));
    }

    #[test]
    fn signing_out_ends_the_session_and_the_log_tells_it() {
        let changes = sign_out(&signing_out(), Some(now() + HOUR)).changes;
        let [Change::Session(ended), Change::Audit(told)] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(*ended, SessionChange::End(TOKEN));
        assert_eq!((told.action, told.origin), (Action::SignedOut, Origin::App));
    }

    #[test]
    fn a_session_that_ended_is_not_ended_or_told_of_once_more() {
        assert_eq!(sign_out(&signing_out(), None), Decision::nothing(()));
    }
}
