//! Durable registrations a second, beside a bare loop that inserts the same rows into the same
//! database on the same disk.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use reqwest::{Client, header};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    Length, load,
    program::{Running, line_of, program},
    tell,
};

/// Reports under way at once.
const AT_ONCE: usize = 64;
/// The most hours of a day that a server takes, so the most reports of a worker.
const HOURS: usize = 24;
/// The share of the bare loop that is to be reached.
const SHARE: f64 = 0.75;
/// The database's name in its directory.
pub const FILE: &str = "job-tracker.sqlite3";

/// Measures it; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    let place = ["--data", data.path().to_str().unwrap()];
    let load = load(&place, 1, length.workers).await;
    let here = rate(load.made, load.spent);
    let bare = rate(load.made, bare_loop(&data, length.workers, load.made));
    let share = here / bare;
    tell(
        "durable registrations a second over HTTP, SQLite, load on the same cores",
        &format!("{load}; bare loop {bare:.0}; share {share:.2}"),
        &format!("share {SHARE}"),
        share >= SHARE,
    )
}

/// What a load came to.
pub struct Load {
    /// Performances.
    pub made: usize,
    /// In this time.
    pub spent: Duration,
    workers: usize,
    p99: Duration,
}

impl std::fmt::Display for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:.0} ({} by {} workers; {:.1} ms for 99 of 100)",
            rate(self.made, self.spent),
            self.made,
            self.workers,
            self.p99.as_secs_f64() * 1e3
        )
    }
}

/// As many registrations as so many workers may have in a day, sent to so many servers of one
/// new database.
pub async fn load(place: &[&str], servers: usize, workers: usize) -> Load {
    let client = ClientNumber::from_first_ten(1_234_567_890);
    let people = company(place, &client, workers);
    let servers: Vec<_> = (0..servers).map(|_| serving(place)).collect();
    let origins: Vec<_> = servers
        .iter()
        .map(|it| format!("http://{}", it.address()))
        .collect();
    let http = Client::new();
    let mut tokens = Vec::new();
    for (login, password) in &people {
        tokens.push(sign_in(&http, &origins[0], login, password).await);
    }
    let body = Arc::new(an_hour(&http, &origins[0], &tokens[0], &client).await);
    let (tokens, origins) = (Arc::new(tokens), Arc::new(origins));
    let next = Arc::new(AtomicUsize::new(0));
    let made = people.len() * HOURS;
    let began = Instant::now();
    let mut waits = load::until_done(AT_ONCE, made, move || {
        let (http, tokens, body) = (http.clone(), Arc::clone(&tokens), Arc::clone(&body));
        let number = next.fetch_add(1, Ordering::Relaxed);
        let url = format!("{}/v1/performances", origins[number % origins.len()]);
        async move {
            report(
                &http,
                url,
                &tokens[number % tokens.len()],
                &new_key(),
                &body,
            )
            .await
        }
    })
    .await;
    let spent = began.elapsed();
    for server in servers {
        assert_eq!(server.stop("TERM").status, Some(0));
    }
    Load {
        made,
        spent,
        workers,
        p99: waits.within(990),
    }
}

/// What a worker with this token reports: an hour of today.
pub async fn an_hour(http: &Client, origin: &str, token: &str, client: &ClientNumber) -> String {
    let me = http.get(format!("{origin}/v1/me")).bearer_auth(token);
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    let body = json!({
        "client_number": client,
        "activity": "household_help",
        "hours": 1,
        "date": me["today"],
        "confirm_duplicate": true,
    });
    body.to_string()
}

/// A server of this database on a free port.
pub fn serving(place: &[&str]) -> Running {
    let mut command = program();
    command.arg("serve").args(place);
    command.args(["--listen", "127.0.0.1:0", "--sign-in-rate", "0"]);
    command.args(["--max-hours-per-day", "24"]);
    Running::spawn(command)
}

/// Registers it, under this key.
pub async fn report(http: &Client, url: String, token: &str, key: &str, body: &str) {
    let request = http.post(url).bearer_auth(token);
    let request = request.header("idempotency-key", key);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    let answer = request.body(body.to_owned()).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 201, "{answer:?}");
    answer.bytes().await.unwrap();
}

/// A key that nobody used.
pub fn new_key() -> String {
    Uuid::from_u128(fastrand::u128(..)).to_string()
}

/// So many a second.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
pub fn rate(count: usize, spent: Duration) -> f64 {
    count as f64 / spent.as_secs_f64()
}

/// An employer with a client and workers: their logins and passwords.
pub fn company(place: &[&str], client: &ClientNumber, workers: usize) -> Vec<(String, String)> {
    let run = |words: &[&str]| line_of(&program().args(words).args(place).output().unwrap());
    run(&["employer", "add", "--name", "Zonnestraal"]);
    run(&[
        "client",
        "add",
        "--number",
        client.as_str(),
        "--name",
        "A household",
    ]);
    (0..workers)
        .map(|index| {
            let name = format!("Worker {index}");
            let made = run(&["worker", "add", "--name", &name, "--language", "nl"]);
            let text = |member: &str| made[member].as_str().unwrap().to_owned();
            (text("login"), text("password"))
        })
        .collect()
}

/// Signs a worker in; her token.
pub async fn sign_in(http: &Client, origin: &str, login: &str, password: &str) -> String {
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

/// Inserts as many performances again, with a key and a line of the log each, into the same
/// database: as many in a commit as there were reports at once, each commit durable.
fn bare_loop(data: &TempDir, workers: usize, rows: usize) -> Duration {
    let mut conn = Connection::open(data.path().join(FILE)).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    conn.set_prepared_statement_cache_capacity(64);
    let began = Instant::now();
    let mut left = rows;
    while left > 0 {
        let batch = left.min(AT_ONCE);
        let commit = conn.transaction().unwrap();
        for row in left - batch..left {
            insert(&commit, row % workers);
        }
        commit.commit().unwrap();
        left -= batch;
    }
    began.elapsed()
}

fn insert(conn: &Connection, worker: usize) {
    let (id, key) = (fastrand::u128(..), fastrand::u128(..));
    let worker = i64::try_from(worker + 1).unwrap();
    let now = Timestamp::now().as_millisecond();
    let reference = format!("{:07x}", id & 0xfff_ffff);
    let seq: i64 = conn
        .prepare_cached(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel)
             VALUES (?1, 1, ?2, 1, ?3, 'household_help', 1, '2026-11-23', ?4, 'registered', 'app')
             RETURNING seq",
        )
        .unwrap()
        .query_row(params![id.to_be_bytes(), worker, reference, now], |row| {
            row.get(0)
        })
        .unwrap();
    conn.prepare_cached(
        "INSERT INTO keys (worker_id, key, performance_seq, client_number, activity, hours, day,
             bound_at)
         VALUES (?1, ?2, ?3, '123456789002', 'household_help', 1, '2026-11-23', ?4)",
    )
    .unwrap()
    .execute(params![worker, key.to_be_bytes(), seq, now])
    .unwrap();
    conn.prepare_cached(
        "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
         VALUES (1, ?1, 'worker', ?2, 'app', 'performance-registered', ?3, '')",
    )
    .unwrap()
    .execute(params![now, worker, Uuid::from_u128(id).to_string()])
    .unwrap();
}
