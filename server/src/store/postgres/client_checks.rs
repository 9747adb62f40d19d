//! How many unknown client numbers a worker asked about.

use super::{
    Answer, Db, rows, sessions,
    statement::{Statement, values},
};
use crate::{
    application::ClientCheckQuestion,
    domain::{
        changes::ClientCheckChange,
        client_check::{ClientCheckFacts, UnknownNumbers},
        rules::MOST_UNKNOWN_NUMBERS,
    },
    store::StoreError,
};

impl Answer for ClientCheckQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ClientCheckFacts, StoreError> {
        let found = db.row(
            "SELECT (SELECT since FROM client_checks WHERE worker_id = $1),
                 (SELECT unknown FROM client_checks WHERE worker_id = $1),
                 EXISTS (
                     SELECT 1
                     FROM clients
                     WHERE employer_id = $2 AND number = $3 AND active
                 )",
            values![
                self.worker.0,
                self.employer.0,
                self.number.as_str().to_owned()
            ],
        );
        let (session_alive, row) =
            tokio::try_join!(sessions::is_alive(db, self.session, self.now), found)?;
        let count = rows::value::<Option<i64>>(&row, 1)?;
        let since = rows::maybe_instant(&row, 0)?;
        Ok(ClientCheckFacts {
            session_alive,
            known: rows::value(&row, 2)?,
            unknown: since
                .zip(count)
                .map(|(since, count)| UnknownNumbers { since, count }),
        })
    }
}

/// What one change becomes.
pub(super) fn statement(change: &ClientCheckChange) -> Statement {
    match change {
        ClientCheckChange::Begin { worker, at } => Statement::new(
            "INSERT INTO client_checks (worker_id, since, unknown)
             VALUES ($1, $2, 1)
             ON CONFLICT (worker_id) DO UPDATE SET since = excluded.since, unknown = 1",
            values![worker.0, at.as_millisecond()],
        ),
        ClientCheckChange::Count { worker, since } => Statement::of_one_row(
            "UPDATE client_checks
             SET unknown = unknown + 1
             WHERE worker_id = $1 AND since = $2 AND unknown < $3",
            values![worker.0, since.as_millisecond(), MOST_UNKNOWN_NUMBERS],
        ),
    }
}
