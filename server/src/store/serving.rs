//! Who serves a database. One server at a time serves a directory, any number serve PostgreSQL;
//! commands may work beside them.

use std::{
    fs::{File, TryLockError},
    path::Path,
    time::Duration,
};

use super::{StoreError, postgres::SignsOfLife};

/// The file that a server of a directory holds.
const MARK: &str = "serving.lock";
/// Looks at a mark that is held. A command that looks whether it is holds it for an instant.
const LOOKS: u32 = 5;
/// Between two of them.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Why a server may not serve this database.
#[derive(Debug, thiserror::Error)]
pub enum ServingError {
    /// Another server serves this directory.
    #[error("another server serves {0}")]
    Served(std::path::PathBuf),
    /// Servers share this database.
    #[error("servers serve this database; stop every one of them first")]
    Shared,
    /// The mark cannot be written.
    #[error("cannot write in {path}: {source}")]
    Directory {
        /// The data directory.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// All of it was moved, or is on its way.
    #[error("this database was moved to {0}; serve that one")]
    Moved(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Held as long as a server serves. However the process ends, it is let go of.
#[derive(Debug)]
pub(crate) enum Serving {
    /// The system knows who holds the file.
    Directory(File),
    /// Many serve a database that many may share; each gives signs of life.
    Shared(SignsOfLife),
}

impl Serving {
    /// Takes a directory for this server.
    pub(super) fn directory(data: &Path) -> Result<Self, ServingError> {
        let failed = |source| ServingError::Directory {
            path: data.to_owned(),
            source,
        };
        let mark = File::create(data.join(MARK)).map_err(failed)?;
        for _ in 0..LOOKS {
            match mark.try_lock() {
                Ok(()) => return Ok(Self::Directory(mark)),
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_LOOKS),
                Err(TryLockError::Error(source)) => return Err(failed(source)),
            }
        }
        Err(ServingError::Served(data.to_owned()))
    }

    /// Lets go of it.
    pub(crate) async fn end(self) {
        match self {
            Self::Directory(mark) => drop(mark),
            Self::Shared(signs) => signs.end().await,
        }
    }
}

/// Whether a server serves this directory now.
pub(super) fn is_served(data: &Path) -> bool {
    // Not written to, and not made.
    let mark = File::open(data.join(MARK));
    mark.is_ok_and(|it| matches!(it.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
