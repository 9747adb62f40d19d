//! The office looks again at what a worker contests: it gives her right, or keeps its change and
//! says why.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeReason, PerformanceState};
use uuid::Uuid;

use super::{OfficeChange, OfficeChangeState, former::before_changes};
use crate::clock::Belgium;
use crate::domain::{
    action::Action,
    audit::{AuditDetail, WorkDone},
    changes::{Change, Decision, OfficeChangeUpdate, PerformanceChange},
    channel::Channel,
    entry::EntryFacts,
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    performance::{NewPerformance, Performance},
    random::{NoRandomness, Random},
    registration::Report,
    review::Reviewable,
    states::Step,
    warning::{Confirmed, Doubtful, Warnings},
    wording::Words,
};

/// What the office makes of a contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContestOutcome {
    /// She is right: all becomes as it was before the change. What was cancelled is entered anew.
    Restore {
        /// The warnings that were seen.
        confirmed: Confirmed,
    },
    /// The change stays.
    Keep,
}

/// A user settles a contest.
#[derive(Clone)]
pub struct Resolution {
    /// Who.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// Which change.
    pub id: Uuid,
    /// What comes of it.
    pub outcome: ContestOutcome,
    /// What the worker reads; needed where the change is kept.
    pub answer: Option<Words<OfficeReason>>,
    /// The most hours of a worker's day that need no confirmation.
    pub max_hours_per_day: u8,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
    /// Says on which day somebody left.
    pub belgium: Belgium,
    /// For the id and the reference of what is entered anew.
    pub random: Arc<dyn Random>,
}

/// What must be known to settle it.
#[derive(Debug, Clone)]
pub struct ContestFacts {
    /// The change, its worker, and the performance as it is now.
    pub contested: Option<(OfficeChange, WorkerId, Reviewable)>,
    /// What was done to that performance, in the order in which it was done.
    pub done: Vec<Action>,
    /// What must be known to enter anew what was cancelled.
    pub entry: EntryFacts,
}

/// Why nothing was settled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContestRefusal {
    /// The employer has no such change.
    #[error("there is no such change")]
    Unknown,
    /// Nobody contests it, or a colleague was quicker.
    #[error("it is not contested")]
    NotContested,
    /// The change is kept, and nobody says why.
    #[error("no reason is given for keeping it")]
    NoReason,
    /// The performance changed since, so that it cannot be brought back.
    #[error("its state does not allow it")]
    NotAllowed,
    /// The worker left before that day.
    #[error("she did not work here on that day")]
    UnknownWorker,
    /// The client is there no longer.
    #[error("there is no such client")]
    UnknownClient,
    /// What may be wrong, not confirmed.
    #[error("{0}")]
    Unconfirmed(Warnings),
    /// No id without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Settles the contest; gives the performance that it was about, or the one that was entered anew.
///
/// # Errors
/// When it cannot be settled so.
pub fn resolve(
    request: &Resolution,
    facts: ContestFacts,
) -> Result<Decision<Uuid>, ContestRefusal> {
    let (change, worker, found) = facts.contested.ok_or(ContestRefusal::Unknown)?;
    if change.state != OfficeChangeState::Contested {
        return Err(ContestRefusal::NotContested);
    }
    if request.outcome == ContestOutcome::Keep && request.answer.is_none() {
        return Err(ContestRefusal::NoReason);
    }
    let (to, action) = match request.outcome {
        ContestOutcome::Keep => (OfficeChangeState::Kept, Action::ContestDeclined),
        ContestOutcome::Restore { .. } => (OfficeChangeState::Restored, Action::ContestAccepted),
    };
    let settled = OfficeChangeUpdate::Resolve {
        id: change.id,
        to,
        answer: request.answer.clone(),
        at: request.now,
    };
    let told = request.by.tells(
        (request.employer, request.now),
        action,
        &found.id.to_string(),
        match &request.answer {
            Some(answer) => AuditDetail::Reason {
                reason: answer.text.clone().into(),
            },
            None => AuditDetail::None,
        },
    );
    let mut changes = vec![settled.into(), told.into()];
    let mut output = found.id;
    if let ContestOutcome::Restore { confirmed } = &request.outcome {
        match (change.before, change.after) {
            (Some(before), Some(_)) => {
                let former = before_changes(&facts.done);
                changes.extend(bring_back(request, &change, found, (former, before))?);
            }
            (None, _) => changes.extend(cancel(request, &change, found)?),
            (Some(before), None) => {
                let whose = (worker, &change, before);
                let (performance, entered) = enter(request, whose, facts.entry, confirmed)?;
                changes.extend(entered);
                output = performance;
            }
        }
    }
    Ok(Decision { changes, output })
}

