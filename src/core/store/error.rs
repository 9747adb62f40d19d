use rusqlite::ErrorCode;

/// Why the phone's database failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no room left on the device. Nothing was changed.
    #[error("no room left on the device")]
    Full,
    /// The file was written by a newer version of the app and is left as it is.
    #[error("the database has version {found}; this app knows up to {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest that this app knows.
        known: i64,
    },
    /// The place where the file belongs cannot be used.
    #[error("the place of the database cannot be used: {0}")]
    Place(String),
    /// SQLite failed in another way.
    #[error("the database failed")]
    Sqlite(#[source] rusqlite::Error),
}

/// How the phone's database failed, as far as a worker is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreFailure {
    /// There is no room left on the device.
    Full,
    /// A newer version of the app wrote the file.
    Newer,
    /// Anything else.
    Broken,
}

impl StoreError {
    /// How it failed.
    pub fn failure(&self) -> StoreFailure {
        match self {
            Self::Full => StoreFailure::Full,
            Self::Newer { .. } => StoreFailure::Newer,
            Self::Place(_) | Self::Sqlite(_) => StoreFailure::Broken,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // No room for what SQLite keeps beside the file while it is open.
        let extended = error.sqlite_error().map(|it| it.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => Self::Place(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            kind => Self::Place(kind.to_string()),
        }
    }
}
