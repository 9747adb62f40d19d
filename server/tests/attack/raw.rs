//! HTTP by hand, byte by byte.

use std::net::SocketAddr;

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// A request with a JSON body, after which the server closes.
pub fn post(path: &str, body: &Value) -> Vec<u8> {
    request(path, "application/json", &body.to_string())
}

/// A form, as a browser sends it.
pub fn form(path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    request(path, "application/x-www-form-urlencoded", &body)
}

/// The same from a browser that has these cookies.
pub fn form_with(cookies: &str, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let form = String::from_utf8(form(path, fields)).unwrap();
    form.replacen("\r\n", &format!("\r\nCookie: {cookies}\r\n"), 1)
        .into_bytes()
}

fn request(path: &str, kind: &str, body: &str) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    format!("{head}{body}").into_bytes()
}

/// Sends these bytes and reads what comes until the server closes. It may close before all is
/// sent; what it said until then is the answer.
pub async fn exchange(addr: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut connection = TcpStream::connect(addr).await.unwrap();
    let (mut reading, mut writing) = connection.split();
    let mut answer = Vec::new();
    let send = async {
        let _ = writing.write_all(bytes).await;
    };
    let read = async {
        let mut chunk = [0; 4096];
        while let Ok(length @ 1..) = reading.read(&mut chunk).await {
            answer.extend_from_slice(&chunk[..length]);
        }
    };
    tokio::join!(send, read);
    answer
}

/// Sends these bytes and says that there are no more, so that the server waits for none.
pub async fn hang_up_after(addr: SocketAddr, bytes: &[u8]) {
    let mut connection = TcpStream::connect(addr).await.unwrap();
    let _ = connection.write_all(bytes).await;
    let _ = connection.shutdown().await;
    let _ = connection.read_to_end(&mut Vec::new()).await;
}

/// An answer as it stood on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire(pub String);

impl Wire {
    pub fn of(bytes: &[u8]) -> Self {
        Self(String::from_utf8_lossy(bytes).into_owned())
    }

    pub fn status(&self) -> u16 {
        let code = self
            .0
            .split(' ')
            .nth(1)
            .unwrap_or_else(|| panic!("{self:?}"));
        code.parse().unwrap()
    }

    /// The tries that are left, where the body says so.
    pub fn left(&self) -> Option<u64> {
        let body = self.0.split_once("\r\n\r\n")?.1;
        let body: Value = serde_json::from_str(body).ok()?;
        body["attempts_left"].as_u64()
    }

    /// Everything but the time of day and the answer's own id: status line, headers in their order, body.
    pub fn but_for_the_time(&self) -> String {
        let (head, body) = self.0.split_once("\r\n\r\n").unwrap();
        let lines = head.split("\r\n");
        let kept: Vec<&str> = lines
            .filter(|it| {
                let it = it.to_ascii_lowercase();
                !it.starts_with("date:") && !it.starts_with("x-request-id:")
            })
            .collect();
        assert_eq!(
            kept.len() + 2,
            head.split("\r\n").count(),
            "one date and one id: {head}"
        );
        format!("{}\r\n\r\n{body}", kept.join("\r\n"))
    }
}
