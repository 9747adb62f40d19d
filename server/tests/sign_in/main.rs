//! Signing in: what it answers, how wrong passwords close, and how long it lasts.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod account;
mod away;
mod hashing;
mod lanes;
mod password;
mod phones;
mod races;
mod requests;
mod sessions;
mod typing;
