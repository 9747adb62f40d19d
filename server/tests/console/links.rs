//! Links that make users: how long they live, and whose second factor they show.

use std::sync::Arc;

use job_tracker_server::{
    Server, domain::second_factor::TotpSecret, server::RunningServer, testing::SettableClock,
};
use reqwest::{Method, StatusCode};
use rusqlite::params;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::{
    browser::{Browser, Page, code, code_at, open, user},
    support::{self, Company, FILE, SLOW, place},
};

/// A server whose database nobody has used yet.
struct Fresh {
    clock: Arc<SettableClock>,
    data: TempDir,
    server: RunningServer,
}

impl Fresh {
    async fn start_on(data: TempDir) -> Self {
        let clock = Arc::new(SettableClock::at("2026-11-23T14:00:00Z".parse().unwrap()));
        let settings = job_tracker_server::Settings {
            password_cost: SLOW,
            ..support::settings(&data)
        };
        let server = Server::start(settings, Arc::clone(&clock) as _).await;
        Self {
            clock,
            data,
            server: server.unwrap(),
        }
    }

    async fn start() -> Self {
        Self::start_on(tempfile::tempdir().unwrap()).await
    }

    async fn restart(self) -> Self {
        self.server.stop().await;
        Self::start_on(self.data).await
    }

    async fn employers(&self) -> Vec<String> {
        let employers = self.server.office().employers().await.unwrap();
        employers.into_iter().map(|it| it.1).collect()
    }
}

/// Sends the form of the first start, with this code or the right one.
async fn found(browser: &Browser, link: &str, email: &str, code: &str) -> Page {
    let fields = [
        ("link", link),
        ("company", "Maanlicht"),
        ("region", "brussels"),
        ("name", "Els"),
        ("email", email),
        ("password", crate::browser::PASSWORD),
        ("code", code),
    ];
    let path = "/console/start?lang=en";
    browser.call(Method::POST, path, &fields).await
}

async fn status(browser: &Browser, link: &str) -> StatusCode {
    let path = link.split_once("/console/").unwrap().1;
    browser.get(&format!("/console/{path}")).await.status
}

