//! A phone whose database can no longer be read: what the server said is told all the same.

use std::{cell::Cell, rc::Rc};

use job_tracker::{
    core::{
        Core,
        performance::Settled,
        platform::{Guard, Later, Opened, Persistence, Platform},
        resume::LookedAgain,
        store::StoreError,
    },
    platform::native::http_client,
};
use rusqlite::Connection;
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{method, path},
};

use super::{World, day, support::impatient};

/// Has room for nothing, not even for what a reader keeps beside the file.
struct Choked {
    inner: Rc<dyn Persistence>,
    chokes: Rc<Cell<bool>>,
}

impl Choked {
    fn works(&self) -> Result<(), StoreError> {
        if self.chokes.get() {
            return Err(StoreError::Full);
        }
        Ok(())
    }
}

impl Persistence for Choked {
    fn open(&self) -> Result<Opened, StoreError> {
        self.inner.open()
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        self.inner.lock(name)
    }

    fn newer(&self) -> Result<Option<Connection>, StoreError> {
        self.works()?;
        self.inner.newer()
    }

    fn save(&self, connection: &Connection) -> Result<(), StoreError> {
        self.works()?;
        self.inner.save(connection)
    }

    fn saved(&self) -> Result<Option<Connection>, StoreError> {
        self.works()?;
        self.inner.saved()
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
