//! What somebody tries who does not belong here: guessing, stealing, breaking and listening.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "a part of the Asterisk is enough here")]
#[path = "../phone/asterisk.rs"]
mod asterisk;
#[allow(dead_code, reason = "a part of the office's browser is enough here")]
#[path = "../console/browser.rs"]
mod browser;
mod crowd;
mod day;
mod door;
mod floods;
mod guessing;
mod hosts;
mod letters;
mod likeness;
mod logs;
mod office;
mod phone;
mod raw;
mod routes;
mod secrets;
#[allow(dead_code, reason = "a part of the telephone service is enough here")]
#[path = "../phone/service.rs"]
mod service;
mod smuggling;
mod spelling;
mod strangers;
#[path = "../support/mod.rs"]
mod support;
mod theft;

/// Whether the figures are made in full, which takes minutes.
fn in_full() -> bool {
    std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full")
}

/// A line for whoever collects figures.
fn trust(group: &str, what: &str, figure: &str) {
    println!("TRUST\t{group}\t{what}\t{figure}");
}
