//! Too much, too deep, too slow.

use std::{io::Write as _, time::Duration};

use job_tracker_server::Settings;
use reqwest::Method;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use crate::{
    browser::administrator,
    raw::{Wire, exchange},
    support::{Answer, Company},
};

const KB: usize = 1024;
/// Longer than the server waits for anything, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(75);

/// It still answers, and to whoever belongs here.
async fn is_well(company: &Company) {
    assert!(company.phone_of(&company.ana).await.is_signed_in().await);
}

fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\r\n").into_bytes()
}

#[tokio::test]
async fn headers_that_are_too_long_or_too_many_are_refused() {
    let company = Company::open().await;
    for (headers, status) in [
        (format!("X: {}\r\n", "x".repeat(32 * KB)), 200),
        (format!("X: {}\r\n", "x".repeat(200 * KB)), 431),
        (format!("X: {}\r\n", "x".repeat(1000 * KB)), 431),
        ("X: x\r\n".repeat(90), 200),
        ("X: x\r\n".repeat(5000), 431),
        (format!("{}: x\r\n", "X".repeat(200 * KB)), 431),
    ] {
        let answer = exchange(company.addr(), &get("/v1/info", &headers)).await;
        let shown = &headers[..headers.len().min(20)];
        // The server may have closed before the answer got through all that was still coming.
        if status == 200 || !answer.is_empty() {
            assert_eq!(Wire::of(&answer).status(), status, "{shown}");
        }
    }
    is_well(&company).await;
}

#[tokio::test]
async fn an_address_that_is_too_long_is_refused() {
    let company = Company::open().await;
    for path in [
        format!("/v1/performances?from={}", "1".repeat(60 * KB)),
        format!("/v1/performances?{}", "a&".repeat(30 * KB)),
        format!("/v1/{}", "a/".repeat(25 * KB)),
        format!("/{}", "%2e%2e/".repeat(8 * KB)),
        format!("/v1/info?{}", "x".repeat(500 * KB)),
    ] {
        let answer = exchange(company.addr(), &get(&path, "")).await;
        if !answer.is_empty() {
            let status = Wire::of(&answer).status();
            assert!((400..500).contains(&status), "{status}: {}", &path[..30]);
        }
    }
    is_well(&company).await;
}

#[tokio::test]
async fn a_hundred_thousand_brackets_break_nothing() {
    let company = Company::open().await;
    let deep = |open: &str, times| open.repeat(times);
    for (body, status) in [
        (deep("[", 100_000), 413),
        (deep("[", 60_000), 400),
        (deep("{\"a\":", 12_000), 400),
        (format!("{}{}", deep("[", 30_000), deep("]", 30_000)), 422),
        (
            format!("{{\"login\":{}1{}}}", deep("[", 30_000), deep("]", 30_000)),
            422,
        ),
    ] {
        let request = company
            .request(Method::POST, "/v1/session")
            .header("Content-Type", "application/json");
        let shown = body[..10].to_owned();
        let answer = Answer::to(request.body(body)).await;
        assert_eq!(answer.status, status, "{shown}: {answer:?}");
    }
    is_well(&company).await;
}

/// Ten megabytes of blanks around a request, packed.
fn bomb(body: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(body.as_bytes()).unwrap();
    packed.write_all(&vec![b' '; 10_000 * KB]).unwrap();
    packed.finish().unwrap()
}

#[tokio::test]
async fn what_is_compressed_is_refused_and_never_unpacked() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let right = json!({ "login": login, "password": password }).to_string();
    let packed = bomb(&right);
    assert!(packed.len() < 64 * KB);
    for encoding in [
        "gzip",
        "br",
        "deflate",
        "zstd",
        "gzip, gzip",
        "identity",
        "x",
    ] {
        let request = company
            .request(Method::POST, "/v1/session")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding);
        let answer = Answer::to(request.body(packed.clone())).await;
        answer.problem(415, "unsupported-media-type");
    }
    // Who does not say so sends no JSON.
    let request = company
        .request(Method::POST, "/v1/session")
        .header("Content-Type", "application/json");
    Answer::to(request.body(packed.clone()))
        .await
        .problem(400, "malformed-json");
    // As a form of the console, and as a list.
    let els = administrator(&company, company.employer, "els@example.be").await;
    for kind in [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ] {
        let request = company
            .request(Method::POST, "/console/workers/import")
            .header("Cookie", els.cookie.as_deref().unwrap())
            .header("Content-Type", kind)
            .header("Content-Encoding", "gzip");
        assert_eq!(Answer::to(request.body(packed.clone())).await.status, 403);
    }
    let look = els.hand_in("/console/workers/import", &packed, &[]).await;
    assert_eq!(look.status, 422);
    is_well(&company).await;
}

