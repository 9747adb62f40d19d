//! How many unknown client numbers a worker asked about.

use rusqlite::{Connection, params};

use super::{
    StoreError, rows,
    run::{Answer, ApplyError},
    sessions,
};
use crate::{
    application::ClientCheckQuestion,
    domain::{
        changes::ClientCheckChange,
        client_check::{ClientCheckFacts, UnknownNumbers},
        rules::MOST_UNKNOWN_NUMBERS,
    },
};

impl Answer for ClientCheckQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientCheckFacts, StoreError> {
        let session_alive = sessions::is_alive(conn, self.session, self.now)?;
        let facts = conn
            .prepare_cached(
                "SELECT (SELECT since FROM client_checks WHERE worker_id = ?1),
                     (SELECT unknown FROM client_checks WHERE worker_id = ?1),
                     EXISTS (
                         SELECT 1
                         FROM clients
                         WHERE employer_id = ?2 AND number = ?3 AND active = 1
                     )",
            )?
            .query_row(
                params![self.worker.0, self.employer.0, self.number.as_str()],
                |row| {
                    let count = row.get::<_, Option<i64>>(1)?;
                    let since = rows::maybe_instant(row, 0)?;
                    Ok(ClientCheckFacts {
                        session_alive,
                        known: row.get(2)?,
                        unknown: since
                            .zip(count)
                            .map(|(since, count)| UnknownNumbers { since, count }),
                    })
                },
            )?;
        Ok(facts)
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ClientCheckChange) -> Result<(), ApplyError> {
    match change {
        ClientCheckChange::Begin { worker, at } => {
            conn.prepare_cached(
                "INSERT INTO client_checks (worker_id, since, unknown)
                 VALUES (?1, ?2, 1)
                 ON CONFLICT (worker_id) DO UPDATE SET since = excluded.since, unknown = 1",
            )?
            .execute(params![worker.0, at.as_millisecond()])?;
            Ok(())
        }
        ClientCheckChange::Count { worker, since } => {
            let counted = conn
                .prepare_cached(
                    "UPDATE client_checks
                     SET unknown = unknown + 1
                     WHERE worker_id = ?1 AND since = ?2 AND unknown < ?3",
                )?
                .execute(params![
                    worker.0,
                    since.as_millisecond(),
                    MOST_UNKNOWN_NUMBERS
                ])?;
            rows::one(counted)
        }
    }
}
