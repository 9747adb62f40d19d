//! Named settings.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;

/// The names of all settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The chosen language's code.
    Language,
    /// The address of the server that a sign-in goes to.
    Server,
    /// The login of the account that is the active one among those in use.
    SignedInLogin,
    /// The server of that login.
    SignedInServer,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Server => "server",
            Self::SignedInLogin => "signed_in_login",
            Self::SignedInServer => "signed_in_server",
        }
    }
}

/// The setting's value, if it was ever set.
///
/// # Errors
/// When SQLite fails.
pub fn get(connection: &Connection, setting: Setting) -> Result<Option<String>, StoreError> {
    let sql = "SELECT value FROM setting WHERE name = ?1";
    Ok(connection
        .query_row(sql, [setting.name()], |row| row.get(0))
        .optional()?)
}

/// Sets a setting.
///
/// # Errors
/// When SQLite fails.
pub fn set(connection: &Connection, setting: Setting, value: &str) -> Result<(), StoreError> {
    connection.execute(
        "
        INSERT INTO setting (name, value)
        VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        ",
        params![setting.name(), value],
    )?;
    Ok(())
}

/// Forgets a setting.
///
/// # Errors
/// When SQLite fails.
pub fn clear(connection: &Connection, setting: Setting) -> Result<(), StoreError> {
    connection.execute("DELETE FROM setting WHERE name = ?1", [setting.name()])?;
    Ok(())
}
