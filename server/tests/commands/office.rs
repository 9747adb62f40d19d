//! What the office does without a console: one line of JSON each, or a message and no line.

use serde_json::{Value, json};

use crate::support::program::{Running, command, line_of, people, program};

fn text<'a>(line: &'a Value, member: &str) -> &'a str {
    line[member].as_str().unwrap()
}

#[tokio::test]
async fn an_employer_a_worker_and_a_client_are_added_and_the_worker_can_report() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let words = [
        "employer",
        "add",
        "--name",
        " Zonnestraal ",
        "--phone",
        "03 1",
    ];
    let employer = line_of(&command(data, &words));
    let employer = text(&employer, "employer").to_owned();
    employer.parse::<uuid::Uuid>().unwrap();
    let words = ["worker", "add", "--name", "Ana", "--language", "nl"];
    let ana = line_of(&command(data, &words));
    assert_eq!(ana["name"], "Ana");
    let (login, password) = (text(&ana, "login"), text(&ana, "password"));
    assert!(login.starts_with("980") && login.len() == 12, "{login}");
    assert!(password.len() == 8 && password.bytes().all(|it| it.is_ascii_digit()));
    // Grouped as people write it.
    let words = [
        "client",
        "add",
        "--name",
        "A household",
        "--employer",
        &employer,
    ];
    let words = [&words[..], &["--number", "+++123/4567/89002+++"]].concat();
    let client = line_of(&command(data, &words));
    assert_eq!(
        client,
        json!({ "number": "123456789002", "name": "A household" })
    );

    let running = Running::start("serve", data);
    let api = format!("http://{}/v1", running.address());
    let http = crate::support::http();
    let body = json!({ "login": login, "password": password });
    let session = http.post(format!("{api}/session")).json(&body);
    let session: Value = session.send().await.unwrap().json().await.unwrap();
    assert_eq!(
        session["employer"],
        json!({ "name": "Zonnestraal", "phone": "03 1" })
    );
    // A worker whom the office opens again while the server runs has a new password only.
    let again = line_of(&command(data, &["worker", "reopen", "--login", login]));
    assert_eq!(again["login"], login);
    for (password, status) in [(password, 401), (text(&again, "password"), 201)] {
        let body = json!({ "login": login, "password": password });
        let answer = http.post(format!("{api}/session")).json(&body);
        assert_eq!(answer.send().await.unwrap().status(), status);
    }
    assert_eq!(running.stop("TERM").status, Some(0));
}

#[test]
fn an_empty_phone_number_is_none() {
    let directory = tempfile::tempdir().unwrap();
    let words = ["employer", "add", "--name", "Zonnestraal", "--phone", "  "];
    line_of(&command(directory.path(), &words));
    let file = directory.path().join(crate::support::FILE);
    let phone: Option<String> = rusqlite::Connection::open(file)
        .unwrap()
        .query_row("SELECT phone FROM employers", (), |row| row.get(0))
        .unwrap();
    assert_eq!(phone, None);
}

#[test]
fn what_cannot_be_done_is_said_on_stderr_and_nothing_is_printed() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let refused = |words: &[&str], status: i32, why: &str| {
        let output = command(data, words);
        assert_eq!(output.status.code(), Some(status), "{words:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{words:?}: {output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(why), "{words:?}: {said}");
    };
    let ana = ["worker", "add", "--name", "Ana", "--language", "nl"];
    refused(&ana, 1, "there is no server in");
    people(data);
    let nobody = "00000000-0000-0000-0000-000000000000";
    refused(
        &[&ana[..], &["--employer", nobody]].concat(),
        1,
        "no employer has this id",
    );
    let unknown = ["worker", "reopen", "--login", "980000000097"];
    refused(&unknown, 1, "no worker has this login");
    let client = ["client", "add", "--name", "A household", "--number"];
    let of = |number: &'static str| [&client[..], &[number]].concat();
    line_of(&command(data, &of("123456789002")));
    refused(&of("123456789002"), 1, "a client with this number already");
    // What is wrong on the command line itself has the status of misuse.
    refused(&of("12345678900"), 2, "12 digits");
    refused(
        &["worker", "add", "--name", "Ana", "--language", "hu"],
        2,
        "nl, fr, de, en",
    );
    refused(&["worker", "reopen", "--login", "abc"], 2, "digits only");
    refused(
        &["serve", "--max-hours-per-day", "25"],
        2,
        "max-hours-per-day",
    );
    refused(&["serve", "--hashing-permits", "0"], 2, "1 to 1024");
    refused(
        &["serve", "--trusted-proxy", "everybody"],
        2,
        "trusted-proxy",
    );
    refused(&["party"], 2, "party");
    refused(
        &["employer", "add", "--name", "Competitor", "--fax", "1"],
        2,
        "--fax",
    );
    line_of(&command(data, &["employer", "add", "--name", "Competitor"]));
    refused(&ana, 1, "say which with --employer");
}

