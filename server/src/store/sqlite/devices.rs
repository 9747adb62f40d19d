//! Phones that signed in before, each with a lane of its own.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::run::ApplyError;
use crate::domain::{changes::DeviceChange, ids::WorkerId, secret::TokenHash};

/// Whose a device is.
pub(super) fn owner(conn: &Connection, device: TokenHash) -> rusqlite::Result<Option<WorkerId>> {
    conn.prepare_cached("SELECT worker_id FROM devices WHERE token_hash = ?1")?
        .query_row(params![device.as_bytes()], |row| row.get(0).map(WorkerId))
        .optional()
}

/// The devices of a worker, the last used first.
pub(super) fn of_worker(conn: &Connection, worker: WorkerId) -> rusqlite::Result<Vec<TokenHash>> {
    conn.prepare_cached(
        "SELECT token_hash
         FROM devices
         WHERE worker_id = ?1
         ORDER BY used_at DESC",
    )?
    .query_map(params![worker.0], |row| {
        row.get(0).map(TokenHash::from_bytes)
    })?
    .collect()
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &DeviceChange) -> Result<(), ApplyError> {
    match change {
        DeviceChange::Remember { token, worker, at } => remember(conn, *token, *worker, *at)?,
        DeviceChange::Forget { token, worker } => forget(conn, *token, *worker)?,
        DeviceChange::ForgetAll { worker, but } => forget_devices(conn, *worker, *but)?,
    }
    Ok(())
}

fn remember(
    conn: &Connection,
    token: TokenHash,
    worker: WorkerId,
    at: Timestamp,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO devices (token_hash, worker_id, created_at, used_at)
         VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT (token_hash) DO UPDATE SET used_at = ?3",
    )?
    .execute(params![token.as_bytes(), worker.0, at.as_millisecond()])?;
    Ok(())
}

fn forget(conn: &Connection, token: TokenHash, worker: WorkerId) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM devices WHERE token_hash = ?1 AND worker_id = ?2")?
        .execute(params![token.as_bytes(), worker.0])?;
    conn.prepare_cached("DELETE FROM lanes WHERE device = ?1 AND worker_id = ?2")?
        .execute(params![token.as_bytes(), worker.0])?;
    Ok(())
}

/// Forgets the worker's devices but for one: their tokens count as unknown from now on, and the
/// tries of their lanes are gone.
pub(in crate::store::sqlite) fn forget_devices(
    conn: &Connection,
    worker: WorkerId,
    but: Option<TokenHash>,
) -> rusqlite::Result<()> {
    // No device has an empty hash, which is the shared lane's.
    let kept = but.as_ref().map_or(&[][..], |it| it.as_bytes());
    conn.prepare_cached("DELETE FROM devices WHERE worker_id = ?1 AND token_hash <> ?2")?
        .execute(params![worker.0, kept])?;
    conn.prepare_cached(
        "DELETE FROM lanes
         WHERE worker_id = ?1 AND device <> x'' AND device <> ?2",
    )?
    .execute(params![worker.0, kept])?;
    Ok(())
}
