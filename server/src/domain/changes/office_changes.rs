use jiff::Timestamp;
use job_tracker_protocol::OfficeReason;
use uuid::Uuid;

use crate::domain::{
    office_change::{NewOfficeChange, OfficeChangeState, WorkerAnswer},
    wording::Words,
};

/// A change of what a worker is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeChangeUpdate {
    /// Asks her.
    Open(Box<NewOfficeChange>),
    /// She answers. In conflict when it is no longer open.
    Answer {
        /// The change.
        id: Uuid,
        /// What she says.
        answer: WorkerAnswer,
        /// When.
        at: Timestamp,
    },
    /// Time, or a later change, settles it. In conflict when it is no longer in this state.
    Close {
        /// The change.
        id: Uuid,
        /// The state that the decision was made on.
        from: OfficeChangeState,
        /// Its state from now on.
        to: OfficeChangeState,
        /// When.
        at: Timestamp,
    },
    /// The office settles what she contests. In conflict when it is not contested.
    Resolve {
        /// The change.
        id: Uuid,
        /// Its state from now on.
        to: OfficeChangeState,
        /// What she reads, if the office says anything.
        answer: Option<Words<OfficeReason>>,
        /// When.
        at: Timestamp,
    },
}
