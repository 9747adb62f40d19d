//! What a look at a whole server asks. Nothing is made, changed or brought up to date by it.

use jiff::Timestamp;

use super::{OpenError, PostgresUrl, Question, Store, postgres::Postgres, sqlite::Sqlite};

/// Asks what is damaged in the database's file; none where nothing is, or where there is no file.
pub(crate) struct DamageQuestion;

impl Question for DamageQuestion {
    type Facts = Option<Damage>;
}

/// What is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    /// A page, a row or an index.
    File,
    /// A row names another that is not there.
    References,
}

/// Asks what time the database has, and what it is; none where it is a file.
pub(crate) struct ServerQuestion;

impl Question for ServerQuestion {
    type Facts = Option<DatabaseServer>;
}

/// A database server.
pub(crate) struct DatabaseServer {
    /// Its time.
    pub now: Timestamp,
    /// As it says.
    pub version: String,
    /// Whether it waits for the disk.
    pub fsync: bool,
    /// Whether a page that was changed is written whole to the log.
    pub full_page_writes: bool,
}

/// Asks what PostgreSQL says of the log that it archives; none where it archives none.
pub(crate) struct ArchiveQuestion;

impl Question for ArchiveQuestion {
    type Facts = Option<Archive>;
}

/// The archive of a database's log, by which it can be put back as of any instant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Archive {
    /// When a part of the log went there last; none where none did yet.
    pub archived: Option<Timestamp>,
    /// When that failed last; none where it never did.
    pub failed: Option<Timestamp>,
}

/// Asks how many there are.
pub(crate) struct PeopleQuestion {
    /// Workers added after this are not looked at.
    pub added_before: Timestamp,
}

impl Question for PeopleQuestion {
    type Facts = People;
}

/// How many there are. None of them is named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct People {
    /// Employers.
    pub employers: i64,
    /// Those of them that have one administrator.
    pub lone: i64,
    /// Those of them that have none.
    pub without: i64,
    /// Workers who have no phone and reported nothing.
    pub silent: i64,
}

impl Store {
    /// Opens the database of this directory to look at it. Nothing is made or changed in it.
    pub(crate) async fn look_into(data: &std::path::Path) -> Result<Self, OpenError> {
        Self::Sqlite(Sqlite::look(data)?).unless_moved().await
    }

    /// The same with a PostgreSQL database.
    pub(crate) async fn look_at(url: &PostgresUrl) -> Result<Self, OpenError> {
        let postgres = Postgres::look(url).await?;
        Self::Postgres(postgres).unless_moved().await
    }
}
