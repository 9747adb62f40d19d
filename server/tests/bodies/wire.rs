//! Slow, broken and foreign connections.

use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{is_unharmed, support::Company};

/// Sends these bytes, reads what comes back until the server closes.
async fn raw(company: &Company, pieces: &[&[u8]]) -> String {
    let mut connection = TcpStream::connect(company.addr()).await.unwrap();
    for piece in pieces {
        connection.write_all(piece).await.unwrap();
        connection.flush().await.unwrap();
        tokio::task::yield_now().await;
    }
    connection.shutdown().await.unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_body_that_breaks_off_costs_nothing() {
    let company = Company::open().await;
    let start = b"POST /v1/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
    let body = json!({ "login": company.ana.login, "password": "wrong" }).to_string();
    for rest in [
        format!("Content-Length: {}\r\n\r\n{body}", body.len() + 1),
        format!(
            "Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n",
            body.len()
        ),
        "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n".to_owned(),
        "Content-Length: 10\r\nContent-Length: 11\r\n\r\n".to_owned(),
        "Content-Length: -1\r\n\r\n".to_owned(),
    ] {
        let answer = raw(&company, &[start, rest.as_bytes()]).await;
        let refused = answer.is_empty() || answer.starts_with("HTTP/1.1 400 ");
        assert!(refused, "{rest}: {answer}");
    }
    let answer = company.try_password(&company.ana.login, "wrong").await;
    assert_eq!(answer.left(), 2);
}

#[tokio::test]
async fn a_body_that_comes_in_pieces_is_read_to_its_end() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let body = json!({ "login": login, "password": password }).to_string();
    let start = format!(
        "POST /v1/session HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut pieces: Vec<&[u8]> = start.as_bytes().chunks(7).collect();
    pieces.extend(body.as_bytes().chunks(1));
    let mut connection = TcpStream::connect(company.addr()).await.unwrap();
    connection.set_nodelay(true).unwrap();
    for piece in pieces {
        connection.write_all(piece).await.unwrap();
    }
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
}

#[tokio::test]
async fn what_is_no_http_harms_nobody() {
    let company = Company::open().await;
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(1_000_000));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(10_000));
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\r\n\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        long.as_bytes(),
        many.as_bytes(),
    ] {
        // The server may close before all of it is sent.
        let mut connection = TcpStream::connect(company.addr()).await.unwrap();
        let _ = connection.write_all(bytes).await;
        let _ = connection.shutdown().await;
        let mut answer = Vec::new();
        let _ = connection.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(!answer.starts_with("HTTP/1.1 5"), "{answer}");
    }
    is_unharmed(&company).await;
}
