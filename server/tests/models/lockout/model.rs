//! What must become of a guess. Tries are numbers in a table; there are no hashes and no rows.

use std::collections::{BTreeMap, HashSet};

/// Tries of a lane.
const TRIES: u8 = 3;
/// Devices that are remembered for a worker.
const REMEMBERED: usize = 20;
/// The login that nobody has.
pub const NOBODY: usize = 2;

/// One guess at a password.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Guess {
    pub who: usize,
    pub right: bool,
    /// The device whose token is shown, whosever it is.
    pub device: Option<usize>,
    /// Whether it comes over the phone line, which knows no devices and opens no session.
    pub by_phone: bool,
    /// What its session, and its device where it is a new one, are called if it is right.
    pub new: usize,
}

/// What must be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// A session, and whether the device keeps its token.
    In { kept: bool },
    /// A wrong password.
    Wrong { left: u8 },
    /// No try is left.
    Closed,
}

/// Whose tries are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    Device(usize),
    /// All others in the app.
    Shared,
    Phone,
}

/// What became of the step for a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    Refused,
    Taken(Lane, u8),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Person {
    exists: bool,
    active: bool,
    closed: bool,
    /// Whether she has a password: the one of before dies when she leaves.
    has_password: bool,
    /// Tries that are used; none is not there.
    used: BTreeMap<Lane, u8>,
    /// The one that was used last stands last.
    devices: Vec<usize>,
}

/// All that decides about a guess.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Model {
    pub account_scope: bool,
    people: [Person; 3],
    /// Living sessions, and whose they are.
    sessions: BTreeMap<usize, usize>,
    /// All that ever were.
    owners: BTreeMap<usize, usize>,
}

impl Default for Model {
    fn default() -> Self {
        let person = |exists| Person {
            exists,
            active: exists,
            closed: false,
            has_password: exists,
            used: BTreeMap::new(),
            devices: Vec::new(),
        };
        Self {
            account_scope: false,
            people: [person(true), person(true), person(false)],
            sessions: BTreeMap::new(),
            owners: BTreeMap::new(),
        }
    }
}

impl Model {
    pub fn is_alive(&self, session: usize) -> bool {
        self.sessions.contains_key(&session)
    }

    pub fn owner_of(&self, session: usize) -> Option<usize> {
        self.owners.get(&session).copied()
    }

    fn end_sessions_of(&mut self, who: usize) {
        self.sessions.retain(|_, it| *it != who);
    }

    fn knows(&self, who: usize, device: Option<usize>) -> Option<usize> {
        let person = &self.people[who];
        device.filter(|it| person.active && person.devices.contains(it))
    }

    /// Before the password is looked at.
    pub fn take_slot(&mut self, guess: &Guess) -> Slot {
        let lane = match self.knows(guess.who, guess.device) {
            _ if guess.by_phone => Lane::Phone,
            Some(device) if !self.account_scope => Lane::Device(device),
            _ => Lane::Shared,
        };
        let person = &mut self.people[guess.who];
        let used = person.used.get(&lane).copied().unwrap_or(0);
        let closed = person.active && person.closed && !guess.by_phone;
        if closed || used == TRIES {
            return Slot::Refused;
        }
        person.used.insert(lane, used + 1);
        Slot::Taken(lane, used + 1)
    }

    /// Once the password was looked at.
    pub fn finish(&mut self, guess: &Guess, lane: Lane, number: u8) -> Reply {
        let person = &self.people[guess.who];
        let right = guess.right && person.active && person.has_password;
        let left = TRIES - number;
        if !right {
            let whole = match lane {
                Lane::Device(_) => true,
                Lane::Shared => self.account_scope,
                Lane::Phone => false,
            };
            if left == 0 && whole && self.people[guess.who].active {
                self.people[guess.who].closed = true;
                self.end_sessions_of(guess.who);
            }
            return Reply::Wrong { left };
        }
        if guess.by_phone {
            self.people[guess.who].used.remove(&lane);
            return Reply::In { kept: false };
        }
        if self.people[guess.who].closed {
            return Reply::Closed;
        }
        let known = self.knows(guess.who, guess.device);
        let person = &mut self.people[guess.who];
        person.used.remove(&lane);
        let device = known.unwrap_or(guess.new);
        person.devices.retain(|it| *it != device);
        person.devices.push(device);
        if person.devices.len() > REMEMBERED {
            let forgotten = person.devices.remove(0);
            person.used.remove(&Lane::Device(forgotten));
        }
        self.sessions.insert(guess.new, guess.who);
        self.owners.insert(guess.new, guess.who);
        Reply::In {
            kept: known.is_some(),
        }
    }

    /// Everything that these guesses may come to at the same time, where it is what was answered.
    pub fn after_all(&self, guesses: &[Guess], replies: &[Reply]) -> HashSet<Self> {
        #[derive(Clone, PartialEq, Eq, Hash)]
        enum Phase {
            Waiting,
            Checking(Lane, u8),
            Answered,
        }
        let mut ends = HashSet::new();
        let mut open = vec![(self.clone(), vec![Phase::Waiting; guesses.len()])];
        let mut seen: HashSet<_> = open.iter().cloned().collect();
        while let Some((model, phases)) = open.pop() {
            if phases.iter().all(|it| *it == Phase::Answered) {
                ends.insert(model);
                continue;
            }
            for (at, guess) in guesses.iter().enumerate() {
                let mut model = model.clone();
                let (phase, answer) = match phases[at] {
                    Phase::Answered => continue,
                    Phase::Waiting => match model.take_slot(guess) {
                        Slot::Refused => (Phase::Answered, Some(Reply::Closed)),
                        Slot::Taken(lane, number) => (Phase::Checking(lane, number), None),
                    },
                    Phase::Checking(lane, number) => {
                        let reply = model.finish(guess, lane, number);
                        (Phase::Answered, Some(reply))
                    }
                };
                if answer.is_some_and(|it| it != replies[at]) {
                    continue;
                }
                let mut phases = phases.clone();
                phases[at] = phase;
                let next = (model, phases);
                if seen.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        ends
    }

    /// The worker's own step; nothing is answered when the session is over.
    pub fn change_password(&mut self, session: usize, guess: &Guess) -> Option<Reply> {
        if !self.is_alive(session) {
            return None;
        }
        let Slot::Taken(lane, number) = self.take_slot(guess) else {
            return Some(Reply::Closed);
        };
        if guess.right {
            let person = &mut self.people[guess.who];
            person.used.clear();
            person.devices.retain(|it| guess.device == Some(*it));
            self.sessions
                .retain(|it, who| *who != guess.who || *it == session);
            return Some(Reply::In { kept: true });
        }
        Some(self.finish(guess, lane, number))
    }

    /// Whether there was anything to end.
    pub fn end(&mut self, session: usize) -> bool {
        self.sessions.remove(&session).is_some()
    }

    /// Whether the office may.
    pub fn reopen(&mut self, who: usize) -> bool {
        if !self.people[who].active {
            return false;
        }
        self.people[who].used.clear();
        self.people[who].closed = false;
        self.people[who].has_password = true;
        self.people[who].devices.clear();
        self.end_sessions_of(who);
        true
    }

    pub fn set_active(&mut self, who: usize, active: bool) {
        if self.people[who].exists && self.people[who].active != active {
            let person = &mut self.people[who];
            person.active = active;
            person.has_password = false;
            person.devices.clear();
            person.used.retain(|it, _| !matches!(it, Lane::Device(_)));
            self.end_sessions_of(who);
        }
    }
}
