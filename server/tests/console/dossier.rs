//! The dossier for an inspector: one worker at one client in one month, with who did what when.

use std::process::Command;

use job_tracker_protocol::ClientNumber;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, administrator, reader},
    files::{sheet, shown},
    support::{
        Answer, Company, fresh_key,
        phone::{Phone, with, work},
        rows::LOG,
    },
};

async fn ask(phone: &Phone<'_>, draft: &Value) -> Value {
    let request = phone.request(Method::POST, "/v1/requests");
    let request = request.header("Idempotency-Key", fresh_key().to_string());
    Answer::to(request.json(draft)).await.ok(201)
}

/// Ana works at the client; the office changes that, she contests it, and the office keeps it. She
/// asks for a visit that she forgot, and the office declines. She also works elsewhere, and Bea works
/// there too.
async fn a_month(company: &Company, els: &Browser) -> Value {
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let reported = with(&work(&company.client), "hours", 4);
    let performance = ana.report_anew(&reported).await.ok(201);
    ana.report_anew(&work(&company.other_client)).await.ok(201);
    bea.report_anew(&work(&company.client)).await.ok(201);
    company.rows().execute(&format!(
        "UPDATE clients SET name = 'Familie Verborgen' WHERE number = '{}'",
        company.other_client
    ));
    let path = format!(
        "/console/performances/{}",
        performance["id"].as_str().unwrap()
    );
    let version = els.get(&path).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let fields = [
        ("version", version.as_str()),
        ("hours", "3"),
        ("activity", "shopping"),
        ("reason", "The client said three"),
    ];
    let modified = els.post(&format!("{path}/modify"), &fields).await;
    assert_eq!(modified.status, StatusCode::SEE_OTHER);
    let changes = ana.get("/v1/changes").await.ok(200);
    let change = changes["items"][0]["id"].as_str().unwrap();
    let said = json!({ "agree": false, "reason": "I stayed until five" });
    let answer = ana.request(Method::POST, &format!("/v1/changes/{change}"));
    Answer::to(answer.json(&said)).await.ok(200);
    let kept = format!("/console/contests/{change}/keep");
    let kept = els.post(&kept, &[("answer", "She left at four")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    let forgotten = ask(
        &ana,
        &json!({
            "kind": "forgotten", "client_number": company.client, "activity": "household_help",
            "hours": 2, "date": "2026-11-20", "reason": "My phone was empty",
        }),
    )
    .await;
    let decline = format!(
        "/console/requests/{}/decline",
        forgotten["id"].as_str().unwrap()
    );
    let declined = els.post(&decline, &[("answer", "Nobody saw you")]).await;
    assert_eq!(declined.status, StatusCode::SEE_OTHER, "{}", declined.text);
    performance
}

fn query(company: &Company, client: &ClientNumber) -> String {
    format!("worker={}&client={client}&month=2026-11", company.ana.login)
}

/// What has to be in any form of it, in this order.
const TOLD: [&str; 10] = [
    "Request: forgotten performance",
    "My phone was empty",
    "Request declined",
    "Nobody saw you",
    "Performance reported",
    "Performance modified",
    "The client said three",
    "Does not agree with what the office did",
    "I stayed until five",
    "She left at four",
];

#[track_caller]
fn in_order(text: &str) {
    let mut rest = text;
    for told in TOLD {
        let Some((_, after)) = rest.split_once(told) else {
            panic!("{told}: {text}");
        };
        rest = after;
    }
}

#[track_caller]
fn of_nobody_else(company: &Company, text: &str) {
    let numbers = [
        company.other_client.to_string(),
        company.other_client.grouped(),
        company.bea.login.to_string(),
        company.bea.login.grouped(),
        "Verborgen".to_owned(),
        "Bea".to_owned(),
    ];
    for other in numbers {
        assert!(!text.contains(&other), "{other}: {text}");
    }
}

#[tokio::test]
async fn a_dossier_tells_who_did_what_when_and_of_nobody_else() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let performance = a_month(&company, &els).await;
    let query = query(&company, &company.client);
    let page = els.get(&format!("/console/export/dossier?{query}")).await;
    let body = page.text.split_once("<dl").unwrap().1;
    in_order(body);
    of_nobody_else(&company, body);
    for told in [
        performance["reference"].as_str().unwrap(),
        "els@example.be",
        company.ana.login.as_str(),
        // As it was reported, and as it was changed.
        "Household help, 4 h",
        "Household help, 4 h → Shopping, 3 h",
        "Household help, 2 h",
    ] {
        assert!(body.contains(told), "{told}: {body}");
    }

    let (kind, name, bytes) = els
        .download(&format!("/console/export/dossier.xlsx?{query}"))
        .await;
    assert!(kind.ends_with("spreadsheetml.sheet"), "{kind}");
    let login = &company.ana.login;
    let expected = format!("dossier_{login}_{}_2026-11.xlsx", company.client);
    assert!(name.contains(&expected), "{name}");
    let rows = sheet(&bytes, "dossier");
    let cells = rows.iter().map(|row| {
        let cells: Vec<_> = row.iter().map(shown).collect();
        cells.join("\t")
    });
    let text = cells.collect::<Vec<_>>().join("\n");
    in_order(&text);
    of_nobody_else(&company, &text);
    assert!(text.contains("Hours that count\t\t3"), "{text}");

    let told = format!("SELECT detail FROM {LOG} WHERE action = 'exported'");
    let told = company.rows().text(&told);
    for part in [
        r#""what":"dossier""#.to_owned(),
        r#""format":"xlsx""#.to_owned(),
        format!(r#""client":"{}""#, company.client),
    ] {
        assert!(told.contains(&part), "{told}");
    }
}

/// The text of a PDF, page by page, where there is a program that reads it.
fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let directory = tempfile::tempdir().unwrap();
    let (file, text) = (
        directory.path().join("a.pdf"),
        directory.path().join("a.txt"),
    );
    std::fs::write(&file, pdf).unwrap();
    let mut read = Command::new("pdftotext");
    let Ok(done) = read.args(["-layout"]).args([&file, &text]).status() else {
        eprintln!("no pdftotext here: the text of the PDF is not read");
        return None;
    };
    assert!(done.success());
    let text = std::fs::read_to_string(text).unwrap();
    let pages = text.split('\u{c}').map(str::to_owned);
    Some(pages.filter(|it| !it.trim().is_empty()).collect())
}

#[tokio::test]
async fn the_pdf_has_a_number_on_each_page_and_the_moment_it_was_made() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    a_month(&company, &els).await;
    let rows = company.rows();
    // More than a page has.
    for day in 1..=15 {
        let id = rows.id(uuid::Uuid::from_u128(7_000 + day));
        rows.execute(&format!(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference, activity,
                 hours, day, registered_at, state, channel)
             SELECT {id}, employer_id, worker_id, client_id, 'X{day}', activity, hours,
                 '2026-11-{day:02}', registered_at, state, channel
             FROM performances
             WHERE seq = 1"
        ));
        for line in 0..4 {
            rows.execute(&format!(
                "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject,
                     detail)
                 SELECT employer_id, at + {line}, actor, actor_id, origin, action, '{}', detail
                 FROM {LOG}
                 WHERE seq = (SELECT max(seq) FROM audit WHERE action = 'performance-modified')",
                uuid::Uuid::from_u128(7_000 + day)
            ));
        }
    }
    let query = query(&company, &company.client);
    let (kind, name, bytes) = els
        .download(&format!("/console/export/dossier.pdf?{query}"))
        .await;
    assert_eq!(kind, "application/pdf");
    assert!(name.ends_with("_2026-11.pdf\""), "{name}");
    assert!(bytes.starts_with(b"%PDF-"));
    let Some(pages) = pages(&bytes) else {
        return;
    };
    assert!(pages.len() > 2, "{}", pages.len());
    for (number, page) in (1..).zip(&pages) {
        let foot = format!("Page {number} of {}", pages.len());
        assert!(page.contains(&foot), "{foot}: {page}");
        assert!(page.contains("made Mon 23/11/2026, "), "{page}");
        of_nobody_else(&company, page);
    }
    let text = pages.concat();
    for told in TOLD {
        assert!(text.contains(told), "{told}: {text}");
    }
    for day in 1..=15 {
        assert!(text.contains(&format!("· X{day} ·")), "{day}");
    }
}

