//! What must hold when everything else fails: the network, the power, the disk, the clock.
//!
//! Each test prints its figures as `TRUST<tab>group<tab>what<tab>figure`. They are small unless
//! `JOB_TRACKER_TRUST=full`.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod again;
mod clock;
mod fault;
mod faults;
mod ledger;
mod network;
mod phone_asks;
mod phone_disk;
mod phone_kills;
#[cfg(target_os = "linux")]
mod phone_power;
mod player;
#[cfg(target_os = "linux")]
#[path = "../../server/tests/trust/recorder.rs"]
#[allow(dead_code, reason = "the server's tests use the rest")]
mod recorder;
mod sending;
mod story;
mod wire;

/// Whether the full figures are wanted.
fn is_full() -> bool {
    std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full")
}

/// A number that is small in every run and large when trust is measured.
fn small_or_full(small: u64, full: u64) -> u64 {
    if is_full() { full } else { small }
}

/// One line for the table of figures.
fn figure(group: &str, what: &str, figure: impl std::fmt::Display) {
    println!("TRUST\t{group}\t{what}\t{figure}");
}
