//! A PostgreSQL database as an archive of `pg_dump`, which goes back into PostgreSQL alone.

use std::{fs::File, path::Path, sync::Arc};

use super::{
    BackupError, BesideBackup, MoveError, OpenError, Place, PostgresUrl, RestoreError, Restored,
    Store, StoreError,
    archive::{ArchiveError, Found, check},
    backup::failed,
    carried_key::{CarriedKey, unlock},
    postgres::{Objects, Postgres, StaysError},
    restore::{Arrived, erase_again},
    sqlite::Contents,
};
use crate::{
    clock::Clock,
    domain::random::OsRandom,
    key_file::{self, KeyError},
    records::Records,
    settings::DatabaseSettings,
};

/// How a backup is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum BackupForm {
    /// One SQLite database, which goes into a directory and into PostgreSQL.
    #[default]
    Portable,
    /// An archive of PostgreSQL's own `pg_dump`, which goes into PostgreSQL alone.
    PgDump,
}

impl BackupForm {
    /// As it is asked for.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Portable => "portable",
            Self::PgDump => "pg-dump",
        }
    }
}

/// Writes an archive of this database into an empty file, and reads it once whole.
pub(super) async fn take(
    url: &PostgresUrl,
    to: &File,
    path: &Path,
) -> Result<Contents, BackupError> {
    let source = Postgres::look(url).await?;
    let moved = source.moved_to().await?;
    let major = source.major().await;
    source.close();
    if let Some(destination) = moved {
        return Err(OpenError::Moved(destination).into());
    }
    let (url, major) = (url.clone(), major?);
    let to = to.try_clone().map_err(failed(path))?;
    let dumped = tokio::task::spawn_blocking(move || url.dump(&to, major));
    let dumped = dumped.await.map_err(|_| StoreError::Gone)?;
    dumped.map_err(ArchiveError::from)?;
    Ok(check(path).await?.contents())
}

/// Whether the key that the second factors of an archive are under is in this file.
fn fits(found: &Found, key_file: Option<&Path>) -> Result<(), KeyError> {
    let Some(wanted) = found.key else {
        return Ok(());
    };
    let path = key_file.ok_or(KeyError::NotNamed)?;
    match key_file::read(path)? {
        Some(key) if key.id() == wanted => Ok(()),
        Some(_) => Err(KeyError::Wrong(path.to_owned())),
        None => Err(KeyError::Missing(path.to_owned())),
    }
}

/// Puts an archive into a database that has no table: all of it, or nothing.
async fn put_back(archive: &Path, url: &PostgresUrl, to: &Place) -> Result<(), RestoreError> {
    if !Postgres::has_no_table(url).await? {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    let (archive, url) = (archive.to_owned(), url.clone());
    let done = tokio::task::spawn_blocking(move || url.put_back(&archive));
    let done = done.await.map_err(|_| StoreError::Gone)?;
    Ok(done.map_err(ArchiveError::from)?)
}

/// Puts an archive of `pg_dump` into PostgreSQL. What can be known before is looked at before: a
/// database that was filled stays so.
pub(super) async fn restore(
    archive: &Path,
    to: &Place,
    (beside, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<Restored, RestoreError> {
    let Place::Postgres(url) = to else {
        return Err(ArchiveError::NoDirectory.into());
    };
    let found = check(archive).await?;
    let fits = fits(&found, beside.key_file).map_err(MoveError::from);
    let key = CarriedKey::of(fits, beside)?;
    if let Some(directory) = beside.records {
        Records::in_directory(directory).list()?;
    }
    let aside = key.make_room()?;
    let before = Postgres::objects(url).await?;
    put_back(archive, url, to).await?;
    match settle_in(url, &found, &key, (beside, clock)).await {
        Ok(erased_again) => {
            let arrived = Arrived::of(erased_again, (key, aside));
            Ok(arrived.with(found.contents().performances))
        }
        Err(error) => Err(take_out((url, to), &before, &found, error).await),
    }
}

/// Makes of an archive's tables what a server can begin with; how many people were erased again.
async fn settle_in(
    url: &PostgresUrl,
    found: &Found,
    key: &CarriedKey,
    (beside, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<usize, RestoreError> {
    // An archive says which schema its tables go into, and the address which one is looked at: else
    // an empty server would be made there.
    match Postgres::version_there(url).await {
        Ok(version) if Some(version) == found.version => {}
        Ok(_) | Err(OpenError::ForeignDatabase(_)) => return Err(ArchiveError::Elsewhere.into()),
        Err(error) => return Err(error.into()),
    }
    let target = Postgres::open(url, Arc::new(OsRandom)).await?;
    let store = Store::Postgres(target.clone());
    let place = DatabaseSettings::postgres(url.clone());
    if !key.is_lost() {
        unlock(store.clone(), place, beside.key_file).await?;
    }
    let erased_again = erase_again(store, beside.records, clock).await;
    target.close();
    erased_again
}

/// Takes what came since out of the database again, where the archive's tables went; why it came to
/// nothing.
async fn take_out(
    (url, to): (&PostgresUrl, &Place),
    before: &Objects,
    found: &Found,
    error: RestoreError,
) -> RestoreError {
    let came = match Postgres::objects_since(url, before).await {
        Ok(came) => came.within(&found.schemas, &found.functions),
        Err(why) => {
            tracing::error!(%why, "what was put back is still in {to}; drop its tables there");
            return error;
        }
    };
    match Postgres::drop_all(url, &came).await {
        Ok(()) => error,
        Err(StaysError::Served) => RestoreError::Served {
            cause: Box::new(error),
            place: to.clone(),
        },
        Err(why) => {
            tracing::error!(%why, "what was put back was not taken out of {to} again");
            RestoreError::Stays {
                cause: Box::new(error),
                place: to.clone(),
                drops: came.to_string(),
            }
        }
    }
}
