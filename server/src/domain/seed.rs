//! An invented employer with her people and their work, for the demo: all of it, into a server that
//! nobody uses, or nothing.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use jiff::Timestamp;
use job_tracker_protocol::{Hours, Login, PerformanceState};

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, Decision, PerformanceChange},
    channel::Channel,
    client_record::{self, NewClient, Registrar},
    employer::{self, NewEmployer},
    hiring::{self, NewWorker},
    ids::{ClientId, EmployerId, WorkerId},
    office::OfficeActor,
    performance::{NewPerformance, Performance},
    random::{NoRandomness, Random},
    reference,
    registration::Report,
};

/// A performance of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedPerformance {
    /// Who worked.
    pub login: Login,
    /// What she reported; its hours are those of `hours`.
    pub report: Report,
    /// How long.
    pub hours: Hours,
    /// When she reported it.
    pub at: Timestamp,
    /// What the office made of it.
    pub state: PerformanceState,
}

/// What an empty server is filled with.
#[derive(Clone)]
pub struct Seed {
    /// The employer.
    pub employer: NewEmployer,
    /// Her workers.
    pub workers: Vec<NewWorker>,
    /// Her clients.
    pub clients: Vec<NewClient>,
    /// In the order in which it was reported.
    pub past: Vec<SeedPerformance>,
    /// For ids and references.
    pub random: Arc<dyn Random>,
    /// When it is filled.
    pub now: Timestamp,
}

/// What must be known to fill a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeedFacts {
    /// Whether it has an employer.
    pub has_employers: bool,
    /// The rows that the next ones get.
    pub next: (EmployerId, WorkerId, ClientId),
}

/// Why nothing was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SeedRefusal {
    /// Somebody works, or for somebody, who is not among the people.
    #[error("the past names somebody who is not there")]
    Stranger,
    /// No id without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Fills a server that has no employer; says whether it did.
///
/// # Errors
/// When the past names strangers, or there is no randomness.
pub fn decide(seed: &Seed, facts: SeedFacts) -> Result<Decision<bool>, SeedRefusal> {
    if facts.has_employers {
        return Ok(Decision::nothing(false));
    }
    let by = OfficeActor::Command;
    let (employer, first_worker, first_client) = facts.next;
    let mut changes = employer::add(by, employer, seed.employer.clone(), seed.now);
    let mut workers = HashMap::new();
    for (new, row) in seed.workers.iter().zip(first_worker.0..) {
        let row = WorkerId(row);
        workers.insert(&new.login, row);
        let place = (employer, Some(row));
        changes.extend(hiring::add(by, place, new.clone(), None, seed.now));
    }
    let office = Registrar {
        by,
        employer,
        now: seed.now,
    };
    let mut clients = HashMap::new();
    for (new, row) in seed.clients.iter().zip(first_client.0..) {
        let row = ClientId(row);
        clients.insert(&new.number, row);
        changes.extend(client_record::added(&office, new.clone(), Some(row)));
    }
    let mut references = HashSet::new();
    for past in &seed.past {
        let worker = workers.get(&past.login).ok_or(SeedRefusal::Stranger)?;
        let client = clients
            .get(&past.report.client_number)
            .ok_or(SeedRefusal::Stranger)?;
        let random = seed.random.as_ref();
        let mut performance = Performance::draw(&past.report, past.hours, past.at, random)?;
        while !references.insert(performance.reference.clone()) {
            performance.reference = reference::draw(random)?;
        }
        performance.state = past.state;
        changes.extend(reported((employer, *worker, *client), performance));
    }
    Ok(Decision {
        changes,
        output: true,
    })
}

fn reported(
    (employer, worker, client): (EmployerId, WorkerId, ClientId),
    performance: Performance,
) -> [Change; 2] {
    let told = AuditEvent {
        employer,
        at: performance.registered_at,
        actor: Actor::Worker(worker),
        origin: Origin::App,
        action: Action::PerformanceRegistered,
        subject: performance.id.to_string(),
        detail: AuditDetail::None,
    };
    let new = NewPerformance {
        employer,
        worker,
        client,
        channel: Channel::App,
        requested: false,
        performance,
        key: None,
    };
    [
        PerformanceChange::Register(Box::new(new)).into(),
        told.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        client_record::Household, hiring::Person, random::OsRandom, staff::Region, wording::Name,
    };
    use job_tracker_protocol::{Activity, ClientNumber, Language};

    fn number() -> ClientNumber {
        ClientNumber::from_first_ten(1_204_857_361)
    }

    fn seed(worked: Login) -> Seed {
        let name = |it| Name::from_typed(it).unwrap();
        let now = "2026-11-23T10:00:00Z".parse().unwrap();
        let past = SeedPerformance {
            login: worked,
            report: Report {
                client_number: number(),
                activity: Activity::HouseholdHelp,
                hours: 3,
                date: "2026-11-20".parse().unwrap(),
            },
            hours: Hours::try_from(3).unwrap(),
            at: now,
            state: PerformanceState::Validated,
        };
        Seed {
            employer: NewEmployer {
                id: uuid::Uuid::from_u128(7),
                name: name("Zonnestraal"),
                phone: None,
                region: Region::Flanders,
            },
            workers: vec![NewWorker {
                login: Login::from_serial(1),
                person: Person::new(name("Ana"), Language::Nl),
                password_hash: "hash".to_owned(),
            }],
            clients: vec![NewClient {
                number: number(),
                household: Household::named(name("A household")),
            }],
            past: vec![past],
            random: Arc::new(OsRandom),
            now,
        }
    }

    fn facts(has_employers: bool) -> SeedFacts {
        SeedFacts {
            has_employers,
            next: (EmployerId(1), WorkerId(4), ClientId(9)),
        }
    }

    #[test]
    fn a_server_that_has_an_employer_is_not_filled() {
        let decision = decide(&seed(Login::from_serial(1)), facts(true)).unwrap();
        assert_eq!((decision.changes.len(), decision.output), (0, false));
    }

    #[test]
    fn the_past_belongs_to_the_people_who_come_with_it() {
        let decision = decide(&seed(Login::from_serial(1)), facts(false)).unwrap();
        let stored = decision.changes.iter().find_map(|it| match it {
            Change::Performance(PerformanceChange::Register(new)) => Some(new),
            _ => None,
        });
        let stored = stored.unwrap();
        let whose = (stored.employer, stored.worker, stored.client);
        assert_eq!(whose, (EmployerId(1), WorkerId(4), ClientId(9)));
        assert_eq!(stored.performance.state, PerformanceState::Validated);
    }

    #[test]
    fn a_past_of_strangers_fills_nothing() {
        let refused = decide(&seed(Login::from_serial(2)), facts(false));
        assert_eq!(refused.unwrap_err(), SeedRefusal::Stranger);
    }
}
