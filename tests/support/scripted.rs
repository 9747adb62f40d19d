//! A server that says what it is told to say, byte by byte, or nothing at all.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What is said to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// This.
    Answer {
        /// The status.
        status: u16,
        /// Headers beside those that every answer has, as `name: value`.
        headers: Vec<String>,
        /// The body.
        body: Vec<u8>,
    },
    /// The first half of an answer, and then the connection is cut.
    Half,
    /// Nothing: the connection is cut.
    Cut,
}

impl Say {
    /// An answer with a body.
    pub fn body(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Answer {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }
}

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Heard {
    /// As `POST /v1/session HTTP/1.1`.
    pub line: String,
    /// Everything.
    pub text: String,
}

/// The server.
#[derive(Clone)]
pub struct Scripted {
    /// Where it is.
    pub addr: SocketAddr,
    script: Arc<Mutex<VecDeque<Say>>>,
    heard: Arc<Mutex<Vec<Heard>>>,
}

impl Scripted {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let this = Self {
            addr: listener.local_addr().unwrap(),
            script: Arc::default(),
            heard: Arc::default(),
        };
        let server = this.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = server.clone();
                tokio::spawn(async move { server.serve(stream).await });
            }
        });
        this
    }

    /// Where the app finds it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Will say these next, one to each request; then nothing more.
    pub fn will_say(&self, script: impl IntoIterator<Item = Say>) {
        *self.script.lock().unwrap() = script.into_iter().collect();
    }

    /// What was heard since the last time that somebody asked.
    pub fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard.lock().unwrap())
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some(heard) = read_request(&mut stream).await else {
            return;
        };
        self.heard.lock().unwrap().push(heard);
        let say = self.script.lock().unwrap().pop_front();
        let bytes = match say.unwrap_or(Say::Cut) {
            Say::Cut => return,
            Say::Half => b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{".to_vec(),
            Say::Answer {
                status,
                headers,
                body,
            } => {
                let mut head = format!("HTTP/1.1 {status} Said\r\nconnection: close\r\n");
                // What has no body by its status has no length either.
                if !matches!(status, 204 | 304) {
                    head.push_str(&format!("content-length: {}\r\n", body.len()));
                }
                for header in headers {
                    head.push_str(&header);
                    head.push_str("\r\n");
                }
                [head.as_bytes(), b"\r\n", &body].concat()
            }
        };
        let _ = stream.write_all(&bytes).await;
        let _ = stream.shutdown().await;
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<Heard> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .filter_map(|it| it.split_once(": "))
                .find(|it| it.0.eq_ignore_ascii_case("content-length"))
                .map_or(0, |it| it.1.parse().unwrap());
            if body.len() >= length {
                let line = head.lines().next().unwrap_or_default().to_owned();
                return Some(Heard {
                    line,
                    text: text.into_owned(),
                });
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
