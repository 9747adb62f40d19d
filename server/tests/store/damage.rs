//! When a file is looked through for damage: before it is used, unless it is the very file that was
//! closed in good order; then while it serves.

use std::{fs::File, io::Write as _, path::Path, sync::Arc, time::Duration};

use job_tracker_server::{OpenError, Server, Settings, clock::SystemClock, server::StartError};

use crate::support::{
    self, Company, FILE,
    phone::work,
    place,
    program::{Running, command, people},
};

/// What the server notes when it has closed its file.
const NOTE: &str = "closed.json";

/// A company's data after a day, closed in good order.
async fn closed() -> tempfile::TempDir {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    company.close().await.data
}

/// Fills the second half of the file with something else, in its place.
fn damage(data: &Path) {
    use std::io::{Seek as _, SeekFrom};
    let mut file = File::options().write(true).open(data.join(FILE)).unwrap();
    let half = file.metadata().unwrap().len() / 2;
    file.seek(SeekFrom::Start(half)).unwrap();
    file.write_all(&vec![0xa5; usize::try_from(half).unwrap()])
        .unwrap();
}

/// Writes something else over a table that no start reads, in its place.
fn damage_a_table(data: &Path) {
    use std::io::{Seek as _, SeekFrom};
    let path = data.join(FILE);
    let conn = rusqlite::Connection::open(&path).unwrap();
    let page: u32 = conn
        .query_row(
            "SELECT rootpage FROM sqlite_master WHERE name = 'payroll_mappings'",
            (),
            |row| row.get(0),
        )
        .unwrap();
    drop(conn);
    let mut file = File::options().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start((u64::from(page) - 1) * 4096))
        .unwrap();
    file.write_all(&[0xa5; 4096]).unwrap();
}

/// Notes that the file was closed as it is now: what a disk does to a file by itself changes
/// nothing that the system knows of it.
fn note(data: &Path) {
    use std::os::unix::fs::MetadataExt as _;
    let of = std::fs::metadata(data.join(FILE)).unwrap();
    let nanoseconds = |seconds: i64, rest: i64| seconds * 1_000_000_000 + rest;
    let mark = serde_json::json!({
        "size": of.len(),
        "modified": nanoseconds(of.mtime(), of.mtime_nsec()),
        "changed": nanoseconds(of.ctime(), of.ctime_nsec()),
        "inode": of.ino(),
    });
    std::fs::write(data.join(NOTE), mark.to_string()).unwrap();
}

fn settings(data: &tempfile::TempDir) -> Settings {
    Settings {
        before_looking: Duration::ZERO,
        ..support::settings(data)
    }
}

async fn is_refused(data: &Path) -> bool {
    match Server::open(Settings::new(data), Arc::new(SystemClock)).await {
        Err(StartError::Open(OpenError::Damaged(_))) => true,
        Err(other) => panic!("{other}"),
        Ok(server) => {
            server.close().await;
            false
        }
    }
}

#[tokio::test]
async fn what_a_disk_did_to_a_file_that_was_closed_well_is_found_while_it_serves() {
    if place::is_without_file() {
        return;
    }
    let data = closed().await;
    damage_a_table(data.path());
    note(data.path());
    let start = Server::start(settings(&data), Arc::new(SystemClock));
    let mut server = start.await.unwrap();
    server.damaged().await;
    server.stop().await;
    assert!(!data.path().join(NOTE).exists());
    assert!(is_refused(data.path()).await);
}

#[tokio::test]
async fn a_file_that_changed_since_it_was_closed_is_looked_through_before_it_is_used() {
    if place::is_without_file() {
        return;
    }
    let data = closed().await;
    assert!(data.path().join(NOTE).is_file());
    damage(data.path());
    assert!(is_refused(data.path()).await);
    // Another file in its place, of the same bytes: nobody knows where it comes from.
    let data = closed().await;
    let file = data.path().join(FILE);
    damage(data.path());
    note(data.path());
    let copy = data.path().join("copy");
    std::fs::copy(&file, &copy).unwrap();
    std::fs::rename(&copy, &file).unwrap();
    assert!(is_refused(data.path()).await);
}

#[test]
fn a_file_whose_server_was_killed_is_looked_through_before_it_is_used() {
    if place::is_without_file() {
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    people(data);
    let running = Running::start("serve", data);
    running.address();
    // What it wrote is in the log beside the file.
    running.kill();
    let log = data.join(format!("{FILE}-wal"));
    assert!(std::fs::metadata(log).unwrap().len() > 0);
    damage(data);
    note(data);
    let add = ["employer", "add", "--name", "Another"];
    let output = command(data, &add);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is damaged"), "{said}");
}

#[tokio::test]
async fn a_server_that_stops_does_not_wait_for_a_look_at_its_whole_file() {
    if place::is_without_file() {
        return;
    }
    let data = closed().await;
    for _ in 0..5 {
        let start = Server::start(settings(&data), Arc::new(SystemClock));
        start.await.unwrap().stop().await;
        assert!(data.path().join(NOTE).is_file());
    }
    assert!(!is_refused(data.path()).await);
}
