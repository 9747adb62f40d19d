//! Employers: the one that the first user makes.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::{EmployerId, rows, run::ApplyError};
use crate::domain::{changes::EmployerChange, staff::OpeningEmployer};

/// The employers, or two of them: more make no difference to whether it is the first start.
pub(super) fn first_two(conn: &Connection) -> rusqlite::Result<Vec<EmployerId>> {
    conn.prepare_cached("SELECT id FROM employers LIMIT 2")?
        .query_map((), |row| row.get(0).map(EmployerId))?
        .collect()
}

/// The row that the next employer gets.
pub(super) fn next(conn: &Connection) -> rusqlite::Result<EmployerId> {
    conn.prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM employers")?
        .query_row((), |row| row.get(0).map(EmployerId))
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &EmployerChange) -> Result<(), ApplyError> {
    match change {
        EmployerChange::Open { row, new, at } => insert(conn, *row, new, *at),
    }
}

fn insert(
    conn: &Connection,
    row: EmployerId,
    new: &OpeningEmployer,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO employers (id, public_id, name, phone, region, language, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.0,
            new.id.as_bytes(),
            new.name,
            new.phone,
            new.region.as_str(),
            new.language.code(),
            at.as_millisecond()
        ])?;
    rows::one(inserted)
}
