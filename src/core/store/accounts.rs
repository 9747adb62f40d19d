//! Who has signed in on this phone.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::core::account::AccountId;

/// What the server said of an account at its last sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// The worker's name.
    pub worker_name: String,
    /// The employer's name.
    pub employer_name: String,
    /// The office's phone number.
    pub employer_phone: Option<String>,
}

/// What is remembered of an account.
///
/// # Errors
/// When SQLite fails.
pub fn get(
    connection: &Connection,
    account: &AccountId,
) -> Result<Option<AccountRecord>, StoreError> {
    let record = connection
        .query_row(
            "
            SELECT worker_name, employer_name, employer_phone
            FROM account
            WHERE server = ?1 AND login = ?2
            ",
            params![account.server.as_str(), account.login.as_str()],
            |row| {
                Ok(AccountRecord {
                    worker_name: row.get(0)?,
                    employer_name: row.get(1)?,
                    employer_phone: row.get(2)?,
                })
            },
        )
        .optional()?;
    Ok(record)
}

/// Remembers an account.
///
/// # Errors
/// When SQLite fails.
pub fn put(
    connection: &Connection,
    account: &AccountId,
    record: &AccountRecord,
) -> Result<(), StoreError> {
    connection.execute(
        "
        INSERT INTO account (server, login, worker_name, employer_name, employer_phone)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (server, login) DO UPDATE SET
            worker_name = excluded.worker_name,
            employer_name = excluded.employer_name,
            employer_phone = excluded.employer_phone
        ",
        params![
            account.server.as_str(),
            account.login.as_str(),
            record.worker_name,
            record.employer_name,
            record.employer_phone,
        ],
    )?;
    Ok(())
}
