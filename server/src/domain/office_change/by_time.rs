//! What a worker did not answer counts as agreed once her days are over, and the log says that time
//! did it.

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
}

/// Agrees to it.
pub fn agree_by_time(unanswered: Unanswered, now: Timestamp) -> [Change; 2] {
    let closed = OfficeChangeUpdate::Close {
        id: unanswered.change,
        from: OfficeChangeState::Open,
        to: OfficeChangeState::ByTime,
        at: now,
    };
    let told = AuditEvent {
        employer: unanswered.employer,
        at: now,
        actor: Actor::Server,
        origin: Origin::Server,
        action: Action::ChangeAgreed,
        subject: unanswered.performance.to_string(),
        detail: AuditDetail::ByTime { automatic: true },
    };
    [closed.into(), told.into()]
}
