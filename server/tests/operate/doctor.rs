//! `doctor`: what it finds, how bad it calls it, and that it changes nothing.

use std::{collections::BTreeMap, os::unix::fs::PermissionsExt as _, path::Path};

use jiff::SignedDuration;
use job_tracker_server::{Bundle, Finding, Level, Settings, clock::SystemClock, examine};
use serde_json::Value;

use crate::{
    browser::administrator,
    support::{
        self, Company, FILE,
        phone::work,
        place,
        program::{command, program},
    },
    tls,
};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A folder with a page of this version.
fn page(version: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(folder.path().join("version.txt"), format!("{version}\n")).unwrap();
    folder
}

fn with_page(company: &Company, page: &tempfile::TempDir) -> Settings {
    Settings {
        web: Some(page.path().to_owned()),
        ..support::settings(&company.data)
    }
}

async fn look(company: &Company, settings: &Settings) -> Vec<Finding> {
    examine(settings, company.clock.as_ref()).await
}

/// The worst of what was said of this.
#[track_caller]
fn level(findings: &[Finding], what: &str) -> Level {
    let levels = findings.iter().filter(|it| it.what == what);
    let worst = levels.map(|it| it.level).max();
    worst.unwrap_or_else(|| panic!("nothing of {what}: {findings:#?}"))
}

/// A company with two administrators, a report and a backup.
async fn healthy() -> Company {
    let company = Company::open().await;
    let own = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(company.data.path(), own).unwrap();
    for email in ["els@example.be", "eva@example.be"] {
        administrator(&company, company.employer, email).await;
    }
    let phone = company.phone_of(&company.ana).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    // Who never reported counts as silent once the company is old, and the clock is the machine's.
    company.phone_of(&company.bea).await;
    company
}

fn back_up(company: &Company) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("backup");
    let taken = command(
        company.data.path(),
        &["backup", "--to", to.to_str().unwrap()],
    );
    assert!(taken.status.success(), "{taken:?}");
}

#[tokio::test]
async fn where_all_is_well_it_says_so_whether_the_server_runs_or_not() {
    let mut company = healthy().await;
    back_up(&company);
    let page = page(VERSION);
    let mut settings = with_page(&company, &page);
    if place::is_without_file() {
        // The one of the tests is everybody's.
        let key = page.path().join("key");
        std::fs::copy(place::KEY, &key).unwrap();
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
        settings.database.key_file = Some(key);
    }
    // The clock of a backup is the machine's.
    let clock = SystemClock;
    for runs in [true, false] {
        if !runs {
            company.stop().await;
        }
        let findings = examine(&settings, &clock).await;
        for finding in &findings {
            // The machine of the test may have a strange disk.
            let amiss = finding.level > Level::Fine && finding.what != "disk";
            assert!(!amiss, "{runs}: {finding}");
        }
        let mut looked_at = vec!["settings", "web page", "key file", "database", "key"];
        looked_at.extend(["audit log", "administrators", "workers", "backup"]);
        match place::is_without_file() {
            true => looked_at.extend(["clock", "WAL archive"]),
            false => looked_at.extend(["permissions", "disk"]),
        }
        for what in looked_at {
            level(&findings, what);
        }
    }
}

#[tokio::test]
async fn that_retention_waits_for_somebody_is_told_with_what_to_do() {
    let company = healthy().await;
    company.server().remove_old_by_itself().await.unwrap();
    let settings = support::settings(&company.data);
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "retention"), Level::Fine);
    // It was off for years.
    company
        .rows()
        .execute("UPDATE retention_mark SET day = '2020-01-01'");
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "retention"), Level::Warning);
    let said = findings.iter().find(|it| it.what == "retention").unwrap();
    assert!(said.said.contains("retention --apply"), "{said}");
    company.server().remove_old().await.unwrap();
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "retention"), Level::Fine);
}

#[tokio::test]
async fn the_first_day_that_is_kept_is_told_as_one_that_is_kept() {
    let company = healthy().await;
    company.server().remove_old_by_itself().await.unwrap();
    let kept = company.rows().text("SELECT day FROM retention_mark");
    let findings = look(&company, &support::settings(&company.data)).await;
    let said = findings.iter().find(|it| it.what == "retention").unwrap();
    let words = format!("what is of {kept} or later is kept");
    assert!(said.said.starts_with(&words), "{said}");
    assert!(!said.said.contains("removed"), "{said}");
}

