//! Under which key the second factors are, and what an older server left of them.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Answer, EmployerId, FILE, Sqlite, StoreError, UserId, rows, run::ApplyError, users};
use crate::{
    application::{KeyQuestion, LockedOutByEmailQuestion, LockedOutQuestion},
    domain::{
        changes::FactorKeyChange,
        factor_keeping::{KeyFacts, LockedOut, PlainFactor},
        factor_key::KeyId,
        second_factor::TotpSecret,
    },
};

impl Answer for KeyQuestion {
    fn answer(&self, conn: &Connection) -> Result<KeyFacts, StoreError> {
        let plain = conn
            .prepare_cached(
                "SELECT id, public_id, totp_secret
                 FROM users
                 WHERE totp_secret <> x''
                 ORDER BY id",
            )?
            .query_map((), |row| {
                Ok(PlainFactor {
                    user: UserId(row.get(0)?),
                    id: rows::uuid(row, 1)?,
                    secret: TotpSecret::from_bytes(row.get(2)?),
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(KeyFacts {
            key: adopted(conn)?,
            plain,
        })
    }
}

impl Answer for LockedOutQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<LockedOut>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, employer_id, email, role
                 FROM users
                 WHERE removed_at IS NULL
                 ORDER BY id",
            )?
            .query_map((), locked_out)?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for LockedOutByEmailQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<LockedOut>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, employer_id, email, role
                 FROM users
                 WHERE email = ?1 AND removed_at IS NULL",
            )?
            .query_row(params![self.email], locked_out)
            .optional()?)
    }
}

fn locked_out(row: &Row<'_>) -> rusqlite::Result<LockedOut> {
    Ok(LockedOut {
        user: UserId(row.get(0)?),
        employer: EmployerId(row.get(1)?),
        email: row.get(2)?,
        role: users::role(row, 3)?,
    })
}

/// Under which key the second factors are.
pub(super) fn adopted(conn: &Connection) -> rusqlite::Result<Option<KeyId>> {
    conn.prepare_cached("SELECT key_id FROM factor_keys")?
        .query_row((), |row| rows::uuid(row, 0).map(KeyId))
        .optional()
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &FactorKeyChange) -> Result<(), ApplyError> {
    match change {
        FactorKeyChange::Adopt(key) => {
            let adopted = conn
                .prepare_cached(
                    "INSERT INTO factor_keys (key_id)
                     SELECT ?1
                     WHERE NOT EXISTS (SELECT 1 FROM factor_keys)",
                )?
                .execute(params![key.0.as_bytes()])?;
            rows::one(adopted)
        }
        FactorKeyChange::Forget => {
            conn.prepare_cached("DELETE FROM factor_keys")?
                .execute(())?;
            Ok(())
        }
    }
}

impl Sqlite {
    /// Writes the whole file anew where a former version left second factors in it that nobody had
    /// encrypted, so that they are in no free page and in no log.
    pub(in crate::store) async fn sweep(&self) -> Result<(), StoreError> {
        let question = |conn: &Connection| {
            let any = conn.prepare("SELECT 1 FROM leftovers")?.exists(())?;
            Ok(any)
        };
        if !self.read(question).await? {
            return Ok(());
        }
        let path = self.directory().join(FILE);
        let swept = tokio::task::spawn_blocking(move || rewrite(&path));
        swept.await.map_err(|_| StoreError::Gone)??;
        self.write(|conn| -> Result<(), StoreError> {
            conn.execute("DELETE FROM leftovers", ())?;
            Ok(())
        })
        .await
    }
}

/// On a connection of its own: the writer's is always in a transaction.
fn rewrite(path: &std::path::Path) -> Result<(), StoreError> {
    let conn = Connection::open(path)?;
    super::configure(&conn)?;
    super::wait_for_the_disk(&conn)?;
    conn.execute_batch("VACUUM")?;
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
    if busy { Err(StoreError::Busy) } else { Ok(()) }
}
