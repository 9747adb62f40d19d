//! What a worker asks the office for, and what she says to its changes: the app is told the truth
//! by a scripted server, and tells it on, or says that it is not known.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "support/signing_in.rs"]
mod signing_in;
mod support;

use job_tracker::{
    core::{
        Core,
        requests::{
            Answer, AnswerError, AskOutcome, NotAsked, PlaceError, Reason, Reviewed,
            SettledRequest, Subject, WithdrawError,
        },
        session::SignedIn,
        store::StoreFailure,
    },
    platform::{memory::MemoryPhone, snapshot::Shelf as _},
    ui::words,
};
use job_tracker_protocol::{
    Activity, ClientNumber, Day, IdempotencyKey, Login, Problem, ProblemKind, WorkerReason,
    wire::{
        OfficeChange, OfficeChangeKind, OfficeChangePage, OfficeChangeState, Performance,
        PerformanceState, RequestKind, RequestSettlement, RequestState, Work, WorkRequest,
        WorkRequestPage,
    },
};
use support::{app_on, fresh_key, hours, review};
use uuid::Uuid;
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{body_json, header, method, path, path_regex, query_param},
};

const REASON: &str = "Ik ben het vergeten";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn client() -> ClientNumber {
    ClientNumber::from_first_ten(1_234_567_890)
}

fn forgotten(key: IdempotencyKey) -> Reviewed {
    let subject = Subject::Forgotten {
        client: client(),
        date: day("2026-11-20"),
        activity: Activity::Shopping,
        hours: hours(3),
    };
    let reason = Reason::ready(WorkerReason::Forgot, REASON.to_owned());
    Reviewed::new(key, subject, reason)
}

fn request() -> WorkRequest {
    WorkRequest {
        id: Uuid::from_u128(9),
        kind: RequestKind::Forgotten,
        state: RequestState::Open,
        performance_id: None,
        reference: None,
        client_number: client(),
        activity: Activity::Shopping.into(),
        hours: hours(3),
        date: day("2026-11-20"),
        reason: REASON.to_owned(),
        reason_code: Some(WorkerReason::Forgot),
        asked_at: "2026-11-23T15:00:00Z".parse().unwrap(),
        closed_at: None,
        answer: None,
        answer_code: None,
    }
}

fn performance() -> Performance {
    Performance {
        id: Uuid::from_u128(7),
        reference: "K7M-42Q".to_owned(),
        client_number: client(),
        activity: Activity::HouseholdHelp.into(),
        hours: hours(3),
        date: day("2026-11-23"),
        registered_at: "2026-11-23T15:00:00Z".parse().unwrap(),
        state: PerformanceState::Modified.into(),
        by_office: false,
        at_her_request: false,
        contested: false,
    }
}

fn change() -> OfficeChange {
    let work = |count| Work {
        activity: Activity::HouseholdHelp.into(),
        hours: hours(count),
    };
    OfficeChange {
        id: Uuid::from_u128(11),
        kind: OfficeChangeKind::Modified,
        performance: performance(),
        before: Some(work(4)),
        after: Some(work(3)),
        reason: "Volgens de klant".to_owned(),
        made_at: "2026-11-24T08:00:00Z".parse().unwrap(),
        answer_by: day("2026-12-02"),
        state: OfficeChangeState::Open,
        answered_at: None,
        answer_reason: None,
        answer_reason_code: None,
        office_answer: None,
        office_answer_code: None,
    }
}

fn problem(kind: ProblemKind) -> ResponseTemplate {
    ResponseTemplate::new(kind.status()).set_body_raw(
        serde_json::to_vec(&Problem::new(kind)).unwrap(),
        "application/problem+json",
    )
}

fn made() -> ResponseTemplate {
    ResponseTemplate::new(201).set_body_json(request())
}

fn settled(settlement: RequestSettlement) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(settlement)
}