fn contents(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(directory).unwrap();
    let read = |it: std::fs::DirEntry| {
        let name = it.file_name().into_string().unwrap();
        (name, std::fs::read(it.path()).unwrap())
    };
    files.map(|it| read(it.unwrap())).collect()
}

#[tokio::test]
async fn a_look_changes_nothing_and_names_nobody() {
    let company = healthy().await.close().await;
    let before = contents(company.data.path());
    let findings = look(&company, &support::settings(&company.data)).await;
    assert!(findings.len() > 5, "{findings:?}");
    assert_eq!(contents(company.data.path()), before);
    let said = format!("{findings:?}");
    for name in [
        "Ana",
        "example.be",
        "household",
        Company::NAME,
        company.ana.login.as_str(),
        company.client.as_str(),
    ] {
        assert!(!said.contains(name), "{name}: {said}");
    }
}

#[tokio::test]
async fn what_others_may_read_is_told() {
    if place::is_without_file() {
        return;
    }
    let company = healthy().await.close().await;
    let data = company.data.path();
    let settings = support::settings(&company.data);
    let open = |path: &Path, mode| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(path, mode).unwrap();
    };
    open(data, 0o700);
    let key = data.join("second-factors.key");
    for (path, mode, what, expected) in [
        (data, 0o755, "permissions", Level::Warning),
        (data, 0o777, "permissions", Level::Fault),
        (data, 0o700, "permissions", Level::Fine),
        (&data.join(FILE), 0o640, "permissions", Level::Fault),
        (&data.join(FILE), 0o600, "permissions", Level::Fine),
        (&key, 0o644, "key file", Level::Fault),
        (&key, 0o600, "key file", Level::Fine),
    ] {
        open(path, mode);
        let found = level(&look(&company, &settings).await, what);
        assert_eq!(found, expected, "{path:?} {mode:o}");
    }
}

#[tokio::test]
async fn a_damaged_file_is_a_fault_and_stays_as_it_is() {
    if place::is_without_file() {
        return;
    }
    let company = healthy().await.close().await;
    let file = company.data.path().join(FILE);
    let mut bytes = std::fs::read(&file).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xa5);
    std::fs::write(&file, &bytes).unwrap();
    let findings = look(&company, &support::settings(&company.data)).await;
    assert_eq!(level(&findings, "database"), Level::Fault);
    assert!(std::fs::read(&file).unwrap() == bytes, "changed");
}

#[tokio::test]
async fn a_row_that_names_another_that_is_not_there_is_a_fault() {
    if place::is_without_file() {
        return;
    }
    let company = healthy().await.close().await;
    let conn = rusqlite::Connection::open(company.data.path().join(FILE)).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; UPDATE devices SET worker_id = 77777")
        .unwrap();
    drop(conn);
    let findings = look(&company, &support::settings(&company.data)).await;
    assert_eq!(level(&findings, "database"), Level::Fault);
}

#[tokio::test]
async fn a_key_that_is_missing_or_another_is_a_fault() {
    let company = healthy().await.close().await;
    let keys = tempfile::tempdir().unwrap();
    let key = keys.path().join("key");
    let mut settings = support::settings(&company.data);
    settings.database.key_file = Some(key.clone());
    assert_eq!(level(&look(&company, &settings).await, "key"), Level::Fault);
    let made = program()
        .args(["second-factors", "new-key", "--key-file"])
        .arg(&key)
        .output();
    assert!(made.unwrap().status.success());
    assert_eq!(level(&look(&company, &settings).await, "key"), Level::Fault);
    let beside = company.data.path().join("second-factors.key");
    let right = match place::is_without_file() {
        true => Path::new(place::KEY),
        false => &beside,
    };
    std::fs::copy(right, &key).unwrap();
    assert_eq!(level(&look(&company, &settings).await, "key"), Level::Fine);
}

