//! What the server keeps, whatever database keeps it.
//!
//! Whoever needs to know something makes a [`Question`] and asks the [`Store`]; whoever wants
//! something changed runs a use case. [`sqlite`] answers and changes with SQL; nothing outside
//! its folder knows a driver.

pub(crate) mod accounts;
pub(crate) mod audit;
pub(crate) mod clients;
pub(crate) mod console_sessions;
pub(crate) mod employers;
mod error;
pub(crate) mod export;
pub(crate) mod invitations;
pub(crate) mod lanes;
mod lent;
pub(crate) mod performances;
mod question;
pub(crate) mod sessions;
pub(crate) mod shown_once;
mod sqlite;
pub(crate) mod users;
pub(crate) mod workers;

use std::path::Path;

pub use audit::AuditEntry;
pub use error::{OpenError, StoreError};
pub(crate) use question::Question;

use self::sqlite::Sqlite;
use crate::application::UseCase;

/// The way to the database; clones share it.
#[derive(Clone)]
pub(crate) struct Store {
    sqlite: Sqlite,
}

impl Store {
    /// Opens the database in this directory, makes both where they are missing, and brings an
    /// older one up to date.
    ///
    /// # Errors
    /// When the directory cannot be used, or what is in it is not ours, newer or damaged.
    pub(crate) fn open(data: &Path) -> Result<Self, OpenError> {
        let sqlite = Sqlite::open(data)?;
        Ok(Self { sqlite })
    }

    /// Runs a use case. An `Ok` is durable when this returns; an `Err` has left nothing behind.
    ///
    /// # Errors
    /// What the use case refuses, or the database's failure.
    pub(crate) async fn run<U>(&self, use_case: U) -> Result<U::Output, U::Error>
    where
        U: UseCase,
        U::Question: sqlite::Answer,
    {
        self.sqlite.run(use_case).await
    }

    /// Asks what is true now.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn ask<Q>(&self, question: Q) -> Result<Q::Facts, StoreError>
    where
        Q: sqlite::Answer,
    {
        self.sqlite.read(move |conn| question.answer(conn)).await
    }

    /// The same for what may take minutes to read. Few of them run at a time.
    ///
    /// # Errors
    /// When the database fails, or too many are asked already.
    pub(crate) async fn ask_long<Q>(&self, question: Q) -> Result<Q::Facts, StoreError>
    where
        Q: sqlite::Answer,
    {
        let question = move |conn: &_| question.answer(conn);
        self.sqlite.read_long(question).await
    }

    /// Whether it answers.
    pub(crate) async fn is_ready(&self) -> bool {
        self.sqlite.is_ready().await
    }

    /// Finishes what waits and closes the database.
    pub(crate) async fn close(&self) {
        self.sqlite.close().await;
    }
}
