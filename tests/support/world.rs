//! What an app needs of a company.

use std::net::SocketAddr;

use job_tracker::{
    core::{
        Core,
        clients::{CheckDigits, Client},
        session::SignedIn,
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{Day, IdempotencyKey, Login};
use job_tracker_server::{
    AuditEntry, Settings,
    clock::{Belgium, Clock as _},
    office::IssuedCredentials,
};

use super::{app_on, sign_in};

#[allow(unused_imports, reason = "each test file uses its part")]
pub use super::company::{Company, HOUR};

/// A company whose server is switched off.
pub struct Away {
    company: Company,
    listen: SocketAddr,
}

impl Company {
    /// The day in Belgium.
    pub fn today(&self) -> Day {
        Belgium::load().unwrap().day(self.clock.now())
    }

    /// What the office finds in its audit log.
    pub async fn audit_log(&self) -> Vec<AuditEntry> {
        self.office().audit_log(self.employer).await.unwrap()
    }

    /// An app on a fresh phone, with Ana signed in.
    pub async fn ana_signed_in(&self) -> (Core, SignedIn) {
        let core = app_on(&MemoryPhone::default(), &self.origin());
        let worker = sign_in(&core, self.ana.login.as_str(), &self.ana.password)
            .await
            .unwrap();
        (core, worker)
    }

    /// The first client under a worker's name.
    pub fn client_named(&self, alias: &str) -> Client {
        Client::from_typed(self.client.as_str(), alias, "", CheckDigits::Warn).unwrap()
    }

    /// The office reopens an account.
    pub async fn reopen(&self, login: &Login) -> IssuedCredentials {
        self.office().reopen_worker(login).await.unwrap()
    }

    /// Switches the server off, to be switched on again at the same address.
    pub async fn away(self) -> Away {
        Away {
            listen: self.addr(),
            company: self.close().await,
        }
    }
}

impl Away {
    /// Switches the server on again.
    pub async fn back(mut self) -> Company {
        let listen = self.listen;
        let change = |it| Settings { listen, ..it };
        self.company.restart_with(change).await;
        self.company
    }
}

/// The phone is as if the answer under this key had been lost and the app had been killed.
pub async fn forget_the_answer(core: &Core, worker: &SignedIn, key: IdempotencyKey) {
    core.database()
        .write(|it| it.put_unsettled(&worker.account, key))
        .await
        .unwrap();
}
