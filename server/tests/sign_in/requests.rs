//! What a request to sign in may look like, and how many there may be.

use ipnet::IpNet;
use job_tracker_protocol::Login;
use job_tracker_server::Settings;
use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, Company, WRONG, phone::Phone};

#[tokio::test]
async fn a_worker_who_signs_in_learns_who_she_is_and_gets_two_tokens() {
    let company = Company::open().await;
    let answer = company
        .try_password(&company.ana.login, &company.ana.password)
        .await;
    let session = answer.ok(201);
    let token = session["token"].as_str().unwrap();
    let device = session["device_token"].as_str().unwrap();
    assert!(token.starts_with("jts_") && token.len() == 68, "{token}");
    assert!(device.starts_with("jtd_") && device.len() == 68, "{device}");
    assert_ne!(token[4..], device[4..]);
    assert_eq!(
        session,
        json!({
            "token": token,
            "expires_at": "2027-02-21T14:00:00Z",
            "device_token": device,
            "worker": { "name": "Ana", "language": "nl" },
            "employer": { "name": "Zonnestraal", "phone": "03 123 45 67" },
        })
    );
}

#[tokio::test]
async fn a_request_that_says_nothing_to_check_costs_no_try() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let grouped = login.grouped();
    for body in [
        json!({ "login": "12345678901", "password": password }),
        json!({ "login": "1234567890123", "password": password }),
        json!({ "login": "98012345678x", "password": password }),
        json!({ "login": "", "password": password }),
        json!({ "login": grouped, "password": password }),
        json!({ "login": 980_123_456_789_u64, "password": password }),
        json!({ "login": login, "password": "" }),
        json!({ "login": login, "password": "x".repeat(201) }),
        json!({ "login": login, "password": "é".repeat(101) }),
        json!({ "login": login, "password": 40_718_263 }),
        json!({ "login": login, "password": null }),
        json!({ "login": login }),
        json!({ "password": password }),
        json!({ "login": login, "password": password, "remember": true }),
        json!({ "login": login, "password": password, "device_token": 7 }),
        json!([login, password, 1]),
        json!("sign me in"),
        json!(null),
    ] {
        let problem = company.try_session(&body).await;
        let problem = problem.problem(422, "invalid-request");
        assert!(!problem.to_string().contains(password), "{problem}");
    }
    assert_eq!(company.try_password(login, WRONG).await.left(), 2);
}

#[tokio::test]
async fn a_password_of_two_hundred_bytes_is_looked_at() {
    let company = Company::open().await;
    let long = "x".repeat(200);
    let answer = company.try_password(&company.ana.login, &long).await;
    assert_eq!(answer.left(), 2);
}

#[tokio::test]
async fn a_device_token_of_null_or_nonsense_is_none_at_all() {
    let company = Company::open().await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    for token in [json!(null), json!(""), json!("jtd_"), json!("nonsense")] {
        let body = json!({ "login": login, "password": password, "device_token": token });
        let session = company.try_session(&body).await.ok(201);
        let device = session["device_token"].as_str().unwrap();
        assert!(device.starts_with("jtd_") && device.len() == 68, "{device}");
    }
}

fn one_a_minute(settings: Settings) -> Settings {
    Settings {
        sign_in_rate: 1,
        ..settings
    }
}

async fn from(
    company: &Company,
    forwarded: impl AsRef<[u8]>,
    login: &Login,
    password: &str,
) -> Answer {
    let request = company
        .request(Method::POST, "/v1/session")
        .header("X-Forwarded-For", forwarded.as_ref())
        .json(&json!({ "login": login, "password": password }));
    Answer::to(request).await
}

#[tokio::test]
async fn one_address_tries_only_so_often_and_is_told_when_to_come_back() {
    let company = Company::open_with(one_a_minute).await;
    let login = &company.ana.login;
    assert_eq!(company.try_password(login, WRONG).await.left(), 2);
    for other in [login, &Login::from_serial(1)] {
        let answer = company.try_password(other, WRONG).await;
        answer.problem(429, "too-many-requests");
        let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
    }
    // Whoever is no proxy is not believed about where a request comes from.
    let answer = from(&company, "198.51.100.1", login, WRONG).await;
    answer.problem(429, "too-many-requests");
}

