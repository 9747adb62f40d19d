//! A backup put where there is no server: all of it, or nothing.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::NamedTempFile;

use super::{
    MoveError, OpenError, Place, PostgresUrl, Serving, Store, StoreError,
    archive::{self, ArchiveError},
    backup::check,
    carried_key::{CarriedKey, MissingKey, unlock},
    dump,
    postgres::Postgres,
    relocate::into_postgres,
    sqlite::{Contents, Sqlite},
};
use crate::{
    clock::{Belgium, Clock},
    domain::random::OsRandom,
    key_file::Aside,
    records::{Records, RecordsError},
    settings::DatabaseSettings,
};

/// What was put back.
#[derive(Debug, Clone)]
pub struct Restored {
    /// How many performances were in the backup.
    pub performances: u64,
    /// How many people were erased again, who had been erased since it was taken.
    pub erased_again: usize,
    /// Whether it was put back without the key of its second factors, which have to be reset
    /// before the first start.
    pub key_is_lost: bool,
    /// The name that a file got which stood in place of the key and holds none.
    pub damaged_key: Option<PathBuf>,
}

/// What came of putting it back, but for what was in it.
pub(super) struct Arrived {
    erased_again: usize,
    key_is_lost: bool,
    damaged_key: Option<PathBuf>,
}

impl Arrived {
    /// From now on it stays so.
    pub(super) fn of(erased_again: usize, (key, aside): (CarriedKey, Option<Aside>)) -> Self {
        Self {
            erased_again,
            key_is_lost: key.is_lost(),
            damaged_key: aside.map(Aside::keep),
        }
    }

    /// The same with so many performances.
    pub(super) fn with(self, performances: u64) -> Restored {
        Restored {
            performances,
            erased_again: self.erased_again,
            key_is_lost: self.key_is_lost,
            damaged_key: self.damaged_key,
        }
    }
}

/// What belongs to a backup and lies beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct BesideBackup<'a> {
    /// The key of the second factors; by default beside the database in the directory.
    pub key_file: Option<&'a Path>,
    /// The directory with the list of erasures; by default the directory that the backup is put
    /// into.
    pub records: Option<&'a Path>,
    /// Whether the key may be missing or another one, because it is lost for good.
    pub key_may_be_lost: bool,
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
    /// The key of its second factors is missing, or another one.
    #[error(
        "{0}. Put the right one there, or say with --key-file where it is. If it is lost for good, \
         restore with --key-lost: it puts the backup back without the key, and says what comes next"
    )]
    Key(MissingKey),
    /// The list of erasures cannot be read.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// Belgium's time zone is not in this program.
    #[error("Belgium's time zone is missing: {0}")]
    TimeZone(#[from] jiff::Error),
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It came to nothing late, and a server serves what was put back by then.
    #[error(
        "{cause}. A server serves what was put back in {place}, and workers may have reported there: \
         stop it and look at it before anything else is done with that database"
    )]
    Served {
        /// Why it came to nothing. No source, as below.
        cause: Box<RestoreError>,
        /// The database.
        place: Place,
    },
    /// It came to nothing late, and what was put back by then is still there.
    #[error("{cause}. What was put back is still in {place}. To drop it there, with psql: {drops}")]
    Stays {
        /// Why it came to nothing. No source, which would be told behind what is to be run.
        cause: Box<RestoreError>,
        /// The database.
        place: Place,
        /// The statements that drop it.
        drops: String,
    },
}

/// No source: the message tells all of it.
impl From<MissingKey> for RestoreError {
    fn from(missing: MissingKey) -> Self {
        Self::Key(missing)
    }
}

