//! Starting, serving, stopping.

mod audit;
mod background;
mod connections;
mod error;
mod listen;
mod measuring;
mod phone;
mod retention;
mod routes;
mod running;
mod tls;

use std::sync::Arc;

pub use error::StartError;
pub use retention::Removed;
pub use running::RunningServer;

use crate::{
    clock::{Belgium, Clock},
    domain::{
        office::OfficeActor,
        random::{OsRandom, Random},
    },
    links::Links,
    office::Office,
    operate::Metrics,
    passwords::Passwords,
    settings::Settings,
    store::Store,
};

/// A server with its database open, not yet listening.
pub struct Server {
    settings: Settings,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    belgium: Belgium,
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    metrics: Metrics,
}

impl Server {
    /// Opens the database; nobody is served yet.
    ///
    /// # Errors
    /// When the database cannot be opened or the settings cannot be met.
    pub async fn open(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(OsRandom);
        let passwords = Passwords::new(
            settings.password_cost,
            settings.hashing_permits,
            settings.hashing_patience,
            Arc::clone(&random),
        )?;
        Ok(Self {
            belgium: Belgium::load()?,
            store: Store::open(&settings.database, Arc::clone(&random)).await?,
            settings,
            clock,
            random,
            passwords,
            metrics: Metrics::new(),
        })
    }

    /// Opens the database and listens.
    ///
    /// # Errors
    /// As [`Server::open`] and [`Server::listen`].
    pub async fn start(
        settings: Settings,
        clock: Arc<dyn Clock>,
    ) -> Result<RunningServer, StartError> {
        Self::open(settings, clock).await?.listen().await
    }

    /// The office's side, without serving anybody.
    pub fn office(&self) -> Office {
        Office {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            actor: OfficeActor::Command,
        }
    }

    /// Gives up the key of the second factors, which is lost: replaces every user of the console by
    /// a link for her, and says which is whose, by e-mail address and path.
    ///
    /// # Errors
    /// When a server serves this database, or the database fails.
    pub async fn reset_second_factors(&self) -> Result<Vec<(String, String)>, StartError> {
        let held = self.store.serve_alone().await?;
        let reset = self.links().reset().await;
        held.end().await;
        reset.map_err(StartError::Store)
    }

    /// Finishes what waits and closes the database.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// Makes links to the console.
    pub(crate) fn links(&self) -> Links {
        Links {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
        }
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    pub(crate) fn belgium(&self) -> &Belgium {
        &self.belgium
    }
}
