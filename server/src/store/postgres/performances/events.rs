//! What happened to one performance.

use tokio_postgres::Row;

use super::super::{Answer, Db, rows, statement::values};
use crate::store::{
    StoreError,
    performances::{EventsQuestion, PerformanceEvent},
};

impl Answer for EventsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<PerformanceEvent>, StoreError> {
        let found = db.rows(
            concat!(
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
             WHERE audit.employer_id = $1 AND audit.subject = $2
             ORDER BY audit.seq"
            ),
            values![self.employer.0, self.id.to_string()],
        );
        let event = |row: &Row| {
            Ok(PerformanceEvent {
                at: rows::instant(row, 0)?,
                action: rows::value(row, 1)?,
                who: rows::value(row, 2)?,
                by_server: rows::value(row, 3)?,
                detail: rows::value(row, 4)?,
            })
        };
        found.await?.iter().map(event).collect()
    }
}
