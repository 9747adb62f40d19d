//! `/get`: a phone is recognised, and offered what there is for it, in its own language.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use job_tracker_server::Settings;
use reqwest::Method;
use support::{Answer, Company};

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Safari/604.1";
const COMPUTER: &str = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36";
const GOOGLE: &str = "https://play.google.com/store/apps/details?id=be.jobtracker.app";
const APPLE: &str = "https://apps.apple.com/be/app/job-tracker/id1";

async fn get(company: &Company, agent: &str, query: &str) -> String {
    let request = company
        .request(Method::GET, &format!("/get{query}"))
        .header("user-agent", agent)
        .header("accept-language", "fr-BE,fr;q=0.9");
    let answer = Answer::to(request).await;
    assert_eq!(answer.status, 200);
    String::from_utf8(answer.body).unwrap()
}

fn stores(settings: Settings) -> Settings {
    Settings {
        play_store: Some(GOOGLE.to_owned()),
        app_store: Some(APPLE.to_owned()),
        ..settings
    }
}

#[tokio::test]
async fn each_phone_is_led_to_its_own_store_and_to_the_web_page() {
    let company = Company::open_with(stores).await;
    for (agent, offered, elsewhere) in [(ANDROID, GOOGLE, APPLE), (IPHONE, APPLE, GOOGLE)] {
        let page = get(&company, agent, "").await;
        assert!(page.contains(&format!("href=\"{offered}\"")), "{page}");
        assert!(!page.contains(elsewhere));
        assert!(page.contains("id=\"web\" href=\"/\""));
        let port = company.addr().port();
        let app = format!("jobtracker://start?server=http%3A%2F%2F127.0.0.1%3A{port}");
        assert!(page.contains(&format!("href=\"{app}\"")), "{page}");
    }
}

#[tokio::test]
async fn without_a_store_android_gets_the_package_and_an_iphone_the_web_page() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("any-name.apk");
    std::fs::write(&package, b"PK package").unwrap();
    let company = Company::open_with(|it| Settings {
        android_package: Some(package),
        ..it
    })
    .await;
    let page = get(&company, ANDROID, "").await;
    assert!(page.contains("href=\"/get/job-tracker.apk\""));
    assert!(!get(&company, IPHONE, "").await.contains("apk"));
    let file = company.get("/get/job-tracker.apk").await;
    assert_eq!(file.body, b"PK package");
    let kind = "application/vnd.android.package-archive";
    assert_eq!(file.header("content-type"), Some(kind));
}

#[tokio::test]
async fn where_there_is_only_the_web_page_nothing_else_is_offered() {
    let company = Company::open().await;
    for agent in [ANDROID, IPHONE, COMPUTER] {
        let page = get(&company, agent, "").await;
        assert!(page.contains("id=\"web\"") && !page.contains("jobtracker://"));
        // A computer is told to use a phone.
        assert_eq!(page.contains("<svg"), agent == COMPUTER);
    }
    let package = company.get("/get/job-tracker.apk").await;
    assert_eq!(package.status, 404);
}

#[tokio::test]
async fn the_page_speaks_the_phones_language_until_another_is_asked_for() {
    let company = Company::open().await;
    for (query, language, words) in [
        ("", "fr\" dir=\"ltr", "Ouvrir dans le navigateur"),
        ("?lang=de", "de\" dir=\"ltr", "Im Browser öffnen"),
        ("?lang=pt", "pt-PT\" dir=\"ltr", "Português</a>"),
        (
            "?lang=ar",
            "ar\" dir=\"rtl",
            "aria-current=\"true\">العربية</a>",
        ),
        ("?lang=xx", "fr\" dir=\"ltr", "Ouvrir dans le navigateur"),
        (
            "?lang=%FF&lang=nl",
            "fr\" dir=\"ltr",
            "Ouvrir dans le navigateur",
        ),
    ] {
        let page = get(&company, ANDROID, query).await;
        assert!(
            page.contains(&format!("<html lang=\"{language}\">")),
            "{query}"
        );
        assert!(page.contains(words), "{query}");
    }
}

#[tokio::test]
async fn the_page_runs_its_own_script_only_and_may_not_be_framed() {
    let company = Company::open().await;
    let page = company.get("/get").await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'; script-src 'self';"));
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
    assert_eq!(page.header("vary"), Some("accept-language, user-agent"));
    for part in ["/get/links.js", "/get/style.css"] {
        assert_eq!(company.get(part).await.status, 200, "{part}");
    }
    let refused = Answer::to(company.request(Method::POST, "/get")).await;
    refused.problem(405, "method-not-allowed");
}
