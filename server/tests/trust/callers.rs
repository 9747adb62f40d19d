//! Workers who call the real program, and go on when it dies.

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use job_tracker_protocol::{ClientNumber, Language};
use job_tracker_server::{Server, Settings, clock::SystemClock};
use reqwest::Client;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{CHEAP, fresh_key};

/// A client that the company knows.
pub fn client() -> ClientNumber {
    ClientNumber::from_first_ten(1_234_567_890)
}

/// Adds an employer, a client and workers to a fresh directory; the employer, and the workers'
/// logins and passwords.
pub async fn company(data: &Path, workers: usize) -> (Uuid, Vec<(String, String)>) {
    let office = open(data).await;
    let server = office.office();
    let employer = server.add_employer("Zonnestraal", None).await.unwrap();
    server
        .add_client(employer, &client(), "A household")
        .await
        .unwrap();
    let mut credentials = Vec::new();
    for number in 0..workers {
        let name = format!("Worker {number}");
        let worker = server.add_worker(employer, &name, Language::Nl).await;
        let worker = worker.unwrap();
        credentials.push((worker.login.to_string(), worker.password));
    }
    office.close().await;
    (employer, credentials)
}

/// The directory without the program.
pub async fn open(data: &Path) -> Server {
    let settings = Settings {
        password_cost: CHEAP,
        ..Settings::new(data)
    };
    Server::open(settings, Arc::new(SystemClock)).await.unwrap()
}

/// A worker with her token. Clones are the same worker.
#[derive(Clone)]
pub struct Caller {
    http: Client,
    token: String,
    today: String,
}

/// What came of one try: the status and the body, if there was an answer.
pub type Heard = Option<(u16, Value)>;

impl Caller {
    /// Signs in at this address.
    pub async fn sign_in(address: &str, login: &str, password: &str) -> Self {
        let http = crate::support::http();
        let session = http
            .post(format!("http://{address}/v1/session"))
            .json(&json!({ "login": login, "password": password }));
        let session: Value = session.send().await.unwrap().json().await.unwrap();
        let mut caller = Self {
            http,
            token: session["token"].as_str().unwrap().to_owned(),
            today: String::new(),
        };
        caller.ask_the_day(address).await;
        caller
    }

    /// A test may run over midnight.
    pub async fn ask_the_day(&mut self, address: &str) {
        let me = self.get(address, "/v1/me").await;
        me["today"].as_str().unwrap().clone_into(&mut self.today);
    }

    async fn get(&self, address: &str, path: &str) -> Value {
        let request = self.http.get(format!("http://{address}{path}"));
        let answer = request.bearer_auth(&self.token).send().await.unwrap();
        answer.json().await.unwrap()
    }

    /// Reports an hour under this key.
    pub async fn report(&self, address: &str, key: Uuid) -> Heard {
        let body = json!({
            "client_number": client(), "activity": "shopping", "hours": 1, "date": self.today,
            "confirm_duplicate": true,
        });
        let request = self
            .http
            .post(format!("http://{address}/v1/performances"))
            .header("Idempotency-Key", key.to_string());
        self.hear(request.json(&body)).await
    }

    /// Asks what a key has come to.
    pub async fn settle(&self, address: &str, key: Uuid) -> Heard {
        let path = format!("http://{address}/v1/performances/settle/{key}");
        self.hear(self.http.post(path)).await
    }

    async fn hear(&self, request: reqwest::RequestBuilder) -> Heard {
        let answer = request.bearer_auth(&self.token).send().await.ok()?;
        let status = answer.status().as_u16();
        Some((status, answer.json().await.ok()?))
    }

    /// The whole history: each performance's id and how often it stands there.
    pub async fn history(&self, address: &str) -> HashMap<String, usize> {
        let mut found = HashMap::new();
        let mut path = "/v1/performances".to_owned();
        loop {
            let page = self.get(address, &path).await;
            for item in page["items"].as_array().unwrap() {
                let id = item["id"].as_str().unwrap().to_owned();
                *found.entry(id).or_default() += 1;
            }
            match page["next_cursor"].as_str() {
                Some(next) => path = format!("/v1/performances?cursor={next}"),
                None => return found,
            }
        }
    }

    /// Reports until the program dies or her day is full: each key, and what she heard.
    pub async fn work(self, address: String, acknowledged: Arc<AtomicU64>) -> Vec<(Uuid, Heard)> {
        let mut heard = Vec::new();
        loop {
            let key = fresh_key();
            let answer = self.report(&address, key).await;
            let status = answer.as_ref().map(|it| it.0);
            heard.push((key, answer));
            match status {
                Some(201) => {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
                Some(422) | None => return heard,
                Some(other) => panic!("{other}: {heard:?}"),
            }
        }
    }
}

/// The id of a performance that was acknowledged or settled as registered.
pub fn id_of(performance: &Value) -> String {
    performance["id"].as_str().unwrap().to_owned()
}
