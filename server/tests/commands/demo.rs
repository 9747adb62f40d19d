//! `demo`: invented people, one line, and nothing of anybody else's touched.

use std::{collections::BTreeSet, path::Path};

use jiff::civil::Weekday;
use job_tracker_protocol::{ClientNumber, Day, Login};
use serde_json::{Value, json};

use crate::support::program::{Running, command};

/// What it announces, which is exactly one line.
fn announced(running: &mut Running) -> Value {
    serde_json::from_str(&running.line()).unwrap()
}

fn texts(announcement: &Value, list: &str, member: &str) -> Vec<String> {
    let list = announcement[list].as_array().unwrap();
    let text = |it: &Value| it[member].as_str().unwrap().to_owned();
    list.iter().map(text).collect()
}

fn members(value: &Value) -> Vec<&str> {
    let members = value.as_object().unwrap().keys();
    members
        .map(String::as_str)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

#[test]
fn the_demo_announces_itself_in_one_line_of_json() {
    let directory = tempfile::tempdir().unwrap();
    let mut running = Running::start("demo", directory.path());
    let line = announced(&mut running);
    assert_eq!(
        members(&line),
        ["api", "app", "clients", "console", "workers"]
    );
    let app = line["app"].as_str().unwrap();
    let port = app
        .strip_prefix("http://127.0.0.1:")
        .and_then(|it| it.strip_suffix('/'))
        .unwrap();
    assert_ne!(port.parse::<u16>().unwrap(), 0);
    assert_eq!(line["api"], format!("{app}v1"));
    assert!(line["console"].as_str().unwrap().starts_with(app));

    let logins = texts(&line, "workers", "login");
    assert_eq!(logins.iter().collect::<BTreeSet<_>>().len(), 5);
    for login in &logins {
        assert!(login.parse::<Login>().unwrap().has_right_check_digits());
        assert!(login.starts_with("980"), "{login}");
    }
    let numbers = texts(&line, "clients", "number");
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), 12);
    for number in &numbers {
        let number: ClientNumber = number.parse().unwrap();
        assert!(number.has_right_check_digits());
    }
    for worker in line["workers"].as_array().unwrap() {
        assert_eq!(members(worker), ["login", "name", "password"]);
    }
    for client in line["clients"].as_array().unwrap() {
        assert_eq!(members(client), ["name", "number"]);
    }
    assert_eq!(running.stop("TERM").printed, "", "and nothing else");
}

#[test]
fn a_second_start_on_the_same_directory_says_the_same() {
    let directory = tempfile::tempdir().unwrap();
    let mut first = Running::start("demo", directory.path());
    let line = first.line();
    let announcement: Value = serde_json::from_str(&line).unwrap();
    first.stop("TERM");
    let address = announcement["app"].as_str().unwrap();
    let address = address
        .strip_prefix("http://")
        .unwrap()
        .trim_end_matches('/');
    let options = ["--listen", address];
    let mut second = Running::start_with("demo", directory.path(), &options, &[]);
    assert_eq!(second.line(), line);
    // Nor does it matter how the one before came to its end.
    second.kill();
    let mut third = Running::start_with("demo", directory.path(), &options, &[]);
    assert_eq!(third.line(), line);
}

