use jiff::SignedDuration;
use job_tracker_server::Settings;
use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, PASSWORD, Page, code, open, user},
    support::{Company, HOUR, SLOW},
};

async fn first_link(company: &Company) -> String {
    company.server().first_link().await.unwrap().unwrap()
}

#[tokio::test]
async fn the_first_link_makes_one_administrator_and_then_there_is_none_any_more() {
    let company = Company::open().await;
    let link = first_link(&company).await;
    let (browser, _) = user(&company, &link, "els@example.be").await;
    let users = browser.get("/console/users").await;
    assert!(users.text.contains("els@example.be") && users.text.contains("Zonnestraal"));
    assert_eq!(company.server().first_link().await.unwrap(), None);

    let path = link.split_once("/console").unwrap().1;
    let again = Browser::at(&company).get(&format!("/console{path}")).await;
    assert_eq!(again.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_link_that_was_printed_before_is_dead_and_so_is_one_after_three_days() {
    let company = Company::open().await;
    let path = |link: String| format!("/console{}", link.split_once("/console").unwrap().1);
    let old = path(first_link(&company).await);
    let new = path(first_link(&company).await);
    let browser = Browser::at(&company);
    assert_eq!(browser.get(&old).await.status, StatusCode::GONE);
    assert_eq!(browser.get(&new).await.status, StatusCode::OK);
    company.clock.advance(HOUR * 72);
    assert_eq!(browser.get(&new).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_weak_password_a_wrong_code_and_a_bad_address_are_said_on_their_fields() {
    let company = Company::open().await;
    let browser = Browser::at(&company);
    let opened = open(&browser, &first_link(&company).await).await;
    let right = code(&company, &opened.secret);
    let start = async |email: &str, password: &str, code: &str| {
        let fields = [
            ("link", opened.link.as_str()),
            ("name", "<script>alert(1)</script>"),
            ("email", email),
            ("password", password),
            ("code", code),
        ];
        browser
            .call(Method::POST, "/console/start?lang=en", &fields)
            .await
    };
    for (email, password, code, said) in [
        (
            "els",
            PASSWORD,
            right.as_str(),
            "This is not an e-mail address",
        ),
        (
            "els@example.be",
            "short",
            &right,
            "Use at least 12 characters",
        ),
        ("els@example.be", "password1234", &right, "easy to guess"),
        ("els@example.be", PASSWORD, "000000", "This code is wrong"),
    ] {
        let page = start(email, password, code).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains(said), "{said}");
        assert!(!page.text.contains("<script>") && page.cookie.is_none());
    }
    assert_eq!(
        start("els@example.be", PASSWORD, &right).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn signing_in_takes_both_factors_and_a_code_works_once() {
    let company = Company::open().await;
    let (_, secret) = user(&company, &first_link(&company).await, "els@example.be").await;
    let mut browser = Browser::at(&company);
    let sign_in = async |browser: &Browser, email: &str, password: &str, code: &str| {
        let fields = [("email", email), ("password", password), ("code", code)];
        browser
            .call(Method::POST, "/console/sign-in", &fields)
            .await
    };
    let right = code(&company, &secret);
    for (email, password, code) in [
        ("els@example.be", "something else entirely", right.as_str()),
        ("els@example.be", PASSWORD, "000000"),
        ("nobody@example.be", PASSWORD, &right),
    ] {
        let page = sign_in(&browser, email, password, code).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.cookie.is_none() && page.text.contains("role=\"alert\""));
    }
    let page = sign_in(&browser, " Els@Example.be ", PASSWORD, &right).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    // A browser that keeps no cookie, as over plain HTTP, is told why the form is empty again.
    let first = page.location.clone().unwrap();
    let without = Browser::at(&company).get(&first).await;
    let form = without.location.unwrap();
    assert_eq!(form, "/console/sign-in?kept=no");
    let form = Browser::at(&company).get(&form).await;
    assert!(form.text.contains("https://") && form.text.contains("role=\"alert\""));
    let cookie = page.cookie.clone().unwrap();
    assert!(cookie.starts_with("__Host-console=jtc_"));
    for flag in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(flag), "{flag}: {cookie}");
    }
    browser.keep(&page).await;

    let again = sign_in(&Browser::at(&company), "els@example.be", PASSWORD, &right).await;
    assert!(again.status.is_client_error() && again.cookie.is_none());

    let out = browser.post("/console/sign-out", &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert_eq!(out.clear_site_data.as_deref(), Some("\"cache\""));
    assert_eq!(
        browser.get("/console/workers").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn codes_are_counted_across_restarts_and_come_back_with_time() {
    let mut company = Company::open().await;
    let (_, secret) = user(&company, &first_link(&company).await, "els@example.be").await;
    let status = async |company: &Company, code: &str| {
        let fields = [("email", "els@example.be"), ("password", PASSWORD)];
        let fields = [fields[0], fields[1], ("code", code)];
        let browser = Browser::at(company);
        let page = browser.call(Method::POST, "/console/sign-in", &fields);
        page.await.status
    };
    for wrong in 0..20 {
        // E-mail addresses are counted in memory, which a restart forgets.
        if wrong % 5 == 0 {
            company.restart().await;
        }
        let refused = status(&company, "000000").await;
        assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    // The office reads that somebody knows the password.
    let told = "SELECT count(*) FROM audit WHERE action = 'user-code-wrong'";
    assert_eq!(company.rows().number(told), 20);
    company.restart().await;
    let right = code(&company, &secret);
    let refused = status(&company, &right).await;
    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    company.wait(SignedDuration::from_mins(6));
    let right = code(&company, &secret);
    assert_eq!(status(&company, &right).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_recovery_code_stands_in_for_the_phone_once() {
    let company = Company::open().await;
    let browser = Browser::at(&company);
    let opened = open(&browser, &first_link(&company).await).await;
    let now = code(&company, &opened.secret);
    let fields = [
        ("link", opened.link.as_str()),
        ("name", "Els"),
        ("email", "els@example.be"),
        ("password", PASSWORD),
        ("code", &now),
    ];
    let welcome = browser.call(Method::POST, "/console/start", &fields).await;
    let recovery = welcome
        .between("<ul class=\"codes\"><li>", "<")
        .to_lowercase();
    let fields = [
        ("email", "els@example.be"),
        ("password", PASSWORD),
        ("code", &recovery),
    ];
    let first = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    assert!(first.cookie.is_some());
    let second = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    assert!(second.cookie.is_none());
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_of_silence_and_after_twelve_hours_anyway() {
    let company = Company::open().await;
    let link = first_link(&company).await;
    let (browser, secret) = user(&company, &link, "els@example.be").await;
    let signed_in =
        async |browser: &Browser| browser.get("/console/workers").await.status == StatusCode::OK;
    company.clock.advance(SignedDuration::from_mins(31));
    assert!(!signed_in(&browser).await);

    let mut browser = Browser::at(&company);
    let now = code(&company, &secret);
    let fields = [
        ("email", "els@example.be"),
        ("password", PASSWORD),
        ("code", &now),
    ];
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    browser.keep(&page).await;
    for _ in 0..35 {
        company.clock.advance(SignedDuration::from_mins(20));
        assert!(signed_in(&browser).await);
    }
    company.clock.advance(SignedDuration::from_mins(20));
    assert!(!signed_in(&browser).await);
}

/// The answers to so many who open their accounts at the same time, while every hash is slow.
async fn open_at_once(
    many: usize,
    permits: usize,
    patience: std::time::Duration,
) -> (Company, Vec<Page>) {
    let company = Company::open_with(|it| Settings {
        hashing_permits: permits,
        hashing_patience: patience,
        password_cost: SLOW,
        ..it
    })
    .await;
    let mut opened = Vec::new();
    for _ in 0..many {
        let office = company.office();
        let link = office.console_link(company.employer).await.unwrap();
        let browser = Browser::at(&company);
        opened.push((open(&browser, &link).await, browser));
    }
    let asked = opened
        .into_iter()
        .enumerate()
        .map(|(index, (it, browser))| {
            let code = code(&company, &it.secret);
            tokio::spawn(async move {
                let email = format!("user{index}@example.be");
                let fields = it.filled_in(&email, &code);
                let path = "/console/start?lang=en";
                browser.call(Method::POST, path, &fields).await
            })
        });
    let asked: Vec<_> = asked.collect();
    let mut answers = Vec::new();
    for answer in asked {
        answers.push(answer.await.unwrap());
    }
    (company, answers)
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_who_open_their_accounts_at_once_are_hashed_two_at_a_time() {
    let patience = std::time::Duration::from_secs(600);
    let (company, answers) = open_at_once(30, 2, patience).await;
    for page in answers {
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    }
    assert_eq!(company.server().most_hashed_at_once(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_opens_her_account_and_finds_no_permit_is_told_that_the_server_is_busy() {
    let (_, answers) = open_at_once(8, 1, std::time::Duration::ZERO).await;
    let busy = StatusCode::SERVICE_UNAVAILABLE;
    let (sent_away, taken): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|it| it.status == busy);
    assert!(!sent_away.is_empty(), "there was a permit for everybody");
    for page in sent_away {
        assert!(page.retry_after.unwrap() >= 1);
        assert!(page.text.contains("The server is busy"), "{}", page.text);
    }
    for page in taken {
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    }
}

#[tokio::test]
async fn who_reaches_another_machine_without_tls_is_told_that_https_is_missing() {
    let company = Company::open().await;
    let opened = open(&Browser::at(&company), &first_link(&company).await).await;
    for (origin, without_tls) in [
        ("http://192.0.2.2:8080", true),
        ("https://192.0.2.2:8080", false),
        ("http://127.0.0.1:8080", false),
    ] {
        let code = code(&company, &opened.secret);
        let fields = opened.filled_in("els@example.be", &code);
        let (_, host) = origin.split_once("://").unwrap();
        // As a browser that kept no cookie.
        let sent = company
            .request(Method::POST, "/console/start?lang=en")
            .header("host", host)
            .header("origin", origin)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(
                form_urlencoded::Serializer::new(String::new())
                    .extend_pairs(fields)
                    .finish(),
            );
        let answer = crate::support::Answer::to(sent).await;
        assert_eq!(answer.status, 422, "{origin}");
        let text = String::from_utf8(answer.body).unwrap();
        assert_eq!(text.contains("begins with https://"), without_tls, "{text}");
        assert_eq!(text.contains("The picture changed"), !without_tls, "{text}");
    }
}

#[tokio::test]
async fn another_language_keeps_what_was_typed_and_an_empty_code_is_asked_for() {
    let company = Company::open().await;
    let browser = Browser::at(&company);
    let opened = open(&browser, &first_link(&company).await).await;
    let fields = opened.filled_in("els@example.be", "");
    let path = "/console/start?lang=en";
    let refused = browser.call(Method::POST, path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.between("id=\"code-error\">", "<");
    assert_eq!(
        said,
        "Fill in the six digits that your authenticator app shows now."
    );
    assert!(
        refused
            .text
            .contains("formaction=\"/console/start?lang=fr\"")
    );

    let fields = opened.filled_in("els@example.be", "123456");
    let mut fields = fields.to_vec();
    fields.push(("show", "yes"));
    let french = "/console/start?lang=fr";
    let shown = browser.call(Method::POST, french, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.text.contains("<html lang=\"fr\""));
    assert!(!shown.text.contains("role=\"alert\""), "{}", shown.text);
    for kept in [
        "els@example.be",
        "\"Els\"",
        PASSWORD,
        "123456",
        &opened.link,
    ] {
        assert!(shown.text.contains(kept), "{kept}: {}", shown.text);
    }
    assert_eq!(company.rows().number("SELECT count(*) FROM users"), 0);
}
