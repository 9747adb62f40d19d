use std::error::Error;

/// Why the phone's database failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no room left on the device. Nothing was changed.
    #[error("no room left on the device")]
    Full,
    /// It was written by a newer version of the app and is left as it is.
    #[error("the database has version {found}; this app knows up to {known}")]
    Newer {
        /// Its version.
        found: i64,
        /// The newest that this app knows.
        known: i64,
    },
    /// The place where it belongs cannot be used.
    #[error("the place of the database cannot be used: {0}")]
    Place(String),
    /// It failed in another way.
    #[error("the database failed")]
    Failed(#[source] Box<dyn Error + Send + Sync>),
}

/// How the phone's database failed, as far as a worker is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreFailure {
    /// There is no room left on the device.
    Full,
    /// A newer version of the app wrote it.
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
            Self::Place(_) | Self::Failed(_) => StoreFailure::Broken,
        }
    }
}
