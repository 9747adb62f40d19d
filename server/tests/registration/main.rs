//! Reporting a performance: once, for the right client, on the right day, and never guessed.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod clients;
mod days;
mod history;
mod keys;
mod rules;
mod settling;