#[tokio::test]
async fn a_request_that_is_one_too_many_costs_no_try() {
    let loopback: IpNet = "127.0.0.0/8".parse().unwrap();
    let company = Company::open_with(|it| Settings {
        trusted_proxies: vec![loopback],
        ..one_a_minute(it)
    })
    .await;
    let login = &company.ana.login;
    let first = from(&company, "198.51.100.1", login, WRONG).await;
    assert_eq!(first.left(), 2);
    for _ in 0..3 {
        let answer = from(&company, "198.51.100.1", login, WRONG).await;
        answer.problem(429, "too-many-requests");
    }
    let elsewhere = from(&company, "198.51.100.2", login, WRONG).await;
    assert_eq!(elsewhere.left(), 1);
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_caller_is_counted_alone() {
    let loopback: IpNet = "127.0.0.1/32".parse().unwrap();
    let company = Company::open_with(|it| Settings {
        trusted_proxies: vec![loopback],
        ..one_a_minute(it)
    })
    .await;
    let login = &company.ana.login;
    let right = &company.ana.password;
    from(&company, "198.51.100.1", login, right).await.ok(201);
    from(&company, "198.51.100.2", login, right).await.ok(201);
    // What the caller wrote before the proxy's word does not make it another one.
    from(&company, "203.0.113.9, 198.51.100.1", login, right)
        .await
        .problem(429, "too-many-requests");
    // Nor does another address of the same household.
    from(&company, "2001:db8:1:2::1", login, right)
        .await
        .ok(201);
    from(&company, "2001:db8:1:2::2", login, right)
        .await
        .problem(429, "too-many-requests");
}

/// Behind a proxy on this machine.
async fn behind_a_proxy() -> Company {
    let loopback: IpNet = "127.0.0.1/32".parse().unwrap();
    Company::open_with(|it| Settings {
        trusted_proxies: vec![loopback],
        ..one_a_minute(it)
    })
    .await
}

/// From where the office sees that wrong passwords came.
fn seen_by_the_office(company: &Company) -> Vec<String> {
    let seen = "SELECT address FROM wrong_tries ORDER BY seq";
    company.rows().texts(seen)
}

#[tokio::test]
async fn callers_are_told_apart_however_the_proxy_writes_their_addresses() {
    let company = behind_a_proxy().await;
    let stranger = Login::from_serial(1);
    for (forwarded, login) in [
        (&b"198.51.100.1:4711"[..], &company.ana.login),
        (b"[2001:db8:1:2::1]:443", &company.bea.login),
        (b"[2001:db8:1:3::1]", &stranger),
        (b"caf\xe9 \xff, 198.51.100.2", &stranger),
        (b"::ffff:198.51.100.3", &stranger),
    ] {
        let answer = from(&company, forwarded, login, WRONG).await;
        answer.problem(401, "wrong-credentials");
        let again = from(&company, forwarded, login, WRONG).await;
        again.problem(429, "too-many-requests");
    }
    let seen = seen_by_the_office(&company);
    assert_eq!(seen, ["198.51.100.1", "2001:db8:1:2::1"]);
}

#[tokio::test]
async fn a_caller_whom_the_proxy_does_not_name_readably_is_refused_and_costs_no_try() {
    let company = behind_a_proxy().await;
    let (login, right) = (&company.ana.login, &company.ana.password);
    for forwarded in [
        &b"198.51.100.1\xff"[..],
        b"\xe9",
        b"unknown",
        b"198.51.100.1, [::1",
    ] {
        for password in [WRONG, right] {
            let answer = from(&company, forwarded, login, password).await;
            answer.problem(400, "bad-request");
        }
    }
    // Nobody used up the tries that the proxy has for itself.
    company.try_password(login, right).await.ok(201);
    assert!(seen_by_the_office(&company).is_empty());
}

#[tokio::test]
async fn a_password_is_not_changed_for_a_caller_whom_the_proxy_does_not_name_readably() {
    let company = behind_a_proxy().await;
    let right = &company.ana.password;
    let session = company.try_password(&company.ana.login, right).await;
    let session = session.ok(201);
    let request = company
        .request(Method::PUT, "/v1/me/password")
        .bearer_auth(session["token"].as_str().unwrap())
        .header("X-Forwarded-For", &b"\xe9"[..])
        .json(&json!({ "current": right, "new": "83926154" }));
    Answer::to(request).await.problem(400, "bad-request");
}

#[tokio::test]
async fn the_console_refuses_a_caller_whom_the_proxy_does_not_name_readably() {
    let company = behind_a_proxy().await;
    for (forwarded, status) in [(&b"caf\xe9"[..], 400), (b"198.51.100.1:80", 422)] {
        let request = company
            .request(Method::POST, "/console/sign-in?lang=en")
            .header("X-Forwarded-For", forwarded)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("email=els%40example.be&password=x&code=000000");
        let page = Answer::to(request).await;
        assert_eq!(page.status, status);
        let text = String::from_utf8(page.body).unwrap();
        let said = "The server cannot see who sent this request";
        assert_eq!(text.contains(said), status == 400, "{text}");
    }
}

#[tokio::test]
async fn only_signing_in_is_limited_by_address() {
    let company = Company::open_with(one_a_minute).await;
    let phone = Phone::sign_in(&company, &company.ana).await;
    for _ in 0..5 {
        assert!(phone.is_signed_in().await);
    }
}
