//! The console's door: codes and links that are used twice, or guessed.

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};
use tokio::task::JoinSet;

use crate::{
    browser::{Browser, Opened, PASSWORD, Page, administrator, code, invite, open, reader, user},
    raw::{Wire, exchange, form_with},
    support::Company,
};

const EMAIL: &str = "els@example.be";

async fn els(company: &Company) -> (Browser, String) {
    let link = company
        .office()
        .console_link(company.employer)
        .await
        .unwrap();
    user(company, &link, EMAIL).await
}

async fn sign_in(company: &Company, password: &str, code: &str) -> Page {
    let fields = [("email", EMAIL), ("password", password), ("code", code)];
    Browser::at(company)
        .call(Method::POST, "/console/sign-in", &fields)
        .await
}

/// The statuses of so many equal forms at the same time, sorted.
async fn at_once(company: &Company, path: &str, fields: &[(&str, &str)]) -> Vec<u16> {
    at_once_with(company, "", path, fields).await
}

/// The same from one browser that has these cookies.
async fn at_once_with(
    company: &Company,
    cookies: &str,
    path: &str,
    fields: &[(&str, &str)],
) -> Vec<u16> {
    let mut running = JoinSet::new();
    for _ in 0..8 {
        let (addr, request) = (company.addr(), form_with(cookies, path, fields));
        running.spawn(async move { Wire::of(&exchange(addr, &request).await).status() });
    }
    let mut statuses = running.join_all().await;
    statuses.sort_unstable();
    statuses
}

#[tokio::test]
async fn a_code_that_was_seen_over_her_shoulder_is_used_up() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let seen = code(&company, &secret);
    assert!(sign_in(&company, PASSWORD, &seen).await.cookie.is_some());
    // At once, and in the half minute in which the server still takes it for clocks that are late.
    assert!(sign_in(&company, PASSWORD, &seen).await.cookie.is_none());
    company.clock.advance(SignedDuration::from_secs(29));
    assert!(sign_in(&company, PASSWORD, &seen).await.cookie.is_none());
}

#[tokio::test]
async fn a_code_older_than_the_last_one_that_was_used_opens_nothing() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let older = code(&company, &secret);
    company.clock.advance(SignedDuration::from_secs(30));
    let newer = code(&company, &secret);
    assert!(sign_in(&company, PASSWORD, &newer).await.cookie.is_some());
    assert!(sign_in(&company, PASSWORD, &older).await.cookie.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_code_shown_eight_times_at_once_opens_one_session() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    let code = code(&company, &secret);
    let fields = [("email", EMAIL), ("password", PASSWORD), ("code", &code)];
    let statuses = at_once(&company, "/console/sign-in", &fields).await;
    assert_eq!(statuses, [303, 422, 422, 422, 422, 422, 422, 422]);
}

