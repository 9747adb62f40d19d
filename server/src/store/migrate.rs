//! Brings a database to this server's version: numbered files, forward only, never edited after
//! a release.

use rusqlite::{Connection, config::DbConfig};

use super::error::{OpenError, StoreError};

/// Marks the file as ours ("JTSV").
const APPLICATION_ID: i64 = 0x4a54_5356;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_console.sql"),
    include_str!("migrations/0003_import.sql"),
    include_str!("migrations/0005_links.sql"),
];

pub(super) enum NotOurs {
    Foreign,
    Damaged,
    Newer { found: i64, known: i64 },
    Failed(StoreError),
}

impl From<rusqlite::Error> for NotOurs {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl NotOurs {
    pub(super) fn of(self, path: &std::path::Path) -> OpenError {
        match self {
            Self::Foreign => OpenError::Foreign(path.to_owned()),
            Self::Damaged => OpenError::Damaged(path.to_owned()),
            Self::Newer { found, known } => OpenError::Newer { found, known },
            Self::Failed(StoreError::Failed(error)) if is_damage(&error) => {
                OpenError::Damaged(path.to_owned())
            }
            Self::Failed(error) => OpenError::Store(error),
        }
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(
        error.sqlite_error_code(),
        Some(DatabaseCorrupt | NotADatabase)
    )
}

/// Refuses what is not ours before anything is written, then applies what is missing, all of it
/// or nothing.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), NotOurs> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    // Closing a file that is refused must not move another program's log into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    inspect(conn, known)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;

    let transaction = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found = number(&transaction, "user_version")?;
    if found > known {
        return Err(NotOurs::Newer { found, known });
    }
    let done = usize::try_from(found).unwrap_or_default();
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    if found < known {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", known)?;
    }
    transaction.commit()?;
    Ok(())
}

fn number(conn: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, pragma, |row| row.get(0))
}

/// Only reads. Damage is looked for now, when somebody is there to read the message, and not
/// found one day by a worker.
fn inspect(conn: &Connection, known: i64) -> Result<(), NotOurs> {
    if number(conn, "schema_version")? == 0 {
        return Ok(());
    }
    if number(conn, "application_id")? != APPLICATION_ID {
        return Err(NotOurs::Foreign);
    }
    let found = number(conn, "user_version")?;
    if found > known {
        return Err(NotOurs::Newer { found, known });
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", (), |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(NotOurs::Damaged)
    }
}
