//! What the server keeps, whatever database keeps it.
//!
//! Whoever needs to know something makes a [`Question`] and asks the [`Store`]; whoever wants
//! something changed runs a use case. [`sqlite`] answers and changes with SQL; nothing outside
//! its folder knows a driver.

pub(crate) mod accounts;
mod archive;
#[macro_use]
pub(crate) mod audit;
mod backup;
pub(crate) mod calls;
mod carried_key;
pub(crate) mod clients;
pub(crate) mod console_sessions;
pub(crate) mod dossier;
mod dump;
pub(crate) mod employers;
#[macro_use]
pub(crate) mod erasures;
mod error;
pub(crate) mod export;
pub(crate) mod health;
pub(crate) mod invitations;
pub(crate) mod lanes;
mod lent;
#[cfg(test)]
mod likeness;
pub(crate) mod lists;
mod names;
pub(crate) mod notices;
#[macro_use]
pub(crate) mod odd;
pub(crate) mod office_changes;
pub(crate) mod payroll;
#[macro_use]
pub(crate) mod payroll_files;
pub(crate) mod performances;
pub(crate) mod personal;
mod postgres;
mod question;
mod relocate;
pub(crate) mod requests;
mod restore;
mod serving;
pub(crate) mod sessions;
pub(crate) mod shown_once;
mod sqlite;
pub(crate) mod today;
mod transfer;
pub(crate) mod users;
pub(crate) mod visits;
pub(crate) mod workers;

pub use archive::ArchiveError;
pub use audit::AuditEntry;
pub use backup::{Backup, BackupError, back_up};
pub use carried_key::MissingKey;
pub use dump::BackupForm;
pub use error::{OpenError, StoreError};
pub(crate) use names::search_text;
pub use postgres::{PostgresUrl, ProgramError};
pub(crate) use question::Question;
pub use relocate::{MoveError, Moved, Place, abandon, relocate};
pub use restore::{BesideBackup, RestoreError, Restored, restore, spooled};
pub(crate) use serving::Serving;
pub use serving::ServingError;

use std::sync::Arc;

use self::{employers::EmployersQuestion, postgres::Postgres, sqlite::Sqlite};
use crate::{
    application::UseCase, domain::random::Random, operate::AuditLines, settings::DatabaseSettings,
};

/// The way to the database; clones share it.
#[derive(Clone)]
pub(crate) enum Store {
    /// One file, for one server.
    Sqlite(Sqlite),
    /// One database for as many servers as there are.
    Postgres(Postgres),
}

impl Store {
    /// Opens the database, makes it where it is missing, and brings an older one up to date. Salts
    /// of the audit log come from `random`.
    ///
    /// # Errors
    /// When the place cannot be used, or what is in it is not ours, newer or damaged.
    pub(crate) async fn open(
        place: &DatabaseSettings,
        random: Arc<dyn Random>,
    ) -> Result<Self, OpenError> {
        let store = match (&place.data, &place.database) {
            (_, Some(url)) => {
                let url = with_password(url.clone(), place.database_password_file.as_deref())?;
                Self::Postgres(Postgres::open(&url, random).await?)
            }
            (Some(data), None) => Self::Sqlite(Sqlite::open(data, random)?),
            (None, None) => return Err(OpenError::NoPlace),
        };
        store.unless_moved().await
    }

    /// The same where there is a server with an employer already: none is made.
    ///
    /// # Errors
    /// As [`Store::open`], and when there is none, or it has no employer.
    pub(crate) async fn open_existing(
        settings: &DatabaseSettings,
        random: Arc<dyn Random>,
    ) -> Result<Self, OpenError> {
        let place = Place::of(settings)?;
        let is_there = match &place {
            Place::Directory(data) => {
                Sqlite::refuse_remains(data)?;
                Sqlite::is_in(data)?
            }
            Place::Postgres(url) => Postgres::is_in(url).await?,
        };
        if !is_there {
            return Err(OpenError::NoServer(place));
        }
        let store = Self::open(settings, random).await?;
        let has_any = store.ask(EmployersQuestion).await.map(|it| !it.is_empty());
        if matches!(has_any, Ok(true)) {
            return Ok(store);
        }
        store.close().await;
        has_any?;
        Err(OpenError::NoEmployer(place))
    }

    /// Itself, where it is still the one to use.
    async fn unless_moved(self) -> Result<Self, OpenError> {
        match self.moved_to().await? {
            None => Ok(self),
            Some(destination) => {
                self.close().await;
                Err(OpenError::Moved(destination))
            }
        }
    }

