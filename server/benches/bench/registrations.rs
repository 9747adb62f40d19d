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
use rusqlite::{Connection, params};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    Length, load,
    phones::{Phones, company, new_key, serving},
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
    let people = company(place, workers);
    let servers: Vec<_> = (0..servers).map(|_| serving(place)).collect();
    let origins: Vec<_> = servers
        .iter()
        .map(|it| format!("http://{}", it.address()))
        .collect();
    let phones = Arc::new(Phones::signed_in(&origins[0], &people).await);
    let origins = Arc::new(origins);
    let next = Arc::new(AtomicUsize::new(0));
    let made = people.len() * HOURS;
    let began = Instant::now();
    let mut waits = load::until_done(AT_ONCE, made, move || {
        let (phones, origins) = (Arc::clone(&phones), Arc::clone(&origins));
        let number = next.fetch_add(1, Ordering::Relaxed);
        async move {
            let origin = &origins[number % origins.len()];
            phones.report(origin, number, &new_key()).await;
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

/// So many a second.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
pub fn rate(count: usize, spent: Duration) -> f64 {
    count as f64 / spent.as_secs_f64()
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
            insert(&commit, (i64::try_from(row % workers + 1).unwrap(), 1));
        }
        commit.commit().unwrap();
        left -= batch;
    }
    began.elapsed()
}

/// One registration, of this worker for this client.
pub fn insert(conn: &Connection, (worker, client): (i64, i64)) {
    let (id, key) = (fastrand::u128(..), fastrand::u128(..));
    let now = Timestamp::now().as_millisecond();
    let reference: String = (0..7).map(|_| fastrand::alphanumeric()).collect();
    let seq: i64 = conn
        .prepare_cached(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel)
             VALUES (?1, 1, ?2, ?5, ?3, 'household_help', 1, '2026-11-23', ?4, 'registered', 'app')
             RETURNING seq",
        )
        .unwrap()
        .query_row(
            params![id.to_be_bytes(), worker, reference, now, client],
            |row| row.get(0),
        )
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
