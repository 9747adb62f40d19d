//! Names that the caller chooses: of the host, of files, of what is downloaded.

use job_tracker_server::Settings;
use reqwest::{Method, StatusCode, header};

use crate::{
    browser::{Browser, administrator},
    raw::{Wire, exchange},
    support::{Answer, Company},
};

const EVIL: &str = "evil.example";

/// A call with every header that may name a host.
async fn called(
    company: &Company,
    browser: &Browser,
    (method, path): (Method, &str),
    body: &str,
) -> Answer {
    let mut request = company
        .request(method, path)
        .header(header::HOST, EVIL)
        .header("X-Forwarded-Host", EVIL)
        .header("X-Forwarded-Proto", "https")
        .header("X-Host", EVIL)
        .header("X-Original-URL", "/console/users")
        .header("X-Rewrite-URL", "/console/users")
        .header("Forwarded", format!("host={EVIL};proto=https"))
        .header("Referer", format!("https://{EVIL}/"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.to_owned());
    if let Some(cookie) = &browser.cookie {
        request = request.header(header::COOKIE, cookie);
    }
    Answer::to(request).await
}

fn text(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

#[tokio::test]
async fn letters_and_links_name_the_server_as_it_was_set_up_and_not_as_it_was_called() {
    let company = Company::open_with(|it| Settings {
        origin: Some("https://jobs.example.be".to_owned()),
        ..it
    })
    .await;
    let nobody = Browser::at(&company);
    let first = company.server().first_link().await.unwrap().unwrap();
    assert!(
        first.starts_with("https://jobs.example.be/console/start?link=jti_"),
        "{first}"
    );
    let els = administrator(&company, company.employer, "els@example.be").await;
    let csrf = els.csrf.clone();
    let worker = format!("/console/workers/{}", company.ana.login);
    let reopen = format!("{worker}/reopen");
    let client = format!("/console/clients/{}", company.client);
    let form = "form=00000000-0000-4000-8000-000000000001";
    let invite = format!("email=rik%40example.be&role=reader&csrf={csrf}&{form}");
    let add = format!("name=Cia&language=nl&csrf={csrf}&{form}");
    let again = format!("csrf={csrf}&{form}");
    let mut named = 0;
    for (call, body) in [
        ((Method::GET, "/console/workers"), ""),
        ((Method::GET, worker.as_str()), ""),
        ((Method::GET, client.as_str()), ""),
        ((Method::GET, "/console/clients/sheet"), ""),
        ((Method::GET, "/console/users"), ""),
        ((Method::POST, "/console/users"), invite.as_str()),
        ((Method::POST, "/console/workers/add"), add.as_str()),
        ((Method::POST, reopen.as_str()), again.as_str()),
        ((Method::GET, "/console/nothing"), ""),
    ] {
        let what = format!("{} {}", call.0, call.1);
        let mut answer = called(&company, &els, call, body).await;
        if answer.status == 303 {
            let place = answer.headers["location"].to_str().unwrap().to_owned();
            assert!(place.starts_with("/console/"), "{what}: {place}");
            answer = called(&company, &els, (Method::GET, &place), "").await;
        }
        assert!(
            answer.status == 200 || answer.status == 404,
            "{what}: {answer:?}"
        );
        let text = text(&answer);
        assert!(!text.contains(EVIL), "{what}: {text}");
        assert!(!format!("{:?}", answer.headers).contains(EVIL), "{what}");
        named += usize::from(text.contains("https://jobs.example.be"));
    }
    assert!(named >= 3, "letters and clients name it: {named}");
    for path in [
        "/console",
        "/console/",
        "/console/workers",
        "/",
        "/v1/info",
        "/v1/nothing",
    ] {
        let answer = called(&company, &nobody, (Method::GET, path), "").await;
        assert!(!text(&answer).contains(EVIL), "{path}");
        if let Some(location) = answer.header("location") {
            assert!(location.starts_with("/console"), "{location}");
        }
    }
}

#[tokio::test]
async fn every_answer_of_the_console_carries_its_policy() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for path in [
        "/console/workers",
        "/console/sign-in",
        "/console/nothing",
        "/console/export.csv",
        "/console/style.css",
        "/console/users/1/remove",
    ] {
        let answer = called(&company, &els, (Method::GET, path), "").await;
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self';"),
            "{path}"
        );
        assert!(policy.contains("form-action 'self'") && !policy.contains("script-src"));
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("referrer-policy"),
            Some("same-origin"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn behind_tls_every_answer_says_so_for_good_and_without_it_none_does() {
    for (origin, said) in [
        (Some("https://jobs.example.be"), Some("max-age=63072000")),
        (Some("http://jobs.example.be"), None),
        (None, None),
    ] {
        let company = Company::open_with(|it| Settings {
            origin: origin.map(str::to_owned),
            ..it
        })
        .await;
        for path in [
            "/",
            "/nothing",
            "/v1/info",
            "/v1/me",
            "/console/sign-in",
            "/healthz",
        ] {
            let answer = company.get(path).await;
            assert_eq!(answer.header("strict-transport-security"), said, "{path}");
        }
    }
}

#[tokio::test]
async fn an_answer_of_the_app_loads_nothing_when_somebody_opens_it_in_a_browser() {
    let company = Company::open().await;
    for path in [
        "/v1/info",
        "/v1/me",
        "/v1/nothing",
        "/openapi.json",
        "/healthz",
    ] {
        let answer = company.get(path).await;
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none';"),
            "{path}: {policy}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        for name in [
            "access-control-allow-origin",
            "access-control-allow-credentials",
        ] {
            assert_eq!(answer.header(name), None, "{path}");
        }
    }
}

#[tokio::test]
async fn no_path_leads_out_of_the_pages_folder() {
    let directory = tempfile::tempdir().unwrap();
    let web = directory.path().join("web");
    std::fs::create_dir_all(web.join("icons")).unwrap();
    std::fs::write(web.join("index.html"), "page").unwrap();
    std::fs::write(web.join("icons/icon.svg"), "<svg/>").unwrap();
    std::fs::write(directory.path().join("secret.txt"), "not for the world").unwrap();
    let company = Company::open_with(|it| Settings {
        web: Some(web),
        ..it
    })
    .await;
    for path in [
        "/../secret.txt",
        "/./../secret.txt",
        "/icons/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/..;/secret.txt",
        "/icons/%2e%2e/%2e%2e/secret.txt",
        "/....//secret.txt",
        "//../secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/index.html/../../secret.txt",
        "/index.html%00.svg",
        "/%00",
        "/icons%0d%0aX-Evil:%201",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/console/../secret.txt",
        "/v1/../secret.txt",
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
        let answer = Wire::of(&exchange(company.addr(), request.as_bytes()).await);
        let status = answer.status();
        assert!((400..500).contains(&status), "{path}: {answer:?}");
        assert!(!answer.0.contains("not for the world") && !answer.0.contains("root:"));
        assert!(!answer.0.to_lowercase().contains("x-evil"), "{answer:?}");
    }
    let icons = company.get("/icons").await;
    assert!(
        icons.header("location").is_none_or(|it| it == "/icons/"),
        "{icons:?}"
    );
    assert_eq!(company.get("/icons/").await.status, 404, "no list of files");
}

#[tokio::test]
async fn no_word_of_the_caller_gets_into_a_header() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let evil = "%0d%0aX-Evil:%201%0d%0a%0d%0a%3Cscript%3E";
    let login = &company.ana.login;
    for path in [
        format!("/console/export.csv?from=2026-11-01{evil}&to=2026-11-30"),
        format!("/console/export.csv?from=2026-11-01&to=2026-11-30&worker={login}{evil}"),
        format!("/console/export.xlsx?from=2026-11-01&to=2026-11-30{evil}"),
        format!("/console/audit.csv?subject={evil}"),
        format!("/console/audit.csv?from={evil}"),
        format!("/console/workers/{login}{evil}"),
        format!("/console/workers?search={evil}"),
        format!("/console?next={evil}"),
        format!("/console/?next=https://{EVIL}"),
        format!("/console/sign-in?lang={evil}&next=//{EVIL}"),
    ] {
        let request = company
            .request(Method::GET, &path)
            .header(header::COOKIE, els.cookie.as_deref().unwrap());
        let answer = Answer::to(request).await;
        assert!(answer.headers.get("x-evil").is_none(), "{path}");
        assert!(answer.status < 500, "{path}");
        if let Some(name) = answer.header("content-disposition") {
            let plain = |it: char| it.is_ascii_alphanumeric() || " _-.;=\"".contains(it);
            assert!(name.chars().all(plain), "{name}");
        }
        if let Some(location) = answer.header("location") {
            assert!(location.starts_with("/console/"), "{location}");
        }
        assert!(!text(&answer).contains("<script>"), "{path}");
    }
    // Where a form sends on to is chosen by the server.
    for (path, fields) in [
        (
            format!("/console/workers/{login}%0d%0aX-Evil:%201/edit"),
            [("name", "Ana")],
        ),
        (
            "/console/language".to_owned(),
            [("language", "nl\r\nX-Evil: 1")],
        ),
    ] {
        let page = els.post(&path, &fields).await;
        assert!(page.status.is_client_error(), "{path}: {}", page.status);
    }
    let page = els
        .post(
            "/console/language",
            &[("language", "fr"), ("next", "https://evil.example")],
        )
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(page.location.as_deref(), Some("/console/"));
}

#[tokio::test]
async fn a_nul_byte_is_text_like_any_other_or_refused() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for name in ["Ana\0", "\0", "A\u{1b}[31mna", "A\u{85}na", "A\nna"] {
        let page = els
            .post(
                "/console/workers/add",
                &[("name", name), ("language", "nl")],
            )
            .await;
        let stored = name.trim().chars().any(char::is_control);
        let expected = if stored { 422 } else { 200 };
        assert_eq!(page.status, expected, "{name:?}");
        let search = form_urlencoded::Serializer::new(String::new())
            .append_pair("search", name)
            .finish();
        let list = els.get(&format!("/console/workers?{search}")).await;
        assert_eq!(list.status, StatusCode::OK, "{name:?}");
    }
}
