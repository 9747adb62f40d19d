//! Plays a story: a worker with her phone, two windows of the app, a network, a company.

use std::{
    cell::Cell,
    rc::Rc,
    sync::{Arc, OnceLock, atomic::Ordering},
    time::Duration,
};

use job_tracker::{
    core::{
        Core,
        api::Patience,
        performance::{Draft, NotSent, Outcome, Reviewed},
        platform::Platform,
        session::{Session, SignedIn},
        store::unsettled,
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{IdempotencyKey, wire::Performance};
use job_tracker_server::office::IssuedCredentials;
use proptest::{prelude::*, test_runner::TestCaseResult};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{
    ledger::{Kept, Ledger},
    network::{Network, Pauses, Weather},
    story::{Script, Step, Story, Work},
};
use crate::support::{fresh_key, hours, sign_in, world::Company};

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

struct Player {
    company: Arc<Mutex<Company>>,
    network: Arc<Network>,
    phone: MemoryPhone,
    windows: [Core; 2],
    patience: Duration,
    worker: Option<SignedIn>,
    credentials: IssuedCredentials,
    last: Option<Reviewed>,
    ledger: Ledger,
}

/// Plays the story to its end, and looks after each step.
pub async fn play(story: &Story) -> Result<Tale, TestCaseError> {
    let mut player = Player::new(story.like_a_browser).await;
    for step in &story.steps {
        player.step(step).await?;
        player.network.script(&[], &[]);
        player.look().await?;
    }
    player.end().await
}

impl Player {
    async fn new(like_a_browser: bool) -> Self {
        let company = Company::open().await;
        let credentials = IssuedCredentials {
            login: company.ana.login.clone(),
            password: company.ana.password.clone(),
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
                company.move_clock(crate::support::world::HOUR * 24);
            }
            Step::Full(full) => self.phone.shelf.full.set(*full),
            Step::Offline(offline) => self.phone.network.offline.set(*offline),
        }
        Ok(())
    }

    fn script(&self, script: &Script) {
        self.network.script(&script.faults, &script.pauses);
    }

    async fn review(&mut self, work: Work) -> Reviewed {
        let company = self.company.lock().await;
        let client = if work.other_client {
            &company.other_client
        } else {
            &company.client
        };
        let mut draft = Draft::new(client.clone());
        draft.choose_activity(work.activity);
        draft.choose_hours(hours(work.hours));
        draft
            .review(company.today(), fresh_key(&self.windows[0]))
            .unwrap()
    }

    fn again(&self, fresh: bool, meant_twice: bool) -> Option<Reviewed> {
        let last = self.last.clone()?;
        let key = fresh_key(&self.windows[0]);
        match (fresh, meant_twice) {
            (true, true) => Some(last.meant_twice(key)),
            (true, false) => Some(last.again(key)),
            (false, _) => Some(last).filter(|it| self.ledger.may_send(it)),
        }
    }

    async fn send(&mut self, window: usize, reviewed: Reviewed) -> TestCaseResult {
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let before = self.kept();
        let sending = self.windows[window].send(&worker, &reviewed);
        let outcome = self.unless_it_dies(sending).await;
        self.hear(&worker, &reviewed, outcome.as_ref(), before)?;
        if outcome.is_none() {
            self.restart_app();
        }
        Ok(())
    }

    fn hear(
        &mut self,
        worker: &SignedIn,
        reviewed: &Reviewed,
        outcome: Option<&Outcome>,
        before: Option<IdempotencyKey>,
    ) -> TestCaseResult {
        let kept = self.kept_since(before);
        self.ledger.told(reviewed, outcome, kept)?;
        self.last = Some(reviewed.clone());
        if matches!(outcome, Some(Outcome::SessionEnded)) {
            self.session_ended(worker);
        }
        Ok(())
    }

    /// Without room the order of the two could not be told from outside.
    async fn send_both(&mut self, works: [Work; 2]) -> TestCaseResult {
        if self.phone.shelf.full.get() {
            return Ok(());
        }
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let [one, two] = [self.review(works[0]).await, self.review(works[1]).await];
        let before = self.kept();
        let (first, second) = (Cell::new(None), Cell::new(None));
        let both = async {
            tokio::join!(
                biased;
                async { first.set(Some(self.windows[0].send(&worker, &one).await)) },
                async { second.set(Some(self.windows[1].send(&worker, &two).await)) },
            )
        };
        let alive = self.unless_it_dies(both).await.is_some();
        let (first, second) = (first.into_inner(), second.into_inner());
        // They take turns, so that the second finds what the first left behind.
        let after = self.kept();
        let between = match &first {
            Some(Outcome::Unknown) => Some(one.key()),
            Some(Outcome::SessionEnded | Outcome::NotSent(NotSent::EarlierUnsettled)) => before,
            Some(_) => None,
            None => after,
        };
        let kept = |before, after| Kept {
            before,
            after,
            full: false,
        };
        self.ledger
            .told(&one, first.as_ref(), kept(before, between))?;
        self.ledger
            .told(&two, second.as_ref(), kept(between, after))?;
        self.last = Some(two);
        if matches!(first, Some(Outcome::SessionEnded))
            || matches!(second, Some(Outcome::SessionEnded))
        {
            self.session_ended(&worker);
        }
        if !alive {
            self.restart_app();
        }
        Ok(())
    }

    async fn settle(&mut self, window: usize) -> TestCaseResult {
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let before = self.kept();
        let settling = self.windows[window].settle(&worker);
        match self.unless_it_dies(settling).await {
            Some(settled) => {
                let kept = self.kept_since(before);
                self.ledger.settled(&settled.unwrap(), kept)?;
            }
            None => self.restart_app(),
        }
        Ok(())
    }

    async fn signed_in(&mut self) -> Option<SignedIn> {
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

    fn session_ended(&mut self, worker: &SignedIn) {
        self.windows[0].session_ended(worker).unwrap();
        self.worker = None;
    }

    fn restart_app(&mut self) {
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
    async fn unless_it_dies<T>(&self, doing: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.network.death.notified() => None,
            done = doing => Some(done),
        }
    }

    /// The key that the phone keeps for the worker.
    fn kept(&self) -> Option<IdempotencyKey> {
        let account = job_tracker::core::account::AccountId {
            server: self.windows[0].platform().servers.default.clone(),
            login: self.credentials.login.clone(),
        };
        let database = self.windows[0].database();
        database.read(|it| unsettled::get(it, &account)).unwrap()
    }

    fn kept_since(&self, before: Option<IdempotencyKey>) -> Kept {
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
        let (mut items, mut cursor) = (Vec::new(), None);
        loop {
            let page = core.history(&worker, cursor.as_deref()).await.unwrap();
            items.extend(page.items);
            cursor = page.next_cursor;
            if cursor.is_none() {
                return items;
            }
        }
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