#[tokio::test]
async fn a_list_may_have_four_megabytes_and_a_stranger_hands_in_none() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let page = els
        .hand_in("/console/clients/import", &vec![b'x'; 5000 * KB], &[])
        .await;
    assert_eq!(page.status, 413);
    assert!(page.text.contains("at most 4 MB") || page.text.contains("larger than 4 MB"));
    for list in [
        vec![b';'; 3000 * KB],
        vec![b'\n'; 3000 * KB],
        b"\"".repeat(3000 * KB),
        b"1;a\n".repeat(700 * KB),
    ] {
        let page = els.hand_in("/console/clients/import", &list, &[]).await;
        assert_eq!(page.status, 422, "read, and not taken for forged");
    }
    let form = vec![b'x'; 100 * KB];
    for path in ["/console/sign-in", "/console/start"] {
        let request = company
            .request(Method::POST, path)
            .header("Content-Type", "application/x-www-form-urlencoded");
        let answer = Answer::to(request.body(form.clone())).await;
        assert_eq!(answer.status, 413, "{path}");
        let page = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(page.contains("<h1>"), "{page}");
    }
    is_well(&company).await;
}

/// Reads until the server closes; the seconds are bounded so that a server that never does so
/// fails the test.
async fn closed_with(mut connection: TcpStream) -> String {
    let mut answer = Vec::new();
    let reading = connection.read_to_end(&mut answer);
    let ended = timeout(PATIENCE, reading).await;
    assert!(ended.is_ok(), "the server still waits");
    String::from_utf8_lossy(&answer).into_owned()
}

async fn connected(company: &Company, bytes: &[u8]) -> TcpStream {
    let mut connection = TcpStream::connect(company.addr()).await.unwrap();
    connection.write_all(bytes).await.unwrap();
    connection
}

/// Sends a byte now and then, so that the connection is never silent.
async fn drip(company: &Company, start: &[u8]) -> String {
    let mut connection = connected(company, start).await;
    let (mut reading, mut writing) = connection.split();
    let mut answer = Vec::new();
    let dripping = async {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if writing.write_all(b"x").await.is_err() {
                break;
            }
        }
    };
    let read = async {
        let _ = reading.read_to_end(&mut answer).await;
    };
    let ended = timeout(PATIENCE, async {
        tokio::select! { () = dripping => {}, () = read => {} }
    });
    assert!(ended.await.is_ok(), "the server still reads");
    String::from_utf8_lossy(&answer).into_owned()
}

/// Asks for everything and reads nothing.
async fn unread(company: &Company) {
    let mut connection = TcpStream::connect(company.addr()).await.unwrap();
    let request = get("/large.bin", "");
    connection.write_all(&request).await.unwrap();
    let gone = async {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            // Nothing is ever read here; that the server has given up shows in the next write.
            if connection.write_all(b"x").await.is_err() {
                break;
            }
        }
    };
    assert!(
        timeout(PATIENCE, gone).await.is_ok(),
        "the server still writes"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_slow_with_headers_body_or_reading_loses_the_connection() {
    let web = tempfile::tempdir().unwrap();
    std::fs::write(web.path().join("index.html"), "page").unwrap();
    // More than the system's buffers hold on both ends.
    std::fs::write(web.path().join("large.bin"), vec![0; 64_000 * KB]).unwrap();
    let company = Company::open_with(|it| Settings {
        web: Some(web.path().to_owned()),
        ..it
    })
    .await;
    let half = b"GET /v1/info HTTP/1.1\r\nHost: test\r\nX: ";
    let body = b"POST /v1/session HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\
        Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{\"login\":\"";
    let form = b"POST /console/sign-in HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nemail=";
    let (silent, headers, of_body, of_form, (), ()) = tokio::join!(
        async { closed_with(connected(&company, b"").await).await },
        drip(&company, half),
        drip(&company, body),
        drip(&company, form),
        unread(&company),
        // Meanwhile everybody else is served.
        is_well(&company),
    );
    for nothing in [silent, headers] {
        assert!(
            nothing.is_empty() || nothing.starts_with("HTTP/1.1 408 "),
            "{nothing}"
        );
    }
    for refused in [of_body, of_form] {
        assert!(
            refused.is_empty() || refused.starts_with("HTTP/1.1 400 "),
            "{refused}"
        );
    }
    is_well(&company).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_all_places_and_says_nothing_loses_them() {
    let company = Company::open_with(|it| Settings {
        connections: 8,
        ..it
    })
    .await;
    let mut held = Vec::new();
    for _ in 0..8 {
        held.push(connected(&company, b"GET /v1/info HTTP/1.1\r\n").await);
    }
    let request = get("/v1/info", "");
    let served = timeout(PATIENCE, exchange(company.addr(), &request)).await;
    assert_eq!(
        Wire::of(&served.expect("no place was ever free")).status(),
        200
    );
    drop(held);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_is_given_back_is_the_next_ones() {
    let company = Company::open_with(|it| Settings {
        connections: 2,
        ..it
    })
    .await;
    for _ in 0..20 {
        // Broken off, refused and served: each gives its place back.
        drop(connected(&company, b"POST /v1/session HTTP/1.1\r\nContent-Le").await);
        exchange(company.addr(), b"nonsense\r\n\r\n").await;
        let answer = exchange(company.addr(), &get("/v1/info", "")).await;
        assert_eq!(Wire::of(&answer).status(), 200);
    }
}
