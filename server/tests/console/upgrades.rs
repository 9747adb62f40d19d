//! What a version left in its database is all there in this one. A folder of `upgrades` holds a
//! database as the server of that version wrote it, and what its users knew then; the name says
//! which database, and how many migrations it had.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use job_tracker_protocol::{ClientNumber, PerformanceState};
use job_tracker_server::{
    clock::Clock as _,
    domain::{review::Review, wording::Reason},
    office::IssuedCredentials,
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    browser::{signed_in, user},
    support::{
        Answer, Company, FILE, WRONG, fresh_key,
        phone::{Phone, work},
        place,
        program::{Running, command, line_of, program},
        rows::Rows,
    },
};

const UPGRADES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/console/upgrades");
const EMAIL: &str = "els@example.be";
/// The key of a directory's second factors.
const KEY: &str = "second-factors.key";
const DUMP: &str = "database.sql";

/// How the folders of the database that is tested begin.
fn kind() -> &'static str {
    if place::is_postgres() {
        "postgres-"
    } else {
        "sqlite-"
    }
}

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(UPGRADES).unwrap();
    let paths = entries.map(|it| it.unwrap().path());
    let is_ours = |it: &PathBuf| {
        it.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with(kind())
    };
    let mut folders: Vec<_> = paths.filter(is_ours).collect();
    folders.sort();
    folders
}

/// Puts what lies in this folder where a server finds it.
fn lay(folder: &Path) -> TempDir {
    let data = tempfile::tempdir().unwrap();
    if place::is_postgres() {
        // Makes the database.
        place::of(data.path());
        let dump = fs::read_to_string(folder.join(DUMP)).unwrap();
        Rows::of(data.path()).execute(&dump);
    } else {
        for name in [FILE, KEY] {
            fs::copy(folder.join(name), data.path().join(name)).unwrap();
        }
    }
    data
}

fn credentials(known: &Value) -> IssuedCredentials {
    let text = |name: &str| known[name].as_str().unwrap().to_owned();
    IssuedCredentials {
        login: text("login").parse().unwrap(),
        password: text("password"),
        voucher: String::new(),
    }
}

async fn gone_on(folder: &Path, data: TempDir) -> (Company, Value) {
    let known = fs::read_to_string(folder.join("known.json")).unwrap();
    let known: Value = serde_json::from_str(&known).unwrap();
    let employer: Uuid = serde_json::from_value(known["employer"].clone()).unwrap();
    let clients: [ClientNumber; 2] = serde_json::from_value(known["clients"].clone()).unwrap();
    let workers = ["ana", "bea"].map(|it| credentials(&known[it]));
    let now = known["now"].as_str().unwrap();
    let company = Company::go_on(now, data, employer, workers, clients).await;
    (company, known)
}

fn phone<'c>(company: &'c Company, known: &Value) -> Phone<'c> {
    let text = |name: &str| known[name].as_str().unwrap();
    Phone::with(company, text("token"), text("device"))
}

/// Whatever was told then is told now; a later version may tell more.
#[track_caller]
fn tells(now: &Value, then: &Value) {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            for (name, value) in then {
                tells(now.get(name).unwrap_or(&Value::Null), value);
            }
        }
        (Value::Array(now), Value::Array(then)) => {
            assert_eq!(now.len(), then.len(), "{now:?} {then:?}");
            for (now, then) in now.iter().zip(then) {
                tells(now, then);
            }
        }
        _ => assert_eq!(now, then),
    }
}

async fn told(phone: &Phone<'_>) -> Value {
    json!({
        "me": phone.get("/v1/me").await.ok(200),
        "history": phone.history().await,
        "changes": phone.get("/v1/changes").await.ok(200)["items"],
        "requests": phone.get("/v1/requests").await.ok(200)["items"],
        "devices": phone.get("/v1/me/devices").await.ok(200),
    })
}

async fn a_worker_goes_on(company: &Company, known: &Value) {
    let ana = phone(company, &known["ana"]);
    tells(&told(&ana).await, &known["ana"]["told"]);
    // A phone that never heard the answer asks again, and one that gave up stays refused.
    let body = work(&company.client);
    let key = |name: &str| known["ana"][name].as_str().unwrap().parse().unwrap();
    let again = ana.report(key("key"), &body).await.ok(201);
    assert_eq!(again["id"], known["ana"]["id"]);
    assert_eq!(ana.report(key("void"), &body).await.status, 410);
    let mut other = work(&company.other_client);
    other["activity"] = "transport".into();
    ana.report(new_key(), &other).await.ok(201);
    let change = &known["ana"]["told"]["changes"][0]["id"];
    let path = format!("/v1/changes/{}", change.as_str().unwrap());
    let agree = ana
        .request(Method::POST, &path)
        .json(&json!({ "agree": true }));
    Answer::to(agree).await.ok(200);
}

