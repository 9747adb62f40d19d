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
        for _ in 0..LOOKS {
            let mark = open_mark(data).map_err(failed)?;
            match mark.try_lock() {
                Ok(()) if is_the_one_there(&mark, data) => return Ok(Self::Directory(mark)),
                // Whoever held it took it away; the next to come would find another one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_LOOKS),
                Err(TryLockError::Error(source)) => return Err(failed(source)),
            }
        }
        Err(ServingError::Served(data.to_owned()))
    }

    /// Takes the mark away from a directory that turned out to be no server's, and lets go of it.
    pub(super) fn remove_mark(self, data: &Path) {
        if let Self::Directory(mark) = self {
            // What cannot be removed is as good as empty: nobody holds it.
            let _ = std::fs::remove_file(data.join(MARK));
            drop(mark);
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

/// The owner's alone, as everything beside it.
fn open_mark(data: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mark = options.open(data.join(MARK))?;
    // One that an earlier version left may be everybody's to read, and so to hold.
    #[cfg(unix)]
    mark.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(mark)
}

/// Whether this is still the file that the next to come opens.
#[cfg(unix)]
fn is_the_one_there(mark: &File, data: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let id = |it: std::fs::Metadata| (it.dev(), it.ino());
    match (mark.metadata(), std::fs::metadata(data.join(MARK))) {
        (Ok(held), Ok(there)) => id(held) == id(there),
        _ => false,
    }
}

/// A file that is open cannot be taken away.
#[cfg(not(unix))]
fn is_the_one_there(_: &File, _: &Path) -> bool {
    true
}

/// Whether a server serves this directory now.
pub(super) fn is_served(data: &Path) -> bool {
    // Not written to, and not made.
    let mark = File::open(data.join(MARK));
    mark.is_ok_and(|it| matches!(it.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
