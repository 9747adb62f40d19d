//! The phone line: whole calls over real HTTP and TCP, and its bad days.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod agi;
mod asterisk;
mod away;
mod bad_days;
mod closed;
mod jambonz;
mod known;
mod lines;
mod replayed;
mod service;
mod signed;
mod transcripts;
