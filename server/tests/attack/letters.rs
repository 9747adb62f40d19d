//! The voucher in a letter's QR code: a new phone's own tries.

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, domain::lockout::LockoutScope, office::IssuedCredentials};
use serde_json::json;

use crate::{
    browser::administrator,
    support::{Answer, Company, DAY, WRONG},
};

async fn with_letter(company: &Company, login: &Login, voucher: &str, password: &str) -> Answer {
    let body = json!({ "login": login, "password": password, "voucher": voucher });
    company.try_session(&body).await
}

async fn from_letter(company: &Company, letter: &IssuedCredentials, password: &str) -> Answer {
    with_letter(company, &letter.login, &letter.voucher, password).await
}

/// Strangers have tried her login three times.
async fn shut_new_phones(company: &Company, login: &Login) {
    for left in [2, 1, 0] {
        assert_eq!(company.try_password(login, WRONG).await.left(), left);
    }
    company.try_password(login, WRONG).await.closed();
}

#[tokio::test]
async fn strangers_who_guess_shut_out_no_first_phone_that_has_the_letter() {
    let company = Company::open().await;
    let letter = &company.ana;
    shut_new_phones(&company, &letter.login).await;
    assert_eq!(from_letter(&company, letter, WRONG).await.left(), 2);
    let session = from_letter(&company, letter, &letter.password)
        .await
        .ok(201);
    // From now on she has a known phone, whose tries are its own.
    let device = session["device_token"].as_str().unwrap();
    let again = company.try_from(device, &letter.login, &letter.password);
    again.await.ok(201);
}

#[tokio::test]
async fn a_letter_in_wrong_hands_has_three_tries_and_closes_nothing_but_itself() {
    let company = Company::open().await;
    let letter = &company.ana;
    let phone = company.phone_of(letter).await;
    for left in [2, 1, 0] {
        assert_eq!(from_letter(&company, letter, WRONG).await.left(), left);
    }
    assert!(phone.is_signed_in().await);
    let hers = company.try_from(&phone.device, &letter.login, &letter.password);
    hers.await.ok(201);
    // It is spent: what comes with it is a stranger's, as without it.
    shut_new_phones(&company, &letter.login).await;
    from_letter(&company, letter, &letter.password)
        .await
        .closed();
}

#[tokio::test]
async fn a_letter_that_let_a_phone_in_lets_no_other_in() {
    let company = Company::open().await;
    let letter = &company.ana;
    from_letter(&company, letter, &letter.password)
        .await
        .ok(201);
    shut_new_phones(&company, &letter.login).await;
    from_letter(&company, letter, &letter.password)
        .await
        .closed();
}

#[tokio::test]
async fn only_the_last_letter_counts_for_thirty_days_and_only_with_its_own_login() {
    let company = Company::open().await;
    let first = company.ana.clone();
    let letter = company.office().reopen_worker(&first.login).await.unwrap();
    shut_new_phones(&company, &letter.login).await;
    for strange in [&first.voucher, &company.bea.voucher, "", "jtv_", "nonsense"] {
        let answer = with_letter(&company, &letter.login, strange, &letter.password).await;
        answer.closed();
    }
    company.wait(DAY * 30 - jiff::SignedDuration::from_secs(1));
    assert_eq!(from_letter(&company, &letter, WRONG).await.left(), 2);
    company.wait(jiff::SignedDuration::from_secs(1));
    from_letter(&company, &letter, &letter.password)
        .await
        .closed();
}

#[tokio::test]
async fn where_one_lane_serves_all_devices_a_letter_has_none_of_its_own() {
    let company = Company::open_with(|it| Settings {
        lockout_scope: LockoutScope::Account,
        ..it
    })
    .await;
    let letter = &company.ana;
    shut_new_phones(&company, &letter.login).await;
    from_letter(&company, letter, &letter.password)
        .await
        .closed();
}

#[tokio::test]
async fn a_letter_for_a_login_that_nobody_has_is_answered_like_any_wrong_password() {
    let company = Company::open().await;
    let nobody = Login::from_serial(7_777_777);
    for _ in 0..4 {
        let hers = with_letter(&company, &company.bea.login, &company.ana.voucher, WRONG).await;
        let unknown = with_letter(&company, &nobody, &company.ana.voucher, WRONG).await;
        assert_eq!(hers.but_for_the_time(), unknown.but_for_the_time());
    }
}

#[tokio::test]
async fn whoever_left_and_comes_back_needs_a_letter_for_the_old_one_and_its_password_are_dead() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let old = &company.ana;
    for action in ["deactivate", "activate"] {
        let path = format!("/console/workers/{}/{action}", old.login);
        assert_eq!(els.post(&path, &[]).await.status, 303);
        let answer = from_letter(&company, old, &old.password).await;
        answer.problem(401, "wrong-credentials");
    }
    let new = company.office().reopen_worker(&old.login).await.unwrap();
    from_letter(&company, &new, &new.password).await.ok(201);
}

#[tokio::test]
async fn the_office_sees_what_was_tried_with_a_letter_apart_from_what_others_tried() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let letter = &company.ana;
    from_letter(&company, letter, WRONG).await.left();
    company.try_password(&letter.login, WRONG).await.left();
    company.try_password(&letter.login, WRONG).await.left();
    let page = els.get(&format!("/console/workers/{}", letter.login)).await;
    for lane in [
        "A phone with her letter: 1 wrong password",
        "Other phones, together: 2 wrong passwords",
    ] {
        assert!(page.text.contains(lane), "{lane}: {}", page.text);
    }
}
