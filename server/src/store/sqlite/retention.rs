//! The first day that retention did not remove.

use job_tracker_protocol::Day;
use rusqlite::{Connection, OptionalExtension};

use super::{Answer, StoreError, rows};
use crate::application::{KeptSince, KeptSinceQuestion};

impl Answer for KeptSinceQuestion {
    fn answer(&self, conn: &Connection) -> Result<KeptSince, StoreError> {
        let day = conn
            .prepare_cached("SELECT day FROM retention_mark")?
            .query_row((), |row| rows::parsed(row, 0))
            .optional()?;
        if day.is_some() {
            let last_line = None;
            return Ok(KeptSince { day, last_line });
        }
        let last_line = conn
            .prepare_cached("SELECT at FROM audit ORDER BY seq DESC LIMIT 1")?
            .query_row((), |row| rows::instant(row, 0))
            .optional()?;
        Ok(KeptSince { day, last_line })
    }
}

/// Keeps it.
pub(super) fn keep(conn: &Connection, day: Day) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO retention_mark (one, day) VALUES (1, ?1)
         ON CONFLICT (one) DO UPDATE SET day = excluded.day",
    )?
    .execute([day.to_string()])?;
    Ok(())
}
