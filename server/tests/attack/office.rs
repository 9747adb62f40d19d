//! Sessions of the console: stolen, planted, replayed, and forms that come from elsewhere.

use jiff::SignedDuration;
use reqwest::{Method, StatusCode, header};

use crate::{
    browser::{Browser, PASSWORD, Page, administrator, code, invite, open, reader, user},
    support::{Answer, Company},
};

const EMAIL: &str = "els@example.be";

fn is_out(page: &Page) -> bool {
    page.status == StatusCode::SEE_OTHER && page.location.as_deref() == Some("/console/sign-in")
}

async fn is_in(browser: &Browser) -> bool {
    let page = browser.get("/console/workers").await;
    assert!(page.status == StatusCode::OK || is_out(&page), "{page:?}");
    page.status == StatusCode::OK
}

async fn els(company: &Company) -> (Browser, String) {
    let link = company
        .office()
        .console_link(company.employer)
        .await
        .unwrap();
    user(company, &link, EMAIL).await
}

/// Signs in again, in a browser that has this cookie already.
async fn again(company: &Company, secret: &str, cookie: Option<&str>) -> Browser {
    let mut browser = Browser::at(company);
    browser.cookie = cookie.map(str::to_owned);
    let code = code(company, secret);
    let fields = [("email", EMAIL), ("password", PASSWORD), ("code", &code)];
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    browser.keep(&page).await;
    company.clock.advance(SignedDuration::from_secs(60));
    browser
}

fn thief(company: &Company, of: &Browser) -> Browser {
    let mut thief = Browser::at(company);
    thief.cookie.clone_from(&of.cookie);
    thief.csrf.clone_from(&of.csrf);
    thief
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_for_no_script_and_for_no_other_site() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let code = code(&company, &secret);
    let fields = [("email", EMAIL), ("password", PASSWORD), ("code", &code)];
    let page = Browser::at(&company)
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    let cookie = page.cookie.unwrap();
    let mut parts = cookie.split("; ");
    let (name, value) = parts.next().unwrap().split_once('=').unwrap();
    assert_eq!(name, "__Host-console");
    assert!(value.starts_with("jtc_") && value.len() == 68);
    let mut flags: Vec<&str> = parts.collect();
    flags.sort_unstable();
    // No Domain, no date until which it would be kept.
    assert_eq!(flags, ["HttpOnly", "Path=/", "SameSite=Strict", "Secure"]);
}

#[tokio::test]
async fn a_cookie_that_somebody_planted_is_not_taken_over() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let planted = format!("__Host-console=jtc_{}", "a".repeat(64));
    let browser = again(&company, &secret, Some(&planted)).await;
    assert_ne!(browser.cookie.as_deref(), Some(planted.as_str()));
    let mut thief = Browser::at(&company);
    thief.cookie = Some(planted);
    assert!(!is_in(&thief).await && is_in(&browser).await);
}

#[tokio::test]
async fn signing_in_again_ends_the_session_that_the_browser_had() {
    let company = Company::open().await;
    let (before, secret) = els(&company).await;
    let elsewhere = again(&company, &secret, None).await;
    let now = again(&company, &secret, before.cookie.as_deref()).await;
    assert!(!is_in(&before).await, "nobody sees that cookie any more");
    assert!(is_in(&now).await && is_in(&elsewhere).await);
}

#[tokio::test]
async fn a_link_that_is_used_in_a_browser_ends_the_session_that_it_had() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let link = invite(&els, "rik@example.be", "reader").await;
    let opened = open(&els, &link).await;
    let code = code(&company, &opened.secret);
    let fields = opened.filled_in("rik@example.be", &code);
    let page = els.call(Method::POST, "/console/start", &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(!is_in(&els).await);
}

#[tokio::test]
async fn a_copy_of_the_cookie_dies_with_signing_out() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let thief = thief(&company, &els);
    assert!(is_in(&thief).await);
    let out = els.post("/console/sign-out", &[]).await;
    let gone = out.cookie.unwrap();
    assert!(
        gone.starts_with("__Host-console=;") && gone.contains("Max-Age=0"),
        "{gone}"
    );
    assert!(!is_in(&thief).await);
    let fields = [("name", "Cia"), ("language", "nl")];
    let page = thief.post("/console/workers/add", &fields).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_copy_of_the_cookie_dies_when_she_is_removed() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let thief = thief(&company, &rik);
    let users = els.get("/console/users").await;
    let id = users.between("/console/users/", "/").to_owned();
    let remove = els.post(&format!("/console/users/{id}/remove"), &[]).await;
    assert_eq!(remove.status, StatusCode::SEE_OTHER);
    assert!(!is_in(&thief).await && is_in(&els).await);
}

