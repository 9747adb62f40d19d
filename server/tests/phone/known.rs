//! Who is told the number of the line.

use job_tracker_server::Settings;
use serde_json::json;

use crate::{
    service::{company, company_with},
    support::{Answer, Company, phone::Phone},
};

async fn told(company: &Company) -> serde_json::Value {
    let phone = Phone::sign_in(company, &company.ana).await;
    let me = phone.request(reqwest::Method::GET, "/v1/me");
    Answer::to(me).await.ok(200)["employer"].clone()
}

#[tokio::test]
async fn the_app_is_told_the_numbers_at_which_this_server_answers() {
    let company = company_with(|it| Settings {
        phone_lines: vec!["0800 355 30".to_owned(), "02 547 54 97".to_owned()],
        ..it
    })
    .await;
    let lines = json!([{ "number": "0800 355 30" }, { "number": "02 547 54 97" }]);
    assert_eq!(told(&company).await["phone_lines"], lines);
    let session = company
        .try_password(&company.ana.login, &company.ana.password)
        .await
        .ok(201);
    assert_eq!(session["employer"]["phone_lines"], lines);

    // Her employer's own stands for those of all.
    company
        .rows()
        .execute("UPDATE employers SET phone_line = '02 555 01 99'");
    let own = json!([{ "number": "02 555 01 99" }]);
    assert_eq!(told(&company).await["phone_lines"], own);
}

#[tokio::test]
async fn a_server_that_answers_no_calls_tells_no_number_of_its_own() {
    let company = Company::open().await;
    company
        .rows()
        .execute("UPDATE employers SET phone_line = '02 555 01 99'");
    let employer = told(&company).await;
    assert!(employer.get("phone_lines").is_none(), "{employer}");
    // What the operator names for everybody is told as before.
    let info = company.get("/v1/info").await.ok(200);
    let lines = json!([{ "number": Company::PHONE_LINE }]);
    assert_eq!(info["phone_lines"], lines);
}

#[tokio::test]
async fn that_there_is_no_line_is_told_only_where_no_employer_has_its_own() {
    let company = Company::open_with(|it| Settings {
        phone_lines: Vec::new(),
        ..it
    })
    .await;
    let info = async || company.get("/v1/info").await.ok(200);
    assert_eq!(info().await["no_phone_line"], true);
    company
        .rows()
        .execute("UPDATE employers SET phone_line = '02 555 01 99'");
    assert!(info().await.get("no_phone_line").is_none());
}

#[tokio::test]
async fn the_other_ways_in_are_told_alike() {
    for (jambonz, agi) in [(true, false), (false, true)] {
        let company = company_with(|it| Settings {
            phone_twiml_token_file: None,
            phone_jambonz_secret_file: it.phone_jambonz_secret_file.filter(|_| jambonz),
            phone_agi: it.phone_agi.filter(|_| agi),
            ..it
        })
        .await;
        let lines = json!([{ "number": Company::PHONE_LINE }]);
        assert_eq!(told(&company).await["phone_lines"], lines);
    }
    let all = company().await;
    assert!(told(&all).await["phone_lines"].is_array());
}
