//! What the console shows once: a page that is loaded again, a form that is sent twice, and who
//! else gets to see it.

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, Page, administrator, code, invite, open, signed_in, user},
    support::{Company, TODAY},
};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const DALIA: [(&str, &str); 2] = [("name", "Dalia"), ("language", "nl")];

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

/// The login and the password of the first letter on a page.
fn letter(page: &Page) -> (String, String) {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let mut digits = page.text.split("<dd class=\"digits\">").skip(1);
    let mut next = || {
        let group = digits.next().unwrap().split('<').next().unwrap();
        group.replace(' ', "")
    };
    (next(), next())
}

/// The number that a page gave the form that leads to this address.
fn form_of(page: &Page, action: &str) -> String {
    let form = page.between(&format!("action=\"{action}\""), "</form>");
    let number = form.split_once("name=\"form\" value=\"").unwrap().1;
    number.split('"').next().unwrap().to_owned()
}

fn counted(company: &Company, sql: &str) -> i64 {
    company.rows().number(sql)
}

fn dalias(company: &Company) -> i64 {
    counted(company, "SELECT count(*) FROM workers WHERE name = 'Dalia'")
}

/// How often Ana's password was replaced.
fn issues(company: &Company) -> i64 {
    let sql = "SELECT password_issue FROM workers WHERE name = 'Ana'";
    counted(company, sql)
}

/// Another session of the same user.
async fn again(company: &Company, secret: &str) -> Browser {
    company.clock.advance(MINUTE);
    signed_in(company, "els@example.be", secret).await
}

#[tokio::test]
async fn a_letter_that_is_loaded_again_is_the_same_one() {
    let company = Company::open().await;
    let els = office(&company).await;
    let made = els.post("/console/workers/add", &DALIA).await;
    let (login, password) = letter(&made);
    let place = made.location.unwrap();
    for _ in 0..3 {
        let again = els.get(&place).await;
        assert_eq!(letter(&again), (login.clone(), password.clone()));
    }
    assert_eq!(dalias(&company), 1);
    let login = login.parse().unwrap();
    company.try_password(&login, &password).await.ok(201);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_at_once_makes_one_worker_and_one_password() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = "/console/workers/add";
    let form = form_of(&els.get(path).await, path);
    let fields = [DALIA[0], DALIA[1], ("form", form.as_str())];
    let (one, other) = tokio::join!(els.post(path, &fields), els.post(path, &fields));
    assert_eq!(letter(&one), letter(&other));
    // Back, and sent again, even once the letter is gone.
    company.clock.advance(MINUTE * 11);
    let late = els.post(path, &fields).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(
        late.text.contains("This is no longer kept"),
        "{}",
        late.text
    );
    assert_eq!(dalias(&company), 1);
    let (login, password) = letter(&one);
    let login = login.parse().unwrap();
    company.try_password(&login, &password).await.ok(201);
    // The same page, filled in differently, is another worker.
    let fields = [("name", "Edda"), DALIA[1], ("form", form.as_str())];
    let edda = els.post(path, &fields).await;
    assert!(edda.text.contains("Beste Edda"), "{}", edda.text);
}

#[tokio::test]
async fn a_new_letter_that_is_asked_for_twice_voids_no_printed_password() {
    let company = Company::open().await;
    let els = office(&company).await;
    let page = format!("/console/workers/{}", company.ana.login);
    let path = format!("{page}/reopen");
    let form = form_of(&els.get(&page).await, &path);
    let fields = [("form", form.as_str())];
    let before = issues(&company);
    let (one, other) = tokio::join!(els.post(&path, &fields), els.post(&path, &fields));
    let third = els.post(&path, &fields).await;
    assert_eq!(issues(&company), before + 1);
    assert_eq!(letter(&one), letter(&other));
    assert_eq!(letter(&one), letter(&third));
    let (_, password) = letter(&one);
    let login = &company.ana.login;
    company.try_password(login, &password).await.ok(201);
    // From the page as it is now it is asked for anew.
    let form = form_of(&els.get(&page).await, &path);
    let anew = els.post(&path, &[("form", form.as_str())]).await;
    assert_ne!(letter(&anew), letter(&one));
    assert_eq!(issues(&company), before + 2);
}

#[tokio::test]
async fn letters_of_a_list_that_are_asked_for_twice_are_the_same_ones() {
    let company = Company::open().await;
    let els = office(&company).await;
    let list = b"name;language\nImported Ida;nl\n";
    let import = "00000000-0000-4000-8000-00000000000a";
    let fields = [("import", import)];
    let taken = els
        .hand_in("/console/workers/import/take", list, &fields)
        .await;
    let done = taken.location.unwrap();
    let path = format!("{done}/letters");
    let form = form_of(&els.get(&done).await, &path);
    let fields = [("form", form.as_str())];
    let (one, other) = tokio::join!(els.post(&path, &fields), els.post(&path, &fields));
    assert_eq!(letter(&one), letter(&other));
    let (login, password) = letter(&one);
    let login = login.parse().unwrap();
    company.try_password(&login, &password).await.ok(201);
}

