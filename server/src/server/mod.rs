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

use std::{path::PathBuf, sync::Arc};

pub use error::StartError;
pub use retention::Removed;
pub use running::RunningServer;

use crate::{
    clock::{Belgium, Clock},
    domain::{
        office::OfficeActor,
        random::{OsRandom, Random},
    },
    key_file::{self, Aside},
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

/// What came of giving up the key of the second factors.
#[derive(Debug)]
pub struct ResetFactors {
    /// Every user's e-mail address, and the path of the link by which she comes back.
    pub links: Vec<(String, String)>,
    /// The name that a file got which stood in place of the key and holds none.
    pub damaged_key: Option<PathBuf>,
}

impl Server {
    /// Opens the database; nobody is served yet.
    ///
    /// # Errors
    /// When the database cannot be opened or the settings cannot be met.
    pub async fn open(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(OsRandom);
        let store = Store::open(&settings.database, Arc::clone(&random)).await?;
        Self::on(store, random, settings, clock)
    }

    /// Opens the database that is there already, for a command that looks after a server: where
    /// there is none, none is made.
    ///
    /// # Errors
    /// As [`Server::open`], and when there is no server, or none with an employer.
    pub async fn open_existing(
        settings: Settings,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(OsRandom);
        let store = Store::open_existing(&settings.database, Arc::clone(&random)).await?;
        Self::on(store, random, settings, clock)
    }

    fn on(
        store: Store,
        random: Arc<dyn Random>,
        settings: Settings,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StartError> {
        let passwords = Passwords::new(
            settings.password_cost,
            settings.hashing_permits,
            settings.hashing_patience,
            Arc::clone(&random),
        )?;
        Ok(Self {
            belgium: Belgium::load()?,
            store,
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
    /// a link for her. A file that holds no key in its place gets another name.
    ///
    /// # Errors
    /// When a server serves this database, or the database fails, or that file keeps its name.
    pub async fn reset_second_factors(&self) -> Result<ResetFactors, StartError> {
        let held = self.store.serve_alone().await?;
        let reset = self.reset_alone().await;
        held.end().await;
        reset
    }

    async fn reset_alone(&self) -> Result<ResetFactors, StartError> {
        let place = key_file::place(&self.settings.database);
        let aside = Aside::if_damaged(place.as_deref())?;
        let links = self.links().reset().await?;
        Ok(ResetFactors {
            links,
            damaged_key: aside.map(Aside::keep),
        })
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
