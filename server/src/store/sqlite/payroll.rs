//! Mappings for payroll.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    StoreError, rows,
    run::{Answer, ApplyError},
};
use crate::{
    application::MappingRecordsQuestion,
    domain::{
        changes::PayrollChange,
        payroll::{Layout, MappingRecord, MappingsFacts},
    },
    store::payroll::{MappingQuestion, MappingRow, MappingsQuestion, sorted},
};

impl Answer for MappingRecordsQuestion {
    fn answer(&self, conn: &Connection) -> Result<MappingsFacts, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT public_id, name, layout, version
             FROM payroll_mappings
             WHERE employer_id = ?1
             ORDER BY id",
        )?;
        let found = statement.query_map(params![self.0.0], |row| {
            Ok(MappingRecord {
                id: rows::uuid(row, 0)?,
                name: row.get(1)?,
                layout: row.get(2)?,
                version: row.get(3)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Answer for MappingsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<MappingRow>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT public_id, name, layout, version, changed_at
             FROM payroll_mappings
             WHERE employer_id = ?1",
        )?;
        let found = statement.query_map(params![self.0.0], mapping)?;
        Ok(sorted(found.collect::<Result<_, _>>()?))
    }
}

impl Answer for MappingQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<MappingRow>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT public_id, name, layout, version, changed_at
                 FROM payroll_mappings
                 WHERE employer_id = ?1 AND public_id = ?2",
            )?
            .query_row(params![self.employer.0, self.id.as_bytes()], mapping)
            .optional()?)
    }
}

fn mapping(row: &Row<'_>) -> rusqlite::Result<MappingRow> {
    Ok(MappingRow {
        id: rows::uuid(row, 0)?,
        name: row.get(1)?,
        layout: Layout::read(&row.get::<_, String>(2)?),
        version: row.get(3)?,
        changed_at: rows::instant(row, 4)?,
    })
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &PayrollChange) -> Result<(), ApplyError> {
    let changed = match change {
        PayrollChange::Add {
            id,
            employer,
            name,
            layout,
            at,
        } => conn
            .prepare_cached(
                "INSERT INTO payroll_mappings (public_id, employer_id, name, layout, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![
                id.as_bytes(),
                employer.0,
                name.as_str(),
                layout,
                at.as_millisecond()
            ])?,
        PayrollChange::Edit {
            id,
            version,
            name,
            layout,
            at,
        } => conn
            .prepare_cached(
                "UPDATE payroll_mappings
                 SET name = ?3, layout = ?4, changed_at = ?5, version = version + 1
                 WHERE public_id = ?1 AND version = ?2",
            )?
            .execute(params![
                id.as_bytes(),
                version,
                name.as_str(),
                layout,
                at.as_millisecond()
            ])?,
        PayrollChange::Remove { id, version } => conn
            .prepare_cached("DELETE FROM payroll_mappings WHERE public_id = ?1 AND version = ?2")?
            .execute(params![id.as_bytes(), version])?,
    };
    rows::one(changed)
}
