//! A company with a real server on a free port, a real file, two workers, two clients, and a
//! clock that can be moved. The tests of the server and of the app include it; each adds beside
//! it, in an `impl Company` of its own, how it calls the server.

use std::{
    net::SocketAddr,
    sync::{Arc, OnceLock},
};

use jiff::SignedDuration;
use job_tracker_protocol::{ClientNumber, Language};
use job_tracker_server::{
    Server, Settings,
    office::{IssuedCredentials, Office},
    server::RunningServer,
    settings::PasswordCost,
    testing::SettableClock,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::port::free_port;

/// One hour.
pub const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// Weak on purpose: most tests are about everything else.
pub const CHEAP: PasswordCost = PasswordCost {
    memory: 64,
    passes: 1,
};

/// A company whose server runs.
pub struct Company {
    /// A worker.
    pub ana: IssuedCredentials,
    /// Another.
    pub bea: IssuedCredentials,
    /// A client that the company knows.
    pub client: ClientNumber,
    /// Another.
    pub other_client: ClientNumber,
    /// The company's id.
    pub employer: Uuid,
    /// The clock on the server's wall.
    pub clock: Arc<SettableClock>,
    /// Where the database is.
    pub data: TempDir,
    /// What calls the server without an app; made for the first call.
    pub http: OnceLock<reqwest::Client>,
    server: Option<RunningServer>,
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
        Self::open_with(|it| it).await
    }

    /// The same, at this instant.
    pub async fn open_at(now: &str) -> Self {
        Self::open_at_with(now, |it| it).await
    }

    /// The same, with other settings.
    pub async fn open_with(change: impl FnOnce(Settings) -> Settings) -> Self {
        Self::open_at_with("2026-11-23T14:00:00Z", change).await
    }

    /// The same, at this instant and with other settings.
    pub async fn open_at_with(now: &str, change: impl FnOnce(Settings) -> Settings) -> Self {
        let data = tempfile::tempdir().unwrap();
        let clock = Arc::new(SettableClock::at(now.parse().unwrap()));
        let server = start(change(settings(&data)), &clock).await;
        let office = server.office();
        let employer = office
            .add_employer(Self::NAME, Some(Self::PHONE))
            .await
            .unwrap();
        let [ana, bea] = [("Ana", Language::Nl), ("Bea", Language::Fr)];
        let ana = office.add_worker(employer, ana.0, ana.1).await.unwrap();
        let bea = office.add_worker(employer, bea.0, bea.1).await.unwrap();
        let [client, other_client] =
            [1_234_567_890, 2_234_567_890].map(ClientNumber::from_first_ten);
        for number in [&client, &other_client] {
            office
                .add_client(employer, number, "A household")
                .await
                .unwrap();
        }
        let people = ([ana, bea], [client, other_client]);
        Self::of((data, clock, server), employer, people)
    }

    /// Goes on at this instant with what another version left in this directory.
    pub async fn go_on(
        now: &str,
        data: TempDir,
        employer: Uuid,
        workers: [IssuedCredentials; 2],
        clients: [ClientNumber; 2],
    ) -> Self {
        let clock = Arc::new(SettableClock::at(now.parse().unwrap()));
        let server = start(settings(&data), &clock).await;
        let people = (workers, clients);
        Self::of((data, clock, server), employer, people)
    }

    fn of(
        (data, clock, server): (TempDir, Arc<SettableClock>, RunningServer),
        employer: Uuid,
        ([ana, bea], [client, other_client]): ([IssuedCredentials; 2], [ClientNumber; 2]),
    ) -> Self {
        Self {
            ana,
            bea,
            client,
            other_client,
            employer,
            clock,
            data,
            http: OnceLock::new(),
            server: Some(server),
        }
    }

    /// Stops the server and starts it again on the same data, with these settings.
    pub async fn restart_with(&mut self, change: impl FnOnce(Settings) -> Settings) {
        self.stop().await;
        self.server = Some(start(change(settings(&self.data)), &self.clock).await);
    }

    /// The same, at the same address.
    pub async fn restart(&mut self) {
        let listen = self.addr();
        self.restart_with(|it| Settings { listen, ..it }).await;
    }

    /// Stops the server.
    pub async fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }

    /// Stops the server for good; what it wrote is still there.
    pub async fn close(mut self) -> Self {
        self.stop().await;
        self
    }

    /// The server.
    pub fn server(&self) -> &RunningServer {
        self.server.as_ref().unwrap()
    }

    /// The office's side.
    pub fn office(&self) -> Office {
        self.server().office()
    }

    /// The server's address.
    pub fn addr(&self) -> SocketAddr {
        self.server().addr
    }

    /// Where an app finds the server.
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr())
    }

    /// Time passes.
    pub fn wait(&self, by: SignedDuration) {
        self.clock.advance(by);
    }
}

/// Settings for tests: everything as it is delivered, but with a phone line, cheap passwords and
/// no limit of rate.
pub fn settings(data: &TempDir) -> Settings {
    Settings {
        listen: SocketAddr::from(([127, 0, 0, 1], free_port())),
        phone_lines: vec![Company::PHONE_LINE.to_owned()],
        sign_in_rate: 0,
        hashing_patience: std::time::Duration::from_secs(60),
        password_cost: CHEAP,
        ..Settings::on(super::place_of(data.path()))
    }
}

/// A server on these settings.
pub async fn start(settings: Settings, clock: &Arc<SettableClock>) -> RunningServer {
    let clock = Arc::clone(clock);
    Server::start(settings, clock).await.unwrap()
}
