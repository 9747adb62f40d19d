//! `backup` and `restore`: a whole server as one file, and back.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Output, Stdio},
    sync::atomic::{AtomicBool, Ordering},
};

use job_tracker_protocol::Language;
use job_tracker_server::{Settings, office::IssuedCredentials};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::support::{
    Company, FILE, fresh_key, http,
    phone::{Phone, with, work},
    place,
    program::{Running, command, line_of, people, program},
};

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Where the key of this database's second factors lies.
fn key_of(data: &Path) -> PathBuf {
    match place::is_postgres() {
        true => place::KEY.into(),
        false => data.join("second-factors.key"),
    }
}

fn backed_up(data: &Path, to: &Path) -> Value {
    line_of(&command(data, &["backup", "--to", text(to)]))
}

fn restore(file: &Path, to: &Path, key: &Path) -> Output {
    program()
        .args(["restore", "--from", text(file), "--to", text(to)])
        .args(["--key-file", text(key)])
        .output()
        .unwrap()
}

#[track_caller]
fn refused(output: &Output, why: &str) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(why), "{said}");
}

/// Serves a directory that was restored.
fn serving(data: &Path, key: &Path) -> Running {
    let mut command = program();
    command.args(["serve", "--data", text(data), "--key-file", text(key)]);
    command.args(["--listen", "127.0.0.1:0"]);
    Running::spawn(command)
}

/// What a worker finds at a server: all her history, on a phone that signs in there.
async fn history(address: &str, who: &IssuedCredentials) -> (String, Vec<Value>) {
    let api = format!("http://{address}/v1");
    let body = json!({ "login": who.login, "password": who.password });
    let session = http().post(format!("{api}/session")).json(&body);
    let session: Value = session.send().await.unwrap().json().await.unwrap();
    let token = session["token"].as_str().unwrap().to_owned();
    let page = http()
        .get(format!("{api}/performances"))
        .bearer_auth(&token);
    let page: Value = page.send().await.unwrap().json().await.unwrap();
    (token, page["items"].as_array().unwrap().clone())
}

#[tokio::test]
async fn a_restored_server_goes_on_where_its_backup_was_taken() {
    let company = Company::open_with(|it| Settings {
        password_cost: crate::support::company::CHEAP,
        ..it
    })
    .await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), work(&company.client));
    let sent = phone.report(key, &body).await.ok(201);
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("monday.backup");
    let told = backed_up(company.data.path(), &file);
    assert_eq!(told["performances"], 1);
    assert_eq!(told["bytes"], file.metadata().unwrap().len());
    assert!(told["key"].is_string(), "{told}");
    // What came after it is not in it.
    phone
        .report_anew(&work(&company.other_client))
        .await
        .ok(201);

    let (data, secrets) = (place.path().join("data"), key_of(company.data.path()));
    let restored = line_of(&restore(&file, &data, &secrets));
    assert_eq!(restored["performances"], 1);
    let server = serving(&data, &secrets);
    let address = server.address();
    let (token, items) = history(&address, &company.ana).await;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["reference"], sent["reference"]);
    // The phone that asks again is answered with what was registered, and nothing stands twice.
    let again = http()
        .post(format!("http://{address}/v1/performances"))
        .bearer_auth(&token)
        .header("Idempotency-Key", key.to_string())
        .json(&body);
    let again = again.send().await.unwrap();
    assert_eq!(again.status(), 201);
    let again: Value = again.json().await.unwrap();
    assert_eq!(again["id"], sent["id"]);
    assert_eq!(history(&address, &company.ana).await.1.len(), 1);
    // The log of what was done came too, as it was sealed.
    server.stop("TERM");
    let words = ["audit", "verify", "--data", text(&data)];
    let words = [&words[..], &["--key-file", text(&secrets)]].concat();
    let verified = line_of(&program().args(words).output().unwrap());
    assert_eq!(verified["wrong"], json!([]));
}