fn settled_made() -> ResponseTemplate {
    let request = Box::new(request());
    settled(RequestSettlement::Made { request })
}

/// Looks lost to the app: an answer that is not of our server.
fn garbage() -> ResponseTemplate {
    ResponseTemplate::new(502).set_body_string("<html>bad gateway</html>")
}

/// A signed-in worker at a server whose answers to requests are still to be scripted.
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

    /// What is said to one request after the other.
    async fn says(&self, answers: Vec<ResponseTemplate>) {
        for (at, answer) in answers.into_iter().enumerate() {
            Mock::given(method("POST"))
                .and(path("/v1/requests"))
                .and(header("authorization", "Bearer jts_secret"))
                .respond_with(answer)
                .up_to_n_times(1)
                .with_priority(u8::try_from(at + 1).unwrap())
                .mount(&self.server)
                .await;
        }
    }

    async fn settles(&self, answer: ResponseTemplate) {
        Mock::given(method("POST"))
            .and(path_regex("^/v1/requests/settle/"))
            .respond_with(answer)
            .mount(&self.server)
            .await;
    }

    /// Until now; what was mounted before is gone, the sign-in too.
    async fn settles_anew(&self, answer: ResponseTemplate) {
        self.server.reset().await;
        self.settles(answer).await;
    }

    async fn ask(&self) -> AskOutcome {
        let reviewed = forgotten(fresh_key(&self.core));
        self.core.ask(&self.worker, &reviewed).await
    }

    fn unsettled(&self) -> bool {
        let account = &self.worker.account;
        self.core.has_unsettled_request(account).unwrap()
    }

    /// The keys under which something was asked, in order.
    async fn keys(&self) -> Vec<String> {
        let requests = self.server.received_requests().await.unwrap();
        requests
            .iter()
            .filter(|it| it.url.path() == "/v1/requests")
            .map(|it| {
                let key = &it.headers[IdempotencyKey::HEADER];
                key.to_str().unwrap().to_owned()
            })
            .collect()
    }
}

#[tokio::test]
async fn a_request_is_sent_with_what_she_chose_and_the_ready_sentence_by_its_name() {
    let world = World::new().await;
    Mock::given(method("POST"))
        .and(path("/v1/requests"))
        .and(body_json(serde_json::json!({
            "kind": "forgotten",
            "client_number": client().as_str(),
            "activity": "shopping",
            "hours": 3,
            "date": "2026-11-20",
            "reason": REASON,
            "reason_code": "forgot",
        })))
        .respond_with(made())
        .expect(1)
        .mount(&world.server)
        .await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(it) if *it == request()));
    assert!(!world.unsettled());
}

#[tokio::test]
async fn each_refusal_is_told_with_its_reason_and_leaves_nothing_in_doubt() {
    for (kind, reason) in [
        (ProblemKind::UnknownClient, NotAsked::UnknownClient),
        (ProblemKind::HoursOutOfRange, NotAsked::HoursOutOfRange),
        (ProblemKind::DayLimit, NotAsked::DayLimit),
        (ProblemKind::RequestForToday, NotAsked::ForToday),
        (ProblemKind::RequestDayOutOfRange, NotAsked::DayOutOfRange),
        (ProblemKind::RequestOpen, NotAsked::AlreadyOpen),
        (ProblemKind::NothingToChange, NotAsked::NothingToChange),
        (ProblemKind::TooManyRequests, NotAsked::TooManyRequests),
        (ProblemKind::KeyVoid, NotAsked::Void),
        (ProblemKind::NotFound, NotAsked::NotTaken),
        (
            ProblemKind::InvalidRequest,
            NotAsked::Refused(ProblemKind::InvalidRequest),
        ),
    ] {
        let world = World::new().await;
        world.says(vec![problem(kind)]).await;
        let outcome = world.ask().await;
        assert!(
            matches!(outcome, AskOutcome::NotSent(it) if it == reason),
            "{kind:?}: {outcome:?}"
        );
        assert!(!world.unsettled(), "{kind:?}");
        assert_eq!(world.keys().await.len(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let world = World::new().await;
    world
        .says(vec![garbage(), problem(ProblemKind::Internal), made()])
        .await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(_)));
    let keys = world.keys().await;
    assert_eq!(keys.len(), 3);
    assert!(keys.iter().all(|it| *it == keys[0]));
    assert!(!world.unsettled());
}

#[tokio::test]
async fn what_is_lost_for_good_is_settled_as_sent_or_as_never_sent() {
    let lost = || vec![garbage(), garbage(), garbage()];
    let world = World::new().await;
    world.says(lost()).await;
    world.settles(settled_made()).await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(it) if *it == request()));
    assert!(!world.unsettled());

    let world = World::new().await;
    world.says(lost()).await;
    world.settles(settled(RequestSettlement::Void)).await;
    let outcome = world.ask().await;
    assert!(
        matches!(outcome, AskOutcome::NotSent(NotAsked::Void)),
        "{outcome:?}"
    );
    assert!(!world.unsettled());
}

