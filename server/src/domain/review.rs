//! What the office, or time, makes of a performance.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Day, Hours, PerformanceState};
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin, WorkDone},
    changes::{Change, PerformanceChange},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    office_change::{Done, OfficeChangeKind, PendingChange, opening},
    staff::Region,
    states::Step,
    wording::Reason,
};

/// What a user does with one performance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// Accepts it.
    Validate,
    /// Gives it other hours or another activity.
    Modify {
        /// How long it was.
        hours: Hours,
        /// What it was.
        activity: Activity,
        /// Why.
        reason: Reason,
    },
    /// Cancels it.
    Cancel {
        /// Why.
        reason: Reason,
    },
}

impl Review {
    /// The step between two states that this is.
    pub fn step(&self) -> Step {
        match self {
            Self::Validate => Step::Validate,
            Self::Modify { .. } => Step::Modify,
            Self::Cancel { .. } => Step::Cancel,
        }
    }
}

/// A performance as whoever decides about it must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reviewable {
    /// The performance.
    pub id: Uuid,
    /// Counts its changes.
    pub version: i64,
    /// How far the office is with it.
    pub state: PerformanceState,
    /// Its hours and its activity.
    pub work: WorkDone,
    /// Whose it is.
    pub worker: WorkerId,
    /// The client's region.
    pub region: Region,
    /// What the office changed before and the worker did not settle.
    pub pending: Option<PendingChange>,
    /// Whether she asks for something about it that the office has not answered.
    pub asked: bool,
    /// Whether she has left, and can answer nothing.
    pub worker_left: bool,
}

/// Who reviews, and when.
#[derive(Debug, Clone, Copy)]
pub struct Reviewer {
    /// Who.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
    /// The id of the change that the worker is asked about, if this makes one.
    pub change_id: Uuid,
}

/// Why nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReviewRefusal {
    /// The employer has no such performance.
    #[error("there is no such performance")]
    Unknown,
    /// Somebody changed it since it was looked at.
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
    /// Its state does not allow it.
    #[error("its state does not allow it")]
    NotAllowed,
}

/// Changes a performance, unless a colleague was quicker: `seen` is the version that the user
/// looked at.
///
/// # Errors
/// When the employer does not have it, it was changed since, or its state does not allow it.
pub fn decide(
    review: &Review,
    seen: i64,
    by: Reviewer,
    found: Option<Reviewable>,
) -> Result<Vec<Change>, ReviewRefusal> {
    let found = found.ok_or(ReviewRefusal::Unknown)?;
    if found.version != seen {
        return Err(ReviewRefusal::ChangedMeanwhile);
    }
    let state = review
        .step()
        .from(found.state)
        .ok_or(ReviewRefusal::NotAllowed)?;
    let (work, detail) = match review.clone() {
        Review::Validate => (found.work, AuditDetail::None),
        Review::Cancel { reason } => (
            found.work,
            AuditDetail::Reason {
                reason: reason.into(),
            },
        ),
        Review::Modify {
            hours,
            activity,
            reason,
        } => {
            let after = WorkDone { activity, hours };
            let detail = AuditDetail::Modified {
                after,
                before: found.work,
                reason: reason.into(),
            };
            (after, detail)
        }
    };
    let action = review.step().action();
    let place = (by.employer, by.now);
    let told = by.by.tells(place, action, &found.id.to_string(), detail);
    let mut changes = changes(found, (state, work), false, told);
    changes.extend(asked_about(review, by, found, work));
    Ok(changes)
}

/// The worker is asked about what the office does of its own accord.
fn asked_about(review: &Review, by: Reviewer, found: Reviewable, work: WorkDone) -> Vec<Change> {
    let (kind, after, reason) = match review {
        Review::Validate => return Vec::new(),
        Review::Modify { reason, .. } => (OfficeChangeKind::Modified, Some(work), reason),
        Review::Cancel { reason } => (OfficeChangeKind::Cancelled, None, reason),
    };
    let done = Done {
        by: by.by,
        id: by.change_id,
        employer: by.employer,
        worker: found.worker,
        worker_left: found.worker_left,
        performance: found.id,
        kind,
        before: Some(found.work),
        after,
        reason: reason.clone().into(),
        now: by.now,
        today: by.today,
        region: found.region,
    };
    opening(done, found.pending)
}

/// Validates what a worker reported and the office did not look at in time.
pub fn by_time(employer: EmployerId, found: Reviewable, now: Timestamp) -> Vec<Change> {
    // Whoever asks for what is due leaves out all others; this holds all the same.
    let untouched =
        found.state == PerformanceState::Registered && found.pending.is_none() && !found.asked;
    let Some(state) = Step::Validate.from(found.state).filter(|_| untouched) else {
        return Vec::new();
    };
    let told = AuditEvent {
        employer,
        at: now,
        actor: Actor::Server,
        origin: Origin::Server,
        action: Action::PerformanceValidated,
        subject: found.id.to_string(),
        detail: AuditDetail::ByTime { automatic: true },
    };
    changes(found, (state, found.work), true, told)
}

