//! A copy of the whole file, taken while others write to it.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{FILE, PATIENCE, Sqlite, error::is_damage, factor_keys, migrate};
use crate::{
    domain::factor_key::KeyId,
    store::{OpenError, StoreError},
};

/// What must not stand as it is in the path of an address that SQLite reads.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// What a copy holds.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Contents {
    /// Performances, whatever became of them.
    pub performances: u64,
    /// Under which key its second factors are; none where there are none yet.
    pub key: Option<KeyId>,
}

impl Sqlite {
    /// Copies the database of this directory, as it is at one instant, into an empty file. It keeps
    /// its version, so that the server that wrote it can read the copy.
    pub(in crate::store) fn copy(data: &Path, to: &Path) -> Result<(), OpenError> {
        let path = data.join(FILE);
        let conn = ours(
            Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE),
            &path,
        )?;
        if let Some(destination) = moved_to(&conn).map_err(StoreError::from)? {
            return Err(OpenError::Moved(destination));
        }
        // A reader of its own: whoever writes meanwhile waits for nothing.
        conn.execute("VACUUM INTO ?1", [to.to_string_lossy()])
            .map_err(|error| of(&path, error))?;
        Ok(())
    }

    /// Reads a whole file that nobody writes to, every row and every index of it. Nothing is
    /// written, nor a file made beside it.
    pub(in crate::store) fn check(file: &Path) -> Result<Contents, OpenError> {
        let uri = uri(file, "immutable=1");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let conn = ours(Connection::open_with_flags(uri, flags), file)?;
        let found = contents(&conn).map_err(|error| of(file, error))?;
        found.ok_or_else(|| OpenError::Damaged(file.to_owned()))
    }
}

/// The address of a file, with how SQLite is to open it.
pub(super) fn uri(file: &Path, how: &str) -> String {
    let text = file.to_string_lossy();
    format!("file:{}?{how}", utf8_percent_encode(&text, ENCODED))
}

/// A database of ours; nothing is written to it.
pub(super) fn ours(
    opened: rusqlite::Result<Connection>,
    path: &Path,
) -> Result<Connection, OpenError> {
    let conn = opened.map_err(StoreError::from)?;
    conn.busy_timeout(PATIENCE).map_err(StoreError::from)?;
    // Closing a file that is refused must not move another program's log into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(StoreError::from)?;
    match migrate::is_ours(&conn) {
        Ok(true) => Ok(conn),
        // A file without a table is nobody's.
        Ok(false) => Err(OpenError::Foreign(path.to_owned())),
        Err(error) => Err(error.of(path)),
    }
}

/// None where a row or an index is not as it should be.
fn contents(conn: &Connection) -> rusqlite::Result<Option<Contents>> {
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))?;
    let broken = conn.prepare("PRAGMA foreign_key_check")?.exists(())?;
    if verdict != "ok" || broken {
        return Ok(None);
    }
    let rows: i64 = conn.query_row("SELECT count(*) FROM performances", (), |row| row.get(0))?;
    let key = match has_table(conn, "factor_keys")? {
        true => factor_keys::adopted(conn)?,
        false => None,
    };
    Ok(Some(Contents {
        performances: rows.unsigned_abs(),
        key,
    }))
}

/// Where all of it was moved; a version before that could not move.
fn moved_to(conn: &Connection) -> rusqlite::Result<Option<String>> {
    if !has_table(conn, "moved")? {
        return Ok(None);
    }
    let mut rows = conn.prepare("SELECT destination FROM moved")?;
    rows.query_map((), |row| row.get(0))?.next().transpose()
}

fn has_table(conn: &Connection, name: &str) -> rusqlite::Result<bool> {
    conn.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1")?
        .exists([name])
}

fn of(path: &Path, error: rusqlite::Error) -> OpenError {
    match is_damage(&error) {
        true => OpenError::Damaged(path.to_owned()),
        false => StoreError::from(error).into(),
    }
}
