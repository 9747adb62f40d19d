//! The audit log: who did what, when and from where. Nothing in it is ever changed.
//!
//! Lines are written here; [`log`] is how the office reads them, [`seals`] how they are sealed.

mod log;
mod seals;

use rusqlite::{Connection, params};

use super::{Answer, StoreError, rows};
use crate::{
    domain::audit::{Actor, AuditDetail, AuditEvent},
    store::audit::{AuditEntry, AuditOfQuestion},
};

pub(super) use seals::seal;

/// Writes a line that a decision made.
pub(super) fn write(conn: &Connection, event: &AuditEvent) -> Result<(), StoreError> {
    let detail = match &event.detail {
        AuditDetail::None => String::new(),
        detail => serde_json::to_string(detail)
            .map_err(|_| StoreError::Unreadable("detail of the audit log"))?,
    };
    let (actor, actor_id) = match event.actor {
        Actor::Worker(id) => ("worker", Some(id.0)),
        Actor::Office => ("office", None),
        Actor::User(id) => ("office", Some(id.0)),
        Actor::Server => ("server", None),
    };
    conn.prepare_cached(
        "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject,
             detail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        event.employer.0,
        event.at.as_millisecond(),
        actor,
        actor_id,
        event.origin.as_str(),
        event.action.as_str(),
        event.subject,
        detail
    ])?;
    Ok(())
}

impl Answer for AuditOfQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<AuditEntry>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT audit.actor, audit.origin, audit.action, audit.subject, audit.at
                 FROM audit
                 JOIN employers ON employers.id = audit.employer_id
                 WHERE employers.public_id = ?1
                 ORDER BY audit.seq",
            )?
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
