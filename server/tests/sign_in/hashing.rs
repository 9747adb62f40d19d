//! Checking passwords costs something: how many at a time, for whom, and with which parameters.

use std::time::{Duration, Instant};

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, settings::PasswordCost};
use reqwest::Method;
use serde_json::json;
use tokio::{io::AsyncWriteExt as _, net::TcpStream};

use crate::support::{Answer, CHEAP, Company, SLOW, WRONG};

/// Between two looks into the database.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// One at a time, and nobody waits.
fn narrow(settings: Settings) -> Settings {
    Settings {
        hashing_permits: 1,
        hashing_patience: Duration::ZERO,
        password_cost: SLOW,
        ..settings
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_finds_no_place_is_sent_away_and_loses_no_try() {
    let company = Company::open_with(narrow).await;
    let logins: Vec<_> = (0..8).map(Login::from_serial).collect();
    let asked: Vec<_> = logins
        .iter()
        .map(|login| {
            let request = company.request(Method::POST, "/v1/session");
            let body = json!({ "login": login, "password": WRONG });
            tokio::spawn(Answer::to(request.json(&body)))
        })
        .collect();
    let mut sent_away = Vec::new();
    for (login, answer) in logins.iter().zip(asked) {
        let answer = answer.await.unwrap();
        if answer.status == 503 {
            answer.problem(503, "unavailable");
            let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
            assert!(wait >= 1);
            sent_away.push(login);
        } else {
            assert_eq!(answer.left(), 2);
        }
    }
    assert!(!sent_away.is_empty(), "there was a place for everybody");
    for login in sent_away {
        assert_eq!(company.try_password(login, WRONG).await.left(), 2);
    }
}

/// The tries that a login has used, and whether its account is closed, past the server.
pub fn state(company: &Company, login: &Login) -> (i64, bool) {
    let state = format!(
        "SELECT coalesce(max(lanes.tries), 0)
             + CASE WHEN max(workers.app_closed_at) IS NULL THEN 0 ELSE 10 END
         FROM workers LEFT JOIN lanes ON lanes.login = workers.login
         WHERE workers.login = '{login}'"
    );
    let state = company.rows().number(&state);
    (state % 10, state >= 10)
}

/// Looks until it is so; nothing happens in a request that could be waited for.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed().as_secs() < 120, "never: {what}");
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Sends a whole request and hangs up once its try is taken, while the password is checked.
async fn hang_up(company: &Company, device: &str, password: &str, tries: i64) {
    let login = &company.ana.login;
    let body = json!({ "login": login, "password": password, "device_token": device }).to_string();
    let request = format!(
        "POST /v1/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut connection = TcpStream::connect(company.addr()).await.unwrap();
    connection.write_all(request.as_bytes()).await.unwrap();
    until("the try is taken", || state(company, login).0 == tries).await;
    drop(connection);
}

#[tokio::test(flavor = "multi_thread")]
async fn hanging_up_saves_no_try_and_does_not_keep_the_account_open() {
    let company = Company::open_with(|it| Settings {
        hashing_permits: 1,
        password_cost: SLOW,
        ..it
    })
    .await;
    let phone = company.phone_of(&company.ana).await;
    for tries in 1..=3 {
        hang_up(&company, &phone.device, WRONG, tries).await;
    }
    let login = &company.ana.login;
    until("the account is closed", || state(&company, login).1).await;
    assert!(!phone.is_signed_in().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_password_gives_the_tries_back_even_when_its_answer_reaches_nobody() {
    let company = Company::open_with(|it| Settings {
        hashing_permits: 1,
        password_cost: SLOW,
        ..it
    })
    .await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let device = company.phone_of(&company.ana).await.device;
    for _ in 0..4 {
        hang_up(&company, &device, password, 1).await;
        until("the lane is as new", || state(&company, login).0 == 0).await;
    }
}

fn stored_hash(company: &Company) -> String {
    let login = &company.ana.login;
    let hash = format!("SELECT password_hash FROM workers WHERE login = '{login}'");
    company.rows().texts(&hash).remove(0)
}

#[tokio::test]
async fn a_right_password_is_hashed_anew_once_the_parameters_were_raised() {
    let mut company = Company::open().await;
    assert!(stored_hash(&company).contains("$m=64,t=1,p=1$"));
    let raised = PasswordCost {
        memory: 128,
        passes: 2,
    };
    company
        .restart_with(|it| Settings {
            password_cost: raised,
            ..it
        })
        .await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let before = stored_hash(&company);
    company.try_password(login, WRONG).await.left();
    assert_eq!(stored_hash(&company), before);
    company.try_password(login, password).await.ok(201);
    let after = stored_hash(&company);
    assert!(after.contains("$m=128,t=2,p=1$"), "{after}");
    // It is still the same password, and is not hashed again without need.
    company.try_password(login, password).await.ok(201);
    assert_eq!(stored_hash(&company), after);
}

#[tokio::test]
async fn the_hash_is_argon2id_with_a_salt_of_its_own() {
    let company = Company::open().await;
    let hashes = company.rows().texts("SELECT password_hash FROM workers");
    let parts: Vec<Vec<&str>> = hashes.iter().map(|it| it.split('$').collect()).collect();
    for part in &parts {
        assert_eq!(part[1..3], ["argon2id", "v=19"]);
    }
    assert_ne!(parts[0][4], parts[1][4]);
    assert_eq!(Settings::new("data").password_cost, PasswordCost::default());
    assert!(PasswordCost::default().memory >= 19_456 && CHEAP != PasswordCost::default());
}
