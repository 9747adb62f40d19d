//! Stolen and planted tokens of the workers' app.

use job_tracker_server::office::IssuedCredentials;
use reqwest::Method;
use serde_json::json;

use crate::{
    browser::administrator,
    support::{Answer, Company, DAY, WRONG, fresh_key, phone::work},
};

/// Every call that takes a token.
fn calls() -> Vec<(Method, String)> {
    vec![
        (Method::GET, "/v1/me".to_owned()),
        (Method::GET, "/v1/performances".to_owned()),
        (Method::POST, "/v1/performances".to_owned()),
        (
            Method::POST,
            format!("/v1/performances/settle/{}", fresh_key()),
        ),
        (Method::GET, "/v1/requests".to_owned()),
        (Method::POST, "/v1/requests".to_owned()),
        (Method::POST, format!("/v1/requests/settle/{}", fresh_key())),
        (Method::DELETE, format!("/v1/requests/{}", fresh_key())),
        (Method::GET, "/v1/changes".to_owned()),
        (Method::POST, format!("/v1/changes/{}", fresh_key())),
        (Method::PUT, "/v1/me/password".to_owned()),
        (Method::GET, "/v1/me/devices".to_owned()),
        (Method::DELETE, format!("/v1/me/devices/{}", fresh_key())),
        (Method::POST, "/v1/clients/check".to_owned()),
        (Method::GET, "/v1/clients/recent".to_owned()),
        (Method::DELETE, "/v1/session".to_owned()),
    ]
}

/// A copy of the token opens nothing, on any call, and leaves nothing behind.
async fn is_worthless(company: &Company, token: &str) {
    for (method, path) in calls() {
        let request = company.request(method.clone(), &path).bearer_auth(token);
        let request = match method {
            Method::PUT => request.json(&json!({ "current": WRONG, "new": "90517263" })),
            Method::POST => request
                .header("Idempotency-Key", fresh_key().to_string())
                .json(&work(&company.client)),
            _ => request,
        };
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, 401, "{method} {path}: {answer:?}");
        answer.problem(401, "session-ended");
    }
}

fn registered(company: &Company) -> i64 {
    company.rows().number("SELECT count(*) FROM performances")
}

#[tokio::test]
async fn the_list_of_calls_is_the_contracts() {
    let contract = serde_json::to_value(job_tracker_server::openapi()).unwrap();
    let mut guarded = 0;
    for (_, methods) in contract["paths"].as_object().unwrap() {
        let methods = methods.as_object().unwrap().values();
        guarded += methods.filter(|it| it.get("security").is_some()).count();
    }
    assert_eq!(guarded, calls().len());
}

#[tokio::test]
async fn a_copy_of_a_token_dies_with_signing_out() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    assert_eq!(phone.sign_out().await.status, 204);
    is_worthless(&company, &phone.token).await;
    assert_eq!(registered(&company), 0);
}

#[tokio::test]
async fn a_copy_of_a_token_dies_when_the_office_reopens_the_account() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    company
        .office()
        .reopen_worker(&company.ana.login)
        .await
        .unwrap();
    is_worthless(&company, &phone.token).await;
    assert_eq!(registered(&company), 0);
}

#[tokio::test]
async fn a_copy_of_a_token_dies_when_she_changes_her_password_elsewhere() {
    let company = Company::open().await;
    let stolen = company.phone_of(&company.ana).await;
    let hers = company.phone_of(&company.ana).await;
    let body = json!({ "current": company.ana.password, "new": "90517263" });
    let change = hers.request(Method::PUT, "/v1/me/password").json(&body);
    assert_eq!(Answer::to(change).await.status, 204);
    is_worthless(&company, &stolen.token).await;
    assert!(hers.is_signed_in().await);
}

#[tokio::test]
async fn a_copy_of_a_token_dies_when_three_wrong_passwords_close_the_account() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..3 {
        company
            .try_from(&phone.device, &company.ana.login, WRONG)
            .await
            .left();
    }
    is_worthless(&company, &phone.token).await;
}

