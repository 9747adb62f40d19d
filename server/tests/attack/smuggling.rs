//! Requests that two servers would read differently.

use serde_json::json;

use crate::{
    raw::{Wire, exchange},
    support::{Company, fresh_key, phone::work},
};

/// How many answers came, and the first one's status; none where the server just closed.
async fn answers(company: &Company, bytes: &[u8]) -> (usize, Option<u16>) {
    let text = String::from_utf8_lossy(&exchange(company.addr(), bytes).await).into_owned();
    let count = text.matches("HTTP/1.1 ").count();
    let first = (count > 0).then(|| Wire(text).status());
    (count, first)
}

/// What the attacker wants somebody else's request to become.
const SMUGGLED: &str = "GET /v1/info HTTP/1.1\r\nHost: test\r\nX: ";

#[tokio::test]
async fn after_a_body_of_two_lengths_nothing_more_is_read_from_the_connection() {
    let company = Company::open().await;
    let start = "POST /v1/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
    for head in [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 200\r\nTransfer-Encoding: chunked\r\n",
        "transfer-encoding: chunked\r\ncontent-length: 0\r\n",
    ] {
        let bytes = format!("{start}{head}\r\n0\r\n\r\n{SMUGGLED}\r\n\r\n");
        let (count, status) = answers(&company, bytes.as_bytes()).await;
        assert!(count <= 1, "{head}: {count} answers");
        assert!(status.is_none_or(|it| it == 400), "{head}: {status:?}");
    }
}

#[tokio::test]
async fn lengths_and_codings_that_are_not_plain_are_refused() {
    let company = Company::open().await;
    let start = "POST /v1/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
    for head in [
        "Content-Length: 2\r\nContent-Length: 7\r\n",
        "Content-Length: 2, 7\r\n",
        "Content-Length: +2\r\n",
        "Content-Length: 0x2\r\n",
        "Content-Length: 2 2\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Content-Length:\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: gzip\r\n",
        "Transfer-Encoding: \x0bchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding\r\n : chunked\r\n",
        "X: y\r\n Transfer-Encoding: chunked\r\n",
        "X: y\r\n\tfolded\r\nContent-Length: 2\r\n",
        "Content-Length : 2\r\n",
        "X\0: y\r\nContent-Length: 2\r\n",
        "X: y\0\r\nContent-Length: 2\r\n",
        "X: y\rContent-Length: 2\r\n",
        " X: y\r\nContent-Length: 2\r\n",
    ] {
        let bytes = format!("{start}{head}\r\n{{}}{SMUGGLED}\r\n\r\n");
        let (count, status) = answers(&company, bytes.as_bytes()).await;
        assert!(count <= 1, "{head:?}: {count} answers");
        assert!(status.is_none_or(|it| it == 400), "{head:?}: {status:?}");
    }
}

#[tokio::test]
async fn chunks_that_are_not_plain_break_the_connection() {
    let company = Company::open().await;
    let start = "POST /v1/session HTTP/1.1\r\nHost: test\r\n\
         Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    let long = format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "x".repeat(100_000));
    for chunks in [
        "ffffffffffffffff1\r\n{}\r\n0\r\n\r\n",
        "-2\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}X\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "2 2\r\n{}\r\n0\r\n\r\n",
        "\r\n2\r\n{}\r\n0\r\n\r\n",
        &long,
    ] {
        let bytes = format!("{start}{chunks}{SMUGGLED}\r\n\r\n");
        let (count, status) = answers(&company, bytes.as_bytes()).await;
        assert!(count <= 1, "{chunks:.20}: {count} answers");
        let refused = status.is_none_or(|it| (400..500).contains(&it));
        assert!(refused, "{chunks:.20}: {status:?}");
    }
}

#[tokio::test]
async fn an_old_client_has_no_chunks() {
    let company = Company::open().await;
    let bytes = format!(
        "POST /v1/session HTTP/1.0\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n{SMUGGLED}\r\n\r\n"
    );
    let (count, status) = answers(&company, bytes.as_bytes()).await;
    assert!(
        count <= 1 && status.is_none_or(|it| it == 400),
        "{count} {status:?}"
    );
}

#[tokio::test]
async fn a_report_is_read_in_one_way_only() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client).to_string();
    // Two keys, two tokens, two kinds: nothing of it is chosen, and nothing registered.
    let key = |name: &str| format!("{name}: {}\r\n", fresh_key());
    let token = format!("Authorization: Bearer {}\r\n", phone.token);
    let json = "Content-Type: application/json\r\n";
    for headers in [
        format!(
            "{token}{json}{}{}",
            key("Idempotency-Key"),
            key("idempotency-key")
        ),
        format!("{token}{json}"),
        format!(
            "{token}{}Content-Type: text/plain\r\n",
            key("Idempotency-Key")
        ),
    ] {
        let bytes = format!(
            "POST /v1/performances HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let (count, status) = answers(&company, bytes.as_bytes()).await;
        assert_eq!(count, 1);
        assert!(matches!(status, Some(400 | 415)), "{headers}: {status:?}");
    }
    for body in [
        body.replace("\"hours\":3", "\"hours\":3,\"hours\":9"),
        body.replace("\"hours\":3", "\"hours\":3,\"HOURS\":9"),
        body.replace("\"hours\":3", "\"hours\":3e0"),
        body.replace("\"hours\":3", "\"hours\":\"3\""),
        json!([body]).to_string(),
    ] {
        let request = phone
            .request(reqwest::Method::POST, "/v1/performances")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", fresh_key().to_string());
        let answer = crate::support::Answer::to(request.body(body.clone())).await;
        assert_eq!(answer.status, 422, "{body}: {answer:?}");
    }
    assert!(phone.history().await.is_empty());
}

#[tokio::test]
async fn odd_targets_lead_nowhere() {
    let company = Company::open().await;
    for (line, expected) in [
        ("GET http://evil.example/v1/info HTTP/1.1", 200),
        ("GET http://evil.example:80/v1/nothing HTTP/1.1", 404),
        ("CONNECT evil.example:443 HTTP/1.1", 404),
        ("OPTIONS * HTTP/1.1", 404),
        ("TRACE /v1/info HTTP/1.1", 405),
        ("TRACK /v1/info HTTP/1.1", 405),
        ("DEBUG / HTTP/1.1", 405),
        ("GET file:///etc/passwd HTTP/1.1", 404),
        ("GET //evil.example/v1/info HTTP/1.1", 404),
        ("GET /v1/info#x HTTP/1.1", 200),
    ] {
        let bytes = format!("{line}\r\nHost: test\r\nX-Secret: 4711\r\nConnection: close\r\n\r\n");
        let answer = exchange(company.addr(), bytes.as_bytes()).await;
        let text = String::from_utf8_lossy(&answer).into_owned();
        assert!(
            !text.contains("4711"),
            "what was sent is not sent back: {text}"
        );
        assert!(!text.contains("root:"), "{text}");
        if !text.is_empty() {
            let status = Wire(text).status();
            let fits = status == expected || (expected >= 400 && (400..500).contains(&status));
            assert!(fits, "{line}: {status}");
        }
    }
}
