//! Workers of a new office with their phones, each signed in, and what each reports.

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use job_tracker_protocol::ClientNumber;
use reqwest::{Client, header};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use uuid::Uuid;

use super::program::{Running, line_of, program};

/// The only client, by its first ten digits.
const CLIENT: u64 = 1_234_567_890;

/// For how long a connection is used again: the server hangs up on one that is silent for longer.
const SILENCE: Duration = Duration::from_secs(20);

/// Their phones.
pub struct Phones {
    tokens: Vec<String>,
    /// Connections that nobody uses now, by the server's address, and since when.
    idle: Mutex<Vec<(String, Instant, TcpStream)>>,
    /// An hour of today at the client.
    body: String,
}

impl Phones {
    /// Signs these workers in at a server.
    pub async fn signed_in(origin: &str, people: &[(String, String)]) -> Self {
        let http = Client::new();
        let mut tokens = Vec::new();
        for (login, password) in people {
            tokens.push(sign_in(&http, origin, login, password).await);
        }
        let me = http.get(format!("{origin}/v1/me")).bearer_auth(&tokens[0]);
        let me: Value = me.send().await.unwrap().json().await.unwrap();
        let body = json!({
            "client_number": ClientNumber::from_first_ten(CLIENT),
            "activity": "household_help",
            "hours": 1,
            "date": me["today"],
            "confirm_duplicate": true,
        });
        Self {
            tokens,
            idle: Mutex::default(),
            body: body.to_string(),
        }
    }

    /// What opens the session of the one whose turn this report is.
    pub fn token(&self, number: usize) -> &str {
        &self.tokens[number % self.tokens.len()]
    }

    /// What each reports.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Registers it, under this key. Bytes on an open connection cost less than an HTTP client,
    /// and leave the server more of the cores that both share.
    pub async fn report(&self, origin: &str, number: usize, key: &str) {
        let address = origin.strip_prefix("http://").unwrap();
        let request = format!(
            "POST /v1/performances HTTP/1.1\r\nHost: {address}\r\n\
             Authorization: Bearer {}\r\nIdempotency-Key: {key}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
            self.token(number),
            self.body.len(),
            self.body
        );
        let mut connection = self.connection(address).await;
        connection.write_all(request.as_bytes()).await.unwrap();
        let answer = answer(&mut connection).await;
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        let idle = (address.to_owned(), Instant::now(), connection);
        self.idle.lock().unwrap().push(idle);
    }

    /// An open connection to this server.
    async fn connection(&self, address: &str) -> TcpStream {
        let used_before = {
            let mut idle = self.idle.lock().unwrap();
            idle.retain(|it| it.1.elapsed() < SILENCE);
            let at = idle.iter().position(|it| it.0 == address);
            at.map(|at| idle.swap_remove(at).2)
        };
        match used_before {
            Some(connection) => connection,
            None => {
                let connection = TcpStream::connect(address).await.unwrap();
                connection.set_nodelay(true).unwrap();
                connection
            }
        }
    }
}

/// The whole answer, which says how long it is.
async fn answer(connection: &mut TcpStream) -> String {
    let mut bytes = Vec::with_capacity(1024);
    loop {
        let read = connection.read_buf(&mut bytes).await.unwrap();
        assert_ne!(read, 0, "the server hung up");
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|it| it.strip_prefix("content-length: "));
        if body.len() >= length.unwrap().parse().unwrap() {
            return text.into_owned();
        }
    }
}

/// A key that nobody used.
pub fn new_key() -> String {
    Uuid::from_u128(fastrand::u128(..)).to_string()
}

/// A server of this database on a free port.
pub fn serving(place: &[&str]) -> Running {
    let mut command = program();
    command.arg("serve").args(place);
    command.args(["--listen", "127.0.0.1:0", "--sign-in-rate", "0"]);
    command.args(["--max-hours-per-day", "24"]);
    Running::spawn(command)
}

/// An employer with a client and workers: their logins and passwords.
pub fn company(place: &[&str], workers: usize) -> Vec<(String, String)> {
    let run = |words: &[&str]| line_of(&program().args(words).args(place).output().unwrap());
    run(&["employer", "add", "--name", "Zonnestraal"]);
    let client = ClientNumber::from_first_ten(CLIENT);
    let (number, name) = (client.as_str(), "A household");
    run(&["client", "add", "--number", number, "--name", name]);
    (0..workers)
        .map(|index| {
            let name = format!("Worker {index}");
            let made = run(&["worker", "add", "--name", &name, "--language", "nl"]);
            let text = |member: &str| made[member].as_str().unwrap().to_owned();
            (text("login"), text("password"))
        })
        .collect()
}

async fn sign_in(http: &Client, origin: &str, login: &str, password: &str) -> String {
    let answer = http
        .post(format!("{origin}/v1/session"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(json!({ "login": login, "password": password }).to_string())
        .send()
        .await
        .unwrap();
    let answer: Value = answer.json().await.unwrap();
    answer["token"].as_str().unwrap().to_owned()
}
