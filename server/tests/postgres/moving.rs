//! `move`: a whole server goes from a directory to PostgreSQL, or back.

use std::{net::SocketAddr, path::Path, process::Output, sync::Arc};

use jiff::SignedDuration;
use job_tracker_server::{
    Server, Settings,
    clock::{Clock as _, SystemClock},
    settings::DatabaseSettings,
    testing::SettableClock,
};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{
    place,
    program::{Running, line_of, program},
};

/// The demo's people and performances, in a directory that nobody serves any more.
pub(crate) fn a_directory() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    let mut demo = Running::start("demo", directory.path());
    demo.line();
    demo.stop("TERM");
    directory
}

/// A call that nobody hung up properly, in the middle of a turn.
fn leave_a_call_in(data: &str) {
    let file = rusqlite::Connection::open(Path::new(data).join("job-tracker.sqlite3")).unwrap();
    let sql = "INSERT INTO phone_calls (call, began_at, caller, worker_id, turn, said_at, said,
             dialogue, claim, claimed_at)
         SELECT zeroblob(32), now, '+32470123456', id, 3, now, '{}', '{}', zeroblob(16), now
         FROM workers, (SELECT CAST(strftime('%s', 'now') AS INTEGER) * 1000 AS now)
         LIMIT 1";
    assert_eq!(file.execute(sql, ()).unwrap(), 1);
}

pub(crate) fn run(words: &[&str]) -> Output {
    program().args(words).output().unwrap()
}

fn moved(from: &str, to: &str) -> Output {
    run(&["move", "--from", from, "--to", to])
}

/// From PostgreSQL, with the key that came with this directory.
fn moved_back(key: &str, from: &str, to: &str) -> Output {
    run(&["move", "--from", from, "--to", to, "--key-file", key])
}

/// Where the key lies of a server in this directory.
pub(crate) fn key_of(data: &str) -> String {
    format!("{data}/second-factors.key")
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn rows(output: &Output) -> Value {
    line_of(output)["rows"].clone()
}

#[track_caller]
pub(crate) fn refused(output: &Output, why: &str) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(why), "{said}");
}

pub(crate) fn serving(place: &[&str]) -> Running {
    let mut command = program();
    command.arg("serve").args(place);
    command.args(["--listen", "127.0.0.1:0"]);
    let running = Running::spawn(command);
    running.address();
    running
}

