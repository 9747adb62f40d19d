//! The audit log: who did what, when and from where. Nothing in it is ever changed.
//!
//! Lines are written here; [`log`] is how the office reads them.

mod log;

use rusqlite::{Connection, params};

use super::{Answer, EmployerId, StoreError, rows};
use crate::{
    domain::{
        action::Action,
        audit::{AuditDetail, AuditEvent},
    },
    store::audit::{AuditEntry, AuditOfQuestion},
};

pub(super) use crate::domain::audit::{Actor, Origin};

pub(super) fn write(
    conn: &Connection,
    employer: EmployerId,
    at: jiff::Timestamp,
    (actor, origin): (Actor, Origin),
    action: Action,
    subject: &str,
) -> rusqlite::Result<()> {
    write_with(conn, employer, at, (actor, origin), action, subject, "")
}

/// Writes a line that a decision made.
pub(super) fn write_event(conn: &Connection, event: &AuditEvent) -> Result<(), StoreError> {
    let detail = match &event.detail {
        AuditDetail::None => String::new(),
        detail => serde_json::to_string(detail)
            .map_err(|_| StoreError::Unreadable("detail of the audit log"))?,
    };
    let who = (event.actor, event.origin);
    let (employer, at) = (event.employer, event.at);
    write_with(
        conn,
        employer,
        at,
        who,
        event.action,
        &event.subject,
        &detail,
    )?;
    Ok(())
}

/// The same with what else there is to know, as JSON.
pub(super) fn write_with(
    conn: &Connection,
    employer: EmployerId,
    at: jiff::Timestamp,
    (actor, origin): (Actor, Origin),
    action: Action,
    subject: &str,
    detail: &str,
) -> rusqlite::Result<()> {
    let (actor, actor_id) = match actor {
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
        employer.0,
        at.as_millisecond(),
        actor,
        actor_id,
        origin.as_str(),
        action.as_str(),
        subject,
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