fn changes(
    found: Reviewable,
    (state, work): (PerformanceState, WorkDone),
    by_time: bool,
    told: AuditEvent,
) -> Vec<Change> {
    let review = PerformanceChange::Review {
        id: found.id,
        version: found.version,
        state,
        work,
        by_time,
        // Accepting says nothing about who wanted it so.
        requested: (state != PerformanceState::Validated).then_some(false),
    };
    vec![review.into(), told.into()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{changes::OfficeChangeUpdate, office_change::OfficeChangeState};

    const SEEN: i64 = 4;

    fn found(state: PerformanceState) -> Reviewable {
        Reviewable {
            id: Uuid::from_u128(7),
            version: SEEN,
            state,
            work: WorkDone {
                activity: Activity::HouseholdHelp,
                hours: Hours::try_from(3).unwrap(),
            },
            worker: WorkerId(1),
            region: Region::Flanders,
            pending: None,
            asked: false,
            worker_left: false,
        }
    }

    fn by() -> Reviewer {
        Reviewer {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            change_id: Uuid::from_u128(9),
        }
    }

    #[test]
    fn a_colleague_who_was_quicker_is_not_overruled() {
        let found = found(PerformanceState::Registered);
        assert_eq!(
            decide(&Review::Validate, SEEN - 1, by(), Some(found)),
            Err(ReviewRefusal::ChangedMeanwhile)
        );
        assert!(decide(&Review::Validate, SEEN, by(), Some(found)).is_ok());
    }

    #[test]
    fn what_the_employer_does_not_have_is_unknown() {
        let refused = decide(&Review::Validate, SEEN, by(), None);
        assert_eq!(refused, Err(ReviewRefusal::Unknown));
    }

    #[test]
    fn what_is_cancelled_stays_cancelled() {
        let cancelled = found(PerformanceState::Cancelled);
        let reason = || Reason::from_typed("typing error").unwrap();
        for review in [Review::Validate, Review::Cancel { reason: reason() }] {
            let refused = decide(&review, SEEN, by(), Some(cancelled));
            assert_eq!(refused, Err(ReviewRefusal::NotAllowed));
        }
    }

    #[test]
    fn a_change_is_told_with_what_was_before_and_what_is_after() {
        let found = found(PerformanceState::Registered);
        let review = Review::Modify {
            hours: Hours::try_from(4).unwrap(),
            activity: Activity::Shopping,
            reason: Reason::from_typed("one hour more").unwrap(),
        };
        let changes = decide(&review, SEEN, by(), Some(found)).unwrap();
        let [
            Change::Performance(PerformanceChange::Review { state, work, .. }),
            Change::Audit(told),
            Change::OfficeChange(OfficeChangeUpdate::Open(asked)),
        ] = changes.as_slice()
        else {
            panic!("{changes:?}");
        };
        assert_eq!(*state, PerformanceState::Modified);
        let detail = AuditDetail::Modified {
            after: *work,
            before: found.work,
            reason: "one hour more".to_owned(),
        };
        assert_eq!(told.detail, detail);
        assert_eq!((asked.before, asked.after), (Some(found.work), Some(*work)));
    }

    #[test]
    fn time_validates_only_what_nobody_has_looked_at() {
        for state in PerformanceState::ALL {
            let changes = by_time(EmployerId(1), found(state), by().now);
            let expected = state == PerformanceState::Registered;
            assert_eq!(!changes.is_empty(), expected, "{state:?}");
        }
    }

    #[test]
    fn time_validates_nothing_that_a_worker_contests_or_asks_to_be_changed() {
        let registered = found(PerformanceState::Registered);
        let asked = Reviewable {
            asked: true,
            ..registered
        };
        let contested = Reviewable {
            pending: Some(PendingChange {
                id: Uuid::from_u128(5),
                state: OfficeChangeState::Contested,
                kind: OfficeChangeKind::Modified,
                before: None,
                answer_by: by().today,
            }),
            ..registered
        };
        for found in [asked, contested] {
            assert_eq!(by_time(EmployerId(1), found, by().now), []);
        }
    }

    #[test]
    fn the_worker_is_asked_about_a_cancellation_and_not_about_a_validation() {
        let found = found(PerformanceState::Registered);
        let asks = |review: Review| {
            let changes = decide(&review, SEEN, by(), Some(found)).unwrap();
            let is_asked = |it: &Change| matches!(it, Change::OfficeChange(_));
            changes.iter().any(is_asked)
        };
        let reason = Reason::from_typed("not there").unwrap();
        assert!(asks(Review::Cancel { reason }));
        assert!(!asks(Review::Validate));
    }
}
