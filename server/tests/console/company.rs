use reqwest::StatusCode;

use crate::{
    browser::{administrator, reader},
    support::Company,
};

const FORM: [(&str, &str); 7] = [
    ("name", "Zon <& Ster>"),
    ("phone", "02 123 45 67"),
    ("phone_line", "0800 355 30"),
    ("region", "brussels"),
    ("request_days_back", "14"),
    ("sat", "yes"),
    ("version", "1"),
];

#[tokio::test]
async fn an_administrator_changes_the_company_and_a_reader_looks_at_it() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let before = els.get("/console/company").await;
    assert_eq!(
        before.between("name=\"request_days_back\" type=\"text\" value=\"", "\""),
        "31"
    );
    assert!(before.text.contains("name=\"fri\" value=\"yes\" checked"));
    assert!(!before.text.contains("name=\"sat\" value=\"yes\" checked"));
    assert_eq!(
        rik.post("/console/company", &FORM).await.status,
        StatusCode::FORBIDDEN
    );
    let saved = els.post("/console/company", &FORM).await;
    assert_eq!(saved.location.as_deref(), Some("/console/company"));
    let late = els.post("/console/company", &FORM).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let seen = rik.get("/console/company").await;
    assert!(seen.text.contains("Brussels") && seen.text.contains("<dd>14</dd>"));
    assert!(seen.text.contains("<dd>Saturday</dd>"));
    assert!(seen.text.contains("href=\"tel:+3221234567\""));
    assert!(seen.text.contains("href=\"tel:+3280035530\""));
    assert!(!seen.text.contains("<& Ster>") && !seen.text.contains("action=\"/console/company\""));
    let page = format!("/console/clients/{}", company.client);
    assert!(rik.get(&page).await.text.contains("Brussels"));
    let log = els.get("/console/audit?action=employer-edited").await;
    assert!(log.text.contains("Company’s data changed") && log.text.contains("02 123 45 67"));
    assert!(log.text.contains("Number of the phone line") && log.text.contains("0800 355 30"));
}

#[tokio::test]
async fn what_is_wrong_with_the_company_is_said_beside_its_field() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for (field, wrong, said) in [
        ("name", " ", "Fill in a name."),
        ("phone", "ask Jan", "A telephone number has digits"),
        ("phone_line", "ask Jan", "A telephone number has digits"),
        ("request_days_back", "0", "Fill in a number from 1 to 60."),
        ("request_days_back", "61", "Fill in a number from 1 to 60."),
        (
            "request_days_back",
            "a week",
            "Fill in a number from 1 to 60.",
        ),
    ] {
        let form = FORM.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = els.post("/console/company", &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.text.contains(said), "{wrong}");
    }
    let page = els.get("/console/company").await;
    assert_eq!(page.between("name=\"version\" value=\"", "\""), "1");
}
