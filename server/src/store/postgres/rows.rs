//! How values stand in columns: instants as milliseconds since 1970, days as `YYYY-MM-DD`.

use std::str::FromStr;

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours, PerformanceState};
use tokio_postgres::{Row, types::FromSql};

use crate::{
    domain::{performance::Performance, secret::TokenHash},
    store::StoreError,
};

/// A value that this version does not know, or of another type.
fn unreadable() -> StoreError {
    StoreError::Unreadable("value")
}

pub(super) fn value<'r, T: FromSql<'r>>(row: &'r Row, column: usize) -> Result<T, StoreError> {
    row.try_get(column).map_err(|_| unreadable())
}

pub(super) fn instant(row: &Row, column: usize) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(value(row, column)?).map_err(|_| unreadable())
}

pub(super) fn maybe_instant(row: &Row, column: usize) -> Result<Option<Timestamp>, StoreError> {
    value::<Option<i64>>(row, column)?
        .map(|it| Timestamp::from_millisecond(it).map_err(|_| unreadable()))
        .transpose()
}

/// A number that is never large.
pub(super) fn small(row: &Row, column: usize) -> Result<u8, StoreError> {
    u8::try_from(value::<i64>(row, column)?).map_err(|_| unreadable())
}

/// The hash of a token.
pub(super) fn hash(row: &Row, column: usize) -> Result<TokenHash, StoreError> {
    let bytes = value::<&[u8]>(row, column)?;
    let bytes = bytes.try_into().map_err(|_| unreadable())?;
    Ok(TokenHash::from_bytes(bytes))
}

/// A text that parses.
pub(super) fn parsed<T: FromStr>(row: &Row, column: usize) -> Result<T, StoreError> {
    value::<&str>(row, column)?
        .parse()
        .map_err(|_| unreadable())
}

/// A text that is the name of something.
pub(super) fn named<T>(
    row: &Row,
    column: usize,
    from_name: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    from_name(value(row, column)?).ok_or_else(unreadable)
}

pub(super) fn activity(row: &Row, column: usize) -> Result<Activity, StoreError> {
    named(row, column, Activity::from_name)
}

pub(super) fn hours(row: &Row, column: usize) -> Result<Hours, StoreError> {
    Hours::try_from(value::<i64>(row, column)?).map_err(|_| unreadable())
}

pub(super) fn state(row: &Row, column: usize) -> Result<PerformanceState, StoreError> {
    named(row, column, PerformanceState::from_name)
}

/// Reads a performance from its eight columns, in the order of the fields.
pub(super) fn performance(row: &Row) -> Result<Performance, StoreError> {
    Ok(Performance {
        id: value(row, 0)?,
        reference: value(row, 1)?,
        client_number: parsed(row, 2)?,
        activity: activity(row, 3)?,
        hours: hours(row, 4)?,
        date: parsed(row, 5)?,
        registered_at: instant(row, 6)?,
        state: state(row, 7)?,
    })
}
