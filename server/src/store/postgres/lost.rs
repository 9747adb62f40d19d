//! Connections that broke: the database restarted or moved, or the network lost them.

use std::time::Duration;

use deadpool_postgres::Object;

use super::Postgres;

/// How often the same is asked or run in all when connections are lost under it. A pool full of
/// connections that broke while nobody used them costs one of these; a database that is away
/// costs all, and whoever calls is told to come again.
pub(super) const CHANCES: usize = 3;
/// A backend that is frozen, or a network that swallows, is given up after this.
pub(super) const PATIENCE: Duration = Duration::from_secs(75);

impl Postgres {
    /// Gives up a connection, and those that waited in the pool when it was taken out: what broke
    /// it broke them, or they lead to a server that is no longer the one that writes.
    pub(super) fn give_up(&self, conn: Object) {
        let metrics = Object::metrics(&conn);
        let taken = metrics.recycled.unwrap_or(metrics.created);
        drop(Object::take(conn));
        self.pool.retain(|_, it| it.created > taken);
    }
}