#[tokio::test]
async fn a_refusal_after_a_lost_answer_does_not_hide_that_it_arrived() {
    let world = World::new().await;
    world
        .says(vec![garbage(), problem(ProblemKind::RequestOpen)])
        .await;
    world.settles(settled_made()).await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(_)));
}

#[tokio::test]
async fn one_in_doubt_blocks_further_requests_until_it_is_settled_and_no_performance() {
    let world = World::new().await;
    world.says(vec![garbage(), garbage(), garbage()]).await;
    world.settles(garbage()).await;
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
    assert!(world.unsettled());
    let another = world.ask().await;
    assert!(
        matches!(another, AskOutcome::NotSent(NotAsked::EarlierUnsettled)),
        "{another:?}"
    );
    assert_eq!(world.keys().await.len(), 3);

    Mock::given(method("POST"))
        .and(path("/v1/performances"))
        .respond_with(ResponseTemplate::new(201).set_body_json(performance()))
        .mount(&world.server)
        .await;
    let work = review(&world.core, &world.worker, &client(), 3).await;
    support::sent(world.core.send(&world.worker, &work).await);

    world.settles_anew(settled_made()).await;
    let another = world.ask().await;
    assert!(
        matches!(another, AskOutcome::EarlierSettled(SettledRequest::Made(_))),
        "{another:?}"
    );
    assert!(!world.unsettled());
    world.says(vec![made()]).await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(_)));
}

#[tokio::test]
async fn one_in_doubt_is_settled_when_she_asks() {
    let world = World::new().await;
    let settle = async || world.core.settle_request(&world.worker).await.unwrap();
    assert_eq!(settle().await, SettledRequest::Nothing);
    world.says(vec![garbage(), garbage(), garbage()]).await;
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
    assert_eq!(settle().await, SettledRequest::StillUnknown);
    world.settles_anew(problem(ProblemKind::SessionEnded)).await;
    assert_eq!(settle().await, SettledRequest::SessionEnded);
    assert!(world.unsettled());
    world.settles_anew(settled(RequestSettlement::Void)).await;
    assert_eq!(settle().await, SettledRequest::Void);
    assert_eq!(settle().await, SettledRequest::Nothing);
}

#[tokio::test]
async fn an_app_that_was_killed_finds_out_at_its_next_start_what_became_of_a_request() {
    let made = SettledRequest::Made(Box::new(request()));
    for (answer, found) in [
        (settled_made(), made),
        (settled(RequestSettlement::Void), SettledRequest::Void),
    ] {
        let world = World::new().await;
        world.says(vec![garbage(), garbage(), garbage()]).await;
        world.settles(garbage()).await;
        assert!(matches!(world.ask().await, AskOutcome::Unknown));

        world.settles_anew(answer).await;
        let restarted = app_on(&world.phone, &world.server.uri());
        let settle = async || restarted.settle_request(&world.worker).await.unwrap();
        assert_eq!(settle().await, found);
        assert_eq!(settle().await, SettledRequest::Nothing);
        assert!(!world.unsettled());
    }
}

