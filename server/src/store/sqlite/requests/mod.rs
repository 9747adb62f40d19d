//! What workers ask the office for, and the keys that it was sent under: what decisions change of
//! it.
//!
//! [`facts`] answers what decisions ask; [`lists`] what a worker sees of her own and what the office
//! sees.

mod facts;
mod lists;

use job_tracker_protocol::{OfficeReason, WorkerReason};
use rusqlite::{Connection, Row, params};

use super::{rows, run::ApplyError};
use crate::domain::{
    audit::WorkDone,
    changes::RequestChange,
    work_request::{NewWorkRequest, RequestKind, RequestState, WorkRequest},
};

/// Reads a request, from these columns on.
const COLUMNS: &str = "requests.id, requests.kind, requests.state, performances.id,
     performances.reference, clients.number, requests.activity, requests.hours, requests.day,
     requests.reason, requests.reason_code, requests.asked_at, requests.closed_at, requests.answer,
     requests.answer_code";

const TABLES: &str = "requests
     JOIN clients ON clients.id = requests.client_id
     LEFT JOIN performances ON performances.seq = requests.performance_seq";

fn request(row: &Row<'_>) -> rusqlite::Result<WorkRequest> {
    let reference: Option<String> = row.get(4)?;
    let performance = match reference {
        Some(reference) => Some((rows::uuid(row, 3)?, reference)),
        None => None,
    };
    Ok(WorkRequest {
        id: rows::uuid(row, 0)?,
        kind: rows::named(row, 1, RequestKind::from_name)?,
        state: rows::named(row, 2, RequestState::from_name)?,
        performance,
        client_number: rows::parsed(row, 5)?,
        work: WorkDone {
            activity: rows::activity(row, 6)?,
            hours: rows::hours(row, 7)?,
        },
        date: rows::parsed(row, 8)?,
        reason: rows::words(row, 9, WorkerReason::from_name)?,
        asked_at: rows::instant(row, 11)?,
        closed_at: rows::maybe_instant(row, 12)?,
        answer: rows::maybe_words(row, 13, OfficeReason::from_name)?,
    })
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &RequestChange) -> Result<(), ApplyError> {
    match change {
        RequestChange::Make(new) => Ok(insert(conn, new)?),
        RequestChange::VoidKey { worker, key, at } => {
            conn.prepare_cached(
                "INSERT INTO request_keys (worker_id, key, bound_at)
                 VALUES (?1, ?2, ?3)",
            )?
            .execute(params![worker.0, key.as_bytes(), at.as_millisecond()])?;
            Ok(())
        }
        RequestChange::Close {
            id,
            to,
            performance,
            answer,
            at,
        } => {
            let closed = conn
                .prepare_cached(
                    "UPDATE requests
                     SET state = ?2, closed_at = ?3, answer = ?4, answer_code = ?5,
                         performance_seq = coalesce(
                             (SELECT seq FROM performances WHERE performances.id = ?6),
                             performance_seq
                         )
                     WHERE id = ?1 AND state = 'open'",
                )?
                .execute(params![
                    id.as_bytes(),
                    to.as_str(),
                    at.as_millisecond(),
                    answer.as_ref().map(|it| it.text.as_str()),
                    answer
                        .as_ref()
                        .and_then(|it| it.code)
                        .map(OfficeReason::as_str),
                    performance.as_ref().map(|it| it.as_bytes())
                ])?;
            rows::one(closed)
        }
    }
}

fn insert(conn: &Connection, new: &NewWorkRequest) -> rusqlite::Result<()> {
    let it = &new.request;
    conn.prepare_cached(
        "INSERT INTO requests (id, employer_id, worker_id, kind, performance_seq, client_id,
             activity, hours, day, reason, reason_code, asked_at)
         VALUES (?1, ?2, ?3, ?4, (SELECT seq FROM performances WHERE performances.id = ?5), ?6,
             ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        it.id.as_bytes(),
        new.employer.0,
        new.worker.0,
        it.kind.as_str(),
        it.performance.as_ref().map(|it| it.0.as_bytes()),
        new.client.0,
        it.work.activity.as_str(),
        it.work.hours.get(),
        it.date.to_string(),
        it.reason.text.as_str(),
        it.reason.code.map(WorkerReason::as_str),
        it.asked_at.as_millisecond()
    ])?;
    conn.prepare_cached(
        "INSERT INTO request_keys (worker_id, key, request_seq, bound_at)
         VALUES (?1, ?2, (SELECT seq FROM requests WHERE id = ?3), ?4)",
    )?
    .execute(params![
        new.worker.0,
        new.key.as_bytes(),
        it.id.as_bytes(),
        it.asked_at.as_millisecond()
    ])?;
    Ok(())
}
