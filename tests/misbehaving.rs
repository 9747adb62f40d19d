//! A server, or a network, that does what a real server cannot be made to do: the worker is told
//! the truth, or that it is not known.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "misbehaving/full.rs"]
mod full;
#[path = "misbehaving/newer.rs"]
mod newer;
#[path = "misbehaving/older.rs"]
mod older;
#[path = "support/signing_in.rs"]
mod signing_in;
mod support;
#[path = "misbehaving/unreadable.rs"]
mod unreadable;

use job_tracker::{
    core::{
        Core,
        performance::{NotSent, Outcome, Reviewed, Settled},
        session::SignedIn,
        store::StoreError,
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{
    Activity, ClientNumber, Day, IdempotencyKey, Login, Problem, ProblemKind,
    wire::{HistoryPage, Performance, PerformanceState, Settlement},
};
use signing_in::TODAY;
use support::{app_on, hours, impatient, port::free_port, review, sign_in};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{method, path, path_regex},
};

fn day() -> Day {
    TODAY.parse().unwrap()
}

fn login() -> Login {
    Login::from_serial(1)
}

fn client() -> ClientNumber {
    ClientNumber::from_first_ten(1_234_567_890)
}

fn performance() -> Performance {
    Performance {
        id: uuid::Uuid::from_u128(7),
        reference: "K7M-42Q".to_owned(),
        client_number: client(),
        activity: Activity::HouseholdHelp.into(),
        hours: hours(3),
        date: day(),
        registered_at: "2026-11-23T15:00:00Z".parse().unwrap(),
        state: PerformanceState::Registered.into(),
        by_office: false,
        at_her_request: false,
        contested: false,
    }
}

fn problem(kind: ProblemKind) -> ResponseTemplate {
    ResponseTemplate::new(kind.status()).set_body_raw(
        serde_json::to_vec(&Problem::new(kind)).unwrap(),
        "application/problem+json",
    )
}

fn created() -> ResponseTemplate {
    ResponseTemplate::new(201).set_body_json(performance())
}

fn settled(settlement: Settlement) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(settlement)
}

/// Looks lost to the app: an answer that is not of our server.
fn garbage() -> ResponseTemplate {
    ResponseTemplate::new(502).set_body_string("<html>bad gateway</html>")
}

/// A signed-in worker at a server whose registrations and settlements are still to be scripted.
struct World {
    server: MockServer,
    phone: MemoryPhone,
    core: Core,
    worker: SignedIn,
}

impl World {
    async fn new() -> Self {
        let (server, phone, core, worker) = signing_in::signed_in().await;
        Self {
            server,
            phone,
            core,
            worker,
        }
    }

    async fn registers(&self, answers: Vec<ResponseTemplate>) {
        for (at, answer) in answers.into_iter().enumerate() {
            Mock::given(method("POST"))
                .and(path("/v1/performances"))
                .respond_with(answer)
                .up_to_n_times(1)
                .with_priority(u8::try_from(at + 1).unwrap())
                .mount(&self.server)
                .await;
        }
    }

    async fn settles(&self, answer: ResponseTemplate) {
        Mock::given(method("POST"))
            .and(path_regex("^/v1/performances/settle/"))
            .respond_with(answer)
            .mount(&self.server)
            .await;
    }

    async fn reviewed(&self) -> Reviewed {
        review(&self.core, &self.worker, &client(), 3).await
    }

    async fn send(&self) -> Outcome {
        let reviewed = self.reviewed().await;
        self.core.send(&self.worker, &reviewed).await
    }

    fn unsettled(&self) -> bool {
        self.core.has_unsettled(&self.worker.account).unwrap()
    }

