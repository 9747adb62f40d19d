//! A performance that she reported: the office corrects or cancels it.

use job_tracker_protocol::PerformanceState;

use super::{Acceptance, AcceptanceRefusal, Came, RequestFound, at_request, doing, doubtful};
use crate::domain::{
    action::Action,
    audit::{AuditDetail, WorkDone},
    changes::{Change, PerformanceChange},
    office_change::{OfficeChangeKind, OfficeChangeState, give_way, opening},
    random::NoRandomness,
    review::Reviewable,
    states::Step,
    warning::Warnings,
};

pub(super) fn correct(
    request: &Acceptance,
    found: &RequestFound,
    stands: Reviewable,
    (altered, hours_of_day): (bool, i64),
) -> Result<Came, AcceptanceRefusal> {
    let state = Step::Modify.from(stands.state);
    let state = state.ok_or(AcceptanceRefusal::Cancelled)?;
    // The version that the office looked at: a colleague may have changed it since.
    if request.seen != Some(stands.version) {
        return Err(AcceptanceRefusal::ChangedMeanwhile);
    }
    if request.work == stands.work {
        // It is so already. What she did not ask for is no acceptance.
        return match altered {
            true => Err(AcceptanceRefusal::NothingToChange),
            false => Ok((stands.id, agreed(request, found, stands)?)),
        };
    }
    let others = hours_of_day - i64::from(stands.work.hours);
    let doubtful = doubtful(request, found);
    let warnings = Warnings::of_changed(&doubtful, others, request.max_hours_per_day);
    let confirmed = warnings.unless(&request.confirmed);
    confirmed.map_err(AcceptanceRefusal::Unconfirmed)?;
    let detail = match (&request.answer, altered) {
        (Some(answer), true) => AuditDetail::Modified {
            after: request.work,
            before: stands.work,
            reason: answer.text.clone().into(),
        },
        _ => at_request(found, Some(stands.work), Some(request.work)),
    };
    let requested = !altered;
    let mut changes = review(request, stands, (state, request.work), (detail, requested));
    // She spoke of it, so that what stood is what she knows.
    changes.extend(agreed(request, found, stands)?);
    if altered {
        let asked = (stands.id, OfficeChangeKind::Modified, Some(stands.work));
        changes.extend(opening(doing(request, found, asked)?, None));
    }
    Ok((stands.id, changes))
}

/// One that was cancelled meanwhile is as she wants it.
pub(super) fn cancel(
    request: &Acceptance,
    found: &RequestFound,
    stands: Reviewable,
) -> Result<Vec<Change>, NoRandomness> {
    let Some(state) = Step::Cancel.from(stands.state) else {
        return agreed(request, found, stands);
    };
    let detail = at_request(found, Some(stands.work), None);
    let mut changes = review(request, stands, (state, stands.work), (detail, true));
    changes.extend(agreed(request, found, stands)?);
    Ok(changes)
}

fn review(
    request: &Acceptance,
    stands: Reviewable,
    (state, work): (PerformanceState, WorkDone),
    (detail, requested): (AuditDetail, bool),
) -> Vec<Change> {
    let changed = PerformanceChange::Review {
        id: stands.id,
        version: stands.version,
        state,
        work,
        by_time: false,
        requested: Some(requested),
    };
    let told = request.by.tells(
        (request.employer, request.now),
        Action::leading_to(state),
        &stands.id.to_string(),
        detail,
    );
    vec![changed.into(), told.into()]
}

/// What she asked for stands, or she spoke of what stood: a change from before has nothing left to
/// ask.
fn agreed(
    request: &Acceptance,
    found: &RequestFound,
    stands: Reviewable,
) -> Result<Vec<Change>, NoRandomness> {
    let Some(pending) = stands.pending else {
        return Ok(Vec::new());
    };
    let as_it_stands = (stands.id, OfficeChangeKind::Modified, Some(stands.work));
    let done = doing(request, found, as_it_stands)?;
    Ok(give_way(&done, pending, OfficeChangeState::Replaced))
}
