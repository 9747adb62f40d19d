//! The office does what a worker asks for, at her request: [`forgotten`] enters a visit,
//! [`reported`] corrects or cancels a performance.

mod forgotten;
mod reported;

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeReason};
use uuid::Uuid;

use forgotten::enter;
use reported::{cancel, correct};

use super::{RequestKind, RequestState, WorkRequest};
use crate::clock::Belgium;
use crate::domain::{
    action::Action,
    audit::{AuditDetail, WorkDone},
    changes::{Change, Decision, RequestChange},
    entry::EntryFacts,
    ids::{self, EmployerId, WorkerId},
    office::OfficeActor,
    office_change::{Done, OfficeChangeKind},
    random::{NoRandomness, Random},
    review::Reviewable,
    staff::Region,
    warning::{Confirmed, Doubtful, Warnings},
    wording::Words,
};

/// A user does what is asked for.
#[derive(Clone)]
pub struct Acceptance {
    /// Who.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// Which request.
    pub id: Uuid,
    /// The work as the office sees it; for a cancellation it counts for nothing. Where it is not
    /// what she asked for, she is asked about it.
    pub work: WorkDone,
    /// What the worker reads, needed where the office alters what she asked for.
    pub answer: Option<Words<OfficeReason>>,
    /// The version of the performance that she looked at, if the request is about one.
    pub seen: Option<i64>,
    /// The warnings that were seen.
    pub confirmed: Confirmed,
    /// The most hours of a worker's day that need no confirmation.
    pub max_hours_per_day: u8,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
    /// Says on which day somebody left.
    pub belgium: Belgium,
    /// For ids and references.
    pub random: Arc<dyn Random>,
}

/// A request, its worker, and whose deadlines count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestFound {
    /// The request.
    pub request: WorkRequest,
    /// Who made it.
    pub worker: WorkerId,
    /// Whether she has left, and can answer nothing.
    pub worker_left: bool,
    /// The client's region.
    pub region: Region,
}

/// What must be known to accept a request.
#[derive(Debug, Clone)]
pub struct AcceptanceFacts {
    /// The request.
    pub found: Option<RequestFound>,
    /// What must be known to enter a visit.
    pub entry: EntryFacts,
    /// The performance that it is about, as it is now.
    pub performance: Option<Reviewable>,
}

/// Why nothing came of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AcceptanceRefusal {
    /// The employer has no such request.
    #[error("there is no such request")]
    Unknown,
    /// It was withdrawn, or a colleague was quicker; this is what became of it.
    #[error("it is {} already", .0.as_str())]
    Closed(RequestState),
    /// The performance was cancelled meanwhile.
    #[error("the performance is cancelled")]
    Cancelled,
    /// A colleague changed the performance since the office looked at it.
    #[error("the performance was changed meanwhile")]
    ChangedMeanwhile,
    /// The performance stays as it is, which is not what she asked for.
    #[error("nothing would change")]
    NothingToChange,
    /// The office alters what she asked for and does not say why.
    #[error("no reason is given for altering it")]
    NoReason,
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

/// Accepts a request; gives the performance that it is about or that came of it.
///
/// # Errors
/// When it cannot be accepted (any more), or a warning was not confirmed.
pub fn accept(
    request: &Acceptance,
    facts: AcceptanceFacts,
) -> Result<Decision<Uuid>, AcceptanceRefusal> {
    let found = facts.found.ok_or(AcceptanceRefusal::Unknown)?;
    if found.request.state != RequestState::Open {
        return Err(AcceptanceRefusal::Closed(found.request.state));
    }
    let altered =
        found.request.kind != RequestKind::Cancellation && request.work != found.request.work;
    if altered && request.answer.is_none() {
        return Err(AcceptanceRefusal::NoReason);
    }
    let (performance, mut changes) = match found.request.kind {
        RequestKind::Forgotten => enter(request, &found, facts.entry, altered)?,
        RequestKind::Correction => {
            let stands = facts.performance.ok_or(AcceptanceRefusal::Unknown)?;
            let hours_of_day = facts.entry.hours_of_day;
            correct(request, &found, stands, (altered, hours_of_day))?
        }
        RequestKind::Cancellation => {
            let stands = facts.performance.ok_or(AcceptanceRefusal::Unknown)?;
            (stands.id, cancel(request, &found, stands)?)
        }
    };
    let closed = RequestChange::Close {
        id: found.request.id,
        to: RequestState::Accepted,
        performance: Some(performance),
        answer: request.answer.clone(),
        at: request.now,
    };
    changes.push(closed.into());
    let place = (request.employer, request.now);
    let told = request.by.tells(
        place,
        Action::RequestAccepted,
        &performance.to_string(),
        said(request.answer.as_ref()),
    );
    changes.push(told.into());
    Ok(Decision {
        changes,
        output: performance,
    })
}

