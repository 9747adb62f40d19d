//! A request, its key, its withdrawal and the office's answers by two processes on one database,
//! through every order in which their steps can follow each other. As in [`super::interleavings`],
//! the locks stand alone: rows that close a request only while it is open are the second fence.

use std::sync::Arc;

use job_tracker_protocol::ClientNumber;
use stateright::{Checker as _, Model, Property};

use super::UseCase;
use crate::clock::Belgium;
use crate::domain::{
    changes::{Change, PerformanceChange, RequestChange},
    entry::{EntryClient, EntryFacts, EntryWorker},
    ids::{ClientId, EmployerId, WorkerId},
    lock::Lock,
    office::OfficeActor,
    office_change::examples::{words, work},
    random::OsRandom,
    secret::TokenHash,
    staff::Region,
    warning::Confirmed,
    work_request::{
        Acceptance, AcceptanceFacts, Asked, Asking, AskingFacts, BoundRequestKey, Declining,
        RequestFound, RequestSettlement, RequestSettlementFacts, RequestSettling, RequestState,
        Withdrawal, WorkRequest, examples::forgotten,
    },
};

const EMPLOYER: EmployerId = EmployerId(1);
const WORKER: WorkerId = WorkerId(1);
const KEY: &str = "3f0c9a52-4a3e-4a0e-8f4e-1d2c3b4a5968";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Job {
    Ask,
    Settle,
    Withdraw,
    Accept,
    Decline,
}

const JOBS: [Job; 5] = [
    Job::Ask,
    Job::Settle,
    Job::Withdraw,
    Job::Accept,
    Job::Decline,
];

/// What was committed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Database {
    /// Requests that the key made, and what became of the last.
    made: u8,
    state: Option<RequestState>,
    void: bool,
    /// Visits that were entered.
    entered: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Told {
    Made,
    Void,
    Withdrawn,
    Accepted,
    Declined,
    Refused,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    Lock,
    Read,
    Commit(Database),
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
    held: Option<usize>,
    told: Vec<Told>,
}

/// The two processes; one kind of use case may go without its lock.
struct TwoProcesses {
    without_lock: Option<Job>,
}

fn now() -> jiff::Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

fn asking() -> Asking {
    Asking {
        worker: WORKER,
        employer: EMPLOYER,
        session: TokenHash::from_bytes([1; 32]),
        key: KEY.parse().unwrap(),
        asked: Asked::Forgotten {
            client_number: ClientNumber::from_first_ten(1),
            work: work(4),
            date: "2026-11-20".parse().unwrap(),
        },
        reason: forgotten(RequestState::Open).reason,
        now: now(),
        today: "2026-11-23".parse().unwrap(),
        max_hours_per_day: 16,
        random: Arc::new(OsRandom),
    }
}

fn settling() -> RequestSettling {
    RequestSettling {
        worker: WORKER,
        employer: EMPLOYER,
        session: TokenHash::from_bytes([1; 32]),
        key: KEY.parse().unwrap(),
        now: now(),
    }
}

fn withdrawal() -> Withdrawal {
    Withdrawal {
        worker: WORKER,
        employer: EMPLOYER,
        id: forgotten(RequestState::Open).id,
        now: now(),
    }
}

fn acceptance() -> Acceptance {
    Acceptance {
        by: OfficeActor::Command,
        employer: EMPLOYER,
        id: forgotten(RequestState::Open).id,
        work: work(4),
        answer: None,
        seen: None,
        confirmed: Confirmed::default(),
        max_hours_per_day: 16,
        now: now(),
        today: "2026-11-23".parse().unwrap(),
        belgium: Belgium::load().unwrap(),
        random: Arc::new(OsRandom),
    }
}

fn declining() -> Declining {
    Declining {
        by: OfficeActor::Command,
        employer: EMPLOYER,
        id: forgotten(RequestState::Open).id,
        answer: words("not planned", None),
        now: now(),
    }
}

impl Database {
    fn request(self) -> Option<WorkRequest> {
        self.state.map(forgotten)
    }

    fn bound(self) -> Option<BoundRequestKey> {
        let made = self.request().map(|it| BoundRequestKey::Made(Box::new(it)));
        made.or(self.void.then_some(BoundRequestKey::Void))
    }

    fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Request(RequestChange::Make(_)) => {
                    self.made += 1;
                    self.state = Some(RequestState::Open);
                }
                Change::Request(RequestChange::VoidKey { .. }) => self.void = true,
                Change::Request(RequestChange::Close { to, .. }) => self.state = Some(*to),
                Change::Performance(PerformanceChange::Register(_)) => self.entered += 1,
                _ => {}
            }
        }
    }
}

impl Job {
    /// All of them hold the worker: as hers, or as that of her request.
    fn holds_the_worker(self) {
        let lock = match self {
            Self::Ask => asking().lock(),
            Self::Settle => settling().lock(),
            Self::Withdraw => withdrawal().lock(),
            Self::Accept => acceptance().lock(),
            Self::Decline => declining().lock(),
        };
        assert!(matches!(
            lock,
            Lock::Worker(WORKER) | Lock::WorkerOfRequest(EMPLOYER, _)
        ));
    }

