//! How long a session lives, and how it ends.

use jiff::SignedDuration;
use reqwest::Method;

use crate::support::{Answer, Company, DAY, HOUR};

const SECOND: SignedDuration = SignedDuration::from_secs(1);

#[tokio::test]
async fn a_session_that_nobody_uses_ends_after_ninety_days() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    company.wait(DAY * 90);
    assert!(!phone.is_signed_in().await);
}

#[tokio::test]
async fn a_session_that_is_used_lives_on() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..10 {
        company.wait(DAY * 90 - SECOND);
        assert!(phone.is_signed_in().await);
    }
    company.wait(DAY * 90);
    assert!(!phone.is_signed_in().await);
}

#[tokio::test]
async fn using_it_twice_on_a_day_loses_at_most_that_day() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    company.wait(HOUR * 23);
    assert!(phone.is_signed_in().await);
    company.wait(DAY * 89);
    assert!(phone.is_signed_in().await);
}

#[tokio::test]
async fn signing_out_ends_the_session_at_once_and_only_that_one() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let tablet = company.phone_of(&company.ana).await;
    let answer = phone.sign_out().await;
    assert_eq!((answer.status, answer.body.as_slice()), (204, &b""[..]));
    assert!(!phone.is_signed_in().await);
    assert!(tablet.is_signed_in().await);
    phone.sign_out().await.problem(401, "session-ended");
}

#[tokio::test]
async fn sessions_outlive_a_restart_of_the_server() {
    let mut company = Company::open().await;
    let token = company.phone_of(&company.ana).await.token;
    company.restart_with(|it| it).await;
    let request = company.request(Method::GET, "/v1/me").bearer_auth(token);
    Answer::to(request).await.ok(200);
}

#[tokio::test]
async fn the_database_holds_no_token_and_no_password() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let stored = company.rows().everything();
    let holds = |secret: &str| {
        let secret = secret.as_bytes();
        stored.windows(secret.len()).any(|it| it == secret)
    };
    assert!(holds(company.ana.login.as_str()), "what is stored was read");
    for secret in [&phone.token, &phone.device, &company.ana.password] {
        assert!(!holds(secret));
        assert!(!holds(secret.split('_').next_back().unwrap()));
    }
}

#[tokio::test]
async fn nothing_below_v1_is_ever_stored_by_a_cache() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let token = Some(phone.token.as_str());
    for (method, path, token, status) in [
        (Method::GET, "/v1/info", None, 200),
        (Method::GET, "/v1/me", token, 200),
        (Method::HEAD, "/v1/me", token, 200),
        (Method::GET, "/v1/me", None, 401),
        (Method::GET, "/v1/performances", token, 200),
        (Method::GET, "/v1/performances?from=nonsense", token, 400),
        (Method::POST, "/v1/performances", token, 400),
        (Method::POST, "/v1/session", None, 415),
        (Method::PUT, "/v1/session", None, 405),
        (Method::GET, "/v1/nothing", None, 404),
        (Method::GET, "/v1/nothing/at/all", None, 404),
        (Method::GET, "/v1/", None, 404),
        (Method::GET, "/v1", None, 404),
        (Method::DELETE, "/v1/session", token, 204),
    ] {
        let mut request = company.request(method.clone(), path);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let answer = Answer::to(request).await;
        let cache = answer.header("cache-control").map(str::to_owned);
        let expected = (status, Some("no-store".to_owned()));
        assert_eq!((answer.status, cache), expected, "{method} {path}");
    }
    let large = company
        .request(Method::POST, "/v1/session")
        .body(vec![b' '; 65_537]);
    let large = Answer::to(large).await;
    large.problem(413, "body-too-large");
    assert_eq!(large.header("cache-control"), Some("no-store"));
}