/// What the line about an answer says.
pub(in super::super) fn said(answer: Option<&Words<OfficeReason>>) -> AuditDetail {
    answer.map_or(AuditDetail::None, |it| AuditDetail::Reason {
        reason: it.text.clone().into(),
    })
}

/// What the line about a performance says: at her request, with her reason.
fn at_request(
    found: &RequestFound,
    before: Option<WorkDone>,
    after: Option<WorkDone>,
) -> AuditDetail {
    AuditDetail::AtRequest {
        after,
        before,
        reason: found.request.reason.text.clone().into(),
        requested: true,
    }
}

fn doubtful<'a>(request: &Acceptance, found: &'a RequestFound) -> Doubtful<'a> {
    Doubtful {
        worker: found.worker,
        client: &found.request.client_number,
        activity: request.work.activity,
        day: found.request.date,
        hours: request.work.hours,
    }
}

/// The performance that it is about or that came of it, and what changes.
type Came = (Uuid, Vec<Change>);

/// What the office does with the performance.
fn doing(
    request: &Acceptance,
    found: &RequestFound,
    (performance, kind, before): (Uuid, OfficeChangeKind, Option<WorkDone>),
) -> Result<Done, NoRandomness> {
    let words = request.answer.as_ref().map(|it| it.text.clone().into());
    Ok(Done {
        by: request.by,
        id: ids::draw(request.now, request.random.as_ref())?,
        employer: request.employer,
        worker: found.worker,
        worker_left: found.worker_left,
        performance,
        kind,
        before,
        after: Some(request.work),
        reason: words.unwrap_or_default(),
        now: request.now,
        today: request.today,
        region: found.region,
    })
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{Activity, ClientNumber, Hours};

    use super::*;
    use crate::domain::{
        entry::examples, ids::UserId, performance::Performance, random::OsRandom,
        registration::Report, warning::WarningKind, wording::Reason,
    };

    #[test]
    fn what_is_there_already_is_said_before_that_the_day_is_long() {
        // One confirmation is for both, so that what doubles hours has to be named.
        let now = "2026-11-23T10:00:00Z".parse().unwrap();
        let work = WorkDone {
            activity: Activity::HouseholdHelp,
            hours: Hours::try_from(4).unwrap(),
        };
        let report = Report {
            client_number: ClientNumber::from_first_ten(1),
            activity: work.activity,
            hours: work.hours.into(),
            date: "2026-11-20".parse().unwrap(),
        };
        let request = WorkRequest {
            id: Uuid::from_u128(1),
            kind: RequestKind::Forgotten,
            state: RequestState::Open,
            performance: None,
            client_number: report.client_number.clone(),
            work,
            date: report.date,
            reason: Words {
                text: Reason::from_typed("forgotten").unwrap(),
                code: None,
            },
            asked_at: now,
            closed_at: None,
            answer: None,
        };
        let there = Performance::draw(&report, work.hours, now, &OsRandom).unwrap();
        let facts = AcceptanceFacts {
            found: Some(RequestFound {
                request,
                worker: WorkerId(1),
                region: Region::Flanders,
                worker_left: false,
            }),
            entry: EntryFacts {
                newest_alike: Some(there),
                ..examples::facts(14)
            },
            performance: None,
        };
        let acceptance = Acceptance {
            by: OfficeActor::User {
                id: UserId(1),
                employer: EmployerId(1),
            },
            employer: EmployerId(1),
            id: Uuid::from_u128(1),
            work,
            answer: None,
            seen: None,
            confirmed: Confirmed::default(),
            max_hours_per_day: 16,
            now,
            today: "2026-11-23".parse().unwrap(),
            belgium: Belgium::load().unwrap(),
            random: Arc::new(OsRandom),
        };
        let refused = accept(&acceptance, facts).unwrap_err();
        let AcceptanceRefusal::Unconfirmed(warnings) = refused else {
            panic!("{refused}");
        };
        let both = [WarningKind::LooksDuplicate, WarningKind::ManyHours];
        assert!(warnings.kinds().eq(both));
    }
}
