//! A company with its server: two workers, two clients, a clock that can be moved.

use std::{net::SocketAddr, sync::Arc};

use jiff::SignedDuration;
use job_tracker::{
    core::{
        Core,
        clients::{CheckDigits, Client},
        session::SignedIn,
        store::unsettled,
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{ClientNumber, Day, IdempotencyKey, Language, Login};
use job_tracker_server::{
    AuditEntry, Server, Settings,
    clock::{Belgium, Clock as _},
    office::IssuedCredentials,
    server::RunningServer,
    settings::PasswordCost,
    testing::SettableClock,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{app_on, sign_in};

/// One hour.
pub const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// A company whose server runs on a free port.
pub struct Company {
    /// A worker.
    pub ana: IssuedCredentials,
    /// Another.
    pub bea: IssuedCredentials,
    /// A client that the company knows.
    pub client: ClientNumber,
    /// Another.
    pub other_client: ClientNumber,
    employer: Uuid,
    server: Option<RunningServer>,
    clock: Arc<SettableClock>,
    data: TempDir,
}

/// A company whose server is switched off.
pub struct Away {
    settings: Settings,
    clock: Arc<SettableClock>,
    data: TempDir,
}

impl Company {
    /// The company's name.
    pub const NAME: &str = "Zonnestraal";
    /// The office's number.
    pub const PHONE: &str = "03 123 45 67";
    /// The phone line's number.
    pub const PHONE_LINE: &str = "0800 355 30";

    /// Opens a company at three o'clock on a Monday afternoon in Belgium.
    pub async fn open() -> Self {
        Self::open_at("2026-11-23T14:00:00Z").await
    }

    /// The same, at this instant.
    pub async fn open_at(now: &str) -> Self {
        let data = tempfile::tempdir().unwrap();
        let clock = Arc::new(SettableClock::at(now.parse().unwrap()));
        let server = start(settings(&data), &clock).await;
        let office = server.office();
        let employer = office
            .add_employer(Self::NAME, Some(Self::PHONE))
            .await
            .unwrap();
        let ana = office
            .add_worker(employer, "Ana", Language::Nl)
            .await
            .unwrap();
        let bea = office
            .add_worker(employer, "Bea", Language::Fr)
            .await
            .unwrap();
        let [client, other_client] =
            [1_234_567_890, 2_234_567_890].map(ClientNumber::from_first_ten);
        for number in [&client, &other_client] {
            office
                .add_client(employer, number, "A household")
                .await
                .unwrap();
        }
        Self {
            ana,
            bea,
            client,
            other_client,
            employer,
            server: Some(server),
            clock,
            data,
        }
    }

    /// Where the server listens.
    pub fn addr(&self) -> SocketAddr {
        self.server().addr
    }

    /// Where the server is.
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr())
    }

    /// The day in Belgium.
    pub fn today(&self) -> Day {
        Belgium::load().unwrap().day(self.clock.now())
    }

    /// What the office finds in its audit log.
    pub async fn audit_log(&self) -> Vec<AuditEntry> {
        let office = self.server().office();
        office.audit_log(self.employer).await.unwrap()
    }

    /// Stops the server and starts it again on the same data, at the same address.
    pub async fn restart(&mut self) {
        let server = self.server.take().unwrap();
        let settings = Settings {
            listen: server.addr,
            ..settings(&self.data)
        };
        server.stop().await;
        self.server = Some(start(settings, &self.clock).await);
    }

    /// Switches the server off.
    pub async fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }

    fn server(&self) -> &RunningServer {
        self.server.as_ref().unwrap()
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
        self.server().office().reopen_worker(login).await.unwrap()
    }

    /// Time passes.
    pub fn move_clock(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Switches the server off for good.
    pub async fn close(mut self) {
        self.stop().await;
    }

    /// Switches the server off, to be switched on again at the same address.
    pub async fn away(self) -> Away {
        let server = self.server.unwrap();
        let settings = Settings {
            listen: server.addr,
            ..settings(&self.data)
        };
        server.stop().await;
        Away {
            settings,
            clock: self.clock,
            data: self.data,
        }
    }
}

impl Away {
    /// Switches the server on again.
    pub async fn back(self) -> (RunningServer, TempDir) {
        (start(self.settings, &self.clock).await, self.data)
    }
}

fn settings(data: &TempDir) -> Settings {
    Settings {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        phone_lines: vec![Company::PHONE_LINE.to_owned()],
        sign_in_rate: 0,
        // Weak on purpose: these tests are about everything else.
        password_cost: PasswordCost {
            memory: 64,
            passes: 1,
        },
        ..Settings::new(data.path())
    }
}

async fn start(settings: Settings, clock: &Arc<SettableClock>) -> RunningServer {
    let clock = Arc::clone(clock);
    Server::start(settings, clock).await.unwrap()
}

/// The phone is as if the answer under this key had been lost and the app had been killed.
pub async fn forget_the_answer(core: &Core, worker: &SignedIn, key: IdempotencyKey) {
    core.database()
        .write(|it| unsettled::put(it, &worker.account, key))
        .await
        .unwrap();
}
