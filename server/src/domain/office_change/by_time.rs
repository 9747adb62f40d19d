//! What a worker did not answer counts as agreed once her days are over, and the log says that time
//! did it. Where she left meanwhile, nobody agreed, and the log says that.

use jiff::Timestamp;
use uuid::Uuid;

use super::OfficeChangeState;
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, OfficeChangeUpdate},
    ids::EmployerId,
};

/// A change whose day to answer is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unanswered {
    /// Whose.
    pub employer: EmployerId,
    /// Which change.
    pub change: Uuid,
    /// Of which performance.
    pub performance: Uuid,
    /// Whether she has left, and could not answer.
    pub worker_left: bool,
}

/// Closes it: agreed by time, or by nobody.
pub fn close_by_time(unanswered: Unanswered, now: Timestamp) -> [Change; 2] {
    let (to, action, detail) = match unanswered.worker_left {
        false => (
            OfficeChangeState::ByTime,
            Action::ChangeAgreed,
            AuditDetail::ByTime { automatic: true },
        ),
        true => (
            OfficeChangeState::Unanswerable,
            Action::ChangeUnanswerable,
            AuditDetail::None,
        ),
    };
    let closed = OfficeChangeUpdate::Close {
        id: unanswered.change,
        from: OfficeChangeState::Open,
        to,
        at: now,
    };
    let told = AuditEvent {
        employer: unanswered.employer,
        at: now,
        actor: Actor::Server,
        origin: Origin::Server,
        action,
        subject: unanswered.performance.to_string(),
        detail,
    };
    [closed.into(), told.into()]
}
