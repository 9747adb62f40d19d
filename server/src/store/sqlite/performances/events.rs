//! What happened to one performance.

use rusqlite::{Connection, params};

use super::super::{Answer, rows};
use crate::store::{
    StoreError,
    performances::{EventsQuestion, PerformanceEvent},
};

impl Answer for EventsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<PerformanceEvent>, StoreError> {
        Ok(conn
            .prepare_cached(concat!(
                "SELECT audit.at, audit.action,
                     CASE audit.actor
                         WHEN 'worker' THEN workers.name
                         WHEN 'office' THEN users.name
                     END,
                     audit.actor = 'server', ",
                audit_detail!(),
                " FROM audit ",
                audit_beside!(),
                "
                 LEFT JOIN workers ON audit.actor = 'worker' AND workers.id = audit.actor_id
                 LEFT JOIN users ON audit.actor = 'office' AND users.id = audit.actor_id
                 WHERE audit.employer_id = ?1 AND audit.subject = ?2
                 ORDER BY audit.seq"
            ))?
            .query_map(params![self.employer.0, self.id.to_string()], |row| {
                Ok(PerformanceEvent {
                    at: rows::instant(row, 0)?,
                    action: row.get(1)?,
                    who: row.get(2)?,
                    by_server: row.get(3)?,
                    detail: row.get(4)?,
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}
