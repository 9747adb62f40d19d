//! Mappings for payroll.

use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::MappingRecordsQuestion,
    domain::{
        changes::PayrollChange,
        payroll::{Layout, MappingRecord, MappingsFacts},
    },
    store::{
        StoreError,
        payroll::{MappingQuestion, MappingRow, MappingsQuestion, sorted},
    },
};

impl Answer for MappingRecordsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<MappingsFacts, StoreError> {
        let found = db.rows(
            "SELECT public_id, name, layout, version
             FROM payroll_mappings
             WHERE employer_id = $1
             ORDER BY id",
            values![self.0.0],
        );
        let record = |row: &Row| {
            Ok(MappingRecord {
                id: rows::value(row, 0)?,
                name: rows::value(row, 1)?,
                layout: rows::value(row, 2)?,
                version: rows::value(row, 3)?,
            })
        };
        found.await?.iter().map(record).collect()
    }
}

impl Answer for MappingsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<MappingRow>, StoreError> {
        let found = db.rows(
            "SELECT public_id, name, layout, version, changed_at
             FROM payroll_mappings
             WHERE employer_id = $1",
            values![self.0.0],
        );
        let found = found.await?;
        let found = found.iter().map(mapping).collect::<Result<_, _>>()?;
        Ok(sorted(found))
    }
}

impl Answer for MappingQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<MappingRow>, StoreError> {
        let found = db.maybe_row(
            "SELECT public_id, name, layout, version, changed_at
             FROM payroll_mappings
             WHERE employer_id = $1 AND public_id = $2",
            values![self.employer.0, self.id],
        );
        found.await?.as_ref().map(mapping).transpose()
    }
}

fn mapping(row: &Row) -> Result<MappingRow, StoreError> {
    Ok(MappingRow {
        id: rows::value(row, 0)?,
        name: rows::value(row, 1)?,
        layout: Layout::read(rows::value(row, 2)?),
        version: rows::value(row, 3)?,
        changed_at: rows::instant(row, 4)?,
    })
}

/// What one change becomes.
pub(super) fn statement(change: &PayrollChange) -> Statement {
    match change {
        PayrollChange::Add {
            id,
            employer,
            name,
            layout,
            at,
        } => Statement::of_one_row(
            "INSERT INTO payroll_mappings (public_id, employer_id, name, layout, changed_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
            values![
                *id,
                employer.0,
                name.as_str().to_owned(),
                layout.clone(),
                at.as_millisecond()
            ],
        ),
        PayrollChange::Edit {
            id,
            version,
            name,
            layout,
            at,
        } => Statement::of_one_row(
            "UPDATE payroll_mappings
             SET name = $3, layout = $4, changed_at = $5, version = version + 1
             WHERE public_id = $1 AND version = $2",
            values![
                *id,
                *version,
                name.as_str().to_owned(),
                layout.clone(),
                at.as_millisecond()
            ],
        ),
        PayrollChange::Remove { id, version } => Statement::of_one_row(
            "DELETE FROM payroll_mappings WHERE public_id = $1 AND version = $2",
            values![*id, *version],
        ),
    }
}
