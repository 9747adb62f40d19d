//! One key, one performance: however often it is sent, and whatever comes between.

use job_tracker_protocol::wire::PerformanceState;
use reqwest::Method;
use serde_json::json;

use crate::support::{
    Answer, Company, DAY, TODAY, fresh_key,
    phone::{with, work},
};

#[tokio::test]
async fn a_registered_performance_is_the_same_in_the_answer_the_history_and_the_settlement() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let performance = phone.report(key, &work(&company.client)).await.ok(201);
    let (id, reference) = (&performance["id"], &performance["reference"]);
    assert_eq!(
        performance,
        json!({
            "id": id,
            "reference": reference,
            "client_number": company.client,
            "activity": "household_help",
            "hours": 3,
            "date": TODAY,
            "registered_at": "2026-11-23T14:00:00Z",
            "state": "registered",
        })
    );
    let reference = reference.as_str().unwrap();
    assert!(reference.len() == 7 && reference.as_bytes()[3] == b'-');
    id.as_str().unwrap().parse::<uuid::Uuid>().unwrap();
    assert_eq!(phone.history().await, std::slice::from_ref(&performance));
    assert_eq!(
        phone.settle(key).await.ok(200),
        json!({ "outcome": "registered", "performance": performance })
    );
}

#[tokio::test]
async fn sent_again_under_its_key_it_is_answered_again_and_registered_once() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let first = phone.report(key, &body).await;
    first.ok(201);
    let again = phone.report(key, &body).await;
    assert_eq!(again.body, first.body);
    // Whether a second one was meant is no part of what was reported.
    let confirmed = with(&body, "confirm_duplicate", true);
    assert_eq!(phone.report(key, &confirmed).await.body, first.body);
    assert_eq!(phone.history().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_twenty_times_at_once_it_is_registered_once() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key().to_string();
    let sent: Vec<_> = (0..20)
        .map(|_| {
            let request = phone.request(Method::POST, "/v1/performances");
            let request = request.header("Idempotency-Key", &key);
            tokio::spawn(Answer::to(request.json(&work(&company.client))))
        })
        .collect();
    let mut answers = Vec::new();
    for answer in sent {
        answers.push(answer.await.unwrap().ok(201));
    }
    assert!(answers.iter().all(|it| *it == answers[0]), "{answers:?}");
    assert_eq!(phone.history().await, answers[..1]);
    for table in ["performances", "keys"] {
        let rows = company
            .rows()
            .number(&format!("SELECT count(*) FROM {table}"));
        assert_eq!(rows, 1, "{table}");
    }
}

#[tokio::test]
async fn after_midnight_its_key_still_answers_what_was_registered() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let first = phone.report(key, &body).await.ok(201);
    company.wait(DAY * 40);
    assert_eq!(phone.report(key, &body).await.ok(201), first);
}

#[tokio::test]
async fn its_key_still_answers_what_was_registered_once_the_office_changed_it() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let first = phone.report(key, &body).await.ok(201);
    company.bring(&first, PerformanceState::Cancelled).await;
    assert_eq!(phone.report(key, &body).await.ok(201), first);
    assert_eq!(phone.history().await[0]["state"], "cancelled");
}

#[tokio::test]
async fn a_key_stands_for_one_content_only() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    phone.report(key, &body).await.ok(201);
    for other in [
        with(&body, "hours", 4),
        with(&body, "activity", "shopping"),
        with(&body, "date", "2026-11-22"),
        with(&body, "client_number", company.other_client.as_str()),
        // Said before anything else is looked at.
        with(&body, "hours", 0),
        with(&body, "client_number", "000000000097"),
    ] {
        let answer = phone.report(key, &other).await;
        answer.problem(422, "idempotency-key-reused");
    }
    assert_eq!(phone.history().await.len(), 1);
}

#[tokio::test]
async fn the_same_content_written_in_another_way_is_the_same_content() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let first = phone.report(key, &work(&company.client)).await.ok(201);
    let body = format!(
        "{{ \"date\":\"{TODAY}\",\n\t\"hours\": 3, \"activity\":\"household\\u005fhelp\",\
         \"confirm_duplicate\": false, \"client_number\":\"{}\" }}\n",
        company.client
    );
    let request = phone
        .request(Method::POST, "/v1/performances")
        .header("idempotency-key", key.simple().to_string().to_uppercase())
        .header("content-type", "application/json; charset=utf-8")
        .body(body);
    assert_eq!(Answer::to(request).await.ok(201), first);
}

#[tokio::test]
async fn a_refusal_binds_no_key() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let wrong = with(&body, "hours", 10);
    let answer = phone.report(key, &wrong).await;
    answer.problem(422, "hours-out-of-range");
    let wrong = with(&body, "client_number", "000000000097");
    phone
        .report(key, &wrong)
        .await
        .problem(422, "unknown-client");
    let wrong = with(&body, "date", "2026-11-22");
    phone.report(key, &wrong).await.problem(422, "date-passed");
    phone.report(key, &body).await.ok(201);
}

#[tokio::test]
async fn keys_belong_to_the_worker() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let hers = ana.report(key, &body).await.ok(201);
    let other = with(&body, "hours", 7);
    let others = bea.report(key, &other).await.ok(201);
    assert_ne!(hers["id"], others["id"]);
    assert_eq!(ana.settle(key).await.ok(200)["performance"], hers);
    assert_eq!(bea.settle(key).await.ok(200)["performance"], others);
    // Her other phone shares them, and so does a session that began later.
    let tablet = company.phone_of(&company.ana).await;
    assert_eq!(tablet.report(key, &body).await.ok(201), hers);
    // A void of one worker's key is no other's.
    let key = fresh_key();
    assert_eq!(bea.settle(key).await.ok(200)["outcome"], "void");
    ana.report(key, &with(&body, "activity", "shopping"))
        .await
        .ok(201);
}

#[tokio::test]
async fn without_exactly_one_uuid_as_key_nothing_is_registered() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client);
    let send = |keys: &[&[u8]]| {
        let mut request = phone.request(Method::POST, "/v1/performances");
        for key in keys {
            request = request.header("Idempotency-Key", *key);
        }
        Answer::to(request.json(&body))
    };
    let (one, other) = (fresh_key().to_string(), fresh_key().to_string());
    let (one, other) = (one.as_bytes(), other.as_bytes());
    for keys in [
        vec![],
        vec![&b""[..]],
        vec![b"nonsense"],
        vec![b"123"],
        vec![&one[1..]],
        vec![b"\xff\xfe"],
        vec![one, other],
        vec![one, one],
    ] {
        let answer = send(&keys).await;
        answer.problem(400, "idempotency-key-missing");
    }
    assert_eq!(phone.history().await, [json!(null); 0]);
}
