//! A whole server as one file, taken while it serves; [`super::restore`] puts it where there is none.
//!
//! The file is an SQLite database, whatever database it was taken from, or an archive of `pg_dump`
//! ([`super::dump`]). It holds everything but the key of the second factors.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::NamedTempFile;
use tokio::sync::mpsc;

use super::{
    MoveError, OpenError, Place, PostgresUrl, StoreError,
    archive::ArchiveError,
    dump::{self, BackupForm},
    postgres::Postgres,
    relocate::{WAITING, compare},
    sqlite::{Contents, Sqlite},
};
use crate::domain::{factor_key::KeyId, random::OsRandom};

/// A backup that was read once whole, in a file that goes away with it unless it is kept.
#[derive(Debug)]
pub struct Backup {
    file: NamedTempFile,
    /// How many performances are in it, whatever became of them.
    pub performances: u64,
    /// Its size in bytes.
    pub bytes: u64,
    /// Which key its second factors are encrypted with; none where there are none yet.
    pub key: Option<KeyId>,
}

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is nothing to keep.
    #[error("there is no server in {0}")]
    NoSource(Place),
    /// `pg_dump` writes no archive of a directory.
    #[error("pg_dump takes PostgreSQL alone, and {0} is a directory; leave --format out")]
    NoDump(Place),
    /// The archive is none that could be put back.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// What arrived in the file is not what the database holds.
    #[error("the file does not hold what the database does")]
    Differs(#[source] MoveError),
    /// The file is there already.
    #[error("{0} is there already; it was left as it is")]
    Exists(PathBuf),
    /// The file cannot be written.
    #[error("cannot write {path}: {source}")]
    File {
        /// The file, or its directory.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a backup into a file of this directory.
///
/// # Errors
/// When there is no server, its database cannot be read, or the file cannot be written, as on a
/// full disk. Nothing is left behind then.
pub async fn back_up(
    from: &Place,
    form: BackupForm,
    directory: &Path,
) -> Result<Backup, BackupError> {
    // First: the file may have to wait in the directory that is missing.
    if let Place::Directory(data) = from
        && !Sqlite::is_in(data)?
    {
        return Err(BackupError::NoSource(from.clone()));
    }
    let file = tempfile::Builder::new()
        .prefix(".job-tracker-backup-")
        .tempfile_in(directory)
        .map_err(failed(directory))?;
    let path = file.path();
    let Contents { performances, key } = match (from, form) {
        (Place::Directory(_), BackupForm::PgDump) => {
            return Err(BackupError::NoDump(from.clone()));
        }
        (Place::Directory(data), BackupForm::Portable) => {
            copy(data, path).await?;
            check(path).await?
        }
        (Place::Postgres(url), BackupForm::Portable) => {
            from_postgres(url, path, directory).await?;
            check(path).await?
        }
        (Place::Postgres(url), BackupForm::PgDump) => dump::take(url, file.as_file(), path).await?,
    };
    let failed = failed(file.path());
    file.as_file().sync_all().map_err(&failed)?;
    let bytes = file.as_file().metadata().map_err(&failed)?.len();
    Ok(Backup {
        file,
        performances,
        bytes,
        key,
    })
}

impl Backup {
    /// Keeps it under this name, in the directory that it was taken into. Never over something.
    ///
    /// # Errors
    /// When there is such a file, or it cannot be written.
    pub fn keep(self, path: &Path) -> Result<(), BackupError> {
        self.file
            .persist_noclobber(path)
            .map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => BackupError::Exists(path.to_owned()),
                _ => failed(path)(error.error),
            })?;
        let directory = path.parent().filter(|it| !it.as_os_str().is_empty());
        let directory = File::open(directory.unwrap_or(Path::new(".")));
        directory.and_then(|it| it.sync_all()).map_err(failed(path))
    }

    /// Writes it there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_to(&self, mut out: impl Write) -> io::Result<()> {
        io::copy(&mut File::open(self.file.path())?, &mut out)?;
        out.flush()
    }
}

async fn copy(data: &Path, to: &Path) -> Result<(), OpenError> {
    let (data, to) = (data.to_owned(), to.to_owned());
    let copied = tokio::task::spawn_blocking(move || Sqlite::copy(&data, &to));
    copied.await.map_err(|_| StoreError::Gone)?
}

pub(super) async fn check(file: &Path) -> Result<Contents, OpenError> {
    let file = file.to_owned();
    let checked = tokio::task::spawn_blocking(move || Sqlite::check(&file));
    checked.await.map_err(|_| StoreError::Gone)?
}

pub(super) fn failed(path: &Path) -> impl Fn(io::Error) -> BackupError + use<> {
    let path = path.to_owned();
    move |source| BackupError::File {
        path: path.clone(),
        source,
    }
}

/// All rows of one instant, while others go on writing.
async fn from_postgres(url: &PostgresUrl, to: &Path, directory: &Path) -> Result<(), BackupError> {
    let source = Postgres::look(url).await?;
    if let Some(destination) = source.moved_to().await? {
        return Err(OpenError::Moved(destination).into());
    }
    let beside = tempfile::Builder::new()
        .prefix(".job-tracker-backup-")
        .tempdir_in(directory)
        .map_err(failed(directory))?;
    let target = Sqlite::open(beside.path(), Arc::new(OsRandom))?;
    let (send, receive) = mpsc::channel(WAITING);
    let (left, arrived) = tokio::join!(source.send_instant(send), target.take_all(receive));
    source.close();
    target.close().await;
    compare(&left?, &arrived?).map_err(BackupError::Differs)?;
    Ok(copy(beside.path(), to).await?)
}
