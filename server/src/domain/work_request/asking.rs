//! A worker asks for something.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, IdempotencyKey, PerformanceState, WorkerReason};

use super::{Asked, BoundRequestKey, NewWorkRequest, RequestKind, RequestState, WorkRequest};
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin, WorkDone},
    changes::{Decision, PerformanceChange, RequestChange},
    ids::{self, ClientId, EmployerId, WorkerId},
    instants::in_millis,
    performance::Performance,
    random::{NoRandomness, Random},
    registration::check_day_limit,
    rules,
    secret::TokenHash,
    wording::Words,
};

/// A request as a worker sends it.
#[derive(Clone)]
pub struct Asking {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// The session that she shows.
    pub session: TokenHash,
    /// The key that names it once.
    pub key: IdempotencyKey,
    /// What she asks for.
    pub asked: Asked,
    /// Why.
    pub reason: Words<WorkerReason>,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
    /// The most hours of one day.
    pub max_hours_per_day: u8,
    /// For the id.
    pub random: Arc<dyn Random>,
}

/// A performance that a request is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedPerformance {
    /// The performance, as it is now.
    pub performance: Performance,
    /// Its client.
    pub client: ClientId,
}

/// What must be known to take a request.
#[derive(Debug, Clone)]
pub struct AskingFacts {
    /// Whether the session lives.
    pub session_alive: bool,
    /// What the key is bound to.
    pub bound: Option<BoundRequestKey>,
    /// How many days back the office takes requests.
    pub days_back: u8,
    /// The client of a visit, while it is one.
    pub client: Option<ClientId>,
    /// The hours that she has on the visit's day already.
    pub hours_of_day: i64,
    /// The performance that it is about, if it is hers.
    pub performance: Option<AskedPerformance>,
    /// Whether the same is asked for and open: the same visit, or anything about the performance.
    pub same_open: bool,
    /// Requests that she made within [`rules::REQUESTS_COUNTED`].
    pub made_lately: i64,
}

/// Why nothing was taken. A refusal binds no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AskRefusal {
    /// The session ended before the request's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// The key was settled as void.
    #[error("the key is void")]
    KeyVoid,
    /// The key stands for another request.
    #[error("the key made something else")]
    KeyReused,
    /// She asked for too much lately.
    #[error("too many requests were made")]
    TooMany,
    /// Today is registered, not asked for.
    #[error("the day is today, {0}")]
    Today(Day),
    /// The day has not come, or is further back than the office takes.
    #[error("the day is not one of the last {0}")]
    DayOutOfRange(u8),
    /// The employer has no such active client.
    #[error("the client is not known")]
    UnknownClient,
    /// The day would have more than this many hours.
    #[error("the day would have more than {0} hours")]
    DayLimit(u8),
    /// She has no such performance.
    #[error("there is no such performance")]
    UnknownPerformance,
    /// The performance is cancelled, or already as she wants it.
    #[error("there is nothing to change")]
    NothingToChange,
    /// The same is asked for already.
    #[error("the same is asked for already")]
    Open,
    /// No id without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Takes a request once, however often it is sent under its key.
///
/// # Errors
/// When a rule refuses it; the rules are asked in the order of [`AskRefusal`].
pub fn ask(request: &Asking, facts: AskingFacts) -> Result<Decision<WorkRequest>, AskRefusal> {
    if !facts.session_alive {
        return Err(AskRefusal::SessionEnded);
    }
    match facts.bound {
        Some(BoundRequestKey::Made(made)) if made.came_of(&request.asked, &request.reason) => {
            return Ok(Decision::nothing(*made));
        }
        Some(BoundRequestKey::Made(_)) => return Err(AskRefusal::KeyReused),
        Some(BoundRequestKey::Void) => return Err(AskRefusal::KeyVoid),
        None => {}
    }
    if facts.made_lately >= rules::MOST_REQUESTS {
        return Err(AskRefusal::TooMany);
    }
    let wanted = wanted(request, &facts)?;
    if facts.same_open {
        return Err(AskRefusal::Open);
    }
    let made = WorkRequest {
        id: ids::draw(request.now, request.random.as_ref())?,
        kind: request.asked.kind(),
        state: RequestState::Open,
        performance: wanted.performance,
        client_number: wanted.client_number,
        work: wanted.work,
        date: wanted.date,
        reason: request.reason.clone(),
        asked_at: in_millis(request.now),
        closed_at: None,
        answer: None,
    };
    let told = told(request, &made);
    let new = NewWorkRequest {
        employer: request.employer,
        worker: request.worker,
        client: wanted.client,
        key: request.key,
        request: made.clone(),
    };
    let mut changes = vec![RequestChange::Make(Box::new(new)).into(), told.into()];
    // Whoever decides about the performance on what was so before is told, time too.
    let touch = |id| PerformanceChange::Touch { id }.into();
    changes.extend(request.asked.performance().map(touch));
    Ok(Decision {
        changes,
        output: made,
    })
}