#[test]
fn a_whole_server_moves_to_postgresql_and_back_with_every_row() {
    if place::is_missing_postgres() {
        return;
    }
    let (data, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(data.path());
    leave_a_call_in(data);
    let mut there = rows(&moved(data, &url));
    for table in [
        "employers",
        "workers",
        "clients",
        "performances",
        "audit",
        "phone_calls",
    ] {
        assert!(there[table].as_u64() > Some(0), "{table}: {there}");
    }
    refused(&run(&["serve", "--data", data]), "was moved to");
    refused(
        &run(&["employer", "add", "--name", "Iemand", "--data", data]),
        "was moved to",
    );
    let key = key_of(data);
    serving(&["--database", &url, "--key-file", &key]).stop("TERM");
    // A server without users has a link for the first one whenever it starts.
    there["invitations"] = (there["invitations"].as_u64().unwrap() + 1).into();

    let back = tempfile::tempdir().unwrap();
    let back = back.path().join("data");
    assert_eq!(rows(&moved_back(&key, &url, text(&back))), there);
    refused(&run(&["serve", "--database", &url]), "was moved to");
    serving(&["--data", text(&back)]).stop("TERM");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_seals_of_the_audit_log_are_as_good_on_the_other_side() {
    if place::is_missing_postgres() {
        return;
    }
    let (data, (_beside, url)) = (a_directory(), place::a_database());
    let here = DatabaseSettings::directory(data.path());
    let clock = Arc::new(SystemClock);
    let server = Server::open(Settings::on(here), clock).await.unwrap();
    let office = server.office();
    let employer = office.employers().await.unwrap()[0].0;
    let lines = office.audit_log(employer).await.unwrap().len();
    server.close().await;
    let listen = SocketAddr::from(([127, 0, 0, 1], 0));
    let here = DatabaseSettings::directory(data.path());
    let settings = Settings {
        listen,
        ..Settings::on(here)
    };
    let tomorrow = SystemClock.now() + SignedDuration::from_hours(24);
    let clock = Arc::new(SettableClock::at(tomorrow));
    let server = Server::start(settings, clock).await.unwrap();
    server.seal_audit_log().await.unwrap();
    server.stop().await;
    let data = text(data.path());
    let sealed = line_of(&run(&["audit", "verify", "--data", data]));
    assert_eq!(sealed["lines"].as_u64(), u64::try_from(lines).ok());
    moved(data, &url);
    let there = run(&["audit", "verify", "--database", &url]);
    assert_eq!(line_of(&there), sealed);
}

#[test]
fn what_was_moved_once_is_moved_when_it_is_asked_again() {
    if place::is_missing_postgres() {
        return;
    }
    let (data, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(data.path());
    let there = rows(&moved(data, &url));
    assert_eq!(rows(&moved(data, &url)), there);
    let (_beside, elsewhere) = place::a_database();
    refused(&moved(data, &elsewhere), "was moved to");
}

#[test]
fn a_directory_of_an_older_version_is_moved_without_being_served_before() {
    if place::is_missing_postgres() {
        return;
    }
    let older = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/console/upgrades/sqlite-0027"
    );
    let directory = tempfile::tempdir().unwrap();
    for name in ["job-tracker.sqlite3", "second-factors.key"] {
        std::fs::copy(Path::new(older).join(name), directory.path().join(name)).unwrap();
    }
    let (_beside, url) = place::a_database();
    let there = rows(&moved(text(directory.path()), &url));
    assert!(there["performances"].as_u64() > Some(0), "{there}");
}

#[test]
fn nothing_is_moved_while_anybody_serves_it() {
    if place::is_missing_postgres() {
        return;
    }
    let (directory, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(directory.path());
    let server = serving(&["--data", data]);
    refused(&moved(data, &url), "is being served");
    server.stop("TERM");
    let key = ["--key-file", &key_of(data)];
    let target = serving(&["--database", &url, key[0], key[1]]);
    refused(&moved(data, &url), "is being served");
    target.stop("TERM");
    moved(data, &url);

    let server = serving(&["--database", &url, key[0], key[1]]);
    let back = tempfile::tempdir().unwrap();
    let back = back.path().join("data");
    refused(&moved_back(key[1], &url, text(&back)), "is being served");
    assert!(!back.exists());
    server.stop("TERM");
    // The refusal left no mark.
    serving(&["--database", &url, key[0], key[1]]).stop("TERM");
    line_of(&moved_back(key[1], &url, text(&back)));
}

#[test]
fn a_place_that_holds_something_else_is_left_as_it_is() {
    if place::is_missing_postgres() {
        return;
    }
    let (one, other, (_beside, url)) = (a_directory(), a_directory(), place::a_database());
    let there = rows(&moved(text(one.path()), &url));
    refused(&moved(text(other.path()), &url), "is not empty");
    // Who gave up serves the source again.
    line_of(&run(&["move", "--from", text(other.path()), "--abandon"]));
    serving(&["--data", text(other.path())]).stop("TERM");
    let key = key_of(text(one.path()));
    refused(
        &moved_back(&key, &url, text(other.path())),
        "holds another key",
    );
    std::fs::remove_file(other.path().join("second-factors.key")).unwrap();
    refused(&moved_back(&key, &url, text(other.path())), "is not empty");
    let back = tempfile::tempdir().unwrap();
    line_of(&run(&["move", "--from", &url, "--abandon"]));
    let back = back.path().join("data");
    assert_eq!(rows(&moved_back(&key, &url, text(&back))), there);
}

#[test]
fn a_move_that_is_killed_is_finished_by_the_next_one() {
    if place::is_missing_postgres() {
        return;
    }
    let (data, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(data.path());
    let key = key_of(data);
    let killed_after = |of: &str, to: &str, millis| {
        let mut command = program();
        let mut child = command
            .args(["move", "--from", of, "--to", to, "--key-file", &key])
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(millis));
        child.kill().unwrap();
        child.wait().unwrap();
    };
    // Somewhere among connecting, marking, copying, comparing and committing.
    for millis in (5..120).step_by(10) {
        killed_after(data, &url, millis);
    }
    let there = rows(&moved(data, &url));
    let back = tempfile::tempdir().unwrap();
    let back = back.path().join("data");
    for millis in (5..120).step_by(10) {
        killed_after(&url, text(&back), millis);
    }
    assert_eq!(rows(&moved_back(&key, &url, text(&back))), there);
    serving(&["--data", text(&back)]).stop("TERM");
}
