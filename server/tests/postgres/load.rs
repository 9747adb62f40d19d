//! Workers who report without a pause, and as the app does: the same key again until they know
//! what became of it.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Client;
use serde_json::Value;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::{
    programs::LIMIT,
    servers::one_hour,
    support::{fresh_key, http},
};

/// Those who report at the same time.
pub const SENDERS: usize = 8;
/// Workers in whose names each of them does: a day has room for the hours of a day only.
pub const WORKERS_OF_A_SENDER: usize = 10;
/// The app's patience for its first try.
const PATIENCE: Duration = Duration::from_secs(5);
/// Shorter than the app's, so that the figures are the server's.
const PAUSE: Duration = Duration::from_millis(20);

/// A registration that somebody was told of.
#[derive(Clone, Copy)]
pub struct Acknowledged {
    pub key: Uuid,
    pub performance: Uuid,
    /// Which server told it.
    pub server: usize,
    pub at: Instant,
}

#[derive(Default)]
struct Heard {
    over: AtomicBool,
    acknowledged: Mutex<Vec<Acknowledged>>,
    /// Answers that left open what became of a key.
    open: Mutex<HashMap<String, usize>>,
}

/// Reports that go on until somebody says that it is enough.
pub struct Load {
    heard: Arc<Heard>,
    senders: Vec<JoinHandle<()>>,
}

/// What came of a load.
pub struct Report {
    pub acknowledged: Vec<Acknowledged>,
    /// Tries that were answered with 503 or not at all, by what was heard.
    pub open: HashMap<String, usize>,
}

impl Load {
    /// Begins to report to both servers.
    pub fn begin(addresses: &[String; 2], tokens: &[String]) -> Self {
        let heard = Arc::new(Heard::default());
        let each = tokens.chunks(WORKERS_OF_A_SENDER).enumerate();
        let senders = each.map(|(number, tokens)| {
            let sender = Sender {
                http: http(),
                addresses: addresses.clone(),
                tries: number,
                heard: Arc::clone(&heard),
            };
            tokio::spawn(sender.work(tokens.to_vec()))
        });
        let senders = senders.collect();
        Self { heard, senders }
    }

    /// Waits until each server acknowledged so many that were asked for after this instant.
    pub async fn until_each_acknowledged(&self, number: usize, since: Instant) {
        let began = Instant::now();
        let is_enough = |server: usize| {
            let all = self.heard.acknowledged.lock().unwrap();
            let new = all.iter().rev().take_while(|it| it.at > since);
            new.filter(|it| it.server == server).count() >= number
        };
        while !(is_enough(0) && is_enough(1)) {
            assert!(began.elapsed() < LIMIT, "no server comes back");
            // One that heard what it cannot be told ends the test.
            assert!(!self.senders.iter().any(JoinHandle::is_finished));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Says that it is enough; everybody finishes what is begun.
    pub async fn end(self) -> Report {
        self.heard.over.store(true, Ordering::Relaxed);
        for sender in self.senders {
            sender.await.unwrap();
        }
        let acknowledged = std::mem::take(&mut *self.heard.acknowledged.lock().unwrap());
        let open = std::mem::take(&mut *self.heard.open.lock().unwrap());
        Report { acknowledged, open }
    }
}

impl Report {
    /// The longest time after this instant in which none of these servers acknowledged anything.
    pub fn longest_silence(&self, since: Instant, servers: &[usize]) -> Duration {
        let told = self.acknowledged.iter();
        let told = told.filter(|it| it.at > since && servers.contains(&it.server));
        let mut instants: Vec<_> = told.map(|it| it.at).chain([since]).collect();
        instants.sort_unstable();
        let silences = instants.windows(2).map(|it| it[1] - it[0]);
        silences.max().unwrap()
    }
}

/// One who reports to both servers in turn, as a proxy before them would share it.
struct Sender {
    http: Client,
    addresses: [String; 2],
    tries: usize,
    heard: Arc<Heard>,
}

impl Sender {
    async fn work(mut self, tokens: Vec<String>) {
        let mut tokens = tokens.iter();
        let mut token = tokens.next().unwrap();
        let mut today = self.day(token).await;
        while !self.heard.over.load(Ordering::Relaxed) {
            let key = fresh_key();
            let body = one_hour(&today);
            let (status, answer, server) = self
                .until_answered(|it, address| {
                    let url = format!("http://{address}/v1/performances");
                    let request = it.post(url).bearer_auth(token).json(&body);
                    request.header("Idempotency-Key", key.to_string())
                })
                .await;
            match (status, answer["type"].as_str()) {
                (201, _) => {
                    let it = Acknowledged {
                        key,
                        performance: answer["id"].as_str().unwrap().parse().unwrap(),
                        server,
                        at: Instant::now(),
                    };
                    self.heard.acknowledged.lock().unwrap().push(it);
                }
                // Another worker, or another day: it was midnight.
                (422, Some("/problems/day-limit")) => token = tokens.next().unwrap(),
                (422, Some(_)) => today = self.day(token).await,
                _ => panic!("{status}: {answer}"),
            }
        }
    }

    async fn day(&mut self, token: &str) -> String {
        let (status, me, _) = self
            .until_answered(|it, address| {
                let url = format!("http://{address}/v1/me");
                it.get(url).bearer_auth(token)
            })
            .await;
        assert_eq!(status, 200, "{me}");
        me["today"].as_str().unwrap().to_owned()
    }

    /// Sends the same again until a server says what became of it: its status, its body, and which
    /// server it was.
    async fn until_answered(
        &mut self,
        request: impl Fn(&Client, &str) -> reqwest::RequestBuilder,
    ) -> (u16, Value, usize) {
        let began = Instant::now();
        while began.elapsed() < LIMIT {
            let server = self.tries % 2;
            self.tries += 1;
            let request = request(&self.http, &self.addresses[server]);
            match request.timeout(PATIENCE).send().await {
                Ok(answer) if answer.status() == 503 => {
                    assert!(answer.headers().contains_key("retry-after"));
                    self.note("503");
                }
                Ok(answer) => {
                    let status = answer.status().as_u16();
                    match answer.json().await {
                        Ok(body) => return (status, body, server),
                        Err(_) => self.note("half an answer"),
                    }
                }
                Err(error) if error.is_connect() => self.note("no connection"),
                Err(error) if error.is_timeout() => self.note("no answer in time"),
                Err(_) => self.note("no answer"),
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("no server said what became of it");
    }

    fn note(&self, what: &str) {
        let mut open = self.heard.open.lock().unwrap();
        *open.entry(what.to_owned()).or_default() += 1;
    }
}
