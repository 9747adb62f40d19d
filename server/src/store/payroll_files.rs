//! Which files for payroll left the console, and what the office changed about their days since.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login, PerformanceState};
use uuid::Uuid;

use super::Question;
use crate::domain::{export_note::SentToPayroll, ids::EmployerId};

/// Asks for the files that left since an instant.
pub(crate) struct PayrollFilesQuestion {
    pub employer: EmployerId,
    pub since: Timestamp,
}

impl Question for PayrollFilesQuestion {
    /// The newest first; of those alike, the newest alone.
    type Facts = Vec<PayrollFile>;
}

/// A file that left.
#[derive(Debug, Clone)]
pub(crate) struct PayrollFile {
    pub at: Timestamp,
    pub sent: SentToPayroll,
    /// Performances of its days that are not as they were, in the order of their days.
    pub changed: Vec<ChangedSince>,
}

/// A performance that the office entered, changed, cancelled or took back.
#[derive(Debug, Clone)]
pub(crate) struct ChangedSince {
    pub at: Timestamp,
    pub id: Uuid,
    pub day: Day,
    pub login: Login,
    pub worker: String,
    /// As it is now.
    pub hours: u8,
    pub state: PerformanceState,
}

/// What changes a performance after a file held it or left it out. What was only validated was
/// counted beside the file when it was made.
macro_rules! is_change_of_performance {
    () => {
        // The last condition is that of an index.
        "audit.action IN ('performance-entered', 'performance-modified',
                 'performance-cancelled', 'validation-undone')
             AND audit.action <> 'performance-registered'"
    };
}

/// The files with what changed since each of them, both from the oldest on.
pub(super) fn joined(
    mut files: Vec<(Timestamp, SentToPayroll)>,
    changes: &[ChangedSince],
) -> Vec<PayrollFile> {
    let mut joined: Vec<PayrollFile> = Vec::new();
    files.reverse();
    for (at, sent) in files {
        if joined.iter().any(|it| it.sent.is_of_the_same_as(&sent)) {
            continue;
        }
        let mut changed: Vec<ChangedSince> = Vec::new();
        for change in changes.iter().rev() {
            let is_of_it = change.at > at && sent.holds(change.day, &change.login);
            if is_of_it && changed.iter().all(|it| it.id != change.id) {
                changed.push(change.clone());
            }
        }
        changed.sort_by_key(|it| (it.day, it.at));
        joined.push(PayrollFile { at, sent, changed });
    }
    joined
}
