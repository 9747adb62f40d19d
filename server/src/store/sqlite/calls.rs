//! Calls on the phone line.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    StoreError, rows,
    run::{Answer, ApplyError},
};
use crate::{
    domain::{
        changes::CallChange,
        dialogue::Clip,
        ids::{EmployerId, WorkerId},
        phone_call::{CallId, CallRecord},
        rules::{PHONE_CALL, PHONE_CALL_KEPT},
    },
    store::calls::{self, CallQuestion, ClientOfQuestion, LineQuestion, NearbyQuestion, Written},
};

impl Answer for CallQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<CallRecord>, StoreError> {
        let found = conn
            .prepare_cached(
                "SELECT began_at, caller, worker_id, employer_id, turn, said_at, said, dialogue,
                     claim, claimed_at
                 FROM phone_calls
                 LEFT JOIN workers ON workers.id = worker_id
                 WHERE call = ?1",
            )?
            .query_row(params![self.0.as_bytes()], record)
            .optional()?;
        found.transpose()
    }
}

/// Two errors, since what is written in it may be unreadable though the row is not.
fn record(row: &Row<'_>) -> rusqlite::Result<Result<CallRecord, StoreError>> {
    let written = Written {
        said: row.get(6)?,
        dialogue: row.get(7)?,
    };
    let (said, dialogue) = match calls::read(&written) {
        Ok(read) => read,
        Err(error) => return Ok(Err(error)),
    };
    let worker = row.get::<_, Option<i64>>(2)?.map(WorkerId);
    let employer = row.get::<_, Option<i64>>(3)?.map(EmployerId);
    let claim = match row.get::<_, Option<Vec<u8>>>(8)? {
        Some(_) => Some(rows::uuid(row, 8)?),
        None => None,
    };
    Ok(Ok(CallRecord {
        began_at: rows::instant(row, 0)?,
        caller: row.get(1)?,
        worker: worker.zip(employer),
        turn: row.get(4)?,
        said_at: rows::instant(row, 5)?,
        said,
        dialogue,
        claim: claim.zip(rows::maybe_instant(row, 9)?),
    }))
}

impl Answer for NearbyQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ClientNumber>, StoreError> {
        let mut found = conn.prepare_cached(
            "SELECT number
             FROM clients
             WHERE employer_id = ?1 AND phone_key = ?2 AND active = 1
             LIMIT 2",
        )?;
        let numbers = found
            .query_map(params![self.employer.0, self.caller], |row| {
                rows::parsed(row, 0)
            })?
            .collect::<rusqlite::Result<Vec<ClientNumber>>>()?;
        Ok(<[ClientNumber; 1]>::try_from(numbers)
            .ok()
            .map(|[only]| only))
    }
}

impl Answer for LineQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT count(*) = 0 OR max(id = ?2)
                 FROM employers
                 WHERE phone_line_key = ?1",
            )?
            .query_row(params![self.called, self.employer.0], |row| row.get(0))?)
    }
}

impl Answer for ClientOfQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT EXISTS (
                     SELECT 1
                     FROM clients
                     WHERE employer_id = ?1 AND number = ?2 AND active = 1
                 )",
            )?
            .query_row(params![self.employer.0, self.number.as_str()], |row| {
                row.get(0)
            })?)
    }
}

/// Whether this worker gave her password in this call, which goes on.
pub(super) fn is_alive(
    conn: &Connection,
    (call, worker): (CallId, WorkerId),
    now: Timestamp,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (
             SELECT 1
             FROM phone_calls
             JOIN workers ON workers.id = worker_id
             WHERE call = ?1 AND worker_id = ?2 AND dialogue IS NOT NULL AND began_at >= ?3
                 AND deactivated_at IS NULL
         )",
    )?
    .query_row(
        params![
            call.as_bytes(),
            worker.0,
            (now - PHONE_CALL).as_millisecond()
        ],
        |row| row.get(0),
    )
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &CallChange) -> Result<(), ApplyError> {
    match change {
        CallChange::Begin { call, record } => begin(conn, *call, record),
        CallChange::Claim {
            call,
            turn,
            before,
            claim,
            at,
        } => {
            let claimed = conn
                .prepare_cached(
                    "UPDATE phone_calls
                     SET claim = ?3, claimed_at = ?4
                     WHERE call = ?1 AND turn = ?2 AND claim IS ?5",
                )?
                .execute(params![
                    call.as_bytes(),
                    turn,
                    claim.as_bytes(),
                    at.as_millisecond(),
                    before.as_ref().map(|it| it.as_bytes().as_slice()),
                ])?;
            rows::one(claimed)
        }
        CallChange::Say {
            call,
            claim,
            record,
        } => {
            let written = calls::write(record)?;
            let said = conn
                .prepare_cached(
                    "UPDATE phone_calls
                     SET caller = ?3, worker_id = ?4, turn = ?5, said_at = ?6, said = ?7,
                         dialogue = ?8, claim = NULL, claimed_at = NULL
                     WHERE call = ?1 AND claim = ?2",
                )?
                .execute(params![
                    call.as_bytes(),
                    claim.as_bytes(),
                    record.caller,
                    record.worker.map(|(worker, _)| worker.0),
                    record.turn,
                    record.said_at.as_millisecond(),
                    written.said,
                    written.dialogue,
                ])?;
            rows::one(said)
        }
        CallChange::Forget { before } => Ok(forget(conn, *before)?),
    }
}

fn begin(conn: &Connection, call: CallId, record: &CallRecord) -> Result<(), ApplyError> {
    let written = calls::write(record)?;
    let begun = conn
        .prepare_cached(
            "INSERT INTO phone_calls (call, began_at, caller, turn, said_at, said, dialogue)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (call) DO NOTHING",
        )?
        .execute(params![
            call.as_bytes(),
            record.began_at.as_millisecond(),
            record.caller,
            record.turn,
            record.said_at.as_millisecond(),
            written.said,
            written.dialogue,
        ])?;
    rows::one(begun)
}

/// Of a call that nobody hung up properly as much goes as of any other.
fn forget(conn: &Connection, now: Timestamp) -> Result<(), ApplyError> {
    conn.prepare_cached("DELETE FROM phone_calls WHERE began_at < ?1")?
        .execute(params![(now - PHONE_CALL_KEPT).as_millisecond()])?;
    conn.prepare_cached(
        "UPDATE phone_calls
         SET caller = NULL, dialogue = NULL, worker_id = NULL,
             said = CASE WHEN claim IS NULL THEN ?2 ELSE ?3 END, claim = NULL, claimed_at = NULL
         WHERE began_at < ?1 AND dialogue IS NOT NULL",
    )?
    .execute(params![
        (now - PHONE_CALL).as_millisecond(),
        calls::write_forgotten(Clip::TooLong)?,
        calls::write_forgotten(Clip::NotKnown)?
    ])?;
    Ok(())
}