    /// The keys that were sent, in order.
    async fn keys(&self) -> Vec<String> {
        let requests = self.server.received_requests().await.unwrap();
        requests
            .iter()
            .filter(|it| it.url.path() == "/v1/performances")
            .map(|it| {
                it.headers[IdempotencyKey::HEADER]
                    .to_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    }
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let world = World::new().await;
    world.registers(vec![garbage(), garbage(), created()]).await;
    assert!(matches!(world.send().await, Outcome::Sent(it) if it == performance()));
    let keys = world.keys().await;
    assert_eq!(keys.len(), 3);
    assert!(keys.iter().all(|it| *it == keys[0]));
    assert!(!world.unsettled());
}

#[tokio::test]
async fn after_three_lost_answers_the_key_is_settled() {
    for (settlement, sent) in [
        (
            Settlement::Registered {
                performance: performance(),
            },
            true,
        ),
        (Settlement::Void, false),
    ] {
        let world = World::new().await;
        world.registers(vec![garbage(), garbage(), garbage()]).await;
        world.settles(settled(settlement)).await;
        let outcome = world.send().await;
        if sent {
            assert!(matches!(outcome, Outcome::Sent(_)), "{outcome:?}");
        } else {
            assert!(
                matches!(outcome, Outcome::NotSent(NotSent::Void)),
                "{outcome:?}"
            );
        }
        assert!(!world.unsettled());
    }
}

#[tokio::test]
async fn a_refusal_after_a_lost_answer_is_believed_only_once_the_key_is_void() {
    let world = World::new().await;
    world
        .registers(vec![garbage(), problem(ProblemKind::DayLimit)])
        .await;
    world
        .settles(settled(Settlement::Registered {
            performance: performance(),
        }))
        .await;
    assert!(matches!(world.send().await, Outcome::Sent(_)));

    let world = World::new().await;
    world
        .registers(vec![garbage(), problem(ProblemKind::DayLimit)])
        .await;
    world.settles(settled(Settlement::Void)).await;
    assert!(matches!(
        world.send().await,
        Outcome::NotSent(NotSent::DayLimit)
    ));
}

#[tokio::test]
async fn what_cannot_be_known_is_unknown_and_only_its_key_is_kept() {
    let world = World::new().await;
    world.registers(vec![garbage(), garbage(), garbage()]).await;
    world.settles(garbage()).await;
    assert!(matches!(world.send().await, Outcome::Unknown));
    assert!(world.unsettled());

    // Nothing else leaves the phone before that key is settled.
    let before = world.keys().await.len();
    let next = world.reviewed().await;
    assert!(matches!(
        world.core.send(&world.worker, &next).await,
        Outcome::NotSent(NotSent::EarlierUnsettled)
    ));
    assert_eq!(world.keys().await.len(), before);
}

#[tokio::test]
async fn an_app_that_was_killed_settles_at_its_next_start() {
    let world = World::new().await;
    world.registers(vec![garbage(), garbage(), garbage()]).await;
    world.settles(garbage()).await;
    assert!(matches!(world.send().await, Outcome::Unknown));

    world.server.reset().await;
    world
        .settles(settled(Settlement::Registered {
            performance: performance(),
        }))
        .await;
    let restarted = app_on(&world.phone, &world.server.uri());
    let settled = restarted.settle(&world.worker).await.unwrap();
    assert_eq!(settled, Settled::Registered(performance()));
    assert_eq!(
        restarted.settle(&world.worker).await.unwrap(),
        Settled::Nothing
    );
}

#[tokio::test]
async fn a_captive_portal_is_never_taken_for_a_sent_performance() {
    let world = World::new().await;
    let portal = || ResponseTemplate::new(200).set_body_string("<html>Welcome to our WiFi</html>");
    world.registers(vec![portal(), portal(), portal()]).await;
    world.settles(portal()).await;
    assert!(matches!(world.send().await, Outcome::Unknown));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let world = World::new().await;
    let elsewhere = MockServer::start().await;
    Mock::given(method("POST"))
        .respond_with(created())
        .expect(0)
        .mount(&elsewhere)
        .await;
    let redirect = || {
        ResponseTemplate::new(307)
            .insert_header("location", format!("{}/v1/performances", elsewhere.uri()))
    };
    world
        .registers(vec![redirect(), redirect(), redirect()])
        .await;
    world.settles(settled(Settlement::Void)).await;
    assert!(matches!(
        world.send().await,
        Outcome::NotSent(NotSent::Void)
    ));
}

#[tokio::test]
async fn a_failing_server_is_settled_and_not_believed() {
    let world = World::new().await;
    let failing = || problem(ProblemKind::Internal);
    world
        .registers(vec![
            failing(),
            problem(ProblemKind::Unavailable),
            failing(),
        ])
        .await;
    world
        .settles(settled(Settlement::Registered {
            performance: performance(),
        }))
        .await;
    assert!(matches!(world.send().await, Outcome::Sent(_)));
}

#[tokio::test]
async fn a_void_key_is_shown_as_not_sent() {
    let world = World::new().await;
    world.registers(vec![problem(ProblemKind::KeyVoid)]).await;
    assert!(matches!(
        world.send().await,
        Outcome::NotSent(NotSent::Void)
    ));
    assert!(!world.unsettled());
}

// Manual: «De prestatie wordt niet verzonden of opgeslagen als u geen internetverbinding heeft.»
#[tokio::test]
async fn without_a_connection_nothing_is_sent_and_nothing_is_stored() {
    let World {
        server,
        core,
        worker,
        ..
    } = World::new().await;
    let reviewed = review(&core, &worker, &client(), 3).await;
    drop(server);
    let mut away = worker.clone();
    let nobody = format!("http://127.0.0.1:{}", free_port());
    away.account.server = nobody.parse().unwrap();
    assert!(matches!(
        core.send(&away, &reviewed).await,
        Outcome::NotSent(NotSent::Offline)
    ));
    assert!(!core.has_unsettled(&away.account).unwrap());
}

#[tokio::test]
async fn a_browser_asks_something_harmless_before_it_sends() {
    let world = World::new().await;
    world.phone.network.like_a_browser.set(true);
    let reviewed = world.reviewed().await;
    world.registers(vec![created()]).await;
    world.phone.network.offline.set(true);
    assert!(matches!(
        world.core.send(&world.worker, &reviewed).await,
        Outcome::NotSent(NotSent::Offline)
    ));
    assert!(world.keys().await.is_empty());

    world.phone.network.offline.set(false);
    assert!(matches!(
        world.core.send(&world.worker, &reviewed).await,
        Outcome::Sent(_)
    ));
    let requests = world.server.received_requests().await.unwrap();
    let last: Vec<_> = requests
        .iter()
        .rev()
        .take(2)
        .map(|it| it.url.path())
        .collect();
    assert_eq!(last, ["/v1/performances", "/v1/me"]);
}

#[tokio::test]
async fn a_double_tap_and_two_windows_send_one_performance() {
    let world = World::new().await;
    world.registers(vec![created(), created()]).await;
    world
        .settles(settled(Settlement::Registered {
            performance: performance(),
        }))
        .await;
    let reviewed = world.reviewed().await;
    let second_window = app_on(&world.phone, &world.server.uri());
    let (one, two, three) = tokio::join!(
        world.core.send(&world.worker, &reviewed),
        world.core.send(&world.worker, &reviewed),
        second_window.send(&world.worker, &reviewed),
    );
    for outcome in [&one, &two] {
        assert!(matches!(outcome, Outcome::Sent(_)), "{outcome:?}");
    }
    assert!(matches!(three, Outcome::Sent(_)), "{three:?}");
    let keys = world.keys().await;
    assert!(keys.iter().all(|it| *it == keys[0]));
}

#[tokio::test]
async fn a_full_phone_sends_nothing_because_it_could_not_find_out_later() {
    let world = World::new().await;
    world.registers(vec![created()]).await;
    let reviewed = world.reviewed().await;
    world.phone.shelf.full.set(true);
    assert!(matches!(
        world.core.send(&world.worker, &reviewed).await,
        Outcome::NotSent(NotSent::Storage(StoreError::Full))
    ));
    assert!(world.keys().await.is_empty());
    world.phone.shelf.full.set(false);
    assert!(matches!(
        world.core.send(&world.worker, &reviewed).await,
        Outcome::Sent(_)
    ));
}

#[tokio::test]
async fn a_dead_session_sends_nothing_and_keeps_the_key_of_what_may_have_arrived() {
    let world = World::new().await;
    world
        .registers(vec![problem(ProblemKind::SessionEnded)])
        .await;
    assert!(matches!(world.send().await, Outcome::SessionEnded));
    assert!(!world.unsettled());

    let world = World::new().await;
    world
        .registers(vec![garbage(), problem(ProblemKind::SessionEnded)])
        .await;
    world.settles(problem(ProblemKind::SessionEnded)).await;
    assert!(matches!(world.send().await, Outcome::SessionEnded));
    assert!(world.unsettled());
}

#[tokio::test]
async fn an_ended_session_that_keeps_an_earlier_one_open_sent_nothing_of_this_one() {
    let world = World::new().await;
    world
        .registers(vec![garbage(), problem(ProblemKind::SessionEnded)])
        .await;
    world.settles(problem(ProblemKind::SessionEnded)).await;
    let earlier = world.reviewed().await;
    let account = &world.worker.account;
    let outcome = world.core.send(&world.worker, &earlier).await;
    assert!(matches!(outcome, Outcome::SessionEnded));
    let this = world.reviewed().await;
    let outcome = world.core.send(&world.worker, &this).await;
    assert!(matches!(outcome, Outcome::SessionEnded));
    assert!(world.core.is_unsettled(account, earlier.key()).unwrap());
    assert!(!world.core.is_unsettled(account, this.key()).unwrap());
}

#[tokio::test]
async fn secrets_and_keys_are_in_no_error() {
    let world = World::new().await;
    world.registers(vec![garbage(), garbage(), garbage()]).await;
    let outcome = format!("{:?} {:?}", world.send().await, world.worker);
    assert!(!outcome.contains("jts_secret"), "{outcome}");
    let unreachable =
        app_on(&MemoryPhone::default(), "http://127.0.0.1:9").with_patience(impatient());
    let error = sign_in(&unreachable, login().as_str(), "40718263")
        .await
        .err()
        .unwrap();
    assert!(!format!("{error:?}").contains("40718263"));
}

#[tokio::test]
async fn a_gateways_document_is_not_taken_for_the_servers_refusal() {
    for (status, document) in [
        (
            408,
            r#"{"type":"about:blank","title":"Request Timeout","status":408}"#,
        ),
        (
            409,
            r#"{"type":"https://example.net/errors/conflict","title":"Conflict","status":409}"#,
        ),
        // A refusal of ours that something on the way puts under another status.
        (
            502,
            r#"{"type":"/problems/day-limit","title":"Too many hours","status":422}"#,
        ),
        (
            502,
            r#"{"type":"/problems/from-the-future","title":"?","status":400}"#,
        ),
    ] {
        let world = World::new().await;
        let gateway =
            || ResponseTemplate::new(status).set_body_raw(document, "application/problem+json");
        world.registers(vec![gateway(), gateway(), gateway()]).await;
        world
            .settles(settled(Settlement::Registered {
                performance: performance(),
            }))
            .await;
        let outcome = world.send().await;
        assert!(
            matches!(outcome, Outcome::Sent(_)),
            "{document}: {outcome:?}"
        );
    }
}

#[tokio::test]
async fn a_history_whose_pages_do_not_end_is_not_read_for_ever() {
    let world = World::new().await;
    let page = HistoryPage {
        items: vec![performance()],
        next_cursor: Some("again".to_owned()),
    };
    Mock::given(method("GET"))
        .and(path("/v1/performances"))
        .respond_with(ResponseTemplate::new(200).set_body_json(page))
        .expect(2)
        .mount(&world.server)
        .await;
    let today = world.core.work(&world.worker).await.unwrap();
    assert_eq!(today.hours_for(&client()), 6);
}
