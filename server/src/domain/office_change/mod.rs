//! What the office enters, changes or cancels on a worker's account of its own accord. She is asked
//! about it: she agrees, or contests and says why, until a day; after it the change counts as
//! agreed, and everybody is told that time agreed. Who has left can do neither: then nobody agreed,
//! the change stands on the office's word alone, and everybody is told that.

mod answering;
mod by_time;
mod contest;

use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeReason, WorkerReason};
use uuid::Uuid;

pub use answering::{AnswerRefusal, Answering, WorkerAnswer, answer};
pub use by_time::{Unanswered, close_by_time};
pub use contest::{ContestFacts, ContestOutcome, ContestRefusal, Resolution, resolve};

use super::{
    action::Action,
    audit::{AuditDetail, WorkDone},
    changes::{Change, OfficeChangeUpdate},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    performance::Performance,
    staff::Region,
    wording::Words,
    working_days::working_days_after,
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

/// What the office did to a performance, for [`opening`].
#[derive(Debug, Clone)]
pub struct Done {
    /// Who did it.
    pub by: OfficeActor,
    /// The id that the change gets, if one is made.
    pub id: Uuid,
    /// The employer.
    pub employer: EmployerId,
    /// On whose account.
    pub worker: WorkerId,
    /// Whether she has left, and can answer nothing.
    pub worker_left: bool,
    /// Of which performance.
    pub performance: Uuid,
    /// What was done.
    pub kind: OfficeChangeKind,
    /// As it was before, or as she asked for it.
    pub before: Option<WorkDone>,
    /// As it is after.
    pub after: Option<WorkDone>,
    /// Why.
    pub reason: String,
    /// When.
    pub now: Timestamp,
    /// On which day.
    pub today: Day,
    /// Whose deadlines count: the client's region.
    pub region: Region,
}

/// The last day on which a worker can answer a change that was made today.
pub fn answer_by(today: Day, region: Region) -> Day {
    working_days_after(today, region.working_days_to_answer())
}

/// Asks her about what was done; a change that was still pending gives way to it. Where all is as
/// she last had it, there is nothing to ask. Who has left is not asked, and the log says so.
pub fn opening(done: Done, pending: Option<PendingChange>) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut kind, mut before) = (done.kind, done.before);
    if let Some(pending) = pending {
        let contested = pending.state == OfficeChangeState::Contested;
        // What was entered and cancelled again, before she said anything, is as if it had never
        // been. What she contested in it, she may have meant otherwise.
        let entered = pending.kind == OfficeChangeKind::Entered && pending.before.is_none();
        let spoken_of = pending.is_over(done.today) || (contested && entered);
        if !spoken_of {
            // She compares with what she knew before the first change that she did not settle.
            before = pending.before;
            if entered && done.kind == OfficeChangeKind::Modified {
                kind = OfficeChangeKind::Entered;
            }
        }
        let restored = contested && before.is_some() && before == done.after;
        let to = match restored {
            true => OfficeChangeState::Restored,
            false => OfficeChangeState::Replaced,
        };
        changes.extend(give_way(&done, pending, to));
    }
    if before == done.after {
        return changes;
    }
    let new = NewOfficeChange {
        id: done.id,
        employer: done.employer,
        worker: done.worker,
        performance: done.performance,
        kind,
        before,
        after: done.after,
        reason: done.reason,
        made_at: done.now,
        answer_by: answer_by(done.today, done.region),
        unanswerable: done.worker_left,
    };
    changes.push(OfficeChangeUpdate::Open(Box::new(new)).into());
    if done.worker_left {
        let told = done.by.tells(
            (done.employer, done.now),
            Action::ChangeUnanswerable,
            &done.performance.to_string(),
            AuditDetail::None,
        );
        changes.push(told.into());
    }
    changes
}

