//! Three tries: who has them, and what they close.

use std::collections::BTreeMap;

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, domain::lockout::LockoutScope};

use crate::support::{Answer, Company, WRONG};

/// A login that nobody has.
fn nobody() -> Login {
    Login::from_serial(7_777_777)
}

fn one_for_all(settings: Settings) -> Settings {
    Settings {
        lockout_scope: LockoutScope::Account,
        ..settings
    }
}

// Manual: the third wrong password closes the account.
#[tokio::test]
async fn three_wrong_passwords_are_counted_down_and_then_the_right_one_is_refused_too() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    for left in [2, 1, 0] {
        assert_eq!(company.try_password(login, WRONG).await.left(), left);
    }
    company.try_password(login, WRONG).await.closed();
    company.try_password(login, password).await.closed();
}

#[tokio::test]
async fn a_right_password_gives_all_three_tries_back() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    for _ in 0..3 {
        assert_eq!(company.try_password(login, WRONG).await.left(), 2);
        assert_eq!(company.try_password(login, WRONG).await.left(), 1);
        company.try_password(login, password).await.ok(201);
    }
}

#[tokio::test]
async fn a_login_that_nobody_has_answers_with_the_same_bytes_as_one_that_somebody_has() {
    for scope in [LockoutScope::Device, LockoutScope::Account] {
        let company = Company::open_with(|it| Settings {
            lockout_scope: scope,
            ..it
        })
        .await;
        let known = &company.ana.login;
        let mut digits = known.as_str().to_owned();
        let last = if digits.ends_with('0') { "1" } else { "0" };
        digits.replace_range(11.., last);
        let wrong_check_digits: Login = digits.parse().unwrap();
        assert!(!wrong_check_digits.has_right_check_digits());
        for _ in 0..5 {
            let expected = company.try_password(known, WRONG).await;
            for unknown in [&nobody(), &wrong_check_digits] {
                let answer = company.try_password(unknown, WRONG).await;
                assert_eq!(answer.but_for_the_time(), expected.but_for_the_time());
            }
        }
    }
}