async fn a_closed_account_stays_closed_until_the_office_opens_it(company: &Company, known: &Value) {
    let bea = &known["bea"];
    let device = bea["device"].as_str().unwrap();
    let again = company.try_from(device, &company.bea.login, &company.bea.password);
    again.await.closed();
    let login = company.bea.login.as_str();
    let words = ["worker", "reopen", "--login", login];
    let opened = line_of(&command(company.data.path(), &words));
    let password = opened["password"].as_str().unwrap();
    company
        .try_password(&company.bea.login, password)
        .await
        .ok(201);
}

async fn the_office_goes_on(company: &Company, known: &Value) {
    let secret = known["els"]["secret"].as_str().unwrap();
    let browser = signed_in(company, EMAIL, secret).await;
    for (page, words) in [
        ("/console/workers", "Bea"),
        ("/console/performances", "A household"),
        ("/console/requests", "Ana"),
        ("/console/audit", EMAIL),
    ] {
        let shown = browser.get(page).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains(words), "{page}: {}", shown.text);
    }
}

#[tokio::test]
async fn what_an_earlier_version_left_is_all_there_and_everybody_goes_on() {
    let folders = folders();
    assert!(!folders.is_empty());
    for folder in folders {
        let (company, known) = gone_on(&folder, lay(&folder)).await;
        a_worker_goes_on(&company, &known).await;
        a_closed_account_stays_closed_until_the_office_opens_it(&company, &known).await;
        the_office_goes_on(&company, &known).await;
        let company = company.close().await;
        line_of(&command(company.data.path(), &["audit", "verify"]));
    }
}

#[tokio::test]
async fn an_upgrade_that_was_done_is_not_done_again() {
    for folder in folders() {
        let (company, _) = gone_on(&folder, lay(&folder)).await;
        let mut company = company.close().await;
        let lines = "SELECT count(*) FROM performances UNION ALL SELECT count(*) FROM audit";
        let (version, once) = (company.rows().migrations(), company.rows().numbers(lines));
        company.restart_with(|it| it).await;
        company.stop().await;
        assert_eq!(company.rows().migrations(), version);
        assert_eq!(company.rows().numbers(lines), once);
    }
}

/// As a server of before serves this data, until it is dropped or forgotten.
fn served(data: &Path, rows: &Rows) -> Option<fs::File> {
    if place::is_postgres() {
        let sign = "INSERT INTO servers (id, until) VALUES (gen_random_uuid(), 9000000000000)";
        rows.execute(sign);
        return None;
    }
    let mark = fs::File::create(data.join("serving.lock")).unwrap();
    mark.lock().unwrap();
    Some(mark)
}

#[tokio::test]
async fn no_command_brings_a_database_up_to_date_under_an_older_server() {
    let company = Company::open().await;
    let newest = company.rows().migrations();
    let mut older = 0;
    for folder in folders() {
        let data = lay(&folder);
        let rows = Rows::of(data.path());
        let version = rows.migrations();
        // What this version left is up to date.
        if version == newest {
            continue;
        }
        older += 1;
        let mark = served(data.path(), &rows);
        let verify = || command(data.path(), &["audit", "verify"]);
        let reopen = ["worker", "reopen", "--login", "100000000001"];
        for refused in [verify(), command(data.path(), &reopen)] {
            let said = String::from_utf8_lossy(&refused.stderr);
            assert!(!refused.status.success(), "{said}");
            assert!(said.contains("restart the server first"), "{said}");
        }
        assert_eq!(rows.migrations(), version);
        drop(mark);
        if place::is_postgres() {
            rows.execute("DELETE FROM servers");
        }
        let done = verify();
        assert!(done.status.success(), "{done:?}");
        assert_eq!(rows.migrations(), newest);
    }
    assert!(older > 0);
}

