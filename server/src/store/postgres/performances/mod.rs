//! Performances and the keys that they were sent under: what decisions change of them.
//!
//! [`facts`] answers what decisions ask; [`history`] what a worker sees of her own,
//! [`office`] and [`events`] what the office sees.

mod events;
mod facts;
mod history;
mod office;

pub(super) use facts::{active_client, entry_facts, hours_of_day, reviewable_of, reviewables_of};
pub(super) use office::{office_columns, office_performance};

use super::statement::{Statement, values};
use crate::domain::{changes::PerformanceChange, performance::NewPerformance};

/// What one change becomes.
pub(super) fn statement(change: &PerformanceChange) -> Statement {
    match change {
        PerformanceChange::Register(new) => insert(new),
        PerformanceChange::VoidKey { worker, key, at } => Statement::new(
            "INSERT INTO keys (worker_id, key, bound_at)
             VALUES ($1, $2, $3)",
            values![
                worker.0,
                uuid::Uuid::from_bytes(*key.as_bytes()),
                at.as_millisecond()
            ],
        ),
        PerformanceChange::Touch { id } => Statement::new(
            "UPDATE performances SET version = version + 1 WHERE id = $1",
            values![*id],
        ),
        PerformanceChange::Review {
            id,
            version,
            state,
            work,
            by_time,
            requested,
        } => Statement::of_one_row(
            "UPDATE performances
             SET state = $3, hours = $4, activity = $5, automatic = $6,
                 requested = coalesce($7, requested), version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                *id,
                *version,
                state.as_str(),
                i64::from(work.hours.get()),
                work.activity.as_str(),
                *by_time,
                *requested
            ],
        ),
    }
}

/// Stores it and binds its key, in one. That the employer has its reference already is an error
/// of the unique index.
fn insert(new: &NewPerformance) -> Statement {
    let it = &new.performance;
    let mut given = values![
        it.id,
        new.employer.0,
        new.worker.0,
        new.client.0,
        it.reference.clone(),
        it.activity.as_str(),
        i64::from(it.hours.get()),
        it.date.to_string(),
        it.registered_at.as_millisecond(),
        it.state.as_str(),
        new.channel.as_str(),
        new.requested
    ];
    let Some((key, report)) = &new.key else {
        return Statement::new(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel, requested)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            given,
        );
    };
    given.extend(values![
        uuid::Uuid::from_bytes(*key.as_bytes()),
        report.client_number.as_str().to_owned(),
        report.activity.as_str(),
        report.hours,
        report.date.to_string()
    ]);
    Statement::new(
        "WITH registered AS (
             INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel, requested)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             RETURNING seq
         )
         INSERT INTO keys (worker_id, key, performance_seq, client_number, activity, hours, day,
             bound_at)
         SELECT $3, $13, seq, $14, $15, $16, $17, $9
         FROM registered",
        given,
    )
}
