//! A day of a company, by every way in, and what is said of it in figures.

use job_tracker_server::Settings;
use reqwest::{Client, Method};

use crate::{
    browser::{PASSWORD, administrator},
    service::{Call, LINE, open_line},
    support::{Answer, Company, WRONG, http, phone::work, place},
};

/// A company with an address for Prometheus, and a phone line.
pub async fn company() -> Company {
    Company::open_with(|it| Settings {
        metrics: Some("127.0.0.1:0".parse().unwrap()),
        trusted_proxies: vec!["127.0.0.1/32".parse().unwrap()],
        ..open_line(it)
    })
    .await
}

/// Where Prometheus reads.
pub fn address(company: &Company) -> String {
    format!("http://{}", company.server().metrics.unwrap())
}

/// All figures, as text.
pub async fn figures(company: &Company) -> String {
    let answer = Answer::to(http().get(format!("{}/metrics", address(company)))).await;
    assert_eq!(answer.status, 200);
    let format = "text/plain; version=0.0.4; charset=utf-8";
    assert_eq!(answer.header("content-type"), Some(format));
    String::from_utf8(answer.body).unwrap()
}

/// The value of a line that begins so.
#[track_caller]
pub fn value(figures: &str, line: &str) -> f64 {
    let found = figures
        .lines()
        .find_map(|it| it.strip_prefix(line)?.strip_prefix(' '));
    let found = found.unwrap_or_else(|| panic!("no {line} in {figures}"));
    found.parse().unwrap()
}

/// Addresses that callers have, behind the proxy.
const CALLER: &str = "198.51.100.77";
/// The telephone of somebody who calls the line.
const TELEPHONE: &str = "+32470123456";

/// Does what a company does in a day, and gives every word that stands for somebody.
pub async fn a_day(company: &Company) -> Vec<String> {
    let http = http();
    let ana = &company.ana;
    company.try_password(&ana.login, WRONG).await.left();
    let phone = company.phone_of(ana).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    for path in ["/v1/me", "/v1/performances", "/v1/requests", "/v1/nowhere"] {
        phone.get(path).await;
    }
    for _ in 0..3 {
        company.try_password(&company.bea.login, WRONG).await;
    }
    let els = administrator(company, company.employer, "els@example.be").await;
    for path in [
        format!("/console/workers/{}", ana.login),
        format!("/console/clients/{}", company.client),
        format!("/console/workers?search={}", ana.login),
        format!("/console/{}", ana.login),
        format!("/{}", ana.login),
        format!("/get?x={}", ana.login),
    ] {
        els.call(Method::GET, &path, &[]).await;
    }
    strangely(&http, company).await;
    let mut call = Call::from(company, TELEPHONE).await;
    let keys = ["1", ana.login.as_str(), &ana.password];
    call.keys(&keys).await;
    let words = [
        ana.login.as_str(),
        company.bea.login.as_str(),
        company.client.as_str(),
        company.other_client.as_str(),
        &ana.password,
        &phone.token,
        &phone.device,
        "Ana",
        "Bea",
        "Els",
        "els@example.be",
        PASSWORD,
        Company::NAME,
        Company::PHONE,
        CALLER,
        TELEPHONE,
        &TELEPHONE[1..],
        LINE,
        "household",
        "FORGED",
    ];
    let mut words: Vec<String> = words.map(str::to_owned).to_vec();
    words.push(company.employer.to_string());
    words
}

/// As nobody calls who means well.
async fn strangely(http: &Client, company: &Company) {
    let url = |path: &str| format!("{}{path}", company.origin());
    let forged = Method::from_bytes(b"FORGED").unwrap();
    for (method, path) in [
        (forged, "/v1/info"),
        (Method::GET, "/v1/FORGED"),
        (Method::GET, "/console/FORGED"),
        (Method::GET, "/FORGED?FORGED=1"),
        (Method::DELETE, "/v1/performances"),
    ] {
        let request = http.request(method, url(path));
        let request = request.header("X-Forwarded-For", CALLER);
        let request = request.header("X-Request-Id", "FORGED");
        request.send().await.unwrap();
    }
}

/// Whether this figure belongs to the other database.
pub fn is_of_the_other(name: &str) -> bool {
    match place::is_without_file() {
        true => name.starts_with("job_tracker_writer_"),
        false => name.starts_with("job_tracker_postgres_"),
    }
}
