//! Looking at a database without changing it.

use std::{path::Path, sync::Arc};

use rusqlite::{Connection, OpenFlags};

use super::{
    Answer, FILE, Inner, Sqlite, StoreError, Whole, Writer, closed, copy, migrate, readers::Readers,
};
use crate::{
    domain::random::OsRandom,
    operate::AuditLines,
    store::{
        OpenError,
        health::{
            Archive, ArchiveQuestion, Damage, DamageQuestion, DatabaseServer, People,
            PeopleQuestion, ServerQuestion,
        },
    },
};

impl Sqlite {
    /// Opens the database of this directory for reading.
    pub(in crate::store) fn look(data: &Path) -> Result<Self, OpenError> {
        let path = data.join(FILE);
        // A file that nobody has open is read as it is, so that nothing is made beside it.
        let uri = match closed::is_open(data) {
            true => copy::uri(&path, "mode=ro"),
            false => copy::uri(&path, "immutable=1"),
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let conn = copy::ours(Connection::open_with_flags(&uri, flags), &path)?;
        let (found, known) = migrate::versions(&conn).map_err(StoreError::from)?;
        if found < known {
            return Err(OpenError::Older { found, known });
        }
        drop(conn);
        // It has nothing to write to.
        let writer = Connection::open_in_memory().map_err(StoreError::from)?;
        let writer = Writer::start(writer).map_err(|source| OpenError::Directory {
            path: data.to_owned(),
            source,
        })?;
        Ok(Self {
            inner: Arc::new(Inner {
                directory: data.to_owned(),
                writer,
                readers: Readers::at(uri.into(), flags),
                whole: Whole::new(true),
                lines: AuditLines::default(),
                only_looks: true,
                random: Arc::new(OsRandom),
            }),
        })
    }
}

impl Answer for DamageQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Damage>, StoreError> {
        if !super::whole::is_whole(conn)? {
            return Ok(Some(Damage::File));
        }
        let broken = conn.prepare("PRAGMA foreign_key_check")?.exists(())?;
        Ok(broken.then_some(Damage::References))
    }
}

impl Answer for ServerQuestion {
    fn answer(&self, _: &Connection) -> Result<Option<DatabaseServer>, StoreError> {
        Ok(None)
    }
}

impl Answer for ArchiveQuestion {
    fn answer(&self, _: &Connection) -> Result<Option<Archive>, StoreError> {
        Ok(None)
    }
}

impl Answer for PeopleQuestion {
    fn answer(&self, conn: &Connection) -> Result<People, StoreError> {
        let before = self.added_before.as_millisecond();
        Ok(conn.query_row(
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
                     WHERE deactivated_at IS NULL AND created_at < ?1
                         AND NOT EXISTS (SELECT 1 FROM devices WHERE worker_id = workers.id)
                         AND NOT EXISTS (SELECT 1 FROM performances WHERE worker_id = workers.id)
                 )",
            [before],
            |row| {
                Ok(People {
                    employers: row.get(0)?,
                    lone: row.get(1)?,
                    without: row.get(2)?,
                    silent: row.get(3)?,
                })
            },
        )?)
    }
}
