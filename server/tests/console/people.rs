//! Invitations that wait, a second administrator, and the way back of the only one.

use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, administrator, code, invite, open, reader, user},
    support::Company,
};

const MIA: &str = "mia@example.be";
const ALONE: &str = "You are the only administrator";

/// The addresses under which the page takes invitations back.
async fn waiting(browser: &Browser) -> Vec<String> {
    let page = browser.get("/console/users").await;
    assert_eq!(page.status, StatusCode::OK);
    let parts = page.text.split("action=\"/console/invitations/").skip(1);
    let ids = parts.map(|it| it.split('/').next().unwrap().to_owned());
    ids.map(|it| format!("/console/invitations/{it}/revoke"))
        .collect()
}

#[tokio::test]
async fn a_link_is_shown_whole_to_copy_and_to_mail() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let fields = [("email", MIA), ("role", "reader")];
    let page = els.post("/console/users", &fields).await;
    let link = page.between("<p class=\"secret\"><a href=\"", "\"");
    assert!(link.starts_with("http"), "{link}");
    assert!(link.contains("/console/start?link="), "{link}");
    let copied = page.between("<input id=\"link\"", ">");
    assert!(
        copied.contains(&format!("readonly value=\"{link}\"")),
        "{copied}"
    );
    let mail = page.between("href=\"mailto:", "\"");
    let encoded = link.replace(':', "%3A").replace('/', "%2F");
    let encoded = encoded.replace('?', "%3F").replace('=', "%3D");
    assert!(mail.starts_with("mia@example.be?subject="), "{mail}");
    assert!(mail.contains(&encoded) && mail.contains("%0D%0A"), "{mail}");
    assert!(!mail.contains('+') && !mail.contains(' '), "{mail}");
}

#[tokio::test]
async fn open_invitations_are_listed_with_who_and_until_when() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    assert_eq!(waiting(&els).await, Vec::<String>::new());
    let link = invite(&els, MIA, "reader").await;
    company
        .office()
        .console_link(company.employer)
        .await
        .unwrap();
    let page = els.get("/console/users").await;
    let list = page.between("Open invitations</h2>", "</section>");
    for said in [
        MIA,
        "Reader",
        "Els",
        "Thu 26/11",
        "Whoever has the link",
        "a command on the server",
    ] {
        assert!(list.contains(said), "{said}: {list}");
    }
    // Neither the link nor what it is kept as.
    let token = link.rsplit_once('=').unwrap().1;
    assert!(!page.text.contains(token));
    assert_eq!(waiting(&els).await.len(), 2);
    user(&company, &link, MIA).await;
    assert_eq!(waiting(&els).await.len(), 1);
    company.wait(jiff::SignedDuration::from_hours(24 * 4));
    let els = administrator(&company, company.employer, "ann@example.be").await;
    assert_eq!(waiting(&els).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_makes_nobody_and_is_told_once() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let link = invite(&els, MIA, "reader").await;
    let browser = Browser::at(&company);
    let opened = open(&browser, &link).await;
    let [path] = waiting(&els).await.try_into().unwrap();
    let revoked = els.post(&path, &[]).await;
    assert_eq!(revoked.location.as_deref(), Some("/console/users"));
    let code = code(&company, &opened.secret);
    let fields = opened.filled_in(MIA, &code);
    let late = browser.call(Method::POST, "/console/start", &fields).await;
    assert_eq!(late.status, StatusCode::GONE);
    let again = els.post(&path, &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(
        again.text.contains("used or taken back already"),
        "{}",
        again.text
    );
    let log = els.get("/console/audit?action=user-uninvited").await;
    assert_eq!(log.text.matches(MIA).count(), 1, "{}", log.text);
}

#[tokio::test]
async fn of_using_an_invitation_and_taking_it_back_at_once_one_happens() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for round in 0..4 {
        let email = format!("mia{round}@example.be");
        let link = invite(&els, &email, "reader").await;
        let browser = Browser::at(&company);
        let opened = open(&browser, &link).await;
        let code = code(&company, &opened.secret);
        let fields = opened.filled_in(&email, &code);
        let [path] = waiting(&els).await.try_into().unwrap();
        let (used, revoked) = tokio::join!(
            browser.call(Method::POST, "/console/start", &fields),
            els.post(&path, &[])
        );
        let used = used.status == StatusCode::OK;
        let revoked = revoked.status == StatusCode::SEE_OTHER;
        assert_ne!(used, revoked, "{round}");
        let page = els.get("/console/users").await;
        assert_eq!(page.text.contains(&email), used, "{round}");
    }
}

