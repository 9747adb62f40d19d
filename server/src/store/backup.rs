//! A whole server as one file: taken while it serves, and put where there is none.
//!
//! The file is an SQLite database, whatever database it was taken from, or an archive of `pg_dump`
//! ([`super::dump`]). It holds everything but the key of the second factors.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::NamedTempFile;
use tokio::sync::mpsc;

use super::{
    MoveError, OpenError, Place, PostgresUrl, Serving, Store, StoreError,
    carried_key::unlock,
    dump::{self, ArchiveError, BackupForm},
    postgres::Postgres,
    relocate::{WAITING, compare, into_postgres},
    sqlite::{Contents, Sqlite},
};
use crate::{
    clock::{Belgium, Clock},
    domain::{factor_key::KeyId, random::OsRandom},
    records::{Records, RecordsError},
    settings::DatabaseSettings,
};

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
    let file = tempfile::Builder::new()
        .prefix(".job-tracker-backup-")
        .tempfile_in(directory)
        .map_err(failed(directory))?;
    let path = file.path();
    let Contents { performances, key } = match (from, form) {
        (Place::Directory(data), _) if !Sqlite::is_in(data) => {
            return Err(BackupError::NoSource(from.clone()));
        }
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

async fn check(file: &Path) -> Result<Contents, OpenError> {
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

/// What was put back.
#[derive(Debug, Clone, Copy)]
pub struct Restored {
    /// How many performances were in the backup.
    pub performances: u64,
    /// How many people were erased again, who had been erased since it was taken.
    pub erased_again: usize,
}

/// What belongs to a backup and lies beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct BesideBackup<'a> {
    /// The key of the second factors; by default beside the database in the directory.
    pub key_file: Option<&'a Path>,
    /// The directory with the list of erasures; by default the directory that the backup is put
    /// into.
    pub records: Option<&'a Path>,
}

/// Why nothing was put back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The file is no backup, damaged, or of a newer server.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is an archive that cannot be put back there.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The place cannot take it.
    #[error(transparent)]
    Place(#[from] MoveError),
    /// The list of erasures cannot be read.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// Belgium's time zone is not in this program.
    #[error("Belgium's time zone is missing: {0}")]
    TimeZone(#[from] jiff::Error),
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts a backup into a directory, or a PostgreSQL database, where there is no server.
///
/// Who was erased since it was taken is erased again before anybody sees what is in it.
///
/// # Errors
/// When there is a server already, the file is no whole backup of this version or an earlier one,
/// the key of its second factors is missing or another one, or the list of erasures is unreadable.
/// The place is then as it was.
pub async fn restore(
    file: &Path,
    to: &Place,
    beside: BesideBackup<'_>,
    clock: &dyn Clock,
) -> Result<Restored, RestoreError> {
    let key_file = beside.key_file;
    let is_archive = dump::is_archive(file).map_err(|source| RestoreError::File {
        path: file.to_owned(),
        source,
    })?;
    if is_archive {
        return dump::restore(file, to, (beside, clock)).await;
    }
    let Contents { performances, .. } = check(file).await?;
    let erased_again = match to {
        Place::Directory(data) => into_directory(file, data, to, (beside, clock)).await?,
        Place::Postgres(url) => {
            let scratch = tempfile::tempdir().map_err(in_directory(&std::env::temp_dir()))?;
            let source = unpacked(file, scratch.path())?;
            let target = Postgres::open(url, Arc::new(OsRandom)).await?;
            if target.servers().await? > 0 {
                return Err(MoveError::Served(to.clone()).into());
            }
            let place = DatabaseSettings::postgres(url.clone());
            unlock(Store::Sqlite(source.clone()), place, key_file).await?;
            let again = erase_again(Store::Sqlite(source.clone()), beside.records, clock).await?;
            let arrived = into_postgres(&source, &target, to).await;
            source.close().await;
            target.close();
            arrived?;
            again
        }
    };
    Ok(Restored {
        performances,
        erased_again,
    })
}

/// Erases again who stands on the list in this directory.
pub(super) async fn erase_again(
    store: Store,
    records: Option<&Path>,
    clock: &dyn Clock,
) -> Result<usize, RestoreError> {
    let Some(directory) = records else {
        return Ok(0);
    };
    let belgium = Belgium::load()?;
    let records = Records::in_directory(directory);
    Ok(records.bring_together(&store, clock, &belgium).await?)
}

async fn into_directory(
    file: &Path,
    data: &Path,
    to: &Place,
    (beside_it, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<usize, RestoreError> {
    if Sqlite::is_in(data) {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    Sqlite::make_directory(data)?;
    // A server that starts here meanwhile would make a database of its own.
    let _held = Serving::directory(data).map_err(|it| MoveError::serving(to, it))?;
    if Sqlite::is_in(data) {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    Sqlite::refuse_remains(data)?;
    let beside = tempfile::Builder::new()
        .prefix("restoring-")
        .tempdir_in(data)
        .map_err(in_directory(data))?;
    let source = unpacked(file, beside.path())?;
    let place = DatabaseSettings::directory(data);
    let unlocked = unlock(Store::Sqlite(source.clone()), place, beside_it.key_file).await;
    let again = match unlocked {
        Ok(_) => {
            let store = Store::Sqlite(source.clone());
            erase_again(store, beside_it.records.or(Some(data)), clock).await
        }
        Err(error) => Err(error.into()),
    };
    source.close().await;
    let again = again?;
    Sqlite::put_in_place(&beside.keep(), data).map_err(in_directory(data))?;
    Ok(again)
}

/// The backup, brought up to this version in a directory of its own.
fn unpacked(file: &Path, beside: &Path) -> Result<Sqlite, RestoreError> {
    let copy = || -> io::Result<()> {
        let mut out = Sqlite::make_file_in(beside)?;
        io::copy(&mut File::open(file)?, &mut out)?;
        out.sync_all()
    };
    copy().map_err(in_directory(beside))?;
    Ok(Sqlite::open(beside, Arc::new(OsRandom))?)
}

fn in_directory(path: &Path) -> impl Fn(io::Error) -> MoveError {
    let path = path.to_owned();
    move |source| MoveError::Directory {
        path: path.clone(),
        source,
    }
}

/// What comes from somewhere else than a file, in a file of its own.
///
/// # Errors
/// When it cannot be read, or there is no room for it.
pub fn spooled(mut from: impl Read) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new()?;
    io::copy(&mut from, &mut file)?;
    file.flush()?;
    Ok(file)
}