fn told(request: &Asking, made: &WorkRequest) -> AuditEvent {
    let about = made.performance.as_ref().map_or(made.id, |it| it.0);
    AuditEvent {
        employer: request.employer,
        at: request.now,
        actor: Actor::Worker(request.worker),
        origin: Origin::App,
        action: match made.kind {
            RequestKind::Forgotten => Action::VisitRequested,
            RequestKind::Correction => Action::CorrectionRequested,
            RequestKind::Cancellation => Action::CancellationRequested,
        },
        subject: about.to_string(),
        detail: AuditDetail::Reason {
            reason: made.reason.text.clone().into(),
        },
    }
}

/// What is asked for, filled in with what stands.
struct Wanted {
    performance: Option<(uuid::Uuid, String)>,
    client: ClientId,
    client_number: ClientNumber,
    work: WorkDone,
    date: Day,
}

fn wanted(request: &Asking, facts: &AskingFacts) -> Result<Wanted, AskRefusal> {
    match &request.asked {
        Asked::Forgotten {
            client_number,
            work,
            date,
        } => {
            if *date == request.today {
                return Err(AskRefusal::Today(request.today));
            }
            check_day(*date, request.today, facts.days_back)?;
            let limit = request.max_hours_per_day;
            check_day_limit(facts.hours_of_day, work.hours, limit)
                .map_err(|_| AskRefusal::DayLimit(limit))?;
            // Last, so that what is refused otherwise tells of no client.
            let client = facts.client.ok_or(AskRefusal::UnknownClient)?;
            Ok(Wanted {
                performance: None,
                client,
                client_number: client_number.clone(),
                work: *work,
                date: *date,
            })
        }
        Asked::Correction {
            activity, hours, ..
        } => {
            let found = about(request, facts)?;
            let stands = found.performance.work();
            let work = WorkDone {
                activity: activity.unwrap_or(stands.activity),
                hours: hours.unwrap_or(stands.hours),
            };
            if work == stands {
                return Err(AskRefusal::NothingToChange);
            }
            Ok(of_performance(found, work))
        }
        Asked::Cancellation { .. } => {
            let found = about(request, facts)?;
            Ok(of_performance(found, found.performance.work()))
        }
    }
}

fn about<'f>(request: &Asking, facts: &'f AskingFacts) -> Result<&'f AskedPerformance, AskRefusal> {
    let found = facts.performance.as_ref();
    let found = found.ok_or(AskRefusal::UnknownPerformance)?;
    check_day(found.performance.date, request.today, facts.days_back)?;
    if found.performance.state == PerformanceState::Cancelled {
        return Err(AskRefusal::NothingToChange);
    }
    Ok(found)
}

fn of_performance(found: &AskedPerformance, work: WorkDone) -> Wanted {
    let it = &found.performance;
    Wanted {
        performance: Some((it.id, it.reference.clone())),
        client: found.client,
        client_number: it.client_number.clone(),
        work,
        date: it.date,
    }
}

