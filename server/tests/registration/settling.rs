//! What a key has come to: asked for, it stays so.

use job_tracker_protocol::wire::PerformanceState;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Company, DAY, fresh_key, phone::work};

#[tokio::test]
async fn a_key_that_registered_nothing_is_void_for_ever() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let void = json!({ "outcome": "void" });
    assert_eq!(phone.settle(key).await.ok(200), void);
    // The lost request arrives after all.
    phone.report(key, &body).await.problem(410, "key-void");
    company.wait(DAY * 40);
    assert_eq!(phone.settle(key).await.ok(200), void);
    phone.report(key, &body).await.problem(410, "key-void");
    assert_eq!(phone.history().await, [json!(null); 0]);
}

#[tokio::test]
async fn a_refused_key_settles_as_void() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let body = crate::support::phone::with(&work(&company.client), "hours", 0);
    phone
        .report(key, &body)
        .await
        .problem(422, "hours-out-of-range");
    assert_eq!(phone.settle(key).await.ok(200), json!({"outcome": "void"}));
    phone.report(key, &body).await.problem(410, "key-void");
}

#[tokio::test]
async fn a_settlement_tells_what_the_office_has_made_of_it() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let mut performance = phone.report(key, &work(&company.client)).await.ok(201);
    for (state, name) in [
        (PerformanceState::Validated, "validated"),
        (PerformanceState::Modified, "modified"),
        (PerformanceState::Cancelled, "cancelled"),
    ] {
        company.bring(&performance, state).await;
        performance["state"] = json!(name);
        let settled = phone.settle(key).await.ok(200);
        assert_eq!(settled["performance"], performance);
        assert_eq!(phone.history().await, std::slice::from_ref(&performance));
    }
}

/// Sends and settles at once; what each of them was answered.
async fn race(company: &Company, token: &str) -> (Answer, Value) {
    let key = fresh_key().to_string();
    let call = |path: String| company.request(Method::POST, &path).bearer_auth(token);
    let report = call("/v1/performances".to_owned())
        .header("Idempotency-Key", &key)
        .json(&with_confirmation(company));
    let settle = call(format!("/v1/performances/settle/{key}"));
    let report = tokio::spawn(Answer::to(report));
    let settle = tokio::spawn(Answer::to(settle));
    (report.await.unwrap(), settle.await.unwrap().ok(200))
}

fn with_confirmation(company: &Company) -> Value {
    let mut body = work(&company.client);
    body["hours"] = json!(1);
    body["confirm_duplicate"] = json!(true);
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_and_a_settlement_that_race_agree_on_one_truth() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let mut registered = 0;
    for _ in 0..16 {
        let (report, settled) = race(&company, &phone.token).await;
        if settled["outcome"] == "void" {
            report.problem(410, "key-void");
        } else {
            assert_eq!(settled["performance"], report.ok(201));
            registered += 1;
        }
    }
    assert_eq!(phone.history().await.len(), registered);
}

#[tokio::test]
async fn what_is_no_uuid_cannot_be_settled() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for key in ["nonsense", "%ff", "1", "%20"] {
        let path = format!("/v1/performances/settle/{key}");
        let answer = Answer::to(phone.request(Method::POST, &path)).await;
        answer.problem(400, "idempotency-key-missing");
    }
}

#[tokio::test]
async fn whoever_is_signed_out_registers_and_settles_nothing() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    phone.sign_out().await;
    let key = fresh_key();
    let report = phone.report(key, &work(&company.client)).await;
    report.problem(401, "session-ended");
    phone.settle(key).await.problem(401, "session-ended");
    // Neither has bound the key.
    let phone = company.phone_of(&company.ana).await;
    phone.report(key, &work(&company.client)).await.ok(201);
}

#[tokio::test]
async fn only_so_many_keys_are_made_void_in_a_day_and_bound_ones_are_settled_all_the_same() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let registered = fresh_key();
    let performance = phone.report(registered, &work(&company.client)).await;
    let performance = performance.ok(201);
    let void = fresh_key();
    phone.settle(void).await.ok(200);
    for _ in 1..200 {
        phone.settle(fresh_key()).await.ok(200);
    }
    let refused = phone.settle(fresh_key()).await;
    refused.problem(429, "too-many-requests");
    assert!(refused.header("retry-after").is_some());
    let lines = "SELECT count(*) FROM audit WHERE action = 'key-voided'";
    assert_eq!(company.rows().number(lines), 200);
    assert_eq!(phone.settle(void).await.ok(200)["outcome"], "void");
    let settled = phone.settle(registered).await.ok(200);
    assert_eq!(settled["performance"], performance);
    // She reports as ever, and another worker has keys of her own.
    phone
        .report_anew(&work(&company.other_client))
        .await
        .ok(201);
    let bea = company.phone_of(&company.bea).await;
    bea.settle(fresh_key()).await.ok(200);

    company.wait(DAY);
    let phone = company.phone_of(&company.ana).await;
    assert_eq!(phone.settle(fresh_key()).await.ok(200)["outcome"], "void");
}
