//! The server against models: small descriptions of what it must do, written anew and not shared
//! with it. Invented sequences of steps go to both, one by one and at the same time, and every
//! answer must be one that the model explains.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

#[allow(dead_code, reason = "these tests use a part")]
#[path = "../console/browser.rs"]
mod browser;

#[path = "../../../tests/support/prove.rs"]
mod prove;

mod calendar;
mod checks;
mod lockout;
mod states;
mod submission;
mod table;
mod worlds;
