//! Two processes on one database, through every order in which their steps can follow each other.
//!
//! A step is what the database does as one: taking a lock, a statement of the question, the
//! changes with the commit. Unique rows are left out, so that the locks stand alone: they are the
//! first fence, unique rows the second.

use std::sync::Arc;

use job_tracker_protocol::{Activity, ClientNumber, IdempotencyKey};
use stateright::{Checker as _, Model, Property};

use super::UseCase;
use crate::domain::{
    account::examples::{account, attempt},
    changes::{Change, ClientCheckChange, LaneChange, PerformanceChange},
    channel::Channel,
    client_check::{ClientCheck, ClientCheckFacts, UnknownNumbers},
    ids::{ClientId, EmployerId, WorkerId},
    lock::Lock,
    performance::Performance,
    proof::Proof,
    random::OsRandom,
    registration::{BoundKey, Registration, RegistrationFacts, Report},
    rules::MOST_UNKNOWN_NUMBERS,
    secret::TokenHash,
    settlement::{Settlement, SettlementFacts, Settling},
    tries::{TryFacts, TryOutcome},
};

const NOW: &str = "2026-11-23T10:00:00Z";
const TODAY: &str = "2026-11-23";
/// Two of these are more than a day may have.
const HOURS: i64 = 9;
const LIMIT: u8 = 16;
/// One try is left.
const USED: u8 = 2;
/// One unknown number may still be asked about.
const ASKED: i64 = MOST_UNKNOWN_NUMBERS - 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Job {
    Register(u8),
    Settle(u8),
    Try,
    Check,
}

const JOBS: [Job; 6] = [
    Job::Register(0),
    Job::Register(1),
    Job::Settle(0),
    Job::Settle(1),
    Job::Try,
    Job::Check,
];

/// What was committed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
struct Database {
    /// The keys of what was registered.
    registered: Vec<u8>,
    void: Vec<u8>,
    tries: u8,
    unknown: i64,
}

