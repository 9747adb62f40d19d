//! A key file that holds no key: it is empty, or half of it, or something else.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};

use crate::support::{
    Company, place,
    program::{Running, command, line_of, program},
};

/// What is left of a key after a disk was full, after half of it was copied, after a mistake.
const DAMAGED: [&[u8]; 4] = [b"", b"jtk_half", b"\xff\xfe\x00", b"Dear office,\n"];
/// A name that a shell reads as two, unless it is quoted.
const NAME: &str = "the office's data";

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A backup whose second factors are under a key.
async fn backup() -> (tempfile::TempDir, PathBuf) {
    let company = Company::open().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("a.backup");
    let words = ["backup", "--to", text(&file)];
    line_of(&command(company.data.path(), &words));
    (elsewhere, file)
}

/// A directory without a database in which this is the key file.
fn with_key(beside: &Path, key: &[u8]) -> PathBuf {
    let data = beside.join(NAME);
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("second-factors.key"), key).unwrap();
    data
}

fn restore(file: &Path, to: &Path, more: &[&str]) -> Output {
    let mut command = program();
    command.args(["restore", "--from", text(file), "--to", text(to)]);
    command.args(more).output().unwrap()
}

/// The names in a directory.
fn names(data: &Path) -> Vec<String> {
    let names = data.read_dir().unwrap();
    let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

#[track_caller]
fn refused(output: &Output, words: &[&str]) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8_lossy(&output.stderr);
    for it in words {
        assert!(said.contains(it), "{it}: {said}");
    }
}

#[tokio::test]
async fn a_key_file_that_holds_no_key_is_as_lost_as_one_that_is_gone_and_is_kept() {
    let (elsewhere, file) = backup().await;
    for key in DAMAGED {
        let data = with_key(elsewhere.path(), key);
        let why = ["holds no key", "--key-file", "--key-lost"];
        refused(&restore(&file, &data, &[]), &why);
        assert_eq!(names(&data), ["second-factors.key"]);

        let restored = restore(&file, &data, &["--key-lost"]);
        let line = line_of(&restored);
        assert_eq!(line["key_lost"], true);
        let kept = data.join("second-factors.key.damaged");
        assert_eq!(line["damaged_key"], text(&kept));
        let said = String::from_utf8_lossy(&restored.stderr);
        assert!(said.contains("second-factors.key.damaged"), "{said}");
        assert_eq!(std::fs::read(&kept).unwrap(), key);
        assert!(!names(&data).contains(&"second-factors.key".to_owned()));
        std::fs::remove_dir_all(&data).unwrap();
    }
}

#[tokio::test]
async fn a_damaged_key_is_kept_under_a_name_that_nothing_has_yet() {
    let (elsewhere, file) = backup().await;
    let data = with_key(elsewhere.path(), b"the second");
    let first = data.join("second-factors.key.damaged");
    std::fs::write(&first, "the first").unwrap();
    let line = line_of(&restore(&file, &data, &["--key-lost"]));
    let second = data.join("second-factors.key.damaged-2");
    assert_eq!(line["damaged_key"], text(&second));
    assert_eq!(std::fs::read(first).unwrap(), b"the first");
    assert_eq!(std::fs::read(second).unwrap(), b"the second");
}

#[cfg(unix)]
#[tokio::test]
async fn a_restore_that_fails_at_its_last_step_leaves_nothing_beside_and_the_key_as_it_was() {
    let (elsewhere, file) = backup().await;
    let data = with_key(elsewhere.path(), b"");
    // Nothing can get this name, and no database has it.
    let taken = data.join(crate::support::FILE);
    std::os::unix::fs::symlink("nowhere", &taken).unwrap();
    let before = names(&data);
    let words = ["cannot write in", NAME];
    refused(&restore(&file, &data, &["--key-lost"]), &words);
    assert_eq!(names(&data), before);
}

#[tokio::test]
async fn what_comes_next_is_said_so_that_a_shell_runs_it() {
    let (elsewhere, file) = backup().await;
    let data = with_key(elsewhere.path(), b"");
    let restored = restore(&file, &data, &["--key-lost"]);
    let line = line_of(&restored);
    let next = line["next"].as_str().unwrap();
    let said = String::from_utf8_lossy(&restored.stderr);
    assert!(said.contains(next), "{next}: {said}");
    let next = next.replace("URL", "https://jobs.example.be");
    assert!(next.starts_with("second-factors reset --data "), "{next}");
    let script = format!("{} {next}", env!("CARGO_BIN_EXE_job-tracker-server"));
    let reset = Command::new("sh").args(["-c", &script]).output().unwrap();
    let line = line_of(&reset);
    assert_eq!(line["links"], json!([]));
    // And that says what comes after it.
    let next = line["next"].as_str().unwrap();
    assert!(next.contains("start the server"), "{next}");
    let said = String::from_utf8_lossy(&reset.stderr);
    assert!(said.contains(next), "{next}: {said}");
    // With a key that is there again a restore says nothing of it.
    let key = data.join("second-factors.key");
    let running = Running::start("serve", &data);
    running.address();
    running.stop("TERM");
    let other = elsewhere.path().join("other");
    let file = elsewhere.path().join("b.backup");
    line_of(&command(&data, &["backup", "--to", text(&file)]));
    let line = line_of(&restore(&file, &other, &["--key-file", text(&key)]));
    assert_eq!(line["next"], Value::Null);
    assert_eq!(line["damaged_key"], Value::Null);
}

#[tokio::test]
async fn where_the_key_of_a_server_is_damaged_a_reset_makes_room_for_a_new_one() {
    if place::is_without_file() {
        return;
    }
    let company = Company::open().await.close().await;
    let data = company.data.path();
    let key = data.join("second-factors.key");
    std::fs::write(&key, "").unwrap();
    let why = ["holds no key", "second-factors reset"];
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    refused(&command(data, &serve), &why);
    assert_eq!(std::fs::read(&key).unwrap(), b"");
    let line = line_of(&command(data, &["second-factors", "reset"]));
    let kept = data.join("second-factors.key.damaged");
    assert_eq!(line["damaged_key"], text(&kept));
    assert_eq!(std::fs::read(&kept).unwrap(), b"");
    let running = Running::start("serve", data);
    running.address();
    assert!(std::fs::read_to_string(&key).unwrap().starts_with("jtk_"));
    running.stop("TERM");
}

#[tokio::test]
async fn in_postgresql_the_damaged_file_makes_room_and_a_new_key_is_named_as_next() {
    if place::is_missing_postgres() {
        return;
    }
    let (elsewhere, file) = backup().await;
    let (_beside, url) = place::a_database();
    let key = elsewhere.path().join("shared.key");
    std::fs::write(&key, "").unwrap();
    let words = ["--key-file", text(&key)];
    let to = Path::new(&url);
    refused(&restore(&file, to, &words), &["holds no key", "--key-lost"]);
    let line = line_of(&restore(&file, to, &[&words[..], &["--key-lost"]].concat()));
    let kept = elsewhere.path().join("shared.key.damaged");
    assert_eq!(line["damaged_key"], text(&kept));
    let reset = ["second-factors", "reset", "--database", &url];
    let reset = [&reset[..], &words].concat();
    let line = line_of(&program().args(reset).output().unwrap());
    let next = line["next"].as_str().unwrap();
    assert!(
        next.contains("second-factors new-key --key-file "),
        "{next}"
    );
    let new = ["second-factors", "new-key", "--key-file", text(&key)];
    line_of(&program().args(new).output().unwrap());
    Running::serve_postgres(&url, &["--listen", "127.0.0.1:0", "--key-file", text(&key)]);
}
