//! Whether a performance may be registered.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, IdempotencyKey};

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent},
    changes::{Decision, PerformanceChange},
    ids::{ClientId, EmployerId, WorkerId},
    performance::{NewPerformance, Performance},
    proof::Proof,
    random::{NoRandomness, Random},
};

/// What a worker reports, without her answer to "do you mean a second one?", which never makes
/// two requests with the same key differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The client.
    pub client_number: ClientNumber,
    /// What.
    pub activity: Activity,
    /// As sent, perhaps out of range.
    pub hours: i64,
    /// When.
    pub date: Day,
}

/// A worker's request to register a performance.
#[derive(Clone)]
pub struct Registration {
    /// Who reports.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// By what she is let in.
    pub proof: Proof,
    /// The key that she sends it under, each time the same.
    pub key: IdempotencyKey,
    /// What she reports.
    pub report: Report,
    /// Whether she said that a second one like it is meant.
    pub confirmed: bool,
    /// When.
    pub now: Timestamp,
    /// The day in Belgium.
    pub today: Day,
    /// The most hours of a day.
    pub max_hours_per_day: u8,
    /// For the id and the reference.
    pub random: Arc<dyn Random>,
}

/// What must be known to register a performance.
#[derive(Debug, Clone)]
pub struct RegistrationFacts {
    /// Whether what lets her in still does.
    pub proof_holds: bool,
    /// What the key has come to, if it is bound.
    pub bound: Option<BoundKey>,
    /// The client, while it is one.
    pub client: Option<ClientId>,
    /// The hours that the worker has on that day already.
    pub hours_of_day: i64,
    /// The newest one of the same client, activity and day.
    pub newest_alike: Option<Performance>,
}

/// What an idempotency key has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundKey {
    /// It registered this report, answered with this performance.
    Registered {
        /// What was sent under it.
        report: Report,
        /// What was answered.
        answer: Box<Performance>,
    },
    /// It was settled as void.
    Void,
}

impl BoundKey {
    /// The answer to one more request under this key.
    ///
    /// # Errors
    /// When the key is void, or stands for another report.
    pub fn replay(self, again: &Report) -> Result<Performance, Refusal> {
        match self {
            Self::Void => Err(Refusal::KeyVoid),
            Self::Registered { report, answer } if report == *again => Ok(*answer),
            Self::Registered { .. } => Err(Refusal::KeyReused),
        }
    }
}

/// Why nothing was registered. A refusal binds no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The session, or the call, ended before the registration's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// The key was settled as void.
    #[error("the key is void")]
    KeyVoid,
    /// The key stands for another report.
    #[error("the key registered something else")]
    KeyReused,
    /// Not 1 to 9.
    #[error("the hours are out of range")]
    HoursOutOfRange,
    /// The day is not this one, which it now is in Belgium.
    #[error("the day is not today")]
    DatePassed(Day),
    /// The employer has no such active client.
    #[error("the client is not known")]
    UnknownClient,
    /// The day would have more than this many hours.
    #[error("the day would have more than {0} hours")]
    DayLimit(u8),
    /// The newest performance of the same client, activity and day.
    #[error("it looks like one that is registered")]
    LooksDuplicate(Box<Performance>),
    /// No id without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Registers a performance once, however often it is sent under its key.
///
/// # Errors
/// When a rule refuses it; the rules are asked in the order of [`Refusal`].
pub fn decide(
    request: &Registration,
    facts: RegistrationFacts,
) -> Result<Decision<Performance>, Refusal> {
    if !facts.proof_holds {
        return Err(Refusal::SessionEnded);
    }
    if let Some(bound) = facts.bound {
        return bound.replay(&request.report).map(Decision::nothing);
    }
    let hours = check_by_itself(&request.report, request.today)?;
    let client = facts.client.ok_or(Refusal::UnknownClient)?;
    check_day_limit(facts.hours_of_day, hours, request.max_hours_per_day)?;
    check_duplicate(facts.newest_alike, request.confirmed)?;

    let performance =
        Performance::draw(&request.report, hours, request.now, request.random.as_ref())?;
    let told = AuditEvent {
        employer: request.employer,
        at: request.now,
        actor: Actor::Worker(request.worker),
        origin: request.proof.origin(),
        action: Action::PerformanceRegistered,
        subject: performance.id.to_string(),
        detail: AuditDetail::None,
    };
    let new = NewPerformance {
        employer: request.employer,
        worker: request.worker,
        client,
        channel: request.proof.channel(),
        requested: false,
        performance: performance.clone(),
        key: Some((request.key, request.report.clone())),
    };
    Ok(Decision {
        changes: vec![
            PerformanceChange::Register(Box::new(new)).into(),
            told.into(),
        ],
        output: performance,
    })
}

/// The hours of a report that can be judged without looking anything up.
///
/// # Errors
/// When the hours are out of range, or the day is not today.
pub fn check_by_itself(report: &Report, today: Day) -> Result<Hours, Refusal> {
    let hours = Hours::try_from(report.hours).map_err(|_| Refusal::HoursOutOfRange)?;
    if report.date == today {
        Ok(hours)
    } else {
        Err(Refusal::DatePassed(today))
    }
}

/// Keeps the sum of a worker's day within the limit.
///
/// # Errors
/// When the day would have more hours than `limit`.
pub fn check_day_limit(registered: i64, hours: Hours, limit: u8) -> Result<(), Refusal> {
    if registered + i64::from(hours) > i64::from(limit) {
        Err(Refusal::DayLimit(limit))
    } else {
        Ok(())
    }
}

