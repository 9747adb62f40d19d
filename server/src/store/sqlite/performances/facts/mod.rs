//! What decisions about performances ask for: [`registration`] when a worker reports one, [`entry`]
//! when the office enters one, [`review`] when somebody decides about one. What several of them look
//! for stands here.

mod entry;
mod registration;
mod review;

pub(in super::super) use entry::entry_facts;
pub(in super::super) use review::reviewable_of;

use job_tracker_protocol::{Activity, Day};
use rusqlite::{Connection, OptionalExtension, params};

use super::super::rows;
use crate::domain::{
    entry::EntryClient,
    ids::{ClientId, EmployerId, WorkerId},
    performance::Performance,
};

fn client_of(
    conn: &Connection,
    employer: EmployerId,
    number: &str,
) -> rusqlite::Result<Option<EntryClient>> {
    conn.prepare_cached("SELECT id, active FROM clients WHERE employer_id = ?1 AND number = ?2")?
        .query_row(params![employer.0, number], |row| {
            Ok(EntryClient {
                id: ClientId(row.get(0)?),
                active: row.get(1)?,
            })
        })
        .optional()
}

/// What a worker may report for, or ask about.
pub(in super::super) fn active_client(
    conn: &Connection,
    employer: EmployerId,
    number: &str,
) -> rusqlite::Result<Option<ClientId>> {
    let found = client_of(conn, employer, number)?;
    Ok(found.filter(|it| it.active).map(|it| it.id))
}

pub(in super::super) fn hours_of_day(
    conn: &Connection,
    worker: WorkerId,
    day: Day,
) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "SELECT coalesce(sum(hours), 0)
         FROM performances
         WHERE worker_id = ?1 AND day = ?2 AND state <> 'cancelled'",
    )?
    .query_row(params![worker.0, day.to_string()], |row| row.get(0))
}

fn newest_alike(
    conn: &Connection,
    worker: WorkerId,
    (client, activity, day): (Option<ClientId>, Activity, Day),
) -> rusqlite::Result<Option<Performance>> {
    let Some(client) = client else {
        return Ok(None);
    };
    conn.prepare_cached(&format!(
        "SELECT {}
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = ?1 AND performances.day = ?2
             AND performances.client_id = ?3 AND performances.activity = ?4
             AND performances.state <> 'cancelled'
         ORDER BY performances.seq DESC
         LIMIT 1",
        rows::PERFORMANCE
    ))?
    .query_row(
        params![worker.0, day.to_string(), client.0, activity.as_str()],
        rows::performance,
    )
    .optional()
}