/// A user who has just made her account, and her first recovery code.
async fn with_recovery_code(company: &Company) -> String {
    let link = company
        .office()
        .console_link(company.employer)
        .await
        .unwrap();
    let browser = Browser::at(company);
    let opened = open(&browser, &link).await;
    let code = code(company, &opened.secret);
    let fields = opened.filled_in(EMAIL, &code);
    let welcome = browser.call(Method::POST, "/console/start", &fields).await;
    welcome.between("<ul class=\"codes\"><li>", "<").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_recovery_code_shown_eight_times_at_once_opens_one_session_and_then_none() {
    let company = Company::open().await;
    let code = with_recovery_code(&company).await;
    let fields = [("email", EMAIL), ("password", PASSWORD), ("code", &code)];
    let statuses = at_once(&company, "/console/sign-in", &fields).await;
    assert_eq!(statuses, [303, 422, 422, 422, 422, 422, 422, 422]);
    let otherwise = code.to_lowercase().replace('-', " ");
    assert!(
        sign_in(&company, PASSWORD, &otherwise)
            .await
            .cookie
            .is_none()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_opened_eight_times_at_once_makes_one_user() {
    let company = Company::open().await;
    let link = company
        .office()
        .console_link(company.employer)
        .await
        .unwrap();
    let browser = Browser::at(&company);
    let opened = open(&browser, &link).await;
    let code = code(&company, &opened.secret);
    let fields = opened.filled_in(EMAIL, &code);
    let cookies = browser.cookies();
    let statuses = at_once_with(&company, &cookies, "/console/start", &fields).await;
    assert_eq!(statuses, [303, 410, 410, 410, 410, 410, 410, 410]);
    let users = company.rows().number("SELECT count(*) FROM users");
    assert_eq!(users, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_take_one_address_at_once_are_one_user_and_the_other_link_lives_on() {
    let company = Company::open().await;
    let mut opened = Vec::new();
    for _ in 0..2 {
        let office = company.office();
        let link = office.console_link(company.employer).await.unwrap();
        let browser = Browser::at(&company);
        opened.push((open(&browser, &link).await, browser, link));
    }
    let take = async |(opened, browser, _): &(Opened, Browser, String)| {
        let code = code(&company, &opened.secret);
        let fields = opened.filled_in(EMAIL, &code);
        let page = browser.call(Method::POST, "/console/start", &fields).await;
        page.status
    };
    let (one, other) = tokio::join!(take(&opened[0]), take(&opened[1]));
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    assert!((one == refused) != (other == refused), "{one} {other}");
    let left = &opened[usize::from(one != refused)];
    user(&company, &left.2, "mia@example.be").await;
}

/// A million codes, three of them right at a time: with ten tries a minute, somebody who has the
/// password would be in within weeks. The limit for an address starts anew with the server; the
/// one for codes after a right password does not lead past it either.
#[tokio::test]
async fn whoever_has_the_password_may_guess_only_ten_codes_a_minute_and_learns_nothing() {
    let company = Company::open().await;
    let (_, secret) = els(&company).await;
    // The time of the limit stands still, and moves below.
    for turn in 0..10 {
        let page = sign_in(&company, PASSWORD, &format!("{:06}", 100_000 + turn)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = code(&company, &secret);
    let stopped = sign_in(&company, PASSWORD, &right).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.cookie.is_none());
}

#[tokio::test]
async fn an_administrator_who_was_removed_has_no_link_left_to_come_back_with() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let link = invite(&els, "mia@example.be", "administrator").await;
    let (mia, _) = user(&company, &link, "mia@example.be").await;
    let back_door = invite(&mia, "mia-again@example.be", "administrator").await;
    let (_, back_door) = back_door.split_once("/console/").unwrap();
    let back_door = format!("/console/{back_door}");
    let looked = Browser::at(&company).get(&back_door).await;
    assert_eq!(looked.status, StatusCode::OK);

    let users = els.get("/console/users").await;
    let remove = format!(
        "/console/users/{}/remove",
        users.between("/console/users/", "/")
    );
    assert_eq!(els.post(&remove, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        mia.get("/console/workers").await.location.as_deref(),
        Some("/console/sign-in")
    );
    assert_eq!(
        Browser::at(&company).get(&back_door).await.status,
        StatusCode::GONE
    );
}

/// Where the form stands that removes the other user of two.
async fn removal(browser: &Browser) -> String {
    let users = browser.get("/console/users").await;
    let id = users.between("/console/users/", "/");
    format!("/console/users/{id}/remove")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_administrators_who_remove_each_other_at_once_one_stays() {
    let company = Company::open().await;
    let (mut els, _) = els(&company).await;
    for turn in 0..8 {
        let email = format!("mia{turn}@example.be");
        let link = invite(&els, &email, "administrator").await;
        let (mia, _) = user(&company, &link, &email).await;
        let (hers, els_own) = (removal(&els).await, removal(&mia).await);
        let (by_els, by_mia) = tokio::join!(els.post(&hers, &[]), mia.post(&els_own, &[]));
        let done = StatusCode::SEE_OTHER;
        assert!((by_els.status == done) != (by_mia.status == done), "{turn}");
        let left = "SELECT count(*) FROM users WHERE removed_at IS NULL";
        let left = company.rows().number(left);
        assert_eq!(left, 1, "{turn}");
        if by_mia.status == done {
            els = mia;
        }
    }
}

#[tokio::test]
async fn a_reader_makes_no_link_and_a_link_for_a_reader_makes_no_administrator() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, EMAIL).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let fields = [("email", "x@example.be"), ("role", "administrator")];
    assert_eq!(
        rik.post("/console/users", &fields).await.status,
        StatusCode::FORBIDDEN
    );
    // The role stands behind the link and not in the form.
    let link = invite(&els, "ria@example.be", "reader").await;
    let mut ria = Browser::at(&company);
    let opened = open(&ria, &link).await;
    let code = code(&company, &opened.secret);
    let mut fields = opened.filled_in("ria@example.be", &code).to_vec();
    fields.extend([
        ("role", "administrator"),
        ("company", "Maanlicht"),
        ("region", "brussels"),
    ]);
    let page = ria.call(Method::POST, "/console/start", &fields).await;
    ria.keep(&page).await;
    assert_eq!(
        ria.get("/console/users").await.status,
        StatusCode::FORBIDDEN
    );
}
