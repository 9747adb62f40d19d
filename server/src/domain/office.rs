//! Who works in the office, and whose rows she may touch.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    ids::{EmployerId, UserId},
};

/// Who works in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeActor {
    /// Whoever may run commands on the server's machine.
    Command,
    /// A user of the console, among the rows of her employer only.
    User {
        /// The user.
        id: UserId,
        /// Her employer.
        employer: EmployerId,
    },
}

impl OfficeActor {
    /// Her in the audit log.
    pub fn who(self) -> (Actor, Origin) {
        match self {
            Self::Command => (Actor::Office, Origin::Command),
            Self::User { id, .. } => (Actor::User(id), Origin::Console),
        }
    }

    /// The only employer whose rows she may touch; none for a command, which may touch all.
    pub fn employer_scope(self) -> Option<EmployerId> {
        match self {
            Self::Command => None,
            Self::User { employer, .. } => Some(employer),
        }
    }

    /// The line that tells of what she did.
    pub fn tells(
        self,
        (employer, at): (EmployerId, Timestamp),
        action: Action,
        subject: &str,
        detail: AuditDetail,
    ) -> AuditEvent {
        let (actor, origin) = self.who();
        AuditEvent {
            employer,
            at,
            actor,
            origin,
            action,
            subject: subject.to_owned(),
            detail,
        }
    }

    /// The line that tells that what she enters is validated with it: worker and office are agreed
    /// ([`crate::domain::performance::Performance::agreed`]).
    pub fn tells_agreed(self, place: (EmployerId, Timestamp), performance: Uuid) -> AuditEvent {
        let subject = performance.to_string();
        self.tells(
            place,
            Action::PerformanceValidated,
            &subject,
            AuditDetail::None,
        )
    }
}
