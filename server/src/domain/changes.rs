//! What a decision changes. A store applies all of a decision's changes, or none of them.

use jiff::Timestamp;
use job_tracker_protocol::{IdempotencyKey, PerformanceState};
use uuid::Uuid;

use super::{
    audit::{AuditEvent, WorkDone},
    ids::WorkerId,
    performance::NewPerformance,
};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Stores a performance, and binds the key that it was sent under. In conflict when the
    /// employer has its reference already.
    Register(Box<NewPerformance>),
    /// Binds a key to nothing, for ever.
    VoidKey {
        /// Whose key.
        worker: WorkerId,
        /// The key.
        key: IdempotencyKey,
        /// When.
        at: Timestamp,
    },
    /// Gives a performance another state or other work. In conflict when it no longer has this
    /// version.
    Review {
        /// The performance.
        id: Uuid,
        /// The version that the decision was made on.
        version: i64,
        /// Its state from now on.
        state: PerformanceState,
        /// Its work from now on.
        work: WorkDone,
        /// Whether time did it.
        by_time: bool,
    },
    /// Writes a line of the audit log.
    Audit(Box<AuditEvent>),
}

/// What a use case decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<T> {
    /// What changes, in this order.
    pub changes: Vec<Change>,
    /// What whoever asked is told once the changes are durable.
    pub output: T,
}

impl<T> Decision<T> {
    /// Nothing changes.
    pub fn nothing(output: T) -> Self {
        Self {
            changes: Vec::new(),
            output,
        }
    }
}
