//! The contract as it is written down, as it is served and as the code has it: all the same.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use serde_json::Value;
use support::Company;

const WRITTEN: &str = include_str!("../openapi.json");

#[test]
fn the_written_contract_is_what_the_code_says() {
    let generated = serde_json::to_string_pretty(&job_tracker_server::openapi()).unwrap() + "\n";
    assert!(
        WRITTEN == generated,
        "server/openapi.json is not up to date; write it anew with:\n\
         cargo run -p job-tracker-server -- openapi > server/openapi.json"
    );
}

#[tokio::test]
async fn the_server_serves_its_contract() {
    let company = Company::open().await;
    let served = company.get("/openapi.json").await;
    assert_eq!(served.header("content-type"), Some("application/json"));
    let written: Value = serde_json::from_str(WRITTEN).unwrap();
    assert_eq!(served.ok(200), written);
}

#[test]
fn every_call_of_the_contract_is_in_it() {
    let written: Value = serde_json::from_str(WRITTEN).unwrap();
    let calls: Vec<String> = written["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |it| format!("{} {path}", it.to_uppercase()))
        })
        .collect();
    for call in [
        "GET /v1/info",
        "POST /v1/session",
        "DELETE /v1/session",
        "GET /v1/me",
        "POST /v1/performances",
        "GET /v1/performances",
        "POST /v1/performances/settle/{key}",
        "GET /v1/me/devices",
        "DELETE /v1/me/devices/{id}",
        "POST /v1/clients/check",
        "GET /v1/clients/recent",
        "GET /healthz",
        "GET /readyz",
        "GET /openapi.json",
    ] {
        assert!(calls.iter().any(|it| it == call), "{call}: {calls:?}");
    }
}
