//! What is asked when the office enters work, one day or several at once.

use job_tracker_protocol::{Activity, ClientNumber, Day, Login};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    super::super::{StoreError, rows, run::Answer},
    client_of,
};
use crate::{
    application::{EntriesQuestion, EntryQuestion},
    domain::{
        entries::EntriesFacts,
        entry::{EntryFacts, EntryWorker},
        ids::{EmployerId, WorkerId},
        staff::Region,
    },
};

impl Answer for EntriesQuestion {
    fn answer(&self, conn: &Connection) -> Result<EntriesFacts, StoreError> {
        let taken_before = conn
            .prepare_cached("SELECT 1 FROM performances WHERE employer_id = ?1 AND id = ?2")?
            .exists(params![self.employer.0, self.first.as_bytes()])?;
        let rows = self.rows.iter().map(|it| it.answer(conn));
        Ok(EntriesFacts {
            taken_before,
            rows: rows.collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for EntryQuestion {
    fn answer(&self, conn: &Connection) -> Result<EntryFacts, StoreError> {
        let visit = (&self.client_number, self.activity, self.date);
        let worker = worker_of(conn, self.employer, &self.login)?;
        Ok(facts_of_entry(conn, self.employer, worker, visit)?)
    }
}

/// What must be known to enter work of a worker, who may have left.
pub(in super::super::super) fn entry_facts(
    conn: &Connection,
    employer: EmployerId,
    worker: WorkerId,
    visit: (&ClientNumber, Activity, Day),
) -> rusqlite::Result<EntryFacts> {
    let worker = conn
        .prepare_cached("SELECT id, deactivated_at FROM workers WHERE id = ?1")?
        .query_row([worker.0], entry_worker)
        .optional()?;
    facts_of_entry(conn, employer, worker, visit)
}

fn facts_of_entry(
    conn: &Connection,
    employer: EmployerId,
    worker: Option<EntryWorker>,
    (number, activity, date): (&ClientNumber, Activity, Day),
) -> rusqlite::Result<EntryFacts> {
    let client = client_of(conn, employer, number.as_str())?;
    let region = conn
        .prepare_cached(
            "SELECT coalesce(
                 (SELECT region FROM clients WHERE employer_id = ?1 AND number = ?2),
                 region
             )
             FROM employers
             WHERE id = ?1",
        )?
        .query_row(params![employer.0, number.as_str()], |row| {
            rows::named(row, 0, Region::from_name)
        })?;
    let (mut hours_of_day, mut newest_alike) = (0, None);
    if let Some(worker) = worker {
        hours_of_day = super::hours_of_day(conn, worker.id, date)?;
        let alike = (client.map(|it| it.id), activity, date);
        newest_alike = super::newest_alike(conn, worker.id, alike)?;
    }
    Ok(EntryFacts {
        worker,
        client,
        region,
        hours_of_day,
        newest_alike,
    })
}

fn worker_of(
    conn: &Connection,
    employer: EmployerId,
    login: &Login,
) -> rusqlite::Result<Option<EntryWorker>> {
    conn.prepare_cached(
        "SELECT id, deactivated_at
         FROM workers
         WHERE employer_id = ?1 AND login = ?2",
    )?
    .query_row(params![employer.0, login.as_str()], entry_worker)
    .optional()
}

fn entry_worker(row: &Row<'_>) -> rusqlite::Result<EntryWorker> {
    Ok(EntryWorker {
        id: WorkerId(row.get(0)?),
        left_at: rows::maybe_instant(row, 1)?,
    })
}
