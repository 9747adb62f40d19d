//! A worker takes a request back.

use jiff::Timestamp;
use uuid::Uuid;

use super::{RequestState, WorkRequest};
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Decision, RequestChange},
    ids::{EmployerId, WorkerId},
};

/// Which request, and who takes it back.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Which.
    pub id: Uuid,
    /// When.
    pub now: Timestamp,
}

/// Why it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WithdrawRefusal {
    /// She made no such request.
    #[error("there is no such request")]
    Unknown,
    /// The office answered it.
    #[error("it was answered already")]
    AlreadyAnswered,
}

/// Takes it back; twice is once.
///
/// # Errors
/// When she did not make it, or the office answered it.
pub fn withdraw(
    request: &Withdrawal,
    found: Option<WorkRequest>,
) -> Result<Decision<()>, WithdrawRefusal> {
    let found = found.ok_or(WithdrawRefusal::Unknown)?;
    match found.state {
        RequestState::Withdrawn => Ok(Decision::nothing(())),
        RequestState::Accepted | RequestState::Declined => Err(WithdrawRefusal::AlreadyAnswered),
        RequestState::Open => {
            let about = found.performance.as_ref().map_or(found.id, |it| it.0);
            let told = AuditEvent {
                employer: request.employer,
                at: request.now,
                actor: Actor::Worker(request.worker),
                origin: Origin::App,
                action: Action::RequestWithdrawn,
                subject: about.to_string(),
                detail: AuditDetail::None,
            };
            let closed = RequestChange::Close {
                id: found.id,
                to: RequestState::Withdrawn,
                performance: None,
                answer: None,
                at: request.now,
            };
            Ok(Decision::of(vec![closed.into(), told.into()]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::examples::forgotten, *};

    #[test]
    fn what_is_open_is_taken_back_once_and_what_was_answered_stays() {
        let request = Withdrawal {
            worker: WorkerId(1),
            employer: EmployerId(1),
            id: Uuid::from_u128(3),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        };
        let of = |state| withdraw(&request, Some(forgotten(state))).map(|it| it.changes.len());
        assert_eq!(of(RequestState::Open), Ok(2));
        assert_eq!(of(RequestState::Withdrawn), Ok(0));
        for state in [RequestState::Accepted, RequestState::Declined] {
            assert_eq!(of(state), Err(WithdrawRefusal::AlreadyAnswered));
        }
        let none = withdraw(&request, None);
        assert_eq!(none, Err(WithdrawRefusal::Unknown));
    }
}
