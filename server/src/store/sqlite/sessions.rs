//! Sessions of workers.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    StoreError, accounts, rows,
    run::{Answer, ApplyError},
};
use crate::{
    domain::{
        changes::SessionChange,
        ids::{EmployerId, WorkerId},
        secret::TokenHash,
        session::Signed,
    },
    store::sessions::{SessionEnd, SessionQuestion},
};

impl Answer for SessionQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Signed>, StoreError> {
        let found = conn
            .prepare_cached(
                "SELECT workers.id, workers.employer_id, sessions.expires_at,
                     workers.name, coalesce(workers.locale, workers.language),
                     employers.name, employers.phone, employers.phone_line,
                     workers.login, employers.request_days_back
                 FROM sessions
                 JOIN workers ON workers.id = sessions.worker_id
                 JOIN employers ON employers.id = workers.employer_id
                 WHERE sessions.token_hash = ?1 AND sessions.expires_at > ?2
                     AND workers.deactivated_at IS NULL",
            )?
            .query_row(
                params![self.token.as_bytes(), self.now.as_millisecond()],
                |row| {
                    Ok(Signed {
                        worker_id: WorkerId(row.get(0)?),
                        employer_id: EmployerId(row.get(1)?),
                        login: rows::parsed(row, 8)?,
                        token: self.token,
                        expires_at: rows::instant(row, 2)?,
                        worker: accounts::worker(row, 3)?,
                        employer: accounts::employer(row, 5)?,
                        request_days_back: row.get(9)?,
                    })
                },
            )
            .optional()?;
        Ok(found)
    }
}

impl Answer for SessionEnd {
    fn answer(&self, conn: &Connection) -> Result<Option<Timestamp>, StoreError> {
        Ok(end(conn, self.token, self.now)?)
    }
}

/// When a session is over, while it lives.
fn end(conn: &Connection, token: TokenHash, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    conn.prepare_cached(
        "SELECT expires_at
         FROM sessions
         WHERE token_hash = ?1 AND expires_at > ?2",
    )?
    .query_row(params![token.as_bytes(), now.as_millisecond()], |row| {
        rows::instant(row, 0)
    })
    .optional()
}

/// Whether a token lives, for a job that must not act for a session that just ended.
pub(super) fn is_alive(
    conn: &Connection,
    token: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    Ok(end(conn, token, now)?.is_some())
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &SessionChange) -> Result<(), ApplyError> {
    match change {
        SessionChange::Open {
            token,
            worker,
            at,
            expires_at,
            device,
        } => Ok(open(conn, (*token, *device), *worker, (*at, *expires_at))?),
        SessionChange::Prolong { token, until } => {
            let prolonged = conn
                .prepare_cached("UPDATE sessions SET expires_at = ?2 WHERE token_hash = ?1")?
                .execute(params![token.as_bytes(), until.as_millisecond()])?;
            as_decided(prolonged)
        }
        SessionChange::End(token) => {
            let ended = conn
                .prepare_cached("DELETE FROM sessions WHERE token_hash = ?1")?
                .execute(params![token.as_bytes()])?;
            as_decided(ended)
        }
        SessionChange::EndOfPhone {
            worker,
            device,
            but,
        } => Ok(end_of_phone(conn, *worker, *device, *but)?),
        SessionChange::EndAll { worker, but } => Ok(end_all(conn, *worker, *but)?),
    }
}

fn as_decided(sessions: usize) -> Result<(), ApplyError> {
    match sessions {
        0 => Err(ApplyError::Conflict),
        _ => Ok(()),
    }
}

fn open(
    conn: &Connection,
    (token, device): (TokenHash, TokenHash),
    worker: WorkerId,
    (at, expires_at): (Timestamp, Timestamp),
) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM sessions WHERE worker_id = ?1 AND expires_at <= ?2")?
        .execute(params![worker.0, at.as_millisecond()])?;
    conn.prepare_cached(
        "INSERT INTO sessions (token_hash, worker_id, created_at, expires_at, device)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        token.as_bytes(),
        worker.0,
        at.as_millisecond(),
        expires_at.as_millisecond(),
        device.as_bytes()
    ])?;
    Ok(())
}

fn end_of_phone(
    conn: &Connection,
    worker: WorkerId,
    device: TokenHash,
    but: Option<TokenHash>,
) -> rusqlite::Result<()> {
    // No token has an empty hash.
    let kept = but.as_ref().map_or(&[][..], |it| it.as_bytes());
    conn.prepare_cached(
        "DELETE FROM sessions
         WHERE worker_id = ?1 AND (device = ?2 OR (device IS NULL AND token_hash <> ?3))",
    )?
    .execute(params![worker.0, device.as_bytes(), kept])?;
    Ok(())
}

/// Ends all sessions of a worker.
pub(in crate::store::sqlite) fn end_sessions(
    conn: &Connection,
    worker: WorkerId,
) -> rusqlite::Result<()> {
    end_all(conn, worker, None)
}

fn end_all(conn: &Connection, worker: WorkerId, but: Option<TokenHash>) -> rusqlite::Result<()> {
    // No token has an empty hash.
    let kept = but.as_ref().map_or(&[][..], |it| it.as_bytes());
    conn.prepare_cached("DELETE FROM sessions WHERE worker_id = ?1 AND token_hash <> ?2")?
        .execute(params![worker.0, kept])?;
    Ok(())
}
