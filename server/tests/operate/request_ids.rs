//! Each answer has an id, which stands in the lines of the log about it.

use std::collections::HashSet;

use serde_json::Value;

use crate::support::{
    Answer, Company, http,
    program::{Running, people},
};

fn is_an_id(id: &str) -> bool {
    id.len() == 16 && id.bytes().all(|it| it.is_ascii_hexdigit())
}

#[tokio::test]
async fn every_answer_has_an_id_of_its_own_and_not_the_one_that_a_caller_sends() {
    let company = Company::open().await;
    let mut seen = HashSet::new();
    for path in [
        "/",
        "/v1/info",
        "/v1/nowhere",
        "/console/",
        "/healthz",
        "/v1/me",
    ] {
        let request = company.request(reqwest::Method::GET, path);
        let theirs = "0123456789abcdef";
        let answer = Answer::to(request.header("X-Request-Id", theirs)).await;
        let id = answer.header("x-request-id").unwrap().to_owned();
        assert!(is_an_id(&id) && id != theirs, "{path}: {id}");
        assert!(seen.insert(id), "{path}");
    }
}

#[tokio::test]
async fn the_lines_of_the_log_about_a_request_have_its_id() {
    let directory = tempfile::tempdir().unwrap();
    people(directory.path());
    let options = ["--listen", "127.0.0.1:0", "--log-format", "json"];
    let variables = [("RUST_LOG", "debug")];
    let running = Running::start_with("serve", directory.path(), &options, &variables);
    let address = running.address_in_json();
    let answer = Answer::to(http().get(format!("http://{address}/v1/info"))).await;
    let id = answer.header("x-request-id").unwrap().to_owned();
    let stopped = running.stop("TERM");
    let lines = stopped
        .log
        .iter()
        .map(|it| serde_json::from_str(it).unwrap());
    let answered: Vec<Value> = lines
        .filter(|it: &Value| it["fields"]["message"] == "answered")
        .collect();
    assert_eq!(answered.len(), 1, "{answered:?}");
    assert_eq!(answered[0]["span"]["id"], id.as_str());
}