#[test]
fn a_name_that_the_console_would_refuse_is_refused_and_nothing_is_stored() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    people(data);
    let counted = || -> Vec<i64> {
        let database = rusqlite::Connection::open(data.join(crate::support::FILE)).unwrap();
        let count = |table: &&str| {
            let query = format!("SELECT count(*) FROM {table}");
            database.query_row(&query, (), |row| row.get(0)).unwrap()
        };
        ["employers", "workers", "clients", "audit"]
            .iter()
            .map(count)
            .collect()
    };
    let before = counted();
    let employer = ["employer", "add", "--name"];
    let worker = ["worker", "add", "--language", "nl", "--name"];
    let client = ["client", "add", "--number", "123456789002", "--name"];
    let phone = ["employer", "add", "--name", "Maanlicht", "--phone"];
    let long = "x".repeat(121);
    let refused = |words: &[&str], wrong: &str, why: &str| {
        let words = [words, &[wrong]].concat();
        let output = command(data, &words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{words:?}: {output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(why), "{words:?}: {said}");
    };
    for words in [&employer[..], &worker[..], &client[..]] {
        refused(words, "  ", "the name is empty");
        refused(words, &long, "the name has more than 120 characters");
        refused(words, "Ana\nBea", "the name holds a control character");
    }
    refused(
        &phone,
        "03\t1",
        "the phone number holds a control character",
    );
    refused(
        &phone,
        &long,
        "the phone number has more than 120 characters",
    );
    assert_eq!(counted(), before);
}

#[test]
fn check_digits_that_do_not_fit_are_warned_of_and_the_client_is_added() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    people(data);
    let client = ["client", "add", "--name", "A household", "--number"];
    for (number, warned) in [("123456789003", true), ("123456789002", false)] {
        let output = command(data, &[&client[..], &[number]].concat());
        assert_eq!(line_of(&output)["number"], number);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.contains("warning: the check digits"), warned, "{said}");
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = command(directory.path(), &["serve", "--listen", &address]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains(&format!("cannot listen on {address}")),
        "{said}"
    );
}

/// What a server warns of before it says that it listens.
fn warned(options: &[&str]) -> String {
    let directory = tempfile::tempdir().unwrap();
    let server = Running::start_with("serve", directory.path(), options, &[]);
    let said = server.log_of("listening");
    assert_eq!(server.stop("TERM").status, Some(0));
    said.join("\n")
}

const HERE: [&str; 2] = ["--listen", "127.0.0.1:0"];

#[test]
fn a_server_for_others_that_knows_no_address_of_its_own_says_so() {
    let missing = |options: &[&str]| warned(options).contains("say the one that workers");
    let everywhere = ["--listen", "0.0.0.0:0"];
    let proxy = ["--trusted-proxy", "127.0.0.1/32"];
    assert!(missing(&everywhere));
    // As the package sets it up.
    assert!(missing(&[HERE, proxy].concat()));
    assert!(!missing(&HERE));
    let named = ["--origin", "https://jobs.example.be"];
    assert!(!missing(&[everywhere, named].concat()));
    assert!(!missing(&[HERE, proxy, named].concat()));
}

#[test]
fn a_server_that_others_reach_without_tls_says_that_nobody_can_sign_in() {
    let plain = |origin: &str| {
        let options = [HERE, ["--origin", origin]].concat();
        warned(&options).contains("neither the console nor the app can be used")
    };
    assert!(plain("http://192.0.2.2:8080"));
    assert!(!plain("http://localhost:8080"));
    assert!(!plain("https://192.0.2.2:8080"));
}

