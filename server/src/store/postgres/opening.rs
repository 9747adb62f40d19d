//! The first connection: what is wrong with an address is told in full, before anything is written.

use std::error::Error as _;

use deadpool_postgres::{HookError, Object, Pool, PoolError};
use tokio_postgres::error::SqlState;

use super::PostgresUrl;
use crate::store::{OpenError, StoreError};

/// The oldest PostgreSQL that is still maintained (postgresql.org/support/versioning).
const NEEDED: i32 = 14;

/// Connects for the first time.
///
/// # Errors
/// When nobody answers, whoever answers refuses, or it is too old.
pub(super) async fn first(pool: &Pool, url: &PostgresUrl) -> Result<Object, OpenError> {
    let conn = pool.get().await.map_err(|error| told(error, url))?;
    let found = version(&conn).await?;
    if found < NEEDED {
        return Err(OpenError::TooOld {
            host: url.to_string(),
            found,
            needed: NEEDED,
        });
    }
    Ok(conn)
}

/// The major version of whoever answers.
pub(super) async fn version(conn: &Object) -> Result<i32, StoreError> {
    let row = conn.query_one("SHOW server_version_num", &[]).await;
    let number: String = row.and_then(|it| it.try_get(0))?;
    major(&number).ok_or(StoreError::Unreadable("version of PostgreSQL"))
}

/// 15 of `150018`.
fn major(number: &str) -> Option<i32> {
    number.parse::<i32>().ok().map(|it| it / 10_000)
}

fn told(error: PoolError, url: &PostgresUrl) -> OpenError {
    let host = url.to_string();
    match error {
        PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => {
            let Some(said) = error.as_db_error() else {
                let reason = match error.source() {
                    Some(cause) => cause.to_string(),
                    None => error.to_string(),
                };
                return OpenError::Unreachable { host, reason };
            };
            let reason = said.message().to_owned();
            match *said.code() {
                SqlState::CANNOT_CONNECT_NOW | SqlState::TOO_MANY_CONNECTIONS => {
                    OpenError::Unreachable { host, reason }
                }
                _ => OpenError::Refused { host, reason },
            }
        }
        PoolError::Timeout(_) => OpenError::Unreachable {
            host,
            reason: "no answer in time".to_owned(),
        },
        other => OpenError::Refused {
            host,
            reason: other.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_by_its_first_number() {
        assert_eq!(major("150018"), Some(15));
        assert_eq!(major("90624"), Some(9));
        assert_eq!(major("devel"), None);
    }
}
