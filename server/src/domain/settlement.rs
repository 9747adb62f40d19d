//! What an idempotency key has come to. A key that is asked about and has come to nothing is void
//! from then on, so that the answer stays true when a late registration arrives.

use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Decision, PerformanceChange},
    ids::{EmployerId, WorkerId},
    performance::Performance,
    rules,
    secret::TokenHash,
};

/// Somebody asks about a key.
#[derive(Debug, Clone)]
pub struct Settling {
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

/// What must be known to settle a key.
#[derive(Debug, Clone)]
pub struct SettlementFacts {
    /// Whether the session lives.
    pub session_alive: bool,
    /// What the key has come to, if it is bound.
    pub settled: Option<Settlement>,
    /// How many keys of hers were made void not long ago ([`rules::VOID_KEYS_COUNTED`]), while this
    /// one is not bound.
    pub void_keys: i64,
}

/// The outcome of a key, for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// It registered this performance, shown as the office has made of it since.
    Registered(Box<Performance>),
    /// It registered nothing and never will.
    Void,
}

/// Why a key is not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettleRefusal {
    /// The session ended before the settlement's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// She made too many keys void; a key that is bound is settled all the same.
    #[error("too many keys were made void")]
    TooMany,
}

/// Settles the key.
///
/// # Errors
/// When the session has ended, or one more key would be void than she may make in a day.
pub fn decide(
    settling: &Settling,
    facts: SettlementFacts,
) -> Result<Decision<Settlement>, SettleRefusal> {
    if !facts.session_alive {
        return Err(SettleRefusal::SessionEnded);
    }
    if let Some(settled) = facts.settled {
        return Ok(Decision::nothing(settled));
    }
    if facts.void_keys >= rules::MOST_VOID_KEYS {
        return Err(SettleRefusal::TooMany);
    }
    let void = PerformanceChange::VoidKey {
        worker: settling.worker,
        key: settling.key,
        at: settling.now,
    };
    let told = AuditEvent {
        employer: settling.employer,
        at: settling.now,
        actor: Actor::Worker(settling.worker),
        origin: Origin::App,
        action: Action::KeyVoided,
        subject: settling.key.to_string(),
        detail: AuditDetail::None,
    };
    Ok(Decision {
        changes: vec![void.into(), told.into()],
        output: Settlement::Void,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::changes::Change;

    fn settling() -> Settling {
        Settling {
            worker: WorkerId(1),
            employer: EmployerId(1),
            session: TokenHash::from_bytes([1; 32]),
            key: "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968".parse().unwrap(),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn facts(session_alive: bool, settled: Option<Settlement>) -> SettlementFacts {
        SettlementFacts {
            session_alive,
            settled,
            void_keys: rules::MOST_VOID_KEYS - 1,
        }
    }

    #[test]
    fn after_too_many_void_keys_only_bound_ones_are_settled() {
        let many = |settled| SettlementFacts {
            void_keys: rules::MOST_VOID_KEYS,
            ..facts(true, settled)
        };
        let refused = decide(&settling(), many(None));
        assert_eq!(refused, Err(SettleRefusal::TooMany));
        let settled = decide(&settling(), many(Some(Settlement::Void)));
        assert_eq!(settled, Ok(Decision::nothing(Settlement::Void)));
    }

    #[test]
    fn a_key_that_came_to_nothing_is_void_from_then_on_and_the_log_tells_of_it() {
        let decision = decide(&settling(), facts(true, None)).unwrap();
        assert_eq!(decision.output, Settlement::Void);
        assert!(matches!(
            decision.changes.as_slice(),
            [
                Change::Performance(PerformanceChange::VoidKey { .. }),
                Change::Audit(_)
            ]
        ));
    }

    #[test]
    fn a_key_that_is_void_stays_void_and_changes_nothing() {
        let decision = decide(&settling(), facts(true, Some(Settlement::Void))).unwrap();
        assert_eq!(decision, Decision::nothing(Settlement::Void));
    }

    #[test]
    fn a_session_that_ended_settles_nothing() {
        let refused = decide(&settling(), facts(false, None));
        assert_eq!(refused, Err(SettleRefusal::SessionEnded));
    }
}