#[tokio::test]
async fn a_line_of_the_audit_log_that_was_changed_is_a_fault() {
    if place::is_without_file() {
        return;
    }
    let company = healthy().await;
    company.wait(SignedDuration::from_hours(1));
    assert!(company.server().seal_audit_log().await.unwrap() > 0);
    let company = company.close().await;
    let settings = support::settings(&company.data);
    let before = level(&look(&company, &settings).await, "audit log");
    assert_eq!(before, Level::Fine);
    let conn = rusqlite::Connection::open(company.data.path().join(FILE)).unwrap();
    conn.execute_batch(
        "DROP TRIGGER audit_is_not_changed; UPDATE audit SET subject = 'x' WHERE seq = 1",
    )
    .unwrap();
    drop(conn);
    let after = level(&look(&company, &settings).await, "audit log");
    assert_eq!(after, Level::Fault);
}

#[tokio::test]
async fn people_who_need_looking_after_are_counted() {
    let company = Company::open().await;
    let settings = support::settings(&company.data);
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "administrators"), Level::Warning);
    assert_eq!(level(&findings, "workers"), Level::Fine);
    administrator(&company, company.employer, "els@example.be").await;
    company.wait(SignedDuration::from_hours(61 * 24));
    company.phone_of(&company.ana).await;
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "administrators"), Level::Warning);
    let said = findings.iter().find(|it| it.what == "workers").unwrap();
    assert_eq!(said.level, Level::Warning);
    assert!(said.said.starts_with("1 were added"), "{said}");
    administrator(&company, company.employer, "eva@example.be").await;
    company.phone_of(&company.bea).await;
    let findings = look(&company, &settings).await;
    assert_eq!(level(&findings, "administrators"), Level::Fine);
    assert_eq!(level(&findings, "workers"), Level::Fine);
}

#[tokio::test]
async fn a_backup_that_is_old_or_was_never_taken_is_warned_of() {
    let company = healthy().await;
    let settings = support::settings(&company.data);
    let found = examine(&settings, &SystemClock).await;
    assert_eq!(level(&found, "backup"), Level::Warning);
    back_up(&company);
    let found = examine(&settings, &SystemClock).await;
    assert_eq!(level(&found, "backup"), Level::Fine);
    let later = jiff::Timestamp::now() + SignedDuration::from_hours(50);
    let later = job_tracker_server::testing::SettableClock::at(later);
    let found = examine(&settings, &later).await;
    assert_eq!(level(&found, "backup"), Level::Warning);
}

#[tokio::test]
async fn a_page_that_is_missing_or_of_another_version_is_told() {
    let company = healthy().await;
    let missing = tempfile::tempdir().unwrap();
    for (folder, expected) in [
        (missing, Level::Fault),
        (page("0.0.9"), Level::Fault),
        (page("77.0.0"), Level::Warning),
        (page(""), Level::Warning),
        (page(VERSION), Level::Fine),
    ] {
        let settings = with_page(&company, &folder);
        let found = level(&look(&company, &settings).await, "web page");
        assert_eq!(found, expected, "{:?}", folder.path());
    }
}

#[tokio::test]
async fn the_page_inside_the_program_is_looked_at_where_no_folder_is_named() {
    let company = healthy().await;
    for (version, expected) in [("0.0.9", Level::Fault), (VERSION, Level::Fine)] {
        let settings = Settings {
            page: Bundle::read(page(version).path()).unwrap(),
            ..support::settings(&company.data)
        };
        let found = level(&look(&company, &settings).await, "web page");
        assert_eq!(found, expected, "{version}");
    }
}

#[tokio::test]
async fn a_certificate_near_its_end_is_warned_of() {
    let company = healthy().await;
    let folder = tempfile::tempdir().unwrap();
    tls::write(folder.path(), &tls::certificate(2027));
    let settings = tls::with_tls(folder.path(), support::settings(&company.data));
    for (at, expected) in [
        ("2026-12-01T00:00:00Z", Level::Fine),
        ("2026-12-20T00:00:00Z", Level::Warning),
        ("2027-01-02T00:00:00Z", Level::Fault),
    ] {
        company.wait_until(at);
        let found = level(&look(&company, &settings).await, "certificate");
        assert_eq!(found, expected, "{at}");
    }
}

