use jiff::Timestamp;
use job_tracker_protocol::Day;
use uuid::Uuid;

use crate::domain::{
    erasure::{Erasure, Person},
    ids::EmployerId,
};

/// What is erased, or removed because it is older than it must be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureChange {
    /// Takes the personal details of these lines of the log, and their salts.
    Details {
        /// By which erasure.
        erasure: Uuid,
        /// The numbers of the lines.
        lines: Vec<i64>,
    },
    /// Removes a worker or a client with all that refers to it. In conflict when it is gone.
    Person(Person),
    /// Keeps that somebody was erased. In conflict when it is kept already.
    Note {
        /// Whose worker or client it was.
        employer: EmployerId,
        /// What was erased.
        erasure: Erasure,
    },
    /// Removes these performances with all that refers to them.
    Performances(Vec<i64>),
    /// Removes these requests and the keys that they were sent under.
    Requests(Vec<i64>),
    /// Removes keys that were made void, and wrong tries, of before this.
    Leftovers {
        /// Of before.
        before: Timestamp,
    },
    /// Keeps the first day that retention did not remove.
    KeptSince(Day),
    /// Removes the lines of a sealed block of the log. In conflict when they are gone.
    Block {
        /// Its number.
        block: i64,
        /// The numbers of its first and its last line.
        lines: (i64, i64),
        /// When.
        at: Timestamp,
    },
}
