//! The process dies at once, in the middle of its work, again and again: what was acknowledged is
//! there, once.

use std::{
    collections::HashSet,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::Connection;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{
    callers::{Caller, company, id_of, open},
    figure, small_or_full,
};
use crate::support::{FILE, program::Running};

const GROUP: &str = "kill -9 of the server";
const WORKERS: usize = 8;
/// Kills of one database, before the next one begins empty.
const LIVES: u64 = 10;

/// What one worker was told, and what she is still to find out.
#[derive(Default)]
struct Account {
    registered: HashSet<String>,
    uncertain: Vec<Uuid>,
}

#[derive(Default)]
struct Figures {
    kills: u64,
    acknowledged: u64,
    late: u64,
    void: u64,
}

fn serve(data: &Path) -> Running {
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    Running::start_with("serve", data, &options, &[])
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_before_the_process_was_killed_is_there_once() {
    let kills = small_or_full(20, 200);
    let mut dice = fastrand::Rng::with_seed(kills);
    let mut figures = Figures::default();
    while figures.kills < kills {
        lives(&mut figures, &mut dice).await;
    }
    let of = |count| format!("0 of {count}");
    figure(GROUP, "kills", figures.kills);
    figure(
        GROUP,
        "acknowledged registrations lost",
        of(figures.acknowledged),
    );
    figure(
        GROUP,
        "registrations doubled",
        of(figures.acknowledged + figures.late),
    );
    let open = figures.late + figures.void;
    figure(
        GROUP,
        "answers cut off, each retried or settled to one outcome",
        open,
    );
    // Otherwise it was killed when there was nothing to lose.
    assert!(figures.acknowledged > kills && open > kills, "{open}");
}

/// One database through several lives of the process.
async fn lives(figures: &mut Figures, dice: &mut fastrand::Rng) {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let (employer, credentials) = company(data, WORKERS).await;
    let database = Connection::open(data.join(FILE)).unwrap();
    let mut callers = Vec::new();
    let mut accounts: Vec<Account> = credentials.iter().map(|_| Account::default()).collect();
    for life in 0..=LIVES {
        let running = serve(data);
        let address = running.address();
        if life == 0 {
            for (login, password) in &credentials {
                callers.push(Caller::sign_in(&address, login, password).await);
            }
        }
        for (caller, account) in callers.iter_mut().zip(&mut accounts) {
            caller.ask_the_day(&address).await;
            find_out(&address, caller, account, figures).await;
        }
        if life == LIVES {
            break;
        }
        // Nobody works that long: without this the day's limit would end the test early.
        database
            .execute("UPDATE performances SET state = 'cancelled'", ())
            .unwrap();
        let acknowledged = Arc::new(AtomicU64::new(0));
        let working: Vec<_> = callers
            .iter()
            .map(|it| {
                let work = it.clone().work(address.clone(), Arc::clone(&acknowledged));
                tokio::spawn(work)
            })
            .collect();
        // Every day has room for sixteen hours.
        let enough = dice.u64(1..WORKERS as u64 * 12);
        // At midnight all are refused, and end early.
        let all_ended = || working.iter().all(JoinHandle::is_finished);
        while acknowledged.load(Ordering::SeqCst) < enough && !all_ended() {
            tokio::task::yield_now().await;
        }
        running.kill();
        figures.kills += 1;
        for (working, account) in working.into_iter().zip(&mut accounts) {
            for (key, heard) in working.await.unwrap() {
                match heard {
                    Some((201, performance)) => {
                        figures.acknowledged += 1;
                        account.registered.insert(id_of(&performance));
                    }
                    Some(_) => {}
                    None => account.uncertain.push(key),
                }
            }
        }
    }
    drop(database);
    the_books_agree(data, employer, &accounts).await;
}

/// All that was acknowledged is there once. Of what was not, one half is sent again and the other
/// settled, and then her history is exactly what she knows of.
async fn find_out(address: &str, caller: &Caller, account: &mut Account, figures: &mut Figures) {
    let before = caller.history(address).await;
    assert!(before.values().all(|it| *it == 1), "twice: {before:?}");
    for id in &account.registered {
        assert!(before.contains_key(id), "acknowledged, and lost: {id}");
    }
    let unheard = before.len() - account.registered.len();
    assert!(unheard <= account.uncertain.len(), "out of nothing");
    for (at, key) in account.uncertain.drain(..).enumerate() {
        let (status, answer) = if at % 2 == figures.kills as usize % 2 {
            caller.report(address, key).await.unwrap()
        } else {
            caller.settle(address, key).await.unwrap()
        };
        match (status, answer["outcome"].as_str()) {
            (201, _) => drop(account.registered.insert(id_of(&answer))),
            (200, Some("registered")) => {
                account.registered.insert(id_of(&answer["performance"]));
            }
            (200, Some("void")) => {
                figures.void += 1;
                let (late, _) = caller.report(address, key).await.unwrap();
                assert_eq!(late, 410, "void, and yet registered");
                continue;
            }
            // Her day was full, so that nothing of it had arrived.
            (422, _) => {
                figures.void += 1;
                continue;
            }
            other => panic!("{other:?}: {answer}"),
        }
        figures.late += 1;
    }
    let after = caller.history(address).await;
    let found: HashSet<String> = after.keys().cloned().collect();
    assert!(after.values().all(|it| *it == 1), "twice: {after:?}");
    assert_eq!(found, account.registered);
}

/// Performances, keys and the office's log tell the same.
async fn the_books_agree(data: &Path, employer: Uuid, accounts: &[Account]) {
    let told: HashSet<String> = accounts
        .iter()
        .flat_map(|it| it.registered.iter().cloned())
        .collect();
    let server = open(data).await;
    let log = server.office().audit_log(employer).await.unwrap();
    server.close().await;
    let mut logged: Vec<String> = log
        .into_iter()
        .filter(|it| it.action == "performance-registered")
        .map(|it| it.subject)
        .collect();
    let rows = logged.len();
    logged.sort();
    logged.dedup();
    assert_eq!(logged.len(), rows, "logged twice");
    assert_eq!(logged.into_iter().collect::<HashSet<_>>(), told);
    let database = Connection::open(data.join(FILE)).unwrap();
    let number = |sql: &str| database.query_row(sql, (), |row| row.get::<_, i64>(0));
    let keys = "SELECT count(DISTINCT performance_seq) FROM keys";
    assert_eq!(number(keys).unwrap(), told.len() as i64);
    let verdict = database.query_row("PRAGMA integrity_check", (), |row| row.get::<_, String>(0));
    assert_eq!(verdict.unwrap(), "ok");
}