#[tokio::test]
async fn the_key_of_one_worker_is_not_settled_by_another() {
    let world = World::new().await;
    world.says(vec![garbage(), garbage(), garbage()]).await;
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
    world.settles_anew(settled_made()).await;
    let mut other = world.worker.clone();
    other.account.login = Login::from_serial(2);
    let settled = world.core.settle_request(&other).await.unwrap();
    assert_eq!(settled, SettledRequest::Nothing);
    assert!(world.unsettled());
}

#[tokio::test]
async fn a_full_phone_asks_nothing_because_it_could_not_find_out_later() {
    let world = World::new().await;
    world.says(vec![made()]).await;
    let reviewed = forgotten(fresh_key(&world.core));
    world.phone.shelf.full.set(true);
    let full = world.core.ask(&world.worker, &reviewed).await;
    let reason = NotAsked::Storage(StoreFailure::Full);
    assert!(
        matches!(full, AskOutcome::NotSent(it) if it == reason),
        "{full:?}"
    );
    assert!(world.keys().await.is_empty());
    world.phone.shelf.full.set(false);
    let asked = world.core.ask(&world.worker, &reviewed).await;
    assert!(matches!(asked, AskOutcome::Sent(_)), "{asked:?}");
}

#[tokio::test]
async fn a_window_does_not_settle_what_another_one_is_just_asking() {
    let world = World::new().await;
    world.says(vec![made()]).await;
    world.settles(settled(RequestSettlement::Void)).await;
    let other = app_on(&world.phone, &world.server.uri());
    let reviewed = forgotten(fresh_key(&world.core));
    let (asked, settled) = tokio::join!(
        world.core.ask(&world.worker, &reviewed),
        other.settle_request(&world.worker),
    );
    assert!(matches!(asked, AskOutcome::Sent(_)), "{asked:?}");
    assert_eq!(settled.unwrap(), SettledRequest::Nothing);
}

#[tokio::test]
async fn a_second_window_asks_nothing_while_the_first_ones_is_in_doubt() {
    let world = World::new().await;
    world.says(vec![garbage(), garbage(), garbage()]).await;
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
    let other = app_on(&world.phone, &world.server.uri());
    let another = other
        .ask(&world.worker, &forgotten(fresh_key(&other)))
        .await;
    assert!(
        matches!(another, AskOutcome::NotSent(NotAsked::EarlierUnsettled)),
        "{another:?}"
    );
    assert_eq!(world.keys().await.len(), 3);
}

#[tokio::test]
async fn a_dead_session_keeps_the_key_of_what_may_have_arrived() {
    let world = World::new().await;
    let ended = || problem(ProblemKind::SessionEnded);
    world.says(vec![garbage(), ended()]).await;
    world.settles(ended()).await;
    assert!(matches!(world.ask().await, AskOutcome::SessionEnded));
    assert!(world.unsettled());
    let this = forgotten(fresh_key(&world.core));
    let outcome = world.core.ask(&world.worker, &this).await;
    assert!(matches!(outcome, AskOutcome::SessionEnded), "{outcome:?}");
    let (core, account) = (&world.core, &world.worker.account);
    assert!(!core.is_unsettled_request(account, this.key()).unwrap());
}

