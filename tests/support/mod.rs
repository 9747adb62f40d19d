//! Builds the world of a test in a line.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../../server/tests/support/company.rs"]
pub mod company;
#[path = "../../server/tests/support/port.rs"]
pub mod port;
pub mod small_disk;
#[path = "../../server/tests/support/typed.rs"]
pub mod typed;
pub mod world;

use job_tracker::{
    core::{
        Core,
        api::Patience,
        performance::{Draft, Outcome, Reviewed},
        session::{Credentials, SignInError, SignedIn},
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{Activity, ClientNumber, Hours, IdempotencyKey};
use job_tracker_server::settings::DatabaseSettings;

/// Where a test's database is: the app's tests need none but a directory.
pub fn place_of(data: &std::path::Path) -> DatabaseSettings {
    DatabaseSettings::directory(data)
}

/// Short waits: what is lost in a test is lost at once.
pub fn impatient() -> Patience {
    Patience {
        question: std::time::Duration::from_secs(20),
        sending: vec![std::time::Duration::from_secs(20); 3],
        pauses: vec![std::time::Duration::ZERO; 2],
    }
}

/// An app on a phone, talking to a server at this origin.
pub fn app_on(phone: &MemoryPhone, origin: &str) -> Core {
    app_with(phone, origin, &http_client().unwrap())
}

/// The same with a client that is there: making one takes longer than all that a test does with it.
pub fn app_with(phone: &MemoryPhone, origin: &str, http: &reqwest::Client) -> Core {
    let server = origin.parse().unwrap();
    Core::start(phone.platform(server), http.clone())
        .unwrap()
        .with_patience(impatient())
}

/// Signs in with what a letter says.
pub async fn sign_in(core: &Core, login: &str, password: &str) -> Result<SignedIn, SignInError> {
    core.sign_in(Credentials::from_typed(login, password).unwrap())
        .await
}

/// A key that was never used.
pub fn fresh_key(core: &Core) -> IdempotencyKey {
    IdempotencyKey::new(core.platform().random.uuid())
}

/// Whole hours.
pub fn hours(count: i64) -> Hours {
    Hours::try_from(count).unwrap()
}

/// Chooses, confirms and reviews, with the server's day.
pub async fn review(core: &Core, worker: &SignedIn, client: &ClientNumber, count: i64) -> Reviewed {
    let mut draft = Draft::new(client.clone());
    draft.choose_activity(Activity::HouseholdHelp);
    draft.choose_hours(hours(count));
    let today = core.me(worker).await.unwrap().today;
    draft.review(today, fresh_key(core)).unwrap()
}

/// The registered performance of an outcome that must be «sent».
pub fn sent(outcome: Outcome) -> job_tracker_protocol::wire::Performance {
    match outcome {
        Outcome::Sent(performance) => performance,
        other => panic!("not sent: {other:?}"),
    }
}

/// All that the worker sent, page by page.
pub async fn whole_history(
    core: &Core,
    worker: &SignedIn,
) -> Vec<job_tracker_protocol::wire::Performance> {
    let (mut items, mut cursor) = (Vec::new(), None);
    loop {
        let page = core.history(worker, cursor.as_deref()).await.unwrap();
        items.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            return items;
        }
    }
}
