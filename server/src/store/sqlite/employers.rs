//! Employers.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EmployerId, StoreError, invitations, rows,
    run::{Answer, ApplyError},
};
use crate::{
    application::NextEmployerQuestion,
    domain::{
        changes::EmployerChange, employer::NewEmployer, phone_number::PhoneNumber,
        staff::OpeningEmployer,
    },
    store::employers::{EmployerQuestion, EmployersQuestion, OnlyEmployerQuestion},
};

impl Answer for EmployersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(Uuid, String)>, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT public_id, name FROM employers ORDER BY id")?;
        let found = statement.query_map((), |row| Ok((rows::uuid(row, 0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Answer for EmployerQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<EmployerId>, StoreError> {
        Ok(conn
            .prepare_cached("SELECT id FROM employers WHERE public_id = ?1")?
            .query_row(params![self.0.as_bytes()], |row| row.get(0).map(EmployerId))
            .optional()?)
    }
}

impl Answer for OnlyEmployerQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<EmployerId>, StoreError> {
        let mut statement = conn.prepare_cached("SELECT id FROM employers LIMIT 2")?;
        let ids = statement
            .query_map((), |row| row.get(0).map(EmployerId))?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(match ids.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
    }
}

impl Answer for NextEmployerQuestion {
    fn answer(&self, conn: &Connection) -> Result<EmployerId, StoreError> {
        Ok(next(conn)?)
    }
}

/// The row that the next employer gets.
pub(super) fn next(conn: &Connection) -> rusqlite::Result<EmployerId> {
    conn.prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM employers")?
        .query_row((), |row| row.get(0).map(EmployerId))
}

/// The employers, or two of them: more make no difference to whether it is the first start.
pub(super) fn first_two(conn: &Connection) -> rusqlite::Result<Vec<EmployerId>> {
    conn.prepare_cached("SELECT id FROM employers LIMIT 2")?
        .query_map((), |row| row.get(0).map(EmployerId))?
        .collect()
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &EmployerChange) -> Result<(), ApplyError> {
    match change {
        EmployerChange::Add { row, new, at } => {
            insert(conn, *row, new, *at)?;
            Ok(invitations::void_links_without_employer(conn)?)
        }
        EmployerChange::Open { row, new, at } => open(conn, *row, new, *at),
    }
}

fn insert(
    conn: &Connection,
    row: EmployerId,
    new: &NewEmployer,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO employers (id, public_id, name, phone, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.0,
            new.id.as_bytes(),
            new.name.as_str(),
            new.phone.as_ref().map(PhoneNumber::as_str),
            at.as_millisecond()
        ])?;
    rows::one(inserted)
}

fn open(
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
            new.phone.as_ref().map(PhoneNumber::as_str),
            new.region.as_str(),
            new.language.code(),
            at.as_millisecond()
        ])?;
    rows::one(inserted)
}
