//! The log of one company beside that of another: it never has a name of hers.

use job_tracker_protocol::Language;
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    audit::lines,
    browser::{Page, administrator},
    files::csv,
    support::{Answer, Company, fresh_key, phone::work},
};

/// What stands in the page's log, and in the file.
struct Log {
    shown: Vec<String>,
    written: Vec<Vec<String>>,
}

impl Log {
    async fn of(browser: &crate::browser::Browser) -> Self {
        let page: Page = browser.get("/console/audit").await;
        let (_, _, file) = browser.download("/console/audit.csv").await;
        let (_, mut written) = csv(&file);
        // Each file that is taken along leaves a line of its own.
        written.retain(|it| it[5] != "exported");
        let mut shown = lines(&page);
        shown.retain(|it| !it.contains("Taken along as a file"));
        Self { shown, written }
    }

    fn said(&self) -> String {
        let written = self.written.iter().map(|it| it.join(";"));
        let all: Vec<_> = self.shown.iter().cloned().chain(written).collect();
        all.join("\n")
    }
}

/// A report, and a visit that was forgotten; their ids.
async fn works(
    company: &Company,
    worker: &job_tracker_server::office::IssuedCredentials,
) -> [String; 2] {
    let phone = company.phone_of(worker).await;
    let sent = phone.report_anew(&work(&company.client)).await.ok(201);
    let request = phone.request(Method::POST, "/v1/requests");
    let request = request.header("Idempotency-Key", fresh_key().to_string());
    let draft = json!({
        "kind": "forgotten", "client_number": company.client,
        "activity": "household_help", "hours": 2, "date": "2026-11-20",
        "reason": "My phone was empty",
    });
    let asked = Answer::to(request.json(&draft)).await.ok(201);
    [sent, asked].map(|it: Value| it["id"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_log_of_one_company_has_no_name_of_another_and_is_not_changed_by_it() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    works(&company, &company.ana).await;
    let before = Log::of(&els).await;
    assert!(before.said().contains("A household"), "{}", before.said());

    // Another company with the same client, under another name; its worker does the same there.
    let office = company.office();
    let other = office.add_employer("Maanlicht", None).await.unwrap();
    let eva = office.add_worker(other, "Eva Elders", Language::Nl).await;
    let eva = eva.unwrap();
    let client = office.add_client(other, &company.client, "Familie Elders");
    client.await.unwrap();
    let eve = administrator(&company, other, "eve@elders.example.be").await;
    let [report, visit] = works(&company, &eva).await;
    let after = Log::of(&els).await;
    assert_eq!(after.shown, before.shown);
    assert_eq!(after.written, before.written);
    let hers = Log::of(&eve).await.said();
    for own in ["Eva Elders", "Familie Elders", "Maanlicht"] {
        assert!(hers.contains(own), "{own}: {hers}");
    }
    for name in ["Ana", "A household", "els@example.be", Company::NAME] {
        assert!(!hers.contains(name), "{name}: {hers}");
    }

    // Even a line that says by mistake what is of the other company names nobody there.
    let rows = company.rows();
    let own = format!("SELECT id FROM employers WHERE name = '{}'", Company::NAME);
    let hers = [
        ("'worker'", "workers", "''"),
        ("'office'", "users", "''"),
        ("'server'", "workers", &format!("'{}'", eva.login)),
        ("'server'", "workers", &format!("'{}'", company.client)),
        ("'server'", "workers", &format!("'{report}'")),
        ("'server'", "workers", &format!("'{visit}'")),
        ("'server'", "workers", &format!("'{other}'")),
    ];
    for (actor, whose, subject) in hers {
        rows.execute(&format!(
            "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
             SELECT ({own}), 4000000000000, {actor}, {whose}.id, 'server', 'something', {subject}, ''
             FROM {whose}
             JOIN employers ON employers.id = {whose}.employer_id
             WHERE employers.name = 'Maanlicht'"
        ));
    }
    let mistaken = Log::of(&els).await;
    assert_eq!(mistaken.shown.len(), before.shown.len() + 7);
    assert_eq!(mistaken.written.len(), before.written.len() + 7);
    let said = mistaken.said();
    assert!(said.contains(&report) && said.contains(&visit), "{said}");
    for name in ["Elders", "elders", "Maanlicht"] {
        assert!(!said.contains(name), "{name}: {said}");
    }
    // The client that both have is named as each calls it.
    let shared = mistaken.shown.iter().filter(|it| it.contains("something"));
    let named = shared.filter(|it| it.contains("A household"));
    assert_eq!(named.count(), 1, "{said}");
}