/// Puts a backup into a directory, or a PostgreSQL database, where there is no server.
///
/// Who was erased since it was taken is erased again before anybody sees what is in it.
///
/// # Errors
/// When there is a server already, the file is no whole backup of this version or an earlier one,
/// the key of its second factors is missing or another one and not said to be lost, or the list of
/// erasures is unreadable.
/// The place is then as it was.
pub async fn restore(
    file: &Path,
    to: &Place,
    beside: BesideBackup<'_>,
    clock: &dyn Clock,
) -> Result<Restored, RestoreError> {
    let is_archive = archive::is_archive(file).map_err(|source| RestoreError::File {
        path: file.to_owned(),
        source,
    })?;
    if is_archive {
        return dump::restore(file, to, (beside, clock)).await;
    }
    let Contents { performances, .. } = check(file).await?;
    let done = match to {
        Place::Directory(data) => {
            let made = Made::by_now(data);
            let there = into_directory(file, data, to, (beside, clock)).await;
            if there.is_err() {
                made.remove();
            }
            there?
        }
        Place::Postgres(url) => into_database(file, url, to, (beside, clock)).await?,
    };
    Ok(done.with(performances))
}

async fn into_database(
    file: &Path,
    url: &PostgresUrl,
    to: &Place,
    (beside, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<Arrived, RestoreError> {
    let scratch = tempfile::tempdir().map_err(in_directory(&std::env::temp_dir()))?;
    let source = unpacked(file, scratch.path())?;
    let place = DatabaseSettings::postgres(url.clone());
    let store = Store::Sqlite(source.clone());
    let unlocked = unlock(store.clone(), place, beside.key_file).await;
    let key = CarriedKey::of(unlocked.map(drop), beside)?;
    // Before anything is made there: a list that cannot be read leaves the place as it was.
    let erased_again = erase_again(store, beside.records, clock).await?;
    let target = Postgres::open(url, Arc::new(OsRandom)).await?;
    if target.servers().await? > 0 {
        return Err(MoveError::Served(to.clone()).into());
    }
    let aside = key.make_room()?;
    let arrived = into_postgres(&source, &target, to).await;
    source.close().await;
    target.close();
    arrived?;
    Ok(Arrived::of(erased_again, (key, aside)))
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

/// The directories that are about to be made.
struct Made(Vec<PathBuf>);

impl Made {
    /// What is missing of this one and those above it, the lowest first.
    fn by_now(data: &Path) -> Self {
        let above = data.ancestors().filter(|it| !it.as_os_str().is_empty());
        Self(
            above
                .take_while(|it| !it.exists())
                .map(Path::to_owned)
                .collect(),
        )
    }

    /// Removes them again. One in which somebody put something meanwhile stays.
    fn remove(self) {
        for directory in self.0 {
            let _ = std::fs::remove_dir(directory);
        }
    }
}

async fn into_directory(
    file: &Path,
    data: &Path,
    to: &Place,
    (beside_it, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<Arrived, RestoreError> {
    if Sqlite::is_in(data)? {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    Sqlite::make_directory(data)?;
    // A server that starts here meanwhile would make a database of its own.
    let held = Serving::directory(data).map_err(|it| MoveError::serving(to, it))?;
    let there = into_held(file, data, to, (beside_it, clock)).await;
    if there.is_err() {
        held.remove_mark(data);
    }
    there
}

async fn into_held(
    file: &Path,
    data: &Path,
    to: &Place,
    (beside_it, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<Arrived, RestoreError> {
    if Sqlite::is_in(data)? {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    Sqlite::refuse_remains(data)?;
    let beside = tempfile::Builder::new()
        .prefix("restoring-")
        .tempdir_in(data)
        .map_err(in_directory(data))?;
    let source = unpacked(file, beside.path())?;
    let place = DatabaseSettings::directory(data);
    let store = Store::Sqlite(source.clone());
    let unlocked = unlock(store.clone(), place, beside_it.key_file).await;
    let key = CarriedKey::of(unlocked.map(drop), beside_it);
    let done = match key {
        Ok(key) => {
            let again = erase_again(store, beside_it.records.or(Some(data)), clock).await;
            again.map(|it| (it, key))
        }
        Err(error) => Err(error),
    };
    source.close().await;
    let (erased_again, key) = done?;
    let aside = key.make_room()?;
    // What is beside goes away with it, whatever comes of this.
    Sqlite::put_in_place(beside.path(), data).map_err(in_directory(data))?;
    Ok(Arrived::of(erased_again, (key, aside)))
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
