//! Two real servers on one database, and the workers of a company that is in it.

use std::sync::Arc;

use job_tracker_protocol::{ClientNumber, Language};
use job_tracker_server::{Server, Settings, clock::SystemClock, settings::DatabaseSettings};
use serde_json::{Value, json};

use crate::support::{CHEAP, http, place, port::free_port, program::Running};

/// A client that the company knows.
pub fn client() -> ClientNumber {
    ClientNumber::from_first_ten(1_234_567_890)
}

/// A report of an hour on this day.
pub fn one_hour(today: &str) -> Value {
    json!({
        "client_number": client(), "activity": "shopping", "hours": 1, "date": today,
        "confirm_duplicate": true,
    })
}

/// Makes a company in the database at this address; the tokens of workers who signed in.
pub async fn company(url: &str, workers: usize) -> Vec<String> {
    let settings = Settings {
        listen: ([127, 0, 0, 1], 0).into(),
        sign_in_rate: 0,
        password_cost: CHEAP,
        ..Settings::on(DatabaseSettings::postgres(url.parse().unwrap()).with_key(place::KEY))
    };
    let server = Server::start(settings, Arc::new(SystemClock))
        .await
        .unwrap();
    let office = server.office();
    let employer = office.add_employer("Zonnestraal", None).await.unwrap();
    office
        .add_client(employer, &client(), "A household")
        .await
        .unwrap();
    let (http, address) = (http(), format!("http://{}/v1/session", server.addr));
    let mut tokens = Vec::new();
    for _ in 0..workers {
        let worker = office.add_worker(employer, "Eva", Language::Nl);
        let worker = worker.await.unwrap();
        let body = json!({ "login": worker.login, "password": worker.password });
        let session = http.post(&address).json(&body).send().await.unwrap();
        let session: Value = session.json().await.unwrap();
        tokens.push(session["token"].as_str().unwrap().to_owned());
    }
    server.stop().await;
    tokens
}

/// Two processes; they are killed when the test is over.
pub struct Servers {
    url: String,
    pub addresses: [String; 2],
    running: [Option<Running>; 2],
}

impl Servers {
    /// Starts both on the database at this address.
    pub fn start(url: String) -> Self {
        let mut servers = Self {
            url,
            addresses: [(); 2].map(|()| format!("127.0.0.1:{}", free_port())),
            running: [None, None],
        };
        for at in 0..2 {
            servers.start_one(at);
        }
        servers
    }

    /// Starts one where it was, as whoever looks after it does.
    pub fn start_one(&mut self, at: usize) {
        // As many hours as a day can have, so that a day is not full too soon.
        let options = ["--listen", &self.addresses[at], "--max-hours-per-day", "24"];
        let running = Running::serve_postgres(&self.url, &options);
        assert_eq!(running.address(), self.addresses[at]);
        self.running[at] = Some(running);
    }

    /// Kills one.
    pub fn kill(&mut self, at: usize) {
        self.running[at].take().unwrap().kill();
    }
}
