use std::sync::Arc;

use crate::domain::random::NoRandomness;

/// Why the database did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the database for longer than it is worth waiting.
    #[error("the database is busy")]
    Busy,
    /// The database is away: it restarts, moves, or cannot be reached. What was about to be stored
    /// may have been, if its answer was lost.
    #[error("the database is away")]
    Away,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Another job's failure undid the transaction that both stood in; nothing was stored.
    #[error("the transaction was undone")]
    Undone,
    /// What was decided on changed again and again; nothing was stored.
    #[error("the decision stays in conflict")]
    Conflict,
    /// The server is stopping, or the job failed in a way that it should not have.
    #[error("the database does not answer")]
    Gone,
    /// A row that this version cannot read.
    #[error("the database holds an unreadable {0}")]
    Unreadable(&'static str),
    /// No randomness for an id.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// Anything else that the database says.
    #[error("the database failed")]
    Failed(#[source] Arc<dyn std::error::Error + Send + Sync>),
}

impl StoreError {
    /// Whether the same may well succeed a little later.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Busy | Self::Away | Self::Full | Self::Undone | Self::Conflict
        )
    }
}

/// Why the database could not be opened. The file is left as it is.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither a directory nor an address was given.
    #[error("say where the database is: --data DIR or --database URL")]
    NoPlace,
    /// Nobody ever made a server there, and whoever asks wants to find one.
    #[error("there is no server in {0}")]
    NoServer(super::Place),
    /// A server without an employer: one that is new, or what a mistyped command left once.
    #[error("there is no employer in {0}; if this is the right place, add one with: employer add")]
    NoEmployer(super::Place),
    /// The data directory cannot be made or used.
    #[error("cannot use the directory {path}: {source}")]
    Directory {
        /// The data directory.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not a database, or a damaged one.
    #[error("{0} is damaged or is no database; it was left as it is")]
    Damaged(std::path::PathBuf),
    /// The log of a database lies where the database is missing.
    #[error(
        "{0} is there without its database, and may hold what was acknowledged: put the database \
         back beside it, or move both out of the directory and keep them"
    )]
    Remains(std::path::PathBuf),
    /// The file is the database of another program.
    #[error("{0} belongs to another program; it was left as it is")]
    Foreign(std::path::PathBuf),
    /// The file with the database's password cannot be read.
    #[error("cannot read the password in {path}: {source}")]
    PasswordFile {
        /// The file.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The database holds tables of another program.
    #[error("the database {0} belongs to another program; it was left as it is")]
    ForeignDatabase(String),
    /// Nobody answers there, or not yet; it may be worth asking again.
    #[error("the database {host} does not answer: {reason}")]
    Unreachable {
        /// Where it is, without the password.
        host: String,
        /// What the system or the database says.
        reason: String,
    },
    /// The database does not let the server in, or does not exist.
    #[error("the database {host} refuses: {reason}")]
    Refused {
        /// Where it is, without the password.
        host: String,
        /// What it says.
        reason: String,
    },
    /// PostgreSQL itself is too old.
    #[error("the database {host} is PostgreSQL {found}; this server needs {needed} or later")]
    TooOld {
        /// Where it is, without the password.
        host: String,
        /// Its version.
        found: i32,
        /// The oldest that works.
        needed: i32,
    },
    /// All of it was moved, or is on its way.
    #[error("this database was moved to {0}; serve that one")]
    Moved(String),
    /// A newer server wrote it.
    #[error("the database has version {found}, this server knows versions up to {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// This server's.
        known: i64,
    },
    /// Servers of an older version serve it, and know nothing of what this one would make of it.
    #[error(
        "a server of an older program serves this database, and this program would bring it from \
         version {found} to {known}: restart the server first; of several, stop every one before \
         the first of the new program starts"
    )]
    ServedByOlder {
        /// Its version.
        found: i64,
        /// This program's.
        known: i64,
    },
    /// An older server wrote it, and it is only looked at.
    #[error("the database has version {found}; the next start of this server brings it to {known}")]
    Older {
        /// The file's version.
        found: i64,
        /// This server's.
        known: i64,
    },
    /// Anything else.
    #[error("cannot open the database: {0}")]
    Store(#[from] StoreError),
}
