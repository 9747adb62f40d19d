//! The key of the second factors, when a whole server moves.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{MoveError, Store};
use crate::{
    application::KeyQuestion,
    domain::{factor_key::FactorKey, random::OsRandom},
    key_file::{self, KeyError},
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
