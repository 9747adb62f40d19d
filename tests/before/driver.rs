//! A worker's day, played by the app's core against whatever server stands at an address:
//! `before ORIGIN LOGIN PASSWORD CLIENT WHAT`. `scripts/before` builds it twice, with the core of
//! today and with that of the version before, so it names only what both have.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use job_tracker::{
    core::{
        Core,
        clients::{CheckDigits, Client},
        history::LoadError,
        password::NewPasswordForm,
        performance::{Draft, NotSent, Outcome, Reviewed, Settled},
        session::{Credentials, Session, SignInError, SignedIn},
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{ClientNumber, Hours, IdempotencyKey, wire::Performance};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream, tcp},
};

/// What becomes of what goes along the way to the server.
const ALL_ARRIVES: u8 = 0;
const ANSWERS_ARE_LOST: u8 = 1;
const NOTHING_ARRIVES: u8 = 2;

/// The way to the server, through a port that can lose what goes along it.
struct Way {
    origin: String,
    weather: Arc<AtomicU8>,
}

impl Way {
    async fn to(origin: &str) -> Self {
        let server = origin.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let weather = Arc::new(AtomicU8::new(ALL_ARRIVES));
        let of_all = Arc::clone(&weather);
        tokio::spawn(async move {
            while let Ok((app, _)) = listener.accept().await {
                tokio::spawn(carry(app, server.clone(), Arc::clone(&of_all)));
            }
        });
        Self { origin, weather }
    }

    fn becomes(&self, weather: u8) {
        self.weather.store(weather, Ordering::SeqCst);
    }
}

/// Carries both ways until one side ends, or something is lost.
async fn carry(app: TcpStream, server: String, weather: Arc<AtomicU8>) {
    let Ok(server) = TcpStream::connect(server).await else {
        return;
    };
    let (from_app, to_app) = app.into_split();
    let (from_server, to_server) = server.into_split();
    let until = |lost: fn(u8) -> bool| {
        let weather = Arc::clone(&weather);
        move || lost(weather.load(Ordering::SeqCst))
    };
    tokio::select! {
        () = carry_to(from_app, to_server, until(|it| it == NOTHING_ARRIVES)) => {}
        () = carry_to(from_server, to_app, until(|it| it != ALL_ARRIVES)) => {}
    }
}

async fn carry_to(
    mut from: tcp::OwnedReadHalf,
    mut to: tcp::OwnedWriteHalf,
    is_lost: impl Fn() -> bool,
) {
    let mut bytes = [0; 16_384];
    while let Ok(count @ 1..) = from.read(&mut bytes).await {
        if is_lost() || to.write_all(&bytes[..count]).await.is_err() {
            return;
        }
    }
}

struct Day {
    phone: MemoryPhone,
    way: Way,
    login: String,
    password: String,
    client: ClientNumber,
    steps: u32,
}

impl Day {
    fn app(&self) -> Core {
        let server = self.way.origin.parse().unwrap();
        Core::start(self.phone.platform(server), http_client().unwrap()).unwrap()
    }

    fn step(&mut self, what: &str) {
        self.steps += 1;
        eprintln!("{:>3} {what}", self.steps);
    }

    async fn sign_in(&self, core: &Core, password: &str) -> Result<SignedIn, SignInError> {
        core.sign_in(Credentials::from_typed(&self.login, password).unwrap())
            .await
    }

    async fn signs_in(&mut self, core: &Core) -> SignedIn {
        let wrong = self.sign_in(core, "11112222").await;
        assert!(
            matches!(wrong, Err(SignInError::Wrong { left: 2 })),
            "{wrong:?}"
        );
        self.step("a wrong password costs a try");
        let worker = self.sign_in(core, &self.password).await.unwrap();
        assert!(!worker.record.worker_name.is_empty());
        self.step("signs in");
        assert!(core.helplines(&worker.account).await.is_ok());
        assert!(!core.is_too_old().await.unwrap());
        self.step("the server still talks to this app");
        worker
    }

    async fn review(&self, core: &Core, worker: &SignedIn, client: &ClientNumber) -> Reviewed {
        let mut draft = Draft::new(client.clone());
        draft.choose_hours(Hours::try_from(2).unwrap());
        let today = core.me(worker).await.unwrap().today;
        draft.review(today, fresh_key(core)).unwrap()
    }

