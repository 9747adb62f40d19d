//! What the server said of wrong passwords, account by account.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::core::{account::AccountId, lockout::Lockout};

/// The account's lockout; open with all tries if nothing is known.
///
/// # Errors
/// When SQLite fails.
pub fn get(connection: &Connection, account: &AccountId) -> Result<Lockout, StoreError> {
    let row = connection
        .query_row(
            "SELECT state, attempts_left FROM lockout WHERE server = ?1 AND login = ?2",
            params![account.server.as_str(), account.login.as_str()],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, u8>(1)?)),
        )
        .optional()?;
    Ok(
        match row.as_ref().map(|(state, left)| (state.as_str(), *left)) {
            None => Lockout::default(),
            Some(("open", left)) => Lockout::Open { left },
            Some(("new_password", _)) => Lockout::NewPassword,
            Some(_) => Lockout::Closed,
        },
    )
}

/// Remembers the account's lockout.
///
/// # Errors
/// When SQLite fails.
pub fn put(
    connection: &Connection,
    account: &AccountId,
    lockout: Lockout,
) -> Result<(), StoreError> {
    let (state, left) = match lockout {
        Lockout::Open { left } => ("open", left),
        Lockout::Closed => ("closed", 0),
        Lockout::NewPassword => ("new_password", 1),
    };
    connection.execute(
        "
        INSERT INTO lockout (server, login, state, attempts_left)
        VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (server, login) DO UPDATE SET
            state = excluded.state,
            attempts_left = excluded.attempts_left
        ",
        params![account.server.as_str(), account.login.as_str(), state, left],
    )?;
    Ok(())
}
