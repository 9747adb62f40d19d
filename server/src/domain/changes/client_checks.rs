use jiff::Timestamp;

use crate::domain::ids::WorkerId;

/// A change of how many unknown client numbers a worker asked about. The numbers are not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientCheckChange {
    /// Begins to count with this one.
    Begin {
        /// Whose.
        worker: WorkerId,
        /// When.
        at: Timestamp,
    },
    /// Counts one more. In conflict when it is not counted from this instant on, or there are as
    /// many as there may be.
    Count {
        /// Whose.
        worker: WorkerId,
        /// When the first of them was asked about.
        since: Timestamp,
    },
}