#[tokio::test]
async fn a_copy_of_a_token_dies_when_she_stops_working_here_and_stays_dead_when_she_comes_back() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let path = |deed: &str| format!("/console/workers/{}/{deed}", company.ana.login);
    assert_eq!(els.post(&path("deactivate"), &[]).await.status, 303);
    is_worthless(&company, &phone.token).await;
    let answer = company
        .try_password(&company.ana.login, &company.ana.password)
        .await;
    assert_eq!(answer.left(), 2);
    assert_eq!(els.post(&path("activate"), &[]).await.status, 303);
    is_worthless(&company, &phone.token).await;
    // Her password died with it: she signs in with the one of a new letter.
    let old = company.try_password(&company.ana.login, &company.ana.password);
    assert_eq!(old.await.left(), 1);
    let office = company.office();
    let ana = office.reopen_worker(&company.ana.login).await.unwrap();
    company.phone_of(&ana).await;
}

#[tokio::test]
async fn a_copy_of_a_token_dies_after_ninety_days_of_silence() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    company.wait(DAY * 90);
    is_worthless(&company, &phone.token).await;
}

/// Who shows this device token is a stranger, whose wrong tries cost the worker nothing.
async fn is_a_strangers(company: &Company, stolen: &str, who: &IssuedCredentials) {
    let hers = company.phone_of(who).await;
    for left in [2, 1, 0] {
        let answer = company.try_from(stolen, &who.login, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    let answer = company.try_from(stolen, &who.login, &who.password).await;
    answer.closed();
    assert!(hers.is_signed_in().await);
    let again = company.try_from(&hers.device, &who.login, &who.password);
    assert_eq!(again.await.ok(201)["device_token"], hers.device);
}

#[tokio::test]
async fn a_stolen_device_token_dies_each_time_the_office_reopens_the_account() {
    let company = Company::open().await;
    let mut stolen = vec![company.phone_of(&company.ana).await.device];
    for _ in 0..2 {
        let office = company.office();
        for token in stolen.clone() {
            let ana = office.reopen_worker(&company.ana.login).await.unwrap();
            is_a_strangers(&company, &token, &ana).await;
        }
        let ana = office.reopen_worker(&company.ana.login).await.unwrap();
        stolen.push(company.phone_of(&ana).await.device);
    }
}

#[tokio::test]
async fn a_stolen_device_token_dies_when_the_console_reopens_the_account() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let stolen = company.phone_of(&company.ana).await.device;
    let path = format!("/console/workers/{}/reopen", company.ana.login);
    els.post(&path, &[]).await;
    for left in [2, 1, 0] {
        let answer = company.try_from(&stolen, &company.ana.login, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    let closed = "SELECT count(*) FROM workers WHERE app_closed_at IS NOT NULL";
    assert_eq!(company.rows().number(closed), 0);
}

#[tokio::test]
async fn a_stolen_device_token_dies_when_she_stops_working_here_and_stays_dead_when_she_comes_back()
{
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let stolen = company.phone_of(&company.ana).await.device;
    company
        .try_from(&stolen, &company.ana.login, WRONG)
        .await
        .left();
    for action in ["deactivate", "activate"] {
        let path = format!("/console/workers/{}/{action}", company.ana.login);
        assert_eq!(els.post(&path, &[]).await.status, 303);
        let rows = company.rows();
        let left = format!(
            "SELECT (SELECT count(*) FROM devices)
                 + (SELECT count(*) FROM lanes WHERE device <> {nothing})",
            nothing = rows.bytes(b"")
        );
        assert_eq!(rows.number(&left), 0, "{action}");
    }
    let office = company.office();
    let ana = office.reopen_worker(&company.ana.login).await.unwrap();
    is_a_strangers(&company, &stolen, &ana).await;
}

#[tokio::test]
async fn a_stolen_device_token_dies_when_she_changes_her_password_and_hers_does_not() {
    let company = Company::open().await;
    let stolen = company.phone_of(&company.ana).await;
    let hers = company.phone_of(&company.ana).await;
    let new = "90517263";
    let body = json!({
        "current": company.ana.password, "new": new, "device_token": hers.device,
    });
    let change = hers.request(Method::PUT, "/v1/me/password").json(&body);
    assert_eq!(Answer::to(change).await.status, 204);
    let login = &company.ana.login;
    for left in [2, 1, 0] {
        let answer = company.try_from(&stolen.device, login, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    assert!(hers.is_signed_in().await);
    let again = company.try_from(&hers.device, login, new).await;
    assert_eq!(again.ok(201)["device_token"], hers.device);
}

#[tokio::test]
async fn a_device_token_alone_opens_nothing() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    is_worthless(&company, &phone.device).await;
    // Nor does it with the password of somebody else.
    let bea = &company.bea.password;
    let answer = company
        .try_from(&phone.device, &company.ana.login, bea)
        .await;
    assert_eq!(answer.left(), 2);
}

/// Signs in with these tokens already in the browser or the phone.
async fn sign_in_with(company: &Company, planted: &str, device: &str) -> (String, String) {
    let body = json!({
        "login": company.ana.login, "password": company.ana.password, "device_token": device,
    });
    let request = company
        .request(Method::POST, "/v1/session")
        .bearer_auth(planted)
        .header(
            "Cookie",
            format!("__Host-console={planted}; token={planted}"),
        )
        .json(&body);
    let session = Answer::to(request).await.ok(201);
    let text = |member: &str| session[member].as_str().unwrap().to_owned();
    (text("token"), text("device_token"))
}

#[tokio::test]
async fn tokens_that_somebody_planted_are_never_taken_over() {
    let company = Company::open().await;
    let strangers = company.phone_of(&company.bea).await;
    let invented = format!("jtd_{}", "a".repeat(64));
    let planted = format!("jts_{}", "b".repeat(64));
    for (planted, device) in [
        (strangers.token.as_str(), strangers.device.as_str()),
        (planted.as_str(), invented.as_str()),
    ] {
        let (token, own) = sign_in_with(&company, planted, device).await;
        assert_ne!(token, planted);
        assert_ne!(own, device);
    }
    is_worthless(&company, &planted).await;
    // Whose token it was before, it still is.
    let me = strangers.get("/v1/me").await.ok(200);
    assert_eq!(me["worker"]["name"], "Bea");
}

#[tokio::test]
async fn each_sign_in_draws_tokens_that_no_other_had() {
    let company = Company::open().await;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..50 {
        let phone = company.phone_of(&company.ana).await;
        assert!(seen.insert(phone.token.clone()) && seen.insert(phone.device.clone()));
    }
}

#[tokio::test]
async fn a_token_of_the_console_is_none_of_the_app_and_the_other_way_round() {
    let company = Company::open().await;
    let mut els = administrator(&company, company.employer, "els@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let cookie = els.cookie.clone().unwrap();
    is_worthless(&company, cookie.split_once('=').unwrap().1).await;
    els.cookie = Some(format!("__Host-console={}", phone.token));
    let page = els.get("/console/workers").await;
    assert_eq!(page.location.as_deref(), Some("/console/sign-in"));
}

#[tokio::test]
async fn a_token_in_the_address_or_in_the_body_opens_nothing() {
    let company = Company::open().await;
    let token = company.phone_of(&company.ana).await.token;
    for name in ["token", "access_token", "authorization"] {
        let path = format!("/v1/me?{name}={token}");
        company.get(&path).await.problem(401, "session-ended");
        let request = company
            .request(Method::GET, "/v1/me")
            .header("Cookie", format!("{name}={token}"))
            .json(&json!({ name: token }));
        Answer::to(request).await.problem(401, "session-ended");
    }
}