/// What a process has read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Seen {
    registered: bool,
    void: bool,
    hours: i64,
    tries: u8,
    unknown: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    Lock,
    ReadFirst,
    ReadSecond(Seen),
    Commit(Seen),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Told {
    Registered(u8),
    Void(u8),
    Try,
    Unknown,
    Refused,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Process {
    jobs: Vec<Job>,
    step: Step,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct State {
    database: Database,
    processes: [Process; 2],
    /// Who holds the worker's row, and who the login's.
    held: [Option<usize>; 2],
    told: Vec<Told>,
}

/// The two processes; one kind of use case may go without its lock.
struct TwoProcesses {
    without_lock: Option<fn(Job) -> bool>,
}

fn key(number: u8) -> IdempotencyKey {
    let keys = [
        "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968",
        "4f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968",
    ];
    keys[usize::from(number)].parse().unwrap()
}

fn report() -> Report {
    Report {
        client_number: ClientNumber::from_first_ten(1),
        activity: Activity::HouseholdHelp,
        hours: HOURS,
        date: TODAY.parse().unwrap(),
    }
}

fn registration(number: u8) -> Registration {
    Registration {
        worker: WorkerId(1),
        employer: EmployerId(1),
        proof: Proof::Session(TokenHash::from_bytes([1; 32])),
        key: key(number),
        report: report(),
        confirmed: true,
        now: NOW.parse().unwrap(),
        today: TODAY.parse().unwrap(),
        max_hours_per_day: LIMIT,
        random: Arc::new(OsRandom),
    }
}

fn settling(number: u8) -> Settling {
    Settling {
        worker: WorkerId(1),
        employer: EmployerId(1),
        session: TokenHash::from_bytes([1; 32]),
        key: key(number),
        now: NOW.parse().unwrap(),
    }
}

fn check() -> ClientCheck {
    ClientCheck {
        worker: WorkerId(1),
        employer: EmployerId(1),
        session: TokenHash::from_bytes([1; 32]),
        number: ClientNumber::from_first_ten(2),
        now: NOW.parse().unwrap(),
    }
}

fn performance() -> Box<Performance> {
    let hours = HOURS.try_into().unwrap();
    let drawn = Performance::draw(&report(), hours, NOW.parse().unwrap(), &OsRandom);
    Box::new(drawn.unwrap())
}

impl Job {
    fn lock(self) -> usize {
        let lock = match self {
            Self::Register(number) => registration(number).lock(),
            Self::Settle(number) => settling(number).lock(),
            Self::Try => attempt(Channel::App, None).lock(),
            Self::Check => check().lock(),
        };
        match lock {
            Lock::Worker(WorkerId(1)) => 0,
            Lock::Login(_) => 1,
            other => panic!("{other:?} is not in the model"),
        }
    }

    fn key(self) -> Option<u8> {
        match self {
            Self::Register(number) | Self::Settle(number) => Some(number),
            Self::Try | Self::Check => None,
        }
    }

    /// Decides on what was seen.
    fn decide(self, seen: Seen) -> (Vec<Change>, Told) {
        match self {
            Self::Register(number) => {
                let registered = seen.registered.then(|| BoundKey::Registered {
                    report: report(),
                    answer: performance(),
                });
                let facts = RegistrationFacts {
                    proof_holds: true,
                    bound: registered.or(seen.void.then_some(BoundKey::Void)),
                    client: Some(ClientId(1)),
                    hours_of_day: seen.hours,
                    newest_alike: None,
                };
                match registration(number).decide(facts) {
                    Ok(decision) => (decision.changes, Told::Registered(number)),
                    Err(_) => (Vec::new(), Told::Refused),
                }
            }
            Self::Settle(number) => {
                let registered = seen
                    .registered
                    .then(|| Settlement::Registered(performance()));
                let facts = SettlementFacts {
                    session_alive: true,
                    settled: registered.or(seen.void.then_some(Settlement::Void)),
                    void_keys: 0,
                };
                let decision = settling(number).decide(facts).unwrap();
                match decision.output {
                    Settlement::Registered(_) => (decision.changes, Told::Registered(number)),
                    Settlement::Void => (decision.changes, Told::Void(number)),
                }
            }
            Self::Try => {
                let facts = TryFacts {
                    account: Some(account()),
                    device_owner: None,
                    voucher: None,
                    used_shared: seen.tries,
                    used_by_device: 0,
                };
                let decision = attempt(Channel::App, None).decide(facts).unwrap();
                match decision.output {
                    TryOutcome::Try(_) => (decision.changes, Told::Try),
                    TryOutcome::Closed => (decision.changes, Told::Refused),
                }
            }
            Self::Check => {
                let since = NOW.parse().unwrap();
                let facts = ClientCheckFacts {
                    session_alive: true,
                    known: false,
                    unknown: Some(UnknownNumbers {
                        since,
                        count: seen.unknown,
                    }),
                };
                match check().decide(facts) {
                    Ok(decision) => (decision.changes, Told::Unknown),
                    Err(_) => (Vec::new(), Told::Refused),
                }
            }
        }
    }
}

impl Database {
    fn apply(&mut self, job: Job, changes: &[Change]) {
        let key = job.key();
        for change in changes {
            match change {
                Change::Performance(PerformanceChange::Register(_)) => self.registered.extend(key),
                Change::Performance(PerformanceChange::VoidKey { .. }) => self.void.extend(key),
                Change::Lane(LaneChange::Take { .. }) => self.tries += 1,
                Change::ClientCheck(ClientCheckChange::Count { .. }) => self.unknown += 1,
                _ => {}
            }
        }
    }
}

impl Model for TwoProcesses {
    type State = State;
    type Action = usize;

    /// Every two lists of one or two jobs.
    fn init_states(&self) -> Vec<State> {
        let mut lists: Vec<Vec<Job>> = JOBS.map(|it| vec![it]).to_vec();
        let pairs = JOBS.iter().flat_map(|one| JOBS.map(|two| vec![*one, two]));
        lists.extend(pairs);
        let process = |jobs: &Vec<Job>| Process {
            jobs: jobs.clone(),
            step: Step::Lock,
        };
        let both = lists
            .iter()
            .flat_map(|one| lists.iter().map(move |two| [process(one), process(two)]));
        both.map(|processes| State {
            database: Database {
                tries: USED,
                unknown: ASKED,
                ..Database::default()
            },
            processes,
            held: [None, None],
            told: Vec::new(),
        })
        .collect()
    }

    fn actions(&self, state: &State, actions: &mut Vec<usize>) {
        for (number, process) in state.processes.iter().enumerate() {
            let waits = process.jobs.first().is_none_or(|job| {
                process.step == Step::Lock
                    && self.is_locked(*job)
                    && state.held[job.lock()].is_some()
            });
            if !waits {
                actions.push(number);
            }
        }
    }

    fn next_state(&self, last: &State, number: usize) -> Option<State> {
        let mut state = last.clone();
        let process = &mut state.processes[number];
        let job = *process.jobs.first()?;
        process.step = match process.step {
            Step::Lock => {
                if self.is_locked(job) {
                    state.held[job.lock()] = Some(number);
                }
                Step::ReadFirst
            }
            Step::ReadFirst => Step::ReadSecond(Seen {
                registered: job
                    .key()
                    .is_some_and(|it| last.database.registered.contains(&it)),
                void: job.key().is_some_and(|it| last.database.void.contains(&it)),
                tries: last.database.tries,
                unknown: last.database.unknown,
                hours: 0,
            }),
            Step::ReadSecond(seen) => {
                let registered = i64::try_from(last.database.registered.len()).ok()?;
                Step::Commit(Seen {
                    hours: HOURS * registered,
                    ..seen
                })
            }
            Step::Commit(seen) => {
                let (changes, told) = job.decide(seen);
                state.database.apply(job, &changes);
                state.told.push(told);
                process.jobs.remove(0);
                if self.is_locked(job) {
                    state.held[job.lock()] = None;
                }
                Step::Lock
            }
        };
        Some(state)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("a day keeps its limit", |_, state: &State| {
                let hours = HOURS * i64::try_from(state.database.registered.len()).unwrap();
                hours <= i64::from(LIMIT)
            }),
            Property::always("a key is one performance or none", |_, state: &State| {
                let (registered, void) = (&state.database.registered, &state.database.void);
                [0, 1].iter().all(|key| {
                    let rows = registered.iter().chain(void).filter(|it| *it == key);
                    rows.count() <= 1
                })
            }),
            Property::always("what is told of a key stays true", |_, state: &State| {
                state.told.iter().all(|told| match told {
                    Told::Registered(key) => state.database.registered.contains(key),
                    Told::Void(key) => !state.database.registered.contains(key),
                    Told::Try | Told::Unknown | Told::Refused => true,
                })
            }),
            Property::always("nobody gets a fourth try", |_, state: &State| {
                let tries = state.told.iter().filter(|it| **it == Told::Try);
                tries.count() <= usize::from(3 - USED)
            }),
            Property::always("nobody asks about one more number", |_, state: &State| {
                let unknown = state.told.iter().filter(|it| **it == Told::Unknown);
                unknown.count() <= 1
            }),
            Property::sometimes("one is registered", |_, state: &State| {
                state.told.contains(&Told::Registered(1))
            }),
            Property::sometimes("one is void", |_, state: &State| {
                state.told.contains(&Told::Void(0))
            }),
            Property::sometimes("one is refused", |_, state: &State| {
                state.told.contains(&Told::Refused)
            }),
            Property::sometimes("both wait for one lock", |_, state: &State| {
                let waits = |it: &Process| it.step == Step::Lock && !it.jobs.is_empty();
                state.held[0] == Some(0) && waits(&state.processes[1])
            }),
        ]
    }
}

impl TwoProcesses {
    fn is_locked(&self, job: Job) -> bool {
        !self.without_lock.is_some_and(|without| without(job))
    }

    /// The promises that some order of steps breaks.
    fn broken(without_lock: Option<fn(Job) -> bool>) -> Vec<&'static str> {
        let checker = Self { without_lock }.checker().spawn_dfs().join();
        assert!(checker.is_done());
        let mut broken: Vec<_> = checker
            .discoveries()
            .into_keys()
            .filter(|it| checker.discovery_classification(it).to_string() == "counterexample")
            .collect();
        broken.sort_unstable();
        broken
    }
}

