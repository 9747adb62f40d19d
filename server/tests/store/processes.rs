//! Several processes on one file.

use crate::support::{
    Company,
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