/// Not in the future, and not further back than the office takes.
fn check_day(day: Day, today: Day, days_back: u8) -> Result<(), AskRefusal> {
    if day > today || day < today.minus_days(i64::from(days_back)) {
        Err(AskRefusal::DayOutOfRange(days_back))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::examples::{about as request_about, forgotten},
        *,
    };
    use crate::domain::{
        changes::Change,
        office_change::OfficeChangeState,
        office_change::examples::{modified, words, work},
        random::OsRandom,
    };

    fn asking(asked: Asked) -> Asking {
        Asking {
            worker: WorkerId(1),
            employer: EmployerId(1),
            session: TokenHash::from_bytes([1; 32]),
            key: "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968".parse().unwrap(),
            asked,
            reason: words("I forgot", Some(WorkerReason::Forgot)),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            max_hours_per_day: 16,
            random: Arc::new(OsRandom),
        }
    }

    fn visit(date: &str, hours: i64) -> Asked {
        Asked::Forgotten {
            client_number: ClientNumber::from_first_ten(1),
            work: work(hours),
            date: date.parse().unwrap(),
        }
    }

    fn correction(hours: Option<i64>) -> Asked {
        Asked::Correction {
            performance: Uuid::from_u128(7),
            activity: None,
            hours: hours.map(|it| work(it).hours),
        }
    }

    fn cancellation() -> Asked {
        Asked::Cancellation {
            performance: Uuid::from_u128(7),
        }
    }

    fn facts() -> AskingFacts {
        AskingFacts {
            session_alive: true,
            bound: None,
            days_back: 31,
            client: Some(ClientId(1)),
            hours_of_day: 0,
            performance: Some(AskedPerformance {
                performance: modified(OfficeChangeState::Open).performance,
                client: ClientId(1),
            }),
            same_open: false,
            made_lately: rules::MOST_REQUESTS - 1,
        }
    }

    fn refusal(asked: Asked, facts: AskingFacts) -> AskRefusal {
        ask(&asking(asked), facts).unwrap_err()
    }

    #[test]
    fn what_no_rule_refuses_is_stored_under_its_key_and_told() {
        for (asked, hours) in [
            (visit("2026-11-20", 4), 4),
            (correction(Some(4)), 4),
            (cancellation(), 3),
        ] {
            let request = asking(asked);
            let decision = ask(&request, facts()).unwrap();
            let [
                Change::Request(RequestChange::Make(new)),
                Change::Audit(_),
                touched @ ..,
            ] = &*decision.changes
            else {
                panic!("{:?}", decision.changes);
            };
            let expected = request.asked.performance();
            let touch = |id| vec![PerformanceChange::Touch { id }.into()];
            assert_eq!(touched, expected.map(touch).unwrap_or_default());
            assert_eq!((new.key, &new.request), (request.key, &decision.output));
            assert_eq!(decision.output.work, work(hours));
            assert_eq!(decision.output.kind, request.asked.kind());
        }
    }

    #[test]
    fn today_is_registered_and_a_day_outside_the_offices_limit_is_refused() {
        let today = "2026-11-23".parse().unwrap();
        assert_eq!(
            refusal(visit("2026-11-23", 4), facts()),
            AskRefusal::Today(today)
        );
        for (day, taken) in [
            ("2026-11-24", false),
            ("2026-11-22", true),
            ("2026-10-23", true),
            ("2026-10-22", false),
        ] {
            let asked = ask(&asking(visit(day, 4)), facts());
            let expected = (!taken).then_some(AskRefusal::DayOutOfRange(31));
            assert_eq!(asked.err(), expected, "{day}");
        }
        let short = AskingFacts {
            days_back: 2,
            ..facts()
        };
        assert_eq!(
            refusal(correction(Some(4)), short),
            AskRefusal::DayOutOfRange(2)
        );
    }

    #[test]
    fn a_visit_needs_a_client_and_room_in_its_day() {
        let nowhere = AskingFacts {
            client: None,
            ..facts()
        };
        let refused = refusal(visit("2026-11-20", 4), nowhere);
        assert_eq!(refused, AskRefusal::UnknownClient);
        let full = AskingFacts {
            hours_of_day: 13,
            ..facts()
        };
        let refused = refusal(visit("2026-11-20", 4), full);
        assert_eq!(refused, AskRefusal::DayLimit(16));
    }

    #[test]
    fn what_is_cancelled_or_already_so_is_not_asked_for() {
        let same = refusal(correction(Some(3)), facts());
        assert_eq!(same, AskRefusal::NothingToChange);
        let mut cancelled = facts();
        if let Some(found) = &mut cancelled.performance {
            found.performance.state = PerformanceState::Cancelled;
        }
        for asked in [correction(Some(4)), cancellation()] {
            let refused = refusal(asked, cancelled.clone());
            assert_eq!(refused, AskRefusal::NothingToChange);
        }
        let foreign = AskingFacts {
            performance: None,
            ..facts()
        };
        let refused = refusal(cancellation(), foreign);
        assert_eq!(refused, AskRefusal::UnknownPerformance);
    }

    #[test]
    fn the_same_is_asked_for_once_and_a_day_has_its_measure() {
        let open = AskingFacts {
            same_open: true,
            ..facts()
        };
        let refused = refusal(visit("2026-11-20", 4), open);
        assert_eq!(refused, AskRefusal::Open);
        let many = AskingFacts {
            made_lately: rules::MOST_REQUESTS,
            ..facts()
        };
        let refused = refusal(visit("2026-11-20", 4), many);
        assert_eq!(refused, AskRefusal::TooMany);
    }

    #[test]
    fn the_same_request_under_its_key_is_answered_again_whatever_changed_since() {
        let accepted = forgotten(RequestState::Accepted);
        let bound = AskingFacts {
            bound: Some(BoundRequestKey::Made(Box::new(accepted.clone()))),
            client: None,
            hours_of_day: 16,
            same_open: true,
            made_lately: rules::MOST_REQUESTS,
            ..facts()
        };
        let again = ask(&asking(visit("2026-11-20", 4)), bound.clone()).unwrap();
        assert_eq!((again.changes.len(), again.output), (0, accepted));
        for other in [
            visit("2026-11-20", 5),
            visit("2026-11-19", 4),
            cancellation(),
        ] {
            assert_eq!(refusal(other, bound.clone()), AskRefusal::KeyReused);
        }
        let void = AskingFacts {
            bound: Some(BoundRequestKey::Void),
            ..facts()
        };
        let refused = refusal(visit("2026-11-20", 4), void);
        assert_eq!(refused, AskRefusal::KeyVoid);
        let correct = request_about(RequestKind::Correction, 4);
        let made = AskingFacts {
            bound: Some(BoundRequestKey::Made(Box::new(correct))),
            ..facts()
        };
        assert!(ask(&asking(correction(Some(4))), made.clone()).is_ok());
        let refused = refusal(correction(Some(5)), made);
        assert_eq!(refused, AskRefusal::KeyReused);
    }

    #[test]
    fn a_session_that_ended_asks_for_nothing() {
        let ended = AskingFacts {
            session_alive: false,
            ..facts()
        };
        let refused = refusal(visit("2026-11-23", 4), ended);
        assert_eq!(refused, AskRefusal::SessionEnded);
    }
}
