//! A backup as an archive of PostgreSQL's own `pg_dump`: it is taken while a server serves, read
//! once whole, and goes back into an empty database.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    moving::{a_directory, key_of, refused, run, serving, text},
    support::{
        place,
        program::{line_of, program},
        rows::Rows,
    },
};

/// What nobody may read on a command line, in a log or in an answer.
const PASSWORD: &str = "hunter2: a secret";
const TABLES: &str = "SELECT table_name::text FROM information_schema.tables
    WHERE table_schema = 'public'";

/// The demo's people in PostgreSQL, with the key of their second factors.
pub(crate) struct Source {
    directory: TempDir,
    pub(crate) beside: TempDir,
    pub(crate) url: String,
    pub(crate) key: String,
}

impl Source {
    pub(crate) fn new() -> Option<Self> {
        if place::is_missing_postgres() {
            return None;
        }
        let (directory, (beside, url)) = (a_directory(), place::a_database());
        let data = text(directory.path()).to_owned();
        line_of(&run(&["move", "--from", &data, "--to", &url]));
        let key = key_of(&data);
        Some(Self {
            directory,
            beside,
            url,
            key,
        })
    }

    /// A file that is not there yet.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn dump(&self, to: &Path) -> Command {
        let mut command = program();
        let what = ["backup", "--format", "pg-dump", "--database", &self.url];
        command.args(what).args(["--to", text(to)]);
        command.args(["--records", text(self.beside.path())]);
        command
    }

    /// A whole archive in this file.
    pub(crate) fn archive(&self, name: &str) -> PathBuf {
        let to = self.file(name);
        line_of(&self.dump(&to).output().unwrap());
        to
    }

    pub(crate) fn restore(&self, from: &Path, to: &str) -> Output {
        let words = ["restore", "--from", text(from), "--to", to];
        run(&[&words[..], &["--key-file", &self.key]].concat())
    }
}

/// A folder with a program of this name, which is found before PostgreSQL's own.
fn pretends(name: &str, script: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let found = std::env::var("PATH").unwrap();
    let found = format!("{}:{found}", folder.path().display());
    (folder, found)
}

/// Whether there is no table in the database of this directory.
fn is_untouched(beside: &Path) -> bool {
    Rows::of(beside).texts(TABLES).is_empty()
}

/// The log of the server in this database, as far as it is sealed.
fn sealed(url: &str) -> Value {
    line_of(&run(&["audit", "verify", "--database", url]))
}

#[test]
fn an_archive_goes_back_into_an_empty_database_with_every_row() {
    let Some(source) = Source::new() else { return };
    let server = serving(&["--database", &source.url, "--key-file", &source.key]);
    let file = source.file("first");
    let told = line_of(&source.dump(&file).output().unwrap());
    server.stop("TERM");
    assert_eq!(told["format"], "pg-dump");
    assert!(told["performances"].as_u64() > Some(0), "{told}");
    assert_eq!(told["bytes"], file.metadata().unwrap().len());
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0);
    let noted = fs::read(source.beside.path().join("last-backup.json")).unwrap();
    let noted: Value = serde_json::from_slice(&noted).unwrap();
    assert_eq!(noted["performances"], told["performances"]);

    let (_beside, url) = place::a_database();
    let restored = line_of(&source.restore(&file, &url));
    assert_eq!(restored["performances"], told["performances"]);
    assert_eq!(sealed(&url), sealed(&source.url));
    // What is in both, by the other way of backing up, which counts.
    let portable = |url: &str, name: &str| {
        let to = source.file(name);
        line_of(&run(&["backup", "--database", url, "--to", text(&to)]))
    };
    let (before, after) = (portable(&source.url, "second"), portable(&url, "third"));
    assert_eq!(after["performances"], before["performances"]);
    assert_eq!(after["key"], told["key"]);
    serving(&["--database", &url, "--key-file", &source.key]).stop("TERM");
    refused(&source.restore(&file, &url), "is not empty");
}