#[tokio::test]
async fn only_the_key_of_a_request_in_doubt_lies_on_the_phone() {
    let world = World::new().await;
    let kept = || world.phone.shelf.load().unwrap().text;
    let before = kept();
    world
        .says(vec![
            made(),
            problem(ProblemKind::DayLimit),
            garbage(),
            garbage(),
            garbage(),
        ])
        .await;
    assert!(matches!(world.ask().await, AskOutcome::Sent(_)));
    assert!(matches!(world.ask().await, AskOutcome::NotSent(_)));
    assert_eq!(kept(), before);
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
    let key = world.keys().await.pop().unwrap();
    let noted = format!(r#","unsettled_request":"{key}""#);
    assert_eq!(kept().replace(&noted, ""), before);
    world.phone.network.offline.set(true);
    let asked = world.keys().await.len();
    let offline = world.ask().await;
    assert!(
        matches!(offline, AskOutcome::NotSent(NotAsked::Offline)),
        "{offline:?}"
    );
    assert_eq!(world.keys().await.len(), asked);
    assert_eq!(kept().replace(&noted, ""), before);
    world.phone.network.offline.set(false);
    world.settles_anew(settled_made()).await;
    let settled = world.core.settle_request(&world.worker).await.unwrap();
    assert!(matches!(settled, SettledRequest::Made(_)));
    assert_eq!(kept(), before);
}

#[tokio::test]
async fn without_a_server_nothing_was_asked() {
    let world = World::new().await;
    let World {
        phone,
        core,
        mut worker,
        ..
    } = world;
    // Nobody listens there.
    worker.account.server = "http://127.0.0.1:9".parse().unwrap();
    for like_a_browser in [false, true] {
        phone.network.like_a_browser.set(like_a_browser);
        let outcome = core.ask(&worker, &forgotten(fresh_key(&core))).await;
        assert!(
            matches!(outcome, AskOutcome::NotSent(NotAsked::Offline)),
            "{outcome:?}"
        );
        assert!(!core.has_unsettled_request(&worker.account).unwrap());
    }
    assert!(matches!(
        core.requests(&worker, None).await,
        Err(PlaceError::Offline)
    ));
    assert!(matches!(
        core.withdraw(&worker, request().id).await,
        Err(WithdrawError::Offline)
    ));
    assert!(matches!(
        core.answer_change(&worker, change().id, &Answer::Agree)
            .await,
        Err(AnswerError::Offline)
    ));
}

#[tokio::test]
async fn a_server_without_the_calls_takes_no_requests() {
    let world = World::new().await;
    Mock::given(path_regex("^/v1/(requests|changes)"))
        .respond_with(problem(ProblemKind::NotFound))
        .mount(&world.server)
        .await;
    let (core, worker) = (&world.core, &world.worker);
    assert!(matches!(
        core.requests(worker, None).await,
        Err(PlaceError::NotTaken)
    ));
    assert!(matches!(
        core.changes(worker, None).await,
        Err(PlaceError::NotTaken)
    ));
    let outcome = world.ask().await;
    assert!(
        matches!(outcome, AskOutcome::NotSent(NotAsked::NotTaken)),
        "{outcome:?}"
    );
    assert!(!world.unsettled());
}

#[tokio::test]
async fn a_captive_portal_is_no_server_without_the_calls() {
    let world = World::new().await;
    Mock::given(path_regex("^/v1/(requests|changes)"))
        .respond_with(ResponseTemplate::new(404).set_body_string("<html>Wifi</html>"))
        .mount(&world.server)
        .await;
    assert!(matches!(
        world.core.requests(&world.worker, None).await,
        Err(PlaceError::Server(_))
    ));
    assert!(matches!(world.ask().await, AskOutcome::Unknown));
}

#[tokio::test]
async fn a_session_that_is_over_asks_nothing() {
    let world = World::new().await;
    world.says(vec![problem(ProblemKind::SessionEnded)]).await;
    assert!(matches!(world.ask().await, AskOutcome::SessionEnded));
    assert!(!world.unsettled());
}

#[tokio::test]
async fn her_requests_and_the_changes_come_page_by_page() {
    let world = World::new().await;
    let requests = WorkRequestPage {
        items: vec![request()],
        next_cursor: Some("more".to_owned()),
    };
    Mock::given(method("GET"))
        .and(path("/v1/requests"))
        .respond_with(ResponseTemplate::new(200).set_body_json(&requests))
        .mount(&world.server)
        .await;
    let changes = OfficeChangePage {
        items: vec![change()],
        next_cursor: None,
        open: 1,
    };
    Mock::given(method("GET"))
        .and(path("/v1/changes"))
        .and(query_param("cursor", "older&more"))
        .respond_with(ResponseTemplate::new(200).set_body_json(&changes))
        .mount(&world.server)
        .await;
    let (core, worker) = (&world.core, &world.worker);
    assert_eq!(core.requests(worker, None).await.unwrap(), requests);
    let page = core.changes(worker, Some("older&more")).await.unwrap();
    assert_eq!(page, changes);
}

#[tokio::test]
async fn taking_a_request_back_says_what_is_certain() {
    let world = World::new().await;
    let withdraw = || world.core.withdraw(&world.worker, request().id);
    let answers = async |answer: ResponseTemplate| {
        world.server.reset().await;
        Mock::given(method("DELETE"))
            .and(path(format!("/v1/requests/{}", request().id)))
            .respond_with(answer)
            .mount(&world.server)
            .await;
    };
    answers(ResponseTemplate::new(204)).await;
    assert!(withdraw().await.is_ok());
    answers(problem(ProblemKind::AlreadyAnswered)).await;
    assert!(matches!(
        withdraw().await,
        Err(WithdrawError::AlreadyAnswered)
    ));
    answers(problem(ProblemKind::SessionEnded)).await;
    assert!(matches!(withdraw().await, Err(WithdrawError::SessionEnded)));
    answers(garbage()).await;
    assert!(matches!(withdraw().await, Err(WithdrawError::Lost(_))));
}

#[tokio::test]
async fn her_answer_to_a_change_says_why_she_does_not_agree() {
    let world = World::new().await;
    let reason = Reason::ready(WorkerReason::AsReported, "Het was zo".to_owned());
    for (answer, body) in [
        (Answer::Agree, serde_json::json!({"agree": true})),
        (
            Answer::Contest(reason),
            serde_json::json!({
                "agree": false,
                "reason": "Het was zo",
                "reason_code": "as_reported",
            }),
        ),
    ] {
        world.server.reset().await;
        Mock::given(method("POST"))
            .and(path(format!("/v1/changes/{}", change().id)))
            .and(body_json(body))
            .respond_with(ResponseTemplate::new(200).set_body_json(change()))
            .expect(1)
            .mount(&world.server)
            .await;
        let said = world
            .core
            .answer_change(&world.worker, change().id, &answer);
        said.await.unwrap();
        world.server.verify().await;
    }
}

#[tokio::test]
async fn an_answer_that_came_too_late_or_was_lost_is_told_as_such() {
    let world = World::new().await;
    let say = || {
        let id = change().id;
        world.core.answer_change(&world.worker, id, &Answer::Agree)
    };
    for kind in [
        ProblemKind::AlreadyAnswered,
        ProblemKind::SessionEnded,
        ProblemKind::Internal,
        ProblemKind::TooManyRequests,
    ] {
        world.server.reset().await;
        Mock::given(method("POST"))
            .respond_with(problem(kind))
            .mount(&world.server)
            .await;
        let error = say().await.unwrap_err();
        let told = words::requests::answer(&error);
        let too_late = matches!(error, AnswerError::AlreadyAnswered);
        // The server says the same of one that nobody answered in time: it is not called answered.
        assert_eq!(told == "change-too-late", too_late, "{told}");
        let expected = match error {
            AnswerError::AlreadyAnswered => ProblemKind::AlreadyAnswered,
            AnswerError::SessionEnded => ProblemKind::SessionEnded,
            AnswerError::Lost(_) => ProblemKind::Internal,
            AnswerError::TooManyRequests => ProblemKind::TooManyRequests,
            other => panic!("{kind:?}: {other:?}"),
        };
        assert_eq!(kind, expected);
    }
}
