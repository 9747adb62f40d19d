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
    /// The numbers at which the employer's server takes work by the keys of a telephone.
    pub phone_lines: Vec<String>,
}

/// A list that cannot be read is none: she can ask her employer.
fn lines(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
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
            SELECT worker_name, employer_name, employer_phone, phone_lines
            FROM account
            WHERE server = ?1 AND login = ?2
            ",
            params![account.server.as_str(), account.login.as_str()],
            |row| {
                Ok(AccountRecord {
                    worker_name: row.get(0)?,
                    employer_name: row.get(1)?,
                    employer_phone: row.get(2)?,
                    phone_lines: lines(&row.get::<_, String>(3)?),
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
        INSERT INTO account (server, login, worker_name, employer_name, employer_phone, phone_lines)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (server, login) DO UPDATE SET
            worker_name = excluded.worker_name,
            employer_name = excluded.employer_name,
            employer_phone = excluded.employer_phone,
            phone_lines = excluded.phone_lines
        ",
        params![
            account.server.as_str(),
            account.login.as_str(),
            record.worker_name,
            record.employer_name,
            record.employer_phone,
            serde_json::to_string(&record.phone_lines).unwrap_or_default(),
        ],
    )?;
    Ok(())
}

/// The accounts that are in use on this phone, in the order in which she added them.
///
/// # Errors
/// When SQLite fails.
pub fn in_use(connection: &Connection) -> Result<Vec<(AccountId, AccountRecord)>, StoreError> {
    let mut statement = connection.prepare(
        "
        SELECT server, login, worker_name, employer_name, employer_phone, phone_lines
        FROM account_in_use
        JOIN account USING (server, login)
        ORDER BY id
        ",
    )?;
    let rows = statement.query_map([], |row| {
        let (server, login): (String, String) = (row.get(0)?, row.get(1)?);
        let record = AccountRecord {
            worker_name: row.get(2)?,
            employer_name: row.get(3)?,
            employer_phone: row.get(4)?,
            phone_lines: lines(&row.get::<_, String>(5)?),
        };
        let account = server.parse().ok().zip(login.parse().ok());
        Ok(account.map(|(server, login)| (AccountId { server, login }, record)))
    })?;
    let accounts = rows.filter_map(Result::transpose);
    Ok(accounts.collect::<Result<_, _>>()?)
}

/// Puts an account into use; one that is keeps its place.
///
/// # Errors
/// When SQLite fails.
pub fn begin_use(connection: &Connection, account: &AccountId) -> Result<(), StoreError> {
    connection.execute(
        "
        INSERT INTO account_in_use (server, login)
        VALUES (?1, ?2)
        ON CONFLICT (server, login) DO NOTHING
        ",
        params![account.server.as_str(), account.login.as_str()],
    )?;
    Ok(())
}

/// Takes an account out of use. What is remembered of it stays.
///
/// # Errors
/// When SQLite fails.
pub fn end_use(connection: &Connection, account: &AccountId) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM account_in_use WHERE server = ?1 AND login = ?2",
        params![account.server.as_str(), account.login.as_str()],
    )?;
    Ok(())
}
