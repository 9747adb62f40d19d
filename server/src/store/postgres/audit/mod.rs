//! The audit log: who did what, when and from where. Nothing in it is ever changed.
//!
//! Lines are written here; [`log`] is how the office reads them, [`seals`] how they are sealed.

mod log;
mod seals;

use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::audit::{Actor, AuditDetail, AuditEvent},
    store::{
        StoreError,
        audit::{AuditEntry, AuditOfQuestion},
    },
};

pub(super) use seals::seal;

/// Writes a line that a decision made.
pub(super) fn statement(event: &AuditEvent) -> Result<Statement, StoreError> {
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
    Ok(Statement::new(
        "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            event.employer.0,
            event.at.as_millisecond(),
            actor,
            actor_id,
            event.origin.as_str(),
            event.action.as_str(),
            event.subject.clone(),
            detail
        ],
    ))
}

impl Answer for AuditOfQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<AuditEntry>, StoreError> {
        let found = db.rows(
            "SELECT audit.actor, audit.origin, audit.action, audit.subject, audit.at
             FROM audit
             JOIN employers ON employers.id = audit.employer_id
             WHERE employers.public_id = $1
             ORDER BY audit.seq",
            values![self.employer],
        );
        let entry = |row: &Row| {
            Ok(AuditEntry {
                actor: rows::value(row, 0)?,
                origin: rows::value(row, 1)?,
                action: rows::value(row, 2)?,
                subject: rows::value(row, 3)?,
                at: rows::instant(row, 4)?,
            })
        };
        found.await?.iter().map(entry).collect()
    }
}
