//! A form that is sent when its session has ended.

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, PASSWORD, Page, code, invite, unescaped, user},
    support::Company,
};

struct Desk {
    company: Company,
    els: Browser,
    secret: String,
}

impl Desk {
    async fn open() -> Self {
        let company = Company::open().await;
        let link = company.office().console_link(company.employer).await;
        let (els, secret) = user(&company, &link.unwrap(), "els@example.be").await;
        Self {
            company,
            els,
            secret,
        }
    }

    /// Half an hour of silence ends a session.
    fn go_to_lunch(&self) {
        self.company.clock.advance(SignedDuration::from_hours(1));
    }

    /// Sends the sign-in form with all that it carries.
    async fn sign_in(&self, form: &Page, password: &str, secret: &str, email: &str) -> Page {
        let code = code(&self.company, secret);
        let path = form.between("name=\"unsent_path\" value=\"", "\"");
        let typed = form.between("name=\"unsent\" value=\"", "\"");
        let (path, typed) = (unescaped(path), unescaped(typed));
        let fields = [
            ("email", email),
            ("password", password),
            ("code", &code),
            ("unsent_path", &path),
            ("unsent", &typed),
        ];
        self.els
            .ask(Method::POST, "/console/sign-in?lang=en", &fields)
            .await
    }
}

#[tokio::test]
async fn what_was_typed_is_there_after_signing_in_again_and_is_not_sent() {
    let mut desk = Desk::open().await;
    desk.go_to_lunch();
    let fields = [
        ("number", "120485736188"),
        ("name", "Familie <b>\"Peeters\" & zoon"),
    ];
    let form = desk.els.post("/console/clients/add", &fields).await;
    assert_eq!(form.status, StatusCode::UNAUTHORIZED);
    assert!(form.text.contains("wat u had ingevuld, komt dan terug"));
    assert!(form.text.contains("type=\"password\"") && !form.text.contains("<b>"));
    assert!(
        !form.text.contains(&desk.els.csrf),
        "a proof of a form is no text"
    );

    // A wrong password loses nothing.
    let again = desk
        .sign_in(&form, "wrong", &desk.secret, "els@example.be")
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.company.clock.advance(SignedDuration::from_secs(60));

    let back = desk
        .sign_in(&again, PASSWORD, &desk.secret, "els@example.be")
        .await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text);
    assert!(back.text.contains("was not sent"));
    assert!(back.text.contains("action=\"/console/clients/add\""));
    assert!(back.text.contains("value=\"120485736188\""));
    assert!(
        back.text
            .contains("value=\"Familie &#60;b&#62;&#34;Peeters&#34; &#38; zoon\"")
    );
    let find = "/console/clients?search=zoon";
    desk.els.keep(&back).await;
    assert!(desk.els.get(find).await.text.contains("Nothing found"));

    let sent = desk.els.post("/console/clients/add", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(desk.els.get(find).await.text.contains("zoon"));
}

