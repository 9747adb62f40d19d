//! A look at how all is, for whoever operates the server and for what watches it. It changes
//! nothing.

mod backups;
mod database;
mod place;
mod serving;

use std::fmt;

use crate::{clock::Clock, settings::Settings, store::Store};

pub use backups::{LastBackup, note as note_backup};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is as it should be.
    Fine,
    /// It will be a fault one day.
    Warning,
    /// The server does not work, will not start, or what it keeps is in danger.
    Fault,
}

impl Level {
    /// In one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Warning => "warning",
            Self::Fault => "fault",
        }
    }
}

/// What one look found. It names no worker, no client and no user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at, always in the same words.
    pub what: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What is to be said about it.
    pub said: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:8} {}: {}", self.level.as_str(), self.what, self.said)
    }
}

/// All that was found, in the order in which it was looked at.
#[derive(Debug, Default)]
struct Report(Vec<Finding>);

impl Report {
    fn add(&mut self, level: Level, what: &'static str, said: impl Into<String>) {
        let said = said.into();
        self.0.push(Finding { what, level, said });
    }

    fn fine(&mut self, what: &'static str, said: impl Into<String>) {
        self.add(Level::Fine, what, said);
    }

    fn warn(&mut self, what: &'static str, said: impl Into<String>) {
        self.add(Level::Warning, what, said);
    }

    fn fault(&mut self, what: &'static str, said: impl Into<String>) {
        self.add(Level::Fault, what, said);
    }
}

/// Looks at the server that these settings make, whether it runs or not.
pub async fn examine(settings: &Settings, clock: &dyn Clock) -> Vec<Finding> {
    let mut report = Report::default();
    let now = clock.now();
    serving::settings(settings, &mut report);
    serving::certificate(settings, now, &mut report);
    serving::page(settings, &mut report);
    place::key(&settings.database, &mut report);
    let store = match &settings.database.data {
        Some(data) => {
            let missing = match Store::is_in(data) {
                Ok(true) => None,
                Ok(false) => Some(format!("there is no server in {}", data.display())),
                Err(error) => Some(error.to_string()),
            };
            if let Some(said) = missing {
                report.fault("database", said);
                return report.0;
            }
            place::directory(data, &mut report);
            place::disk(data, &mut report);
            backups::look(data, now, &mut report);
            database::file(data, &mut report).await
        }
        None => {
            let store = database::postgres(&settings.database, clock, &mut report).await;
            if let Some(store) = &store {
                let notes = settings.database.notes();
                backups::of_postgres(store, (notes, now), &mut report).await;
            }
            store
        }
    };
    if let Some(store) = store {
        database::key(&store, &settings.database, &mut report).await;
        database::audit_log(&store, &mut report).await;
        database::retention(&store, (now, settings.retention.years), &mut report).await;
        database::people(&store, now, &mut report).await;
        store.close().await;
    }
    report.0
}