#[tokio::test]
async fn an_invitation_that_is_sent_twice_is_one_link_and_loaded_again_it_is_there() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = "/console/users";
    let form = form_of(&els.get(path).await, path);
    let fields = [
        ("email", "rik@example.be"),
        ("role", "reader"),
        ("form", form.as_str()),
    ];
    let link = |page: &Page| {
        page.between("<p class=\"secret\"><a href=\"", "\"")
            .to_owned()
    };
    let (one, other) = tokio::join!(els.post(path, &fields), els.post(path, &fields));
    assert_eq!(link(&one), link(&other));
    let loaded = els.get(one.location.as_deref().unwrap()).await;
    assert_eq!(link(&loaded), link(&one));
    assert_eq!(counted(&company, "SELECT count(*) FROM invitations"), 1);
    user(&company, &link(&one), "rik@example.be").await;
}

#[tokio::test]
async fn recovery_codes_are_there_again_when_their_page_is_loaded_again() {
    let company = Company::open().await;
    let els = office(&company).await;
    let link = invite(&els, "rik@example.be", "reader").await;
    let mut rik = Browser::at(&company);
    let opened = open(&rik, &link).await;
    let code = code(&company, &opened.secret);
    let fields = opened.filled_in("rik@example.be", &code);
    let welcome = rik.call(Method::POST, "/console/start", &fields).await;
    rik.keep(&welcome).await;
    let codes = |page: &Page| page.between("<ul class=\"codes\">", "</ul>").to_owned();
    let place = welcome.location.as_deref().unwrap();
    let loaded = rik.get(place).await;
    assert_eq!(codes(&loaded), codes(&welcome));
    assert_eq!(els.get(place).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn no_other_session_sees_a_letter_not_even_one_of_the_same_user() {
    let company = Company::open().await;
    let link = company.office().console_link(company.employer).await;
    let (els, secret) = user(&company, &link.unwrap(), "els@example.be").await;
    let made = els.post("/console/workers/add", &DALIA).await;
    let place = made.location.as_deref().unwrap();
    let colleague = administrator(&company, company.employer, "mia@example.be").await;
    let same = again(&company, &secret).await;
    for browser in [&colleague, &same] {
        for path in [place.to_owned(), format!("{place}/letters.pdf")] {
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.text);
            assert!(page.text.contains("make a new letter"), "{}", page.text);
        }
    }
    letter(&els.get(place).await);
}

#[tokio::test]
async fn a_letter_is_gone_after_ten_minutes_from_its_page_and_from_the_database() {
    let company = Company::open().await;
    let els = office(&company).await;
    let made = els.post("/console/workers/add", &DALIA).await;
    let place = made.location.as_deref().unwrap();
    company
        .clock
        .advance(MINUTE * 10 - SignedDuration::from_millis(1));
    letter(&els.get(place).await);
    company.clock.advance(SignedDuration::from_millis(1));
    for path in [place.to_owned(), format!("{place}/letters.pdf")] {
        let page = els.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.text);
        assert!(page.text.contains("kept for ten minutes"), "{}", page.text);
    }
    let kept = "SELECT count(*) FROM shown_once WHERE content IS NOT NULL";
    els.post("/console/workers/add", &DALIA).await;
    assert_eq!(counted(&company, kept), 1, "the new one alone");
}

#[tokio::test]
async fn signing_out_takes_the_letters_along() {
    let company = Company::open().await;
    let els = office(&company).await;
    let made = els.post("/console/workers/add", &DALIA).await;
    let place = made.location.as_deref().unwrap();
    assert_eq!(
        counted(
            &company,
            "SELECT count(*) FROM shown_once WHERE content IS NOT NULL"
        ),
        2
    );
    els.post("/console/sign-out", &[]).await;
    let page = els.get(place).await;
    assert_eq!(page.location.as_deref(), Some("/console/sign-in"));
    assert_eq!(counted(&company, "SELECT count(*) FROM shown_once"), 0);
}

#[tokio::test]
async fn a_session_keeps_no_more_than_twenty_answers() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mut places = Vec::new();
    for _ in 0..21 {
        company.clock.advance(SignedDuration::from_secs(1));
        let made = els.post("/console/workers/add", &DALIA).await;
        places.push(made.location.unwrap());
    }
    assert_eq!(els.get(&places[0]).await.status, StatusCode::NOT_FOUND);
    letter(&els.get(&places[1]).await);
    letter(&els.get(&places[20]).await);
}