#[tokio::test]
async fn a_copy_of_the_cookie_dies_after_half_an_hour_of_silence_and_after_twelve_hours_anyway() {
    let company = Company::open().await;
    let (els, secret) = els(&company).await;
    company.clock.advance(SignedDuration::from_mins(30));
    assert!(!is_in(&els).await);
    let browser = again(&company, &secret, None).await;
    // A use is written down at most once a minute.
    for _ in 0..25 {
        company.clock.advance(SignedDuration::from_mins(28));
        assert!(is_in(&browser).await);
    }
    company.clock.advance(SignedDuration::from_mins(20));
    assert!(!is_in(&browser).await);
}

#[tokio::test]
async fn a_forms_proof_is_of_one_session_alone() {
    let company = Company::open().await;
    let (first, secret) = els(&company).await;
    let second = again(&company, &secret, None).await;
    let rik = reader(&company, &first, "rik@example.be").await;
    assert_ne!(first.csrf, second.csrf);
    for foreign in [&second.csrf, &rik.csrf, "", &first.csrf.to_uppercase()] {
        let fields = [("name", "Cia"), ("language", "nl"), ("csrf", foreign)];
        let page = first
            .call(Method::POST, "/console/workers/add", &fields)
            .await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{foreign}");
    }
    // In the address it would end up in histories and logs.
    let path = format!("/console/workers/add?csrf={}", first.csrf);
    let fields = [("name", "Cia"), ("language", "nl")];
    let page = first.call(Method::POST, &path, &fields).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    // The proof does not lead back to the cookie.
    let cookie = first.cookie.as_deref().unwrap();
    assert!(!cookie.contains(&first.csrf));
}

#[tokio::test]
async fn a_form_of_another_site_changes_nothing_even_with_the_right_proof() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let host = company.addr().to_string();
    let send = async |name: &str, value: &str| {
        let request = company
            .request(Method::POST, "/console/workers/add")
            .header(header::COOKIE, els.cookie.as_deref().unwrap())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value)
            .body(format!(
                "name=Cia&language=nl&csrf={}&form=00000000-0000-4000-8000-000000000001",
                els.csrf
            ));
        Answer::to(request).await.status
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", ""),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "none"),
    ] {
        assert_eq!(send(name, value).await, 403, "{name}: {value}");
    }
    assert!(!els.get("/console/workers").await.text.contains("Cia"));
    assert_eq!(send("origin", &format!("http://{host}")).await, 303);
    assert_eq!(send("sec-fetch-site", "same-origin").await, 303);
}

#[tokio::test]
async fn nobody_is_signed_in_by_a_form_of_another_site() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let code = code(&company, &secret);
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("email", EMAIL), ("password", PASSWORD), ("code", &code)])
        .finish();
    let request = company
        .request(Method::POST, "/console/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ORIGIN, "https://evil.example")
        .body(body);
    let answer = Answer::to(request).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.header("set-cookie"), None);
}

#[tokio::test]
async fn nothing_is_changed_by_merely_looking() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, EMAIL).await;
    let known: Vec<_> = job_tracker_server::console_routes();
    let mut walked = 0;
    for (method, path, _) in &known {
        let readable = known.iter().any(|it| it.0 == Method::GET && it.1 == *path);
        if *method != Method::POST || readable {
            continue;
        }
        walked += 1;
        let path = path
            .replace("{login}", company.ana.login.as_str())
            .replace("{number}", company.client.as_str())
            .replace("{id}", "00000000-0000-4000-8000-000000000000");
        let page = els.get(&format!("{path}?csrf={}", els.csrf)).await;
        let missing = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
        assert!(missing.contains(&page.status), "{path}: {}", page.status);
    }
    assert!(walked > 10, "{walked}");
    assert!(is_in(&els).await);
}