/// A pending change is settled by what was done since; one whose time was over is closed as it would
/// have been within the hour.
pub fn give_way(done: &Done, pending: PendingChange, to: OfficeChangeState) -> Vec<Change> {
    if pending.is_over(done.today) {
        let unanswered = Unanswered {
            employer: done.employer,
            change: pending.id,
            performance: done.performance,
            worker_left: done.worker_left,
        };
        return close_by_time(unanswered, done.now).into();
    }
    let settled = OfficeChangeUpdate::Close {
        id: pending.id,
        from: pending.state,
        to,
        at: done.now,
    };
    let mut changes = vec![settled.into()];
    if to == OfficeChangeState::Restored {
        let place = (done.employer, done.now);
        let detail = AuditDetail::Reason {
            reason: done.reason.clone(),
        };
        let subject = done.performance.to_string();
        let told = done
            .by
            .tells(place, Action::ContestAccepted, &subject, detail);
        changes.push(told.into());
    }
    changes
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
    use super::{examples::work, *};

    fn done(kind: OfficeChangeKind, before: Option<i64>, after: Option<i64>) -> Done {
        Done {
            by: OfficeActor::Command,
            id: Uuid::from_u128(9),
            employer: EmployerId(1),
            worker: WorkerId(1),
            worker_left: false,
            performance: Uuid::from_u128(7),
            kind,
            before: before.map(work),
            after: after.map(work),
            reason: "because".to_owned(),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            region: Region::Wallonia,
        }
    }

    fn pending(kind: OfficeChangeKind, before: Option<i64>) -> PendingChange {
        PendingChange {
            id: Uuid::from_u128(5),
            state: OfficeChangeState::Open,
            kind,
            before: before.map(work),
            answer_by: "2026-11-23".parse().unwrap(),
        }
    }

    #[test]
    fn a_change_that_time_agreed_to_is_what_she_knows() {
        let second = done(OfficeChangeKind::Modified, Some(3), Some(4));
        let over = PendingChange {
            answer_by: "2026-11-20".parse().unwrap(),
            ..pending(OfficeChangeKind::Modified, Some(4))
        };
        let asked = (OfficeChangeKind::Modified, Some(work(3)), Some(work(4)));
        let expected = (Some(OfficeChangeState::ByTime), Some(asked));
        assert_eq!(came(second, Some(over)), expected);
    }

    /// What is closed and how, and what is opened.
    type Came = (
        Option<OfficeChangeState>,
        Option<(OfficeChangeKind, Option<WorkDone>, Option<WorkDone>)>,
    );

    fn came(done: Done, pending: Option<PendingChange>) -> Came {
        let mut came = (None, None);
        for change in opening(done, pending) {
            match change {
                Change::OfficeChange(OfficeChangeUpdate::Close { to, .. }) => came.0 = Some(to),
                Change::OfficeChange(OfficeChangeUpdate::Open(new)) => {
                    came.1 = Some((new.kind, new.before, new.after));
                }
                Change::Audit(_) => {}
                other => panic!("{other:?}"),
            }
        }
        came
    }

    #[test]
    fn she_is_asked_until_five_working_days_are_over() {
        let [Change::OfficeChange(OfficeChangeUpdate::Open(new))] =
            &*opening(done(OfficeChangeKind::Modified, Some(4), Some(3)), None)
        else {
            panic!("nothing was opened");
        };
        assert_eq!(new.answer_by.to_string(), "2026-11-30");
        // Christmas and New Year are not counted, nor is a weekend.
        let christmas = answer_by("2026-12-24".parse().unwrap(), Region::Brussels);
        assert_eq!(christmas.to_string(), "2027-01-04");
    }

    #[test]
    fn who_has_left_is_not_asked_and_the_log_says_so() {
        let after_leaving = Done {
            worker_left: true,
            ..done(OfficeChangeKind::Modified, Some(4), Some(3))
        };
        let over = PendingChange {
            answer_by: "2026-11-20".parse().unwrap(),
            ..pending(OfficeChangeKind::Modified, Some(4))
        };
        let changes = opening(after_leaving, Some(over));
        let mut states = Vec::new();
        let mut told = Vec::new();
        for change in changes {
            match change {
                Change::OfficeChange(OfficeChangeUpdate::Close { to, .. }) => states.push(to),
                Change::OfficeChange(OfficeChangeUpdate::Open(new)) => states.push(new.state()),
                Change::Audit(event) => told.push(event.action),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(states, [OfficeChangeState::Unanswerable; 2]);
        assert_eq!(told, [Action::ChangeUnanswerable; 2]);
    }

    #[test]
    fn what_changes_nothing_is_not_asked_about() {
        let same = done(OfficeChangeKind::Modified, Some(4), Some(4));
        assert_eq!(came(same, None), (None, None));
    }

    #[test]
    fn a_second_change_is_compared_with_what_she_knew() {
        let second = done(OfficeChangeKind::Modified, Some(3), Some(2));
        let first = pending(OfficeChangeKind::Modified, Some(4));
        let asked = (OfficeChangeKind::Modified, Some(work(4)), Some(work(2)));
        let expected = (Some(OfficeChangeState::Replaced), Some(asked));
        assert_eq!(came(second, Some(first)), expected);
    }

    #[test]
    fn a_change_that_is_taken_back_asks_nothing_more_and_gives_right_to_whom_contested_it() {
        for (state, to) in [
            (OfficeChangeState::Open, OfficeChangeState::Replaced),
            (OfficeChangeState::Contested, OfficeChangeState::Restored),
        ] {
            let back = done(OfficeChangeKind::Modified, Some(3), Some(4));
            let first = PendingChange {
                state,
                ..pending(OfficeChangeKind::Modified, Some(4))
            };
            assert_eq!(came(back, Some(first)), (Some(to), None));
        }
    }

    #[test]
    fn what_was_entered_and_contested_is_asked_about_when_it_is_cancelled_or_changed() {
        let contested = || {
            Some(PendingChange {
                state: OfficeChangeState::Contested,
                ..pending(OfficeChangeKind::Entered, None)
            })
        };
        let gone = done(OfficeChangeKind::Cancelled, Some(3), None);
        let asked = (OfficeChangeKind::Cancelled, Some(work(3)), None);
        let replaced = Some(OfficeChangeState::Replaced);
        assert_eq!(came(gone, contested()), (replaced, Some(asked)));
        let other = done(OfficeChangeKind::Modified, Some(3), Some(4));
        let asked = (OfficeChangeKind::Modified, Some(work(3)), Some(work(4)));
        assert_eq!(came(other, contested()), (replaced, Some(asked)));
    }

    #[test]
    fn what_was_entered_and_cancelled_again_asks_nothing() {
        let gone = done(OfficeChangeKind::Cancelled, Some(3), None);
        let first = pending(OfficeChangeKind::Entered, None);
        let expected = (Some(OfficeChangeState::Replaced), None);
        assert_eq!(came(gone, Some(first)), expected);
    }

    #[test]
    fn what_was_entered_and_changed_is_still_something_that_was_entered() {
        let second = done(OfficeChangeKind::Modified, Some(3), Some(2));
        let first = pending(OfficeChangeKind::Entered, None);
        let asked = (OfficeChangeKind::Entered, None, Some(work(2)));
        let expected = (Some(OfficeChangeState::Replaced), Some(asked));
        assert_eq!(came(second, Some(first)), expected);
    }

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
