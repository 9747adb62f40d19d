//! How values stand in columns: instants as milliseconds since 1970, days as `YYYY-MM-DD`,
//! UUIDs as 16 bytes.

use std::{fmt::Display, str::FromStr};

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours, PerformanceState};
use rusqlite::{
    Row, ToSql,
    types::{ToSqlOutput, Type, ValueRef},
};
use uuid::Uuid;

use super::run::ApplyError;
use crate::domain::{
    audit::WorkDone,
    contract::ContractHours,
    contract_month::Employment,
    performance::{Marks, Performance},
    weekdays::Weekdays,
    wording::{Reason, Words},
};
use crate::store::lists::{After, Place, PlaceKey};
pub(super) use crate::store::lists::{name_or_number, one_more, page, phone};

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

impl ToSql for PlaceKey {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Bytes(bytes) => bytes.to_sql(),
            Self::Text(text) => text.to_sql(),
            Self::Number(number) => number.to_sql(),
        }
    }
}

/// What the rows of a page are compared with; anything where it is the first.
pub(super) fn after<N: Display>(
    after: Option<&After<N>>,
    nowhere: Place,
) -> (PlaceKey, Vec<u8>, String) {
    match after {
        Some(after) => after.keys(),
        None => (nowhere.key(""), Vec::new(), String::new()),
    }
}

/// How a row that comes later compares, and the word for that order.
pub(super) fn direction(descending: bool) -> (&'static str, &'static str) {
    match descending {
        true => ("<", "DESC"),
        false => (">", "ASC"),
    }
}

/// A text that parses, if there is one.
pub(super) fn maybe_parsed<T: FromStr>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => parsed(row, column).map(Some),
    }
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

/// The same where there may be none.
pub(super) fn maybe_named<T>(
    row: &Row<'_>,
    column: usize,
    from_name: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => named(row, column, from_name).map(Some),
    }
}

/// Contract hours, if there are any.
pub(super) fn contract_hours(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<ContractHours>> {
    let quarters: Option<u16> = row.get(column)?;
    Ok(quarters.and_then(ContractHours::from_quarters))
}

/// Days of the week.
pub(super) fn weekdays(row: &Row<'_>, column: usize) -> rusqlite::Result<Weekdays> {
    let bits = row.get(column)?;
    Weekdays::from_bits(bits).ok_or_else(|| unreadable(column))
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

/// What [`performance`] reads, from `performances` and `clients`.
pub(super) const PERFORMANCE: &str = "performances.id, performances.reference, clients.number,
     performances.activity, performances.hours, performances.day, performances.registered_at,
     performances.state, performances.channel = 'office', performances.requested,
     EXISTS (
         SELECT 1
         FROM office_changes
         WHERE office_changes.performance_seq = performances.seq
             AND office_changes.state = 'contested'
     )";

/// How many columns these are.
pub(super) const PERFORMANCE_COLUMNS: usize = 11;

/// Reads a performance from the columns of [`PERFORMANCE`], which come first.
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
        marks: Marks {
            by_office: row.get(8)?,
            requested: row.get(9)?,
            contested: row.get(10)?,
        },
    })
}

/// An activity and hours, where there are any.
pub(super) fn maybe_work(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<WorkDone>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => Ok(Some(WorkDone {
            activity: activity(row, column)?,
            hours: hours(row, column + 1)?,
        })),
    }
}

/// A text and the name of a ready sentence beside it; one that this version does not know is left
/// to the text.
pub(super) fn words<C>(
    row: &Row<'_>,
    column: usize,
    from_name: fn(&str) -> Option<C>,
) -> rusqlite::Result<Words<C>> {
    let text = row.get_ref(column)?.as_str().ok();
    let text = text.and_then(|it| Reason::from_typed(it).ok());
    let code: Option<String> = row.get(column + 1)?;
    Ok(Words {
        text: text.ok_or_else(|| unreadable(column))?,
        code: code.as_deref().and_then(from_name),
    })
}

/// The same where there may be none.
pub(super) fn maybe_words<C>(
    row: &Row<'_>,
    column: usize,
    from_name: fn(&str) -> Option<C>,
) -> rusqlite::Result<Option<Words<C>>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => words(row, column, from_name).map(Some),
    }
}

/// What [`employment`] reads: when a worker was added and left, and the first day that she worked on.
pub(super) const EMPLOYMENT: &str = "workers.created_at, workers.deactivated_at, (
         SELECT min(first.day)
         FROM performances AS first
         WHERE first.worker_id = workers.id AND first.state <> 'cancelled'
     )";

/// The three columns of [`EMPLOYMENT`].
pub(super) fn employment(row: &Row<'_>, at: usize) -> rusqlite::Result<Employment> {
    Ok(Employment {
        added_at: instant(row, at)?,
        left_at: maybe_instant(row, at + 1)?,
        first_worked: maybe_parsed(row, at + 2)?,
    })
}
