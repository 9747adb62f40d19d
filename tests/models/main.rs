//! The app against models: small descriptions of what it must do, written anew and not shared
//! with it. Invented sequences of taps go to both.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/prove.rs"]
mod prove;

#[allow(dead_code, reason = "each test file uses its part")]
#[path = "../support/scripted.rs"]
mod scripted;

mod gate;
mod lockout;
mod session;