/// Why she contested it.
fn her_reason(change: &OfficeChange) -> String {
    let contest = change.contest.as_ref();
    contest.map(|it| it.text.clone().into()).unwrap_or_default()
}

/// All as it was: work and state. What was validated is so again, by whoever gives her right.
fn bring_back(
    request: &Resolution,
    change: &OfficeChange,
    found: Reviewable,
    (former, before): (PerformanceState, WorkDone),
) -> Result<Vec<Change>, ContestRefusal> {
    let may_change = Step::Modify.from(found.state);
    may_change.ok_or(ContestRefusal::NotAllowed)?;
    let detail = AuditDetail::AtRequest {
        after: Some(before),
        before: Some(found.work),
        reason: her_reason(change),
        requested: true,
    };
    let brought = (former, before, Action::PerformanceModified);
    let mut changes = review(request, found, brought, detail).to_vec();
    if former == PerformanceState::Validated {
        let place = (request.employer, request.now);
        changes.push(request.by.tells_agreed(place, found.id).into());
    }
    Ok(changes)
}

fn cancel(
    request: &Resolution,
    change: &OfficeChange,
    found: Reviewable,
) -> Result<[Change; 2], ContestRefusal> {
    let state = Step::Cancel.from(found.state);
    let state = state.ok_or(ContestRefusal::NotAllowed)?;
    let detail = AuditDetail::AtRequest {
        after: None,
        before: Some(found.work),
        reason: her_reason(change),
        requested: true,
    };
    let action = Action::leading_to(state);
    Ok(review(request, found, (state, found.work, action), detail))
}

fn review(
    request: &Resolution,
    found: Reviewable,
    (state, work, action): (PerformanceState, WorkDone, Action),
    detail: AuditDetail,
) -> [Change; 2] {
    let changed = PerformanceChange::Review {
        id: found.id,
        version: found.version,
        state,
        work,
        by_time: false,
        requested: Some(true),
    };
    let place = (request.employer, request.now);
    let told = request
        .by
        .tells(place, action, &found.id.to_string(), detail);
    [changed.into(), told.into()]
}

fn enter(
    request: &Resolution,
    (worker, change, work): (WorkerId, &OfficeChange, WorkDone),
    facts: EntryFacts,
    confirmed: &Confirmed,
) -> Result<(Uuid, [Change; 3]), ContestRefusal> {
    let cancelled = &change.performance;
    let here = facts.worker_on(cancelled.date, &request.belgium);
    here.ok_or(ContestRefusal::UnknownWorker)?;
    let client = facts.client.ok_or(ContestRefusal::UnknownClient)?;
    let doubtful = Doubtful {
        worker,
        client: &cancelled.client_number,
        activity: work.activity,
        day: cancelled.date,
        hours: work.hours,
    };
    let warnings = Warnings::of_new(&doubtful, &facts, 0, request.max_hours_per_day);
    let confirmed = warnings.unless(confirmed);
    confirmed.map_err(ContestRefusal::Unconfirmed)?;
    let report = Report {
        client_number: cancelled.client_number.clone(),
        activity: work.activity,
        hours: work.hours.into(),
        date: cancelled.date,
    };
    let performance = Performance::draw(&report, work.hours, request.now, request.random.as_ref())?;
    let performance = performance.agreed();
    let id = performance.id;
    let detail = AuditDetail::AtRequest {
        after: Some(work),
        before: None,
        reason: her_reason(change),
        requested: true,
    };
    let place = (request.employer, request.now);
    let action = Action::PerformanceEntered;
    let subject = id.to_string();
    let told = request.by.tells(place, action, &subject, detail);
    let validated = request.by.tells_agreed(place, id);
    let new = NewPerformance {
        employer: request.employer,
        worker,
        client: client.id,
        channel: Channel::Office,
        requested: true,
        performance,
        key: None,
    };
    let entered = PerformanceChange::Register(Box::new(new));
    Ok((id, [entered.into(), told.into(), validated.into()]))
}
