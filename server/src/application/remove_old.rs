use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use job_tracker_protocol::Day;

use super::UseCase;
use crate::{
    domain::{
        action::Action,
        audit::{Actor, AuditDetail, AuditEvent, Origin},
        changes::{Change, Decision, ErasureChange},
        ids::EmployerId,
        lock::{Lease, Lock},
    },
    store::{
        Question, StoreError,
        erasures::{OldBlock, OldPerformance},
    },
};

/// Rows in one transaction, so that workers who are sending wait for none of it.
pub(crate) const BATCH: i64 = 500;

/// What is older than it must be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Old {
    /// Of days before this.
    pub day: Day,
    /// With nothing that happened since this: the beginning of that day.
    pub instant: Timestamp,
}

/// Asks for performances that may be removed.
pub(crate) struct OldPerformancesQuestion {
    pub old: Old,
    pub at_most: i64,
}

impl Question for OldPerformancesQuestion {
    type Facts = Vec<OldPerformance>;
}

/// Asks for requests that came to no performance and may be removed.
pub(crate) struct OldRequestsQuestion {
    pub old: Old,
    pub at_most: i64,
}

impl Question for OldRequestsQuestion {
    type Facts = Vec<i64>;
}

/// Asks for the first sealed block of the log that has lines, and when the first of what is open or
/// contested began.
pub(crate) struct OldBlockQuestion;

impl Question for OldBlockQuestion {
    type Facts = (Option<OldBlock>, Option<i64>);
}

/// Asks how much there is to remove.
pub(crate) struct OldCountsQuestion {
    pub old: Old,
}

/// How much there is to remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct OldCounts {
    pub performances: i64,
    pub requests: i64,
    pub lines: i64,
}

impl Question for OldCountsQuestion {
    type Facts = OldCounts;
}

/// A line of the log that says how many rows were removed.
fn tells((employer, at): (EmployerId, Timestamp), action: Action, rows: usize) -> Change {
    AuditEvent {
        employer,
        at,
        actor: Actor::Server,
        origin: Origin::Server,
        action,
        subject: String::new(),
        detail: AuditDetail::Removed { rows },
    }
    .into()
}

/// Removes performances that stand in a file already, as far as they still may. Its output is their
/// number.
pub(crate) struct RemovePerformances {
    pub old: Old,
    /// The numbers of those in the file.
    pub written: BTreeSet<i64>,
    pub now: Timestamp,
}

impl UseCase for RemovePerformances {
    type Question = OldPerformancesQuestion;
    type Output = usize;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::Retention)
    }

    fn question(&self) -> OldPerformancesQuestion {
        OldPerformancesQuestion {
            old: self.old,
            at_most: BATCH,
        }
    }

    fn decide(&self, mut found: Vec<OldPerformance>) -> Result<Decision<usize>, StoreError> {
        found.retain(|it| self.written.contains(&it.seq));
        if found.is_empty() {
            return Ok(Decision::nothing(0));
        }
        let mut of = BTreeMap::new();
        for it in &found {
            *of.entry(it.employer.0).or_insert(0) += 1;
        }
        let all = found.iter().map(|it| it.seq).collect();
        let mut changes = vec![ErasureChange::Performances(all).into()];
        changes.extend(of.into_iter().map(|(employer, rows)| {
            let place = (EmployerId(employer), self.now);
            tells(place, Action::PerformancesRemoved, rows)
        }));
        Ok(Decision {
            changes,
            output: found.len(),
        })
    }
}

/// Removes requests that came to no performance, void keys and wrong tries. Its output is the
/// number of the requests.
pub(crate) struct RemoveLeftovers {
    pub old: Old,
}

impl UseCase for RemoveLeftovers {
    type Question = OldRequestsQuestion;
    type Output = usize;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::Retention)
    }

    fn question(&self) -> OldRequestsQuestion {
        OldRequestsQuestion {
            old: self.old,
            at_most: BATCH,
        }
    }

    fn decide(&self, found: Vec<i64>) -> Result<Decision<usize>, StoreError> {
        let before = self.old.instant;
        Ok(Decision {
            output: found.len(),
            changes: vec![
                ErasureChange::Requests(found).into(),
                ErasureChange::Leftovers { before }.into(),
            ],
        })
    }
}

/// Removes the lines of the first sealed block of the log, if it may go. Its output is their
/// number.
pub(crate) struct RemoveBlock {
    pub old: Old,
    pub now: Timestamp,
}

impl RemoveBlock {
    /// Whether the block may go: it was sealed before the day, and whatever is open or contested
    /// began after it.
    pub(crate) fn may_go(old: Old, block: &OldBlock, unsettled: Option<i64>) -> bool {
        let sealed_at = block.sealed_at;
        sealed_at < old.instant.as_millisecond() && unsettled.is_none_or(|it| sealed_at < it)
    }
}

impl UseCase for RemoveBlock {
    type Question = OldBlockQuestion;
    type Output = usize;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::Retention)
    }

    fn question(&self) -> OldBlockQuestion {
        OldBlockQuestion
    }

    fn decide(
        &self,
        (block, unsettled): (Option<OldBlock>, Option<i64>),
    ) -> Result<Decision<usize>, StoreError> {
        let block = block.filter(|it| Self::may_go(self.old, it, unsettled));
        let Some(block) = block else {
            return Ok(Decision::nothing(0));
        };
        let output = block.of.iter().map(|it| it.1).sum();
        let told = |(employer, rows)| tells((employer, self.now), Action::LogRemoved, rows);
        // First what tells of it: SQLite numbers lines behind the last one that is there.
        let mut changes: Vec<Change> = block.of.into_iter().map(told).collect();
        let removed = ErasureChange::Block {
            block: block.block,
            lines: block.lines,
            at: self.now,
        };
        changes.push(removed.into());
        Ok(Decision { changes, output })
    }
}
