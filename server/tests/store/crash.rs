//! The process dies at once, in the middle of its work: what was acknowledged is there, once.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use job_tracker_protocol::ClientNumber;
use reqwest::Client;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{
    FILE, fresh_key,
    program::{Running, command, line_of, people},
};

const ROUNDS: usize = 4;
const SENDERS: usize = 4;

struct Caller {
    http: Client,
    api: String,
    token: String,
    today: String,
}

impl Caller {
    async fn sign_in(address: &str, login: &str, password: &str) -> Self {
        let http = crate::support::http();
        let api = format!("http://{address}/v1");
        let session = http
            .post(format!("{api}/session"))
            .json(&json!({ "login": login, "password": password }));
        let session: Value = session.send().await.unwrap().json().await.unwrap();
        let token = session["token"].as_str().unwrap().to_owned();
        let me = http.get(format!("{api}/me")).bearer_auth(&token);
        let me: Value = me.send().await.unwrap().json().await.unwrap();
        Self {
            http,
            api,
            token,
            today: me["today"].as_str().unwrap().to_owned(),
        }
    }

    /// The performance, if the answer came; none when the server died over it.
    async fn report(&self, key: Uuid, client: &ClientNumber) -> Option<Value> {
        let body = json!({
            "client_number": client, "activity": "shopping", "hours": 1, "date": self.today,
            "confirm_duplicate": true,
        });
        let request = self.http.post(format!("{}/performances", self.api));
        let request = request.header("Idempotency-Key", key.to_string());
        let answer = request
            .bearer_auth(&self.token)
            .json(&body)
            .send()
            .await
            .ok()?;
        let answer: Value = answer.json().await.ok()?;
        assert!(answer["id"].is_string(), "{answer}");
        Some(answer)
    }

    async fn settle(&self, key: Uuid) -> Value {
        let request = self
            .http
            .post(format!("{}/performances/settle/{key}", self.api));
        let answer = request.bearer_auth(&self.token).send().await.unwrap();
        answer.json().await.unwrap()
    }

    async fn history(&self) -> Vec<Value> {
        let (mut items, mut cursor) = (Vec::new(), None);
        loop {
            let mut url = format!("{}/performances", self.api);
            if let Some(cursor) = cursor {
                url = format!("{url}?cursor={cursor}");
            }
            let page = self.http.get(url).bearer_auth(&self.token);
            let page: Value = page.send().await.unwrap().json().await.unwrap();
            items.extend(page["items"].as_array().unwrap().clone());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = Some(next.to_owned()),
                None => return items,
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_before_the_process_was_killed_is_there_once() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let (login, password) = people(data);
    let client = ClientNumber::from_first_ten(1_234_567_890);
    let words = ["client", "add", "--name", "A household", "--number"];
    line_of(&command(data, &[&words[..], &[client.as_str()]].concat()));
    let database = rusqlite::Connection::open(data.join(FILE)).unwrap();
    let mut expected: HashMap<String, Value> = HashMap::new();
    let mut uncertain = Vec::new();
    for round in 0..ROUNDS {
        let running = Running::start("serve", data);
        let caller = Caller::sign_in(&running.address(), &login, &password).await;
        check(&caller, &expected, &uncertain).await;
        // Nobody works that long: without this the day's limit would end the test early.
        database
            .execute("UPDATE performances SET state = 'cancelled'", ())
            .unwrap();
        expected
            .values_mut()
            .for_each(|it| it["state"] = json!("cancelled"));
        let caller = Arc::new(caller);
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let senders: Vec<_> = (0..SENDERS)
            .map(|_| {
                let (caller, client) = (Arc::clone(&caller), client.clone());
                let acknowledged = Arc::clone(&acknowledged);
                tokio::spawn(async move {
                    let mut sent = Vec::new();
                    for _ in 0..4 {
                        let key = fresh_key();
                        let answer = caller.report(key, &client).await;
                        acknowledged.fetch_add(1, Ordering::SeqCst);
                        sent.push((key, answer));
                    }
                    sent
                })
            })
            .collect();
        while acknowledged.load(Ordering::SeqCst) < 2 + 3 * round {
            tokio::task::yield_now().await;
        }
        running.kill();
        for sender in senders {
            for (key, answer) in sender.await.unwrap() {
                match answer {
                    Some(it) => drop(expected.insert(it["id"].to_string(), it)),
                    None => uncertain.push(key),
                }
            }
        }
    }
    let running = Running::start("serve", data);
    let caller = Caller::sign_in(&running.address(), &login, &password).await;
    check(&caller, &expected, &uncertain).await;
    assert!(expected.len() >= 2 * ROUNDS);
}

/// All that was acknowledged is there; of what was not, each was registered once or never.
async fn check(caller: &Caller, expected: &HashMap<String, Value>, uncertain: &[Uuid]) {
    let mut found: HashMap<String, Value> = HashMap::new();
    for it in caller.history().await {
        assert!(found.insert(it["id"].to_string(), it).is_none(), "twice");
    }
    for (id, performance) in expected {
        assert_eq!(found.remove(id).as_ref(), Some(performance));
    }
    for key in uncertain {
        let settled = caller.settle(*key).await;
        if settled["outcome"] == "registered" {
            found.remove(&settled["performance"]["id"].to_string());
        }
    }
    assert!(found.is_empty(), "registered out of nothing: {found:?}");
}
