//! What must be registered.

use std::collections::{BTreeMap, HashSet};

/// A performance by who registered it, and under which key.
pub type Identity = (usize, usize);

/// What is reported; the day counts from today.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Body {
    pub client: usize,
    pub activity: usize,
    pub hours: i64,
    pub day: i64,
    pub confirmed: bool,
}

/// A report, or the question what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Call {
    pub who: usize,
    pub key: usize,
    pub body: Option<Body>,
}

/// What must be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    Registered(Identity),
    Void,
    KeyVoid,
    KeyReused,
    HoursOutOfRange,
    DatePassed,
    UnknownClient,
    DayLimit,
    LooksDuplicate(Identity),
}

/// What was sent, with the day as it is called everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Content {
    client: usize,
    activity: usize,
    hours: i64,
    day: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Registered {
    identity: Identity,
    content: Content,
    cancelled: bool,
}

/// All that decides about a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Model {
    most_hours: i64,
    void: BTreeMap<Identity, ()>,
    /// Oldest first.
    registered: Vec<Registered>,
}

impl Model {
    pub fn new(most_hours: i64) -> Self {
        Self {
            most_hours,
            void: BTreeMap::new(),
            registered: Vec::new(),
        }
    }

    fn call(&mut self, call: &Call, today: i64) -> Reply {
        let identity = (call.who, call.key);
        let before = self.registered.iter().find(|it| it.identity == identity);
        let Some(body) = &call.body else {
            if before.is_some() {
                return Reply::Registered(identity);
            }
            self.void.insert(identity, ());
            return Reply::Void;
        };
        let content = Content {
            client: body.client,
            activity: body.activity,
            hours: body.hours,
            day: today + body.day,
        };
        if self.void.contains_key(&identity) {
            return Reply::KeyVoid;
        }
        if let Some(before) = before {
            return if before.content == content {
                Reply::Registered(identity)
            } else {
                Reply::KeyReused
            };
        }
        if !(1..=9).contains(&content.hours) {
            return Reply::HoursOutOfRange;
        }
        if content.day != today {
            return Reply::DatePassed;
        }
        if content.client > 1 {
            return Reply::UnknownClient;
        }
        let same_day = self.registered.iter().filter(|it| {
            it.identity.0 == call.who && it.content.day == content.day && !it.cancelled
        });
        let hours: i64 = same_day.clone().map(|it| it.content.hours).sum();
        if hours + content.hours > self.most_hours {
            return Reply::DayLimit;
        }
        let alike = same_day.rev().find(|it| {
            (it.content.client, it.content.activity) == (content.client, content.activity)
        });
        if let Some(alike) = alike.filter(|_| !body.confirmed) {
            return Reply::LooksDuplicate(alike.identity);
        }
        self.registered.push(Registered {
            identity,
            content,
            cancelled: false,
        });
        Reply::Registered(identity)
    }

    /// Everything that these calls may come to, in any order, where it is what was answered.
    pub fn after_all(&self, calls: &[Call], replies: &[Reply], today: i64) -> HashSet<Self> {
        let mut open = vec![(self.clone(), vec![false; calls.len()])];
        let mut seen: HashSet<_> = open.iter().cloned().collect();
        let mut ends = HashSet::new();
        while let Some((model, done)) = open.pop() {
            if done.iter().all(|it| *it) {
                ends.insert(model);
                continue;
            }
            for (at, call) in calls.iter().enumerate().filter(|it| !done[it.0]) {
                let mut model = model.clone();
                if model.call(call, today) != replies[at] {
                    continue;
                }
                let mut done = done.clone();
                done[at] = true;
                let next = (model, done);
                if seen.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        ends
    }

    pub fn cancel(&mut self, identity: Identity) {
        for it in &mut self.registered {
            it.cancelled |= it.identity == identity;
        }
    }

    /// Newest day first, and within a day what was registered last; with what is cancelled.
    pub fn history(&self, who: usize) -> Vec<(Identity, bool)> {
        let mut own: Vec<_> = self
            .registered
            .iter()
            .filter(|it| it.identity.0 == who)
            .collect();
        own.reverse();
        own.sort_by_key(|it| std::cmp::Reverse(it.content.day));
        own.into_iter()
            .map(|it| (it.identity, it.cancelled))
            .collect()
    }

    pub fn count(&self) -> usize {
        self.registered.len()
    }
}