#[test]
fn with_its_locks_no_order_of_two_processes_steps_breaks_a_promise() {
    let checker = TwoProcesses { without_lock: None }
        .checker()
        .spawn_dfs()
        .join();
    checker.assert_properties();
    println!("{} states", checker.unique_state_count());
}

#[test]
fn without_the_lock_of_a_registration_a_day_passes_its_limit() {
    let broken = TwoProcesses::broken(Some(|job| matches!(job, Job::Register(_))));
    assert!(broken.contains(&"a day keeps its limit"), "{broken:?}");
    assert!(
        broken.contains(&"a key is one performance or none"),
        "{broken:?}"
    );
}

#[test]
fn without_the_lock_of_a_settlement_what_is_told_of_a_key_becomes_untrue() {
    let broken = TwoProcesses::broken(Some(|job| matches!(job, Job::Settle(_))));
    assert!(
        broken.contains(&"what is told of a key stays true"),
        "{broken:?}"
    );
}

#[test]
fn without_the_lock_of_a_try_somebody_gets_a_fourth() {
    let broken = TwoProcesses::broken(Some(|job| job == Job::Try));
    assert_eq!(broken, ["nobody gets a fourth try"]);
}

#[test]
fn without_the_lock_of_a_client_check_somebody_asks_about_one_number_more() {
    let broken = TwoProcesses::broken(Some(|job| job == Job::Check));
    assert_eq!(broken, ["nobody asks about one more number"]);
}
