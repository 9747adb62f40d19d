//! How the tests of the server call the server of a company, and phones that do.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

pub mod company;
pub mod phone;
pub mod place;
pub mod port;
pub mod program;
pub mod rows;
pub mod typed;

use jiff::{SignedDuration, Timestamp};
use job_tracker_protocol::{Login, PROBLEM_JSON, PerformanceState};
use job_tracker_server::{
    domain::{review::Review, wording::Reason},
    office::IssuedCredentials,
    server::RunningServer,
    settings::{DatabaseSettings, PasswordCost},
};
use reqwest::{
    Client, Method,
    header::{CONTENT_TYPE, HeaderMap},
};
use serde_json::{Value, json};
use uuid::Uuid;

#[allow(unused_imports, reason = "each test file uses its part")]
pub use company::{CHEAP, Company, HOUR, settings};
use phone::Phone;

/// Twenty-four hours.
pub const DAY: SignedDuration = SignedDuration::from_hours(24);
/// The day on which a company opens.
pub const TODAY: &str = "2026-11-23";
/// Never the password of anybody.
pub const WRONG: &str = "not the password";
/// The database's name in its directory.
pub const FILE: &str = "job-tracker.sqlite3";

impl Company {
    /// The database, past the server, whichever it is.
    pub fn rows(&self) -> rows::Rows {
        rows::Rows::of(self.data.path())
    }

    /// One more server on the same database, with the same clock.
    pub async fn another_server(&self) -> RunningServer {
        company::start(company::settings(&self.data), &self.clock).await
    }

    /// The same, with a clock that is wrong by this much.
    pub async fn another_server_off_by(&self, wrong: SignedDuration) -> RunningServer {
        use job_tracker_server::clock::Clock as _;
        let now = self.clock.now() + wrong;
        let clock = std::sync::Arc::new(job_tracker_server::testing::SettableClock::at(now));
        company::start(company::settings(&self.data), &clock).await
    }

    /// Time passes until this instant.
    pub fn wait_until(&self, at: &str) {
        use job_tracker_server::clock::Clock as _;
        let at: Timestamp = at.parse().unwrap();
        self.wait(at.duration_since(self.clock.now()));
    }

    /// What calls the server without an app.
    pub fn client(&self) -> Client {
        self.http.get_or_init(http).clone()
    }

    /// A request, to be finished.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.origin());
        self.http.get_or_init(http).request(method, url)
    }

    /// `GET`.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::GET, path)).await
    }

    /// Tries to sign in from a device that nobody knows.
    pub async fn try_password(&self, login: &Login, password: &str) -> Answer {
        self.try_session(&json!({ "login": login, "password": password }))
            .await
    }

    /// Tries to sign in from a device that says who it is.
    pub async fn try_from(&self, device: &str, login: &Login, password: &str) -> Answer {
        self.try_session(&json!({ "login": login, "password": password, "device_token": device }))
            .await
    }

    /// `POST /v1/session`.
    pub async fn try_session(&self, body: &Value) -> Answer {
        Answer::to(self.request(Method::POST, "/v1/session").json(body)).await
    }

    /// The office brings a performance, as it was answered, into this state.
    pub async fn bring(&self, performance: &Value, state: PerformanceState) {
        let reason = || Reason::from_typed("The client said so").unwrap();
        let read = |name: &str| performance[name].clone();
        let review = match state {
            PerformanceState::Registered => panic!("only a worker registers"),
            PerformanceState::Validated => Review::Validate,
            PerformanceState::Cancelled => Review::Cancel { reason: reason() },
            PerformanceState::Modified => Review::Modify {
                hours: serde_json::from_value(read("hours")).unwrap(),
                activity: serde_json::from_value(read("activity")).unwrap(),
                reason: reason(),
            },
        };
        let id = serde_json::from_value(read("id")).unwrap();
        let office = self.office();
        office.review(self.employer, id, review).await.unwrap();
    }

    /// A phone on which this worker just signed in.
    pub async fn phone_of(&self, who: &IssuedCredentials) -> Phone<'_> {
        Phone::sign_in(self, who).await
    }
}

/// A client that follows nothing and asks no proxy. Beside the app, whose client brings no TLS of
/// its own, one has to be named, though no test here speaks it.
pub fn http() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = Client::builder().no_proxy();
    builder
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

/// Where a test's database is.
pub fn place_of(data: &std::path::Path) -> DatabaseSettings {
    place::of(data)
}

/// So slow that a test can look at what is there while a password is checked.
pub const SLOW: PasswordCost = PasswordCost {
    memory: 65_536,
    passes: 4,
};

/// What the server answered, read as a whole.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Sends the request and reads the answer.
    pub async fn to(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.bytes().await.unwrap().to_vec(),
        }
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|it| it.to_str().unwrap())
    }

    /// The body of an answer with this status.
    #[track_caller]
    pub fn ok(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        self.json()
    }

    /// The problem document, which has this status and name.
    #[track_caller]
    pub fn problem(&self, status: u16, name: &str) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header(CONTENT_TYPE.as_str()), Some(PROBLEM_JSON));
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problems/{name}"), "{problem}");
        assert_eq!(problem["status"], status, "{problem}");
        problem
    }

    /// The tries that are left after a wrong password.
    #[track_caller]
    pub fn left(&self) -> u64 {
        self.problem(401, "wrong-credentials")["attempts_left"]
            .as_u64()
            .unwrap()
    }

    /// The account is closed, at least for whoever asked.
    #[track_caller]
    pub fn closed(&self) {
        self.problem(423, "account-closed");
    }

    /// Everything but the time of day and the answer's own id, which no two answers need share.
    pub fn but_for_the_time(&self) -> (u16, HeaderMap, &[u8]) {
        let mut headers = self.headers.clone();
        headers.remove("date");
        headers.remove("x-request-id");
        (self.status, headers, &self.body)
    }
}

/// A key that no test used yet.
pub fn fresh_key() -> Uuid {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Uuid::from_u64_pair(0x4a54, NEXT.fetch_add(1, Ordering::Relaxed))
}
