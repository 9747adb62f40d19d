//! Logs: on stderr, in two forms, and without a secret.

use serde_json::{Value, json};

use crate::support::program::{Running, command, line_of, people};

/// Everything that somebody who reads the log must not find there.
struct Secrets(Vec<String>);

impl Secrets {
    fn are_not_in(&self, log: &[String]) {
        for secret in &self.0 {
            // The parts behind a prefix such as `jts_` are secret too.
            let bare = secret.split('_').next_back().unwrap();
            for line in log {
                assert!(!line.contains(bare), "{line}");
            }
        }
    }
}

/// Signs in wrongly and rightly, reports, looks and leaves.
async fn a_day(address: &str, login: &str, password: &str, client: &str) -> Secrets {
    let http = crate::support::http();
    let api = format!("http://{address}/v1");
    let wrong = "Kuckucksuhr 77";
    let mut device = None;
    let mut secrets = vec![password.to_owned(), wrong.to_owned()];
    let mut token = String::new();
    for password in [wrong, password, wrong, password] {
        let body = json!({ "login": login, "password": password, "device_token": device });
        let answer = http.post(format!("{api}/session")).json(&body);
        let session: Value = answer.send().await.unwrap().json().await.unwrap();
        if let Some(text) = session["token"].as_str() {
            token = text.to_owned();
            device = session["device_token"].as_str().map(str::to_owned);
            secrets.extend([token.clone(), device.clone().unwrap()]);
        }
    }
    // What is no request of ours may hold a password too.
    for body in [
        format!("{{\"login\":\"{login}\",\"password\":\"{password}\",\"extra\":1}}"),
        format!("{{\"password\":\"{password}\""),
        format!("{{\"login\":\"{password}\",\"password\":{password}}}"),
    ] {
        let request = http.post(format!("{api}/session")).body(body);
        let request = request.header("Content-Type", "application/json");
        assert!(request.send().await.unwrap().status().is_client_error());
    }
    let me = http.get(format!("{api}/me")).bearer_auth(&token);
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    let report = json!({
        "client_number": client, "activity": "shopping", "hours": 1, "date": me["today"],
    });
    let request = http.post(format!("{api}/performances")).json(&report);
    let request = request.bearer_auth(&token);
    let request = request.header("Idempotency-Key", uuid::Uuid::from_u128(7).to_string());
    assert_eq!(request.send().await.unwrap().status(), 201);
    for path in ["performances", "performances?from=2026-01-01&to=nonsense"] {
        let request = http.get(format!("{api}/{path}")).bearer_auth(&token);
        request.send().await.unwrap();
    }
    let request = http.delete(format!("{api}/session")).bearer_auth(&token);
    assert_eq!(request.send().await.unwrap().status(), 204);
    Secrets(secrets)
}

#[tokio::test]
async fn no_log_holds_a_password_or_a_token_however_much_is_logged() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let (login, password) = people(data);
    let words = [
        "client",
        "add",
        "--name",
        "Familie Peeters",
        "--number",
        "123456789002",
    ];
    line_of(&command(data, &words));
    let options = ["--listen", "127.0.0.1:0"];
    let running = Running::start_with("serve", data, &options, &[("RUST_LOG", "trace")]);
    let secrets = a_day(&running.address(), &login, &password, "123456789002").await;
    let stopped = running.stop("TERM");
    assert_eq!(stopped.status, Some(0));
    let answered = stopped.log.iter().filter(|it| it.contains("answered"));
    assert!(answered.count() >= 10, "{:#?}", stopped.log);
    secrets.are_not_in(&stopped.log);
    // Nor whom it was about.
    Secrets(vec![login, "123456789002".to_owned(), "Peeters".to_owned()]).are_not_in(&stopped.log);
}

#[test]
fn commands_log_no_password_either() {
    let directory = tempfile::tempdir().unwrap();
    people(directory.path());
    let output = crate::support::program::program()
        .args([
            "worker",
            "add",
            "--name",
            "Bea",
            "--language",
            "fr",
            "--data",
        ])
        .arg(directory.path())
        .env("RUST_LOG", "trace")
        .output()
        .unwrap();
    let bea = line_of(&output);
    let log = String::from_utf8(output.stderr).unwrap();
    let log: Vec<_> = log.lines().map(str::to_owned).collect();
    Secrets(vec![bea["password"].as_str().unwrap().to_owned()]).are_not_in(&log);
}

#[test]
fn for_machines_each_line_of_the_log_is_json() {
    let directory = tempfile::tempdir().unwrap();
    people(directory.path());
    let options = ["--listen", "127.0.0.1:0", "--log-format", "json"];
    let mut running = Running::start_with("serve", directory.path(), &options, &[]);
    // Printed once it listens, for whoever sets the console up.
    let line: Value = serde_json::from_str(&running.line()).unwrap();
    assert!(line["console"].is_string(), "{line}");
    let stopped = running.stop("TERM");
    let lines = stopped
        .log
        .iter()
        .map(|it| serde_json::from_str(it).unwrap());
    let lines: Vec<Value> = lines.collect();
    let listening = lines
        .iter()
        .find(|it| it["fields"]["message"] == "listening");
    assert_eq!(listening.unwrap()["level"], "INFO");
    let link = line["console"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap();
    assert!(!stopped.log.iter().any(|it| it.contains(link)), "the link");
}
