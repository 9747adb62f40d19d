//! Employers.

use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::NextEmployerQuestion,
    domain::{changes::EmployerChange, ids::EmployerId, phone_number::PhoneNumber},
    store::{
        StoreError,
        employers::{EmployerQuestion, EmployersQuestion, OnlyEmployerQuestion},
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
                "INSERT INTO employers (id, public_id, name, phone, created_at)
                 VALUES ($1, $2, $3, $4, $5)",
                values![
                    row.0,
                    new.id,
                    new.name.as_str().to_owned(),
                    new.phone
                        .as_ref()
                        .map(PhoneNumber::as_str)
                        .map(str::to_owned),
                    at.as_millisecond()
                ],
            ),
            Statement::new(
                "DELETE FROM invitations WHERE employer_id IS NULL",
                values![],
            ),
        ],
        EmployerChange::Open { row, new, at } => vec![Statement::new(
            "INSERT INTO employers (id, public_id, name, phone, region, language, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
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
                at.as_millisecond()
            ],
        )],
    }
}
