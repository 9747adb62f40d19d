//! A worker's day, played by the app's core against whatever server stands at an address:
//! `before ORIGIN LOGIN PASSWORD CLIENT WHAT`. `scripts/before` builds it twice, with the core of
//! today and with that of the version before, so it names only what both have.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use job_tracker::{
    core::{
        Core,
        clients::{CheckDigits, Client},
        history::LoadError,
        password::NewPasswordForm,
        performance::{Draft, NotSent, Outcome, Reviewed, Settled},
        session::{Credentials, Session, SignInError, SignedIn},
        store::unsettled,
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{ClientNumber, Hours, IdempotencyKey, wire::Performance};

struct Day {
    phone: MemoryPhone,
    origin: String,
    login: String,
    password: String,
    client: ClientNumber,
    steps: u32,
}

impl Day {
    fn app(&self) -> Core {
        let server = self.origin.parse().unwrap();
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

    async fn settles(&mut self, core: &Core, worker: &SignedIn, key: IdempotencyKey) -> Settled {
        core.database()
            .write(|it| unsettled::put(it, &worker.account, key))
            .await
            .unwrap();
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
        origin: next(),
        login: next(),
        password: next(),
        client: next().parse().unwrap(),
        steps: 0,
    };
    let what = next();
    let core = day.app();
    let worker = day.signs_in(&core).await;
    let (reviewed, sent) = day.reports(&core, &worker).await;
    let settled = day.settles(&core, &worker, reviewed.key()).await;
    assert_eq!(settled, Settled::Registered(sent.clone()));
    let settled = day.settles(&core, &worker, fresh_key(&core)).await;
    assert_eq!(settled, Settled::Void);
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
