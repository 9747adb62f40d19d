//! What the office is asked about before work is entered that may be wrong, and what it confirmed.

use std::{collections::BTreeSet, fmt};

use job_tracker_protocol::{Activity, ClientNumber, Day, Hours};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    entry::EntryFacts,
    ids::{self, WorkerId},
    registration::check_day_limit,
};

/// What may be wrong, in the order in which it is said: what doubles hours comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningKind {
    /// One like it is there already.
    LooksDuplicate,
    /// The day would have too many hours.
    ManyHours,
    /// The client is no longer active.
    ClientStopped,
}

/// One of them, about certain work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// What may be wrong.
    pub kind: WarningKind,
    /// Stands for what it is about: the same warning about the same work has the same.
    pub about: Uuid,
}

/// The warnings that hold, and that nobody confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Warnings(Vec<Warning>);

/// What the warnings that somebody confirmed were about. It confirms no others: not those of another
/// client, day or sum of hours, and none that came since.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Confirmed(BTreeSet<Uuid>);

/// The work that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Doubtful<'a> {
    /// Whose.
    pub worker: WorkerId,
    /// At whose home.
    pub client: &'a ClientNumber,
    /// What.
    pub activity: Activity,
    /// When.
    pub day: Day,
    /// How long.
    pub hours: Hours,
}

impl Warnings {
    /// What may be wrong with work that adds to its day: that it is there, `alike` times in the same
    /// form or registered before, and that the day has more hours than `limit` with it.
    pub fn of_new(work: &Doubtful, facts: &EntryFacts, alike: usize, limit: u8) -> Self {
        let mut warnings = Self::default();
        if alike > 0 || facts.newest_alike.is_some() {
            let like = facts.newest_alike.as_ref().map(|it| it.id);
            let parts = [
                work.worker.0.to_string(),
                work.client.as_str().to_owned(),
                work.activity.as_str().to_owned(),
                work.day.to_string(),
                like.map(|it| it.to_string()).unwrap_or_default(),
                alike.to_string(),
            ];
            warnings.add(WarningKind::LooksDuplicate, &parts);
        }
        warnings.of_day(work, facts.hours_of_day, limit);
        warnings
    }

    /// What may be wrong with work that takes the place of other work of its day.
    pub fn of_changed(work: &Doubtful, other_hours_of_day: i64, limit: u8) -> Self {
        let mut warnings = Self::default();
        warnings.of_day(work, other_hours_of_day, limit);
        warnings
    }

    fn of_day(&mut self, work: &Doubtful, before: i64, limit: u8) {
        if check_day_limit(before, work.hours, limit).is_err() {
            let sum = before + i64::from(work.hours);
            let parts = [
                work.worker.0.to_string(),
                work.day.to_string(),
                sum.to_string(),
            ];
            self.add(WarningKind::ManyHours, &parts);
        }
    }

    /// Also that this client is no longer active.
    pub fn and_client_stopped(mut self, client: &ClientNumber) -> Self {
        self.add(WarningKind::ClientStopped, &[client.as_str().to_owned()]);
        self
    }

    fn add(&mut self, kind: WarningKind, parts: &[String]) {
        let mut digest = Sha256::new().chain_update(b"warning:");
        let kind_text = match kind {
            WarningKind::LooksDuplicate => "looks-duplicate",
            WarningKind::ManyHours => "many-hours",
            WarningKind::ClientStopped => "client-stopped",
        };
        for part in std::iter::once(kind_text).chain(parts.iter().map(String::as_str)) {
            ids::add_part(&mut digest, part);
        }
        let about = ids::of_digest(digest);
        self.0.push(Warning { kind, about });
    }

    /// Nothing, if all of them are confirmed.
    ///
    /// # Errors
    /// All of them otherwise, so that one look is enough.
    pub fn unless(self, confirmed: &Confirmed) -> Result<(), Self> {
        match self.0.iter().all(|it| confirmed.0.contains(&it.about)) {
            true => Ok(()),
            false => Err(self),
        }
    }

    /// What may be wrong.
    pub fn kinds(&self) -> impl Iterator<Item = WarningKind> {
        self.0.iter().map(|it| it.kind)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These too.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// What somebody confirms who saw them, beside what was confirmed before: of several rows only
    /// those are said anew that are not.
    pub fn confirmed_beside(&self, before: &Confirmed) -> Confirmed {
        let mut all = before.clone();
        all.0.extend(self.0.iter().map(|it| it.about));
        all
    }
}

impl fmt::Display for Warnings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} warnings are not confirmed", self.0.len())
    }
}

/// As a form carries it: numbers with a space between them.
impl fmt::Display for Confirmed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, it) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{it}")?;
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Confirmed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::read(&String::deserialize(deserializer)?))
    }
}

impl Confirmed {
    /// What a form carries; what is no such number confirms nothing.
    pub fn read(text: &str) -> Self {
        let numbers = text.split_ascii_whitespace();
        Self(numbers.filter_map(|it| it.parse().ok()).collect())
    }
}