#[tokio::test]
async fn settings_that_let_strangers_in_are_told() {
    let company = healthy().await;
    let fine = support::settings(&company.data);
    assert_eq!(level(&look(&company, &fine).await, "settings"), Level::Fine);
    let everybody = Settings {
        trusted_proxies: vec!["0.0.0.0/0".parse().unwrap()],
        ..support::settings(&company.data)
    };
    let found = look(&company, &everybody).await;
    assert_eq!(level(&found, "settings"), Level::Fault);
}

/// The worst that is said of an origin, and the words.
async fn of_origin(
    company: &Company,
    (origin, listen, proxy): (Option<&str>, &str, Option<&str>),
) -> (Level, String) {
    let settings = Settings {
        origin: origin.map(str::to_owned),
        listen: listen.parse().unwrap(),
        trusted_proxies: proxy.iter().map(|it| it.parse().unwrap()).collect(),
        ..support::settings(&company.data)
    };
    let found = look(company, &settings).await;
    let said = found.iter().filter(|it| it.what == "settings");
    let said: Vec<_> = said.map(|it| it.said.as_str()).collect();
    (level(&found, "settings"), said.join("; "))
}

#[tokio::test]
async fn that_letters_lead_nowhere_is_told_wherever_others_are_expected() {
    let company = healthy().await;
    for (listen, proxy) in [
        ("127.0.0.1:8080", Some("127.0.0.1/32")),
        ("0.0.0.0:8080", None),
        ("192.0.2.2:8080", None),
        ("[2001:db8::1]:8080", None),
    ] {
        let (level, said) = of_origin(&company, (None, listen, proxy)).await;
        assert_eq!(level, Level::Warning, "{listen}: {said}");
        assert!(said.contains("--origin is missing"), "{listen}: {said}");
        let named = (Some("https://jobs.example.be"), listen, proxy);
        assert_eq!(of_origin(&company, named).await.0, Level::Fine);
    }
    let here = (None, "[::1]:8080", None);
    assert_eq!(of_origin(&company, here).await.0, Level::Fine);
}

#[tokio::test]
async fn an_origin_without_tls_is_a_fault_but_for_this_machines_own() {
    let company = healthy().await;
    let of = async |origin| of_origin(&company, (Some(origin), "127.0.0.1:8080", None)).await;
    for plain in ["http://192.0.2.2:8080", "http://jobs.example.be"] {
        let (level, said) = of(plain).await;
        assert_eq!(level, Level::Fault);
        assert!(
            said.contains("neither the console nor the app can be used"),
            "{said}"
        );
    }
    for own in ["http://127.0.0.1:8080", "http://localhost:8080"] {
        assert_eq!(of(own).await.0, Level::Fine, "{own}");
    }
}

#[tokio::test]
async fn the_exit_status_says_how_bad_it_is_and_the_line_says_what() {
    let company = healthy().await;
    let page = page(VERSION);
    let run = |web: &Path, words: &[&str]| {
        let words = [&["doctor", "--web", web.to_str().unwrap()], words].concat();
        command(company.data.path(), &words)
    };
    let code = |level: &str| match level {
        "fine" => 0,
        "warning" => 1,
        "fault" => 2,
        other => panic!("{other}"),
    };
    let missing = tempfile::tempdir().unwrap();
    for web in [page.path(), missing.path()] {
        let output = run(web, &["--json"]);
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = told["findings"].as_array().unwrap();
        let codes = findings
            .iter()
            .map(|it| code(it["level"].as_str().unwrap()));
        let worst = codes.max().unwrap();
        assert_eq!(code(told["level"].as_str().unwrap()), worst, "{told}");
        assert_eq!(output.status.code(), Some(worst), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
        let text = run(web, &[]);
        assert_eq!(text.status.code(), Some(worst));
        let lines = String::from_utf8(text.stdout).unwrap();
        assert_eq!(lines.lines().count(), findings.len(), "{lines}");
    }
    assert_eq!(run(missing.path(), &[]).status.code(), Some(2));
}

#[test]
fn where_there_is_no_server_it_makes_none() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("nothing");
    let output = program()
        .args(["doctor", "--data"])
        .arg(&data)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("there is no server in"), "{said}");
    assert!(!data.exists());
}
