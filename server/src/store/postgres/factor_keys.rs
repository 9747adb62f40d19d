//! Under which key the second factors are, and what an older server left of them.

use deadpool_postgres::Object;
use tokio_postgres::Row;

use super::{
    Answer, Db, Postgres, rows,
    statement::{Statement, values},
    users,
};
use crate::{
    application::{KeyQuestion, LockedOutByEmailQuestion, LockedOutQuestion},
    domain::{
        changes::FactorKeyChange,
        factor_keeping::{KeyFacts, LockedOut, PlainFactor},
        factor_key::KeyId,
        ids::{EmployerId, UserId},
    },
    store::StoreError,
};

impl Answer for KeyQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<KeyFacts, StoreError> {
        let found = db.rows(
            "SELECT id, public_id, totp_secret
             FROM users
             WHERE totp_secret <> ''
             ORDER BY id",
            values![],
        );
        let (key, found) = tokio::try_join!(adopted(db), found)?;
        let plain = |row: &Row| {
            Ok(PlainFactor {
                user: UserId(rows::value(row, 0)?),
                id: rows::value(row, 1)?,
                secret: users::secret(row, 2)?,
            })
        };
        let plain = found.iter().map(plain).collect::<Result<_, StoreError>>()?;
        Ok(KeyFacts { key, plain })
    }
}

impl Answer for LockedOutQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<LockedOut>, StoreError> {
        let found = db.rows(
            "SELECT id, employer_id, email, role
             FROM users
             WHERE removed_at IS NULL
             ORDER BY id",
            values![],
        );
        found.await?.iter().map(locked_out).collect()
    }
}

impl Answer for LockedOutByEmailQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<LockedOut>, StoreError> {
        let found = db.maybe_row(
            "SELECT id, employer_id, email, role
             FROM users
             WHERE lower(email) = $1 AND removed_at IS NULL",
            values![self.email.to_ascii_lowercase()],
        );
        found.await?.as_ref().map(locked_out).transpose()
    }
}

fn locked_out(row: &Row) -> Result<LockedOut, StoreError> {
    Ok(LockedOut {
        user: UserId(rows::value(row, 0)?),
        employer: EmployerId(rows::value(row, 1)?),
        email: rows::value(row, 2)?,
        role: users::role(row, 3)?,
    })
}

/// Under which key the second factors are.
pub(super) async fn adopted(db: Db<'_>) -> Result<Option<KeyId>, StoreError> {
    let found = db.maybe_row("SELECT key_id FROM factor_keys", values![]);
    let key = |row: Row| rows::value(&row, 0).map(KeyId);
    found.await?.map(key).transpose()
}

/// What one change becomes.
pub(super) fn statement(change: &FactorKeyChange) -> Statement {
    match change {
        FactorKeyChange::Adopt(key) => Statement::of_one_row(
            "INSERT INTO factor_keys (key_id)
             SELECT $1
             WHERE NOT EXISTS (SELECT 1 FROM factor_keys)",
            values![key.0],
        ),
        FactorKeyChange::Forget => Statement::new("DELETE FROM factor_keys", values![]),
    }
}

impl Postgres {
    /// Writes the table of users anew where a former version left second factors in it that nobody
    /// had encrypted: rows that are dead keep theirs until then.
    pub(in crate::store) async fn sweep(&self) -> Result<(), StoreError> {
        let conn = self.connection().await?;
        let any = Db::on(&conn).maybe_row("SELECT 1 FROM leftovers", values![]);
        if any.await?.is_none() {
            return Ok(());
        }
        // Not back to the pool: its limits of time are gone.
        let conn = Object::take(conn);
        conn.batch_execute("SET statement_timeout = 0").await?;
        conn.batch_execute("VACUUM (FULL) users").await?;
        conn.batch_execute("DELETE FROM leftovers").await?;
        Ok(())
    }
}