    /// Where all of it was moved, if it was.
    async fn moved_to(&self) -> Result<Option<String>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.moved_to().await,
            Self::Postgres(postgres) => postgres.moved_to().await,
        }
    }

    /// Takes the database for a server that listens.
    ///
    /// # Errors
    /// When another server has a directory already, or all of it was moved meanwhile.
    pub(crate) async fn serve(&self) -> Result<Serving, ServingError> {
        match self {
            Self::Sqlite(sqlite) => Serving::directory(sqlite.directory()),
            Self::Postgres(postgres) => Ok(Serving::Shared(postgres.serve().await?)),
        }
    }

    /// Takes the database for a command that no server may see.
    ///
    /// # Errors
    /// When a server has it already, or all of it was moved meanwhile.
    pub(crate) async fn serve_alone(&self) -> Result<Serving, ServingError> {
        match self {
            Self::Postgres(postgres) if postgres.servers().await? > 0 => Err(ServingError::Shared),
            _ => self.serve().await,
        }
    }

    /// Runs a use case. An `Ok` is durable when this returns; an `Err` has left nothing behind.
    ///
    /// # Errors
    /// What the use case refuses, or the database's failure.
    pub(crate) async fn run<U>(&self, use_case: U) -> Result<U::Output, U::Error>
    where
        U: UseCase,
        U::Question: sqlite::Answer + postgres::Answer,
    {
        match self {
            Self::Sqlite(sqlite) => sqlite.run(use_case).await,
            Self::Postgres(postgres) => postgres.run(use_case).await,
        }
    }

    /// Asks what is true now.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn ask<Q>(&self, question: Q) -> Result<Q::Facts, StoreError>
    where
        Q: sqlite::Answer + postgres::Answer,
    {
        match self {
            Self::Sqlite(sqlite) => sqlite.ask(question).await,
            Self::Postgres(postgres) => postgres.ask(question).await,
        }
    }

    /// The same for what may take minutes to read. Few of them run at a time.
    ///
    /// # Errors
    /// When the database fails, or too many are asked already.
    pub(crate) async fn ask_long<Q>(&self, question: Q) -> Result<Q::Facts, StoreError>
    where
        Q: sqlite::Answer + postgres::AnswerLong,
    {
        match self {
            Self::Sqlite(sqlite) => sqlite.ask_long(question).await,
            Self::Postgres(postgres) => postgres.ask_long(question).await,
        }
    }

    /// Removes what a former version left where nobody looks.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn sweep(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.sweep().await,
            Self::Postgres(postgres) => postgres.sweep().await,
        }
    }

    /// Lines of the audit log that were written through it.
    pub(crate) fn audit_lines(&self) -> &AuditLines {
        match self {
            Self::Sqlite(sqlite) => sqlite.audit_lines(),
            Self::Postgres(postgres) => postgres.audit_lines(),
        }
    }

    /// Takes what was erased out of what the database keeps beside its rows, as far as that is this
    /// server's to do.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn empty_log(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.empty_log().await,
            // Its own clean-up does it.
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Whether it answers.
    pub(crate) async fn is_ready(&self) -> bool {
        match self {
            Self::Sqlite(sqlite) => sqlite.is_ready().await,
            Self::Postgres(postgres) => postgres.is_ready().await,
        }
    }

    /// Whether nothing of a file is damaged; all of it is read. PostgreSQL looks after its own.
    ///
    /// # Errors
    /// When it cannot be read, or is being closed.
    pub(crate) async fn is_whole(&self) -> Result<bool, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.is_whole().await,
            Self::Postgres(_) => Ok(true),
        }
    }

    /// Whether a file was looked through before it was opened.
    pub(crate) fn was_looked_through(&self) -> bool {
        match self {
            Self::Sqlite(sqlite) => sqlite.was_looked_through(),
            Self::Postgres(_) => true,
        }
    }

    /// What changes whenever somebody writes to the file in this directory.
    pub(crate) fn state(data: &std::path::Path) -> impl PartialEq + use<> {
        Sqlite::state(data)
    }

    /// Whether there is a database in this directory.
    ///
    /// # Errors
    /// When whoever asks may not look into it.
    pub(crate) fn is_in(data: &std::path::Path) -> Result<bool, OpenError> {
        Sqlite::is_in(data)
    }

    /// Finishes what waits and closes the database.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(sqlite) => sqlite.close().await,
            Self::Postgres(postgres) => postgres.close(),
        }
    }
}

fn with_password(
    url: PostgresUrl,
    file: Option<&std::path::Path>,
) -> Result<PostgresUrl, OpenError> {
    let Some(file) = file else {
        return Ok(url);
    };
    let text = std::fs::read_to_string(file).map_err(|source| OpenError::PasswordFile {
        path: file.to_owned(),
        source,
    })?;
    Ok(url.with_password(text.trim_end_matches(['\r', '\n'])))
}
