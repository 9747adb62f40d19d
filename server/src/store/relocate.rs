//! A whole server moves from a directory to PostgreSQL, or back: all of it, or nothing.
//!
//! The source is marked first, so that nobody writes to what is being left; the destination is
//! filled in one transaction, and compared before it counts. Cut off at any moment, the same
//! command finishes it.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
    sync::Arc,
};

use jiff::Timestamp;
use tokio::sync::mpsc;

use super::{
    OpenError, PostgresUrl, Serving, ServingError, Store, StoreError,
    carried_key::{Beside, fits, unlock},
    postgres::Postgres,
    sqlite::Sqlite,
    transfer::{Fingerprint, TABLES},
};

use crate::{
    domain::random::OsRandom,
    key_file::{self, KeyError},
    settings::DatabaseSettings,
};

/// Parts that wait between reading and writing.
pub(super) const WAITING: usize = 8;

/// Where a server's data is.
#[derive(Debug, Clone)]
pub enum Place {
    /// A directory.
    Directory(PathBuf),
    /// A PostgreSQL database.
    Postgres(PostgresUrl),
}

impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.contains("://") {
            true => text.parse().map(Self::Postgres),
            false => Ok(Self::Directory(text.into())),
        }
    }
}

impl Place {
    /// Where a server with these settings has its data.
    ///
    /// # Errors
    /// When they name none, or the file with the password cannot be read.
    pub fn of(settings: &DatabaseSettings) -> Result<Self, OpenError> {
        match (&settings.data, &settings.database) {
            (_, Some(url)) => {
                let file = settings.database_password_file.as_deref();
                super::with_password(url.clone(), file).map(Self::Postgres)
            }
            (Some(data), None) => Ok(Self::Directory(data.clone())),
            (None, None) => Err(OpenError::NoPlace),
        }
    }

    /// The same with the password that stands in this file, where it is PostgreSQL.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn with_password_of(self, file: &std::path::Path) -> Result<Self, MoveError> {
        Ok(match self {
            Self::Postgres(url) => Self::Postgres(super::with_password(url, Some(file))?),
            directory => directory,
        })
    }
}

