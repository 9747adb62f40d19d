//! Who gets through which door: every route, from the console's own list.

use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, administrator, reader},
    support::Company,
};

/// An address that the route matches, with somebody else's things in it.
fn filled(path: &str, login: &str) -> String {
    path.replace("{login}", login)
        .replace("{number}", "123456789002")
        .replace("{id}", "00000000-0000-4000-8000-000000000000")
}

#[tokio::test]
async fn nobody_enters_without_signing_in() {
    let company = Company::open().await;
    let browser = Browser::at(&company);
    let mut guarded = 0;
    for (method, path, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" {
            continue;
        }
        guarded += 1;
        let path = filled(path, company.ana.login.as_str());
        let page = browser.call(method.clone(), &path, &[]).await;
        if method == Method::GET {
            assert_eq!(page.location.as_deref(), Some("/console/sign-in"), "{path}");
        } else {
            assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
        }
    }
    assert!(guarded > 10);
}

#[tokio::test]
async fn a_reader_changes_nothing() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let reader = reader(&company, &els, "rik@example.be").await;
    for (method, path, rule) in job_tracker_server::console_routes() {
        if rule != "administrator" {
            continue;
        }
        let path = filled(path, company.ana.login.as_str());
        let page = match method {
            Method::GET => reader.get(&path).await,
            _ => reader.post(&path, &[]).await,
        };
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{method} {path}");
    }
    assert_eq!(reader.get("/console/workers").await.status, StatusCode::OK);
}

#[tokio::test]
async fn another_employers_things_are_not_there() {
    let company = Company::open().await;
    let other = company
        .office()
        .add_employer("Maanlicht", None)
        .await
        .unwrap();
    let stranger = administrator(&company, other, "mia@example.be").await;
    for (method, path, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" || !path.contains('{') {
            continue;
        }
        let path = filled(path, company.ana.login.as_str());
        let fields = [("name", "X"), ("language", "nl"), ("version", "1")];
        let page = match method {
            Method::GET => stranger.get(&path).await,
            _ => stranger.post(&path, &fields).await,
        };
        assert_eq!(
            page.status,
            StatusCode::NOT_FOUND,
            "{method} {path}: {}",
            page.text
        );
    }
    let list = stranger.get("/console/workers").await;
    assert!(!list.text.contains("Ana"));
}

#[tokio::test]
async fn a_form_without_its_proof_or_from_elsewhere_is_refused() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = "/console/workers/add";
    let fields = [("name", "Cia"), ("language", "nl")];
    let without = els.call(Method::POST, path, &fields).await;
    assert_eq!(without.status, StatusCode::FORBIDDEN);
    let wrong = [("name", "Cia"), ("language", "nl"), ("csrf", "0123")];
    assert_eq!(
        els.call(Method::POST, path, &wrong).await.status,
        StatusCode::FORBIDDEN
    );
    let list = els.get("/console/workers").await;
    assert!(!list.text.contains("Cia"));
    assert_eq!(els.post(path, &fields).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_readers_language() {
    let company = Company::open().await;
    let page = Browser::at(&company).get("/console/nothing?lang=fr").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("Il n’y a rien ici"), "{}", page.text);
}
