//! What an older app sends as it was typed.

use job_tracker_server::{accounts::AuthOutcome, domain::channel::Channel};
use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, Company, WRONG, typed::ways_to_type};

#[tokio::test]
async fn the_right_password_lets_her_in_however_it_was_typed() {
    let company = Company::open().await;
    let login = &company.ana.login;
    for (kind, typed) in ways_to_type(&company.ana.password) {
        let session = company.try_password(login, &typed).await;
        assert_eq!(session.status, 201, "{kind}: {session:?}");
        let accounts = company.server().accounts();
        let by_phone = accounts.authenticate(Channel::Phone, login.clone(), typed);
        assert_eq!(
            by_phone.await.unwrap().map(drop),
            AuthOutcome::Right(()),
            "{kind}"
        );
    }
}

#[tokio::test]
async fn the_current_password_is_right_however_it_was_typed() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for (kind, typed) in ways_to_type(&company.ana.password) {
        let body = json!({
            "current": typed,
            "new": company.ana.password,
            "device_token": phone.device,
        });
        let request = phone.request(Method::PUT, "/v1/me/password").json(&body);
        let changed = Answer::to(request).await;
        assert_eq!(changed.status, 204, "{kind}: {changed:?}");
    }
}

#[tokio::test]
async fn a_wrong_password_costs_a_try_however_it_was_typed() {
    let company = Company::open().await;
    let login = &company.ana.login;
    let device = company.phone_of(&company.ana).await.device;
    let other = if company.ana.password == "40718263" {
        "40718264"
    } else {
        "40718263"
    };
    for ((kind, typed), left) in ways_to_type(other).into_iter().zip([2, 1]) {
        let refused = company.try_from(&device, login, &typed).await;
        assert_eq!(refused.left(), left, "{kind}");
    }
    assert_eq!(company.try_from(&device, login, WRONG).await.left(), 0);
    company.try_from(&device, login, other).await.closed();
}

#[tokio::test]
async fn a_number_on_the_wire_is_twelve_digits_and_nothing_else() {
    let company = Company::open().await;
    for (kind, typed) in ways_to_type(company.ana.login.as_str()) {
        let body = json!({ "login": typed, "password": company.ana.password });
        let refused = company.try_session(&body).await;
        assert_eq!(refused.status, 422, "{kind}: {refused:?}");
    }
}
