//! A worker's own performances, newest first, page by page.

use job_tracker_server::Settings;
use serde_json::{Value, json};

use crate::support::{
    Company, DAY, HOUR,
    phone::{Phone, with, work_on},
};

/// Reports one hour for a client, which is meant even when it looks like another.
async fn report(phone: &Phone<'_>, company: &Company, day: &str) -> Value {
    let body = with(&work_on(&company.client, day), "hours", 1);
    let body = with(&body, "confirm_duplicate", true);
    phone.report_anew(&body).await.ok(201)
}

fn long_days(settings: Settings) -> Settings {
    Settings {
        max_hours_per_day: 255,
        ..settings
    }
}

async fn page(phone: &Phone<'_>, query: &str) -> (Vec<Value>, Option<String>) {
    let page = phone.get(&format!("/v1/performances{query}")).await.ok(200);
    let cursor = page["next_cursor"].as_str().map(str::to_owned);
    (page["items"].as_array().unwrap().clone(), cursor)
}

#[tokio::test]
async fn an_empty_history_is_one_empty_page() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let answer = phone.get("/v1/performances").await.ok(200);
    assert_eq!(answer, json!({ "items": [], "next_cursor": null }));
}

#[tokio::test]
async fn pages_stay_right_while_newer_performances_arrive() {
    let company = Company::open_with(long_days).await;
    let phone = company.phone_of(&company.ana).await;
    let mut all = Vec::new();
    for _ in 0..60 {
        all.insert(0, report(&phone, &company, "2026-11-23").await);
    }
    company.wait(DAY);
    for _ in 0..60 {
        all.insert(0, report(&phone, &company, "2026-11-24").await);
    }
    let (mut seen, mut cursor) = page(&phone, "").await;
    assert_eq!(seen.len(), 50);
    while let Some(at) = cursor {
        report(&phone, &company, "2026-11-24").await;
        let (items, next) = page(&phone, &format!("?cursor={at}")).await;
        seen.extend(items);
        cursor = next;
    }
    assert_eq!(seen, all);
}

#[tokio::test]
async fn a_last_page_that_is_full_is_the_last() {
    let company = Company::open_with(long_days).await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..50 {
        report(&phone, &company, "2026-11-23").await;
    }
    let (items, cursor) = page(&phone, "").await;
    assert_eq!((items.len(), cursor), (50, None));
    report(&phone, &company, "2026-11-23").await;
    let (items, cursor) = page(&phone, "").await;
    assert_eq!(items.len(), 50);
    let (rest, end) = page(&phone, &format!("?cursor={}", cursor.unwrap())).await;
    assert_eq!((rest.len(), end), (1, None));
}

#[tokio::test]
async fn from_and_to_are_the_first_and_the_last_day() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
    for day in days {
        report(&phone, &company, day).await;
        company.wait(DAY);
    }
    for (query, expected) in [
        ("", &days[..]),
        ("?from=2026-11-24&to=2026-11-25", &days[1..3]),
        ("?from=2026-11-25", &days[2..]),
        ("?to=2026-11-23", &days[..1]),
        ("?from=2026-11-24&to=2026-11-24", &days[1..2]),
        ("?from=2026-11-25&to=2026-11-24", &[]),
        ("?from=2027-01-01", &[]),
        ("?to=2026-11-22", &[]),
    ] {
        let (items, _) = page(&phone, query).await;
        let mut seen: Vec<_> = items
            .iter()
            .map(|it| it["date"].as_str().unwrap())
            .collect();
        seen.reverse();
        assert_eq!(seen, expected, "{query}");
    }
}

#[tokio::test]
async fn a_cursor_goes_with_the_days_that_were_asked_for() {
    let company = Company::open_with(long_days).await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..3 {
        report(&phone, &company, "2026-11-23").await;
    }
    company.wait(DAY);
    for _ in 0..55 {
        report(&phone, &company, "2026-11-24").await;
    }
    let (_, cursor) = page(&phone, "?from=2026-11-24").await;
    let rest = format!("?from=2026-11-24&cursor={}", cursor.unwrap());
    let (items, end) = page(&phone, &rest).await;
    assert_eq!((items.len(), end), (5, None));
}

#[tokio::test]
async fn nobody_sees_what_another_worker_did() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let hers = report(&ana, &company, "2026-11-23").await;
    company.wait(HOUR);
    let others = report(&bea, &company, "2026-11-23").await;
    assert_eq!(ana.history().await, std::slice::from_ref(&hers));
    assert_eq!(bea.history().await, std::slice::from_ref(&others));
    // Not even through a cursor of the other's.
    let path = format!("/v1/performances?cursor={}", others["id"].as_str().unwrap());
    ana.get(&path).await.problem(400, "bad-request");
}

#[tokio::test]
async fn a_question_that_cannot_be_read_is_refused() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for query in [
        "cursor=nonsense",
        "cursor=",
        "cursor=6f0c3a52-7f0b-4b8e-9d59-1f8a43c6f7aa",
        "from=yesterday",
        "from=2026-02-30",
        "to=2026-11-23T10:00",
        "from=",
        "from=%ff",
        "from=2026-11-23&from=2026-11-24",
    ] {
        let answer = phone.get(&format!("/v1/performances?{query}")).await;
        answer.problem(400, "bad-request");
    }
}
