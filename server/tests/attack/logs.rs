//! What a caller could write into the log of a real server: nothing.

use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::{
    raw::hang_up_after,
    support::{
        http,
        program::{Running, command},
    },
};

/// A word that nobody but the attacker writes, with what would begin a new line or colour one.
const FORGED: &str = "FORGED";

fn poisons() -> Vec<String> {
    [
        "\r\n2026-11-24T00:00:00Z ERROR FORGED",
        "\nFORGED",
        "\u{1b}[2J\u{1b}[31mFORGED",
        "\u{9b}31mFORGED",
        "\",\"level\":\"ERROR\",\"FORGED\":\"",
        "\\nFORGED",
        "%0d%0aFORGED",
        "\u{2028}FORGED",
        "${jndi:ldap://FORGED}",
        "{FORGED}",
    ]
    .map(str::to_owned)
    .to_vec()
}

async fn poison(address: &str) {
    let http = http();
    let addr = address.parse().unwrap();
    for poison in poisons() {
        let in_path: String = form_urlencoded::byte_serialize(poison.as_bytes()).collect();
        for body in [
            json!({ "login": poison, "password": poison }),
            json!({ "login": "980471826370", "password": poison, "device_token": poison }),
            json!({ &poison: poison }),
        ] {
            let request = http
                .post(format!("http://{address}/v1/session"))
                .json(&body);
            request.send().await.unwrap();
        }
        for path in [
            "/v1/",
            "/",
            "/console/workers/",
            "/console/?search=",
            "/v1/info?",
            "/console/start?link=",
        ] {
            let request = http.get(format!("http://{address}{path}{in_path}"));
            request.send().await.unwrap();
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("email", &poison), ("password", &poison), ("code", &poison)])
            .finish();
        for path in ["/console/sign-in", "/console/start"] {
            let request = http
                .post(format!("http://{address}{path}"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(body.clone());
            request.send().await.unwrap();
        }
        // As it is, wherever a request has room.
        for request in [
            format!("GET /{poison} HTTP/1.1\r\nHost: test\r\n\r\n"),
            format!("{poison} /v1/info HTTP/1.1\r\nHost: test\r\n\r\n"),
            format!("GET /v1/info HTTP/{poison}\r\nHost: test\r\n\r\n"),
            format!("GET /v1/info HTTP/1.1\r\n{poison}: x\r\n\r\n"),
            format!(
                "GET /v1/me HTTP/1.1\r\nConnection: close\r\nHost: {poison}\r\nUser-Agent: {poison}\r\n\
                 X-Forwarded-For: {poison}\r\nAuthorization: Bearer {poison}\r\nCookie: {poison}\r\n\
                 Content-Type: {poison}\r\nOrigin: {poison}\r\n\r\n"
            ),
        ] {
            hang_up_after(addr, request.as_bytes()).await;
        }
    }
    let method = Method::from_bytes(b"FORGED").unwrap();
    let request = http.request(method, format!("http://{address}/v1/info"));
    request.send().await.unwrap();
}

async fn poisoned_log(format: &str, level: &str) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    for poison in poisons() {
        // A name may be anything; what the log says of it is nothing.
        let words = ["employer", "add", "--name", poison.trim()];
        command(directory.path(), &words);
    }
    let options = [
        ["--listen", "127.0.0.1:0"],
        ["--sign-in-rate", "0"],
        ["--trusted-proxy", "127.0.0.1/32"],
        ["--log-format", format],
    ]
    .concat();
    let running = Running::start_with("serve", directory.path(), &options, &[("RUST_LOG", level)]);
    let address = match format {
        "text" => running.address(),
        _ => running.address_in_json(),
    };
    poison(&address).await;
    let stopped = running.stop("TERM");
    assert_eq!(stopped.status, Some(0));
    stopped.log
}

#[tokio::test]
async fn no_caller_writes_into_the_log_for_people() {
    let log = poisoned_log("text", "debug").await;
    assert!(log.len() > 100, "{}", log.len());
    for line in log {
        assert!(!line.contains(FORGED), "{line:?}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
        assert!(
            line.starts_with("20") && line.as_bytes()[10] == b'T',
            "{line:?}"
        );
    }
}

#[tokio::test]
async fn no_caller_writes_into_the_log_for_machines() {
    let log = poisoned_log("json", "debug").await;
    assert!(log.len() > 100, "{}", log.len());
    for line in log {
        let read: Value = serde_json::from_str(&line).unwrap_or_else(|it| panic!("{it}: {line:?}"));
        let names: Vec<&String> = read.as_object().unwrap().keys().collect();
        for name in names {
            let ours = ["timestamp", "level", "fields", "target", "span", "spans"];
            assert!(ours.contains(&name.as_str()), "{line}");
        }
        assert!(!line.contains(FORGED), "{line:?}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}
