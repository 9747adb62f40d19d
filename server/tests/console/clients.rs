use reqwest::StatusCode;

use crate::{
    browser::administrator,
    support::{Company, TODAY},
};

#[tokio::test]
async fn a_client_is_added_once_and_doubtful_digits_need_a_second_look() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let add = async |number: &str, confirmed: bool| {
        let mut fields = vec![("number", number), ("name", "Familie <Peeters>")];
        if confirmed {
            fields.push(("confirmed", "yes"));
        }
        els.post("/console/clients/add", &fields).await
    };
    for wrong in ["", "12345678901", "1234567890ab"] {
        assert!(add(wrong, true).await.text.contains("12 digits"), "{wrong}");
    }
    let doubtful = add("1204 8573 6189", false).await;
    assert!(doubtful.text.contains("check digits do not fit"));
    assert_eq!(
        add("1204 8573 6189", true).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        add("1204 8573 6188", false).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        add("120485736188", false)
            .await
            .text
            .contains("in the registry already")
    );

    let list = els.get("/console/clients?search=1204+8573").await;
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 2);
    assert!(!list.text.contains("<Peeters>"));
}

#[tokio::test]
async fn nothing_is_reported_for_a_client_who_is_one_no_longer() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let path = format!("/console/clients/{}", company.client);
    let body = serde_json::json!({
        "client_number": company.client,
        "activity": "shopping",
        "hours": 2,
        "date": TODAY,
    });
    els.post(&format!("{path}/deactivate"), &[]).await;
    phone
        .report_anew(&body)
        .await
        .problem(422, "unknown-client");
    let active = els.get("/console/clients").await;
    let inactive = els.get("/console/clients?inactive=yes").await;
    assert!(!active.text.contains(company.client.as_str()));
    assert!(inactive.text.contains(company.client.as_str()));
    els.post(&format!("{path}/activate"), &[]).await;
    phone.report_anew(&body).await.ok(201);
}

#[tokio::test]
async fn the_second_of_two_who_rename_the_same_client_is_told() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = format!("/console/clients/{}", company.client);
    let rename = async |name: &str| {
        let fields = [("name", name), ("version", "1")];
        els.post(&format!("{path}/edit"), &fields).await.status
    };
    assert_eq!(rename("Peeters").await, StatusCode::SEE_OTHER);
    assert_eq!(rename("Peters").await, StatusCode::CONFLICT);
    assert!(els.get(&path).await.text.contains("Peeters"));
}

#[tokio::test]
async fn the_sheet_has_a_code_for_each_active_client() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let sheet = els.get("/console/clients/sheet").await;
    assert_eq!(sheet.text.matches("<svg").count(), 2);
    els.post(
        &format!("/console/clients/{}/deactivate", company.client),
        &[],
    )
    .await;
    let sheet = els.get("/console/clients/sheet").await;
    assert_eq!(sheet.text.matches("<svg").count(), 1);
}
