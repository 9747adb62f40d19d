//! What users are told at their next page, until they say that they know.

use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, PASSWORD, administrator, invite, reader, user},
    support::{Company, DAY, WRONG},
};

const CODE: &str = "a wrong code";
const ADMINISTRATOR: &str = "is an administrator of the console now";
const CLOSED: &str = "Perhaps somebody is guessing";

/// The right password of this user, with a wrong code.
async fn guess(company: &Company, email: &str) {
    let fields = [("email", email), ("password", PASSWORD), ("code", "no")];
    let browser = Browser::at(company);
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Whether a page of hers says this.
async fn says(browser: &Browser, words: &str) -> bool {
    let page = browser.get("/console/clients").await;
    assert_eq!(page.status, StatusCode::OK);
    page.text.contains(words)
}

/// Sends the form of the first notice of her page.
async fn dismiss(browser: &Browser) {
    let page = browser.get("/console/clients").await;
    let fields = [
        ("kind", page.between("name=\"kind\" value=\"", "\"")),
        ("seen", page.between("name=\"seen\" value=\"", "\"")),
    ];
    let sent = browser.post("/console/notices/dismiss", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_guesses_codes_with_the_right_password_is_told_of_to_her_whose_it_is() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    assert!(!says(&rik, CODE).await);
    for _ in 0..3 {
        guess(&company, "rik@example.be").await;
    }
    let page = rik.get("/console/workers").await;
    assert!(
        page.text.contains("3 times between today "),
        "{}",
        page.text
    );
    assert!(page.text.contains("address 127.0.0.1"), "{}", page.text);
    assert!(!says(&els, CODE).await);
    // A row a day, however often.
    let rows = || company.rows().number("SELECT count(*) FROM notices");
    assert_eq!(rows(), 1);

    dismiss(&rik).await;
    assert!(!says(&rik, CODE).await);
    assert_eq!(rows(), 0);
    guess(&company, "rik@example.be").await;
    assert!(says(&rik, CODE).await);
}

#[tokio::test]
async fn what_happens_while_she_reads_is_not_dismissed_with_it() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    guess(&company, "els@example.be").await;
    let page = els.get("/console/clients").await;
    let seen = page.between("name=\"seen\" value=\"", "\"").to_owned();
    company.wait(jiff::SignedDuration::from_secs(5));
    guess(&company, "els@example.be").await;
    let fields = [("kind", "code-wrong"), ("seen", seen.as_str())];
    els.post("/console/notices/dismiss", &fields).await;
    assert!(says(&els, CODE).await);
}

#[tokio::test]
async fn administrators_are_told_who_became_one_and_by_whose_link() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    assert!(!says(&els, ADMINISTRATOR).await);
    let link = invite(&els, "mia@example.be", "administrator").await;
    let (mia, _) = user(&company, &link, "mia@example.be").await;
    let page = els.get("/console/workers").await;
    let words = "mia@example.be is an administrator of the console now";
    assert!(page.text.contains(words), "{}", page.text);
    assert!(
        page.text.contains("came from: els@example.be"),
        "{}",
        page.text
    );
    assert!(!says(&rik, ADMINISTRATOR).await && !says(&mia, ADMINISTRATOR).await);
    dismiss(&els).await;
    assert!(!says(&els, ADMINISTRATOR).await);

    administrator(&company, company.employer, "ann@example.be").await;
    let page = els.get("/console/workers").await;
    assert!(
        page.text.contains("a command on the server"),
        "{}",
        page.text
    );
    let other = company.office().add_employer("Maanlicht", None).await;
    administrator(&company, other.unwrap(), "eve@example.be").await;
    let page = els.get("/console/workers").await;
    assert!(!page.text.contains("eve@example.be"));
}

#[tokio::test]
async fn administrators_are_told_when_many_accounts_are_closed_within_a_day() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let close = async |count: usize| {
        for _ in 0..count {
            let office = company.office();
            let name = job_tracker_protocol::Language::Nl;
            let worker = office.add_worker(company.employer, "Cia", name).await;
            let login = worker.unwrap().login;
            for _ in 0..3 {
                company.try_password(&login, WRONG).await;
            }
        }
    };
    close(4).await;
    assert!(!says(&els, CLOSED).await);
    close(1).await;
    assert!(says(&els, "Within a day 5 accounts").await);
    assert!(!says(&rik, CLOSED).await);
    dismiss(&els).await;
    assert!(!says(&els, CLOSED).await);
    // What came after counts anew, and for a day.
    company.wait(jiff::SignedDuration::from_secs(1));
    close(5).await;
    assert!(says(&els, CLOSED).await);
    company.wait(DAY);
    let els = administrator(&company, company.employer, "ann@example.be").await;
    assert!(!says(&els, CLOSED).await);
}
