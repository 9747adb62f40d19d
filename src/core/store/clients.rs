//! The rows of the worker's own client list.

use job_tracker_protocol::ClientNumber;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::core::{account::AccountId, clients::Client, order};

fn client(row: &Row<'_>) -> rusqlite::Result<Option<Client>> {
    let number: String = row.get(0)?;
    let (alias, note) = (row.get(1)?, row.get(2)?);
    Ok(number.parse::<ClientNumber>().ok().map(|number| Client {
        number,
        alias,
        note,
    }))
}

/// The account's clients, in the order of their names as people sort them: by letters and by what
/// numbers count, and by marks only where these are the same.
///
/// # Errors
/// When SQLite fails.
pub fn all(connection: &Connection, account: &AccountId) -> Result<Vec<Client>, StoreError> {
    let mut statement = connection.prepare(
        "
        SELECT number, alias, note
        FROM client
        WHERE server = ?1 AND login = ?2
        ORDER BY id
        ",
    )?;
    let rows = statement.query_map(
        params![account.server.as_str(), account.login.as_str()],
        client,
    )?;
    let mut clients: Vec<Client> = rows
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    clients.sort_by_cached_key(|it| {
        let place = order::place(&it.alias);
        (place, it.alias.clone(), it.number.clone())
    });
    Ok(clients)
}

/// The account's client with this number.
///
/// # Errors
/// When SQLite fails.
pub fn get(
    connection: &Connection,
    account: &AccountId,
    number: &ClientNumber,
) -> Result<Option<Client>, StoreError> {
    let found = connection
        .query_row(
            "
            SELECT number, alias, note
            FROM client
            WHERE server = ?1 AND login = ?2 AND number = ?3
            ",
            params![
                account.server.as_str(),
                account.login.as_str(),
                number.as_str()
            ],
            client,
        )
        .optional()?;
    Ok(found.flatten())
}

/// Adds a client whose number is not in the list yet.
///
/// # Errors
/// When SQLite fails, also when the number is there already.
pub fn insert(
    connection: &Connection,
    account: &AccountId,
    client: &Client,
) -> Result<(), StoreError> {
    connection.execute(
        "
        INSERT INTO client (server, login, number, alias, note)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ",
        params![
            account.server.as_str(),
            account.login.as_str(),
            client.number.as_str(),
            client.alias,
            client.note,
        ],
    )?;
    Ok(())
}

/// Changes name, note and number of the client that has had `number`; says whether it was there.
///
/// # Errors
/// When SQLite fails.
pub fn update(
    connection: &Connection,
    account: &AccountId,
    number: &ClientNumber,
    client: &Client,
) -> Result<bool, StoreError> {
    let changed = connection.execute(
        "
        UPDATE client
        SET alias = ?4, note = ?5, number = ?6
        WHERE server = ?1 AND login = ?2 AND number = ?3
        ",
        params![
            account.server.as_str(),
            account.login.as_str(),
            number.as_str(),
            client.alias,
            client.note,
            client.number.as_str(),
        ],
    )?;
    Ok(changed == 1)
}

/// Deletes a client; says whether it was there.
///
/// # Errors
/// When SQLite fails.
pub fn delete(
    connection: &Connection,
    account: &AccountId,
    number: &ClientNumber,
) -> Result<bool, StoreError> {
    let deleted = connection.execute(
        "DELETE FROM client WHERE server = ?1 AND login = ?2 AND number = ?3",
        params![
            account.server.as_str(),
            account.login.as_str(),
            number.as_str()
        ],
    )?;
    Ok(deleted == 1)
}
