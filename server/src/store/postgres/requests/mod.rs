//! What workers ask the office for, and the keys that it was sent under: what decisions change of
//! it.
//!
//! [`facts`] answers what decisions ask; [`lists`] what a worker sees of her own and what the office
//! sees.

mod facts;
mod lists;

use job_tracker_protocol::{OfficeReason, WorkerReason};
use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    rows,
    statement::{Statement, values},
};
use crate::{
    domain::{
        audit::WorkDone,
        changes::RequestChange,
        work_request::{NewWorkRequest, RequestKind, RequestState, WorkRequest},
    },
    store::StoreError,
};

/// What [`request`] reads, and what else is named, from requests for which the condition holds.
macro_rules! requests {
    ($more:literal, $joined:literal, $condition:literal) => {
        concat!(
            "SELECT requests.id, requests.kind, requests.state, performances.id,
                 performances.reference, clients.number, requests.activity, requests.hours,
                 requests.day, requests.reason, requests.reason_code, requests.asked_at,
                 requests.closed_at, requests.answer, requests.answer_code",
            $more,
            "
             FROM requests
             JOIN clients ON clients.id = requests.client_id
             LEFT JOIN performances ON performances.seq = requests.performance_seq ",
            $joined,
            "
             WHERE ",
            $condition
        )
    };
}
use requests;

fn request(row: &Row) -> Result<WorkRequest, StoreError> {
    let performance = match rows::value::<Option<Uuid>>(row, 3)? {
        Some(id) => Some((id, rows::value(row, 4)?)),
        None => None,
    };
    Ok(WorkRequest {
        id: rows::value(row, 0)?,
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

/// What one change becomes.
pub(super) fn statements(change: &RequestChange) -> Vec<Statement> {
    match change {
        RequestChange::Make(new) => insert(new).into(),
        RequestChange::VoidKey { worker, key, at } => vec![Statement::new(
            "INSERT INTO request_keys (worker_id, key, bound_at)
             VALUES ($1, $2, $3)",
            values![
                worker.0,
                Uuid::from_bytes(*key.as_bytes()),
                at.as_millisecond()
            ],
        )],
        RequestChange::Close {
            id,
            to,
            performance,
            answer,
            at,
        } => vec![Statement::of_one_row(
            "UPDATE requests
             SET state = $2, closed_at = $3, answer = $4, answer_code = $5,
                 performance_seq = coalesce(
                     (SELECT seq FROM performances WHERE performances.id = $6),
                     performance_seq
                 )
             WHERE id = $1 AND state = 'open'",
            values![
                *id,
                to.as_str(),
                at.as_millisecond(),
                answer.as_ref().map(|it| it.text.as_str().to_owned()),
                answer
                    .as_ref()
                    .and_then(|it| it.code)
                    .map(OfficeReason::as_str),
                *performance
            ],
        )],
    }
}

fn insert(new: &NewWorkRequest) -> [Statement; 2] {
    let it = &new.request;
    let request = Statement::new(
        "INSERT INTO requests (id, employer_id, worker_id, kind, performance_seq, client_id,
             activity, hours, day, reason, reason_code, asked_at)
         VALUES ($1, $2, $3, $4, (SELECT seq FROM performances WHERE performances.id = $5), $6,
             $7, $8, $9, $10, $11, $12)",
        values![
            it.id,
            new.employer.0,
            new.worker.0,
            it.kind.as_str(),
            it.performance.as_ref().map(|it| it.0),
            new.client.0,
            it.work.activity.as_str(),
            i64::from(it.work.hours.get()),
            it.date.to_string(),
            it.reason.text.as_str().to_owned(),
            it.reason.code.map(WorkerReason::as_str),
            it.asked_at.as_millisecond()
        ],
    );
    let key = Statement::new(
        "INSERT INTO request_keys (worker_id, key, request_seq, bound_at)
         VALUES ($1, $2, (SELECT seq FROM requests WHERE id = $3), $4)",
        values![
            new.worker.0,
            Uuid::from_bytes(*new.key.as_bytes()),
            it.id,
            it.asked_at.as_millisecond()
        ],
    );
    [request, key]
}
