//! What the office enters, changes or cancels on a worker's account of its own accord. She is asked
//! about it: she agrees, or contests and says why, until a day; after it the change counts as
//! agreed, and everybody is told that time agreed. Who has left can do neither: then nobody agreed,
//! the change stands on the office's word alone, and everybody is told that.

mod answering;
mod by_time;
mod contest;
mod former;
mod opening;

use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeReason, WorkerReason};
use uuid::Uuid;

pub use answering::{AnswerRefusal, Answering, WorkerAnswer, answer};
pub use by_time::{Unanswered, close_by_time};
pub use contest::{ContestFacts, ContestOutcome, ContestRefusal, Resolution, resolve};
pub use opening::{Done, answer_by, give_way, opening};

use super::{
    audit::WorkDone,
    ids::{EmployerId, WorkerId},
    performance::Performance,
    wording::Words,
};

names! {
    /// What the office did.
    OfficeChangeKind {
        /// It entered a performance for her.
        Entered = "entered",
        /// It gave one other hours or another activity.
        Modified = "modified",
        /// It cancelled one.
        Cancelled = "cancelled",
    }
}

names! {
    /// What became of a change.
    OfficeChangeState {
        /// She has not answered.
        Open = "open",
        /// She agreed.
        Agreed = "agreed",
        /// She did not answer in time.
        ByTime = "by_time",
        /// She contests it, and the office has not looked at it again.
        Contested = "contested",
        /// She contested it, and the office gave her right.
        Restored = "restored",
        /// She contested it, and the office keeps it.
        Kept = "kept",
        /// A later change of the same performance stands in its place.
        Replaced = "replaced",
        /// She had left before she answered, so that nobody could: nobody agreed.
        Unanswerable = "unanswerable",
    }
}

/// A change that a worker is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeChange {
    /// Its id, a UUID of version 7.
    pub id: Uuid,
    /// What the office did.
    pub kind: OfficeChangeKind,
    /// The performance, as it is now.
    pub performance: Performance,
    /// As it was before, or as she asked for it; none for one that was entered unasked.
    pub before: Option<WorkDone>,
    /// As the change left it; none for one that was cancelled.
    pub after: Option<WorkDone>,
    /// Why, in the office's words.
    pub reason: String,
    /// When, in whole milliseconds.
    pub made_at: Timestamp,
    /// The last day on which she can answer.
    pub answer_by: Day,
    /// What became of it.
    pub state: OfficeChangeState,
    /// When she answered, or her time was over.
    pub answered_at: Option<Timestamp>,
    /// Why she contests it.
    pub contest: Option<Words<WorkerReason>>,
    /// What the office says to her contest.
    pub office_answer: Option<Words<OfficeReason>>,
}

impl OfficeChange {
    /// What is true of it on this day, even if nobody has written it down yet: what was not
    /// answered in time counts as agreed.
    pub fn state_on(&self, today: Day) -> OfficeChangeState {
        if self.state == OfficeChangeState::Open && self.answer_by < today {
            OfficeChangeState::ByTime
        } else {
            self.state
        }
    }
}

/// A change of a performance that is not settled: she has not answered, or contests it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PendingChange {
    /// Which.
    pub id: Uuid,
    /// Whether it is open or contested.
    pub state: OfficeChangeState,
    /// What the office did.
    pub kind: OfficeChangeKind,
    /// As the performance was before it.
    pub before: Option<WorkDone>,
    /// The last day on which she could answer.
    pub answer_by: Day,
}

impl PendingChange {
    /// Whether time has agreed to it, even if nobody has written that down yet.
    fn is_over(&self, today: Day) -> bool {
        self.state == OfficeChangeState::Open && self.answer_by < today
    }
}

/// A change that is to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOfficeChange {
    /// Its id.
    pub id: Uuid,
    /// The employer.
    pub employer: EmployerId,
    /// On whose account.
    pub worker: WorkerId,
    /// Of which performance.
    pub performance: Uuid,
    /// What the office did.
    pub kind: OfficeChangeKind,
    /// As it was before, or as she asked for it.
    pub before: Option<WorkDone>,
    /// As it is after.
    pub after: Option<WorkDone>,
    /// Why.
    pub reason: String,
    /// When.
    pub made_at: Timestamp,
    /// The last day on which she can answer.
    pub answer_by: Day,
    /// Whether she has left, so that nobody is asked.
    pub unanswerable: bool,
}

impl NewOfficeChange {
    /// The state that it begins in.
    pub fn state(&self) -> OfficeChangeState {
        match self.unanswerable {
            true => OfficeChangeState::Unanswerable,
            false => OfficeChangeState::Open,
        }
    }
}

#[cfg(test)]
pub(crate) mod examples {
    use job_tracker_protocol::{Activity, Hours};

    use super::*;
    use crate::domain::{performance::Marks, wording::Reason};

    pub(crate) fn work(hours: i64) -> WorkDone {
        WorkDone {
            activity: Activity::HouseholdHelp,
            hours: Hours::try_from(hours).unwrap(),
        }
    }

    /// Four hours that became three on Monday 23 November 2026.
    pub(crate) fn modified(state: OfficeChangeState) -> OfficeChange {
        OfficeChange {
            id: Uuid::from_u128(5),
            kind: OfficeChangeKind::Modified,
            performance: Performance {
                id: Uuid::from_u128(7),
                reference: "K7M-42Q".to_owned(),
                client_number: job_tracker_protocol::ClientNumber::from_first_ten(1),
                activity: Activity::HouseholdHelp,
                hours: Hours::try_from(3).unwrap(),
                date: "2026-11-20".parse().unwrap(),
                registered_at: "2026-11-20T10:00:00Z".parse().unwrap(),
                state: job_tracker_protocol::PerformanceState::Modified,
                marks: Marks::default(),
            },
            before: Some(work(4)),
            after: Some(work(3)),
            reason: "one hour less".to_owned(),
            made_at: "2026-11-23T10:00:00Z".parse().unwrap(),
            answer_by: "2026-11-30".parse().unwrap(),
            state,
            answered_at: None,
            contest: None,
            office_answer: None,
        }
    }

    pub(crate) fn words<C>(text: &str, code: Option<C>) -> Words<C> {
        Words {
            text: Reason::from_typed(text).unwrap(),
            code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_answered_in_time_is_agreed_by_time_from_midnight_on() {
        let change = examples::modified(OfficeChangeState::Open);
        let on = |day: &str| change.state_on(day.parse().unwrap());
        assert_eq!(on("2026-11-30"), OfficeChangeState::Open);
        assert_eq!(on("2026-12-01"), OfficeChangeState::ByTime);
        let contested = examples::modified(OfficeChangeState::Contested);
        let late = contested.state_on("2027-12-01".parse().unwrap());
        assert_eq!(late, OfficeChangeState::Contested);
    }
}