#[tokio::test]
async fn a_dossier_is_found_from_the_worker_and_from_the_client() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    a_month(&company, &els).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let link = format!("/console/export/dossier?worker={}", company.ana.login);
    let worker = rik
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    assert!(worker.text.contains(&link), "{}", worker.text);
    let choices = rik.get(&format!("{link}&month=2026-11")).await;
    assert_eq!(choices.text.matches("Dossier of Ana at").count(), 2);
    let link = format!("/console/export/dossier?client={}", company.client);
    let client = rik
        .get(&format!("/console/clients/{}", company.client))
        .await;
    assert!(client.text.contains(&link), "{}", client.text);
    let choices = rik.get(&format!("{link}&month=11/2026")).await;
    assert!(
        choices.text.contains("Dossier of Ana at"),
        "{}",
        choices.text
    );
    assert!(choices.text.contains("Dossier of Bea at"));
    // One of the two is not enough for a file.
    let file = rik.get("/console/export/dossier.pdf?month=2026-11").await;
    assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (query, said) in [
        ("client=980000000999", "No client has this number."),
        ("client=12", "12 digits"),
        ("month=november", "Choose a month"),
    ] {
        let page = rik.get(&format!("/console/export/dossier?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
}

#[tokio::test]
async fn a_month_without_work_says_so() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let query = query(&company, &company.client);
    let page = els.get(&format!("/console/export/dossier?{query}")).await;
    assert!(page.text.contains("Nothing was reported or asked for here"));
    let (_, _, bytes) = els
        .download(&format!("/console/export/dossier.pdf?{query}"))
        .await;
    assert!(bytes.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn without_a_month_the_page_opens_on_the_newest_one_with_work() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = format!("/console/export/dossier?worker={}", company.ana.login);
    let nobody = els.get(&place).await;
    assert!(nobody.text.contains("value=\"2026-10\""), "{}", nobody.text);
    // Nothing is to be chosen where there is nothing.
    let nothing = "No performances in this period";
    assert!(nobody.text.contains(nothing), "{}", nobody.text);
    assert!(!nobody.text.contains("Choose which:"), "{}", nobody.text);

    let ana = company.phone_of(&company.ana).await;
    ana.report_anew(&work(&company.client)).await.ok(201);
    let bea = company.phone_of(&company.bea).await;
    bea.report_anew(&work(&company.other_client)).await.ok(201);
    // Bea's work is of another month.
    company.rows().execute(
        "UPDATE performances SET day = '2026-09-14'
         WHERE worker_id = (SELECT id FROM workers WHERE name = 'Bea')",
    );
    let of = |query: String| format!("/console/export/dossier?{query}");
    let (hers, other) = (&company.bea.login, &company.other_client);
    for (query, month, choices) in [
        (format!("worker={}", company.ana.login), "2026-11", 1),
        (format!("worker={hers}"), "2026-09", 1),
        (format!("client={other}"), "2026-09", 1),
        (String::new(), "2026-11", 1),
        (format!("worker={hers}&month=2026-11"), "2026-11", 0),
    ] {
        let page = els.get(&of(query.clone())).await;
        let value = format!("value=\"{month}\"");
        assert!(page.text.contains(&value), "{query}: {}", page.text);
        let asked = page.text.contains("Choose which:");
        assert_eq!(asked, choices > 0, "{query}: {}", page.text);
        assert_eq!(
            page.text.matches("aria-label=\"Dossier of").count(),
            choices
        );
    }
    // Of both, it is the month in which she worked there.
    let both = els.get(&of(format!("worker={hers}&client={other}"))).await;
    assert!(both.text.contains("value=\"2026-09\""), "{}", both.text);
    assert!(both.text.contains("Performance reported"), "{}", both.text);
}

#[tokio::test]
async fn a_client_of_a_dossier_is_named_as_where_work_is_entered() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let client: ClientNumber = "120485736188".parse().unwrap();
    let office = company.office();
    let added = office.add_client(company.employer, &client, "Familie Peeters");
    added.await.unwrap();
    let ana = company.phone_of(&company.ana).await;
    ana.report_anew(&work(&client)).await.ok(201);
    let offered = format!("Familie Peeters ({client})");
    let place = format!("/console/export/dossier?worker={}", company.ana.login);
    let page = els.get(&place).await;
    let option = format!("<option value=\"{offered}\">");
    assert!(page.text.contains(&option), "{}", page.text);
    for typed in ["Familie%20Peeters", &offered.replace(' ', "%20")] {
        let page = els.get(&format!("{place}&client={typed}")).await;
        assert!(page.text.contains("Performance reported"), "{}", page.text);
        let file = format!("{place}&client={typed}");
        let file = file.replace("dossier?", "dossier.pdf?");
        let (_, _, bytes) = els.download(&file).await;
        assert!(bytes.starts_with(b"%PDF-"));
    }
    let part = els.get(&format!("{place}&client=Peeters")).await;
    assert_eq!(part.status, StatusCode::UNPROCESSABLE_ENTITY);
    let choice = format!("value=\"{offered}\"> <bdi>Familie Peeters</bdi>");
    assert!(part.text.contains(&choice), "{}", part.text);
    let nobody = els.get(&format!("{place}&client=Janssens")).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_client_who_is_asked_about_and_not_chosen_is_asked_about_again() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let worker = &company.ana.login;
    // Both clients are called the same.
    for field in ["client", "client_typed"] {
        let query = format!("worker={worker}&month=2026-11&{field}=A+household");
        let asked = els.get(&format!("/console/export/dossier?{query}")).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(asked.text.contains("Whom do you mean by"), "{field}");
        assert!(
            asked.text.contains(company.other_client.as_str()),
            "{field}"
        );
    }
}