/// Asks back once when the worker already reported the same.
///
/// # Errors
/// When there is an existing one and she did not confirm.
pub fn check_duplicate(existing: Option<Performance>, confirmed: bool) -> Result<(), Refusal> {
    match existing {
        Some(existing) if !confirmed => Err(Refusal::LooksDuplicate(Box::new(existing))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{changes::Change, random::OsRandom, secret::TokenHash};

    fn report(hours: i64, date: &str) -> Report {
        Report {
            client_number: ClientNumber::from_first_ten(1),
            activity: Activity::HouseholdHelp,
            hours,
            date: date.parse().unwrap(),
        }
    }

    fn request(confirmed: bool) -> Registration {
        Registration {
            worker: WorkerId(1),
            employer: EmployerId(1),
            proof: Proof::Session(TokenHash::from_bytes([1; 32])),
            key: "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968".parse().unwrap(),
            report: report(3, "2026-11-23"),
            confirmed,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            max_hours_per_day: 16,
            random: Arc::new(OsRandom),
        }
    }

    fn facts() -> RegistrationFacts {
        RegistrationFacts {
            proof_holds: true,
            bound: None,
            client: Some(ClientId(1)),
            hours_of_day: 0,
            newest_alike: None,
        }
    }

    #[test]
    fn what_no_rule_refuses_is_stored_with_its_key_and_told_in_one() {
        let decision = decide(&request(false), facts()).unwrap();
        let [
            Change::Performance(PerformanceChange::Register(new)),
            Change::Audit(told),
        ] = decision.changes.as_slice()
        else {
            panic!("{:?}", decision.changes);
        };
        assert_eq!(new.performance, decision.output);
        assert_eq!(new.key, Some((request(false).key, request(false).report)));
        assert_eq!(told.subject, decision.output.id.to_string());
    }

    #[test]
    fn a_session_that_ended_registers_nothing_and_hears_of_nothing_else() {
        let ended = RegistrationFacts {
            proof_holds: false,
            client: None,
            ..facts()
        };
        let refused = decide(&request(false), ended);
        assert_eq!(refused, Err(Refusal::SessionEnded));
    }

    #[test]
    fn the_same_report_under_its_key_is_answered_again_and_changes_nothing() {
        let first = decide(&request(false), facts()).unwrap().output;
        let again = RegistrationFacts {
            bound: Some(BoundKey::Registered {
                report: request(false).report,
                answer: Box::new(first.clone()),
            }),
            // What changed since does not matter to it.
            client: None,
            hours_of_day: 16,
            newest_alike: Some(first.clone()),
            ..facts()
        };
        let tomorrow = Registration {
            today: "2026-11-24".parse().unwrap(),
            ..request(false)
        };
        assert_eq!(decide(&tomorrow, again), Ok(Decision::nothing(first)));
    }

    #[test]
    fn a_key_that_stands_for_another_report_registers_nothing() {
        let first = decide(&request(false), facts()).unwrap().output;
        let other = RegistrationFacts {
            bound: Some(BoundKey::Registered {
                report: report(4, "2026-11-23"),
                answer: Box::new(first),
            }),
            ..facts()
        };
        assert_eq!(decide(&request(false), other), Err(Refusal::KeyReused));
    }

    #[test]
    fn one_like_it_is_asked_about_once() {
        let alike = decide(&request(false), facts()).unwrap().output;
        let twice = || RegistrationFacts {
            newest_alike: Some(alike.clone()),
            ..facts()
        };
        assert_eq!(
            decide(&request(false), twice()),
            Err(Refusal::LooksDuplicate(Box::new(alike.clone())))
        );
        assert!(decide(&request(true), twice()).is_ok());
    }

    #[test]
    fn an_unknown_client_is_named_before_the_day_limit() {
        let nowhere = RegistrationFacts {
            client: None,
            hours_of_day: 16,
            ..facts()
        };
        assert_eq!(
            decide(&request(false), nowhere),
            Err(Refusal::UnknownClient)
        );
        let full = RegistrationFacts {
            hours_of_day: 14,
            ..facts()
        };
        assert_eq!(decide(&request(false), full), Err(Refusal::DayLimit(16)));
    }

    #[test]
    fn only_today_can_be_reported() {
        let today = "2026-11-23".parse().unwrap();
        assert!(check_by_itself(&report(3, "2026-11-23"), today).is_ok());
        for other in ["2026-11-22", "2026-11-24"] {
            assert_eq!(
                check_by_itself(&report(3, other), today),
                Err(Refusal::DatePassed(today))
            );
        }
    }

    #[test]
    fn hours_run_from_one_to_nine() {
        let today = "2026-11-23".parse().unwrap();
        for wrong in [-1, 0, 10, i64::MAX] {
            assert_eq!(
                check_by_itself(&report(wrong, "2026-11-23"), today),
                Err(Refusal::HoursOutOfRange)
            );
        }
    }

    #[test]
    fn the_day_may_be_filled_to_its_limit_and_not_beyond() {
        let hours = Hours::try_from(9).unwrap();
        assert!(check_day_limit(7, hours, 16).is_ok());
        assert_eq!(check_day_limit(8, hours, 16), Err(Refusal::DayLimit(16)));
    }

    #[test]
    fn a_void_key_registers_nothing() {
        assert_eq!(
            BoundKey::Void.replay(&report(3, "2026-11-23")),
            Err(Refusal::KeyVoid)
        );
    }
}