/// Reports hour after hour until it is told to stop or all days are full; the references that were
/// acknowledged.
async fn report_until(stop: &AtomicBool, phones: &[Phone<'_>], company: &Company) -> Vec<String> {
    let mut acknowledged = Vec::new();
    let body = with(
        &with(&work(&company.client), "hours", 1),
        "confirm_duplicate",
        true,
    );
    for phone in phones {
        for _ in 0..24 {
            if stop.load(Ordering::Relaxed) {
                return acknowledged;
            }
            let sent = phone.report_anew(&body).await.ok(201);
            acknowledged.push(sent["reference"].as_str().unwrap().to_owned());
        }
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_taken_while_workers_report_has_all_that_was_acknowledged_before_it_began() {
    let company = Company::open_with(|it| Settings {
        max_hours_per_day: 24,
        ..it
    })
    .await;
    let mut before = Vec::new();
    for (worker, client) in [
        (&company.ana, &company.client),
        (&company.bea, &company.other_client),
    ] {
        let phone = company.phone_of(worker).await;
        let sent = phone.report_anew(&work(client)).await.ok(201);
        before.push(sent["reference"].as_str().unwrap().to_owned());
    }
    let stop = AtomicBool::new(false);
    let office = company.office();
    let mut phones = Vec::new();
    for number in 0..20 {
        let name = format!("Worker {number}");
        let worker = office.add_worker(company.employer, &name, Language::Nl);
        phones.push(company.phone_of(&worker.await.unwrap()).await);
    }
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("busy.backup");
    let taken = async {
        let (data, to) = (company.data.path().to_owned(), file.clone());
        let taken = tokio::task::spawn_blocking(move || backed_up(&data, &to));
        let told = taken.await.unwrap();
        stop.store(true, Ordering::Relaxed);
        told
    };
    let (told, meanwhile) = tokio::join!(taken, report_until(&stop, &phones, &company));
    assert!(!meanwhile.is_empty(), "nobody waited for the backup");

    let kept = references(&file);
    assert_eq!(told["performances"], kept.len());
    assert!(before.iter().all(|it| kept.contains(it)), "{kept:?}");
    // Of what came meanwhile there is a beginning, and no hole in it.
    let of_hers = meanwhile.iter().filter(|it| kept.contains(it)).count();
    assert!(meanwhile[..of_hers].iter().all(|it| kept.contains(it)));
    assert_eq!(kept.len(), before.len() + of_hers);
}

fn references(file: &Path) -> Vec<String> {
    let conn = Connection::open(file).unwrap();
    let mut rows = conn.prepare("SELECT reference FROM performances").unwrap();
    let rows = rows.query_map((), |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn nothing_is_written_over_a_file_and_nothing_is_put_over_a_server() {
    let (directory, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = directory.path();
    people(data);
    let file = other.path().join("a.backup");
    backed_up(data, &file);
    let kept = std::fs::read(&file).unwrap();
    let again = command(data, &["backup", "--to", text(&file)]);
    refused(&again, "is there already");
    assert_eq!(std::fs::read(&file).unwrap(), kept);
    assert_eq!(
        other.path().read_dir().unwrap().count(),
        1,
        "nothing beside it"
    );

    let there = std::fs::read(data.join(FILE)).unwrap();
    let key = data.join("second-factors.key");
    refused(&restore(&file, data, &key), "is not empty");
    assert_eq!(std::fs::read(data.join(FILE)).unwrap(), there);
    let nowhere = other.path().join("nobody");
    refused(
        &command(&nowhere, &["backup", "--to", text(&other.path().join("b"))]),
        "there is no server in",
    );
    assert!(!nowhere.exists());
}

#[test]
fn what_is_no_whole_backup_of_this_version_or_before_is_refused_and_leaves_the_place_empty() {
    let (directory, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    people(directory.path());
    let file = |name: &str| other.path().join(name);
    backed_up(directory.path(), &file("good"));
    let good = std::fs::read(file("good")).unwrap();
    let key = directory.path().join("second-factors.key");
    let changed = |name: &str, change: &dyn Fn(&Connection)| {
        std::fs::write(file(name), &good).unwrap();
        change(&Connection::open(file(name)).unwrap());
    };
    std::fs::write(file("text"), "Dear office,").unwrap();
    std::fs::write(file("half"), &good[..good.len() / 2]).unwrap();
    changed("newer", &|it| {
        it.pragma_update(None, "user_version", 10_000).unwrap();
    });
    changed("foreign", &|it| {
        it.pragma_update(None, "application_id", 7).unwrap();
    });
    changed("hole", &|it| {
        let sql = "PRAGMA foreign_keys = 0; DELETE FROM employers";
        it.execute_batch(sql).unwrap();
    });
    let to = file("data");
    for (name, why) in [
        ("text", "is damaged or is no database"),
        ("half", "is damaged or is no database"),
        ("newer", "the database has version 10000"),
        ("foreign", "belongs to another program"),
        ("hole", "is damaged or is no database"),
        ("gone", "cannot read"),
    ] {
        refused(&restore(&file(name), &to, &key), why);
        assert!(!to.exists(), "{name}");
    }
    // A directory that was there stays, as empty as it was.
    let there = file("there");
    std::fs::create_dir(&there).unwrap();
    refused(&restore(&file("half"), &there, &key), "is damaged");
    assert_eq!(there.read_dir().unwrap().count(), 0);
    // Nor does a list of erasures that cannot be read leave anything beside itself.
    std::fs::write(there.join("erasures.jsonl"), "{}\n").unwrap();
    refused(&restore(&file("good"), &there, &key), "erasures.jsonl");
    assert_eq!(there.read_dir().unwrap().count(), 1);
    line_of(&restore(&file("good"), &to, &key));
}

#[tokio::test]
async fn a_backup_is_put_back_only_with_the_key_of_its_second_factors() {
    let company = Company::open().await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("a.backup");
    backed_up(company.data.path(), &file);
    let to = place.path().join("data");
    refused(
        &restore(&file, &to, &place.path().join("nothing")),
        "the key of the second factors is missing",
    );
    let other = place.path().join("other.key");
    let made = ["second-factors", "new-key", "--key-file", text(&other)];
    line_of(&program().args(made).output().unwrap());
    refused(&restore(&file, &to, &other), "holds another key");
    assert!(!to.exists());
    // Beside the database it need not be named.
    std::fs::create_dir(&to).unwrap();
    refused(
        &restore(&file, &to, &other),
        "holds another key than the one",
    );
    assert_eq!(to.read_dir().unwrap().count(), 0);
    std::fs::copy(key_of(company.data.path()), to.join("second-factors.key")).unwrap();
    let words = ["restore", "--from", text(&file), "--to", text(&to)];
    line_of(&program().args(words).output().unwrap());
    serving(&to, &to.join("second-factors.key")).address();
}

#[tokio::test]
async fn a_backup_goes_through_a_pipe_whole_or_the_command_fails() {
    let company = Company::open().await;
    let data = company.data.path();
    let out = command(data, &["backup", "--to", "-"]);
    assert!(out.status.success(), "{out:?}");
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("data");
    let key = key_of(data);
    let mut child = program()
        .args(["restore", "--from", "-", "--to", text(&to)])
        .args(["--key-file", text(&key)])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&out.stdout).unwrap();
    line_of(&child.wait_with_output().unwrap());
    serving(&to, &key).address();

    let full = std::fs::File::create("/dev/full").unwrap();
    let failed = program()
        .args(["backup", "--to", "-"])
        .args(place::words(data))
        .stdout(full)
        .output()
        .unwrap();
    refused(&failed, "cannot write");
}
