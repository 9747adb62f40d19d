//! What is kept, and for how long: erasing people for good, and removing what is old.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "a part of the office's browser is enough here")]
#[path = "../console/browser.rs"]
mod browser;
mod erasing;
mod removing;
#[path = "../support/mod.rs"]
mod support;

use jiff::SignedDuration;
use serde_json::Value;

use crate::support::{
    Company,
    program::{command, line_of},
};

/// A little more than five years.
const YEARS: SignedDuration = SignedDuration::from_hours(24 * 366 * 5 + 24 * 30);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What `audit verify` prints when all is well.
#[track_caller]
fn verified(company: &Company) -> Value {
    line_of(&command(company.data.path(), &["audit", "verify"]))
}

/// What it says is wrong.
#[track_caller]
fn wrong(company: &Company) -> String {
    let output = command(company.data.path(), &["audit", "verify"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

async fn seal(company: &Company) {
    company.wait(DAY);
    company.server().seal_audit_log().await.unwrap();
}