#[tokio::test]
async fn no_refusal_says_anything_of_the_employer_or_the_request() {
    let company = Company::open().await;
    for _ in 0..4 {
        let answer = company.try_password(&company.ana.login, WRONG).await;
        let text = String::from_utf8(answer.body).unwrap();
        for secret in [company.ana.login.as_str(), "Ana", "Zonnestraal", WRONG] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

async fn twenty_at_once(company: &Company, login: &Login, device: Option<&str>) -> Vec<Answer> {
    let body = serde_json::json!({ "login": login, "password": WRONG, "device_token": device });
    let guesses: Vec<_> = (0..20)
        .map(|_| {
            let request = company.request(reqwest::Method::POST, "/v1/session");
            tokio::spawn(Answer::to(request.json(&body)))
        })
        .collect();
    let mut answers = Vec::new();
    for guess in guesses {
        answers.push(guess.await.unwrap());
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_guesses_at_once_get_three_tries_between_them() {
    let company = Company::open().await;
    let device = company.phone_of(&company.bea).await.device;
    for (login, device) in [
        (&company.ana.login, None),
        (&nobody(), None),
        (&company.bea.login, Some(device.as_str())),
    ] {
        let mut answers = BTreeMap::new();
        for answer in twenty_at_once(&company, login, device).await {
            let left = (answer.status == 401).then(|| answer.left());
            *answers.entry((answer.status, left)).or_insert(0) += 1;
        }
        let expected = [
            ((401, Some(0)), 1),
            ((401, Some(1)), 1),
            ((401, Some(2)), 1),
            ((423, None), 17),
        ];
        assert_eq!(answers, BTreeMap::from(expected));
    }
}

#[tokio::test]
async fn a_stranger_closes_neither_the_workers_phone_nor_her_session() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..3 {
        company.try_password(login, WRONG).await.left();
    }
    // No device that is not known gets in any more …
    company.try_password(login, password).await.closed();
    // … but hers does, with the same token, and her session never ended.
    assert!(phone.is_signed_in().await);
    let again = company.try_from(&phone.device, login, password).await;
    assert_eq!(again.ok(201)["device_token"], phone.device);
    // Her success is her own lane's: the strangers stay outside.
    company.try_password(login, password).await.closed();
}

#[tokio::test]
async fn a_known_device_has_three_tries_of_its_own() {
    let company = Company::open().await;
    let login = &company.ana.login;
    let phone = company.phone_of(&company.ana).await;
    let tablet = company.phone_of(&company.ana).await;
    assert_ne!(phone.device, tablet.device);
    for left in [2, 1] {
        assert_eq!(company.try_password(login, WRONG).await.left(), left);
        for device in [&phone.device, &tablet.device] {
            assert_eq!(company.try_from(device, login, WRONG).await.left(), left);
        }
    }
}

#[tokio::test]
async fn a_known_devices_third_wrong_password_closes_the_account_everywhere() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    let tablet = company.phone_of(&company.ana).await;
    for left in [2, 1, 0] {
        assert!(tablet.is_signed_in().await);
        let answer = company.try_from(&phone.device, login, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    assert!(!phone.is_signed_in().await);
    assert!(!tablet.is_signed_in().await);
    for device in [&phone.device, &tablet.device] {
        company.try_from(device, login, password).await.closed();
    }
    company.try_password(login, password).await.closed();
    // Another worker does not notice.
    company.phone_of(&company.bea).await;
}

#[tokio::test]
async fn a_device_token_survives_signing_out() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    assert_eq!(phone.sign_out().await.status, 204);
    for _ in 0..3 {
        company.try_password(login, WRONG).await.left();
    }
    let again = company.try_from(&phone.device, login, password).await;
    assert_eq!(again.ok(201)["device_token"], phone.device);
}

#[tokio::test]
async fn a_device_token_of_another_login_counts_as_none() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let device = company.phone_of(&company.bea).await.device;
    assert_eq!(company.try_from(&device, login, WRONG).await.left(), 2);
    assert_eq!(company.try_password(login, WRONG).await.left(), 1);
    let session = company.try_from(&device, login, password).await.ok(201);
    assert_ne!(session["device_token"], device);
    // It still is the other worker's, with all of its tries.
    let bea = &company.bea.login;
    assert_eq!(company.try_from(&device, bea, WRONG).await.left(), 2);
}

#[tokio::test]
async fn with_the_account_as_scope_anybodys_third_wrong_password_closes_it() {
    let company = Company::open_with(one_for_all).await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let phone = company.phone_of(&company.ana).await;
    assert_eq!(company.try_password(login, WRONG).await.left(), 2);
    let known = company.try_from(&phone.device, login, WRONG).await;
    assert_eq!(known.left(), 1);
    assert_eq!(company.try_password(login, WRONG).await.left(), 0);
    assert!(!phone.is_signed_in().await);
    company
        .try_from(&phone.device, login, password)
        .await
        .closed();
}

#[tokio::test]
async fn closed_lanes_outlive_the_server_and_the_years() {
    let mut company = Company::open().await;
    let login = company.ana.login.clone();
    for login in [&login, &nobody()] {
        for _ in 0..3 {
            company.try_password(login, WRONG).await.left();
        }
    }
    company.restart_with(|it| it).await;
    company.wait(crate::support::DAY * 3_000);
    for login in [&login, &nobody()] {
        company.try_password(login, WRONG).await.closed();
    }
}

#[tokio::test]
async fn no_used_try_is_forgotten_however_many_other_logins_are_tried() {
    let company = Company::open().await;
    let login = &company.ana.login;
    for login in [login, &nobody()] {
        for _ in 0..3 {
            company.try_password(login, WRONG).await.left();
        }
    }
    let file = company.rows().number("SELECT count(*) FROM shared_tries");
    for serial in 0..300 {
        let other = Login::from_serial(serial);
        assert_eq!(company.try_password(&other, WRONG).await.left(), 2);
    }
    for login in [login, &nobody()] {
        company.try_password(login, WRONG).await.closed();
    }
    let first = Login::from_serial(0);
    assert_eq!(company.try_password(&first, WRONG).await.left(), 1);
    // Whatever is tried, there are no more blocks than for all logins that there can be.
    let blocks = company.rows().number("SELECT count(*) FROM shared_tries");
    assert!(blocks <= file + 2, "{blocks} blocks");
    let rows = company.rows().number("SELECT count(*) FROM lanes");
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn a_login_with_wrong_check_digits_takes_no_try_from_the_one_that_was_meant() {
    let company = Company::open().await;
    let meant = company.ana.login.as_str();
    let last = if meant.ends_with('9') { "8" } else { "9" };
    let mistyped: Login = format!("{}{last}", &meant[..11]).parse().unwrap();
    for left in [2, 1, 0] {
        let answer = company.try_password(&mistyped, WRONG).await;
        assert_eq!(answer.left(), left);
    }
    company.try_password(&mistyped, WRONG).await.closed();
    let answer = company.try_password(&company.ana.login, WRONG).await;
    assert_eq!(answer.left(), 2);
}
