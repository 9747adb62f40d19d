//! What happened to one performance.

use jiff::Timestamp;
use rusqlite::params;
use uuid::Uuid;

use crate::store::sqlite::{EmployerId, Sqlite, StoreError, rows};

/// One line of what happened to a performance.
#[derive(Debug, Clone)]
pub(crate) struct PerformanceEvent {
    pub at: Timestamp,
    pub action: String,
    /// The worker's or the user's name; none for the server and for commands.
    pub who: Option<String>,
    pub by_server: bool,
    /// Why, before and after, as JSON; empty when there is nothing to say.
    pub detail: String,
}

impl Sqlite {
    /// What happened to a performance, oldest first.
    pub(crate) async fn events_on(
        &self,
        employer: EmployerId,
        id: Uuid,
    ) -> Result<Vec<PerformanceEvent>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT audit.at, audit.action,
                     CASE audit.actor
                         WHEN 'worker' THEN workers.name
                         WHEN 'office' THEN users.name
                     END,
                     audit.actor = 'server', audit.detail
                 FROM audit
                 LEFT JOIN workers ON audit.actor = 'worker' AND workers.id = audit.actor_id
                 LEFT JOIN users ON audit.actor = 'office' AND users.id = audit.actor_id
                 WHERE audit.employer_id = ?1 AND audit.subject = ?2
                 ORDER BY audit.seq",
            )?;
            let events = statement.query_map(params![employer.0, id.to_string()], |row| {
                Ok(PerformanceEvent {
                    at: rows::instant(row, 0)?,
                    action: row.get(1)?,
                    who: row.get(2)?,
                    by_server: row.get(3)?,
                    detail: row.get(4)?,
                })
            })?;
            Ok(events.collect::<Result<_, _>>()?)
        })
        .await
    }
}
