//! What a user validated together, and that she takes it back.

use jiff::Timestamp;
use job_tracker_protocol::{Day, PerformanceState};
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, Decision, PerformanceChange, ValidationChange},
    export_note::Span,
    ids::{EmployerId, UserId},
    office::OfficeActor,
    review::Reviewable,
    rules::UNDO,
};

/// Performances that a user validates together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewValidation {
    /// How the page names it.
    pub id: Uuid,
    /// Whose performances these are.
    pub employer: EmployerId,
    /// Who.
    pub user: UserId,
    /// When.
    pub at: Timestamp,
    /// Each, with the state that it had and the version that this gave it.
    pub items: Vec<(Uuid, PerformanceState, i64)>,
}

/// A validation, for who takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Who validated.
    pub user: UserId,
    /// When.
    pub at: Timestamp,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// What it validated.
    pub items: Vec<ValidatedItem>,
    /// The days of which performances left the console as a file since.
    pub exported: Vec<Span>,
}

/// One of its performances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidatedItem {
    /// As it is now.
    pub now: Reviewable,
    /// On which day.
    pub day: Day,
    /// The state that it had before.
    pub before: PerformanceState,
    /// The version that the validation gave it.
    pub version: i64,
}

impl Validation {
    /// Why this performance stays validated, if it does.
    pub fn stays(&self, item: &ValidatedItem) -> Option<Stays> {
        let is_unchanged =
            item.now.version == item.version && item.now.state == PerformanceState::Validated;
        if !is_unchanged {
            return Some(Stays::Changed);
        }
        let left = self.exported.iter().any(|it| it.contains(item.day));
        left.then_some(Stays::Exported)
    }

    /// Whether she may still take it back.
    ///
    /// # Errors
    /// When she may not.
    pub fn may_be_undone(&self, by: OfficeActor, now: Timestamp) -> Result<(), UndoRefusal> {
        if !matches!(by, OfficeActor::User { id, .. } if id == self.user) {
            return Err(UndoRefusal::NotHers);
        }
        if self.undone_at.is_some() {
            return Err(UndoRefusal::Undone);
        }
        match now.duration_since(self.at) > UNDO {
            true => Err(UndoRefusal::TooLate),
            false => Ok(()),
        }
    }
}

/// Why a performance is not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// Somebody changed it since.
    Changed,
    /// A file with its day left the console since.
    Exported,
}

/// Who takes back what, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undoing {
    /// Who.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// Which validation.
    pub id: Uuid,
    /// When.
    pub now: Timestamp,
}

/// Why nothing is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// The employer has no such validation, or no longer.
    #[error("there is no such validation")]
    Unknown,
    /// Somebody else validated.
    #[error("somebody else validated")]
    NotHers,
    /// It was taken back before.
    #[error("it was taken back before")]
    Undone,
    /// It is too long ago.
    #[error("it is too long ago")]
    TooLate,
}

/// Gives all that nobody touched since the state that it had; says how many.
///
/// # Errors
/// When there is no such validation, or she may not take it back any more.
pub fn undo(undoing: &Undoing, found: Option<&Validation>) -> Result<Decision<usize>, UndoRefusal> {
    let found = found.ok_or(UndoRefusal::Unknown)?;
    found.may_be_undone(undoing.by, undoing.now)?;
    let (id, at) = (undoing.id, undoing.now);
    let mut decision = Decision::nothing(0);
    decision
        .changes
        .push(ValidationChange::Undo { id, at }.into());
    for item in &found.items {
        if found.stays(item).is_none() {
            decision.output += 1;
            decision.changes.extend(undone(undoing, item));
        }
    }
    Ok(decision)
}

