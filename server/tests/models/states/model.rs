//! What the office and time may make of a performance.

use std::collections::HashSet;

use crate::table::Number;

/// Working days after which time validates what the office left alone.
const WORKING_DAYS: usize = 5;
/// Most hours of a worker on a day.
const MOST_HOURS: i64 = 16;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Registered,
    Validated,
    Modified,
    Cancelled,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Validated => "validated",
            Self::Modified => "modified",
            Self::Cancelled => "cancelled",
        }
    }
}

/// What an editor does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    Validate,
    Modify {
        hours: i64,
        activity: usize,
        reason: bool,
    },
    Cancel {
        reason: bool,
    },
}

/// Who does it, to which, and what version of it was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Act {
    pub reader: bool,
    pub at: usize,
    pub version: i64,
    pub operation: Operation,
}

/// A line of the audit log: action, actor, origin.
pub type Line = (&'static str, &'static str, &'static str);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct It {
    pub client: usize,
    pub activity: usize,
    pub hours: i64,
    pub day: Number,
    pub state: State,
    pub by_time: bool,
    pub by_office: bool,
    pub version: i64,
    pub log: Vec<Line>,
}

/// All performances of one worker, as they came.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Model(pub Vec<It>);

impl Model {
    fn hours_on(&self, day: Number) -> i64 {
        let counted = |it: &&It| it.day == day && it.state != State::Cancelled;
        self.0.iter().filter(counted).map(|it| it.hours).sum()
    }

    fn add(&mut self, (client, activity, hours): (usize, usize, i64), day: Number, office: bool) {
        let line = if office {
            ("performance-entered", "office", "console")
        } else {
            ("performance-registered", "worker", "app")
        };
        self.0.push(It {
            client,
            activity,
            hours,
            day,
            state: State::Registered,
            by_time: false,
            by_office: office,
            version: 1,
            log: vec![line],
        });
    }

    /// Whether the worker's report, which she means, is taken.
    pub fn report(&mut self, work: (usize, usize, i64), today: Number) -> bool {
        let taken = self.hours_on(today) + work.2 <= MOST_HOURS;
        if taken {
            self.add(work, today, false);
        }
        taken
    }

    /// Whether what the office enters is taken.
    pub fn enter(
        &mut self,
        work: (usize, usize, i64),
        today: Number,
        days_back: i64,
        confirmed: bool,
    ) -> bool {
        let day = Number(today.0 - days_back);
        let alike = self.0.iter().any(|it| {
            (it.day, it.client, it.activity) == (day, work.0, work.1)
                && it.state != State::Cancelled
        });
        let many = self.hours_on(day) + work.2 > MOST_HOURS;
        let taken = (0..=60).contains(&days_back) && (confirmed || !(alike || many));
        if taken {
            self.add(work, day, true);
        }
        taken
    }

    /// The status that the editor sees.
    pub fn act(&mut self, act: &Act) -> u16 {
        let it = &mut self.0[act.at];
        if act.reader {
            return 403;
        }
        let (state, action) = match act.operation {
            Operation::Modify { reason: false, .. } | Operation::Cancel { reason: false } => {
                return 422;
            }
            Operation::Validate => (State::Validated, "performance-validated"),
            Operation::Modify { .. } => (State::Modified, "performance-modified"),
            Operation::Cancel { .. } => (State::Cancelled, "performance-cancelled"),
        };
        let allowed = match it.state {
            State::Cancelled => false,
            State::Validated => state != State::Validated,
            State::Registered | State::Modified => true,
        };
        if it.version != act.version || !allowed {
            return 409;
        }
        if let Operation::Modify {
            hours, activity, ..
        } = act.operation
        {
            (it.hours, it.activity) = (hours, activity);
        }
        it.state = state;
        it.by_time = false;
        it.version += 1;
        it.log.push((action, "office", "console"));
        303
    }

    /// Everything that these acts may come to, in either order, where it is what was answered.
    pub fn after_both(&self, acts: [&Act; 2], statuses: [u16; 2]) -> HashSet<Self> {
        let mut ends = HashSet::new();
        for order in [[0, 1], [1, 0]] {
            let mut model = self.clone();
            if order.iter().all(|at| model.act(acts[*at]) == statuses[*at]) {
                ends.insert(model);
            }
        }
        ends
    }

    /// Time validates, and says how many.
    pub fn pass(&mut self, today: Number) -> usize {
        let mut validated = 0;
        for it in &mut self.0 {
            let over = it.day.after_working_days(WORKING_DAYS) < today;
            if over && it.state == State::Registered && !it.by_office {
                it.state = State::Validated;
                it.by_time = true;
                it.version += 1;
                it.log.push(("performance-validated", "server", "server"));
                validated += 1;
            }
        }
        validated
    }
}
