//! The file with the key of the second factors: beside the database or where `--key-file` says,
//! never in the database.

mod aside;

use std::{
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use zeroize::Zeroizing;

use crate::{
    application::{KeyQuestion, UseCaseError},
    domain::{
        factor_keeping::{KeyAdoption, KeyRefusal},
        factor_key::FactorKey,
        random::{NoRandomness, Random},
        sealed::SealError,
    },
    settings::DatabaseSettings,
    store::{Store, StoreError},
};

pub(crate) use aside::Aside;

/// The key's name in a data directory.
pub(crate) const NAME: &str = "second-factors.key";

/// Why there is no key to work with. What is in the file is never told.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// PostgreSQL, and no file was named.
    #[error(
        "the second factors of the console's users are encrypted with a key that is not in the \
         database: say in which file it is with --key-file (for a new database, make one with: \
         second-factors new-key --key-file FILE)"
    )]
    NotNamed,
    /// The named file is not there, and nothing was encrypted yet.
    #[error(
        "there is no key in {0}; make one with: second-factors new-key --key-file FILE, and give \
         every server of this database the same file"
    )]
    NotMade(PathBuf),
    /// The file is not there, and things were encrypted with what it held.
    #[error(
        "the key of the second factors is missing: {0}; put it back from where you keep a copy, or \
         say with --key-file where it is. If it is lost for good, second-factors reset gives each \
         user of the console a link to begin anew"
    )]
    Missing(PathBuf),
    /// The file holds another key.
    #[error(
        "{0} holds another key than the one that the second factors of this database are encrypted \
         with; put the right one back, or copy it from another server of this database. If it is \
         lost for good, second-factors reset gives each user of the console a link to begin anew"
    )]
    Wrong(PathBuf),
    /// The file holds no key.
    #[error(
        "{0} holds no key of second factors, but nothing or something else; it was left as it is. \
         Put the key back from where you keep a copy, or say with --key-file where it is. If it is \
         lost for good, second-factors reset gives each user of the console a link to begin anew, \
         and this file another name"
    )]
    NoKey(PathBuf),
    /// The file holds no key, and keeps its name.
    #[error(
        "{path} holds no key of second factors, and cannot be given another name: {source}. Move \
         it away, and begin again"
    )]
    InTheWay {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is a file already.
    #[error("{0} is there already; it was left as it is")]
    Exists(PathBuf),
    /// The file cannot be read or written.
    #[error("cannot use the key in {path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// No key without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// Something could not be encrypted.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Where the key is, if that is known.
pub(crate) fn place(database: &DatabaseSettings) -> Option<PathBuf> {
    let beside = || database.data.as_ref().map(|it| it.join(NAME));
    database.key_file.clone().or_else(beside)
}

/// The key of this database. In a directory the first start makes it; what an older server did not
/// encrypt is encrypted when this returns.
///
/// # Errors
/// When it is missing or another one than before, or the database fails.
pub(crate) async fn unlock(
    store: &Store,
    database: &DatabaseSettings,
    random: &Arc<dyn Random>,
) -> Result<Arc<FactorKey>, KeyError> {
    let path = place(database).ok_or(KeyError::NotNamed)?;
    let key = match read(&path)? {
        Some(key) => key,
        None if store.ask(KeyQuestion).await?.key.is_some() => {
            return Err(KeyError::Missing(path));
        }
        None if database.data.is_some() => make(&path, random.as_ref())?,
        None => return Err(KeyError::NotMade(path)),
    };
    let key = Arc::new(key);
    let adoption = KeyAdoption {
        key: Arc::clone(&key),
        random: Arc::clone(random),
    };
    match store.run(adoption).await {
        Ok(()) => {}
        Err(UseCaseError::Refused(KeyRefusal::Wrong)) => return Err(KeyError::Wrong(path)),
        Err(UseCaseError::Refused(KeyRefusal::Seal(error))) => return Err(error.into()),
        Err(UseCaseError::Store(error)) => return Err(error.into()),
    }
    store.sweep().await?;
    Ok(key)
}

/// The key in this file; none when there is no file.
pub(crate) fn read(path: &Path) -> Result<Option<FactorKey>, KeyError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => Zeroizing::new(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(failed(path, source)),
    };
    let text = std::str::from_utf8(&bytes).ok();
    let key = text.and_then(FactorKey::from_text);
    key.map(Some)
        .ok_or_else(|| KeyError::NoKey(path.to_owned()))
}

/// Makes a key in a new file.
///
/// # Errors
/// When there is a file already, or it cannot be written.
pub fn make_new(path: &Path, random: &dyn Random) -> Result<(), KeyError> {
    make(path, random).map(drop)
}

fn make(path: &Path, random: &dyn Random) -> Result<FactorKey, KeyError> {
    let key = FactorKey::draw(random)?;
    write(path, &key)?;
    Ok(key)
}

/// Writes it whole or not at all, for its owner alone: what is encrypted with a key that a power
/// cut took is lost.
pub(crate) fn write(path: &Path, key: &FactorKey) -> Result<(), KeyError> {
    let here = |source| failed(path, source);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // A temporary file is its owner's alone.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(here)?;
    writeln!(file, "{}", *key.text()).map_err(here)?;
    file.as_file().sync_all().map_err(here)?;
    file.persist_noclobber(path).map_err(|error| {
        if error.error.kind() == ErrorKind::AlreadyExists {
            return KeyError::Exists(path.to_owned());
        }
        failed(path, error.error)
    })?;
    #[cfg(unix)]
    std::fs::File::open(folder)
        .and_then(|it| it.sync_all())
        .map_err(here)?;
    Ok(())
}

fn failed(path: &Path, source: std::io::Error) -> KeyError {
    KeyError::File {
        path: path.to_owned(),
        source,
    }
}
