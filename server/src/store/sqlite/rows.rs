//! How values stand in columns: instants as milliseconds since 1970, days as `YYYY-MM-DD`,
//! UUIDs as 16 bytes.

use std::str::FromStr;

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours, PerformanceState};
use rusqlite::{Row, types::Type};
use uuid::Uuid;

use super::run::ApplyError;
use crate::domain::performance::Performance;
pub(super) use crate::store::lists::{name_or_number, page};

fn unreadable(column: usize) -> rusqlite::Error {
    let what = std::io::Error::other("a value that this version does not know");
    rusqlite::Error::FromSqlConversionFailure(column, Type::Null, Box::new(what))
}

pub(super) fn instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|_| unreadable(column))
}

pub(super) fn maybe_instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    match row.get::<_, Option<i64>>(column)? {
        Some(_) => instant(row, column).map(Some),
        None => Ok(None),
    }
}

/// A change that must have found its row; in conflict when it found none.
pub(super) fn one(changed: usize) -> Result<(), ApplyError> {
    match changed {
        0 => Err(ApplyError::Conflict),
        _ => Ok(()),
    }
}

pub(super) fn uuid(row: &Row<'_>, column: usize) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(column).map(Uuid::from_bytes)
}

/// A text that parses.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    row.get_ref(column)?
        .as_str()
        .ok()
        .and_then(|it| it.parse().ok())
        .ok_or_else(|| unreadable(column))
}

/// A text that is the name of something.
pub(super) fn named<T>(
    row: &Row<'_>,
    column: usize,
    from_name: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let name = row.get_ref(column)?.as_str().ok();
    name.and_then(from_name).ok_or_else(|| unreadable(column))
}

pub(super) fn activity(row: &Row<'_>, column: usize) -> rusqlite::Result<Activity> {
    named(row, column, Activity::from_name)
}

pub(super) fn hours(row: &Row<'_>, column: usize) -> rusqlite::Result<Hours> {
    Hours::try_from(row.get::<_, i64>(column)?).map_err(|_| unreadable(column))
}

pub(super) fn state(row: &Row<'_>, column: usize) -> rusqlite::Result<PerformanceState> {
    named(row, column, PerformanceState::from_name)
}

/// Reads a performance from its eight columns, in the order of the fields.
pub(super) fn performance(row: &Row<'_>) -> rusqlite::Result<Performance> {
    Ok(Performance {
        id: uuid(row, 0)?,
        reference: row.get(1)?,
        client_number: parsed(row, 2)?,
        activity: activity(row, 3)?,
        hours: hours(row, 4)?,
        date: parsed(row, 5)?,
        registered_at: instant(row, 6)?,
        state: state(row, 7)?,
    })
}
