use serde_json::json;

use super::*;
use crate::support::phone::with;

#[tokio::test]
async fn a_request_is_taken_once_and_is_no_performance() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let first = ana.ask(key, &visit(&company.client)).await.ok(201);
    assert_eq!(first["state"], "open");
    assert_eq!(first["reason_code"], "forgot");
    assert_eq!(ana.ask(key, &visit(&company.client)).await.ok(201), first);
    let other = with(&visit(&company.client), "hours", 5);
    let refused = ana.ask(key, &other).await;
    refused.problem(422, "idempotency-key-reused");
    let settled = ana.settle_request(key).await.ok(200);
    assert_eq!(settled, json!({ "outcome": "made", "request": first }));
    assert_eq!(ana.requests().await, [first]);
    assert!(ana.history().await.is_empty());
    // A performance's key is another thing than a request's.
    let work = json!({
        "client_number": company.client, "activity": "shopping", "hours": 1, "date": TODAY,
    });
    ana.report(key, &work).await.ok(201);
}

#[tokio::test]
async fn a_key_that_was_settled_as_void_never_makes_a_request() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let void = ana.settle_request(key).await.ok(200);
    assert_eq!(void, json!({ "outcome": "void" }));
    let late = ana.ask(key, &visit(&company.client)).await;
    late.problem(410, "key-void");
    assert_eq!(ana.settle_request(key).await.ok(200), void);
    assert!(ana.requests().await.is_empty());
}

#[tokio::test]
async fn each_day_that_cannot_be_asked_about_is_refused_by_its_own_name() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let limits = ana.get("/v1/me").await.ok(200)["limits"].clone();
    assert_eq!(limits["request_days_back"], 31);
    let on = |day: &str| with(&visit(&company.client), "date", day);
    let today = ana.ask_anew(&on(TODAY)).await;
    let today = today.problem(422, "request-for-today");
    assert_eq!(today["today"], TODAY);
    for day in ["2026-11-24", "2026-10-22"] {
        let refused = ana.ask_anew(&on(day)).await;
        refused.problem(422, "request-day-out-of-range");
    }
    ana.ask_anew(&on("2026-10-23")).await.ok(201);
    // Another minute is another day.
    company.wait_until("2026-11-23T22:59:59Z");
    let still = ana.ask_anew(&on(TODAY)).await;
    still.problem(422, "request-for-today");
    company.wait_until("2026-11-23T23:00:00Z");
    ana.ask_anew(&on(TODAY)).await.ok(201);
    company
        .rows()
        .execute("UPDATE employers SET request_days_back = 2");
    let short = ana.ask_anew(&on("2026-11-21")).await;
    short.problem(422, "request-day-out-of-range");
    let limits = ana.get("/v1/me").await.ok(200)["limits"].clone();
    assert_eq!(limits["request_days_back"], 2);
}

#[tokio::test]
async fn what_the_rules_refuse_of_a_performance_they_refuse_of_a_request() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let draft = visit(&company.client);
    let unknown = ClientNumber::from_first_ten(5);
    let refused = ana
        .ask_anew(&with(&draft, "client_number", unknown.as_str()))
        .await;
    refused.problem(422, "unknown-client");
    for hours in [0, 10] {
        let refused = ana.ask_anew(&with(&draft, "hours", hours)).await;
        refused.problem(422, "hours-out-of-range");
    }
    for (field, value) in [
        ("kind", json!("praise")),
        ("reason", json!("")),
        ("reason", json!("x".repeat(201))),
        ("reason", json!("a\nb")),
        ("performance_id", json!(Uuid::nil())),
        ("activity", json!(null)),
        ("hours", json!("4")),
    ] {
        let refused = ana.ask_anew(&with(&draft, field, value)).await;
        refused.problem(422, "invalid-request");
    }
    // Without a key, or with two.
    let request = ana.request(Method::POST, "/v1/requests").json(&draft);
    let refused = Answer::to(request).await;
    refused.problem(400, "idempotency-key-missing");
    assert!(ana.requests().await.is_empty());
    // A ready sentence of a newer app is left to its text.
    let newer = with(&draft, "reason_code", "strike");
    let taken = ana.ask_anew(&newer).await.ok(201);
    assert_eq!(
        (&taken["reason"], &taken["reason_code"]),
        (&json!("Vergeten"), &json!(null))
    );
}

#[tokio::test]
async fn the_same_is_asked_for_once_at_a_time() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let second = ana.ask_anew(&visit(&company.client)).await;
    second.problem(409, "request-open");
    ana.ask_anew(&visit(&company.other_client)).await.ok(201);
    // What is withdrawn does not stand in the way, and cannot be withdrawn by anybody else.
    let bea = company.phone_of(&company.bea).await;
    bea.withdraw(&first).await.problem(404, "not-found");
    for _ in 0..2 {
        assert_eq!(ana.withdraw(&first).await.status, 204);
    }
    ana.ask_anew(&visit(&company.client)).await.ok(201);
    assert_eq!(ana.requests().await[2]["state"], "withdrawn");

    let performance = ana.reported(&company.client).await;
    ana.ask_anew(&correction(&performance, 5)).await.ok(201);
    let second = ana.ask_anew(&cancellation(&performance)).await;
    second.problem(409, "request-open");
}

#[tokio::test]
async fn only_her_own_performance_is_asked_about_and_only_for_what_it_is_not() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let same = ana.ask_anew(&correction(&performance, 4)).await;
    same.problem(409, "nothing-to-change");
    let bea = company.phone_of(&company.bea).await;
    let foreign = bea.ask_anew(&cancellation(&performance)).await;
    foreign.problem(404, "not-found");
    let nothing = json!({ "id": Uuid::nil() });
    let none = ana.ask_anew(&cancellation(&nothing)).await;
    none.problem(404, "not-found");
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&performance, cancelled).await;
    let gone = ana.ask_anew(&correction(&performance, 5)).await;
    gone.problem(409, "nothing-to-change");
}

#[tokio::test]
async fn thirty_requests_a_day_are_enough_for_anybody() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let day = |back: i64| {
        let friday: job_tracker_protocol::Day = FRIDAY.parse().unwrap();
        friday.minus_days(back).to_string()
    };
    let mut kept = None;
    for back in 0..15 {
        for client in [&company.client, &company.other_client] {
            let draft = with(&visit(client), "date", day(back));
            kept = Some((fresh_key(), draft.clone()));
            let key = kept.as_ref().unwrap().0;
            ana.ask(key, &draft).await.ok(201);
        }
    }
    let one_more = with(&visit(&company.client), "date", day(15));
    let refused = ana.ask_anew(&one_more).await;
    refused.problem(429, "too-many-requests");
    assert!(refused.header("retry-after").is_some());
    // What was taken is still answered, and settled.
    let (key, draft) = kept.unwrap();
    ana.ask(key, &draft).await.ok(201);
    ana.settle_request(key).await.ok(200);
    company.wait(crate::support::DAY);
    ana.ask_anew(&one_more).await.ok(201);
}
