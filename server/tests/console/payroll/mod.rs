//! Files for the payroll office, by mappings that the office makes once.

mod files;
mod mappings;
mod since;

use job_tracker_protocol::PerformanceState;
use reqwest::StatusCode;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    browser::{Browser, Page, administrator, links, reader},
    support::{Company, DAY, phone::work, rows::quoted},
};

const PERIOD: &str = "from=2026-11-01&to=2026-12-31";

/// The fields of a form that makes a mapping: each worker's day, as most bureaus want it.
fn form(name: &str, columns: &[&str]) -> Vec<(&'static str, String)> {
    let id = Uuid::from_u128(fastrand::u128(..)).to_string();
    let mut fields: Vec<(&'static str, String)> = [
        ("form", id.as_str()),
        ("name", name),
        ("rows", "day"),
        ("state", "registered"),
        ("state", "validated"),
        ("shape", "delimited"),
        ("delimiter", "semicolon"),
        ("header", "yes"),
        ("decimal", "comma"),
        ("hours", "decimal"),
        ("dates", "slashes"),
        ("encoding", "windows-1252"),
        ("line_end", "crlf"),
        ("code", "101"),
        ("code", ""),
        ("code", ""),
        ("code", ""),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    for (at, holds) in (1..).zip(columns) {
        let at: i32 = at;
        fields.extend([
            ("at", at.to_string()),
            ("holds", (*holds).to_owned()),
            ("heading", String::new()),
            ("text", String::new()),
            ("width", String::new()),
            ("side", "left".to_owned()),
            ("filler", " ".to_owned()),
            ("too_wide", String::new()),
        ]);
    }
    fields
}

const COLUMNS: [&str; 4] = ["payroll_number", "date", "activity_code", "hours"];

/// The fields with another value for each of this name.
fn with(
    mut fields: Vec<(&'static str, String)>,
    name: &str,
    value: &str,
) -> Vec<(&'static str, String)> {
    let mut known = false;
    for field in fields.iter_mut().filter(|it| it.0 == name) {
        value.clone_into(&mut field.1);
        known = true;
    }
    assert!(known, "{name}");
    fields
}

async fn send(els: &Browser, path: &str, fields: &[(&'static str, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|it| (it.0, it.1.as_str())).collect();
    els.post(path, &fields).await
}

/// Where the mapping is that these fields make.
async fn made(els: &Browser, fields: &[(&'static str, String)]) -> String {
    let page = send(els, "/console/export/payroll/new", fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    page.location.unwrap()
}

/// Ana and Bea work a day, and have numbers at the payroll office.
async fn a_day(company: &Company) -> Value {
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let first = ana.report_anew(&work(&company.client)).await.ok(201);
    ana.report_anew(&work(&company.other_client)).await.ok(201);
    bea.report_anew(&work(&company.client)).await.ok(201);
    company.rows().execute(
        "UPDATE workers SET payroll_number = '0007' WHERE name = 'Ana';
         UPDATE workers SET payroll_number = '0012' WHERE name = 'Bea'",
    );
    first
}

fn hours(performance: &Value) -> i64 {
    performance["hours"].as_i64().unwrap()
}
