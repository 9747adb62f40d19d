//! Performances and the keys that they were sent under: what decisions change of them.
//!
//! [`facts`] answers what decisions ask; [`history`] what a worker sees of her own,
//! [`office`] and [`events`] what the office sees.

#[cfg(test)]
mod due;
mod events;
mod facts;
mod history;
mod office;

pub(super) use facts::{active_client, entry_facts, hours_of_day, reviewable_of};
pub(super) use office::{office_columns, office_performance};

use jiff::Timestamp;
use job_tracker_protocol::{IdempotencyKey, PerformanceState};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{rows, run::ApplyError};
use crate::domain::{
    audit::WorkDone, changes::PerformanceChange, ids::WorkerId, performance::NewPerformance,
    registration::Report,
};

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &PerformanceChange) -> Result<(), ApplyError> {
    match change {
        PerformanceChange::Register(new) => insert(conn, new),
        PerformanceChange::VoidKey { worker, key, at } => Ok(void_key(conn, *worker, *key, *at)?),
        PerformanceChange::Touch { id } => {
            conn.prepare_cached("UPDATE performances SET version = version + 1 WHERE id = ?1")?
                .execute([id.as_bytes()])?;
            Ok(())
        }
        PerformanceChange::Review {
            id,
            version,
            state,
            work,
            by_time,
            requested,
        } => review(
            conn,
            (*id, *version),
            (*state, *work),
            (*by_time, *requested),
        ),
    }
}

/// Inserts it, and binds its key. In conflict when the employer has its reference already.
pub(super) fn insert(conn: &Connection, new: &NewPerformance) -> Result<(), ApplyError> {
    let performance = &new.performance;
    let seq: Option<i64> = conn
        .prepare_cached(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel, requested)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (employer_id, reference) DO NOTHING
             RETURNING seq",
        )?
        .query_row(
            params![
                performance.id.as_bytes(),
                new.employer.0,
                new.worker.0,
                new.client.0,
                performance.reference,
                performance.activity.as_str(),
                performance.hours.get(),
                performance.date.to_string(),
                performance.registered_at.as_millisecond(),
                performance.state.as_str(),
                new.channel.as_str(),
                new.requested
            ],
            |row| row.get(0),
        )
        .optional()?;
    let seq = seq.ok_or(ApplyError::Conflict)?;
    if let Some((key, report)) = &new.key {
        bind_key(conn, new, seq, *key, report)?;
    }
    Ok(())
}

fn bind_key(
    conn: &Connection,
    new: &NewPerformance,
    seq: i64,
    key: IdempotencyKey,
    report: &Report,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO keys (worker_id, key, performance_seq, client_number, activity, hours, day,
             bound_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.worker.0,
        key.as_bytes(),
        seq,
        report.client_number.as_str(),
        report.activity.as_str(),
        report.hours,
        report.date.to_string(),
        new.performance.registered_at.as_millisecond()
    ])?;
    Ok(())
}

/// Binds a key to nothing.
fn void_key(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
    at: Timestamp,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO keys (worker_id, key, bound_at)
         VALUES (?1, ?2, ?3)",
    )?
    .execute(params![worker.0, key.as_bytes(), at.as_millisecond()])?;
    Ok(())
}

/// Gives a performance another state or other work. In conflict when it no longer has this
/// version.
fn review(
    conn: &Connection,
    (id, version): (Uuid, i64),
    (state, work): (PerformanceState, WorkDone),
    (by_time, requested): (bool, Option<bool>),
) -> Result<(), ApplyError> {
    let changed = conn
        .prepare_cached(
            "UPDATE performances
             SET state = ?3, hours = ?4, activity = ?5, automatic = ?6,
                 requested = coalesce(?7, requested), version = version + 1
             WHERE id = ?1 AND version = ?2",
        )?
        .execute(params![
            id.as_bytes(),
            version,
            state.as_str(),
            work.hours.get(),
            work.activity.as_str(),
            by_time,
            requested
        ])?;
    rows::one(changed)
}
