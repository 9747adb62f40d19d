//! The same conversation in jambonz's dialect.

use jiff::Timestamp;
use job_tracker_server::clock::Clock as _;
use reqwest::Method;
use ring::hmac;
use serde_json::{Value, json};

use crate::{
    service::{TOKEN, company},
    signed::to_summary,
    support::{Company, phone::Phone},
};

fn signature(secret: &str, at: Timestamp, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let time = at.as_second();
    let tag = hmac::sign(&key, format!("{time}.{body}").as_bytes());
    let hex: String = tag.as_ref().iter().map(|it| format!("{it:02x}")).collect();
    format!("t={time},v1={hex}")
}

async fn post(company: &Company, path: &str, body: &Value, secret: &str) -> (u16, Value) {
    let body = body.to_string();
    let header = signature(secret, company.clock.now(), &body);
    let answer = company
        .request(Method::POST, path)
        .header("Jambonz-Signature", header)
        .header("Content-Type", "application/json")
        .body(body);
    let answer = answer.send().await.unwrap();
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap_or_default())
}

fn told(digits: Option<&str>) -> Value {
    let mut told = json!({
        "call_sid": "5a1f", "direction": "inbound", "from": "anonymous", "to": "3280035530",
        "call_status": "in-progress", "reason": "timeout",
    });
    if let Some(digits) = digits {
        told["digits"] = digits.into();
        told["reason"] = "dtmfDetected".into();
    }
    told
}

fn gather(verbs: &Value) -> &Value {
    verbs
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["verb"] == "gather")
        .unwrap()
}

#[tokio::test]
async fn a_performance_is_sent_through_jambonz() {
    let company = company().await;
    let (status, mut verbs) = post(&company, "/phone/jambonz", &told(None), TOKEN).await;
    assert_eq!(status, 200);
    for keys in to_summary(&company).iter().chain(&["1".to_owned()]) {
        let path = gather(&verbs)["actionHook"].as_str().unwrap().to_owned();
        (_, verbs) = post(&company, &path, &told(Some(keys)), TOKEN).await;
    }
    let said = verbs.to_string();
    assert!(said.contains("De prestatie is verzonden."), "{said}");
    let path = gather(&verbs)["actionHook"].as_str().unwrap().to_owned();
    let (_, verbs) = post(&company, &path, &told(Some("2")), TOKEN).await;
    assert_eq!(verbs.as_array().unwrap().last().unwrap()["verb"], "hangup");
    let history = Phone::sign_in(&company, &company.ana).await.history().await;
    assert_eq!(history.len(), 1);
}

#[tokio::test]
async fn silence_is_asked_again_twice_and_then_the_line_hangs_up() {
    let company = company().await;
    let (_, mut verbs) = post(&company, "/phone/jambonz", &told(None), TOKEN).await;
    for _ in 0..2 {
        let path = gather(&verbs)["actionHook"].as_str().unwrap().to_owned();
        (_, verbs) = post(&company, &path, &told(None), TOKEN).await;
    }
    let path = gather(&verbs)["actionHook"].as_str().unwrap().to_owned();
    let (_, verbs) = post(&company, &path, &told(None), TOKEN).await;
    assert_eq!(verbs.as_array().unwrap().last().unwrap()["verb"], "hangup");
}

#[tokio::test]
async fn what_jambonz_did_not_sign_or_signed_long_ago_is_not_answered() {
    let company = company().await;
    let body = told(None);
    assert_eq!(
        post(&company, "/phone/jambonz", &body, "other").await.0,
        403
    );
    let old = company.clock.now() - jiff::SignedDuration::from_mins(6);
    let header = signature(TOKEN, old, &body.to_string());
    let late = company
        .request(Method::POST, "/phone/jambonz")
        .header("Jambonz-Signature", header)
        .body(body.to_string());
    assert_eq!(late.send().await.unwrap().status(), 403);
    // A question of another call.
    let (_, verbs) = post(&company, "/phone/jambonz", &body, TOKEN).await;
    let path = gather(&verbs)["actionHook"].as_str().unwrap().to_owned();
    let mut other = told(Some("1"));
    other["call_sid"] = "other".into();
    assert_eq!(post(&company, &path, &other, TOKEN).await.0, 403);
}
