//! A server that listens, until it is stopped.

use std::{net::SocketAddr, sync::Arc};

use tokio::{sync::oneshot, task::JoinHandle};

use super::{StartError, audit::Sealer, background::AutoValidator, retention::Retention};
use crate::{
    accounts::Accounts,
    clock::Clock,
    links::Links,
    office::Office,
    passwords::Passwords,
    store::{Serving, Store, StoreError},
    tls::Tls,
};

/// A server that listens.
pub struct RunningServer {
    /// Where it listens, with the real port.
    pub addr: SocketAddr,
    /// Where others reach it: scheme, host and port.
    pub origin: String,
    /// Where an Asterisk reaches the phone line, with the real port.
    pub agi: Option<SocketAddr>,
    /// Where Prometheus reads, with the real port.
    pub metrics: Option<SocketAddr>,
    pub(super) links: Links,
    pub(super) office: Office,
    pub(super) accounts: Accounts,
    pub(super) passwords: Passwords,
    pub(super) store: Store,
    pub(super) stop: oneshot::Sender<()>,
    pub(super) serving: JoinHandle<()>,
    /// What it does by itself; given up when it stops.
    pub(super) beside: Vec<JoinHandle<()>>,
    pub(super) auto_validator: AutoValidator,
    pub(super) sealer: Sealer,
    pub(super) looking: JoinHandle<()>,
    pub(super) tls: Option<Tls>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) retaining: JoinHandle<()>,
    pub(super) retention: Retention,
    pub(super) held: Serving,
}

impl RunningServer {
    /// The office's side of it.
    pub fn office(&self) -> Office {
        self.office.clone()
    }

    /// Who checks passwords, for every way in.
    pub fn accounts(&self) -> Accounts {
        self.accounts.clone()
    }

    /// Most passwords that were hashed or checked at the same time since it was opened.
    pub fn most_hashed_at_once(&self) -> usize {
        self.passwords.most_at_once()
    }

    /// A link that makes the first user of the console, once; none when there is one.
    ///
    /// # Errors
    /// When the database or the generator of random numbers fails.
    pub async fn first_link(&self) -> Result<Option<String>, StartError> {
        let path = self.links.first().await.map_err(StartError::Link)?;
        Ok(path.map(|path| format!("{}{path}", self.origin)))
    }

    /// Validates now what time validates, and says how many; otherwise done every hour.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn validate_automatically(&self) -> Result<usize, StoreError> {
        self.auto_validator.validate().await
    }

    /// Returns when the database turns out to be damaged. To be stopped then: nothing that it
    /// acknowledges can be relied on any more.
    pub async fn damaged(&mut self) {
        if (&mut self.looking).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Lets requests under way finish, and closes the database.
    pub async fn stop(self) {
        self.beside.iter().for_each(JoinHandle::abort);
        self.looking.abort();
        self.retaining.abort();
        let _ = self.stop.send(());
        let _ = self.serving.await;
        self.held.end().await;
        self.store.close().await;
    }
}
