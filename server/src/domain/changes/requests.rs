use jiff::Timestamp;
use job_tracker_protocol::{IdempotencyKey, OfficeReason};
use uuid::Uuid;

use crate::domain::{
    ids::WorkerId,
    wording::Words,
    work_request::{NewWorkRequest, RequestState},
};

/// A change of what a worker asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestChange {
    /// Stores a request and binds its key.
    Make(Box<NewWorkRequest>),
    /// Binds a key to nothing, for ever.
    VoidKey {
        /// Whose key.
        worker: WorkerId,
        /// The key.
        key: IdempotencyKey,
        /// When.
        at: Timestamp,
    },
    /// Says what became of a request. In conflict when it is no longer open.
    Close {
        /// The request.
        id: Uuid,
        /// What became of it.
        to: RequestState,
        /// The performance that came of it.
        performance: Option<Uuid>,
        /// The office's words.
        answer: Option<Words<OfficeReason>>,
        /// When.
        at: Timestamp,
    },
}
