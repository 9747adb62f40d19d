//! Several processes on one file.

use crate::support::{
    Company, place,
    program::{command, line_of, people},
};

#[tokio::test]
async fn commands_work_beside_a_server_that_runs() {
    let company = Company::open().await;
    let data = company.data.path();
    let words = ["worker", "add", "--name", "Dora", "--language", "de"];
    let dora = line_of(&command(data, &words));
    let session = company
        .try_session(&serde_json::json!({ "login": dora["login"], "password": dora["password"] }))
        .await
        .ok(201);
    assert_eq!(session["worker"]["name"], "Dora");
    let phone = company.phone_of(&company.ana).await;
    let login = company.ana.login.as_str();
    let new = line_of(&command(data, &["worker", "reopen", "--login", login]));
    assert!(!phone.is_signed_in().await);
    let password = new["password"].as_str().unwrap();
    let answer = company.try_password(&company.ana.login, password).await;
    answer.ok(201);
}

#[test]
fn two_commands_at_once_both_do_their_work() {
    let directory = tempfile::tempdir().unwrap();
    people(directory.path());
    let data = directory.path();
    std::thread::scope(|scope| {
        let adding: Vec<_> = (0..6)
            .map(|at| {
                let name = format!("Worker {at}");
                scope.spawn(move || {
                    let words = ["worker", "add", "--language", "fr", "--name", &name];
                    line_of(&command(data, &words))["login"].to_string()
                })
            })
            .collect();
        let mut logins: Vec<_> = adding.into_iter().map(|it| it.join().unwrap()).collect();
        logins.sort();
        logins.dedup();
        assert_eq!(logins.len(), 6);
    });
}

#[tokio::test]
async fn a_second_server_on_one_directory_is_refused_and_the_first_goes_on() {
    if place::is_without_file() {
        return;
    }
    let company = Company::open().await;
    let data = company.data.path();
    let second = command(data, &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.status.code(), Some(1), "{second:?}");
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("another server serves"), "{said}");
    company.get("/v1/info").await.ok(200);
}
