//! Keys whose fate is not known: written before a performance leaves, deleted when its fate is
//! certain. No content.

use job_tracker_protocol::IdempotencyKey;
use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::core::account::AccountId;

/// The account's unsettled key.
///
/// # Errors
/// When SQLite fails.
pub fn get(
    connection: &Connection,
    account: &AccountId,
) -> Result<Option<IdempotencyKey>, StoreError> {
    let text: Option<String> = connection
        .query_row(
            "SELECT idempotency_key FROM unsettled WHERE server = ?1 AND login = ?2",
            params![account.server.as_str(), account.login.as_str()],
            |row| row.get(0),
        )
        .optional()?;
    Ok(text.and_then(|it| it.parse().ok()))
}

/// Keeps a key before it is used, and says whether it did: never in the place of another one,
/// which another process on the same file may have noted meanwhile.
///
/// # Errors
/// When SQLite fails.
pub fn put(
    connection: &Connection,
    account: &AccountId,
    key: IdempotencyKey,
) -> Result<bool, StoreError> {
    if get(connection, account)?.is_some_and(|it| it != key) {
        return Ok(false);
    }
    connection.execute(
        "
        INSERT INTO unsettled (server, login, idempotency_key)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (server, login) DO UPDATE SET idempotency_key = excluded.idempotency_key
        ",
        params![
            account.server.as_str(),
            account.login.as_str(),
            key.to_string()
        ],
    )?;
    Ok(true)
}

/// Forgets a key whose fate is certain.
///
/// # Errors
/// When SQLite fails.
pub fn clear(
    connection: &Connection,
    account: &AccountId,
    key: IdempotencyKey,
) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM unsettled WHERE server = ?1 AND login = ?2 AND idempotency_key = ?3",
        params![
            account.server.as_str(),
            account.login.as_str(),
            key.to_string()
        ],
    )?;
    Ok(())
}