#[tokio::test]
async fn the_database_holds_no_password_link_or_code_in_clear() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mut secrets = Vec::new();
    let made = els.post("/console/workers/add", &DALIA).await;
    let (login, password) = letter(&made);
    secrets.push(password);
    let path = format!("/console/workers/{login}/reopen");
    secrets.push(letter(&els.post(&path, &[]).await).1);
    let link = invite(&els, "rik@example.be", "reader").await;
    secrets.push(link.split_once("link=").unwrap().1.to_owned());
    let rik = Browser::at(&company);
    let opened = open(&rik, &link).await;
    let code = code(&company, &opened.secret);
    let fields = opened.filled_in("rik@example.be", &code);
    let welcome = rik.call(Method::POST, "/console/start", &fields).await;
    let codes = welcome.between("<ul class=\"codes\"><li>", "</li></ul>");
    secrets.extend(codes.split("</li><li>").map(str::to_owned));
    assert!(secrets.len() > 8, "{secrets:?}");

    let bytes = company.rows().everything();
    let holds = |text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(holds("Dalia"), "what is stored in clear is found");
    for secret in &secrets {
        assert!(!holds(secret), "{secret}");
    }
}

const MAPPING: &str = "00000000-0000-4000-8000-00000000000d";

/// The form of a mapping for payroll.
fn mapping(name: &'static str, version: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", name),
        ("version", version),
        ("rows", "day"),
        ("state", "validated"),
        ("shape", "delimited"),
        ("delimiter", "comma"),
        ("decimal", "point"),
        ("hours", "whole"),
        ("dates", "iso"),
        ("encoding", "utf-8"),
        ("line_end", "lf"),
        ("at", "1"),
        ("holds", "hours"),
        ("side", "left"),
        ("filler", "0"),
    ]
}

