//! What PostgreSQL's errors mean to the server.

use std::sync::Arc;

use deadpool_postgres::{HookError, PoolError};
use tokio_postgres::error::SqlState;

use crate::store::StoreError;

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(code) = error.code() else {
            // Without a code nobody answered: the connection is gone, or never was. Values that
            // cannot be converted have an error of their own, in `rows`.
            tracing::warn!(%error, "the database does not answer");
            return Self::Away;
        };
        match *code {
            // Unique rows are in conflict too, and rows that somebody removed or began to need
            // meanwhile: whoever decides again sees what was stored.
            SqlState::T_R_SERIALIZATION_FAILURE
            | SqlState::T_R_DEADLOCK_DETECTED
            | SqlState::FOREIGN_KEY_VIOLATION
            | SqlState::UNIQUE_VIOLATION => Self::Conflict,
            SqlState::LOCK_NOT_AVAILABLE | SqlState::QUERY_CANCELED => Self::Busy,
            SqlState::DISK_FULL => Self::Full,
            SqlState::ADMIN_SHUTDOWN
            | SqlState::CRASH_SHUTDOWN
            | SqlState::CANNOT_CONNECT_NOW
            | SqlState::READ_ONLY_SQL_TRANSACTION
            | SqlState::TOO_MANY_CONNECTIONS
            | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT => Self::Away,
            ref other if other.code().starts_with("08") => Self::Away,
            _ => Self::Failed(Arc::new(error)),
        }
    }
}

impl From<PoolError> for StoreError {
    fn from(error: PoolError) -> Self {
        match error {
            // The server was let in when it started: whatever keeps it out now may pass.
            PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => {
                tracing::warn!(%error, "the database lets nobody in");
                Self::Away
            }
            PoolError::Closed => Self::Gone,
            PoolError::Timeout(_) => {
                tracing::warn!("no connection to the database in time");
                Self::Away
            }
            other => Self::Failed(Arc::new(other)),
        }
    }
}
