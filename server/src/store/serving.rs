//! Who serves a database. One server at a time serves a directory, any number serve PostgreSQL;
//! commands may work beside them.

use std::{fs::File, path::Path};

use super::{StoreError, postgres::SignsOfLife};

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
        let mark = File::create(data.join("serving.lock")).map_err(failed)?;
        match mark.try_lock() {
            Ok(()) => Ok(Self::Directory(mark)),
            Err(std::fs::TryLockError::WouldBlock) => Err(ServingError::Served(data.to_owned())),
            Err(std::fs::TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    /// Lets go of it.
    pub(crate) async fn end(self) {
        match self {
            Self::Directory(mark) => drop(mark),
            Self::Shared(signs) => signs.end().await,
        }
    }
}