#[test]
fn an_archive_goes_through_pipes_as_well() {
    let Some(source) = Source::new() else { return };
    let taken = source.dump(Path::new("-")).output().unwrap();
    assert!(taken.status.success(), "{taken:?}");
    assert!(taken.stdout.starts_with(b"PGDMP"));
    let file = source.file("piped");
    fs::write(&file, &taken.stdout).unwrap();
    let (_beside, url) = place::a_database();
    let mut command = program();
    command.args(["restore", "--from", "-", "--to", &url]);
    command.args(["--key-file", &source.key]);
    command.stdin(Stdio::from(fs::File::open(&file).unwrap()));
    let restored = line_of(&command.output().unwrap());
    assert!(restored["performances"].as_u64() > Some(0), "{restored}");
}

#[test]
fn whoever_was_erased_since_the_archive_was_taken_is_erased_again() {
    let Some(source) = Source::new() else { return };
    let file = source.archive("before");
    let rows = Rows::of(source.beside.path());
    let worker = rows.number("SELECT min(id) FROM workers");
    let of = |column| format!("SELECT {column} FROM workers WHERE id = {worker}");
    let name = rows.text(&of("name"));
    let employer = "SELECT CAST(employers.public_id AS text)
        FROM workers
        JOIN employers ON employers.id = workers.employer_id
        ORDER BY workers.id
        LIMIT 1";
    let records = tempfile::tempdir().unwrap();
    let line = json!({
        "erasure": uuid::Uuid::from_u128(fastrand::u128(..)),
        "employer": rows.texts(employer)[0],
        "kind": "worker",
        "row": worker,
        "since": rows.number(&of("created_at")),
        "at": 1,
    });
    fs::write(records.path().join("erasures.jsonl"), format!("{line}\n")).unwrap();
    let (beside, url) = place::a_database();
    let words = ["restore", "--from", text(&file), "--to", &url];
    let with = ["--key-file", &source.key, "--records", text(records.path())];
    let restored = line_of(&run(&[&words[..], &with].concat()));
    assert_eq!(restored["erased_again"], 1);
    let names = Rows::of(beside.path()).texts(&of("name"));
    assert!(!names.contains(&name), "{names:?}");
}

#[test]
fn an_archive_that_cannot_be_put_back_leaves_the_place_as_it_was() {
    let Some(source) = Source::new() else { return };
    let whole = source.archive("whole");
    let (beside, url) = place::a_database();
    let directory = source.file("data");
    refused(&source.restore(&whole, text(&directory)), "into PostgreSQL");
    assert!(!directory.exists());

    let half = source.file("half");
    let bytes = fs::read(&whole).unwrap();
    fs::write(&half, &bytes[..bytes.len() * 2 / 3]).unwrap();
    refused(&source.restore(&half, &url), "pg_restore failed");

    let rows = Rows::of(source.beside.path());
    rows.execute("UPDATE job_tracker_version SET version = 7777");
    let newer = source.file("newer");
    let mut plain = Command::new("pg_dump");
    let plain = plain.args(["--format=custom", "--dbname", &source.url]);
    assert!(plain.arg("--file").arg(&newer).status().unwrap().success());
    refused(&source.restore(&newer, &url), "7777");

    let other = source.file("other");
    let mut plain = Command::new("pg_dump");
    let plain = plain.args(["--format=custom", "--dbname", &url]);
    assert!(plain.arg("--file").arg(&other).status().unwrap().success());
    refused(&source.restore(&other, &url), "no server of Job Tracker");

    let key = source.file("key");
    run(&["second-factors", "new-key", "--key-file", text(&key)]);
    let words = ["restore", "--from", text(&whole), "--to", &url];
    refused(
        &run(&[&words[..], &["--key-file", text(&key)]].concat()),
        "another key",
    );
    refused(&run(&words), "--key-file");
    assert!(is_untouched(beside.path()));

    // It breaks off in the middle: nothing of what came before stays.
    Rows::of(beside.path()).execute(
        "CREATE FUNCTION stop() RETURNS event_trigger LANGUAGE plpgsql
         AS $$BEGIN IF EXISTS (SELECT FROM pg_class WHERE relname = 'visits' OR relname = 'workers')
            THEN RAISE 'enough'; END IF; END$$;
         CREATE EVENT TRIGGER stop ON ddl_command_end EXECUTE FUNCTION stop()",
    );
    refused(&source.restore(&whole, &url), "enough");
    assert!(is_untouched(beside.path()));
}

