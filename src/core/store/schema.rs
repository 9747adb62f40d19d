use rusqlite::Connection;

use super::StoreError;

/// Marks a SQLite file as ours: `JTra` in ASCII.
pub const APPLICATION_ID: i64 = 0x4A54_7261;

/// Numbered steps, one transaction each, never edited after a release. The file's `user_version`
/// says how many it has.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_start.sql")];

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
pub fn check(connection: &Connection) -> FileCheck {
    let number = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let sound = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    let application = number("PRAGMA application_id");
    let tables = number("SELECT count(*) FROM sqlite_schema");
    match (sound.as_deref(), application, tables) {
        (Ok("ok"), Ok(APPLICATION_ID), Ok(_)) | (Ok("ok"), Ok(0), Ok(0)) => FileCheck::Usable,
        (Ok("ok"), Ok(_), Ok(_)) => FileCheck::Foreign,
        _ => FileCheck::Broken,
    }
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
        assert_eq!(check(&connection), FileCheck::Usable);
        migrate(&mut connection).unwrap();
        assert_eq!(check(&connection), FileCheck::Usable);
        migrate(&mut connection).unwrap();
    }

    #[test]
    fn another_programs_database_is_foreign() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE recipe (name TEXT NOT NULL) STRICT")
            .unwrap();
        assert_eq!(check(&connection), FileCheck::Foreign);
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
