//! `PUT /v1/me/password`

use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, Company, WRONG, phone::Phone};

const NEW: &str = "90517263";

async fn change(phone: &Phone<'_>, current: &str, new: &str) -> Answer {
    let body = json!({ "current": current, "new": new, "device_token": phone.device });
    Answer::to(phone.request(Method::PUT, "/v1/me/password").json(&body)).await
}

#[tokio::test]
async fn the_new_password_is_the_password_and_other_sessions_end() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let other = company.phone_of(&company.ana).await;
    let changed = change(&phone, &company.ana.password, NEW).await;
    assert_eq!(changed.status, 204, "{changed:?}");
    assert!(phone.is_signed_in().await && !other.is_signed_in().await);
    let login = &company.ana.login;
    assert_eq!(
        company
            .try_password(login, &company.ana.password)
            .await
            .left(),
        2
    );
    company.try_password(login, NEW).await.ok(201);
}

#[tokio::test]
async fn a_wrong_current_password_takes_a_try_of_the_same_lane_as_a_sign_in() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let login = &company.ana.login;
    assert_eq!(change(&phone, WRONG, NEW).await.left(), 2);
    assert_eq!(
        company.try_from(&phone.device, login, WRONG).await.left(),
        1
    );
    // Other phones have their own tries.
    assert_eq!(company.try_password(login, WRONG).await.left(), 2);
    assert_eq!(change(&phone, WRONG, NEW).await.left(), 0);
    company
        .try_password(login, &company.ana.password)
        .await
        .closed();
    assert!(!phone.is_signed_in().await);
}

#[tokio::test]
async fn a_password_that_nobody_may_choose_costs_no_try() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for new in [
        "",
        "1234567",
        "12345678",
        "11111111",
        "abcdefgh",
        "12345678901234567",
        "12341234",
        "11223344",
        "12344321",
        "00000001",
        "24121985",
        company.ana.login.as_str(),
    ] {
        change(&phone, WRONG, new)
            .await
            .problem(422, "invalid-request");
    }
    assert_eq!(change(&phone, WRONG, NEW).await.left(), 2);
}

#[tokio::test]
async fn nobody_changes_a_password_without_a_session() {
    let company = Company::open().await;
    let body = json!({ "current": company.ana.password, "new": NEW });
    let request = company.request(Method::PUT, "/v1/me/password").json(&body);
    Answer::to(request).await.problem(401, "session-ended");
    company
        .try_password(&company.ana.login, &company.ana.password)
        .await
        .ok(201);
}