#[tokio::test]
async fn of_two_who_use_one_invitation_at_once_one_becomes_a_user() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let link = invite(&els, MIA, "reader").await;
    let (one, other) = (Browser::at(&company), Browser::at(&company));
    let (first, second) = (open(&one, &link).await, open(&other, &link).await);
    let codes = [
        code(&company, &first.secret),
        code(&company, &second.secret),
    ];
    let first = first.filled_in(MIA, &codes[0]);
    let second = second.filled_in("eva@example.be", &codes[1]);
    let (first, second) = tokio::join!(
        one.call(Method::POST, "/console/start", &first),
        other.call(Method::POST, "/console/start", &second)
    );
    let mut seen = [first.status, second.status];
    seen.sort();
    assert_eq!(seen, [StatusCode::OK, StatusCode::GONE]);
}

#[tokio::test]
async fn invitations_of_another_employer_and_of_readers_hands_stay() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    invite(&els, MIA, "reader").await;
    let [path] = waiting(&els).await.try_into().unwrap();
    let other = company.office().add_employer("Maanlicht", None).await;
    let stranger = administrator(&company, other.unwrap(), "ann@example.be").await;
    assert_eq!(waiting(&stranger).await, Vec::<String>::new());
    assert_eq!(
        stranger.post(&path, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(rik.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(waiting(&els).await, [path]);
}

#[tokio::test]
async fn a_second_administrator_is_asked_for_until_there_is_one() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let first = els.get("/console/").await;
    assert!(first.text.contains(ALONE), "{}", first.text);
    // The menu leads to the same page at another address.
    assert!(els.get("/console/today").await.text.contains(ALONE));
    assert!(!els.get("/console/clients").await.text.contains(ALONE));
    let rik = reader(&company, &els, "rik@example.be").await;
    assert!(els.get("/console/").await.text.contains(ALONE));
    assert!(!rik.get("/console/").await.text.contains(ALONE));
    let link = invite(&els, "ann@example.be", "administrator").await;
    user(&company, &link, "ann@example.be").await;
    assert!(!els.get("/console/").await.text.contains(ALONE));
    // The table of everybody's sessions does not call them hers; who is alone is told who helps.
    let users = els.get("/console/users").await;
    let heads = users.between("<thead>", "</thead>");
    assert!(
        heads.contains("Signed in") && !heads.contains("Where I am"),
        "{heads}"
    );
    let out = Browser::at(&company).get("/console/sign-in?lang=en").await;
    assert!(
        out.text
            .contains("if you are the only one, whoever looks after the server")
    );
}

#[tokio::test]
async fn who_lost_everything_comes_back_by_a_link_of_the_operator_and_the_others_are_told() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let link = invite(&els, "ann@example.be", "administrator").await;
    let ann = user(&company, &link, "ann@example.be").await.0;
    let other = company.office().add_employer("Maanlicht", None).await;
    let stranger = administrator(&company, other.unwrap(), "eva@example.be").await;
    let rik = reader(&company, &ann, "rik@example.be").await;

    let path = company.office().let_in(" ELS@example.be ").await.unwrap();
    // What she had is worthless at once, not only when the link is used.
    let out = els.get("/console/").await;
    assert_eq!(out.location.as_deref(), Some("/console/sign-in"));
    let again = user(&company, &path, "els@example.be").await.0;
    assert_eq!(again.get("/console/users").await.status, StatusCode::OK);
    let dead = Browser::at(&company).get(&path).await;
    assert_eq!(dead.status, StatusCode::GONE);

    let said = "made a new link for the administrator els@example.be";
    assert!(ann.get("/console/").await.text.contains(said));
    for browser in [&rik, &stranger, &again] {
        let page = browser.get("/console/").await;
        assert!(!page.text.contains(said), "{}", page.text);
    }
    let log = ann.get("/console/audit?action=user-let-in").await;
    assert_eq!(log.text.matches(">Administrator let in again<").count(), 2);
    assert!(log.text.contains("Command on the server"), "{}", log.text);
}

#[tokio::test]
async fn the_operator_lets_in_no_reader_and_nobody_unknown() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let office = company.office();
    let reader = office.let_in("rik@example.be").await.unwrap_err();
    assert!(reader.to_string().contains("no administrator"), "{reader}");
    let nobody = office.let_in("nobody@example.be").await.unwrap_err();
    assert!(nobody.to_string().contains("no user"), "{nobody}");
    assert_eq!(rik.get("/console/").await.status, StatusCode::OK);
}
