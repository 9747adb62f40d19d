//! Who has left can answer nothing: nobody is asked, and nothing counts as agreed.

use super::*;
use crate::{browser::links, support::DAY};

const STATE: &str = "SELECT state FROM office_changes";
/// What the history says.
const NOBODY: &str = "Nobody could answer the change: she no longer works here";

/// What the pages say of a performance: its own, and the dossier about it.
async fn told(company: &Company, els: &Browser, id: &str) -> [Page; 2] {
    let (ana, client) = (&company.ana.login, &company.client);
    let dossier = format!("/console/export/dossier?worker={ana}&client={client}&month=2026-11");
    let own = format!("/console/performances/{id}");
    [els.get(&own).await, els.get(&dossier).await]
}

fn only_performance(company: &Company) -> String {
    company.rows().text("SELECT id FROM performances")
}

#[tokio::test]
async fn what_the_office_alters_for_who_left_nobody_agrees_to_and_time_does_not_validate() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    leaves(&company, &els).await;
    let form = els.get(&path("requests", &asked)).await;
    says(&form, &["she can no longer answer it"]);
    let shorter = [("hours", "3"), ("activity", "household_help")];
    let said = [shorter[0], shorter[1], ("answer", "The client said three")];
    sent_on(&accept(&els, &asked, &said).await);
    assert_eq!(company.rows().text(STATE), "unanswerable");
    let id = only_performance(&company);
    for page in told(&company, &els, &id).await {
        says(&page, &[NOBODY]);
    }
    let own = els.get(&format!("/console/performances/{id}")).await;
    says(&own, &["nobody could answer this"]);

    company.wait(DAY * 14);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 0);
    assert_eq!(company.rows().text(STATE), "unanswerable");
    let els = administrator(&company, company.employer, "eva@example.be").await;
    let [own, dossier] = told(&company, &els, &id).await;
    for page in [&own, &dossier] {
        assert!(!page.text.contains("Agreed with"), "{}", page.text);
    }
    // The office does it itself, and that is the end of it.
    let version = own.between("name=\"version\" value=\"", "\"").to_owned();
    let validate = format!("/console/performances/{id}/validate");
    sent_on(&els.post(&validate, &[("version", &version)]).await);
    let own = els.get(&format!("/console/performances/{id}")).await;
    assert!(
        !own.text.contains("nobody could answer this"),
        "{}",
        own.text
    );
}

#[tokio::test]
async fn what_the_office_enters_or_changes_for_who_left_it_is_told_before() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let unasked = "She can no longer answer what you do";
    let places = [
        format!("/console/performances/enter?worker={}", company.ana.login),
        format!(
            "/console/performances/enter/days?worker={}",
            company.ana.login
        ),
        path("performances", &performance),
    ];
    for place in &places {
        let page = els.get(place).await;
        assert!(!page.text.contains(unasked), "{place}: {}", page.text);
    }
    leaves(&company, &els).await;
    for place in &places {
        says(&els.get(place).await, &[unasked]);
    }
    let entered = [
        ("worker", company.ana.login.as_str()),
        ("client", company.other_client.as_str()),
        ("activity", "household_help"),
        ("hours", "2"),
        ("date", FRIDAY),
        ("reason", "She called"),
    ];
    sent_on(&els.post("/console/performances/enter", &entered).await);
    modify(&els, &performance).await;
    let states = format!("{STATE} ORDER BY seq");
    assert_eq!(company.rows().texts(&states), ["unanswerable"; 2]);
    says(
        &els.get(&path("performances", &performance)).await,
        &[NOBODY],
    );
}

#[tokio::test]
async fn a_change_that_she_left_without_answering_is_agreed_by_nobody() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    leaves(&company, &els).await;
    company.wait_until("2026-11-30T22:59:59Z");
    company.server().validate_automatically().await.unwrap();
    // She might have come back until then.
    assert_eq!(company.rows().text(STATE), "open");
    company.wait_until("2026-11-30T23:00:00Z");
    company.server().validate_automatically().await.unwrap();
    assert_eq!(company.rows().text(STATE), "unanswerable");
    let els = administrator(&company, company.employer, "eva@example.be").await;
    let id = performance["id"].as_str().unwrap();
    for page in told(&company, &els, id).await {
        says(&page, &[NOBODY]);
        assert!(!page.text.contains("Agreed with"), "{}", page.text);
    }
}

#[tokio::test]
async fn what_nobody_could_answer_is_validated_apart() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    ana.reported(&company.client).await;
    leaves(&company, &els).await;
    let entered = [
        ("worker", company.ana.login.as_str()),
        ("client", company.other_client.as_str()),
        ("activity", "household_help"),
        ("hours", "2"),
        ("date", TODAY),
        ("reason", "She called"),
    ];
    sent_on(&els.post("/console/performances/enter", &entered).await);
    let validated = "SELECT count(*) FROM performances WHERE state = 'validated'";
    let all = els.get("/console/performances/validate").await;
    says(
        &all,
        &["Validate 1 performance?", "1 performance is left out"],
    );
    validate_counted(&els, &all).await;
    assert_eq!(company.rows().number(validated), 1);
    // What is left is not nothing.
    let rest = els.get("/console/performances/validate").await;
    says(&rest, &["nothing to check", "1 performance is left out"]);
    let apart = links(&rest.text);
    let apart = apart.iter().find(|it| it.contains("unanswerable")).unwrap();
    let list = els.get(apart).await;
    says(&list, &["Nobody could answer"]);
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 1);
    let all = apart.replace("/performances?", "/performances/validate?");
    let all = els.get(&all).await;
    says(&all, &["Validate 1 performance?"]);
    assert!(!all.text.contains("is left out"), "{}", all.text);
    validate_counted(&els, &all).await;
    assert_eq!(company.rows().number(validated), 2);
}

/// Presses the button of a page that counted what it validates.
async fn validate_counted(els: &Browser, page: &Page) {
    let counted = page.between("name=\"counted\" value=\"", "\"").to_owned();
    let fields = [("counted", counted.as_str())];
    let done = els.post("/console/performances", &fields).await;
    says(&done, &["1 performance is validated"]);
}