/// For messages, without a password.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Directory(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => write!(f, "{url}"),
        }
    }
}

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// A database could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A server serves the source, or the destination.
    #[error("{0} is being served; stop every server of it first")]
    Served(Place),
    /// The destination holds something else.
    #[error("{0} is not empty; empty it, or name another place")]
    NotEmpty(Place),
    /// There is nothing to move.
    #[error("there is no server in {0}")]
    NoSource(Place),
    /// Only from a directory to PostgreSQL, or back.
    #[error("a server moves between a directory and PostgreSQL; copy a directory, dump a database")]
    SameKind,
    /// It is marked as moved to somewhere else.
    #[error("it was moved to {0} already; to take that back: move --abandon")]
    MovedElsewhere(String),
    /// What arrived is not what left; the destination was left empty.
    #[error("what arrived in {0} is not what left; nothing was moved")]
    Differs(&'static str),
    /// The key of the second factors is missing, or another one.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The new file could not be put in its place.
    #[error("cannot write in {path}: {source}")]
    Directory {
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl MoveError {
    pub(super) fn serving(place: &Place, error: ServingError) -> Self {
        match error {
            ServingError::Served(_) | ServingError::Shared => Self::Served(place.clone()),
            ServingError::Directory { path, source } => Self::Directory { path, source },
            ServingError::Moved(destination) => Self::MovedElsewhere(destination),
            ServingError::Store(error) => Self::Store(error),
        }
    }
}

/// What arrived, table by table.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The tables, with their rows.
    pub tables: Vec<(&'static str, u64)>,
    /// Where the key of the second factors lies, which the destination is served with; none where
    /// there is nothing encrypted yet.
    pub key_file: Option<PathBuf>,
}

impl Moved {
    fn of(found: &[Fingerprint], key_file: Option<PathBuf>) -> Self {
        let tables = TABLES
            .iter()
            .zip(found)
            .map(|(table, it)| (table.name, it.rows));
        Self {
            tables: tables.collect(),
            key_file,
        }
    }
}

/// Moves everything, and marks the source as moved.
///
/// `key_file` is where the key of the second factors lies; by default beside the database in the
/// directory.
///
/// # Errors
/// When anything serves the source, the key of its second factors is missing or another one, the
/// destination is not empty, or a database fails. The
/// destination is then as it was; the source may be marked, and beginning again finishes.
pub async fn relocate(
    from: &Place,
    to: &Place,
    key_file: Option<&Path>,
    now: Timestamp,
) -> Result<Moved, MoveError> {
    match (from, to) {
        (Place::Directory(data), Place::Postgres(url)) => {
            let (source, _held) = open_directory(from, data)?;
            let target = Postgres::open(url, Arc::new(OsRandom)).await?;
            if target.servers().await? > 0 {
                return Err(MoveError::Served(to.clone()));
            }
            let key = unlock(
                Store::Sqlite(source.clone()),
                DatabaseSettings::directory(data),
                key_file,
            );
            let key = key.await?;
            mark(&Source::Directory(&source), to, now).await?;
            let moved = into_postgres(&source, &target, to).await;
            source.close().await;
            target.close();
            Ok(Moved::of(&moved?, key.map(|it| it.0)))
        }
        (Place::Postgres(url), Place::Directory(data)) => {
            let source = open_postgres(from, url).await?;
            let key = unlock(
                Store::Postgres(source.clone()),
                DatabaseSettings::postgres(url.clone()),
                key_file,
            );
            let key = key.await?;
            let beside = key.as_ref().map(|it| fits(data, &it.1)).transpose()?;
            let is_new = mark(&Source::Postgres(&source), to, now).await?;
            // After the mark: a server that starts now sees it.
            if source.servers().await? > 0 {
                if is_new {
                    source.unmark().await?;
                }
                return Err(MoveError::Served(from.clone()));
            }
            let moved = into_directory(&source, data, to).await;
            source.close();
            let moved = moved?;
            if let (Some((_, key)), Some(Beside::Missing(path))) = (&key, &beside) {
                key_file::write(path, key)?;
            }
            Ok(Moved::of(&moved, beside.map(Beside::path)))
        }
        _ => Err(MoveError::SameKind),
    }
}

/// Takes the mark back from a source that nobody moved after all.
///
/// # Errors
/// When it is being served, or the database fails.
pub async fn abandon(from: &Place) -> Result<(), MoveError> {
    match from {
        Place::Directory(data) => {
            let (source, _held) = open_directory(from, data)?;
            let unmarked = source.unmark().await;
            source.close().await;
            Ok(unmarked?)
        }
        Place::Postgres(url) => {
            let source = open_postgres(from, url).await?;
            let unmarked = source.unmark().await;
            source.close();
            Ok(unmarked?)
        }
    }
}

fn open_directory(place: &Place, data: &std::path::Path) -> Result<(Sqlite, Serving), MoveError> {
    if !Sqlite::is_in(data)? {
        return Err(MoveError::NoSource(place.clone()));
    }
    let held = Serving::directory(data).map_err(|it| MoveError::serving(place, it))?;
    Ok((Sqlite::open_held(data, &held)?, held))
}

async fn open_postgres(place: &Place, url: &PostgresUrl) -> Result<Postgres, MoveError> {
    if !Postgres::is_in(url).await? {
        return Err(MoveError::NoSource(place.clone()));
    }
    Ok(Postgres::open(url, Arc::new(OsRandom)).await?)
}

enum Source<'s> {
    Directory(&'s Sqlite),
    Postgres(&'s Postgres),
}

/// Marks the source, unless it is marked for this very destination; whether it was not.
async fn mark(source: &Source<'_>, to: &Place, now: Timestamp) -> Result<bool, MoveError> {
    let moved = match source {
        Source::Directory(sqlite) => sqlite.moved_to().await?,
        Source::Postgres(postgres) => postgres.moved_to().await?,
    };
    match moved {
        Some(elsewhere) if elsewhere != to.to_string() => {
            return Err(MoveError::MovedElsewhere(elsewhere));
        }
        Some(_) => return Ok(false),
        None => match source {
            Source::Directory(sqlite) => sqlite.mark(to.to_string(), now).await?,
            Source::Postgres(postgres) => postgres.mark(to.to_string(), now).await?,
        },
    }
    Ok(true)
}

pub(super) async fn into_postgres(
    source: &Sqlite,
    target: &Postgres,
    to: &Place,
) -> Result<Vec<Fingerprint>, MoveError> {
    if !target.is_empty().await? {
        // A move that was cut off between its last two steps, or something else altogether.
        let there = target.fingerprints().await?;
        if source.fingerprints().await? != there {
            return Err(MoveError::NotEmpty(to.clone()));
        }
        // It may have been a source once.
        target.unmark().await?;
        return Ok(there);
    }
    let (send, receive) = mpsc::channel(WAITING);
    let (left, arrived) = tokio::join!(source.send_all(send), target.take_all(receive));
    let (left, arrived) = (left?, arrived?);
    compare(&left, arrived.found())?;
    arrived.commit().await?;
    Ok(left)
}

async fn into_directory(
    source: &Postgres,
    data: &std::path::Path,
    to: &Place,
) -> Result<Vec<Fingerprint>, MoveError> {
    if Sqlite::is_in(data)? {
        let held = Serving::directory(data).map_err(|it| MoveError::serving(to, it))?;
        let target = Sqlite::open_held(data, &held)?;
        let same = is_same(source, &target).await;
        target.close().await;
        return same?.ok_or_else(|| MoveError::NotEmpty(to.clone()));
    }
    Sqlite::refuse_remains(data)?;
    let beside = data.join("moving");
    let failed = |source| MoveError::Directory {
        path: data.to_owned(),
        source,
    };
    if beside.exists() {
        std::fs::remove_dir_all(&beside).map_err(failed)?;
    }
    let target = Sqlite::open(&beside, Arc::new(OsRandom))?;
    let (send, receive) = mpsc::channel(WAITING);
    let (left, arrived) = tokio::join!(source.send_all(send), target.take_all(receive));
    target.close().await;
    let left = left?;
    compare(&left, &arrived?)?;
    Sqlite::put_in_place(&beside, data).map_err(failed)?;
    Ok(left)
}

/// What a directory holds, if it is what the source holds; then it is the one to be served.
async fn is_same(
    source: &Postgres,
    target: &Sqlite,
) -> Result<Option<Vec<Fingerprint>>, StoreError> {
    let there = target.fingerprints().await?;
    if source.fingerprints().await? != there {
        return Ok(None);
    }
    target.unmark().await?;
    Ok(Some(there))
}

pub(super) fn compare(left: &[Fingerprint], arrived: &[Fingerprint]) -> Result<(), MoveError> {
    for ((table, left), arrived) in TABLES.iter().zip(left).zip(arrived) {
        if left != arrived {
            return Err(MoveError::Differs(table.name));
        }
    }
    Ok(())
}
