//! The office says why it does not do what a worker asks for.

use jiff::Timestamp;
use job_tracker_protocol::OfficeReason;
use uuid::Uuid;

use super::{RequestState, WorkRequest, acceptance::said};
use crate::domain::{
    action::Action,
    changes::{Decision, RequestChange},
    ids::EmployerId,
    office::OfficeActor,
    wording::Words,
};

/// A user says no.
#[derive(Debug, Clone)]
pub struct Declining {
    /// Who.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// Which request.
    pub id: Uuid,
    /// What the worker reads.
    pub answer: Words<OfficeReason>,
    /// When.
    pub now: Timestamp,
}

/// Why it stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeclineRefusal {
    /// The employer has no such request.
    #[error("there is no such request")]
    Unknown,
    /// It was withdrawn, or a colleague was quicker; this is what became of it.
    #[error("it is {} already", .0.as_str())]
    Closed(RequestState),
}

/// Declines a request.
///
/// # Errors
/// When it is not open.
pub fn decline(
    request: &Declining,
    found: Option<WorkRequest>,
) -> Result<Decision<()>, DeclineRefusal> {
    let found = found.ok_or(DeclineRefusal::Unknown)?;
    if found.state != RequestState::Open {
        return Err(DeclineRefusal::Closed(found.state));
    }
    let about = found.performance.as_ref().map_or(found.id, |it| it.0);
    let closed = RequestChange::Close {
        id: found.id,
        to: RequestState::Declined,
        performance: None,
        answer: Some(request.answer.clone()),
        at: request.now,
    };
    let told = request.by.tells(
        (request.employer, request.now),
        Action::RequestDeclined,
        &about.to_string(),
        said(Some(&request.answer)),
    );
    Ok(Decision::of(vec![closed.into(), told.into()]))
}
