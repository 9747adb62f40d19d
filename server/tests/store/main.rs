//! The file: what is refused is left as it is, what is acknowledged is there, and the audit log
//! tells all of it and is sealed.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod damage;
mod processes;
mod refused;
mod seals;
