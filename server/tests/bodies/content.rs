//! What stands in a body, how much of it, and what it is said to be.

use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::{
    is_unharmed,
    support::{Answer, Company},
};

const KB: usize = 1024;

fn sign_in(company: &Company) -> RequestBuilder {
    company.request(Method::POST, "/v1/session")
}

async fn sent_as_json(company: &Company, body: impl Into<reqwest::Body>) -> Answer {
    let request = sign_in(company).header("Content-Type", "application/json");
    Answer::to(request.body(body)).await
}

#[tokio::test]
async fn what_is_no_json_is_malformed() {
    let company = Company::open().await;
    let deep_array = "[".repeat(20_000);
    let deep_object = "{\"a\":".repeat(9_000);
    let (login, password) = (&company.ana.login, &company.ana.password);
    let right = json!({ "login": login, "password": password }).to_string();
    let in_utf16: Vec<u8> = right.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bodies: Vec<Vec<u8>> = vec![
        b"".into(),
        b" ".into(),
        b"\0".into(),
        b"{".into(),
        b"{\"login\":}".into(),
        b"{'login':'980'}".into(),
        b"login=980&password=x".into(),
        b"\xff\xfe\xfd".into(),
        b"{\"login\":\"\xc3\x28\"}".into(),
        b"{\"login\":\"a\nb\"}".into(),
        b"{\"login\":\"\\x41\"}".into(),
        deep_array.into(),
        deep_object.into(),
        in_utf16,
        format!("\u{feff}{right}").into(),
        format!("{right}{right}").into(),
        format!("{right} and more").into(),
        format!("{right},").into(),
        right[..right.len() - 1].into(),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        let answer = sent_as_json(&company, body).await;
        assert_eq!(answer.status, 400, "{shown}");
        answer.problem(400, "malformed-json");
    }
    is_unharmed(&company).await;
}

#[tokio::test]
async fn what_is_json_but_no_request_is_invalid() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    for body in [
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        "1e999".to_owned(),
        "\"text\"".to_owned(),
        format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)),
        format!(r#"{{"login":"{login}","password":"{password}","extra":1}}"#),
        format!(r#"{{"login":"{login}","password":"x","password":"{password}"}}"#),
        format!(r#"{{"login":"{login}","login":"{login}","password":"{password}"}}"#),
        format!(r#"{{"login":"{login}","password":"\ud800"}}"#),
    ] {
        let answer = sent_as_json(&company, body.clone()).await;
        assert!((400..=422).contains(&answer.status), "{body}: {answer:?}");
        let problem = answer.json();
        assert!(!problem.to_string().contains(password), "{problem}");
        if !body.contains("ud800") {
            answer.problem(422, "invalid-request");
        }
    }
    is_unharmed(&company).await;
}

#[tokio::test]
async fn a_body_may_have_64_kb_and_whoever_sends_more_is_told_so() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let right = json!({ "login": login, "password": password }).to_string();
    let padded = |length: usize| format!("{right}{}", " ".repeat(length - right.len()));
    sent_as_json(&company, padded(64 * KB)).await.ok(201);
    for length in [64 * KB + 1, KB * KB, 2 * KB * KB] {
        let answer = sent_as_json(&company, padded(length)).await;
        answer.problem(413, "body-too-large");
    }
    // Wherever it is sent, and whatever it is said to be.
    for (method, path) in [
        (Method::POST, "/v1/performances"),
        (Method::POST, "/v1/nothing"),
        (Method::GET, "/v1/info"),
        (Method::POST, "/"),
        (Method::POST, "/nothing"),
    ] {
        let request = company.request(method, path).body(padded(KB * KB));
        Answer::to(request).await.problem(413, "body-too-large");
    }
}

#[tokio::test]
async fn a_body_of_another_kind_is_not_looked_at() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let right = json!({ "login": login, "password": password }).to_string();
    for kind in [
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/problem+json",
        "application/jsonx",
        "application/xml, application/json",
        "json",
        "",
    ] {
        let request = sign_in(&company).header("Content-Type", kind);
        let answer = Answer::to(request.body(right.clone())).await;
        assert_eq!(answer.status, 415, "{kind}");
        answer.problem(415, "unsupported-media-type");
    }
    let answer = Answer::to(sign_in(&company).body(right.clone())).await;
    answer.problem(415, "unsupported-media-type");
    for kind in ["application/json; charset=utf-8", "Application/JSON ;x=y"] {
        let request = sign_in(&company).header("Content-Type", kind);
        Answer::to(request.body(right.clone())).await.ok(201);
    }
}