fn undone(undoing: &Undoing, item: &ValidatedItem) -> [Change; 2] {
    let review = PerformanceChange::Review {
        id: item.now.id,
        version: item.now.version,
        state: item.before,
        work: item.now.work,
        by_time: false,
        requested: None,
    };
    let told = undoing.by.tells(
        (undoing.employer, undoing.now),
        Action::ValidationUndone,
        &item.now.id.to_string(),
        AuditDetail::None,
    );
    [review.into(), told.into()]
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{Activity, Hours};

    use super::*;
    use crate::domain::{audit::WorkDone, ids::WorkerId, staff::Region};

    const ELS: UserId = UserId(1);

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn item(n: u128, version: i64) -> ValidatedItem {
        ValidatedItem {
            now: Reviewable {
                id: Uuid::from_u128(n),
                version,
                state: PerformanceState::Validated,
                work: WorkDone {
                    activity: Activity::HouseholdHelp,
                    hours: Hours::try_from(3).unwrap(),
                },
                worker: WorkerId(1),
                region: Region::Flanders,
                pending: None,
                asked: false,
                worker_left: false,
            },
            day: "2026-11-23".parse().unwrap(),
            before: PerformanceState::Modified,
            version: 2,
        }
    }

    fn validation(items: Vec<ValidatedItem>) -> Validation {
        Validation {
            user: ELS,
            at: at("2026-11-23T10:00:00Z"),
            undone_at: None,
            items,
            exported: Vec::new(),
        }
    }

    fn undoing(user: UserId, now: &str) -> Undoing {
        let employer = EmployerId(1);
        Undoing {
            by: OfficeActor::User { id: user, employer },
            employer,
            id: Uuid::from_u128(9),
            now: at(now),
        }
    }

    #[test]
    fn what_nobody_touched_gets_its_state_back_and_the_rest_stays() {
        let mut cancelled = item(3, 2);
        cancelled.now.state = PerformanceState::Cancelled;
        let found = validation(vec![item(1, 2), item(2, 3), cancelled]);
        let done = undo(&undoing(ELS, "2026-11-23T10:10:00Z"), Some(&found)).unwrap();
        assert_eq!(done.output, 1);
        let [
            Change::Validation(ValidationChange::Undo { .. }),
            Change::Performance(PerformanceChange::Review { id, state, .. }),
            Change::Audit(told),
        ] = done.changes.as_slice()
        else {
            panic!("{:?}", done.changes);
        };
        assert_eq!(
            (*id, *state),
            (Uuid::from_u128(1), PerformanceState::Modified)
        );
        assert_eq!(told.action, Action::ValidationUndone);
    }

    #[test]
    fn what_left_as_a_file_stays_as_the_file_says() {
        let mut found = validation(vec![item(1, 2)]);
        let span = |from: Option<&str>, to: Option<&str>| Span {
            from: from.map(|it| it.parse().unwrap()),
            to: to.map(|it| it.parse().unwrap()),
        };
        for (from, to, stays) in [
            (None, None, true),
            (Some("2026-11-23"), Some("2026-11-23"), true),
            (Some("2026-11-24"), None, false),
            (None, Some("2026-11-22"), false),
        ] {
            found.exported = vec![span(from, to)];
            let why = stays.then_some(Stays::Exported);
            assert_eq!(found.stays(&found.items[0]), why, "{from:?} {to:?}");
        }
    }

    #[test]
    fn only_who_validated_takes_it_back_within_ten_minutes_and_once() {
        let mut found = validation(vec![item(1, 2)]);
        let undo = |user, now, found: &Validation| {
            undo(&undoing(user, now), Some(found)).map(|it| it.output)
        };
        let late = "2026-11-23T10:10:01Z";
        let now = "2026-11-23T10:05:00Z";
        assert_eq!(undo(UserId(2), now, &found), Err(UndoRefusal::NotHers));
        assert_eq!(undo(ELS, late, &found), Err(UndoRefusal::TooLate));
        assert_eq!(undo(ELS, now, &found), Ok(1));
        found.undone_at = Some(at(now));
        assert_eq!(undo(ELS, now, &found), Err(UndoRefusal::Undone));
        let gone = super::undo(&undoing(ELS, now), None);
        assert_eq!(gone.unwrap_err(), UndoRefusal::Unknown);
    }
}
