//! Phones that signed in before, each with a lane of its own.

use job_tracker_protocol::Login;

use super::{
    Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{changes::DeviceChange, ids::WorkerId, secret::TokenHash},
    store::StoreError,
};

/// Whose a device is.
pub(super) async fn owner(
    db: Db<'_>,
    device: Option<TokenHash>,
) -> Result<Option<WorkerId>, StoreError> {
    let Some(device) = device else {
        return Ok(None);
    };
    let found = db.maybe_row(
        "SELECT worker_id FROM devices WHERE token_hash = $1",
        values![device.as_bytes().to_vec()],
    );
    let id = |row| rows::value(&row, 0).map(WorkerId);
    found.await?.map(id).transpose()
}

/// The devices of whoever has this login, the last used first. The worker is named by her login,
/// so that nobody waits for her id first.
pub(super) async fn of_login(db: Db<'_>, login: &Login) -> Result<Vec<TokenHash>, StoreError> {
    let found = db.rows(
        "SELECT devices.token_hash
         FROM devices
         JOIN workers ON workers.id = devices.worker_id
         WHERE workers.login = $1
         ORDER BY devices.used_at DESC",
        values![login.as_str().to_owned()],
    );
    found.await?.iter().map(|it| rows::hash(it, 0)).collect()
}

/// What one change becomes.
pub(super) fn statement(change: &DeviceChange) -> Statement {
    match change {
        DeviceChange::Remember { token, worker, at } => Statement::new(
            "INSERT INTO devices (token_hash, worker_id, created_at, used_at)
             VALUES ($1, $2, $3, $3)
             ON CONFLICT (token_hash) DO UPDATE SET used_at = excluded.used_at",
            values![token.as_bytes().to_vec(), worker.0, at.as_millisecond()],
        ),
        DeviceChange::Forget { token, worker } => Statement::new(
            "WITH forgotten AS (
                 DELETE FROM devices
                 WHERE token_hash = $1 AND worker_id = $2
             )
             DELETE FROM lanes
             WHERE device = $1 AND worker_id = $2",
            values![token.as_bytes().to_vec(), worker.0],
        ),
        // Their tokens count as unknown from now on, and the tries of their lanes are gone. No
        // device has an empty hash, which is the shared lane's.
        DeviceChange::ForgetAll { worker, but } => Statement::new(
            "WITH forgotten AS (
                 DELETE FROM devices
                 WHERE worker_id = $1 AND token_hash <> $2
             )
             DELETE FROM lanes
             WHERE worker_id = $1 AND device <> '' AND device <> $2",
            values![
                worker.0,
                but.map_or_else(Vec::new, |it| it.as_bytes().to_vec())
            ],
        ),
    }
}