/// Names and bytes of all that lies there.
fn contents(directory: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = std::fs::read_dir(directory)
        .unwrap()
        .map(|it| {
            let it = it.unwrap();
            let name = it.file_name().into_string().unwrap();
            (name, std::fs::read(it.path()).unwrap())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn a_directory_that_the_demo_did_not_make_is_left_as_it_is() {
    let letters = tempfile::tempdir().unwrap();
    std::fs::write(letters.path().join("letter.txt"), "Dear Ana").unwrap();
    let serious = tempfile::tempdir().unwrap();
    let add = ["employer", "add", "--name", "Zonnestraal"];
    assert!(command(serious.path(), &add).status.success());
    for directory in [letters.path(), serious.path()] {
        let before = contents(directory);
        let output = command(directory, &["demo", "--listen", "127.0.0.1:0"]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("not made by the demo"), "{said}");
        assert!(contents(directory) == before, "changed");
    }
}

#[test]
fn the_demo_makes_its_directory_where_there_is_none() {
    let parent = tempfile::tempdir().unwrap();
    let mut running = Running::start("demo", &parent.path().join("new/demo"));
    announced(&mut running);
}

/// The days of all performances, of every worker, and what today is.
async fn days(line: &Value) -> (Vec<Day>, Day) {
    let http = crate::support::http();
    let api = line["api"].as_str().unwrap();
    let (mut days, mut today) = (Vec::new(), None);
    for worker in line["workers"].as_array().unwrap() {
        let body = json!({ "login": worker["login"], "password": worker["password"] });
        let session = http.post(format!("{api}/session")).json(&body);
        let session: Value = session.send().await.unwrap().json().await.unwrap();
        assert_eq!(session["worker"]["name"], worker["name"]);
        let get = async |path: &str| -> Value {
            let request = http.get(format!("{api}{path}"));
            let request = request.bearer_auth(session["token"].as_str().unwrap());
            request.send().await.unwrap().json().await.unwrap()
        };
        let me = get("/me").await;
        assert_eq!(members(&me["employer"]), ["name", "phone"]);
        today = me["today"].as_str().map(|it| it.parse().unwrap());
        let page = get("/performances").await;
        assert_eq!(page["next_cursor"], json!(null), "one page is all of it");
        for performance in page["items"].as_array().unwrap() {
            days.push(performance["date"].as_str().unwrap().parse().unwrap());
        }
    }
    (days, today.unwrap())
}

#[tokio::test]
async fn every_worker_can_sign_in_and_the_past_is_three_weeks_that_end_yesterday() {
    let directory = tempfile::tempdir().unwrap();
    let mut running = Running::start("demo", directory.path());
    let line = announced(&mut running);
    let (days, today) = days(&line).await;
    let is_free = |day: Day| {
        let weekday = day.date().weekday();
        matches!(weekday, Weekday::Saturday | Weekday::Sunday)
    };
    // Nobody works at the weekend.
    assert!(!days.iter().any(|it| is_free(*it)));
    let working_days = (1..=21).map(|ago| today.minus_days(ago));
    let working_days: Vec<_> = working_days.filter(|it| !is_free(*it)).collect();
    assert_eq!(days.iter().max(), working_days.first());
    assert_eq!(days.iter().min(), working_days.last());
    let worked: BTreeSet<_> = days.iter().collect();
    assert_eq!(worked.len(), working_days.len());
}

#[test]
fn whoever_stops_it_as_soon_as_it_is_there_ends_it_cleanly() {
    let directory = tempfile::tempdir().unwrap();
    for signal in ["TERM", "INT", "TERM", "INT"] {
        let mut running = Running::start("demo", directory.path());
        announced(&mut running);
        let stopped = running.stop(signal);
        assert_eq!(stopped.status, Some(0), "{:#?}", stopped.log);
    }
}

/// The status of signing in at this demo.
async fn signs_in(line: &Value, login: &Value, password: &Value) -> u16 {
    let url = format!("{}/session", line["api"].as_str().unwrap());
    let body = json!({ "login": login, "password": password });
    let answer = crate::support::http().post(url).json(&body).send().await;
    answer.unwrap().status().as_u16()
}

/// The path of the link to the console.
fn link_of(line: &Value) -> &str {
    let link = line["console"].as_str().unwrap();
    &link[link.find("/console/").unwrap()..]
}

/// On every address of this machine.
const OPEN: [&str; 2] = ["--listen", "0.0.0.0:0"];

#[tokio::test]
async fn where_others_reach_the_demo_nobody_can_compute_its_link_or_a_password() {
    let directory = tempfile::tempdir().unwrap();
    let mut local = Running::start("demo", directory.path());
    let public = announced(&mut local);
    local.stop("TERM");

    let mut open = Running::start_with("demo", directory.path(), &OPEN, &[]);
    let drawn = announced(&mut open);
    let login = &public["workers"][0]["login"];
    let (known, new) = (
        &public["workers"][0]["password"],
        &drawn["workers"][0]["password"],
    );
    assert_eq!(signs_in(&drawn, login, known).await, 401);
    assert_eq!(signs_in(&drawn, login, new).await, 201);
    let app = drawn["app"].as_str().unwrap().trim_end_matches('/');
    for (link, status) in [(link_of(&public), 410), (link_of(&drawn), 200)] {
        let page = crate::support::http().get(format!("{app}{link}"));
        assert_eq!(page.send().await.unwrap().status().as_u16(), status);
    }
    open.stop("TERM");

    let mut again = Running::start_with("demo", directory.path(), &OPEN, &[]);
    let other = announced(&mut again);
    again.stop("TERM");
    let mut local = Running::start("demo", directory.path());
    let back = announced(&mut local);
    assert_eq!(signs_in(&back, login, known).await, 201);
    assert_eq!(link_of(&back), link_of(&public));
    let links = [&public, &drawn, &other].map(link_of);
    assert_eq!(links.iter().collect::<BTreeSet<_>>().len(), 3);
    let all = [&public, &drawn, &other].map(|it| texts(it, "workers", "password"));
    assert_eq!(all.iter().flatten().collect::<BTreeSet<_>>().len(), 15);
}

#[tokio::test]
async fn a_demo_behind_a_proxy_is_one_that_others_reach() {
    for option in [
        ["--origin", "https://demo.example.be"],
        ["--trusted-proxy", "127.0.0.1/32"],
    ] {
        let drawn: Vec<_> = (0..2)
            .map(|_| {
                let directory = tempfile::tempdir().unwrap();
                let options = ["--listen", "127.0.0.1:0", option[0], option[1]];
                let mut demo = Running::start_with("demo", directory.path(), &options, &[]);
                link_of(&announced(&mut demo)).to_owned()
            })
            .collect();
        assert_ne!(drawn[0], drawn[1]);
    }
}

#[tokio::test]
async fn where_others_reach_the_demo_sign_ins_are_limited() {
    for (listen, last) in [("0.0.0.0:0", 429), ("127.0.0.1:0", 401)] {
        let directory = tempfile::tempdir().unwrap();
        let options = ["--listen", listen, "--sign-in-rate", "2"];
        let mut demo = Running::start_with("demo", directory.path(), &options, &[]);
        let line = announced(&mut demo);
        let wrong = json!("00000000");
        for (index, status) in [(0, 401), (1, 401), (2, last)] {
            let login = &line["workers"][index]["login"];
            assert_eq!(signs_in(&line, login, &wrong).await, status, "{listen}");
        }
    }
}
