//! What is erased, and what is removed because it is older than it must be kept: what decisions
//! change of it.
//!
//! [`person`] answers what is asked about one person, [`old`] what is asked about what is old.

mod old;
mod person;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{StoreError, retention, rows, run::ApplyError};
use crate::{
    domain::{changes::ErasureChange, erasure::Person},
    store::erasures::{LEFTOVERS, OF_CLIENT, OF_WORKER},
};

const OF_PERFORMANCE: &[&str] = of_performances!("= $1");
const OF_REQUEST: &[&str] = of_requests!("= $1");

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ErasureChange) -> Result<(), ApplyError> {
    match change {
        ErasureChange::Details { erasure, lines } => details(conn, *erasure, lines)?,
        ErasureChange::Person(person) => {
            let (all, id) = match person {
                Person::Worker(it) => (OF_WORKER, it.0),
                Person::Client(it) => (OF_CLIENT, it.0),
            };
            let mut touched = 0;
            for sql in all {
                touched = conn.prepare_cached(sql)?.execute([id])?;
            }
            return rows::one(touched);
        }
        ErasureChange::Note { employer, erasure } => {
            let (kind, person) = erasure.person.named();
            let noted = conn
                .prepare_cached(
                    "INSERT INTO erasures (id, employer_id, kind, person, person_since, at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![
                    erasure.id.as_bytes(),
                    employer.0,
                    kind,
                    person,
                    erasure.since,
                    erasure.at
                ])?;
            return rows::one(noted);
        }
        ErasureChange::Performances(all) => each(conn, OF_PERFORMANCE, all)?,
        ErasureChange::Requests(all) => each(conn, OF_REQUEST, all)?,
        ErasureChange::Leftovers { before } => {
            each(conn, LEFTOVERS, &[before.as_millisecond()])?;
        }
        ErasureChange::KeptSince(day) => retention::keep(conn, *day)?,
        ErasureChange::Block { block, lines, at } => return remove(conn, *block, *lines, *at),
    }
    Ok(())
}

fn each(conn: &Connection, statements: &[&str], numbers: &[i64]) -> rusqlite::Result<()> {
    for number in numbers {
        for sql in statements {
            conn.prepare_cached(sql)?.execute([number])?;
        }
    }
    Ok(())
}

fn details(conn: &Connection, erasure: Uuid, lines: &[i64]) -> rusqlite::Result<()> {
    let mut statement = conn.prepare_cached(
        "UPDATE audit_details
         SET salt = NULL, subject = NULL, detail = NULL, erasure = ?2
         WHERE seq = ?1 AND salt IS NOT NULL",
    )?;
    for line in lines {
        statement.execute(params![line, erasure.as_bytes()])?;
    }
    Ok(())
}

fn remove(
    conn: &Connection,
    block: i64,
    (first, last): (i64, i64),
    at: Timestamp,
) -> Result<(), ApplyError> {
    let noted = conn
        .prepare_cached(
            "INSERT INTO audit_removed (block, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?
        .execute(params![block, at.as_millisecond()])?;
    rows::one(noted)?;
    for sql in [
        "DELETE FROM audit_details WHERE seq BETWEEN ?1 AND ?2",
        "DELETE FROM audit WHERE seq BETWEEN ?1 AND ?2",
    ] {
        conn.prepare_cached(sql)?.execute([first, last])?;
    }
    Ok(())
}

impl super::Sqlite {
    /// Moves what was written into the file, and empties what is written ahead of it: what was
    /// erased stands there until then. Where somebody reads meanwhile, a later one does it.
    pub(in crate::store) async fn empty_log(&self) -> Result<(), StoreError> {
        let path = self.directory().join(super::FILE);
        let emptied = tokio::task::spawn_blocking(move || -> Result<(), StoreError> {
            let conn = Connection::open(path)?;
            super::configure(&conn)?;
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?;
            Ok(())
        });
        emptied.await.map_err(|_| StoreError::Gone)?
    }
}
