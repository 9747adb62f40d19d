//! Every rule of the app, without a window.
//!
//! Where to start:
//! - [`Core`] is what a screen talks to; it holds the phone's database and what the platform lends;
//! - [`performance`] reports work: draft → reviewed → sent, and what is done when an answer is lost;
//! - [`requests`] asks the office for what cannot be reported, and answers what it changed;
//! - [`session`] signs in and out, [`accounts`] holds who is signed in on this phone, [`phones`] lists
//!   where she did, [`lockout`] counts wrong passwords and `tries` learns of them, [`helplines`]
//!   has the numbers to call;
//! - [`clients`] keeps the worker's own list, [`known_clients`] asks what the employer knows of them,
//!   [`history`] arranges what she sent, [`all_history`] at all her employers, [`home`] puts both
//!   together;
//! - [`navigation`] knows which screen is shown, and what `back` and an answer do to it;
//! - [`locale`] chooses the language and finds the words;
//! - [`outside`] leads out of the app and [`link`] into it, [`resume`] looks again after a pause;
//! - [`platform`] lists what a target must lend: secrets, time, random ids, locks, a place to keep;
//! - [`api`] talks to the server, [`store`] asks what the phone keeps.
//!
//! Nothing here knows dioxus, a clock, a path or a target. The futures carry no `Send` bound:
//! in a browser there is one thread.

pub mod account;
pub mod accounts;
pub mod all_history;
pub mod api;
pub mod clients;
pub mod helplines;
pub mod history;
pub mod home;
pub mod known_clients;
pub mod link;
pub mod locale;
pub mod lockout;
pub mod navigation;
pub mod order;
pub mod outside;
pub mod password;
pub mod performance;
pub mod phones;
pub mod platform;
pub mod remedy;
pub mod requests;
pub mod resume;
pub mod server_address;
pub mod session;
pub mod settings;
pub mod store;
mod tries;

use std::rc::Rc;

use account::{AccountId, Turns};
use api::{Api, Patience};
use platform::{Guard, Platform};
use server_address::ServerAddress;
use store::{Database, StoreError};
use tokio::sync::OwnedMutexGuard;

/// The app without its screens.
pub struct Core {
    platform: Platform,
    database: Database,
    http: reqwest::Client,
    patience: Patience,
    /// One performance at a time leaves this window for an account; another account's server that
    /// does not answer holds nothing up.
    sending: Turns,
    /// One request at a time as well; neither waits for the other.
    asking: Turns,
}

impl Core {
    /// Opens the phone's database.
    ///
    /// # Errors
    /// When the database can neither be opened nor made anew; see [`StoreError`].
    pub fn start(platform: Platform, http: reqwest::Client) -> Result<Self, StoreError> {
        let database = Database::open(Rc::clone(&platform.persistence))?;
        Ok(Self {
            platform,
            database,
            http,
            patience: Patience::default(),
            sending: Turns::default(),
            asking: Turns::default(),
        })
    }

    /// The same core with other time limits.
    #[must_use]
    pub fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }

    /// What the platform lends.
    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// The phone's database.
    pub fn database(&self) -> &Database {
        &self.database
    }

    fn api(&self, server: &ServerAddress) -> Api {
        Api::new(self.http.clone(), server.clone(), self.patience.clone())
    }

    fn api_for(&self, account: &AccountId) -> Api {
        self.api(&account.server)
    }

    /// Waits for an account's turn in this window, and for the lock of this name among all windows.
    /// The turn ends when what is given back is dropped.
    async fn turn(
        &self,
        turns: &Turns,
        account: &AccountId,
        lock: &str,
    ) -> (OwnedMutexGuard<()>, Guard) {
        let here = turns.take(account).await;
        let elsewhere = self.platform.persistence.lock(lock).await;
        (here, elsewhere)
    }
}
