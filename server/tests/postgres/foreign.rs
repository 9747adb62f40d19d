//! A database that is another program's or a newer server's is refused, and left row by row.

use std::{path::Path, sync::Arc};

use job_tracker_server::{OpenError, Server, Settings, clock::SystemClock, server::StartError};

use crate::support::{Company, phone::work, place, program::command, rows::Rows};

async fn refusal(data: &Path) -> OpenError {
    let settings = Settings::on(place::of(data));
    match Server::open(settings, Arc::new(SystemClock)).await {
        Err(StartError::Open(error)) => error,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was opened"),
    }
}

/// It is refused by the library and by the program, twice, and is what it was.
async fn is_refused_and_left(data: &Path, is: impl Fn(&OpenError) -> bool) {
    let rows = Rows::of(data);
    let before = rows.everything();
    for _ in 0..2 {
        let error = refusal(data).await;
        assert!(is(&error), "{error:?}");
    }
    let why = refusal(data).await.to_string();
    let serve = command(data, &["serve", "--listen", "127.0.0.1:0"]);
    let add = command(data, &["employer", "add", "--name", "Zonnestraal"]);
    for output in [serve, add] {
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&why), "{said}");
    }
    assert!(rows.everything() == before, "changed");
}

#[tokio::test]
async fn another_programs_database_is_refused_and_left() {
    if place::is_missing_postgres() {
        return;
    }
    let data = tempfile::tempdir().unwrap();
    let _ = place::of(data.path());
    let rows = Rows::of(data.path());
    rows.execute(
        "DROP SCHEMA public CASCADE;
         CREATE SCHEMA public;
         CREATE TABLE recipes (name text NOT NULL);
         INSERT INTO recipes (name) VALUES ('Soup')",
    );
    is_refused_and_left(data.path(), |it| {
        matches!(it, OpenError::ForeignDatabase(_))
    })
    .await;
    assert_eq!(rows.texts("SELECT name FROM recipes"), ["Soup"]);
}

#[tokio::test]
async fn a_newer_servers_database_is_refused_and_left() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    let newer = "UPDATE job_tracker_version SET version = 999";
    company.rows().execute(newer);
    let company = company.close().await;
    is_refused_and_left(company.data.path(), |it| {
        matches!(it, OpenError::Newer { found: 999, .. })
    })
    .await;
}
