//! A worker's phones: she sees them, and has one forgotten.

use reqwest::Method;
use serde_json::Value;

use crate::support::{Answer, Company, DAY, HOUR, WRONG, fresh_key, phone::Phone};

async fn list(phone: &Phone<'_>) -> Vec<Value> {
    let answer = phone.get("/v1/me/devices").await.ok(200);
    answer["devices"].as_array().unwrap().clone()
}

async fn forget(phone: &Phone<'_>, id: &str) -> Answer {
    let path = format!("/v1/me/devices/{id}");
    Answer::to(phone.request(Method::DELETE, &path)).await
}

/// What the phone that asks is called.
async fn id_of(phone: &Phone<'_>) -> String {
    let all = list(phone).await;
    let mut present = all.iter().filter(|it| it["present"] == true);
    let id = present.next().unwrap()["id"].as_str().unwrap().to_owned();
    assert!(present.next().is_none());
    id
}

fn forgotten(company: &Company) -> i64 {
    let rows = company.rows();
    rows.number("SELECT count(*) FROM audit WHERE action = 'phone-forgotten'")
}

#[tokio::test]
async fn a_worker_sees_her_phones_and_which_of_them_asks() {
    let company = Company::open().await;
    let first = company.phone_of(&company.ana).await;
    company.wait(HOUR);
    let second = company.phone_of(&company.ana).await;
    company.phone_of(&company.bea).await;
    let shown = list(&first).await;
    let presents: Vec<_> = shown.iter().map(|it| it["present"].clone()).collect();
    assert_eq!(presents, [false, true]);
    assert_eq!(shown[1]["first_seen"], "2026-11-23T14:00:00Z");
    assert_eq!(shown[0]["last_used"], "2026-11-23T15:00:00Z");
    assert_ne!(id_of(&first).await, id_of(&second).await);
    // In use without a new sign-in, and then signed in on again: one phone, seen since the first.
    company.wait(DAY * 2);
    assert!(first.is_signed_in().await);
    assert_eq!(list(&first).await[1]["last_used"], "2026-11-25T15:00:00Z");
    let (login, password) = (&company.ana.login, &company.ana.password);
    company
        .try_from(&first.device, login, password)
        .await
        .ok(201);
    let shown = list(&second).await;
    assert_eq!(shown.len(), 2);
    assert_eq!(shown[0]["first_seen"], "2026-11-23T14:00:00Z");
}

#[tokio::test]
async fn what_a_phone_is_called_is_neither_its_token_nor_what_is_stored_of_it() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let id = id_of(&phone).await;
    let stored = company.rows().text("SELECT token_hash FROM devices");
    let hash: String = stored.chars().filter(char::is_ascii_hexdigit).collect();
    let digits = id.replace('-', "");
    assert!(hash.len() >= 64 && !phone.device.contains(&digits));
    for part in [&digits[..8], &digits[16..]] {
        assert!(!hash.contains(part), "{hash} {digits}");
    }
}

#[tokio::test]
async fn a_phone_that_is_forgotten_is_signed_out_and_known_no_longer() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let lost = company.phone_of(&company.ana).await;
    // Two sessions on the lost one.
    let second = company.try_from(&lost.device, login, password).await;
    let second = second.ok(201)["token"].as_str().unwrap().to_owned();
    let hers = company.phone_of(&company.ana).await;
    let id = id_of(&lost).await;
    assert_eq!(forget(&hers, &id).await.status, 204);
    assert!(!lost.is_signed_in().await && hers.is_signed_in().await);
    let again = company.request(Method::GET, "/v1/me").bearer_auth(second);
    Answer::to(again).await.problem(401, "session-ended");
    assert_eq!(list(&hers).await.len(), 1);
    // It has no tries of its own any more: it waits with all that nobody knows.
    for _ in 0..3 {
        company.try_password(login, WRONG).await;
    }
    company
        .try_from(&lost.device, login, password)
        .await
        .closed();
    company
        .try_from(&hers.device, login, password)
        .await
        .ok(201);
    assert_eq!(forgotten(&company), 1);
}

#[tokio::test]
async fn the_phone_that_asks_may_be_the_one_that_is_forgotten() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    let id = id_of(&phone).await;
    assert_eq!(forget(&phone, &id).await.status, 204);
    assert!(!phone.is_signed_in().await);
    forget(&phone, &id).await.problem(401, "session-ended");
    // It may sign in again, as a phone that was never there.
    let back = company.try_from(&phone.device, login, password).await;
    assert_ne!(back.ok(201)["device_token"], phone.device);
}

#[tokio::test]
async fn what_is_not_hers_is_not_there_and_what_is_gone_is_told_of_once() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let tablet = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let id = id_of(&tablet).await;
    for strange in [&id, &fresh_key().to_string(), "x", "%00"] {
        forget(&bea, strange).await.problem(404, "not-found");
    }
    assert!(tablet.is_signed_in().await);
    assert_eq!(forget(&phone, &id).await.status, 204);
    forget(&phone, &id).await.problem(404, "not-found");
    assert_eq!(forgotten(&company), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_is_forgotten_twice_at_once_is_told_of_once() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let tablet = company.phone_of(&company.ana).await;
    let path = format!("/v1/me/devices/{}", id_of(&tablet).await);
    let requests: Vec<_> = (0..8)
        .map(|_| tokio::spawn(Answer::to(phone.request(Method::DELETE, &path))))
        .collect();
    let mut done = 0;
    for request in requests {
        let answer = request.await.unwrap();
        assert!([204, 404].contains(&answer.status), "{answer:?}");
        done += i32::from(answer.status == 204);
    }
    assert_eq!((done, forgotten(&company)), (1, 1));
}

// Sessions that were opened before their phone was noted.
#[tokio::test]
async fn with_a_phone_go_the_sessions_of_which_nobody_knows_the_phone_but_for_the_one_that_asks() {
    let company = Company::open().await;
    let lost = company.phone_of(&company.ana).await;
    let hers = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let id = id_of(&lost).await;
    company.rows().execute("UPDATE sessions SET device = NULL");
    let shown = list(&hers).await;
    assert!(shown.len() == 2 && shown.iter().all(|it| it["present"] == false));
    assert_eq!(forget(&hers, &id).await.status, 204);
    assert!(!lost.is_signed_in().await);
    assert!(hers.is_signed_in().await && bea.is_signed_in().await);
}
