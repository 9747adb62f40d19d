//! A server of a later version: it knows states, activities and languages that this app has no
//! word for, and answers more than this app asks for.

use job_tracker::{
    core::{
        history::weeks,
        performance::{Outcome, Settled},
        requests::SettledRequest,
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{
    WorkerReason,
    wire::{OfficeChangeState, RequestState},
};
use serde_json::{Value, json};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{method, path, path_regex},
};

use super::{
    TODAY, login,
    support::{app_on, review, sign_in, world::forget_the_answer},
};

const KEY: &str = "00000000-0000-0000-0000-000000000007";

fn worker() -> Value {
    json!({ "name": "Ana", "language": "pl", "locale": "pl-BE", "nickname": "A" })
}

fn performance(state: &str, activity: &str) -> Value {
    json!({
        "id": KEY,
        "reference": "K7M-42Q",
        "client_number": super::client().as_str(),
        "activity": activity,
        "hours": 3,
        "date": TODAY,
        "registered_at": "2026-11-23T15:00:00Z",
        "state": state,
        "disputed": { "until": "2026-12-01" },
    })
}

async fn answers(server: &MockServer, verb: &str, at: &str, status: u16, body: Value) {
    Mock::given(method(verb))
        .and(path_regex(at))
        .respond_with(ResponseTemplate::new(status).set_body_json(body))
        .mount(server)
        .await;
}

async fn newer_server() -> MockServer {
    let server = MockServer::start().await;
    let employer = json!({ "name": "Zonnestraal", "region": "brussels" });
    let session = json!({
        "token": "jts_secret",
        "expires_at": "2027-02-21T15:00:00Z",
        "device_token": "jtd_secret",
        "worker": worker(),
        "employer": employer,
        "devices": 2,
    });
    answers(&server, "POST", "^/v1/session$", 201, session).await;
    let me = json!({
        "worker": worker(),
        "employer": employer,
        "activities": ["gardening", "household_help"],
        "limits": { "min_hours": 1, "max_hours": 9, "max_hours_per_day": 16, "per_week": 50 },
        "today": TODAY,
    });
    answers(&server, "GET", "^/v1/me$", 200, me).await;
    let history = json!({
        "items": [performance("under_review", "gardening"), performance("cancelled", "shopping")],
        "total": 2,
    });
    answers(&server, "GET", "^/v1/performances$", 200, history).await;
    server
}

#[tokio::test]
async fn she_signs_in_and_reads_her_history_at_a_server_of_a_later_version() {
    let server = newer_server().await;
    let core = app_on(&MemoryPhone::default(), &server.uri());
    let worker = sign_in(&core, login().as_str(), "40718263").await.unwrap();
    assert_eq!(worker.record.worker_name, "Ana");
    assert_eq!(worker.record.employer_phone, None);

    let page = core.history(&worker, None).await.unwrap();
    let [unknown, cancelled] = &page.items[..] else {
        panic!("{page:?}");
    };
    assert_eq!(
        (unknown.state.known(), unknown.activity.known()),
        (None, None)
    );
    assert!(cancelled.state.known().is_some());
    // What this version has no word for is no cancellation.
    assert_eq!(weeks(&page.items)[0].total_hours, 3);
    let today = core.work(&worker).await.unwrap();
    assert_eq!(today.hours_for(&super::client()), 3);
}

#[tokio::test]
async fn what_she_reports_to_a_server_of_a_later_version_is_sent() {
    let server = newer_server().await;
    let core = app_on(&MemoryPhone::default(), &server.uri());
    let worker = sign_in(&core, login().as_str(), "40718263").await.unwrap();
    let sent = performance("awaiting_signature", "household_help");
    answers(&server, "POST", "^/v1/performances$", 201, sent).await;
    let reviewed = review(&core, &worker, &super::client(), 3).await;
    let outcome = core.send(&worker, &reviewed).await;
    assert!(matches!(outcome, Outcome::Sent(_)), "{outcome:?}");
}

#[tokio::test]
async fn a_key_is_settled_by_what_is_known_and_by_no_outcome_of_a_later_version() {
    let server = newer_server().await;
    let core = app_on(&MemoryPhone::default(), &server.uri());
    let worker = sign_in(&core, login().as_str(), "40718263").await.unwrap();
    forget_the_answer(&core, &worker, KEY.parse().unwrap()).await;
    let postponed = ResponseTemplate::new(200).set_body_json(json!({ "outcome": "postponed" }));
    Mock::given(path(format!("/v1/performances/settle/{KEY}")))
        .respond_with(postponed)
        .up_to_n_times(1)
        .with_priority(1)
        .mount(&server)
        .await;
    let registered = json!({
        "outcome": "registered",
        "performance": performance("under_review", "household_help"),
        "by": "time",
    });
    answers(
        &server,
        "POST",
        "^/v1/performances/settle/",
        200,
        registered,
    )
    .await;
    let settled = core.settle(&worker).await.unwrap();
    assert_eq!(settled, Settled::StillUnknown);
    assert!(core.has_unsettled(&worker.account).unwrap());
    let settled = core.settle(&worker).await.unwrap();
    assert!(matches!(settled, Settled::Registered(_)), "{settled:?}");
    assert!(!core.has_unsettled(&worker.account).unwrap());
}

#[tokio::test]
async fn the_key_of_a_request_is_settled_by_no_outcome_of_a_later_version() {
    let server = newer_server().await;
    let core = app_on(&MemoryPhone::default(), &server.uri());
    let worker = sign_in(&core, login().as_str(), "40718263").await.unwrap();
    let noting = core
        .database()
        .write(|it| it.put_unsettled_request(&worker.account, KEY.parse().unwrap()));
    assert!(noting.await.unwrap());
    let postponed = ResponseTemplate::new(200).set_body_json(json!({ "outcome": "postponed" }));
    Mock::given(path(format!("/v1/requests/settle/{KEY}")))
        .respond_with(postponed)
        .up_to_n_times(1)
        .with_priority(1)
        .mount(&server)
        .await;
    let void = json!({ "outcome": "void", "by": "time" });
    answers(&server, "POST", "^/v1/requests/settle/", 200, void).await;
    let settled = core.settle_request(&worker).await.unwrap();
    assert_eq!(settled, SettledRequest::StillUnknown);
    assert!(core.has_unsettled_request(&worker.account).unwrap());
    let settled = core.settle_request(&worker).await.unwrap();
    assert_eq!(settled, SettledRequest::Void);
    assert!(!core.has_unsettled_request(&worker.account).unwrap());
}

#[tokio::test]
async fn requests_and_changes_of_a_later_version_are_read_all_the_same() {
    let server = newer_server().await;
    let core = app_on(&MemoryPhone::default(), &server.uri());
    let worker = sign_in(&core, login().as_str(), "40718263").await.unwrap();
    let request = json!({
        "id": KEY, "kind": "holiday", "state": "mediated", "client_number": super::client(),
        "activity": "gardening", "hours": 3, "date": TODAY, "reason": "Vakantie",
        "reason_code": "on_holiday", "asked_at": "2026-11-23T10:00:00Z", "urgent": true,
        "answer": "Goed", "answer_code": "of_course",
    });
    let requests = json!({ "items": [request], "next_cursor": null, "open": 1 });
    answers(&server, "GET", "^/v1/requests$", 200, requests).await;
    let change = json!({
        "id": KEY, "kind": "moved", "performance": performance("under_review", "gardening"),
        "before": { "activity": "gardening", "hours": 3, "minutes": 30 },
        "reason": "Verplaatst", "made_at": "2026-11-23T10:00:00Z", "answer_by": "2026-11-30",
        "state": "mediated", "answer_reason_code": "on_holiday",
    });
    let changes = json!({ "items": [change], "next_cursor": null, "open": 0, "late": 1 });
    answers(&server, "GET", "^/v1/changes$", 200, changes).await;

    let requests = core.requests(&worker, None).await.unwrap();
    assert_eq!(requests.items[0].state, RequestState::Unknown);
    assert_eq!(requests.items[0].reason_code, Some(WorkerReason::Unknown));
    assert_eq!(requests.items[0].answer.as_deref(), Some("Goed"));
    let changes = core.changes(&worker, None).await.unwrap();
    assert_eq!(changes.items[0].state, OfficeChangeState::Unknown);
    assert_eq!(changes.items[0].reason, "Verplaatst");
}
