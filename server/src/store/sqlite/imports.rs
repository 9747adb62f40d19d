//! Lists that were taken.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{EmployerId, rows, run::ApplyError};
use crate::domain::changes::ImportChange;

/// The row of a list of this employer.
pub(super) fn find(
    conn: &Connection,
    employer: EmployerId,
    import: Uuid,
) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT id FROM imports WHERE public_id = ?1 AND employer_id = ?2")?
        .query_row(params![import.as_bytes(), employer.0], |row| row.get(0))
        .optional()
}

/// Whether anybody has taken a list with this number.
pub(super) fn exists(conn: &Connection, import: Uuid) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM imports WHERE public_id = ?1")?
        .exists(params![import.as_bytes()])
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ImportChange) -> Result<(), ApplyError> {
    match change {
        ImportChange::Begin {
            import,
            employer,
            at,
        } => begin(conn, *import, *employer, *at),
    }
}

fn begin(
    conn: &Connection,
    import: Uuid,
    employer: EmployerId,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO imports (public_id, employer_id, created_at)
             VALUES (?1, ?2, ?3)
             ON CONFLICT (public_id) DO NOTHING",
        )?
        .execute(params![import.as_bytes(), employer.0, at.as_millisecond()])?;
    rows::one(inserted)
}
