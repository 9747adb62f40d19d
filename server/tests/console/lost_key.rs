//! The key of the second factors is lost, and there is only a backup.

use std::{path::Path, process::Output, sync::Arc};

use jiff::SignedDuration;
use job_tracker_server::{
    KeyError, Server, Settings,
    clock::{Clock as _, SystemClock},
    server::StartError,
    settings::DatabaseSettings,
    testing::SettableClock,
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, PASSWORD, administrator, code_at, open},
    support::{
        Company, company, fresh_key,
        phone::work,
        place,
        program::{command, line_of, program},
    },
};

const EMAIL: &str = "els@example.be";

fn restore(file: &Path, to: &str, more: &[&str]) -> Output {
    let mut command = program();
    command.args(["restore", "--from", file.to_str().unwrap(), "--to", to]);
    command.args(more).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A backup of a company with an administrator and a performance.
async fn backup(form: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let company = Company::open().await;
    administrator(&company, company.employer, EMAIL).await;
    let phone = company.phone_of(&company.ana).await;
    let sent = phone.report(fresh_key(), &work(&company.client)).await;
    sent.ok(201);
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("a.backup");
    let words = ["backup", "--format", form, "--to", file.to_str().unwrap()];
    line_of(&command(company.data.path(), &words));
    (elsewhere, file)
}

/// From the backup to a user who signs in: in the order in which each command names the next.
async fn comes_back(file: &Path, to: &str, database: DatabaseSettings) {
    let refused = restore(file, to, &[]);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(said(&refused).contains("--key-lost"), "{}", said(&refused));

    let restored = restore(file, to, &["--key-lost"]);
    let line: Value = line_of(&restored);
    assert_eq!(line["performances"], 1);
    assert_eq!(line["key_lost"], true);
    let option = ["--data", "--database"][usize::from(to.contains("://"))];
    let next = format!("second-factors reset {option} ");
    assert!(said(&restored).contains(&next), "{}", said(&restored));

    // Nobody is let in before that was done.
    let clock = Arc::new(SettableClock::at(SystemClock.now()));
    let settings = || Settings {
        listen: ([127, 0, 0, 1], 0).into(),
        password_cost: company::CHEAP,
        ..Settings::on(database.clone())
    };
    let early = Server::start(settings(), Arc::clone(&clock) as _).await;
    let error = early.err().unwrap();
    assert!(
        matches!(
            error,
            StartError::Key(KeyError::Missing(_) | KeyError::Wrong(_))
        ),
        "{error}"
    );

    let mut reset = program();
    reset.args(["second-factors", "reset", option, to]);
    let reset = line_of(&reset.output().unwrap());
    assert_eq!(reset["links"][0]["email"], EMAIL);
    let link = reset["links"][0]["console"].as_str().unwrap();

    let server = company::start(settings(), &clock).await;
    let mut browser = Browser::to(server.addr);
    let opened = open(&browser, link).await;
    let code = code_at(clock.as_ref(), &opened.secret);
    let fields = opened.filled_in(EMAIL, &code);
    let made = browser.call(Method::POST, "/console/start", &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    clock.advance(SignedDuration::from_secs(60));
    let code = code_at(clock.as_ref(), &opened.secret);
    let fields = [("email", EMAIL), ("password", PASSWORD), ("code", &code)];
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    browser.keep(&page).await;
    let workers = browser.get("/console/workers").await;
    assert_eq!(workers.status, StatusCode::OK, "{}", workers.text);
    server.stop().await;
}

#[tokio::test]
async fn a_backup_whose_key_is_lost_is_put_back_and_a_user_signs_in_by_her_link() {
    let (elsewhere, file) = backup("portable").await;
    let data = elsewhere.path().join("data");
    let to = data.to_str().unwrap();
    comes_back(&file, to, DatabaseSettings::directory(&data)).await;
}

#[tokio::test]
async fn the_same_goes_into_postgresql_from_either_kind_of_backup() {
    if place::is_missing_postgres() {
        return;
    }
    for form in ["portable", "pg-dump"] {
        let (elsewhere, file) = backup(form).await;
        let (_beside, url) = place::a_database();
        let key = elsewhere.path().join("new.key");
        let mut new = program();
        new.args(["second-factors", "new-key", "--key-file"]);
        line_of(&new.arg(&key).output().unwrap());
        let database = DatabaseSettings::postgres(url.parse().unwrap()).with_key(&key);
        comes_back(&file, &url, database).await;
    }
}

#[tokio::test]
async fn a_key_that_is_there_after_all_is_taken_though_it_was_said_to_be_lost() {
    let company = Company::open().await;
    administrator(&company, company.employer, EMAIL).await;
    let elsewhere = tempfile::tempdir().unwrap();
    let (file, to) = (elsewhere.path().join("a"), elsewhere.path().join("data"));
    let words = ["backup", "--to", file.to_str().unwrap()];
    line_of(&command(company.data.path(), &words));
    let key = match place::is_postgres() {
        true => place::KEY.into(),
        false => company.data.path().join("second-factors.key"),
    };
    let words = ["--key-lost", "--key-file", key.to_str().unwrap()];
    let restored = restore(&file, to.to_str().unwrap(), &words);
    assert_eq!(line_of(&restored)["key_lost"], json!(false));
    assert!(!said(&restored).contains("reset"), "{}", said(&restored));
}