#[tokio::test]
async fn a_server_that_is_killed_while_it_upgrades_leaves_what_the_next_one_upgrades() {
    if place::is_without_file() {
        return;
    }
    for folder in folders() {
        for _ in 0..10 {
            let data = lay(&folder);
            let mut serve = program();
            serve.arg("serve").args(place::words(data.path()));
            serve.args(["--listen", "127.0.0.1:0"]);
            let server = Running::spawn(serve);
            // The first that it writes.
            let log = data.path().join(format!("{FILE}-wal"));
            while !log.exists() {
                std::thread::yield_now();
            }
            server.kill();
            let (company, known) = gone_on(&folder, data).await;
            let ana = phone(&company, &known["ana"]);
            tells(&told(&ana).await, &known["ana"]["told"]);
        }
    }
}

/// One that neither another test nor another version had.
fn new_key() -> Uuid {
    Uuid::from_u128(fastrand::u128(..))
}

/// Everything of a day that an upgrade could lose.
async fn a_day(company: &Company) -> Value {
    let link = company.office().console_link(company.employer).await;
    let (_, secret) = user(company, &link.unwrap(), EMAIL).await;
    let ana = company.phone_of(&company.ana).await;
    let [key, void] = [new_key(), new_key()];
    let first = ana.report(key, &work(&company.client)).await.ok(201);
    ana.settle(void).await;
    let other = ana.report_anew(&work(&company.other_client)).await.ok(201);
    let asked = ana.request(Method::POST, "/v1/requests");
    let asked = asked.header("Idempotency-Key", fresh_key().to_string());
    let asked = asked.json(&json!({
        "kind": "correction",
        "performance_id": first["id"],
        "hours": 5,
        "reason": "Ik werkte langer",
        "reason_code": "wrong_hours",
    }));
    Answer::to(asked).await.ok(201);
    let four = Review::Modify {
        hours: serde_json::from_value(json!(4)).unwrap(),
        activity: serde_json::from_value(other["activity"].clone()).unwrap(),
        reason: Reason::from_typed("De klant belde").unwrap(),
    };
    let id = serde_json::from_value(other["id"].clone()).unwrap();
    company
        .office()
        .review(company.employer, id, four)
        .await
        .unwrap();
    let bea = company.phone_of(&company.bea).await;
    let hers = bea.report_anew(&work(&company.client)).await.ok(201);
    company.bring(&hers, PerformanceState::Validated).await;
    for _ in 0..3 {
        company
            .try_from(&bea.device, &company.bea.login, WRONG)
            .await;
    }
    let worker = |who: &IssuedCredentials, phone: &Phone<'_>| {
        json!({
            "login": who.login,
            "password": who.password,
            "token": phone.token,
            "device": phone.device,
        })
    };
    let mut known = json!({
        "now": company.clock.now().to_string(),
        "employer": company.employer,
        "clients": [&company.client, &company.other_client],
        "ana": worker(&company.ana, &ana),
        "bea": worker(&company.bea, &bea),
        "els": { "secret": secret },
    });
    known["ana"]["key"] = json!(key);
    known["ana"]["void"] = json!(void);
    known["ana"]["id"] = first["id"].clone();
    known["ana"]["told"] = told(&ana).await;
    known
}

#[tokio::test]
#[ignore = "writes what this version leaves, for those to come: docs/releasing.md"]
async fn what_this_version_leaves() {
    let company = Company::open().await;
    let known = a_day(&company).await;
    let company = company.close().await;
    let data = company.data.path();
    let migrations = company.rows().migrations();
    let folder = Path::new(UPGRADES).join(format!("{}{migrations:04}", kind()));
    fs::create_dir_all(&folder).unwrap();
    let known = serde_json::to_string_pretty(&known).unwrap();
    fs::write(folder.join("known.json"), known + "\n").unwrap();
    if place::is_postgres() {
        fs::write(folder.join(DUMP), dump(&place::address(data))).unwrap();
    } else {
        for name in [FILE, KEY] {
            fs::copy(data.join(name), folder.join(name)).unwrap();
        }
    }
}

/// The whole database as statements.
fn dump(url: &str) -> String {
    let options = ["--inserts", "--no-owner", "--no-privileges"];
    let dumped = Command::new("pg_dump")
        .args(options)
        .arg(url)
        .output()
        .unwrap();
    assert!(dumped.status.success(), "{dumped:?}");
    let text = String::from_utf8(dumped.stdout).unwrap();
    // Words to its own program, and not to the database.
    let lines = text.lines().filter(|it| !it.starts_with('\\'));
    lines.map(|it| format!("{it}\n")).collect()
}