#[test]
fn a_program_that_is_missing_too_old_or_fails_is_named_and_leaves_no_file() {
    let Some(source) = Source::new() else { return };
    let to = source.file("never");
    let before = source.directory.path().read_dir().unwrap().count();
    let nowhere = source.beside.path().to_owned();
    let old = "echo 'pg_dump (PostgreSQL) 9.6.24'";
    let breaks_off = "[ \"$1\" = --version ] && exec echo 'pg_dump (PostgreSQL) 99.1'
        printf 'PGDMP and no more'; echo 'pg_dump: error: no space left' >&2; exit 1";
    let lies = "[ \"$1\" = --version ] && exec echo 'pg_dump (PostgreSQL) 99.1'
        printf 'PGDMP and no more'";
    let missing = (None, text(&nowhere).to_owned());
    let pretended = |script| {
        let (folder, path) = pretends("pg_dump", script);
        (Some(folder), path)
    };
    for ((_folder, path), why) in [
        (missing, "pg_dump is not installed"),
        (pretended(old), "pg_dump is of PostgreSQL 9"),
        (pretended(breaks_off), "no space left"),
        (pretended(lies), "pg_restore failed"),
    ] {
        refused(&source.dump(&to).env("PATH", path).output().unwrap(), why);
        let after = source.directory.path().read_dir().unwrap().count();
        assert_eq!(after, before, "{why}");
    }
    assert!(!source.beside.path().join("last-backup.json").exists());
    let data = source.file("data");
    run(&[
        "employer",
        "add",
        "--name",
        "Zonnestraal",
        "--data",
        text(&data),
    ]);
    let words = ["backup", "--format", "pg-dump", "--data", text(&data)];
    refused(
        &run(&[&words[..], &["--to", text(&to)]].concat()),
        "pg_dump takes PostgreSQL alone",
    );
}

#[test]
fn the_password_stands_on_no_command_line_and_in_no_word() {
    let Some(source) = Source::new() else { return };
    let rows = Rows::of(source.beside.path());
    rows.execute(&format!(
        "CREATE ROLE backs_up LOGIN PASSWORD '{PASSWORD}' IN ROLE pg_read_all_data"
    ));
    let (before, _) = source.url.split_once("postgres@").unwrap();
    let host = source.url.rsplit_once('@').unwrap().1;
    let password = source.file("password");
    fs::write(&password, PASSWORD).unwrap();
    let seen = source.file("seen");
    let script = format!(
        "echo \"$0 $*\" >>{}; PATH=${{PATH#*:}} exec pg_dump \"$@\"",
        text(&seen)
    );
    let (_folder, path) = pretends("pg_dump", &script);
    let to = source.file("secret");
    let mut command = program();
    command.args(["backup", "--format", "pg-dump", "--to", text(&to)]);
    command.args(["--database", &format!("{before}backs_up@{host}")]);
    command.args(["--database-password-file", text(&password)]);
    let taken = command.env("PATH", path).output().unwrap();
    line_of(&taken);
    let seen = fs::read_to_string(seen).unwrap();
    assert_eq!(seen.lines().count(), 2, "{seen}");
    let said = String::from_utf8_lossy(&taken.stderr);
    for text in [&seen, &said.into_owned()] {
        assert!(!text.contains("hunter2"), "{text}");
    }
}