    /// Decides on what was seen.
    fn decide(self, seen: Database) -> (Vec<Change>, Told) {
        let refused = (Vec::new(), Told::Refused);
        match self {
            Self::Ask => {
                let facts = AskingFacts {
                    session_alive: true,
                    bound: seen.bound(),
                    days_back: 31,
                    client: Some(ClientId(1)),
                    hours_of_day: 0,
                    performance: None,
                    same_open: seen.state == Some(RequestState::Open),
                    made_lately: 0,
                };
                let decided = asking().decide(facts);
                decided.map_or(refused, |it| (it.changes, Told::Made))
            }
            Self::Settle => {
                let facts = RequestSettlementFacts {
                    session_alive: true,
                    bound: seen.bound(),
                    void_keys: 0,
                };
                let decision = settling().decide(facts).unwrap();
                match decision.output {
                    RequestSettlement::Made(_) => (decision.changes, Told::Made),
                    RequestSettlement::Void => (decision.changes, Told::Void),
                }
            }
            Self::Withdraw => {
                let decided = withdrawal().decide(seen.request());
                decided.map_or(refused, |it| (it.changes, Told::Withdrawn))
            }
            Self::Accept => {
                let found = seen.request().map(|request| RequestFound {
                    worker_left: false,
                    request,
                    worker: WORKER,
                    region: Region::Flanders,
                });
                let facts = AcceptanceFacts {
                    found,
                    entry: EntryFacts {
                        worker: Some(EntryWorker {
                            id: WORKER,
                            left_at: None,
                        }),
                        client: Some(EntryClient {
                            id: ClientId(1),
                            active: true,
                        }),
                        ..EntryFacts::nothing()
                    },
                    performance: None,
                };
                let decided = acceptance().decide(facts);
                decided.map_or(refused, |it| (it.changes, Told::Accepted))
            }
            Self::Decline => {
                let decided = declining().decide(seen.request());
                decided.map_or(refused, |it| (it.changes, Told::Declined))
            }
        }
    }
}

impl Model for TwoProcesses {
    type State = State;
    type Action = usize;

    /// Every two lists of one or two jobs, before and after it was asked.
    fn init_states(&self) -> Vec<State> {
        let mut lists: Vec<Vec<Job>> = JOBS.map(|it| vec![it]).to_vec();
        let pairs = JOBS.iter().flat_map(|one| JOBS.map(|two| vec![*one, two]));
        lists.extend(pairs);
        let process = |jobs: &Vec<Job>| Process {
            jobs: jobs.clone(),
            step: Step::Lock,
        };
        let asked = Database {
            made: 1,
            state: Some(RequestState::Open),
            ..Database::default()
        };
        let mut states = Vec::new();
        for database in [Database::default(), asked] {
            for one in &lists {
                for two in &lists {
                    states.push(State {
                        database,
                        processes: [process(one), process(two)],
                        held: None,
                        told: Vec::new(),
                    });
                }
            }
        }
        states
    }

    fn actions(&self, state: &State, actions: &mut Vec<usize>) {
        for (number, process) in state.processes.iter().enumerate() {
            let waits = process.jobs.first().is_none_or(|job| {
                process.step == Step::Lock && self.is_locked(*job) && state.held.is_some()
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
                job.holds_the_worker();
                if self.is_locked(job) {
                    state.held = Some(number);
                }
                Step::Read
            }
            Step::Read => Step::Commit(last.database),
            Step::Commit(seen) => {
                let (changes, told) = job.decide(seen);
                state.database.apply(&changes);
                state.told.push(told);
                process.jobs.remove(0);
                if self.is_locked(job) {
                    state.held = None;
                }
                Step::Lock
            }
        };
        Some(state)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("a visit is entered once", |_, state: &State| {
                state.database.entered <= 1
            }),
            Property::always("only what is accepted is entered", |_, state: &State| {
                let accepted = state.database.state == Some(RequestState::Accepted);
                (state.database.entered == 1) == accepted
            }),
            Property::always("a key is one request or none", |_, state: &State| {
                state.database.made + u8::from(state.database.void) <= 1
            }),
            Property::always("what is told stays true", |_, state: &State| {
                state.told.iter().all(|told| match told {
                    Told::Made => state.database.made == 1,
                    Told::Void => state.database.made == 0,
                    Told::Withdrawn => state.database.state == Some(RequestState::Withdrawn),
                    Told::Accepted => state.database.state == Some(RequestState::Accepted),
                    Told::Declined => state.database.state == Some(RequestState::Declined),
                    Told::Refused => true,
                })
            }),
            Property::sometimes("one is accepted", |_, state: &State| {
                state.told.contains(&Told::Accepted)
            }),
            Property::sometimes("one is withdrawn", |_, state: &State| {
                state.told.contains(&Told::Withdrawn)
            }),
            Property::sometimes("one comes too late", |_, state: &State| {
                state.told.contains(&Told::Accepted) && state.told.contains(&Told::Refused)
            }),
        ]
    }
}

impl TwoProcesses {
    fn is_locked(&self, job: Job) -> bool {
        self.without_lock != Some(job)
    }

    /// The promises that some order of steps breaks.
    fn broken(without_lock: Job) -> Vec<&'static str> {
        let without_lock = Some(without_lock);
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
    let model = TwoProcesses { without_lock: None };
    let checker = model.checker().spawn_dfs().join();
    checker.assert_properties();
    println!("{} states", checker.unique_state_count());
}

#[test]
fn without_the_lock_of_any_of_them_some_promise_is_broken() {
    for (job, promise) in [
        (Job::Ask, "a key is one request or none"),
        (Job::Settle, "a key is one request or none"),
        (Job::Withdraw, "only what is accepted is entered"),
        (Job::Accept, "a visit is entered once"),
        (Job::Decline, "only what is accepted is entered"),
    ] {
        let broken = TwoProcesses::broken(job);
        assert!(broken.contains(&promise), "{job:?}: {broken:?}");
    }
}
