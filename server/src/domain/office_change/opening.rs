//! What the office did opens a question to the worker, and settles what was still pending.

use jiff::Timestamp;
use job_tracker_protocol::Day;
use uuid::Uuid;

use super::{
    NewOfficeChange, OfficeChangeKind, OfficeChangeState, PendingChange, Unanswered, close_by_time,
};
use crate::domain::{
    action::Action,
    audit::{AuditDetail, WorkDone},
    changes::{Change, OfficeChangeUpdate},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    staff::Region,
    working_days::working_days_after,
};

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
mod tests {
    use super::{super::examples::work, *};

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
}
