//! Employers.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EmployerId, StoreError, invitations, rows,
    run::{Answer, ApplyError},
};
use crate::{
    application::{EmployerRecordQuestion, NextEmployerQuestion},
    domain::{
        audit::EmployerDetails,
        changes::EmployerChange,
        employer::{Company, EmployerRecord, NewEmployer},
        phone_number::PhoneNumber,
        rules::REQUEST_DAYS_BACK,
        staff::{OpeningEmployer, Region},
    },
    store::employers::{
        EmployerQuestion, EmployersQuestion, OnlyEmployerQuestion, OwnLinesQuestion,
    },
};

impl Answer for EmployersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(Uuid, String)>, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT public_id, name FROM employers ORDER BY id")?;
        let found = statement.query_map((), |row| Ok((rows::uuid(row, 0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Answer for OwnLinesQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM employers WHERE phone_line IS NOT NULL)";
        Ok(conn.prepare_cached(sql)?.query_row((), |row| row.get(0))?)
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

impl Answer for EmployerRecordQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<EmployerRecord>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT public_id, name, phone, region, request_days_back, version, phone_line,
                expected_days
                 FROM employers
                 WHERE id = ?1",
            )?
            .query_row(params![self.0.0], |row| {
                Ok(EmployerRecord {
                    id: rows::uuid(row, 0)?,
                    details: EmployerDetails {
                        name: row.get(1)?,
                        phone: row.get(2)?,
                        phone_line: row.get(6)?,
                        region: rows::named(row, 3, Region::from_name)?,
                        request_days_back: row.get(4)?,
                        expected_days: rows::weekdays(row, 7)?,
                    },
                    version: row.get(5)?,
                })
            })
            .optional()?)
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
        EmployerChange::Edit {
            row,
            version,
            company,
        } => edit(conn, (*row, *version), company),
    }
}

fn edit(
    conn: &Connection,
    (row, version): (EmployerId, i64),
    company: &Company,
) -> Result<(), ApplyError> {
    let edited = conn
        .prepare_cached(
            "UPDATE employers
             SET name = ?3, phone = ?4, region = ?5, request_days_back = ?6,
                 phone_line = ?7, phone_line_key = ?8, expected_days = ?9,
                 version = version + 1
             WHERE id = ?1 AND version = ?2",
        )?
        .execute(params![
            row.0,
            version,
            company.name.as_str(),
            company.phone.as_ref().map(PhoneNumber::as_str),
            company.region.as_str(),
            company.request_days_back.get(),
            company.phone_line.as_ref().map(PhoneNumber::as_str),
            company.phone_line.as_ref().and_then(PhoneNumber::key),
            company.expected_days.bits()
        ])?;
    rows::one(edited)
}

fn insert(
    conn: &Connection,
    row: EmployerId,
    new: &NewEmployer,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO employers (id, public_id, name, phone, region, created_at, request_days_back)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.0,
            new.id.as_bytes(),
            new.name.as_str(),
            new.phone.as_ref().map(PhoneNumber::as_str),
            new.region.as_str(),
            at.as_millisecond(),
            REQUEST_DAYS_BACK
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
            "INSERT INTO employers (id, public_id, name, phone, region, language, created_at,
                 request_days_back)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.0,
            new.id.as_bytes(),
            new.name,
            new.phone.as_ref().map(PhoneNumber::as_str),
            new.region.as_str(),
            new.language.code(),
            at.as_millisecond(),
            REQUEST_DAYS_BACK
        ])?;
    rows::one(inserted)
}
