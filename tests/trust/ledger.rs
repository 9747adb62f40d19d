//! What the worker was told, held against what the server has.

use std::collections::HashSet;

use job_tracker::core::performance::{NotSent, Outcome, Reviewed, Settled};
use job_tracker_protocol::{IdempotencyKey, wire::Performance};
use proptest::{
    prelude::*,
    test_runner::{TestCaseError, TestCaseResult},
};
use uuid::Uuid;

/// What the worker believes of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KnownOutcome {
    /// It is registered as this.
    Sent(Uuid),
    /// It is not, and never will be.
    Never,
    /// She was told that nobody knows.
    Open,
}

struct Entry {
    reviewed: Reviewed,
    outcome: KnownOutcome,
}

/// All that was told in one story.
#[derive(Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    /// How often she was told that nobody knows.
    pub unknown: u64,
}

/// The key that the phone keeps, before and after a step.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// Before.
    pub before: Option<IdempotencyKey>,
    /// After.
    pub after: Option<IdempotencyKey>,
    /// Whether the phone has no room, so that a settled key may have stayed.
    pub full: bool,
}

impl Ledger {
    /// Whether sending this once more makes sense: not when she was told that it was sent.
    pub fn may_send(&self, reviewed: &Reviewed) -> bool {
        !matches!(self.outcome(reviewed.key()), Some(KnownOutcome::Sent(_)))
    }

    /// Whether she waits for an answer.
    pub fn is_open(&self) -> bool {
        self.entries
            .iter()
            .any(|it| it.outcome == KnownOutcome::Open)
    }

    /// How many she was told to be sent.
    pub fn sent(&self) -> usize {
        self.ids().len()
    }

    /// What came of sending; no outcome when the app died over it.
    pub fn told(
        &mut self,
        reviewed: &Reviewed,
        outcome: Option<&Outcome>,
        kept: Kept,
    ) -> TestCaseResult {
        let key = reviewed.key();
        let is_kept = kept.after == Some(key);
        let outcome = match outcome {
            Some(Outcome::Sent(performance)) => {
                is_what_was_reviewed(performance, reviewed)?;
                prop_assert!(!is_kept || kept.full, "a settled key was kept");
                KnownOutcome::Sent(performance.id)
            }
            Some(Outcome::Unknown) => {
                prop_assert!(is_kept, "an unknown outcome can never be settled");
                self.unknown += 1;
                KnownOutcome::Open
            }
            Some(Outcome::SessionEnded) | None if is_kept => KnownOutcome::Open,
            None if kept.before == Some(key) => {
                return Err(TestCaseError::fail("a dying app forgot an open key"));
            }
            Some(Outcome::EarlierSettled(settled)) => {
                let earlier = kept.before;
                prop_assert!(earlier.is_some() && earlier != Some(key), "{earlier:?}");
                self.settled(settled, kept)?;
                KnownOutcome::Never
            }
            Some(Outcome::LooksDuplicate(existing)) => {
                prop_assert!(self.ids().contains(&existing.id), "like one she never sent");
                KnownOutcome::Never
            }
            Some(Outcome::NotSent(reason)) => {
                if matches!(reason, NotSent::EarlierUnsettled) {
                    prop_assert!(kept.after.is_some(), "unsettled, and yet not kept");
                }
                // Without room a settled key stays, to be settled once more with the same answer.
                prop_assert!(
                    !is_kept || kept.full,
                    "«not sent» of an open outcome: {reason:?}"
                );
                KnownOutcome::Never
            }
            Some(Outcome::SessionEnded) | None => KnownOutcome::Never,
        };
        match self.entries.iter_mut().find(|it| it.reviewed.key() == key) {
            Some(entry) => entry.outcome = outcome,
            None => self.entries.push(Entry {
                reviewed: reviewed.clone(),
                outcome,
            }),
        }
        Ok(())
    }

