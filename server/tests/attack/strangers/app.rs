//! In the app: keys, clients and cursors.

use job_tracker_protocol::{ClientNumber, Language};
use reqwest::Method;
use serde_json::{Value, json};

use super::{NO_ID, busy};
use crate::support::{
    Answer, Company, fresh_key,
    phone::{Phone, with, work},
};

/// A worker of another employer, signed in.
async fn foreign_phone(company: &Company) -> (ClientNumber, Phone<'_>) {
    let office = company.office();
    let other = office.add_employer("Maanlicht", None).await.unwrap();
    let mona = office
        .add_worker(other, "Mona", Language::Fr)
        .await
        .unwrap();
    let number = ClientNumber::from_first_ten(4_434_567_890);
    office.add_client(other, &number, "Hers").await.unwrap();
    (number, company.phone_of(&mona).await)
}

fn performances(company: &Company) -> i64 {
    company.rows().number("SELECT count(*) FROM performances")
}

#[tokio::test]
async fn a_key_belongs_to_the_worker_who_drew_it() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let (_, mona) = foreign_phone(&company).await;
    let key = fresh_key();
    let body = work(&company.client);
    let first = ana.report(key, &body).await.ok(201);
    // Settling another's key says nothing of it, and binds nothing of hers.
    for thief in [&bea, &mona] {
        assert_eq!(
            thief.settle(key).await.ok(200),
            json!({ "outcome": "void" })
        );
        thief.report(key, &body).await.problem(410, "key-void");
    }
    assert_eq!(ana.report(key, &body).await.ok(201), first);
    assert_eq!(ana.settle(key).await.ok(200)["performance"], first);
    // Nor does a key that another voided or used stop her.
    let guessed = fresh_key();
    bea.settle(guessed).await.ok(200);
    ana.report(guessed, &with(&body, "activity", "shopping"))
        .await
        .ok(201);
    let used = fresh_key();
    bea.report(used, &body).await.ok(201);
    let hers = ana
        .report(used, &with(&body, "activity", "transport"))
        .await
        .ok(201);
    assert_eq!(ana.settle(used).await.ok(200)["performance"], hers);
    assert_eq!(performances(&company), 4);
}

#[tokio::test]
async fn a_client_of_another_employer_is_unknown() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let (foreign, mona) = foreign_phone(&company).await;
    for (phone, number) in [(&ana, &foreign), (&mona, &company.client)] {
        let refused = phone.report_anew(&work(number)).await;
        let missing = ClientNumber::from_first_ten(9_999_999_999);
        let unknown = phone.report_anew(&work(&missing)).await;
        refused.problem(422, "unknown-client");
        assert_eq!(refused.but_for_the_time(), unknown.but_for_the_time());
    }
    assert_eq!(performances(&company), 0);
}

#[tokio::test]
async fn a_cursor_of_another_worker_is_none() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let (_, mona) = foreign_phone(&company).await;
    let performance = ana.report_anew(&work(&company.client)).await.ok(201);
    let id = performance["id"].as_str().unwrap();
    let turned = format!("{}{}", &id[..35], if id.ends_with('0') { '1' } else { '0' });
    let path = |cursor: &str| format!("/v1/performances?cursor={cursor}");
    for thief in [&bea, &mona] {
        let answer = thief.get(&path(id)).await;
        answer.problem(400, "bad-request");
        let missing = thief.get(&path(NO_ID)).await;
        assert_eq!(answer.but_for_the_time(), missing.but_for_the_time());
        assert!(thief.history().await.is_empty());
    }
    for forged in [
        turned.as_str(),
        NO_ID,
        "1",
        "%00",
        "' OR 1=1",
        "",
        &"9".repeat(5000),
    ] {
        let path = path(&form_urlencoded::byte_serialize(forged.as_bytes()).collect::<String>());
        assert_eq!(ana.get(&path).await.status, 400, "{forged}");
    }
    assert_eq!(ana.get(&path(id)).await.ok(200)["items"], json!([]));
}

#[tokio::test]
async fn no_call_of_the_app_says_anything_of_another_employer() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mona) = foreign_phone(&company).await;
    let mut answers = vec![mona.get("/v1/me").await];
    for query in [
        "",
        "?from=2026-01-01&to=2026-12-31",
        "?employer=1",
        "?worker=1",
    ] {
        answers.push(mona.get(&format!("/v1/performances{query}")).await);
    }
    let body = json!({ "current": "x", "new": "90517263", "login": heard.login });
    let change = mona.request(Method::PUT, "/v1/me/password").json(&body);
    let change = Answer::to(change).await;
    change.problem(422, "invalid-request");
    answers.push(change);
    for answer in answers {
        let text = String::from_utf8(answer.body).unwrap();
        for secret in [
            "Ana",
            "Zonnestraal",
            &heard.login,
            &heard.number,
            &heard.performance,
        ] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    let me: Value = company
        .phone_of(&company.ana)
        .await
        .get("/v1/me")
        .await
        .ok(200);
    assert_eq!(me["employer"]["name"], "Zonnestraal");
}
