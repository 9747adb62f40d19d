//! Two things at once that concern one account: one of them is first, and the other finds what it
//! left.

use job_tracker_server::{Settings, office::IssuedCredentials, settings::PasswordCost};
use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, Company, DAY, WRONG, phone::Phone};

/// Each race is run so often, each time on an account of its own.
const ROUNDS: usize = 8;

/// Passwords are checked side by side, and long enough for checks to overlap.
async fn company() -> Company {
    Company::open_with(|it| Settings {
        hashing_permits: 4,
        password_cost: PasswordCost {
            memory: 4_096,
            passes: 1,
        },
        ..it
    })
    .await
}

async fn somebody(company: &Company) -> IssuedCredentials {
    let nl = job_tracker_protocol::Language::Nl;
    let office = company.office();
    office
        .add_worker(company.employer, "Eva", nl)
        .await
        .unwrap()
}

async fn change(phone: &Phone<'_>, current: &str, new: &str) -> Answer {
    let body = json!({ "current": current, "new": new, "device_token": phone.device });
    Answer::to(phone.request(Method::PUT, "/v1/me/password").json(&body)).await
}

async fn times_in_log(company: &Company, action: &str) -> usize {
    let log = company.office().audit_log(company.employer).await.unwrap();
    log.iter().filter(|it| it.action == action).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_session_outlives_an_account_that_closes_at_the_same_time() {
    let company = company().await;
    for round in 0..ROUNDS {
        let eva = somebody(&company).await;
        let (phone, tablet) = (company.phone_of(&eva).await, company.phone_of(&eva).await);
        for left in [2, 1] {
            let wrong = company.try_from(&phone.device, &eva.login, WRONG).await;
            assert_eq!(wrong.left(), left);
        }
        let (closing, again) = tokio::join!(
            company.try_from(&phone.device, &eva.login, WRONG),
            company.try_from(&tablet.device, &eva.login, &eva.password),
        );
        assert_eq!(closing.left(), 0);
        match again.status {
            // It came first, and what it opened is closed again.
            201 => {
                let token = again.json()["token"].as_str().unwrap().to_owned();
                let request = company.request(Method::GET, "/v1/me").bearer_auth(token);
                Answer::to(request).await.problem(401, "session-ended");
            }
            _ => again.closed(),
        }
        assert!(!tablet.is_signed_in().await);
        assert_eq!(times_in_log(&company, "account-closed").await, round + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_new_passwords_at_once_one_is_the_password_and_the_other_is_refused() {
    const NEW: [&str; 2] = ["90517263", "41726359"];
    let company = company().await;
    for _ in 0..ROUNDS {
        let eva = somebody(&company).await;
        let phone = company.phone_of(&eva).await;
        let (first, second) = tokio::join!(
            change(&phone, &eva.password, NEW[0]),
            change(&phone, &eva.password, NEW[1]),
        );
        let (made, refused) = match (first.status, second.status) {
            (204, _) => (NEW[0], second),
            (_, 204) => (NEW[1], first),
            _ => panic!("{first:?} {second:?}"),
        };
        refused.problem(401, "wrong-credentials");
        company.try_password(&eva.login, made).await.ok(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_session_by_the_old_password_outlives_a_new_one_that_comes_at_the_same_time() {
    const NEW: &str = "90517263";
    let company = company().await;
    for _ in 0..ROUNDS {
        let eva = somebody(&company).await;
        let phone = company.phone_of(&eva).await;
        let (changed, other) = tokio::join!(
            change(&phone, &eva.password, NEW),
            company.try_password(&eva.login, &eva.password),
        );
        assert_eq!(changed.status, 204, "{changed:?}");
        assert!(phone.is_signed_in().await);
        if other.status == 201 {
            let token = other.json()["token"].as_str().unwrap().to_owned();
            let request = company.request(Method::GET, "/v1/me").bearer_auth(token);
            Answer::to(request).await.problem(401, "session-ended");
        } else {
            other.problem(401, "wrong-credentials");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_signed_out_of_twice_at_once_ends_once() {
    let company = company().await;
    for round in 0..ROUNDS {
        let phone = company.phone_of(&company.ana).await;
        let (one, other) = tokio::join!(phone.sign_out(), phone.sign_out());
        for answer in [one, other] {
            if answer.status != 204 {
                answer.problem(401, "session-ended");
            }
        }
        assert_eq!(times_in_log(&company, "signed-out").await, round + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_while_it_is_prolonged_has_ended() {
    let company = company().await;
    for _ in 0..ROUNDS {
        let phone = company.phone_of(&company.ana).await;
        company.wait(DAY);
        let (used, ended) = tokio::join!(phone.get("/v1/me"), phone.sign_out());
        assert_eq!(ended.status, 204);
        if used.status != 200 {
            used.problem(401, "session-ended");
        }
        assert!(!phone.is_signed_in().await);
    }
}
