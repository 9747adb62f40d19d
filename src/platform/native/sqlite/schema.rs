use rusqlite::Connection;

use crate::core::store::StoreError;

/// Marks a SQLite file as ours: `JTra` in ASCII.
pub const APPLICATION_ID: i64 = 0x4A54_7261;

/// Numbered steps, one transaction each, never edited after a release. The file's `user_version`
/// says how many it has.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_several_accounts.sql"),
    include_str!("migrations/0003_phone_lines.sql"),
    include_str!("migrations/0004_unsettled_requests.sql"),
];

/// What a SQLite file turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileCheck {
    /// Empty, or ours and sound.
    Usable,
    /// A sound database of another program.
    Foreign,
    /// Not readable as SQLite.
    Broken,
}

/// Looks whether a database is sound and ours, and changes nothing.
///
/// # Errors
/// When that cannot be seen now: no room, a file that is locked or may not be opened. Such a file
/// may well be sound.
pub fn check(connection: &Connection) -> Result<FileCheck, StoreError> {
    match inspect(connection) {
        Err(error) if is_damage(&error) => Ok(FileCheck::Broken),
        inspected => Ok(inspected?),
    }
}

fn inspect(connection: &Connection) -> rusqlite::Result<FileCheck> {
    let number = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let sound: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Ok(FileCheck::Broken);
    }
    let application = number("PRAGMA application_id")?;
    let tables = number("SELECT count(*) FROM sqlite_schema")?;
    Ok(match (application, tables) {
        (APPLICATION_ID, _) | (0, 0) => FileCheck::Usable,
        _ => FileCheck::Foreign,
    })
}

fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(
        error.sqlite_error_code(),
        Some(DatabaseCorrupt | NotADatabase)
    )
}

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    for (version, step) in (1_i64..)
        .zip(MIGRATIONS)
        .skip_while(|(version, _)| *version <= found)
    {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_database_becomes_ours() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert_eq!(check(&connection).unwrap(), FileCheck::Usable);
        migrate(&mut connection).unwrap();
        assert_eq!(check(&connection).unwrap(), FileCheck::Usable);
        migrate(&mut connection).unwrap();
    }

    #[test]
    fn another_programs_database_is_foreign() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE recipe (name TEXT NOT NULL) STRICT")
            .unwrap();
        assert_eq!(check(&connection).unwrap(), FileCheck::Foreign);
    }

    #[test]
    fn a_newer_database_is_left_as_it_is() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            migrate(&mut connection),
            Err(StoreError::Newer { found: 99, .. })
        ));
    }
}
