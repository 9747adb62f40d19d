//! Whose data is whose on a phone that several workers may share.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use job_tracker_protocol::Login;
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::server_address::ServerAddress;

/// One worker at one server. Clients, lockout and unsettled keys belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccountId {
    /// The employer's server.
    pub server: ServerAddress,
    /// The worker's login.
    pub login: Login,
}

impl AccountId {
    /// The name of this account's session token among the secrets.
    pub(crate) fn session_secret(&self) -> String {
        format!("session {} {}", self.server, self.login)
    }

    /// The name of this device's token for this account among the secrets.
    pub(crate) fn device_secret(&self) -> String {
        format!("device {} {}", self.server, self.login)
    }

    /// The name of the lock that lets one window at a time send for this account.
    pub(crate) fn sending_lock(&self) -> String {
        format!("sending {} {}", self.server, self.login)
    }

    /// The name of the lock that lets one window at a time ask the office for this account.
    pub(crate) fn asking_lock(&self) -> String {
        format!("asking {} {}", self.server, self.login)
    }
}

/// Lets one at a time do something for an account, in this window.
#[derive(Debug, Default)]
pub(crate) struct Turns(RefCell<HashMap<AccountId, Arc<Mutex<()>>>>);

impl Turns {
    /// Waits for the account's turn, which ends when what is given back is dropped.
    pub(crate) async fn take(&self, account: &AccountId) -> OwnedMutexGuard<()> {
        let turn = Arc::clone(self.0.borrow_mut().entry(account.clone()).or_default());
        turn.lock_owned().await
    }
}