    async fn reports(&mut self, core: &Core, worker: &SignedIn) -> (Reviewed, Performance) {
        let client = Client::from_typed(self.client.as_str(), "Jan", "", CheckDigits::Warn);
        core.add_client(&worker.account, &client.unwrap())
            .await
            .unwrap();
        self.step("adds a client");
        let reviewed = self.review(core, worker, &self.client).await;
        let sent = match core.send(worker, &reviewed).await {
            Outcome::Sent(sent) => sent,
            other => panic!("{other:?}"),
        };
        assert_eq!((sent.hours.get(), sent.date), (2, reviewed.date()));
        self.step("reports");
        let again = core.send(worker, &reviewed).await;
        assert!(
            matches!(&again, Outcome::Sent(it) if *it == sent),
            "{again:?}"
        );
        self.step("the same once more is the same");
        let second = self.review(core, worker, &self.client).await;
        let second = core.send(worker, &second).await;
        assert!(matches!(second, Outcome::LooksDuplicate(_)), "{second:?}");
        self.step("a second one is asked about");
        let nobody = ClientNumber::from_first_ten(9_999_999_999);
        let refused = self.review(core, worker, &nobody).await;
        let refused = core.send(worker, &refused).await;
        assert!(
            matches!(refused, Outcome::NotSent(NotSent::UnknownClient)),
            "{refused:?}"
        );
        self.step("a client that nobody has is refused");
        (reviewed, sent)
    }

    /// Reports while something is lost, and asks once the way is open again.
    async fn settles(
        &mut self,
        core: &Core,
        worker: &SignedIn,
        reviewed: &Reviewed,
        weather: u8,
    ) -> Settled {
        self.way.becomes(weather);
        let lost = core.send(worker, reviewed).await;
        assert!(matches!(lost, Outcome::Unknown), "{lost:?}");
        assert!(core.has_unsettled(&worker.account).unwrap());
        self.way.becomes(ALL_ARRIVES);
        let settled = core.settle(worker).await.unwrap();
        assert!(!core.has_unsettled(&worker.account).unwrap());
        self.step("settles a key");
        settled
    }

    async fn looks_back(&mut self, core: &Core, worker: &SignedIn, sent: &Performance) {
        let today = core.me(worker).await.unwrap().today;
        let newest = core.history(worker, None).await.unwrap().items;
        let of_today = newest
            .iter()
            .filter(|it| it.date == today && it.client_number == self.client);
        let hours: u8 = of_today.map(|it| it.hours.get()).sum();
        assert!(hours >= 2);
        self.step("sees today");
        let (mut found, mut cursor) = (0, None);
        loop {
            let page = core.history(worker, cursor.as_deref()).await.unwrap();
            found += page.items.iter().filter(|it| **it == *sent).count();
            self.step("reads a page of her history");
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(found, 1);
    }

    async fn leaves(&mut self, core: &Core, worker: &SignedIn) {
        let form = NewPasswordForm::from_typed(&self.password, "40718263", "40718263").unwrap();
        core.change_password(worker, form).await.unwrap();
        self.step("changes her password");
        core.sign_out(worker).await.unwrap();
        assert_eq!(core.session().unwrap(), Session::SignedOut);
        self.step("signs out");
        let dead = core.me(worker).await;
        assert!(matches!(dead, Err(LoadError::SessionEnded)), "{dead:?}");
        self.step("her token is dead");
        let back = self.sign_in(core, "40718263").await.unwrap();
        core.sign_out(&back).await.unwrap();
        self.step("comes back on the same phone, and leaves");
    }
}

fn fresh_key(core: &Core) -> IdempotencyKey {
    IdempotencyKey::new(core.platform().random.uuid())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap();
    let mut day = Day {
        phone: MemoryPhone::default(),
        way: Way::to(&next()).await,
        login: next(),
        password: next(),
        client: next().parse().unwrap(),
        steps: 0,
    };
    let what = next();
    let core = day.app();
    let worker = day.signs_in(&core).await;
    let (reviewed, sent) = day.reports(&core, &worker).await;
    let settled = day.settles(&core, &worker, &reviewed, ANSWERS_ARE_LOST);
    assert_eq!(settled.await, Settled::Registered(sent.clone()));
    let client = day.client.clone();
    let another = day.review(&core, &worker, &client).await;
    let settled = day.settles(&core, &worker, &another, NOTHING_ARRIVES);
    assert_eq!(settled.await, Settled::Void);
    day.looks_back(&core, &worker, &sent).await;
    let restarted = day.app();
    assert_eq!(
        restarted.session().unwrap(),
        Session::SignedIn(worker.clone())
    );
    day.step("the app starts again, and she is signed in");
    day.leaves(&restarted, &worker).await;
    println!(
        "TRUST\t{what}\tsteps of a worker's day\t{}, all as at its own server",
        day.steps
    );
}
