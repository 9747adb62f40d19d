//! What a key of a request has come to; one that came to nothing is void from then on.

use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;

use super::{BoundRequestKey, WorkRequest};
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Decision, RequestChange},
    ids::{EmployerId, WorkerId},
    rules,
    secret::TokenHash,
    settlement::SettleRefusal,
};

/// Somebody asks about a key of a request.
#[derive(Debug, Clone)]
pub struct RequestSettling {
    /// Whose key.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// The session that she shows.
    pub session: TokenHash,
    /// The key.
    pub key: IdempotencyKey,
    /// When.
    pub now: Timestamp,
}

/// What must be known to settle it.
#[derive(Debug, Clone)]
pub struct RequestSettlementFacts {
    /// Whether the session lives.
    pub session_alive: bool,
    /// What the key is bound to.
    pub bound: Option<BoundRequestKey>,
    /// How many of her keys of requests were made void not long ago
    /// ([`rules::VOID_KEYS_COUNTED`]), while this one is not bound.
    pub void_keys: i64,
}

/// The outcome of a key, for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestSettlement {
    /// It made this request, shown as it is now.
    Made(Box<WorkRequest>),
    /// It made nothing and never will.
    Void,
}

/// Settles the key.
///
/// # Errors
/// When the session has ended, or one more key would be void than she may make in a day.
pub fn settle(
    request: &RequestSettling,
    facts: RequestSettlementFacts,
) -> Result<Decision<RequestSettlement>, SettleRefusal> {
    if !facts.session_alive {
        return Err(SettleRefusal::SessionEnded);
    }
    match facts.bound {
        Some(BoundRequestKey::Made(made)) => {
            return Ok(Decision::nothing(RequestSettlement::Made(made)));
        }
        Some(BoundRequestKey::Void) => return Ok(Decision::nothing(RequestSettlement::Void)),
        None => {}
    }
    if facts.void_keys >= rules::MOST_VOID_KEYS {
        return Err(SettleRefusal::TooMany);
    }
    let void = RequestChange::VoidKey {
        worker: request.worker,
        key: request.key,
        at: request.now,
    };
    let told = AuditEvent {
        employer: request.employer,
        at: request.now,
        actor: Actor::Worker(request.worker),
        origin: Origin::App,
        action: Action::KeyVoided,
        subject: request.key.to_string(),
        detail: AuditDetail::None,
    };
    Ok(Decision {
        changes: vec![void.into(), told.into()],
        output: RequestSettlement::Void,
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{RequestState, examples::forgotten},
        *,
    };

    fn settled(
        bound: Option<BoundRequestKey>,
        void_keys: i64,
    ) -> Result<(RequestSettlement, usize), SettleRefusal> {
        let request = RequestSettling {
            worker: WorkerId(1),
            employer: EmployerId(1),
            session: TokenHash::from_bytes([1; 32]),
            key: "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968".parse().unwrap(),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        };
        let facts = RequestSettlementFacts {
            session_alive: true,
            bound,
            void_keys,
        };
        settle(&request, facts).map(|it| (it.output, it.changes.len()))
    }

    #[test]
    fn a_key_is_void_or_made_a_request_for_ever() {
        assert_eq!(settled(None, 0), Ok((RequestSettlement::Void, 2)));
        let void = Some(BoundRequestKey::Void);
        let many = rules::MOST_VOID_KEYS;
        assert_eq!(settled(void, many), Ok((RequestSettlement::Void, 0)));
        let made = Box::new(forgotten(RequestState::Declined));
        let bound = Some(BoundRequestKey::Made(made.clone()));
        assert_eq!(settled(bound, many), Ok((RequestSettlement::Made(made), 0)));
        assert_eq!(settled(None, many), Err(SettleRefusal::TooMany));
    }
}
