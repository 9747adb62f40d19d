//! The power goes, and the disk keeps only what it was made to keep.
//!
//! `kill -9` leaves what the program wrote to the system. A power cut does not: what was not
//! synced is there in part, or not at all. So the program's requests to the disk are recorded
//! under load and played to a disk that loses whatever it may.

use std::{
    collections::HashSet,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::Connection;
use serde_json::Value;

use super::{
    callers::{Caller, company, id_of},
    figure,
    recorder::{Disk, Record, Recorder},
    small_or_full,
};
use crate::support::{FILE, fresh_key, program::Running};

const GROUP: &str = "power cut of the server";
const WORKERS: usize = 6;
/// Each fills her day.
const HOURS: usize = 16;

/// A run under load: the database before it, the record, and how far the record went when each
/// acknowledgement had come.
struct Recorded {
    before: Vec<u8>,
    records: Vec<Record>,
    acknowledged: Vec<(usize, String)>,
}

/// Starts the program, recorded.
fn serve(recorder: &Recorder) -> Running {
    let variables = recorder.variables();
    let variables: Vec<_> = variables.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    Running::start_with("serve", &recorder.data(), &options, &variables)
}

async fn record() -> Recorded {
    let recorder = Arc::new(Recorder::new());
    let (_, credentials) = company(&recorder.data(), WORKERS).await;
    let before = std::fs::read(recorder.database()).unwrap();
    let running = serve(&recorder);
    let address = running.address();
    let acknowledged: Arc<Mutex<Vec<(usize, String)>>> = Arc::default();
    let mut working = Vec::new();
    for (login, password) in &credentials {
        let caller = Caller::sign_in(&address, login, password).await;
        let (recorder, acknowledged) = (Arc::clone(&recorder), Arc::clone(&acknowledged));
        let address = address.clone();
        working.push(tokio::spawn(async move {
            for _ in 0..HOURS {
                let (status, answer) = caller.report(&address, fresh_key()).await.unwrap();
                assert_eq!(status, 201, "{answer}");
                let at = recorder.position();
                let mut acknowledged = acknowledged.lock().unwrap_or_else(PoisonError::into_inner);
                acknowledged.push((at, id_of(&answer)));
            }
        }));
    }
    for working in working {
        working.await.unwrap();
    }
    running.kill();
    let acknowledged = std::mem::take(&mut *acknowledged.lock().unwrap());
    assert_eq!(acknowledged.len(), WORKERS * HOURS);
    Recorded {
        before,
        records: recorder.read(),
        acknowledged,
    }
}

/// Cuts the power so many times, spread over the record and over its ends. Says how many
/// acknowledged ones were missing, of how many that were looked for.
fn cut(recorded: &Recorded, honest: bool, cuts: u64, dice: &mut fastrand::Rng) -> (usize, usize) {
    let last = recorded.records.len();
    let mut moments: Vec<usize> = (0..cuts).map(|_| dice.usize(..=last)).collect();
    moments.sort_unstable();
    let mut disk = Disk::with(recorded.before.clone());
    disk.honest = honest;
    let (mut played, mut missing, mut wanted) = (0, 0, 0);
    for moment in moments {
        for record in &recorded.records[played..moment] {
            disk.ask(record);
        }
        played = moment;
        let at = moment
            .checked_sub(1)
            .map_or(0, |it| recorded.records[it].end);
        let acknowledged: HashSet<&str> = recorded
            .acknowledged
            .iter()
            .filter(|(when, _)| *when <= at)
            .map(|(_, id)| id.as_str())
            .collect();
        let directory = tempfile::tempdir().unwrap();
        disk.cut(directory.path(), dice);
        wanted += acknowledged.len();
        missing += match whole(directory.path()) {
            Ok(found) => acknowledged
                .iter()
                .filter(|it| !found.contains(**it))
                .count(),
            Err(error) => {
                assert!(!honest, "after a power cut: {error}");
                acknowledged.len()
            }
        };
    }
    (missing, wanted)
}

/// What a cut left behind is no sound database, or has something half in it.
#[derive(Debug, thiserror::Error)]
enum Damage {
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] rusqlite::Error),
    #[error("it is unsound: {0}")]
    Unsound(String),
    #[error("{0} performances, {1} of them with a key, {2} in the log")]
    Half(usize, usize, usize),
}