    /// What a settlement of the kept key came to.
    pub fn settled(&mut self, settled: &Settled, kept: Kept) -> TestCaseResult {
        let (Some(key), false) = (kept.before, *settled == Settled::Nothing) else {
            prop_assert!(kept.before.is_none(), "a key was kept and not settled");
            return Ok(());
        };
        let entry = self.entries.iter_mut().find(|it| it.reviewed.key() == key);
        let Some(entry) = entry else {
            return Err(TestCaseError::fail("a key from nowhere"));
        };
        let outcome = match settled {
            Settled::StillUnknown | Settled::SessionEnded | Settled::Nothing => {
                prop_assert_eq!(kept.after, Some(key), "forgotten, and not settled");
                return Ok(());
            }
            Settled::Registered(performance) => {
                is_what_was_reviewed(performance, &entry.reviewed)?;
                KnownOutcome::Sent(performance.id)
            }
            Settled::Void => KnownOutcome::Never,
        };
        if entry.outcome != KnownOutcome::Open {
            prop_assert_eq!(entry.outcome, outcome, "it was told otherwise before");
        }
        entry.outcome = outcome;
        Ok(())
    }

    /// What holds at any time: all that she was told to be sent is there, once, and nothing else
    /// but what she knows to be open.
    pub fn holds(&self, registered: &[Uuid], kept: Option<IdempotencyKey>) -> TestCaseResult {
        let there: HashSet<Uuid> = registered.iter().copied().collect();
        prop_assert_eq!(there.len(), registered.len(), "registered twice");
        let told = self.ids();
        prop_assert!(told.is_subset(&there), "told «sent», and it is not there");
        let open: Vec<_> = self
            .entries
            .iter()
            .filter(|it| it.outcome == KnownOutcome::Open)
            .collect();
        prop_assert!(open.len() <= 1, "two fates are open");
        if let Some(open) = open.first() {
            prop_assert_eq!(
                kept,
                Some(open.reviewed.key()),
                "an open outcome was forgotten"
            );
        }
        prop_assert!(
            there.len() <= told.len() + open.len(),
            "told «not sent», and it is there: {} there, {} told, {} open",
            there.len(),
            told.len(),
            open.len()
        );
        Ok(())
    }

    /// What holds in the end: what she was told is what the server has.
    pub fn is(&self, history: &[Performance]) -> TestCaseResult {
        let mut told: Vec<_> = self
            .entries
            .iter()
            .filter_map(|it| match it.outcome {
                KnownOutcome::Sent(id) => Some((id, &it.reviewed)),
                KnownOutcome::Never | KnownOutcome::Open => None,
            })
            .collect();
        prop_assert_eq!(
            told.len(),
            self.ids().len(),
            "two reports are one performance"
        );
        for performance in history {
            let at = told.iter().position(|(id, _)| *id == performance.id);
            prop_assert!(at.is_some(), "told «not sent», and it is there");
            let (_, reviewed) = told.swap_remove(at.unwrap());
            is_what_was_reviewed(performance, reviewed)?;
        }
        prop_assert!(told.is_empty(), "told «sent», and it is not there");
        Ok(())
    }

    fn outcome(&self, key: IdempotencyKey) -> Option<KnownOutcome> {
        let entry = self.entries.iter().find(|it| it.reviewed.key() == key);
        entry.map(|it| it.outcome)
    }

    fn ids(&self) -> HashSet<Uuid> {
        self.entries
            .iter()
            .filter_map(|it| match it.outcome {
                KnownOutcome::Sent(id) => Some(id),
                KnownOutcome::Never | KnownOutcome::Open => None,
            })
            .collect()
    }
}

fn is_what_was_reviewed(performance: &Performance, reviewed: &Reviewed) -> TestCaseResult {
    prop_assert_eq!(&performance.client_number, reviewed.client());
    prop_assert_eq!(&performance.activity, &reviewed.activity());
    prop_assert_eq!(performance.hours, reviewed.hours());
    prop_assert_eq!(performance.date, reviewed.date());
    Ok(())
}
