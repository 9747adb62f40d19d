//! What must hold when everything else fails: the power, the disk, the clock.
//!
//! Each test prints its figures as `TRUST<tab>group<tab>what<tab>figure`. They are small unless
//! `JOB_TRACKER_TRUST=full`.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../../../tests/support/small_disk.rs"]
mod small_disk;
#[path = "../support/mod.rs"]
mod support;

mod callers;
mod clock;
mod disk;
mod kills;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
mod recorder;

/// A number that is small in every run and large when trust is measured.
fn small_or_full(small: u64, full: u64) -> u64 {
    let wanted = std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full");
    if wanted { full } else { small }
}

/// One line for the table of figures.
fn figure(group: &str, what: &str, figure: impl std::fmt::Display) {
    println!("TRUST\t{group}\t{what}\t{figure}");
}
