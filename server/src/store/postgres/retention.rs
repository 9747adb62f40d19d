//! The first day that retention did not remove.

use job_tracker_protocol::Day;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::{KeptSince, KeptSinceQuestion},
    store::StoreError,
};

impl Answer for KeptSinceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<KeptSince, StoreError> {
        let day = db.maybe_row("SELECT day FROM retention_mark", values![]);
        let last_line = db.maybe_row(
            "SELECT at
             FROM audit
             WHERE NOT EXISTS (SELECT 1 FROM retention_mark)
             ORDER BY seq DESC
             LIMIT 1",
            values![],
        );
        let (day, last_line) = tokio::try_join!(day, last_line)?;
        Ok(KeptSince {
            day: day.map(|it| rows::parsed(&it, 0)).transpose()?,
            last_line: last_line.map(|it| rows::instant(&it, 0)).transpose()?,
        })
    }
}

/// Keeps it.
pub(super) fn keep(day: Day) -> Statement {
    Statement::new(
        "INSERT INTO retention_mark (one, day) VALUES (1, $1)
         ON CONFLICT (one) DO UPDATE SET day = excluded.day",
        values![day.to_string()],
    )
}
