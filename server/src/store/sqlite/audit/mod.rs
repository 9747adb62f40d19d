//! The audit log: who did what, when and from where. Nothing in it is ever changed.
//!
//! Lines are written here; [`log`] is how the office reads them, [`seals`] how they are sealed.

mod log;
mod seals;

use rusqlite::{Connection, params};

use super::{Answer, StoreError, rows};
use crate::{
    domain::{audit::AuditEvent, random::Random},
    store::audit::{AuditEntry, AuditOfQuestion, NewLine},
};

pub(super) use seals::seal;

/// Writes a line that a decision made, and beside it what of it is personal.
pub(super) fn write(
    conn: &Connection,
    event: &AuditEvent,
    random: &dyn Random,
) -> Result<(), StoreError> {
    let line = NewLine::of(event, random)?;
    conn.prepare_cached(
        "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject,
             detail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        event.employer.0,
        event.at.as_millisecond(),
        line.actor,
        line.actor_id,
        event.origin.as_str(),
        event.action.as_str(),
        line.parted.subject,
        line.parted.detail
    ])?;
    if let Some(personal) = &line.parted.personal {
        conn.prepare_cached(
            "INSERT INTO audit_details (seq, employer_id, salt, subject, detail)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            conn.last_insert_rowid(),
            event.employer.0,
            personal.salt,
            personal.subject,
            personal.detail
        ])?;
    }
    Ok(())
}

impl Answer for AuditOfQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<AuditEntry>, StoreError> {
        Ok(conn
            .prepare_cached(concat!(
                "SELECT audit.actor, audit.origin, audit.action, ",
                audit_subject!(),
                ", audit.at
                 FROM audit
                 JOIN employers ON employers.id = audit.employer_id ",
                audit_beside!(),
                " WHERE employers.public_id = ?1
                 ORDER BY audit.seq"
            ))?
            .query_map(params![self.employer.as_bytes()], |row| {
                Ok(AuditEntry {
                    actor: row.get(0)?,
                    origin: row.get(1)?,
                    action: row.get(2)?,
                    subject: row.get(3)?,
                    at: rows::instant(row, 4)?,
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}
