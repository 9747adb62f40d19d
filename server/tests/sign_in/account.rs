//! What the office opens again, and the phone line, which does not care.

use job_tracker_protocol::Login;
use job_tracker_server::{accounts::AuthOutcome, domain::channel::Channel, office::OfficeError};

use crate::support::{Company, WRONG};

async fn by_phone(company: &Company, login: &Login, password: &str) -> AuthOutcome<()> {
    company
        .server()
        .accounts()
        .authenticate(Channel::Phone, login.clone(), password.to_owned())
        .await
        .unwrap()
        .map(drop)
}

// Manual: only the employer opens a closed account, with a new password.
#[tokio::test]
async fn the_office_opens_an_account_with_a_new_password_and_all_tries() {
    let company = Company::open().await;
    let login = &company.ana.login;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..3 {
        company.try_from(&phone.device, login, WRONG).await.left();
    }
    company.try_password(login, WRONG).await.closed();

    let new = company.office().reopen_worker(login).await.unwrap();
    assert_eq!(new.login, *login);
    assert_ne!(new.password, company.ana.password);
    // All three tries are there again, and the old password is only one more wrong one. Her phone
    // was forgotten: it shares them with all others, and gets a new token with the new password.
    let old = &company.ana.password;
    assert_eq!(company.try_from(&phone.device, login, old).await.left(), 2);
    assert_eq!(company.try_password(login, old).await.left(), 1);
    let session = company
        .try_from(&phone.device, login, &new.password)
        .await
        .ok(201);
    assert_ne!(session["device_token"], phone.device);
    company.try_password(login, &new.password).await.ok(201);
}

#[tokio::test]
async fn a_new_password_ends_all_sessions_of_that_worker_and_no_others() {
    let company = Company::open().await;
    let ana = [
        company.phone_of(&company.ana).await,
        company.phone_of(&company.ana).await,
    ];
    let bea = company.phone_of(&company.bea).await;
    company
        .office()
        .reopen_worker(&company.ana.login)
        .await
        .unwrap();
    for phone in &ana {
        assert!(!phone.is_signed_in().await);
    }
    assert!(bea.is_signed_in().await);
}

#[tokio::test]
async fn opening_again_reaches_the_phone_line_too() {
    let company = Company::open().await;
    let login = &company.ana.login;
    for left in [2, 1, 0] {
        let wrong = by_phone(&company, login, WRONG).await;
        assert_eq!(
            wrong,
            AuthOutcome::Wrong {
                attempts_left: left
            }
        );
    }
    let new = company.office().reopen_worker(login).await.unwrap();
    assert_eq!(
        by_phone(&company, login, &new.password).await,
        AuthOutcome::Right(())
    );
}

#[tokio::test]
async fn nobody_can_be_opened_who_is_not_there() {
    let company = Company::open().await;
    let nobody = Login::from_serial(7_777_777);
    let error = company.office().reopen_worker(&nobody).await.unwrap_err();
    assert!(matches!(error, OfficeError::UnknownWorker), "{error}");
}

#[tokio::test]
async fn a_login_that_was_guessed_at_starts_with_three_tries_when_somebody_gets_it() {
    let company = Company::open().await;
    let login = &company.ana.login;
    for _ in 0..3 {
        company.try_password(login, WRONG).await.left();
    }
    company.try_password(login, WRONG).await.closed();
    company.office().reopen_worker(login).await.unwrap();
    assert_eq!(company.try_password(login, WRONG).await.left(), 2);
}

// Manual: after closing, performances can still be entered by phone with the same password.
#[tokio::test]
async fn the_phone_line_takes_the_password_of_an_account_that_is_closed_for_the_app() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let device = company.phone_of(&company.ana).await.device;
    for _ in 0..3 {
        company.try_from(&device, login, WRONG).await.left();
        company.try_password(login, WRONG).await;
    }
    company.try_from(&device, login, password).await.closed();
    for _ in 0..2 {
        assert_eq!(
            by_phone(&company, login, password).await,
            AuthOutcome::Right(())
        );
    }
    // And that opens nothing in the app.
    company.try_from(&device, login, password).await.closed();
}

#[tokio::test]
async fn the_app_takes_the_password_of_an_account_that_is_closed_for_the_phone_line() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..3 {
        by_phone(&company, login, WRONG).await;
    }
    assert_eq!(
        by_phone(&company, login, password).await,
        AuthOutcome::Closed
    );
    assert!(phone.is_signed_in().await);
    company.try_password(login, password).await.ok(201);
    assert_eq!(
        by_phone(&company, login, password).await,
        AuthOutcome::Closed
    );
}
