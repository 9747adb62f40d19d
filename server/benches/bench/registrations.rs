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
    program::{Running, command, line_of},
    tell,
};

/// Reports under way at once.
const AT_ONCE: usize = 64;
/// The most hours of a day that a server takes, so the most reports of a worker.
const HOURS: usize = 24;
/// The share of the bare loop that is to be reached.
const SHARE: f64 = 0.75;
/// The database's name in its directory.
const FILE: &str = "job-tracker.sqlite3";

/// Measures it; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    let client = ClientNumber::from_first_ten(1_234_567_890);
    let people = company(&data, &client, length.workers);
    let options = [
        "--listen",
        "127.0.0.1:0",
        "--sign-in-rate",
        "0",
        "--max-hours-per-day",
        "24",
    ];
    let server = Running::start_with("serve", data.path(), &options, &[]);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let mut tokens = Vec::new();
    for (login, password) in &people {
        tokens.push(sign_in(&http, &origin, login, password).await);
    }
    let info = http.get(format!("{origin}/v1/me")).bearer_auth(&tokens[0]);
    let today = info.send().await.unwrap().json::<Value>().await.unwrap()["today"].clone();
    let tokens = Arc::new(tokens);
    let body = Arc::new(
        json!({
            "client_number": client,
            "activity": "household_help",
            "hours": 1,
            "date": today,
            "confirm_duplicate": true,
        })
        .to_string(),
    );
    let next = Arc::new(AtomicUsize::new(0));
    let all = people.len() * HOURS;
    let began = Instant::now();
    let mut waits = load::until_done(AT_ONCE, all, move || {
        let (http, tokens, body) = (http.clone(), Arc::clone(&tokens), Arc::clone(&body));
        let worker = next.fetch_add(1, Ordering::Relaxed) % tokens.len();
        let url = format!("{origin}/v1/performances");
        async move {
            let answer = http
                .post(url)
                .bearer_auth(&tokens[worker])
                .header(
                    "idempotency-key",
                    Uuid::from_u128(fastrand::u128(..)).to_string(),
                )
                .header(header::CONTENT_TYPE, "application/json")
                .body(body.as_str().to_owned())
                .send()
                .await
                .unwrap();
            assert_eq!(answer.status().as_u16(), 201, "{answer:?}");
            answer.bytes().await.unwrap();
        }
    })
    .await;
    let spent = began.elapsed();
    assert_eq!(server.stop("TERM").status, Some(0));
    let made = registered(&data);
    let here = rate(made, spent);
    let bare = rate(made, bare_loop(&data, people.len(), made));
    let share = here / bare;
    let p99 = waits.within(990);
    tell(
        "durable registrations a second over HTTP, SQLite, load on the same cores",
        &format!(
            "{here:.0} ({made} by {} workers; {:.1} ms for 99 of 100); bare loop {bare:.0}; share {share:.2}",
            people.len(),
            p99.as_secs_f64() * 1e3
        ),
        &format!("share {SHARE}"),
        share >= SHARE,
    )
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn rate(count: usize, spent: Duration) -> f64 {
    count as f64 / spent.as_secs_f64()
}

/// An employer with a client and workers: their logins and passwords.
fn company(data: &TempDir, client: &ClientNumber, workers: usize) -> Vec<(String, String)> {
    let run = |words: &[&str]| line_of(&command(data.path(), words));
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

fn registered(data: &TempDir) -> usize {
    let conn = Connection::open(data.path().join(FILE)).unwrap();
    let count: i64 = conn
        .query_row("SELECT count(*) FROM performances", (), |row| row.get(0))
        .unwrap();
    usize::try_from(count).unwrap()
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
