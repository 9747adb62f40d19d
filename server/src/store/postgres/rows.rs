//! How values stand in columns: instants as milliseconds since 1970, days as `YYYY-MM-DD`.

use std::{fmt::Display, str::FromStr};

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours, PerformanceState};
use tokio_postgres::{Row, types::FromSql};

use crate::{
    domain::{
        audit::WorkDone,
        contract::ContractHours,
        contract_month::Employment,
        performance::{Marks, Performance},
        secret::TokenHash,
        weekdays::Weekdays,
        wording::{Reason, Words},
    },
    store::{
        StoreError,
        lists::{After, Place, PlaceKey},
        postgres::statement::{IntoValue as _, Value},
    },
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

/// What the rows of a page are compared with; anything of the right type where it is the first.
pub(super) fn after<N: Display>(after: Option<&After<N>>, nowhere: Place) -> Vec<Value> {
    let (place, name, number) = match after {
        Some(after) => after.keys(),
        None => (nowhere.key(""), Vec::new(), String::new()),
    };
    let place = match place {
        PlaceKey::Bytes(bytes) => bytes.into_value(),
        PlaceKey::Text(text) => text.into_value(),
        PlaceKey::Number(number) => number.into_value(),
    };
    vec![place, name.into_value(), number.into_value()]
}

/// A number that is never large.
pub(super) fn small(row: &Row, column: usize) -> Result<u8, StoreError> {
    u8::try_from(value::<i64>(row, column)?).map_err(|_| unreadable())
}

/// How many there are.
pub(super) fn count(row: &Row, column: usize) -> Result<u32, StoreError> {
    u32::try_from(value::<i64>(row, column)?).map_err(|_| unreadable())
}

/// Contract hours, if there are any.
pub(super) fn contract_hours(
    row: &Row,
    column: usize,
) -> Result<Option<ContractHours>, StoreError> {
    let quarters: Option<i64> = value(row, column)?;
    let quarters = quarters.and_then(|it| u16::try_from(it).ok());
    Ok(quarters.and_then(ContractHours::from_quarters))
}

/// Days of the week.
pub(super) fn weekdays(row: &Row, column: usize) -> Result<Weekdays, StoreError> {
    Weekdays::from_bits(small(row, column)?).ok_or_else(unreadable)
}

/// The hash of a token.
pub(super) fn hash(row: &Row, column: usize) -> Result<TokenHash, StoreError> {
    let bytes = value::<&[u8]>(row, column)?;
    let bytes = bytes.try_into().map_err(|_| unreadable())?;
    Ok(TokenHash::from_bytes(bytes))
}

/// A text that parses, if there is one.
pub(super) fn maybe_parsed<T: FromStr>(row: &Row, column: usize) -> Result<Option<T>, StoreError> {
    let text: Option<&str> = value(row, column)?;
    text.map(|it| it.parse().map_err(|_| unreadable()))
        .transpose()
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

/// The same where there may be none.
pub(super) fn maybe_named<T>(
    row: &Row,
    column: usize,
    from_name: fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    match value::<Option<&str>>(row, column)? {
        None => Ok(None),
        Some(_) => named(row, column, from_name).map(Some),
    }
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

/// What [`performance`] reads, from `performances` and `clients`.
macro_rules! performance_columns {
    () => {
        "performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at,
             performances.state, performances.channel = 'office', performances.requested,
             EXISTS (
                 SELECT 1
                 FROM office_changes
                 WHERE office_changes.performance_seq = performances.seq
                     AND office_changes.state = 'contested'
             )"
    };
}
pub(super) use performance_columns;

/// How many columns these are.
pub(super) const PERFORMANCE_COLUMNS: usize = 11;

/// Reads a performance from the columns of [`performance_columns`], which come first.
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
        marks: Marks {
            by_office: value(row, 8)?,
            requested: value(row, 9)?,
            contested: value(row, 10)?,
        },
    })
}

/// An activity and hours, where there are any.
pub(super) fn maybe_work(row: &Row, column: usize) -> Result<Option<WorkDone>, StoreError> {
    match value::<Option<&str>>(row, column)? {
        None => Ok(None),
        Some(_) => Ok(Some(WorkDone {
            activity: activity(row, column)?,
            hours: hours(row, column + 1)?,
        })),
    }
}

/// A text and the name of a ready sentence beside it; one that this version does not know is left
/// to the text.
pub(super) fn words<C>(
    row: &Row,
    column: usize,
    from_name: fn(&str) -> Option<C>,
) -> Result<Words<C>, StoreError> {
    let text = Reason::from_typed(value(row, column)?);
    let code: Option<&str> = value(row, column + 1)?;
    Ok(Words {
        text: text.map_err(|_| unreadable())?,
        code: code.and_then(from_name),
    })
}

/// The same where there may be none.
pub(super) fn maybe_words<C>(
    row: &Row,
    column: usize,
    from_name: fn(&str) -> Option<C>,
) -> Result<Option<Words<C>>, StoreError> {
    match value::<Option<&str>>(row, column)? {
        None => Ok(None),
        Some(_) => words(row, column, from_name).map(Some),
    }
}

/// What [`employment`] reads: when a worker was added and left, and the first day that she worked on.
macro_rules! employment_columns {
    () => {
        "workers.created_at, workers.deactivated_at, (
             SELECT min(first.day)
             FROM performances AS first
             WHERE first.worker_id = workers.id AND first.state <> 'cancelled'
         )"
    };
}
pub(super) use employment_columns;

/// The three columns of [`employment_columns`].
pub(super) fn employment(row: &Row, at: usize) -> Result<Employment, StoreError> {
    Ok(Employment {
        added_at: instant(row, at)?,
        left_at: maybe_instant(row, at + 1)?,
        first_worked: maybe_parsed(row, at + 2)?,
    })
}
