//! A backup is one file whatever database it comes from, and goes into either.

use std::path::Path;

use serde_json::Value;

use crate::{
    moving::{a_directory, key_of, refused, run, serving, text},
    support::{
        place,
        program::{line_of, people},
    },
};

fn backed_up(from: &[&str], to: &Path) -> Value {
    line_of(&run(&[&["backup", "--to", text(to)], from].concat()))
}

#[test]
fn a_backup_of_a_directory_goes_into_postgresql_and_back_into_a_directory() {
    if place::is_missing_postgres() {
        return;
    }
    let (directory, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(directory.path());
    let key = key_of(data);
    let there = tempfile::tempdir().unwrap();
    let [first, second] = ["first", "second"].map(|it| there.path().join(it));
    let told = backed_up(&["--data", data], &first);
    assert!(told["performances"].as_u64() > Some(0), "{told}");

    let restore = |file: &Path, to: &str| {
        let from = ["restore", "--from", text(file), "--to", to];
        run(&[&from[..], &["--key-file", &key]].concat())
    };
    let restored = line_of(&restore(&first, &url));
    assert_eq!(restored["performances"], told["performances"]);
    let server = serving(&["--database", &url, "--key-file", &key]);
    refused(&restore(&first, &url), "is being served");
    // Taken while it serves.
    let again = backed_up(&["--database", &url], &second);
    assert_eq!(again["performances"], told["performances"]);
    assert_eq!(again["key"], told["key"]);
    server.stop("TERM");
    let files = there.path().read_dir().unwrap().count();
    assert_eq!(files, 2, "nothing beside the two backups");

    let back = there.path().join("data");
    line_of(&restore(&second, text(&back)));
    serving(&["--data", text(&back), "--key-file", &key]).stop("TERM");
}

#[test]
fn a_backup_is_not_put_over_what_another_server_left_in_postgresql() {
    if place::is_missing_postgres() {
        return;
    }
    let (directory, (_beside, url)) = (a_directory(), place::a_database());
    let data = text(directory.path());
    let there = tempfile::tempdir().unwrap();
    let file = there.path().join("a.backup");
    backed_up(&["--data", data], &file);
    let other = tempfile::tempdir().unwrap();
    people(other.path());
    let moved = ["move", "--from", text(other.path()), "--to", &url];
    line_of(&run(&moved));
    let key = key_of(data);
    let from = ["restore", "--from", text(&file), "--to", &url];
    let restored = run(&[&from[..], &["--key-file", &key]].concat());
    refused(&restored, "is not empty");
}
