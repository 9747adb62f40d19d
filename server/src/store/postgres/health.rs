//! Looking at a database without changing it.

use std::sync::Arc;

use super::{Answer, Db, Postgres, PostgresUrl, migrate, opening, rows, statement::values};
use crate::domain::random::OsRandom;
use crate::store::{
    OpenError, StoreError,
    health::{Damage, DamageQuestion, DatabaseServer, People, PeopleQuestion, ServerQuestion},
};

impl Postgres {
    /// Connects to a database that is of this version already.
    pub(in crate::store) async fn look(url: &PostgresUrl) -> Result<Self, OpenError> {
        let pool = Self::pool_of(url)?;
        let conn = opening::first(&pool, url).await?;
        let (found, known) = migrate::versions(&conn, url).await?;
        drop(conn);
        match found {
            found if found > known => Err(OpenError::Newer { found, known }),
            found if found < known => Err(OpenError::Older { found, known }),
            // Nothing is written through it, and so nothing is salted.
            _ => Ok(Self::on(pool, Arc::new(OsRandom))),
        }
    }
}

impl Answer for DamageQuestion {
    /// PostgreSQL looks after its own files.
    async fn answer(&self, _: Db<'_>) -> Result<Option<Damage>, StoreError> {
        Ok(None)
    }
}

impl Answer for ServerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<DatabaseServer>, StoreError> {
        let sql = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint),
                current_setting('server_version')";
        let row = db.row(sql, values![]).await?;
        Ok(Some(DatabaseServer {
            now: rows::instant(&row, 0)?,
            version: rows::value(&row, 1)?,
        }))
    }
}

impl Answer for PeopleQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<People, StoreError> {
        let before = self.added_before.as_millisecond();
        let row = db
            .row(
                "WITH offices AS (
                     SELECT (
                         SELECT count(*)
                         FROM users
                         WHERE users.employer_id = employers.id
                             AND users.role = 'administrator' AND users.removed_at IS NULL
                     ) AS administrators
                     FROM employers
                 )
                 SELECT
                     (SELECT count(*) FROM offices),
                     (SELECT count(*) FROM offices WHERE administrators = 1),
                     (SELECT count(*) FROM offices WHERE administrators = 0),
                     (
                         SELECT count(*)
                         FROM workers
                         WHERE deactivated_at IS NULL AND created_at < $1
                             AND NOT EXISTS (SELECT 1 FROM devices WHERE worker_id = workers.id)
                             AND NOT EXISTS (
                                 SELECT 1 FROM performances WHERE worker_id = workers.id
                             )
                     )",
                values![before],
            )
            .await?;
        Ok(People {
            employers: rows::value(&row, 0)?,
            lone: rows::value(&row, 1)?,
            without: rows::value(&row, 2)?,
            silent: rows::value(&row, 3)?,
        })
    }
}
