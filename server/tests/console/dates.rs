//! People read days as people write them: ISO 8601 is for machines.

use std::collections::BTreeSet;

use reqwest::StatusCode;

use crate::{
    browser::{administrator, links},
    support::{Company, phone::work},
};

/// Where pages begin that others lead to.
const DOORS: [&str; 6] = [
    "/console/today",
    "/console/performances?span=month",
    "/console/export/totals?from=2026-11-01&to=2026-11-30",
    "/console/export/months?from=2026-11-01&to=2026-11-30",
    "/console/export/dossier?month=2026-11",
    "/console/company/record",
];

/// How a file writes a day is told and chosen in the file's own form.
const ABOUT_FILES: [&str; 4] = [
    "Dates are written 2026-11-23",
    "2026-11-23 ",
    "Week (2026-W48)",
    "Month (2026-11)",
];

/// What a page says: its text and the names for who does not see it, without what machines read.
fn said(page: &str) -> String {
    let body = page.split_once("<main").map_or(page, |it| it.1);
    let mut said = String::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        for name in ["aria-label=\"", "data-label=\"", "title=\""] {
            let named = tag.split_once(name).and_then(|it| it.1.split_once('"'));
            said.push_str(named.map_or("", |it| it.0));
            said.push(' ');
        }
        said.push_str(text);
        said.push(' ');
    }
    ABOUT_FILES
        .iter()
        .fold(said, |said, about| said.replace(about, ""))
}

/// The first of what looks like `2026-11`, alone or before a day, with what stands before it. The
/// groups of an id hang together with others.
fn iso(said: &str) -> Option<String> {
    let signs: Vec<char> = said.chars().collect();
    let is_month = |at: usize| {
        let digit = |it: usize| signs[at + it].is_ascii_digit();
        let hangs = |it: Option<&char>| it.is_some_and(|it| it.is_alphanumeric() || *it == '-');
        (0..4).all(digit)
            && signs[at + 4] == '-'
            && (5..7).all(digit)
            && !hangs(at.checked_sub(1).and_then(|it| signs.get(it)))
            && !signs.get(at + 7).is_some_and(|it| it.is_alphanumeric())
    };
    let found = (0..signs.len().saturating_sub(6)).find(|at| is_month(*at))?;
    let around = signs.iter().take(found + 10);
    Some(around.skip(found.saturating_sub(40)).collect())
}

#[test]
fn an_iso_day_is_seen_and_an_id_is_none() {
    for seen in ["op 2026-11-26.", "2026-11", "made 2026-11-23 15:00:05"] {
        assert!(iso(seen).is_some(), "{seen}");
    }
    for other in [
        "7826ccc5-7460-44aa-2026-112026112026",
        "wo 25/11/2026",
        "03 000 00 00",
    ] {
        assert_eq!(iso(other), None);
    }
}

/// Pages of one kind lead to the same kinds.
fn kind(link: &str) -> String {
    let path = link.split(['?', '#']).next().unwrap_or(link);
    path.split('/')
        .map(|it| {
            if it.bytes().any(|it| it.is_ascii_digit()) {
                "*"
            } else {
                it
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// Those links of a page that lead to pages and not to files.
fn pages(page: &str) -> impl Iterator<Item = String> {
    let is_page = |it: &String| !kind(it).contains('.') && !kind(it).ends_with("/file");
    links(page).into_iter().filter(is_page)
}

#[tokio::test]
async fn no_page_shows_a_person_a_day_as_machines_write_it() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.report_anew(&work(&company.client)).await.ok(201);
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&first, cancelled).await;
    ana.report_anew(&work(&company.other_client)).await.ok(201);
    let mut seen = BTreeSet::new();
    let mut open: Vec<String> = DOORS.iter().map(|it| (*it).to_owned()).collect();
    while let Some(link) = open.pop() {
        if !seen.insert(kind(&link)) {
            continue;
        }
        let page = els.get(&link).await;
        assert_eq!(page.status, StatusCode::OK, "{link}");
        let said = said(&page.text);
        assert_eq!(iso(&said), None, "{link}");
        open.extend(pages(&page.text));
    }
    for kind in [
        "/console/workers/*/data",
        "/console/clients/*/data",
        "/console/company/record",
        "/console/export/dossier",
        "/console/export/months",
        "/console/performances/*",
    ] {
        assert!(seen.contains(kind), "{kind}: {seen:?}");
    }
}