#[test]
fn without_a_directory_nothing_is_started() {
    let output = program().arg("serve").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("--data"), "{said}");
}

#[test]
fn settings_can_come_from_the_environment() {
    let directory = tempfile::tempdir().unwrap();
    let mut command = program();
    command.args(["employer", "add", "--name", "Zonnestraal"]);
    command.env("JOB_TRACKER_DATA", directory.path());
    line_of(&command.output().unwrap());
    assert!(directory.path().join(crate::support::FILE).is_file());
}

#[test]
fn every_setting_is_in_the_documentation() {
    let written = include_str!("../../../docs/server.md");
    let help = program().args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let names = help.lines().filter_map(|line| {
        let line = line.trim_start_matches([' ', '[']);
        let variable = line
            .strip_prefix("env: ")
            .and_then(|it| it.split(['=', ']']).next());
        variable.or_else(|| line.starts_with("--").then(|| line.split(' ').next())?)
    });
    let names: Vec<_> = names.collect();
    assert!(names.len() >= 2 * 12, "{names:?}");
    for name in names {
        let there = written.contains(&format!("`{name}`"));
        assert!(there, "{name} is missing in docs/server.md");
    }
}

#[test]
fn the_contract_is_printed_as_it_is_written() {
    let output = program().arg("openapi").output().unwrap();
    assert!(output.status.success());
    assert!(output.stdout == include_bytes!("../../openapi.json"));
}

#[test]
fn a_key_is_made_for_its_owner_alone_and_never_over_another_file() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("new.key");
    let make = || {
        let mut command = program();
        command.args(["second-factors", "new-key", "--key-file"]);
        command.arg(&file).output().unwrap()
    };
    let line = line_of(&make());
    assert_eq!(text(&line, "key_file"), file.to_str().unwrap());
    let key = std::fs::read_to_string(&file).unwrap();
    assert!(key.starts_with("jtk_"), "{}", key.len());
    let again = make();
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), key);
    let said = String::from_utf8_lossy(&again.stderr);
    assert!(
        said.contains("already") && !said.contains(key.trim()),
        "{said}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn second_factors_are_reset_only_while_nobody_serves() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    people(data);
    let running = Running::start("serve", data);
    running.address();
    let reset = command(data, &["second-factors", "reset"]);
    assert_eq!(reset.status.code(), Some(1), "{reset:?}");
    running.stop("TERM");
    let reset = line_of(&command(data, &["second-factors", "reset"]));
    assert_eq!(reset["links"], json!([]));
}

#[tokio::test]
async fn an_administrator_is_let_in_again_by_a_link_and_nobody_else_is() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    people(data);
    for email in ["els@example.be", ""] {
        let output = command(data, &["user", "link", "--email", email]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("no user of the console"), "{said}");
    }
    let file = rusqlite::Connection::open(data.join(crate::support::FILE)).unwrap();
    file.execute(
        "INSERT INTO users (id, public_id, employer_id, email, name, role, language,
             password_hash, totp_secret, created_at)
         SELECT 1, randomblob(16), id, 'els@example.be', 'Els', 'administrator', 'nl', 'x', x'', 0
         FROM employers",
        (),
    )
    .unwrap();
    drop(file);
    let words = ["user", "link", "--email", "Els@Example.be", "--origin"];
    let words = [&words[..], &["https://jobs.example.be"]].concat();
    let line = line_of(&command(data, &words));
    assert_eq!(line["email"], "Els@Example.be");
    let link = text(&line, "console");
    assert!(link.starts_with("https://jobs.example.be/console/start?link="));
    let running = Running::start("serve", data);
    let path = link.strip_prefix("https://jobs.example.be").unwrap();
    let page = crate::support::http()
        .get(format!("http://{}{path}", running.address()))
        .send()
        .await
        .unwrap();
    assert_eq!(page.status(), 200);
    assert!(page.text().await.unwrap().contains("els@example.be"));
    assert_eq!(running.stop("TERM").status, Some(0));
}
