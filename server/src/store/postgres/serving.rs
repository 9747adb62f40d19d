//! Which servers serve this database: each says so again and again, by the database's clock, so
//! that one that was killed is forgotten.

use std::time::Duration;

use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{Answer, Db, Postgres, rows, statement::values};
use crate::store::{Question, ServingError, StoreError};

/// Between two signs of life.
const BEAT: Duration = Duration::from_secs(10);
/// Milliseconds that a sign of life is good for.
const GOOD_FOR: i64 = 30_000;
/// How long a server that stops tries to say so.
const PATIENCE_TO_LEAVE: Duration = Duration::from_secs(2);

/// The signs of life of one server. Dropped, they end, and the server is forgotten a little later.
#[derive(Debug)]
pub(crate) struct SignsOfLife {
    postgres: Postgres,
    id: Uuid,
    beats: JoinHandle<()>,
}

impl Drop for SignsOfLife {
    fn drop(&mut self) {
        self.beats.abort();
    }
}

impl SignsOfLife {
    /// Says that this server serves no longer. Where the database is away, that shows by itself.
    pub(in crate::store) async fn end(mut self) {
        self.beats.abort();
        let _ = (&mut self.beats).await;
        let left = tokio::time::timeout(PATIENCE_TO_LEAVE, self.postgres.ask(Leave(self.id)));
        if !matches!(left.await, Ok(Ok(()))) {
            tracing::warn!("this server could not say that it stops serving");
        }
    }
}

/// Why a server serves its database no longer.
#[derive(Debug, thiserror::Error)]
enum Over {
    /// Another one is to be served.
    #[error("this database was moved to {0}")]
    Moved(String),
    /// This server would write what the newer one does not expect.
    #[error("a newer program brought this database up to date")]
    Outgrown,
}

impl Postgres {
    /// Says that this server serves; again and again, until that is ended.
    ///
    /// # Errors
    /// When everything was moved to another database, or this one fails.
    pub(in crate::store) async fn serve(&self) -> Result<SignsOfLife, ServingError> {
        let id = self.ask(Arrive).await?;
        // In this order: a move marks before it counts the servers, so that one of the two sees
        // the other.
        if let Some(destination) = self.moved_to().await? {
            self.ask(Leave(id)).await?;
            return Err(ServingError::Moved(destination));
        }
        let postgres = self.clone();
        let beats = tokio::spawn(async move { postgres.beat_until_over(id).await });
        Ok(SignsOfLife {
            postgres: self.clone(),
            id,
            beats,
        })
    }

    async fn beat_until_over(&self, id: Uuid) {
        let mut beats = tokio::time::interval(BEAT);
        loop {
            beats.tick().await;
            match self.beat(id).await {
                Ok(None) => {}
                // It was frozen, or cut off, for so long that nobody counted it.
                Ok(Some(over)) => {
                    tracing::error!("{over}; nothing is served");
                    self.close();
                    return;
                }
                Err(error) => tracing::warn!(%error, "this server could not say that it serves"),
            }
        }
    }

    async fn beat(&self, id: Uuid) -> Result<Option<Over>, StoreError> {
        self.ask(Beat(id)).await?;
        if let Some(destination) = self.moved_to().await? {
            return Ok(Some(Over::Moved(destination)));
        }
        let is_newer = self.ask(Version).await? > Self::known();
        Ok(is_newer.then_some(Over::Outgrown))
    }

    /// How many servers gave a sign of life not long ago.
    pub(in crate::store) async fn servers(&self) -> Result<i64, StoreError> {
        self.ask(Servers).await
    }

    /// Whether it answers.
    pub(crate) async fn is_ready(&self) -> bool {
        self.ask(Ready).await.is_ok()
    }
}

/// A first sign of life. Servers that were killed long ago go from the table. One whose answer was
/// lost is given again; a row too many is forgotten as that of a server that was killed.
struct Arrive;

impl Question for Arrive {
    type Facts = Uuid;
}

impl Answer for Arrive {
    async fn answer(&self, db: Db<'_>) -> Result<Uuid, StoreError> {
        let forgotten = db.rows(
            "DELETE FROM servers
             WHERE until < (extract(epoch FROM clock_timestamp()) * 1000)::bigint - $1",
            values![GOOD_FOR],
        );
        forgotten.await?;
        let arrived = db.row(
            "INSERT INTO servers (id, until)
             VALUES (gen_random_uuid(),
                 (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $1)
             RETURNING id",
            values![GOOD_FOR],
        );
        rows::value(&arrived.await?, 0)
    }
}

/// A sign of life of the server with this id.
struct Beat(Uuid);

impl Question for Beat {
    type Facts = ();
}

impl Answer for Beat {
    async fn answer(&self, db: Db<'_>) -> Result<(), StoreError> {
        let beat = db.rows(
            "INSERT INTO servers (id, until)
             VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $2)
             ON CONFLICT (id) DO UPDATE SET until = excluded.until",
            values![self.0, GOOD_FOR],
        );
        beat.await.map(drop)
    }
}

/// Of which version the database is.
struct Version;

impl Question for Version {
    type Facts = i64;
}

impl Answer for Version {
    async fn answer(&self, db: Db<'_>) -> Result<i64, StoreError> {
        let found = db.row("SELECT version FROM job_tracker_version", values![]);
        rows::value(&found.await?, 0)
    }
}

/// The server with this id stops.
struct Leave(Uuid);

impl Question for Leave {
    type Facts = ();
}

impl Answer for Leave {
    async fn answer(&self, db: Db<'_>) -> Result<(), StoreError> {
        let left = db.rows("DELETE FROM servers WHERE id = $1", values![self.0]);
        left.await.map(drop)
    }
}

/// How many servers serve.
struct Servers;

impl Question for Servers {
    type Facts = i64;
}

impl Answer for Servers {
    async fn answer(&self, db: Db<'_>) -> Result<i64, StoreError> {
        let count = db.row(
            "SELECT count(*)
             FROM servers
             WHERE until > (extract(epoch FROM clock_timestamp()) * 1000)::bigint",
            values![],
        );
        rows::value(&count.await?, 0)
    }
}

/// Whether the database answers.
struct Ready;

impl Question for Ready {
    type Facts = ();
}

impl Answer for Ready {
    async fn answer(&self, db: Db<'_>) -> Result<(), StoreError> {
        let found = db.maybe_row("SELECT 1 FROM employers LIMIT 1", values![]);
        found.await.map(drop)
    }
}
