//! A worker says whether what the office changed is right.

use jiff::Timestamp;
use job_tracker_protocol::{Day, WorkerReason};
use uuid::Uuid;

use super::{OfficeChange, OfficeChangeState};
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Decision, OfficeChangeUpdate, PerformanceChange},
    ids::{EmployerId, WorkerId},
    instants::in_millis,
    wording::Words,
};

/// What she says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkerAnswer {
    /// It is right.
    Agree,
    /// It is not.
    Contest(Words<WorkerReason>),
}

/// A worker answers a change.
#[derive(Debug, Clone)]
pub struct Answering {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Which change.
    pub id: Uuid,
    /// What she says.
    pub answer: WorkerAnswer,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
}

/// Why her answer does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefusal {
    /// There is no such change on her account.
    #[error("there is no such change")]
    Unknown,
    /// She gave another answer before, another change stands in its place, or the time is over.
    #[error("it was answered already")]
    AlreadyAnswered,
}

/// Answers the change; gives it as it is then. The same answer twice is one.
///
/// # Errors
/// When she has no such change, or nothing can be said to it any more.
pub fn answer(
    request: &Answering,
    found: Option<OfficeChange>,
) -> Result<Decision<OfficeChange>, AnswerRefusal> {
    let mut change = found.ok_or(AnswerRefusal::Unknown)?;
    let state = change.state_on(request.today);
    let same = match &request.answer {
        WorkerAnswer::Agree => state == OfficeChangeState::Agreed,
        WorkerAnswer::Contest(words) => {
            state == OfficeChangeState::Contested && change.contest.as_ref() == Some(words)
        }
    };
    if same {
        return Ok(Decision::nothing(change));
    }
    if state != OfficeChangeState::Open {
        return Err(AnswerRefusal::AlreadyAnswered);
    }
    let (action, detail) = match &request.answer {
        WorkerAnswer::Agree => {
            change.state = OfficeChangeState::Agreed;
            (Action::ChangeAgreed, AuditDetail::None)
        }
        WorkerAnswer::Contest(words) => {
            change.state = OfficeChangeState::Contested;
            change.contest = Some(words.clone());
            change.performance.marks.contested = true;
            let reason = words.text.clone().into();
            (Action::ChangeContested, AuditDetail::Reason { reason })
        }
    };
    change.answered_at = Some(in_millis(request.now));
    let answered = OfficeChangeUpdate::Answer {
        id: change.id,
        answer: request.answer.clone(),
        at: request.now,
    };
    let told = AuditEvent {
        employer: request.employer,
        at: request.now,
        actor: Actor::Worker(request.worker),
        origin: Origin::App,
        action,
        subject: change.performance.id.to_string(),
        detail,
    };
    let mut changes = vec![answered.into(), told.into()];
    if change.state == OfficeChangeState::Contested {
        // Whoever decides about the performance on what was so before is told.
        let id = change.performance.id;
        changes.push(PerformanceChange::Touch { id }.into());
    }
    Ok(Decision {
        changes,
        output: change,
    })
}

#[cfg(test)]
mod tests {
    use super::{super::examples, *};

    fn contest(text: &str) -> WorkerAnswer {
        WorkerAnswer::Contest(examples::words(text, Some(WorkerReason::AsReported)))
    }

    fn answering(answer: WorkerAnswer, today: &str) -> Answering {
        Answering {
            worker: WorkerId(1),
            employer: EmployerId(1),
            id: Uuid::from_u128(5),
            answer,
            now: "2026-11-24T10:00:00Z".parse().unwrap(),
            today: today.parse().unwrap(),
        }
    }

    #[test]
    fn she_agrees_or_contests_until_the_last_day() {
        for (said, state, changes) in [
            (WorkerAnswer::Agree, OfficeChangeState::Agreed, 2),
            (contest("four hours"), OfficeChangeState::Contested, 3),
        ] {
            let open = || Some(examples::modified(OfficeChangeState::Open));
            let decision = answer(&answering(said.clone(), "2026-11-30"), open()).unwrap();
            assert_eq!(decision.output.state, state);
            assert_eq!(decision.changes.len(), changes);
            let late = answer(&answering(said, "2026-12-01"), open());
            assert_eq!(late, Err(AnswerRefusal::AlreadyAnswered));
        }
    }

    #[test]
    fn the_same_answer_again_changes_nothing_and_another_one_comes_too_late() {
        let day = "2026-11-24";
        let agreed = || Some(examples::modified(OfficeChangeState::Agreed));
        let again = answer(&answering(WorkerAnswer::Agree, day), agreed()).unwrap();
        assert_eq!(again.changes, []);
        let other = answer(&answering(contest("no"), day), agreed());
        assert_eq!(other, Err(AnswerRefusal::AlreadyAnswered));

        let contested = OfficeChange {
            contest: Some(examples::words(
                "four hours",
                Some(WorkerReason::AsReported),
            )),
            ..examples::modified(OfficeChangeState::Contested)
        };
        let again = answer(
            &answering(contest("four hours"), day),
            Some(contested.clone()),
        );
        assert_eq!(again.unwrap().changes, []);
        let other = answer(&answering(contest("five hours"), day), Some(contested));
        assert_eq!(other, Err(AnswerRefusal::AlreadyAnswered));
    }

    #[test]
    fn what_the_office_settled_or_replaced_cannot_be_answered() {
        for state in OfficeChangeState::ALL {
            if *state == OfficeChangeState::Open || *state == OfficeChangeState::Agreed {
                continue;
            }
            let change = Some(examples::modified(*state));
            let refused = answer(&answering(WorkerAnswer::Agree, "2026-11-24"), change);
            assert_eq!(refused, Err(AnswerRefusal::AlreadyAnswered), "{state:?}");
        }
        let none = answer(&answering(WorkerAnswer::Agree, "2026-11-24"), None);
        assert_eq!(none, Err(AnswerRefusal::Unknown));
    }
}
