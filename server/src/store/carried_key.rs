//! The key of the second factors, when a whole server moves.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{BesideBackup, MoveError, RestoreError, Store};
use crate::{
    application::KeyQuestion,
    domain::{factor_key::FactorKey, random::OsRandom},
    key_file::{self, Aside, KeyError},
    settings::DatabaseSettings,
};

/// The key of the source with its place, where anything is encrypted or has to be.
pub(super) async fn unlock(
    source: Store,
    place: DatabaseSettings,
    key_file: Option<&Path>,
) -> Result<Option<(PathBuf, Arc<FactorKey>)>, MoveError> {
    let facts = source.ask(KeyQuestion).await?;
    if facts.key.is_none() && facts.plain.is_empty() {
        return Ok(None);
    }
    let place = DatabaseSettings {
        key_file: key_file.map(Path::to_owned),
        ..place
    };
    let key = key_file::unlock(&source, &place, &(Arc::new(OsRandom) as _)).await?;
    Ok(key_file::place(&place).map(|it| (it, key)))
}

/// Why the second factors of a backup cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum MissingKey {
    /// PostgreSQL, and no file was named.
    #[error("the key of the second factors is missing: no file is named")]
    NotNamed,
    /// The file is not there.
    #[error("the key of the second factors is missing: {0}")]
    Missing(PathBuf),
    /// The file holds none.
    #[error("{0} holds no key of second factors, but nothing or something else")]
    Damaged(PathBuf),
    /// The file holds another one.
    #[error("{0} holds another key than the one that the backup's second factors are under")]
    Another(PathBuf),
}

/// What becomes of a backup's key.
pub(super) enum CarriedKey {
    /// It is there, or there is nothing under a key.
    There,
    /// The backup does without it, for good. The file that holds none in its place is named.
    Lost(Option<PathBuf>),
}

impl CarriedKey {
    /// Whether the backup can do with what came of looking for its key.
    ///
    /// # Errors
    /// When the key does not fit and nobody said that it is lost, or the file is not to be used.
    pub(super) fn of(
        unlocked: Result<(), MoveError>,
        beside: BesideBackup<'_>,
    ) -> Result<Self, RestoreError> {
        let (missing, damaged) = match unlocked {
            Ok(()) => return Ok(Self::There),
            Err(MoveError::Key(KeyError::NotNamed)) => (MissingKey::NotNamed, None),
            Err(MoveError::Key(KeyError::Missing(path))) => (MissingKey::Missing(path), None),
            Err(MoveError::Key(KeyError::Wrong(path))) => (MissingKey::Another(path), None),
            Err(MoveError::Key(KeyError::NoKey(path))) => {
                (MissingKey::Damaged(path.clone()), Some(path))
            }
            Err(error) => return Err(error.into()),
        };
        match beside.key_may_be_lost {
            true => Ok(Self::Lost(damaged)),
            false => Err(missing.into()),
        }
    }

    /// Whether it is lost.
    pub(super) fn is_lost(&self) -> bool {
        matches!(self, Self::Lost(_))
    }

    /// Makes room for the next key, until it is kept so.
    ///
    /// # Errors
    /// When a file that holds none cannot be given another name.
    pub(super) fn make_room(&self) -> Result<Option<Aside>, MoveError> {
        match self {
            Self::Lost(Some(path)) => Ok(Some(Aside::put(path)?)),
            Self::There | Self::Lost(None) => Ok(None),
        }
    }
}

/// Where the key lies in a directory that a server moves to.
pub(super) enum Beside {
    There(PathBuf),
    Missing(PathBuf),
}

impl Beside {
    pub(super) fn path(self) -> PathBuf {
        match self {
            Self::There(path) | Self::Missing(path) => path,
        }
    }
}

/// Whether the key can lie beside the database in this directory: another one must not lie there.
pub(super) fn fits(data: &Path, key: &FactorKey) -> Result<Beside, MoveError> {
    let path = data.join(key_file::NAME);
    match key_file::read(&path)? {
        None => Ok(Beside::Missing(path)),
        Some(there) if there.id() == key.id() => Ok(Beside::There(path)),
        Some(_) => Err(KeyError::Wrong(path).into()),
    }
}