#[tokio::test]
async fn a_first_link_makes_no_employer_once_a_command_has_added_one() {
    let fresh = Fresh::start().await;
    let link = fresh.server.first_link().await.unwrap().unwrap();
    let browser = Browser::to(fresh.server.addr);
    let opened = open(&browser, &link).await;
    let office = fresh.server.office();
    office.add_employer("Zonnestraal", None).await.unwrap();
    let code = code_at(fresh.clock.as_ref(), &opened.secret);
    let page = found(&browser, &opened.link, "els@example.be", &code).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert_eq!(fresh.employers().await, ["Zonnestraal"]);

    let fresh = fresh.restart().await;
    let browser = Browser::to(fresh.server.addr);
    let new = fresh.server.first_link().await.unwrap().unwrap();
    assert_eq!(status(&browser, &link).await, StatusCode::GONE);
    assert_eq!(status(&browser, &new).await, StatusCode::OK);
    let opened = open(&browser, &new).await;
    let code = code_at(fresh.clock.as_ref(), &opened.secret);
    let page = found(&browser, &opened.link, "els@example.be", &code).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert_eq!(fresh.employers().await, ["Zonnestraal"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_first_start_and_a_command_that_race_make_no_employer_after_another() {
    let fresh = Fresh::start().await;
    let link = fresh.server.first_link().await.unwrap().unwrap();
    let browser = Browser::to(fresh.server.addr);
    let opened = open(&browser, &link).await;
    let code = code_at(fresh.clock.as_ref(), &opened.secret);
    let office = fresh.server.office();
    let (page, added) = tokio::join!(
        found(&browser, &opened.link, "els@example.be", &code),
        office.add_employer("Zonnestraal", None)
    );
    added.unwrap();
    let employers = fresh.employers().await;
    match page.status {
        StatusCode::OK => assert_eq!(employers, ["Maanlicht", "Zonnestraal"]),
        other => {
            assert_eq!(other, StatusCode::GONE);
            assert_eq!(employers, ["Zonnestraal"]);
        }
    }
}

#[tokio::test]
async fn a_link_without_employer_is_refused_where_it_would_be_written() {
    let company = Company::open().await;
    let link = format!("jti_{}", "5".repeat(64));
    // As if an employer had come after the link was looked up.
    let rows = company.rows();
    rows.execute(&format!(
        "INSERT INTO invitations (token_hash, role, email, expires_at, first_start)
         VALUES ({hash}, 'administrator', '', {never}, TRUE)",
        hash = rows.bytes(&Sha256::digest(link.as_bytes())),
        never = i64::MAX
    ));
    let browser = Browser::at(&company);
    let opened = open(&browser, &format!("/console/start?link={link}")).await;
    let code = code(&company, &opened.secret);
    let page = found(&browser, &link, "els@example.be", &code).await;
    assert_eq!(page.status, StatusCode::GONE);
    let employers = company.office().employers().await.unwrap();
    assert_eq!(employers.len(), 1);
}

#[tokio::test]
async fn a_first_link_dies_with_the_first_user_whichever_link_made_her() {
    let company = Company::open().await;
    let printed = company.server().first_link().await.unwrap().unwrap();
    let handed = company.office().console_link(company.employer).await;
    user(&company, &handed.unwrap(), "els@example.be").await;
    let browser = Browser::at(&company);
    assert_eq!(status(&browser, &printed).await, StatusCode::GONE);
    assert_eq!(company.server().first_link().await.unwrap(), None);
}

#[tokio::test]
async fn a_restart_kills_no_link_that_somebody_was_given() {
    let company = Company::open().await;
    let handed = company.office().console_link(company.employer).await;
    company.server().first_link().await.unwrap().unwrap();
    let browser = Browser::at(&company);
    let status = status(&browser, &handed.unwrap()).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn there_is_no_first_link_among_several_employers() {
    let company = Company::open().await;
    company
        .office()
        .add_employer("Maanlicht", None)
        .await
        .unwrap();
    assert_eq!(company.server().first_link().await.unwrap(), None);
}

#[tokio::test]
async fn a_link_shows_each_browser_a_second_factor_of_its_own_and_a_reload_the_same() {
    let company = Company::open().await;
    let link = company.server().first_link().await.unwrap().unwrap();
    let (mallory, els) = (Browser::at(&company), Browser::at(&company));
    let seen = open(&mallory, &link).await;
    let opened = open(&els, &link).await;
    assert_ne!(seen.secret, opened.secret);
    assert_eq!(open(&els, &link).await.secret, opened.secret);

    let email = "els@example.be";
    let foreign = code(&company, &seen.secret);
    let page = found(&els, &opened.link, email, &foreign).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("This code is wrong"));
    assert!(page.text.contains(&opened.secret), "she scanned it already");

    let right = code(&company, &opened.secret);
    let page = found(&els, &opened.link, email, &right).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(!els.cookies().contains("opening"), "it has done its work");
}

#[tokio::test]
async fn a_browser_that_kept_no_cookie_gets_a_new_picture_and_is_told() {
    let company = Company::open().await;
    let link = company.server().first_link().await.unwrap().unwrap();
    let opened = open(&Browser::at(&company), &link).await;
    let other = Browser::at(&company);
    let right = code(&company, &opened.secret);
    let page = found(&other, &opened.link, "els@example.be", &right).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("Scan the new picture"), "{}", page.text);
    let secret = page.between("<p class=\"secret\">", "<");
    let right = code(&company, secret);
    let page = found(&other, &opened.link, "els@example.be", &right).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
}

#[tokio::test]
async fn a_second_factor_that_was_drawn_with_the_link_is_worthless_after_the_upgrade() {
    if place::is_without_file() {
        return;
    }
    let data = tempfile::tempdir().unwrap();
    let link = format!("jti_{}", "7".repeat(64));
    let old = TotpSecret::from_bytes([7; 20]);
    let database = rusqlite::Connection::open(data.path().join(FILE)).unwrap();
    for migration in [
        include_str!("../../src/store/sqlite/migrations/0001_first.sql"),
        include_str!("../../src/store/sqlite/migrations/0002_console.sql"),
        include_str!("../../src/store/sqlite/migrations/0003_import.sql"),
        "PRAGMA application_id = 0x4a545356; PRAGMA user_version = 3;
         INSERT INTO employers (id, public_id, name, created_at)
         VALUES (1, zeroblob(16), 'Zonnestraal', 0);",
    ] {
        database.execute_batch(migration).unwrap();
    }
    let insert = "INSERT INTO invitations
        (token_hash, employer_id, role, email, totp_secret, expires_at)
        VALUES (?1, 1, 'administrator', '', ?2, ?3)";
    let hash = Sha256::digest(link.as_bytes()).to_vec();
    let row = params![hash, old.as_bytes(), i64::MAX];
    database.execute(insert, row).unwrap();
    database.close().unwrap();

    let fresh = Fresh::start_on(data).await;
    let browser = Browser::to(fresh.server.addr);
    let opened = open(&browser, &format!("/console/start?link={link}")).await;
    let email = "els@example.be";
    for (secret, status) in [
        (old.typed().unwrap(), StatusCode::UNPROCESSABLE_ENTITY),
        (opened.secret.clone(), StatusCode::OK),
    ] {
        let code = code_at(fresh.clock.as_ref(), &secret);
        let page = found(&browser, &link, email, &code).await;
        assert_eq!(page.status, status, "{}", page.text);
    }
}

#[tokio::test]
async fn the_cookie_of_an_opened_link_is_for_this_host_alone_and_for_no_script() {
    let company = Company::open().await;
    let link = company.server().first_link().await.unwrap().unwrap();
    let path = link.split_once("/console/").unwrap().1;
    let page = company.get(&format!("/console/{path}")).await;
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-console-opening=jto_"));
    let mut flags: Vec<_> = cookie.split("; ").skip(1).collect();
    flags.sort_unstable();
    let wanted = [
        "HttpOnly",
        "Max-Age=3600",
        "Path=/",
        "SameSite=Lax",
        "Secure",
    ];
    assert_eq!(flags, wanted);
}