#[tokio::test]
async fn every_form_that_changes_something_sends_on_to_a_page() {
    let company = Company::open().await;
    let els = office(&company).await;
    let link = invite(&els, "rik@example.be", "reader").await;
    user(&company, &link, "rik@example.be").await;
    invite(&els, "leo@example.be", "reader").await;
    let users = els.get("/console/users").await;
    let rik = users
        .between("action=\"/console/users/", "/end-sessions")
        .to_owned();
    let leo = users
        .between("action=\"/console/invitations/", "/revoke")
        .to_owned();
    let mut ids = Vec::new();
    for worker in [&company.ana, &company.bea] {
        let phone = company.phone_of(worker).await;
        for client in [&company.client, &company.other_client] {
            let report = serde_json::json!({
                "client_number": client,
                "activity": "household_help",
                "hours": 1,
                "date": TODAY,
            });
            let reported = phone.report_anew(&report).await.ok(201);
            ids.push(reported["id"].as_str().unwrap().to_owned());
        }
    }
    let (requests, contests) = crate::requests::waiting(&company, &els).await;
    let worker = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    let phone = worker.between("/phones/", "/forget").to_owned();
    let list = "00000000-0000-4000-8000-00000000000b";
    let mut kept = mapping("Kept", "1");
    kept.push(("form", MAPPING));
    let kept = els.post("/console/export/payroll/new", &kept).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    let chosen = format!("{}:1", ids[0]);
    let done = els
        .post("/console/performances", &[("chosen", chosen.as_str())])
        .await;
    let validation = done.between("/console/performances/undo/", "\"").to_owned();
    let mut walked = 0;
    // Removing and signing out come last.
    let mut routes = job_tracker_server::console_routes();
    routes.sort_by_key(|it| (it.1 == "/console/sign-out", it.1.ends_with("/remove")));
    for (method, path, _) in routes {
        if method != Method::POST {
            continue;
        }
        let login = company.ana.login.as_str();
        let path = path
            .replace("{login}", login)
            .replace("{number}", company.client.as_str());
        let chosen = format!("{}:1", ids[0]);
        let hours = [
            ("version", "1"),
            ("reason", "Why"),
            ("hours", "2"),
            ("activity", "shopping"),
        ];
        let name = [("name", "Walked"), ("language", "nl"), ("version", "1")];
        let answer = match path.as_str() {
            // What a user who is signed in has no page for; other tests go through them.
            "/console/sign-in" | "/console/start" | "/console/sessions/{id}/end" => continue,
            // Each asks for a code of its own half minute; `account.rs` goes through them.
            _ if path.starts_with("/console/account/") => continue,
            // Who has something that must stay is not erased; `kept/erasing.rs` goes through it.
            _ if path.ends_with("/erase") => continue,
            // They look at a list and change nothing.
            "/console/workers/import" | "/console/clients/import" => continue,
            "/console/workers/import/take" => {
                let file = b"name;language\nImported Ida;nl\n";
                els.hand_in(&path, file, &[("import", list)]).await
            }
            "/console/clients/import/take" => {
                let import = "00000000-0000-4000-8000-00000000000c";
                let file = b"number;name\n123456790012;Imported\n";
                els.hand_in(&path, file, &[("import", import)]).await
            }
            _ => {
                let (path, fields): (String, Vec<(&str, &str)>) = match path.as_str() {
                    "/console/sign-out" => (path.clone(), vec![]),
                    "/console/notices/dismiss" => {
                        (path.clone(), vec![("kind", "code-wrong"), ("seen", "0")])
                    }
                    "/console/language" => (path.clone(), vec![("language", "en")]),
                    "/console/users" => (
                        path.clone(),
                        vec![("email", "ria@example.be"), ("role", "reader")],
                    ),
                    "/console/users/{id}/remove" | "/console/users/{id}/end-sessions" => {
                        (path.replace("{id}", &rik), vec![])
                    }
                    "/console/invitations/{id}/revoke" => (path.replace("{id}", &leo), vec![]),
                    "/console/imports/{id}/letters" => (path.replace("{id}", list), vec![]),
                    "/console/clients/add" => (
                        path.clone(),
                        vec![("number", "123456790113"), ("name", "Walked")],
                    ),
                    "/console/performances" => (
                        path.clone(),
                        vec![("chosen", &chosen), ("query", "span=week")],
                    ),
                    "/console/performances/enter" => {
                        let fields = vec![
                            ("worker", company.bea.login.as_str()),
                            ("client", company.client.as_str()),
                            ("hours", "1"),
                            ("activity", "shopping"),
                            ("date", TODAY),
                            ("reason", "Why"),
                        ];
                        (path.clone(), fields)
                    }
                    "/console/performances/undo/{id}" => {
                        (path.replace("{id}", &validation), vec![])
                    }
                    "/console/performances/enter/days" => {
                        let fields = vec![
                            ("worker", company.bea.login.as_str()),
                            ("reason", "Why"),
                            ("date-0", TODAY),
                            ("client-0", company.client.as_str()),
                            ("activity-0", "transport"),
                            ("hours-0", "1"),
                        ];
                        (path.clone(), fields)
                    }
                    "/console/performances/{id}/validate" => {
                        (path.replace("{id}", &ids[1]), hours.to_vec())
                    }
                    "/console/performances/{id}/modify" => {
                        (path.replace("{id}", &ids[2]), hours.to_vec())
                    }
                    "/console/performances/{id}/cancel" => {
                        (path.replace("{id}", &ids[3]), hours.to_vec())
                    }
                    "/console/company" => (
                        path.clone(),
                        vec![
                            ("version", "1"),
                            ("name", "Zonnestraal"),
                            ("phone", "03 123 45 67"),
                            ("region", "flanders"),
                            ("request_days_back", "31"),
                        ],
                    ),
                    "/console/requests/{id}/accept" => (
                        path.replace("{id}", &requests[0]),
                        vec![("hours", "4"), ("activity", "household_help")],
                    ),
                    "/console/requests/{id}/decline" => (
                        path.replace("{id}", &requests[1]),
                        vec![("ready", "not_planned")],
                    ),
                    "/console/contests/{id}/restore" => {
                        (path.replace("{id}", &contests[0]), vec![])
                    }
                    "/console/contests/{id}/keep" => (
                        path.replace("{id}", &contests[1]),
                        vec![("answer", "As agreed")],
                    ),
                    "/console/export/payroll/new" => (path.clone(), mapping("Another", "1")),
                    "/console/export/payroll/{id}/edit" => {
                        (path.replace("{id}", MAPPING), mapping("Edited", "1"))
                    }
                    "/console/export/payroll/{id}/remove" => {
                        (path.replace("{id}", MAPPING), vec![("version", "2")])
                    }
                    _ if path.ends_with("/forget") => (path.replace("{id}", &phone), vec![]),
                    _ if path.contains("{id}") => panic!("{path} is not walked"),
                    _ => (path.clone(), name.to_vec()),
                };
                let form = uuid::Uuid::from_u128(fastrand::u128(..)).to_string();
                let mut fields = fields;
                fields.push(("csrf", &els.csrf));
                fields.push(("form", &form));
                els.ask(Method::POST, &path, &fields).await
            }
        };
        walked += 1;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{path}: {}",
            answer.text
        );
        assert!(
            answer
                .location
                .is_some_and(|it| it.starts_with("/console/"))
        );
    }
    assert!(walked > 15, "{walked}");
}
