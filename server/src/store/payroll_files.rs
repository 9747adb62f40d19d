//! Which files for payroll left the console, and what changed about their days since.

use std::collections::HashSet;

use jiff::{Timestamp, tz::Offset};
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
    /// The newest first.
    type Facts = Vec<PayrollFile>;
}

/// A file that left.
#[derive(Debug, Clone)]
pub(crate) struct PayrollFile {
    pub at: Timestamp,
    pub sent: SentToPayroll,
    /// Whether none of the same days, by the same mapping, was made after it.
    pub is_newest: bool,
    /// Performances of its days that are not as they were, in the order of their days.
    pub changed: Vec<ChangedSince>,
}

/// A performance that was reported, validated, entered, changed, cancelled or taken back.
#[derive(Debug, Clone)]
pub(crate) struct ChangedSince {
    pub at: Timestamp,
    /// Whether it was only validated, which adds it to files that leave out what is not.
    pub validated: bool,
    pub id: Uuid,
    pub day: Day,
    pub login: Login,
    pub worker: String,
    /// As it is now.
    pub hours: u8,
    pub state: PerformanceState,
}

/// What the office, or time, does to a performance.
macro_rules! is_change_of_performance {
    () => {
        // The last condition is that of an index.
        "audit.action IN ('performance-entered', 'performance-modified', 'performance-validated',
                 'performance-cancelled', 'validation-undone')
             AND audit.action <> 'performance-registered'"
    };
}

/// Where files were made before their days were over: since when, and on which days, reports may have
/// come after them.
pub(super) fn early(files: &[(Timestamp, SentToPayroll)]) -> Option<(Timestamp, Day, Day)> {
    // A day begins in Belgium before it does here, and a report is of its own day.
    let day = |it: Timestamp| Day::from(Offset::UTC.to_datetime(it).date());
    let ends = files.iter().map(|(at, sent)| (sent.since(*at), sent.to));
    let early = ends.filter(|(since, to)| day(*since) <= *to);
    let (since, to) = early.reduce(|one, next| (one.0.min(next.0), one.1.max(next.1)))?;
    Some((since, day(since), to))
}

/// The files, which come from the oldest on, with what changed since each of them, which comes in
/// any order.
pub(super) fn joined(
    files: &[(Timestamp, SentToPayroll)],
    mut changes: Vec<ChangedSince>,
) -> Vec<PayrollFile> {
    changes.sort_by_key(|it| it.at);
    let mut newer: Vec<&SentToPayroll> = Vec::new();
    let mut joined = Vec::new();
    for (at, sent) in files.iter().rev() {
        let since = sent.since(*at);
        let mut seen = HashSet::new();
        let mut changed: Vec<ChangedSince> = changes
            .iter()
            .rev()
            .take_while(|it| it.at >= since)
            .filter(|it| sent.holds(it.day, &it.login))
            .filter(|it| !it.validated || sent.may_lack_validated())
            .filter(|it| seen.insert(it.id))
            .cloned()
            .collect();
        changed.sort_by_key(|it| (it.day, it.at));
        let is_newest = !newer.iter().any(|it| sent.is_replaced_by(it));
        newer.push(sent);
        // One that was made anew and still holds says nothing.
        if is_newest || !changed.is_empty() {
            joined.push(PayrollFile {
                at: *at,
                sent: sent.clone(),
                is_newest,
                changed,
            });
        }
    }
    joined
}