/// The performances in a database that is sound and has nothing half in it.
fn whole(directory: &Path) -> Result<HashSet<String>, Damage> {
    let database = Connection::open(directory.join(FILE))?;
    let verdict =
        database.query_row("PRAGMA integrity_check", (), |row| row.get::<_, String>(0))?;
    if verdict != "ok" {
        return Err(Damage::Unsound(verdict));
    }
    let blobs = |sql: &str| -> rusqlite::Result<Vec<[u8; 16]>> {
        let mut statement = database.prepare(sql)?;
        let rows = statement.query_map((), |row| row.get(0))?;
        rows.collect()
    };
    let performances: HashSet<String> = blobs("SELECT id FROM performances")?
        .into_iter()
        .map(|it| uuid::Uuid::from_bytes(it).to_string())
        .collect();
    let keyed = blobs(
        "SELECT performances.id FROM keys
         JOIN performances ON performances.seq = keys.performance_seq",
    )?;
    let mut statement =
        database.prepare("SELECT subject FROM audit WHERE action = 'performance-registered'")?;
    let logged: Vec<String> = statement
        .query_map((), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let counts = (performances.len(), keyed.len(), logged.len());
    if counts.0 != counts.1
        || counts.0 != counts.2
        || logged.into_iter().collect::<HashSet<_>>() != performances
    {
        return Err(Damage::Half(counts.0, counts.1, counts.2));
    }
    Ok(performances)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_disk_that_keeps_only_what_was_synced() {
    let runs = small_or_full(1, 10);
    let cuts = small_or_full(150, 500);
    let mut dice = fastrand::Rng::with_seed(1);
    let (mut missing, mut wanted) = (0, 0);
    for _ in 0..runs {
        let recorded = record().await;
        let (lost, looked_for) = cut(&recorded, true, cuts, &mut dice);
        (missing, wanted) = (missing + lost, wanted + looked_for);
    }
    assert!(wanted > 0);
    assert_eq!(missing, 0, "acknowledged, and lost in a power cut");
    figure(GROUP, "moments at which the power was cut", runs * cuts);
    figure(
        GROUP,
        "acknowledged registrations lost",
        format!("{missing} of {wanted} looked for"),
    );
    figure(GROUP, "databases that were damaged or half written", 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_did_not_wait_for_the_disk_would_be_caught() {
    let recorded = record().await;
    let (missing, _) = cut(&recorded, false, 40, &mut fastrand::Rng::with_seed(2));
    assert!(missing > 0);
}

/// The numbers of the system's errors.
const NO_SPACE: i32 = 28;
const READ_ONLY: i32 = 30;
const BROKEN: i32 = 5;

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_refuses_registers_nothing_half_and_forgets_nothing() {
    let rounds = small_or_full(3, 25);
    let mut refused = 0;
    for (what, number, status) in [
        ('w', NO_SPACE, 503),
        ('w', READ_ONLY, 500),
        ('w', BROKEN, 500),
        ('s', BROKEN, 500),
    ] {
        let recorder = Recorder::new();
        let (_, credentials) = company(&recorder.data(), 1).await;
        let running = serve(&recorder);
        let address = running.address();
        let (login, password) = &credentials[0];
        let caller = Caller::sign_in(&address, login, password).await;
        let mut expected = HashSet::new();
        for _ in 0..rounds.min(8) {
            let key = fresh_key();
            recorder.fail(what, number);
            let (answered, problem) = caller.report(&address, key).await.unwrap();
            assert_eq!(answered, status, "{problem}");
            refused += 1;
            // Reading goes on, and does not show what was refused.
            let history = caller.history(&address).await;
            assert_eq!(history.into_keys().collect::<HashSet<_>>(), expected);
            recorder.recover();
            let (answered, performance) = caller.report(&address, key).await.unwrap();
            assert_eq!(answered, 201, "{performance}");
            expected.insert(id_of(&performance));
        }
        // A refused settlement binds nothing either.
        let key = fresh_key();
        recorder.fail(what, number);
        assert_eq!(caller.settle(&address, key).await.unwrap().0, status);
        recorder.recover();
        let (answered, performance): (u16, Value) = caller.report(&address, key).await.unwrap();
        assert_eq!(answered, 201, "{performance}");
        expected.insert(id_of(&performance));
        running.kill();
        assert_eq!(whole(&recorder.data()).unwrap(), expected);
    }
    figure(
        "disk of the server",
        "registrations refused by a full, read-only or broken disk, each sent again and there once",
        refused,
    );
}
