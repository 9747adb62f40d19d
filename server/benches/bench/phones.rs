//! Workers of a new office with their phones, each signed in, and what each reports.

use job_tracker_protocol::ClientNumber;
use reqwest::{Client, header};
use serde_json::{Value, json};
use uuid::Uuid;

use super::program::{Running, line_of, program};

/// The only client, by its first ten digits.
const CLIENT: u64 = 1_234_567_890;

/// Their phones.
pub struct Phones {
    http: Client,
    tokens: Vec<String>,
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
            http,
            tokens,
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

    /// Registers it, under this key.
    pub async fn report(&self, origin: &str, number: usize, key: &str) {
        let request = self.http.post(format!("{origin}/v1/performances"));
        let request = request.bearer_auth(self.token(number));
        let request = request.header("idempotency-key", key);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let answer = request.body(self.body.clone()).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 201, "{answer:?}");
        answer.bytes().await.unwrap();
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
