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
    domain::{audit::AuditEvent, random::Random},
    store::{
        StoreError,
        audit::{AuditEntry, AuditOfQuestion, NewLine},
    },
};

pub(super) use seals::seal;

/// Writes a line that a decision made, and beside it what of it is personal.
pub(super) fn statement(event: &AuditEvent, random: &dyn Random) -> Result<Statement, StoreError> {
    let line = NewLine::of(event, random)?;
    let mut values = values![
        event.employer.0,
        event.at.as_millisecond(),
        line.actor,
        line.actor_id,
        event.origin.as_str(),
        event.action.as_str(),
        line.parted.subject,
        line.parted.detail
    ];
    let Some(personal) = line.parted.personal else {
        return Ok(Statement::new(
            "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            values,
        ));
    };
    values.extend(values![personal.salt, personal.subject, personal.detail]);
    Ok(Statement::new(
        "WITH line AS (
             INSERT INTO audit
                 (employer_id, at, actor, actor_id, origin, action, subject, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             RETURNING seq, employer_id
         )
         INSERT INTO audit_details (seq, employer_id, salt, subject, detail)
         SELECT seq, employer_id, $9::bytea, $10::text, $11::text
         FROM line",
        values,
    ))
}

impl Answer for AuditOfQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<AuditEntry>, StoreError> {
        let found = db.rows(
            concat!(
                "SELECT audit.actor, audit.origin, audit.action, ",
                audit_subject!(),
                ", audit.at
                 FROM audit
                 JOIN employers ON employers.id = audit.employer_id ",
                audit_beside!(),
                " WHERE employers.public_id = $1
                 ORDER BY audit.seq"
            ),
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
