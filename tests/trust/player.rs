//! Plays a story: a worker with her phone, two windows of the app, a network, a company.

use std::{
    rc::Rc,
    sync::{Arc, OnceLock, atomic::Ordering},
    time::Duration,
};

use job_tracker::{
    core::{
        Core,
        api::Patience,
        performance::Reviewed,
        platform::Platform,
        session::{Session, SignedIn},
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{IdempotencyKey, wire::Performance};
use job_tracker_server::office::IssuedCredentials;
use proptest::{prelude::*, test_runner::TestCaseResult};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{
    fault::Weather,
    ledger::{Kept, Ledger},
    network::{Network, Pauses},
    story::{Script, Step, Story},
};
use crate::support::{sign_in, whole_history, world::Company};

/// Long enough for a server on the same machine, short enough for a silent network. On a busy
/// machine more is lost than the story says, which is as good a story.
const PATIENCE: Duration = Duration::from_millis(300);
/// Where nothing may be lost: before the story begins, and when all is to end well.
const ENDLESS: Duration = Duration::from_secs(60);

/// What one story came to.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tale {
    /// Faults of the network.
    pub faults: u64,
    /// Performances that were told to be sent.
    pub sent: u64,
    /// Times that nobody knew.
    pub unknown: u64,
}

/// All of it.
pub struct Player {
    pub(super) company: Arc<Mutex<Company>>,
    pub(super) network: Arc<Network>,
    pub(super) phone: MemoryPhone,
    pub(super) windows: [Core; 2],
    pub(super) patience: Duration,
    pub(super) worker: Option<SignedIn>,
    pub(super) credentials: IssuedCredentials,
    pub(super) last: Option<Reviewed>,
    pub(super) ledger: Ledger,
}

/// Plays the story to its end, and looks after each step.
pub async fn play(story: &Story) -> Result<Tale, TestCaseError> {
    let player = Player::new(story.like_a_browser).await;
    let (network, company) = (Arc::clone(&player.network), Arc::clone(&player.company));
    let tale = player.play(story).await;
    // Thousands of them would fill the memory.
    network.close().await;
    company.lock().await.stop().await;
    tale
}

impl Player {
    async fn new(like_a_browser: bool) -> Self {
        let company = Company::open().await;
        let credentials = IssuedCredentials {
            login: company.ana.login.clone(),
            password: company.ana.password.clone(),
            voucher: String::new(),
        };
        let company = Arc::new(Mutex::new(company));
        let network = Network::to(Arc::clone(&company), !like_a_browser).await;
        let phone = MemoryPhone::default();
        phone.network.like_a_browser.set(like_a_browser);
        let first = window(&phone, &network, ENDLESS);
        let (login, password) = (&credentials.login, &credentials.password);
        let worker = sign_in(&first, login.as_str(), password).await.unwrap();
        Self {
            windows: [0, 1].map(|_| window(&phone, &network, PATIENCE)),
            patience: PATIENCE,
            company,
            network,
            phone,
            worker: Some(worker),
            credentials,
            last: None,
            ledger: Ledger::default(),
        }
    }

    async fn play(mut self, story: &Story) -> Result<Tale, TestCaseError> {
        for step in &story.steps {
            self.step(step).await?;
            self.network.script(&[], &[]);
            self.look().await?;
        }
        self.end().await
    }

    async fn step(&mut self, step: &Step) -> TestCaseResult {
        match step {
            Step::Report {
                window,
                work,
                script,
            } => {
                self.script(script);
                let reviewed = self.review(*work).await;
                self.send(*window, reviewed).await?;
            }
            Step::Again {
                window,
                fresh,
                meant_twice,
                script,
            } => {
                self.script(script);
                if let Some(reviewed) = self.again(*fresh, *meant_twice) {
                    self.send(*window, reviewed).await?;
                }
            }
            Step::Both { works, script } => {
                self.script(script);
                self.send_both(*works).await?;
            }
            Step::Settle { window, script } => {
                self.script(script);
                self.settle(*window).await?;
            }
            Step::RestartApp => self.restart_app(),
            Step::SignOut(script) => {
                self.script(script);
                if let Some(worker) = self.worker.clone() {
                    let signing_out = self.windows[0].sign_out(&worker);
                    let _ = self.unless_it_dies(signing_out).await;
                    self.restart_app();
                }
            }
            Step::SignIn(script) => {
                self.script(script);
                self.sign_in().await;
            }
            Step::NewPassword => self.new_password().await,
            Step::RestartServer => self.company.lock().await.restart().await,
            Step::Turn(weather) => self.network.turn(*weather).await,
            Step::LateArrives => self.network.deliver_late(1).await,
            Step::Night => {
                let company = self.company.lock().await;
                company.wait(crate::support::world::HOUR * 24);
            }
            Step::Full(full) => self.phone.shelf.full.set(*full),
            Step::Offline(offline) => self.phone.network.offline.set(*offline),
        }
        Ok(())
    }

    fn script(&self, script: &Script) {
        self.network.script(&script.faults, &script.pauses);
    }

    pub(super) async fn signed_in(&mut self) -> Option<SignedIn> {
        if self.worker.is_none() {
            self.sign_in().await;
        }
        self.worker.clone()
    }

    async fn sign_in(&mut self) {
        let (login, password) = (&self.credentials.login, &self.credentials.password);
        let signing_in = sign_in(&self.windows[0], login.as_str(), password);
        if self.unless_it_dies(signing_in).await.is_none() {
            self.restart_app();
        }
        self.remember_the_session();
    }

    async fn new_password(&mut self) {
        let company = self.company.lock().await;
        self.credentials = company.reopen(&self.credentials.login).await;
        drop(company);
        if let Some(worker) = &self.worker {
            let claim = self.windows[0].claim_new_password(&worker.account);
            let _ = claim.await;
        }
    }

    pub(super) fn session_ended(&mut self, worker: &SignedIn) {
        self.windows[0].session_ended(worker).unwrap();
        self.worker = None;
    }

    pub(super) fn restart_app(&mut self) {
        self.windows = [0, 1].map(|_| window(&self.phone, &self.network, self.patience));
        self.remember_the_session();
    }

    fn remember_the_session(&mut self) {
        self.worker = match self.windows[0].session().unwrap() {
            Session::SignedIn(worker) => Some(worker),
            Session::SignedOut | Session::Ended(_) => None,
        };
    }

    /// Drops what the app was doing when the network kills it.
    pub(super) async fn unless_it_dies<T>(&self, doing: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.network.death.notified() => None,
            done = doing => Some(done),
        }
    }

    /// The key that the phone keeps for the worker.
    pub(super) fn kept(&self) -> Option<IdempotencyKey> {
        let account = job_tracker::core::account::AccountId {
            server: self.windows[0].platform().servers.default.clone(),
            login: self.credentials.login.clone(),
        };
        let database = self.windows[0].database();
        database.read(|it| it.unsettled(&account)).unwrap()
    }

    pub(super) fn kept_since(&self, before: Option<IdempotencyKey>) -> Kept {
        Kept {
            before,
            after: self.kept(),
            full: self.phone.shelf.full.get(),
        }
    }

    /// What the office's log says was registered.
    async fn registered(&self) -> Vec<Uuid> {
        let log = self.company.lock().await.audit_log().await;
        log.iter()
            .filter(|it| it.action == "performance-registered")
            .map(|it| it.subject.parse().unwrap())
            .collect()
    }

    async fn look(&self) -> TestCaseResult {
        self.ledger.holds(&self.registered().await, self.kept())
    }

    /// The sky clears, she opens the app, and is told; what comes in late changes nothing.
    async fn end(mut self) -> Result<Tale, TestCaseError> {
        self.network.turn(Weather::Up).await;
        self.phone.shelf.full.set(false);
        self.phone.network.offline.set(false);
        self.network.deliver_late(self.network.late() / 2).await;
        self.patience = ENDLESS;
        self.restart_app();
        if self.signed_in().await.is_none() {
            // Old passwords that came in late may have closed her account.
            self.new_password().await;
            let account = job_tracker::core::account::AccountId {
                server: self.windows[0].platform().servers.default.clone(),
                login: self.credentials.login.clone(),
            };
            self.windows[0].claim_new_password(&account).await.unwrap();
            self.sign_in().await;
        }
        for _ in 0..2 {
            self.settle(0).await?;
            if self.kept().is_some() {
                // Her session had ended without her knowing.
                self.worker = None;
                self.sign_in().await;
            }
        }
        prop_assert!(
            !self.ledger.is_open(),
            "the end, and she still does not know"
        );
        self.network.deliver_late(usize::MAX).await;
        self.look().await?;
        let history = self.history().await;
        self.ledger.is(&history)?;
        let mut ids: Vec<Uuid> = history.iter().map(|it| it.id).collect();
        let mut logged = self.registered().await;
        ids.sort();
        logged.sort();
        prop_assert_eq!(ids, logged, "the log and the history differ");
        Ok(Tale {
            faults: self.network.played.load(Ordering::Relaxed),
            sent: self.ledger.sent() as u64,
            unknown: self.ledger.unknown,
        })
    }

    /// Her history, asked on another phone and not through the network.
    async fn history(&self) -> Vec<Performance> {
        let origin = self.company.lock().await.origin();
        let platform = MemoryPhone::default().platform(origin.parse().unwrap());
        let core = Core::start(platform, client()).unwrap();
        let (login, password) = (&self.credentials.login, &self.credentials.password);
        let worker = sign_in(&core, login.as_str(), password).await.unwrap();
        whole_history(&core, &worker).await
    }
}

/// One for all stories: reading the system's certificates takes longer than a story.
fn client() -> reqwest::Client {
    static CLIENT: OnceLock<reqwest::Client> = OnceLock::new();
    CLIENT.get_or_init(|| http_client().unwrap()).clone()
}

fn window(phone: &MemoryPhone, network: &Arc<Network>, patience: Duration) -> Core {
    let server = format!("http://{}", network.addr).parse().unwrap();
    let platform = Platform {
        timer: Rc::new(Pauses(Arc::clone(network))),
        ..phone.platform(server)
    };
    Core::start(platform, client())
        .unwrap()
        .with_patience(Patience {
            question: patience,
            sending: vec![patience; 3],
            pauses: vec![Duration::ZERO; 2],
        })
}
