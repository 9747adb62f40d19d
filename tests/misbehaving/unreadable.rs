//! A phone whose database can no longer be read: what the server said is told all the same.

use std::{cell::Cell, rc::Rc};

use job_tracker::{
    core::{
        Core,
        performance::Settled,
        platform::{Guard, Later, Opened, Persistence, Platform},
        requests::{AskOutcome, NotAsked, Reason, Reviewed, Subject},
        resume::LookedAgain,
        store::{Change, Records, Store, StoreError, StoreFailure},
    },
    platform::native::http_client,
};
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{method, path},
};

use super::{
    World, day,
    support::{fresh_key, impatient},
};

/// Has room for nothing, not even for what a reader keeps beside the file.
struct Choked {
    inner: Rc<dyn Persistence>,
    chokes: Rc<Cell<bool>>,
}

impl Persistence for Choked {
    fn open(&self) -> Result<Opened, StoreError> {
        let opened = self.inner.open()?;
        let store = ChokedStore {
            inner: opened.store,
            chokes: Rc::clone(&self.chokes),
        };
        Ok(Opened {
            store: Box::new(store),
            ..opened
        })
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        self.inner.lock(name)
    }
}

struct ChokedStore {
    inner: Box<dyn Store>,
    chokes: Rc<Cell<bool>>,
}

impl ChokedStore {
    fn works(&self) -> Result<(), StoreError> {
        if self.chokes.get() {
            return Err(StoreError::Full);
        }
        Ok(())
    }
}

impl Store for ChokedStore {
    fn look(&self) -> Result<Box<dyn Records + '_>, StoreError> {
        self.works()?;
        self.inner.look()
    }

    fn begin(&self) -> Result<Box<dyn Change + '_>, StoreError> {
        self.works()?;
        self.inner.begin()
    }
}

/// An app on the world's phone whose database fails from now on.
fn choked(world: &World) -> Core {
    let platform = world.phone.platform(world.server.uri().parse().unwrap());
    let chokes = Rc::new(Cell::new(false));
    let choked = Choked {
        inner: Rc::clone(&platform.persistence),
        chokes: Rc::clone(&chokes),
    };
    let platform = Platform {
        persistence: Rc::new(choked),
        ..platform
    };
    let core = Core::start(platform, http_client().unwrap()).unwrap();
    chokes.set(true);
    core.with_patience(impatient())
}

#[tokio::test]
async fn the_day_is_told_where_an_unsettled_key_cannot_be_read() {
    let world = World::new().await;
    let core = choked(&world);
    let good = LookedAgain::Good {
        today: day(),
        settled: Settled::StillUnknown,
    };
    assert_eq!(core.look_again(&world.worker).await, good);
}

#[tokio::test]
async fn nothing_is_asked_of_the_office_where_its_key_cannot_be_noted() {
    let world = World::new().await;
    let core = choked(&world);
    let subject = Subject::Cancellation {
        performance: uuid::Uuid::nil(),
    };
    let reason = Reason::from_typed("Twee keer verzonden").unwrap();
    let reviewed = Reviewed::new(fresh_key(&core), subject, reason);
    let outcome = core.ask(&world.worker, &reviewed).await;
    let reason = NotAsked::Storage(StoreFailure::Full);
    assert!(
        matches!(outcome, AskOutcome::NotSent(it) if it == reason),
        "{outcome:?}"
    );
    core.settle_request(&world.worker).await.unwrap_err();
    let asked = world.server.received_requests().await.unwrap();
    assert!(asked.iter().all(|it| it.url.path() != "/v1/requests"));
}

#[tokio::test]
async fn the_numbers_that_the_server_gives_are_told_where_hers_cannot_be_read() {
    let world = World::new().await;
    let core = choked(&world);
    core.helplines(&world.worker.account).await.unwrap_err();
    let info = r#"{"server_name":"Zonnestraal","phone_lines":[{"number":"0800 355 30"}],"minimum_app_version":"0.1.0"}"#;
    Mock::given(method("GET"))
        .and(path("/v1/info"))
        .respond_with(ResponseTemplate::new(200).set_body_string(info))
        .mount(&world.server)
        .await;
    let helplines = core.helplines(&world.worker.account).await.unwrap();
    assert_eq!(helplines.phone_lines, ["0800 355 30"]);
}
