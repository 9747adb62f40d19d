//! Erasing a worker or a client for good: when, who may, and what is left.

use std::path::Path;

use job_tracker_protocol::{Language, PerformanceState};
use job_tracker_server::office::IssuedCredentials;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    DAY, YEARS,
    browser::{Browser, administrator, reader},
    seal,
    support::{
        Answer, Company,
        phone::work_on,
        place,
        program::{command, line_of, program},
    },
    verified, wrong,
};

const BEGAN: &str = "2021-11-22T14:00:00Z";
const DATE: &str = "2021-11-22";
const NAME: &str = "Anastasia Verhaegen";
const PHONE: &str = "0470 98 76 54";

/// A worker who left, with a performance that the office cancelled, an edit, a wrong password and a
/// file about her; the log is sealed.
async fn with_somebody(company: &Company) -> (IssuedCredentials, Browser) {
    let els = administrator(company, company.employer, "els@example.be").await;
    let office = company.office();
    let who = office
        .add_worker(company.employer, NAME, Language::Nl)
        .await
        .unwrap();
    let place = format!("/console/workers/{}", who.login);
    let version = els.get(&place).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let fields = [
        ("name", NAME),
        ("language", "nl"),
        ("phone", PHONE),
        ("payroll_number", "PX-77123"),
        ("version", &version),
    ];
    let edited = els.post(&format!("{place}/edit"), &fields).await;
    assert_eq!(edited.status, StatusCode::SEE_OTHER, "{}", edited.text);
    let phone = company.phone_of(&who).await;
    let sent = phone
        .report_anew(&work_on(&company.client, DATE))
        .await
        .ok(201);
    company.bring(&sent, PerformanceState::Cancelled).await;
    company
        .try_from(&phone.device, &who.login, "00000000")
        .await;
    els.download(&format!("{place}/data.json")).await;
    // She does not answer; then time does.
    company.wait(DAY * 20);
    company.server().validate_automatically().await.unwrap();
    let els = administrator(company, company.employer, "els2@example.be").await;
    assert_eq!(
        els.post(&format!("{place}/deactivate"), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    seal(company).await;
    let els = administrator(company, company.employer, "els3@example.be").await;
    (who, els)
}

/// Whether all that is stored says this somewhere.
fn is_said(company: &Company, words: &str) -> bool {
    let all = company.rows().everything();
    all.windows(words.len()).any(|it| it == words.as_bytes())
}

#[tokio::test]
async fn a_worker_is_erased_after_five_years_and_then_found_nowhere() {
    let mut company = Company::open_at(BEGAN).await;
    let (who, els) = with_somebody(&company).await;
    let (login, bea) = (who.login.as_str(), company.bea.login.clone());
    let place = format!("/console/workers/{login}");
    let page = els.get(&format!("{place}/data")).await;
    let until = page.between("must be kept until ", ":");
    assert!(until.ends_with("/2026"), "{until}");
    assert!(!page.text.contains(&format!("{place}/erase")));
    let number = [("number", login)];
    let refused = els.post(&format!("{place}/erase"), &number).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(is_said(&company, NAME));

    company.wait(YEARS);
    let els = administrator(&company, company.employer, "els4@example.be").await;
    let page = els.get(&format!("{place}/data")).await;
    assert!(
        page.text.contains(&format!("{place}/erase")),
        "{}",
        page.text
    );
    let other = els
        .post(&format!("{place}/erase"), &[("number", bea.as_str())])
        .await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    let erased = els.post(&format!("{place}/erase"), &number).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.text);
    let list = els.get(erased.location.as_deref().unwrap()).await;
    assert!(list.text.contains("erased for good"), "{}", list.text);
    assert_eq!(els.get(&place).await.status, StatusCode::NOT_FOUND);

    let log = els.get("/console/audit").await;
    assert!(log.text.contains("Worker erased"), "{}", log.text);
    let (_, _, file) = els.download("/console/audit.csv").await;
    let file = String::from_utf8(file).unwrap();
    assert!(file.contains("erased"), "{file}");
    for words in [NAME, login, PHONE, "The client said so"] {
        assert!(!file.contains(words), "{words}: {file}");
    }
    assert!(file.contains(bea.as_str()), "{file}");
    seal(&company).await;
    let said = verified(&company);
    assert!(said["erased"].as_u64() > Some(5), "{said}");
    assert_eq!(said["wrong"], json!([]));

    company.stop().await;
    for words in [
        NAME,
        login,
        PHONE,
        "470987654",
        "PX-77123",
        "The client said so",
    ] {
        assert!(!is_said(&company, words), "{words}");
    }
    assert!(is_said(&company, bea.as_str()));
}

#[tokio::test]
async fn a_client_is_erased_for_good_and_a_worker_who_works_there_is_not() {
    let mut company = Company::open_at(BEGAN).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    ana.report_anew(&work_on(&company.client, DATE))
        .await
        .ok(201);
    let place = format!("/console/clients/{}", company.client);
    els.post(&format!("{place}/deactivate"), &[]).await;
    company.wait(YEARS);
    let els = administrator(&company, company.employer, "els2@example.be").await;
    // She still works here, whatever she did long ago.
    let of_ana = format!("/console/workers/{}", company.ana.login);
    let login = company.ana.login.to_string();
    let refused = els
        .post(&format!("{of_ana}/erase"), &[("number", &login)])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("no longer works here"),
        "{}",
        refused.text
    );
    let number = company.client.to_string();
    let erased = els
        .post(&format!("{place}/erase"), &[("number", &number)])
        .await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.text);
    let list = els.get(erased.location.as_deref().unwrap()).await;
    assert!(list.text.contains("erased for good"), "{}", list.text);
    assert_eq!(els.get(&place).await.status, StatusCode::NOT_FOUND);
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 0);
    assert_eq!(rows.number("SELECT count(*) FROM workers"), 2);
    // Whoever has the file open keeps its log from being emptied.
    drop(rows);
    seal(&company).await;
    assert_eq!(verified(&company)["wrong"], json!([]));
    company.stop().await;
    assert!(!is_said(&company, &number));
    assert!(is_said(&company, company.other_client.as_str()));
}