#[tokio::test]
async fn every_form_that_somebody_types_into_comes_back_filled_in() {
    let mut desk = Desk::open().await;
    let (login, client) = (desk.company.ana.login.clone(), desk.company.client.clone());
    let phone = desk.company.phone_of(&desk.company.ana).await;
    let work = serde_json::json!({
        "client_number": client,
        "activity": "household_help",
        "hours": 3,
        "date": crate::support::TODAY,
    });
    let performance = phone.report_anew(&work).await.ok(201);
    let id = performance["id"].as_str().unwrap();
    for (path, fields, seen) in [
        (
            "/console/workers/add".to_owned(),
            vec![("name", "Dalia"), ("letter_name", "D"), ("language", "de")],
            vec![
                "value=\"Dalia\"",
                "value=\"D\"",
                "value=\"de\" lang=\"de\" selected",
            ],
        ),
        (
            format!("/console/workers/{login}/edit"),
            vec![("name", "Dalia"), ("language", "de"), ("version", "41")],
            vec!["value=\"Dalia\"", "name=\"version\" value=\"41\""],
        ),
        (
            format!("/console/clients/{client}/edit"),
            vec![("name", "Familie"), ("version", "41")],
            vec!["value=\"Familie\"", "name=\"version\" value=\"41\""],
        ),
        (
            "/console/performances/enter".to_owned(),
            vec![
                ("worker", "980"),
                ("reason", "Forgotten"),
                ("hours", "4"),
                ("date", "23/11/2026"),
            ],
            vec![
                "value=\"980\"",
                "value=\"Forgotten\"",
                "<option selected>4",
                "value=\"2026-11-23\"",
            ],
        ),
        (
            "/console/performances/enter/days".to_owned(),
            vec![
                ("worker", "Ana"),
                ("reason", "Forgotten"),
                ("date-3", "20/11/2026"),
                ("client-3", "Familie"),
                ("hours-3", "6"),
            ],
            vec![
                "value=\"Ana\"",
                "value=\"Forgotten\"",
                "name=\"date-3\" value=\"2026-11-20\"",
                "name=\"client-3\" list=\"clients\" value=\"Familie\"",
                "<option selected>6",
            ],
        ),
        (
            format!("/console/performances/{id}/modify"),
            vec![
                ("hours", "5"),
                ("activity", "shopping"),
                ("reason", "Longer"),
                ("version", "1"),
            ],
            vec![
                "<option selected>5",
                "value=\"shopping\" selected",
                "value=\"Longer\"",
            ],
        ),
        (
            format!("/console/performances/{id}/cancel"),
            vec![("reason", "Not done"), ("version", "1")],
            vec!["name=\"reason\" value=\"Not done\""],
        ),
        (
            "/console/users".to_owned(),
            vec![("email", "rik@example.be"), ("role", "reader")],
            vec!["value=\"rik@example.be\""],
        ),
    ] {
        desk.go_to_lunch();
        let form = desk.els.post(&path, &fields).await;
        assert_eq!(form.status, StatusCode::UNAUTHORIZED, "{path}");
        let back = desk
            .sign_in(&form, PASSWORD, &desk.secret, "els@example.be")
            .await;
        assert_eq!(back.status, StatusCode::OK, "{path}");
        assert!(back.text.contains("was not sent"), "{path}");
        for it in seen {
            assert!(back.text.contains(it), "{path}: {it}: {}", back.text);
        }
        desk.els.keep(&back).await;
    }
}

#[tokio::test]
async fn nothing_else_comes_back_and_nobody_else_sees_it() {
    let mut desk = Desk::open().await;
    let link = invite(&desk.els, "rik@example.be", "reader").await;
    let (_, secret) = user(&desk.company, &link, "rik@example.be").await;
    desk.go_to_lunch();
    let reopen = format!("/console/workers/{}/reopen", desk.company.ana.login);
    for path in [reopen.as_str(), "/console/sign-out", "/console/language"] {
        let page = desk.els.post(path, &[("name", "Dalia")]).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(!page.text.contains("Dalia"), "{path}");
    }
    let long = "x".repeat(20_000);
    let page = desk
        .els
        .post("/console/clients/add", &[("name", &long)])
        .await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.text.len() < 10_000);

    // A reader may not send it, and is sent on as ever.
    let form = desk
        .els
        .post("/console/clients/add", &[("name", "Familie")])
        .await;
    let read = desk
        .sign_in(&form, PASSWORD, &secret, "rik@example.be")
        .await;
    assert_eq!(read.status, StatusCode::SEE_OTHER);
    // Nor does the sign-in form lead anywhere that it is told.
    desk.company.clock.advance(SignedDuration::from_secs(60));
    for path in [
        "https://example.com/console/clients/add",
        "/console/workers/980/reopen",
        "//x",
    ] {
        let code = code(&desk.company, &desk.secret);
        let fields = [
            ("email", "els@example.be"),
            ("password", PASSWORD),
            ("code", &code),
            ("unsent_path", path),
            ("unsent", "name=x"),
        ];
        let page = desk
            .els
            .ask(Method::POST, "/console/sign-in", &fields)
            .await;
        assert_eq!(
            page.location.as_deref(),
            Some("/console/?signed-in"),
            "{path}"
        );
        desk.company.clock.advance(SignedDuration::from_secs(60));
        desk.els.keep(&page).await;
    }
}
