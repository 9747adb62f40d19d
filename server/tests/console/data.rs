//! Everything of one person, and the record of processing.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    browser::{administrator, reader},
    support::{
        Answer, Company, fresh_key,
        phone::{Phone, work},
        rows::LOG,
    },
};

#[tokio::test]
async fn everything_of_a_worker_is_one_file_and_nothing_of_anybody_else() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let hers = ana.report_anew(&work(&company.client)).await.ok(201);
    let others = bea.report_anew(&work(&company.client)).await.ok(201);
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&hers, cancelled).await;
    company
        .rows()
        .execute("UPDATE workers SET payroll_number = '0007' WHERE name = 'Ana'");
    let place = format!("/console/workers/{}/data", company.ana.login);
    let page = els.get(&place).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(
        page.text.contains("must be kept until Sun 23/11/2031"),
        "{}",
        page.text
    );
    let (kind, name, bytes) = els.download(&format!("{place}.json")).await;
    assert_eq!(kind, "application/json");
    assert!(
        name.contains(&format!("data_{}.json", company.ana.login)),
        "{name}"
    );
    let all: Value = serde_json::from_slice(&bytes).unwrap();
    let kept = &all["kept"];
    assert_eq!(kept["worker"][0]["name"], "Ana");
    assert_eq!(kept["worker"][0]["payroll_number"], "0007");
    assert_eq!(kept["performances"][0]["reference"], hers["reference"]);
    assert_eq!(
        kept["performances"][0]["client_number"],
        company.client.to_string()
    );
    assert_eq!(kept["phones"].as_array().unwrap().len(), 1);
    assert_eq!(kept["office_changes"][0]["reason"], "The client said so");
    let changed = &kept["log_of_performances"][0];
    assert_eq!(changed["action"], "performance-cancelled");
    assert_eq!(changed["detail"]["reason"], "The client said so");
    let text = String::from_utf8(bytes).unwrap();
    for other in [
        company.bea.login.as_str(),
        others["reference"].as_str().unwrap(),
        "A household",
        "argon2",
    ] {
        assert!(!text.contains(other), "{other}: {text}");
    }
    let told = format!("SELECT detail FROM {LOG} WHERE action = 'exported'");
    assert!(company.rows().text(&told).contains("personal-data"));
    let rik = reader(&company, &els, "rik@example.be").await;
    assert_eq!(rik.get(&place).await.status, StatusCode::FORBIDDEN);
}

async fn ask_for_visit(phone: &Phone<'_>, company: &Company) -> Value {
    let request = phone.request(Method::POST, "/v1/requests");
    let request = request.header("Idempotency-Key", fresh_key().to_string());
    let draft = json!({
        "kind": "forgotten", "client_number": company.client, "activity": "household_help",
        "hours": 2, "date": "2026-11-20", "reason": "My phone was empty",
    });
    Answer::to(request.json(&draft)).await.ok(201)
}

#[tokio::test]
async fn the_page_says_in_words_what_the_file_has_by_the_servers_names() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    let sent = ana.report_anew(&work(&company.client)).await.ok(201);
    let asked = ask_for_visit(&ana, &company).await;
    company
        .rows()
        .execute("UPDATE workers SET contract_quarters = 78 WHERE name = 'Ana'");
    let place = format!("/console/workers/{}/data", company.ana.login);
    let page = els.get(&place).await;
    let said = [
        "Household help",
        "Contract hours",
        "19.5",
        "A worker",
        "Nothing is kept of these: Wrong passwords",
        // Her own report stands in the log above, and is nobody else's doing.
        "Performance reported",
        "What the office or the server did to her performances.",
    ];
    for said in said {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    let names = [
        "household_help",
        "contract_quarters",
        "created_at",
        "performance-registered",
        "client_number",
    ];
    for name in names {
        assert!(!page.text.contains(name), "{name}: {}", page.text);
    }
    // Nor does it name anything by an id: a report by its reference, a visit by its day.
    let reference = sent["reference"].as_str().unwrap();
    assert_eq!(page.text.matches(reference).count(), 2, "{}", page.text);
    for id in [&sent["id"], &asked["id"]] {
        assert!(!page.text.contains(id.as_str().unwrap()), "{}", page.text);
    }
    let (_, _, bytes) = els.download(&format!("{place}.json")).await;
    let file = String::from_utf8(bytes).unwrap();
    assert!(file.contains("household_help") && file.contains("contract_quarters"));
}

#[tokio::test]
async fn of_who_never_reported_the_page_says_that_no_performances_are_kept() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    ana.report_anew(&work(&company.client)).await.ok(201);
    let none = "No performances are kept.";
    for (worker, is_said) in [(&company.bea, true), (&company.ana, false)] {
        let place = format!("/console/workers/{}/data", worker.login);
        let page = els.get(&place).await;
        assert_eq!(page.text.contains(none), is_said, "{}", page.text);
        assert!(!page.text.contains("have to be kept any longer"));
    }
}

#[tokio::test]
async fn everything_of_a_client_is_one_file() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    let here = ana.report_anew(&work(&company.client)).await.ok(201);
    let there = ana.report_anew(&work(&company.other_client)).await.ok(201);
    let place = format!("/console/clients/{}/data", company.client);
    assert_eq!(els.get(&place).await.status, StatusCode::OK);
    let (_, _, bytes) = els.download(&format!("{place}.json")).await;
    let all: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        all["kept"]["client"][0]["number"],
        company.client.to_string()
    );
    assert_eq!(
        all["kept"]["performances"][0]["reference"],
        here["reference"]
    );
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains(there["reference"].as_str().unwrap()) && !text.contains("Ana"));
}

#[tokio::test]
async fn the_record_of_processing_says_what_the_server_does() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let (_, _, _) = els.download("/console/export.csv").await;
    let page = els.get("/console/company/record").await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        Company::NAME,
        Company::PHONE_LINE,
        "els@example.be",
        "90 days",
        "5 years",
        "Kind of file: csv",
        "No file for a payroll office is set up.",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    let link = els.get("/console/company").await;
    assert!(link.text.contains("/console/company/record"));
}
