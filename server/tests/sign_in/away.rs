//! A database that fails while somebody signs in.

use crate::{
    hashing::{state, until},
    support::{Company, WRONG},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_right_password_costs_no_try_though_no_session_can_be_kept() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let device = company.phone_of(&company.ana).await.device;
    company.rows().refuse("INSERT ON sessions");
    for _ in 0..4 {
        let answer = company.try_from(&device, login, password).await;
        answer.problem(500, "internal");
        until("the lane is as new", || state(&company, login).0 == 0).await;
    }
    company.rows().take_again("sessions");
    company.try_from(&device, login, password).await.ok(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_third_wrong_password_closes_the_account_once_that_can_be_kept() {
    let company = Company::open().await;
    let login = &company.ana.login;
    let phone = company.phone_of(&company.ana).await;
    company.rows().refuse("UPDATE OF app_closed_at ON workers");
    for left in [2, 1] {
        let answer = company.try_from(&phone.device, login, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    let last = company.try_from(&phone.device, login, WRONG).await;
    last.problem(500, "internal");
    assert!(phone.is_signed_in().await);
    company.rows().take_again("workers");
    until("the account is closed", || state(&company, login).1).await;
    assert!(!phone.is_signed_in().await);
}
