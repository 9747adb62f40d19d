//! Bad input: every answer is a problem document with a status from 400 to 499, and the server
//! stays well.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod content;
mod wire;

use support::{Company, phone::Phone};

/// Nothing of what was sent has cost a try or done any other harm.
async fn is_unharmed(company: &Company) {
    let phone = Phone::sign_in(company, &company.ana).await;
    assert!(phone.history().await.is_empty());
}
