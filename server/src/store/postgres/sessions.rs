//! Sessions of workers.

use jiff::Timestamp;

use super::{
    Answer, Db, accounts, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{
        changes::SessionChange,
        ids::{EmployerId, WorkerId},
        secret::TokenHash,
        session::Signed,
    },
    store::{
        StoreError,
        sessions::{SessionEnd, SessionQuestion},
    },
};

impl Answer for SessionQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Signed>, StoreError> {
        let found = db.maybe_row(
            "SELECT workers.id, workers.employer_id, sessions.expires_at,
                 workers.name, coalesce(workers.locale, workers.language),
                 employers.name, employers.phone, employers.phone_line,
                 workers.login, employers.request_days_back
             FROM sessions
             JOIN workers ON workers.id = sessions.worker_id
             JOIN employers ON employers.id = workers.employer_id
             WHERE sessions.token_hash = $1 AND sessions.expires_at > $2
                 AND workers.deactivated_at IS NULL",
            values![self.token.as_bytes().to_vec(), self.now.as_millisecond()],
        );
        found
            .await?
            .map(|row| {
                Ok(Signed {
                    worker_id: WorkerId(rows::value(&row, 0)?),
                    employer_id: EmployerId(rows::value(&row, 1)?),
                    login: rows::parsed(&row, 8)?,
                    token: self.token,
                    expires_at: rows::instant(&row, 2)?,
                    worker: accounts::worker(&row, 3)?,
                    employer: accounts::employer(&row, 5)?,
                    request_days_back: rows::small(&row, 9)?,
                })
            })
            .transpose()
    }
}

impl Answer for SessionEnd {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Timestamp>, StoreError> {
        let found = db.maybe_row(
            "SELECT expires_at
             FROM sessions
             WHERE token_hash = $1 AND expires_at > $2",
            values![self.token.as_bytes().to_vec(), self.now.as_millisecond()],
        );
        let end = |row| rows::instant(&row, 0);
        found.await?.map(end).transpose()
    }
}

/// Whether a token lives, for a job that must not act for a session that just ended.
pub(super) async fn is_alive(
    db: Db<'_>,
    token: TokenHash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = db.maybe_row(
        "SELECT 1
         FROM sessions
         WHERE token_hash = $1 AND expires_at > $2",
        values![token.as_bytes().to_vec(), now.as_millisecond()],
    );
    Ok(found.await?.is_some())
}

/// What one change becomes.
pub(super) fn statement(change: &SessionChange) -> Statement {
    match change {
        SessionChange::Open {
            token,
            worker,
            at,
            expires_at,
            device,
        } => Statement::new(
            "WITH over AS (
                 DELETE FROM sessions
                 WHERE worker_id = $2 AND expires_at <= $3
             )
             INSERT INTO sessions (token_hash, worker_id, created_at, expires_at, device)
             VALUES ($1, $2, $3, $4, $5)",
            values![
                token.as_bytes().to_vec(),
                worker.0,
                at.as_millisecond(),
                expires_at.as_millisecond(),
                device.as_bytes().to_vec()
            ],
        ),
        SessionChange::Prolong { token, until } => Statement::of_one_row(
            "UPDATE sessions SET expires_at = $2 WHERE token_hash = $1",
            values![token.as_bytes().to_vec(), until.as_millisecond()],
        ),
        SessionChange::End(token) => Statement::of_one_row(
            "DELETE FROM sessions WHERE token_hash = $1",
            values![token.as_bytes().to_vec()],
        ),
        // No token has an empty hash.
        SessionChange::EndOfPhone {
            worker,
            device,
            but,
        } => Statement::new(
            "DELETE FROM sessions
             WHERE worker_id = $1 AND (device = $2 OR (device IS NULL AND token_hash <> $3))",
            values![
                worker.0,
                device.as_bytes().to_vec(),
                but.map_or_else(Vec::new, |it| it.as_bytes().to_vec())
            ],
        ),
        SessionChange::EndAll { worker, but } => Statement::new(
            "DELETE FROM sessions WHERE worker_id = $1 AND token_hash <> $2",
            values![
                worker.0,
                but.map_or_else(Vec::new, |it| it.as_bytes().to_vec())
            ],
        ),
    }
}
