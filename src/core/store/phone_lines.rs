//! The numbers of the phone line, server by server.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::core::server_address::ServerAddress;

/// The server's phone lines, as a JSON list of numbers.
///
/// # Errors
/// When SQLite fails.
pub fn get(connection: &Connection, server: &ServerAddress) -> Result<Option<String>, StoreError> {
    let sql = "SELECT numbers FROM phone_line WHERE server = ?1";
    Ok(connection
        .query_row(sql, [server.as_str()], |row| row.get(0))
        .optional()?)
}

/// Remembers what the server told.
///
/// # Errors
/// When SQLite fails.
pub fn put(
    connection: &Connection,
    server: &ServerAddress,
    numbers: &str,
) -> Result<(), StoreError> {
    connection.execute(
        "
        INSERT INTO phone_line (server, numbers)
        VALUES (?1, ?2)
        ON CONFLICT (server) DO UPDATE SET numbers = excluded.numbers
        ",
        params![server.as_str(), numbers],
    )?;
    Ok(())
}
