//! Looking at a database without changing it.

use std::sync::Arc;

use super::{Answer, Db, Postgres, PostgresUrl, migrate, opening, rows, statement::values};
use crate::domain::random::OsRandom;
use crate::store::{
    OpenError, Place, StoreError,
    health::{
        Archive, ArchiveQuestion, Damage, DamageQuestion, DatabaseServer, People, PeopleQuestion,
        ServerQuestion,
    },
};

impl Postgres {
    /// Connects to a database that is of this version already.
    pub(in crate::store) async fn look(url: &PostgresUrl) -> Result<Self, OpenError> {
        if !Self::is_in(url).await? {
            return Err(OpenError::NoServer(Place::Postgres(url.clone())));
        }
        let (pool, conn) = Self::reach(url).await?;
        let (found, known) = migrate::versions(&conn, url).await?;
        drop(conn);
        match found {
            found if found > known => Err(OpenError::Newer { found, known }),
            found if found < known => Err(OpenError::Older { found, known }),
            // Nothing is written through it, and so nothing is salted.
            _ => Ok(Self::on(pool, Arc::new(OsRandom))),
        }
    }

    /// The version of a database that somebody made before. None is made by looking.
    pub(in crate::store) async fn version_there(url: &PostgresUrl) -> Result<i64, OpenError> {
        let (_pool, conn) = Self::reach(url).await?;
        Ok(migrate::versions(&conn, url).await?.0)
    }

    /// Whether somebody made a server there. None is made by looking.
    pub(in crate::store) async fn is_in(url: &PostgresUrl) -> Result<bool, OpenError> {
        Ok(!Self::has_no_table(url).await? && Self::version_there(url).await? > 0)
    }

    /// The version of a database of this server.
    pub(in crate::store) fn known() -> i64 {
        migrate::known()
    }

    /// The major version of PostgreSQL.
    pub(in crate::store) async fn major(&self) -> Result<i32, StoreError> {
        opening::version(&self.connection().await?).await
    }

    /// Whether nobody made a table there yet. None is made by looking.
    pub(in crate::store) async fn has_no_table(url: &PostgresUrl) -> Result<bool, OpenError> {
        let (_pool, conn) = Self::reach(url).await?;
        let any = "SELECT 1
             FROM pg_class
             WHERE relnamespace = current_schema()::regnamespace
                 AND NOT EXISTS (
                     SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e'
                 )
             LIMIT 1";
        let found = conn.query_opt(any, &[]).await.map_err(StoreError::from)?;
        Ok(found.is_none())
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
                current_setting('server_version'),
                current_setting('fsync') = 'on', current_setting('full_page_writes') = 'on'";
        let row = db.row(sql, values![]).await?;
        Ok(Some(DatabaseServer {
            now: rows::instant(&row, 0)?,
            version: rows::value(&row, 1)?,
            fsync: rows::value(&row, 2)?,
            full_page_writes: rows::value(&row, 3)?,
        }))
    }
}

impl Answer for ArchiveQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Archive>, StoreError> {
        let sql = "SELECT
                 CAST(extract(epoch FROM last_archived_time) * 1000 AS bigint),
                 CAST(extract(epoch FROM last_failed_time) * 1000 AS bigint)
             FROM pg_stat_archiver
             WHERE current_setting('archive_mode') <> 'off'";
        let found = db.maybe_row(sql, values![]).await?;
        found
            .map(|row| {
                Ok(Archive {
                    archived: rows::maybe_instant(&row, 0)?,
                    failed: rows::maybe_instant(&row, 1)?,
                })
            })
            .transpose()
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
