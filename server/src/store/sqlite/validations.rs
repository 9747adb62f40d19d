//! What users validated together, for as long as they may take it back.

use job_tracker_protocol::PerformanceState;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{Answer, StoreError, performances::reviewable_of, rows, run::ApplyError};
use crate::{
    application::{TakenBackQuestion, ValidationQuestion},
    domain::{
        action::Action,
        changes::ValidationChange,
        export_note::{Span, TakenBack},
        ids::UserId,
        validation::{NewValidation, ValidatedItem, Validation},
    },
};

/// Whether this form was taken before.
pub(super) fn exists(conn: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM validations WHERE id = ?1")?
        .exists([id.as_bytes()])
}

impl Answer for TakenBackQuestion {
    fn answer(&self, conn: &Connection) -> Result<TakenBack, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT count(*), coalesce(max(undone_at), 0)
             FROM validations
             WHERE employer_id = ?1 AND undone_at IS NOT NULL",
        )?;
        Ok(statement.query_row(params![self.employer.0], |row| {
            let (count, last) = (row.get(0)?, row.get(1)?);
            Ok(TakenBack { count, last })
        })?)
    }
}

impl Answer for ValidationQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Validation>, StoreError> {
        let found = conn
            .prepare_cached(
                "SELECT seq, user_id, at, undone_at
                 FROM validations
                 WHERE employer_id = ?1 AND id = ?2",
            )?
            .query_row(params![self.employer.0, self.id.as_bytes()], |row| {
                let validation = Validation {
                    user: UserId(row.get(1)?),
                    at: rows::instant(row, 2)?,
                    undone_at: rows::maybe_instant(row, 3)?,
                    items: Vec::new(),
                    exported: Vec::new(),
                };
                Ok((row.get(0)?, validation))
            })
            .optional()?;
        let Some((seq, mut validation)) = found else {
            return Ok(None);
        };
        validation.items = items(conn, self, seq)?;
        validation.exported = exported(conn, self, &validation)?;
        Ok(Some(validation))
    }
}

fn items(
    conn: &Connection,
    question: &ValidationQuestion,
    seq: i64,
) -> rusqlite::Result<Vec<ValidatedItem>> {
    let mut statement = conn.prepare_cached(
        "SELECT performances.id, performances.day, validated.state, validated.version
         FROM validated
         JOIN performances ON performances.seq = validated.performance_seq
         WHERE validated.validation_seq = ?1
         ORDER BY performances.day, performances.seq",
    )?;
    let found = statement.query_map([seq], |row| {
        Ok((
            rows::uuid(row, 0)?,
            rows::parsed(row, 1)?,
            rows::state(row, 2)?,
            row.get(3)?,
        ))
    })?;
    let mut items = Vec::new();
    for found in found {
        let (id, day, before, version) = found?;
        let now = reviewable_of(conn, question.employer, id)?;
        items.extend(now.map(|now| ValidatedItem {
            now,
            day,
            before,
            version,
        }));
    }
    Ok(items)
}

/// Which days left the console as a file since.
fn exported(
    conn: &Connection,
    question: &ValidationQuestion,
    validation: &Validation,
) -> rusqlite::Result<Vec<Span>> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT ",
        audit_detail!(),
        " FROM audit ",
        audit_beside!(),
        "
         WHERE audit.employer_id = ?1 AND audit.action = ?2 AND audit.at >= ?3
             AND audit.action <> 'performance-registered'"
    ))?;
    let since = validation.at.as_millisecond();
    let exported = Action::Exported.as_str();
    let found = statement.query_map(params![question.employer.0, exported, since], |row| {
        row.get::<_, String>(0)
    })?;
    let mut spans = Vec::new();
    for detail in found {
        spans.extend(Span::of_detail(&detail?));
    }
    Ok(spans)
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ValidationChange) -> Result<(), ApplyError> {
    match change {
        ValidationChange::Keep { new, forget_before } => {
            conn.prepare_cached("DELETE FROM validations WHERE employer_id = ?1 AND at < ?2")?
                .execute(params![new.employer.0, forget_before.as_millisecond()])?;
            keep(conn, new)
        }
        ValidationChange::Undo { id, at } => {
            let undone = conn
                .prepare_cached(
                    "UPDATE validations SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL",
                )?
                .execute(params![id.as_bytes(), at.as_millisecond()])?;
            rows::one(undone)
        }
    }
}

fn keep(conn: &Connection, new: &NewValidation) -> Result<(), ApplyError> {
    let seq: Option<i64> = conn
        .prepare_cached(
            "INSERT INTO validations (id, employer_id, user_id, at)
             VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO NOTHING
             RETURNING seq",
        )?
        .query_row(
            params![
                new.id.as_bytes(),
                new.employer.0,
                new.user.0,
                new.at.as_millisecond()
            ],
            |row| row.get(0),
        )
        .optional()?;
    let seq = seq.ok_or(ApplyError::Conflict)?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO validated (validation_seq, performance_seq, state, version)
         SELECT ?1, seq, ?3, ?4
         FROM performances
         WHERE id = ?2",
    )?;
    for (id, before, version) in &new.items {
        let state = PerformanceState::as_str(*before);
        insert.execute(params![seq, id.as_bytes(), state, version])?;
    }
    Ok(())
}
