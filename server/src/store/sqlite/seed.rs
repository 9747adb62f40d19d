//! What filling an empty server asks for.

use rusqlite::Connection;

use super::{ClientId, StoreError, WorkerId, employers, run::Answer};
use crate::{application::SeedQuestion, domain::seed::SeedFacts};

impl Answer for SeedQuestion {
    fn answer(&self, conn: &Connection) -> Result<SeedFacts, StoreError> {
        let has_employers = conn.prepare_cached("SELECT 1 FROM employers")?.exists(())?;
        let worker = conn
            .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM workers")?
            .query_row((), |row| row.get(0).map(WorkerId))?;
        let client = conn
            .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM clients")?
            .query_row((), |row| row.get(0).map(ClientId))?;
        Ok(SeedFacts {
            has_employers,
            next: (employers::next(conn)?, worker, client),
        })
    }
}
