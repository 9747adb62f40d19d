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
    Decision {
        changes: vec![SessionChange::Prolong { token, until }.into()],
        output: (),
    }
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
    Decision {
        changes: vec![SessionChange::End(request.token).into(), told.into()],
        output: (),
    }
}
