//! Employers.

use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::{EmployerRecordQuestion, NextEmployerQuestion},
    domain::{
        audit::EmployerDetails, changes::EmployerChange, employer::EmployerRecord, ids::EmployerId,
        phone_number::PhoneNumber, rules::REQUEST_DAYS_BACK, staff::Region,
    },
    store::{
        StoreError,
        employers::{EmployerQuestion, EmployersQuestion, OnlyEmployerQuestion, OwnLinesQuestion},
    },
};

fn id(row: &Row) -> Result<EmployerId, StoreError> {
    rows::value(row, 0).map(EmployerId)
}

impl Answer for EmployersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(Uuid, String)>, StoreError> {
        let found = db.rows(
            "SELECT public_id, name FROM employers ORDER BY id",
            values![],
        );
        let one = |row: &Row| Ok((rows::value(row, 0)?, rows::value(row, 1)?));
        found.await?.iter().map(one).collect()
    }
}

impl Answer for OwnLinesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        let found = db.maybe_row(
            "SELECT 1 FROM employers WHERE phone_line IS NOT NULL LIMIT 1",
            values![],
        );
        Ok(found.await?.is_some())
    }
}

impl Answer for EmployerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<EmployerId>, StoreError> {
        let found = db.maybe_row(
            "SELECT id FROM employers WHERE public_id = $1",
            values![self.0],
        );
        found.await?.as_ref().map(id).transpose()
    }
}

impl Answer for OnlyEmployerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<EmployerId>, StoreError> {
        Ok(match first_two(db).await?.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
    }
}

impl Answer for EmployerRecordQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<EmployerRecord>, StoreError> {
        let found = db.maybe_row(
            "SELECT public_id, name, phone, region, request_days_back, version, phone_line,
                expected_days
             FROM employers
             WHERE id = $1",
            values![self.0.0],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        Ok(Some(EmployerRecord {
            id: rows::value(&row, 0)?,
            details: EmployerDetails {
                name: rows::value(&row, 1)?,
                phone: rows::value(&row, 2)?,
                phone_line: rows::value(&row, 6)?,
                region: rows::named(&row, 3, Region::from_name)?,
                request_days_back: rows::small(&row, 4)?,
                expected_days: rows::weekdays(&row, 7)?,
            },
            version: rows::value(&row, 5)?,
        }))
    }
}

impl Answer for NextEmployerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<EmployerId, StoreError> {
        next(db).await
    }
}

/// The row that the next employer gets.
pub(super) async fn next(db: Db<'_>) -> Result<EmployerId, StoreError> {
    id(&db
        .row("SELECT coalesce(max(id), 0) + 1 FROM employers", values![])
        .await?)
}

/// The employers, or two of them: more make no difference to whether it is the first start.
pub(super) async fn first_two(db: Db<'_>) -> Result<Vec<EmployerId>, StoreError> {
    let found = db.rows("SELECT id FROM employers LIMIT 2", values![]);
    found.await?.iter().map(id).collect()
}

/// What one change becomes.
pub(super) fn statements(change: &EmployerChange) -> Vec<Statement> {
    match change {
        EmployerChange::Add { row, new, at } => vec![
            Statement::new(
                "INSERT INTO employers (id, public_id, name, phone, region, created_at,
                     request_days_back)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                values![
                    row.0,
                    new.id,
                    new.name.as_str().to_owned(),
                    new.phone
                        .as_ref()
                        .map(PhoneNumber::as_str)
                        .map(str::to_owned),
                    new.region.as_str(),
                    at.as_millisecond(),
                    i64::from(REQUEST_DAYS_BACK)
                ],
            ),
            Statement::new(
                "DELETE FROM invitations WHERE employer_id IS NULL",
                values![],
            ),
        ],
        EmployerChange::Open { row, new, at } => vec![Statement::new(
            "INSERT INTO employers (id, public_id, name, phone, region, language, created_at,
                 request_days_back)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                row.0,
                new.id,
                new.name.clone(),
                new.phone
                    .as_ref()
                    .map(PhoneNumber::as_str)
                    .map(str::to_owned),
                new.region.as_str(),
                new.language.code(),
                at.as_millisecond(),
                i64::from(REQUEST_DAYS_BACK)
            ],
        )],
        EmployerChange::Edit {
            row,
            version,
            company,
        } => vec![Statement::of_one_row(
            "UPDATE employers
             SET name = $3, phone = $4, region = $5, request_days_back = $6,
                 phone_line = $7, phone_line_key = $8, expected_days = $9,
                 version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                row.0,
                *version,
                company.name.as_str().to_owned(),
                company.phone.as_ref().map(|it| it.as_str().to_owned()),
                company.region.as_str(),
                i64::from(company.request_days_back.get()),
                company.phone_line.as_ref().map(|it| it.as_str().to_owned()),
                company
                    .phone_line
                    .as_ref()
                    .and_then(PhoneNumber::key)
                    .map(str::to_owned),
                i64::from(company.expected_days.bits())
            ],
        )],
    }
}