#[tokio::test]
async fn what_she_contests_keeps_a_worker_from_being_erased() {
    let company = Company::open_at(BEGAN).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    let sent = ana
        .report_anew(&work_on(&company.client, DATE))
        .await
        .ok(201);
    company.bring(&sent, PerformanceState::Cancelled).await;
    let changes = ana.get("/v1/changes").await.ok(200);
    let change = changes["items"][0]["id"].as_str().unwrap();
    let said = json!({ "agree": false, "reason": "I was there" });
    let answer = ana.request(Method::POST, &format!("/v1/changes/{change}"));
    Answer::to(answer.json(&said)).await.ok(200);
    let place = format!("/console/workers/{}", company.ana.login);
    els.post(&format!("{place}/deactivate"), &[]).await;
    company.wait(YEARS);
    let els = administrator(&company, company.employer, "els2@example.be").await;
    let login = company.ana.login.to_string();
    let refused = els
        .post(&format!("{place}/erase"), &[("number", &login)])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("open or contested"),
        "{}",
        refused.text
    );
    // Nor does it go because it is old.
    let removed = company.server().remove_old().await.unwrap();
    assert_eq!((removed.performances, removed.lines), (0, 0));
}

#[tokio::test]
async fn nobody_but_an_administrator_of_the_house_erases_anybody() {
    let company = Company::open_at(BEGAN).await;
    let (who, els) = with_somebody(&company).await;
    drop(els);
    company.wait(YEARS);
    let els = administrator(&company, company.employer, "els4@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let office = company.office();
    let other = office.add_employer("Competitor", None).await.unwrap();
    let stranger = administrator(&company, other, "eva@example.be").await;
    let login = who.login.as_str();
    let path = format!("/console/workers/{login}/erase");
    let number = [("number", login)];
    assert_eq!(rik.post(&path, &number).await.status, StatusCode::FORBIDDEN);
    let refused = stranger.post(&path, &number).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM erasures"), 0);
    assert_eq!(rows.number("SELECT count(*) FROM workers"), 3);
}

async fn erase(company: &Company, who: &IssuedCredentials) {
    let els = administrator(company, company.employer, "els9@example.be").await;
    let login = who.login.as_str();
    let path = format!("/console/workers/{login}/erase");
    let erased = els.post(&path, &[("number", login)]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.text);
    let list = els.get(erased.location.as_deref().unwrap()).await;
    assert!(list.text.contains("erased for good"), "{}", list.text);
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn restored(company: &Company, file: &Path, to: &str) -> Value {
    let data = company.data.path();
    let key = match place::is_postgres() {
        true => place::KEY.to_owned(),
        false => text(&data.join("second-factors.key")).to_owned(),
    };
    let output = program()
        .args(["restore", "--from", text(file), "--to", to])
        .args(["--key-file", &key, "--records", text(data)])
        .output()
        .unwrap();
    line_of(&output)
}

#[tokio::test]
async fn a_restored_backup_does_not_bring_back_who_was_erased_since() {
    let company = Company::open_at(BEGAN).await;
    let (who, _) = with_somebody(&company).await;
    let there = tempfile::tempdir().unwrap();
    let file = there.path().join("before.backup");
    let taken = ["backup", "--to", text(&file)];
    line_of(&command(company.data.path(), &taken));
    company.wait(YEARS);
    erase(&company, &who).await;
    let list = std::fs::read_to_string(company.data.path().join("erasures.jsonl")).unwrap();
    assert_eq!(list.lines().count(), 1, "{list}");
    assert!(!list.contains(who.login.as_str()) && !list.contains("Anastasia"));

    let data = there.path().join("data");
    let said = restored(&company, &file, text(&data));
    assert_eq!(said["erased_again"], 1, "{said}");
    let all = std::fs::read(data.join("job-tracker.sqlite3")).unwrap();
    for words in [NAME, who.login.as_str(), PHONE] {
        let mut all = all.windows(words.len());
        assert!(!all.any(|it| it == words.as_bytes()), "{words}");
    }
    let verify = ["audit", "verify", "--data", text(&data)];
    let verified = line_of(&program().args(verify).output().unwrap());
    assert!(verified["erased"].as_u64() > Some(5), "{verified}");

    if place::is_postgres() {
        let (_beside, url) = place::a_database();
        let said = restored(&company, &file, &url);
        assert_eq!(said["erased_again"], 1, "{said}");
        let verify = ["audit", "verify", "--database", &url];
        line_of(&program().args(verify).output().unwrap());
    }
}

#[tokio::test]
async fn a_server_that_starts_on_an_old_file_erases_again_before_it_serves() {
    if place::is_without_file() {
        return;
    }
    let mut company = Company::open_at(BEGAN).await;
    let (who, _) = with_somebody(&company).await;
    company.stop().await;
    let file = company.data.path().join("job-tracker.sqlite3");
    let old = std::fs::read(&file).unwrap();
    company.restart_with(|it| it).await;
    company.wait(YEARS);
    erase(&company, &who).await;
    company.stop().await;
    std::fs::write(&file, old).unwrap();
    assert!(is_said(&company, NAME));
    company.restart_with(|it| it).await;
    let els = administrator(&company, company.employer, "els5@example.be").await;
    let place = format!("/console/workers/{}", who.login);
    assert_eq!(els.get(&place).await.status, StatusCode::NOT_FOUND);
    // Her number is nobody else's: lines of the log name workers by it.
    let office = company.office();
    let new = office
        .add_worker(company.employer, "Dora", Language::De)
        .await
        .unwrap();
    let sql = format!("SELECT id FROM workers WHERE login = '{}'", new.login);
    assert_eq!(company.rows().number(&sql), 4);
    company.stop().await;
    assert!(!is_said(&company, NAME));
}

#[tokio::test]
async fn an_erased_detail_is_told_apart_from_one_that_was_changed_or_taken_away() {
    let company = Company::open_at(BEGAN).await;
    let (who, _) = with_somebody(&company).await;
    company.wait(YEARS);
    erase(&company, &who).await;
    assert_eq!(verified(&company)["wrong"], json!([]));
    let rows = company.rows();
    let other = "(SELECT min(seq) FROM audit_details WHERE salt IS NOT NULL)";
    // Nobody changes a detail, or takes it away.
    for statement in [
        "UPDATE audit_details SET detail = '{}'",
        "DELETE FROM audit_details",
    ] {
        let said = rows.refusal(statement);
        assert!(said.contains("append-only"), "{statement}: {said}");
    }
    // Who erases past the server is found: the log tells of no such erasure.
    rows.execute("CREATE TABLE before AS SELECT * FROM audit_details");
    let id = rows.id(uuid::Uuid::from_u128(7));
    rows.execute(&format!(
        "UPDATE audit_details
         SET salt = NULL, subject = NULL, detail = NULL, erasure = {id}
         WHERE seq = {other}"
    ));
    let said = wrong(&company);
    assert!(said.contains("the log tells of no such erasure"), "{said}");
    for guard in [
        "audit_details_are_only_erased",
        "audit_details_are_not_deleted",
    ] {
        match place::is_postgres() {
            true => rows.execute(&format!("DROP TRIGGER {guard} ON audit_details")),
            false => rows.execute(&format!("DROP TRIGGER {guard}")),
        }
    }
    let back = |column: &str| {
        format!("{column} = (SELECT {column} FROM before WHERE before.seq = audit_details.seq)")
    };
    let all = ["salt", "subject", "detail", "erasure"]
        .map(back)
        .join(", ");
    rows.execute(&format!("UPDATE audit_details SET {all}"));
    assert_eq!(verified(&company)["wrong"], json!([]));
    rows.execute(&format!(
        "UPDATE audit_details SET subject = '980000000001' WHERE seq = {other}"
    ));
    let said = wrong(&company);
    assert!(
        said.contains("the personal detail of a line was changed"),
        "{said}"
    );
    rows.execute(&format!("DELETE FROM audit_details WHERE seq = {other}"));
    let said = wrong(&company);
    assert!(said.contains("is gone, and was not erased"), "{said}");
}
