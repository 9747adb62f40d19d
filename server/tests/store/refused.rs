//! What is damaged, foreign or newer is refused, and left byte by byte.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use job_tracker_server::{OpenError, Server, Settings, clock::SystemClock, server::StartError};
use rusqlite::{Connection, config::DbConfig};
use tempfile::TempDir;

use crate::support::{CHEAP, Company, FILE, phone::work, place, program::command};

/// A directory with this as its database.
fn directory_with(bytes: &[u8]) -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join(FILE);
    std::fs::write(&file, bytes).unwrap();
    (directory, file)
}

/// The bytes of a healthy database with somebody in it.
async fn healthy() -> Vec<u8> {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    let path = company.data.path().join(FILE);
    let Company { data, .. } = company.close().await;
    let bytes = std::fs::read(path).unwrap();
    drop(data);
    bytes
}

async fn open(directory: &Path) -> Result<Server, StartError> {
    let settings = Settings {
        password_cost: CHEAP,
        ..Settings::new(directory)
    };
    Server::open(settings, Arc::new(SystemClock)).await
}

async fn refusal(directory: &Path) -> OpenError {
    match open(directory).await {
        Err(StartError::Open(error)) => error,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was opened"),
    }
}

/// It is refused by the library and by the program, twice, and is what it was.
async fn is_refused_and_left(directory: &Path, file: &Path, is: impl Fn(&OpenError) -> bool) {
    let before = std::fs::read(file).unwrap();
    for _ in 0..2 {
        let error = refusal(directory).await;
        assert!(is(&error), "{error:?}");
        assert!(std::fs::read(file).unwrap() == before, "changed");
    }
    let serve = command(directory, &["serve", "--listen", "127.0.0.1:0"]);
    let add = command(directory, &["employer", "add", "--name", "Zonnestraal"]);
    for output in [serve, add] {
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains(&refusal(directory).await.to_string()),
            "{said}"
        );
    }
    assert!(std::fs::read(file).unwrap() == before, "changed");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left() {
    if place::is_without_file() {
        return;
    }
    let mut no_header = healthy().await;
    no_header[..100].fill(0);
    for bytes in [b"Dear diary, \n".repeat(500), vec![0; 8192], no_header] {
        let (directory, file) = directory_with(&bytes);
        is_refused_and_left(
            directory.path(),
            &file,
            |it| matches!(it, OpenError::Damaged(path) if *path == file),
        )
        .await;
    }
}

#[tokio::test]
async fn a_damaged_database_is_refused_and_left() {
    if place::is_without_file() {
        return;
    }
    let healthy = healthy().await;
    let page = 4096;
    let pages = healthy.len() / page;
    assert!(pages > 8, "{pages}");
    let truncated = healthy[..pages / 2 * page].to_vec();
    let mut torn = healthy.clone();
    torn[page..3 * page].fill(0xa5);
    let mut tail = healthy.clone();
    tail[2 * page..].fill(0);
    for bytes in [truncated, torn, tail] {
        let (directory, file) = directory_with(&bytes);
        is_refused_and_left(directory.path(), &file, |it| {
            matches!(it, OpenError::Damaged(_))
        })
        .await;
    }
    let (directory, _) = directory_with(&healthy);
    open(directory.path()).await.unwrap().close().await;
}

#[tokio::test]
async fn another_programs_database_is_refused_and_left() {
    for (journal, marked) in [("DELETE", 0), ("WAL", 0), ("DELETE", 0x1234_5678)] {
        let (directory, file) = directory_with(b"");
        let theirs = Connection::open(&file).unwrap();
        theirs.pragma_update(None, "journal_mode", journal).unwrap();
        theirs
            .pragma_update(None, "application_id", marked)
            .unwrap();
        theirs
            .execute_batch("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')")
            .unwrap();
        drop(theirs);
        is_refused_and_left(
            directory.path(),
            &file,
            |it| matches!(it, OpenError::Foreign(path) if *path == file),
        )
        .await;
    }
}

#[tokio::test]
async fn what_another_program_has_not_yet_moved_into_its_file_stays_where_it_is() {
    let (directory, file) = directory_with(b"");
    let theirs = Connection::open(&file).unwrap();
    theirs
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    theirs.pragma_update(None, "journal_mode", "WAL").unwrap();
    theirs
        .execute_batch("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')")
        .unwrap();
    drop(theirs);
    let log = directory.path().join(format!("{FILE}-wal"));
    let before = std::fs::read(&log).unwrap();
    assert!(!before.is_empty());
    is_refused_and_left(directory.path(), &file, |it| {
        matches!(it, OpenError::Foreign(_))
    })
    .await;
    assert!(std::fs::read(&log).unwrap() == before, "changed");
}

#[tokio::test]
async fn a_newer_servers_database_is_refused_and_left() {
    if place::is_without_file() {
        return;
    }
    let healthy = healthy().await;
    for journal in ["WAL", "DELETE"] {
        let (directory, file) = directory_with(&healthy);
        let newer = Connection::open(&file).unwrap();
        newer.pragma_update(None, "user_version", 999).unwrap();
        newer.pragma_update(None, "journal_mode", journal).unwrap();
        drop(newer);
        is_refused_and_left(directory.path(), &file, |it| {
            matches!(it, OpenError::Newer { found: 999, .. })
        })
        .await;
    }
}

#[tokio::test]
async fn a_place_that_cannot_be_used_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("file");
    std::fs::write(&file, "text").unwrap();
    let error = refusal(&file).await;
    assert!(matches!(&error, OpenError::Directory { .. }), "{error}");
    assert!(error.to_string().contains(file.to_str().unwrap()));
    // A folder where the file should be: the program says what the system says.
    std::fs::create_dir(directory.path().join(FILE)).unwrap();
    let output = command(directory.path(), &["employer", "add", "--name", "Z"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("unable to open database file"), "{said}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_directory_that_the_server_makes_is_closed_to_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let parent = tempfile::tempdir().unwrap();
    let data = parent.path().join("a/b");
    open(&data).await.unwrap().close().await;
    let mode = std::fs::metadata(&data).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_the_server_makes_is_its_own_in_any_directory() {
    use std::os::unix::fs::PermissionsExt as _;
    let directory = tempfile::tempdir().unwrap();
    let open_to_all = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(directory.path(), open_to_all).unwrap();
    let store = open(directory.path()).await.unwrap();
    let files = std::fs::read_dir(directory.path()).unwrap();
    let mut databases = 0;
    for file in files.map(Result::unwrap) {
        if file.file_name().to_str().unwrap().starts_with(FILE) {
            let mode = file.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{file:?}");
            databases += 1;
        }
    }
    assert!(databases > 0);
    // So is the mark of whoever holds it.
    let reset = store.reset_second_factors().await.unwrap();
    assert!(reset.links.is_empty());
    let mark = directory.path().join("serving.lock");
    let mode = || std::fs::metadata(&mark).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    // One that an earlier version left is made so.
    std::fs::set_permissions(&mark, std::fs::Permissions::from_mode(0o644)).unwrap();
    store.reset_second_factors().await.unwrap();
    assert_eq!(mode(), 0o600);
    store.close().await;
}
