//! The desktop window end to end: the phones' renderer, a real SQLite file, a real server. Each
//! test opens windows in processes of their own, drives them by what stands on the screen, and may
//! kill them as a power cut would.
//!
//! A window needs a display. Without one these tests are ignored, unless
//! `JOB_TRACKER_DISPLAY=required` says that there must be one: `scripts/test` runs them so, under
//! Xvfb. Pictures are written to `JOB_TRACKER_SCREENSHOTS`, if that is set.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod driven;
mod journey;
mod links;
mod phone;
mod returning;
#[path = "../support/mod.rs"]
mod support;
mod window;

use std::env;

use libtest_mimic::{Arguments, Failed, Trial};

const FACTS: [(&str, fn()); 7] = [
    (
        "what_was_sent_and_who_is_signed_in_survive_a_kill",
        journey::what_was_sent_and_who_is_signed_in_survive_a_kill,
    ),
    (
        "links_fill_in_and_hostile_ones_are_refused",
        links::links_fill_in_and_hostile_ones_are_refused,
    ),
    (
        "whoever_is_signed_in_decides_about_links",
        links::whoever_is_signed_in_decides_about_links,
    ),
    (
        "back_closes_the_question_before_the_screen",
        returning::back_closes_the_question_before_the_screen,
    ),
    (
        "after_midnight_a_review_is_over",
        returning::after_midnight_a_review_is_over,
    ),
    (
        "a_session_that_ended_meanwhile_asks_for_the_password",
        returning::a_session_that_ended_meanwhile_asks_for_the_password,
    ),
    (
        "a_number_is_called_by_the_system_or_it_is_said",
        links::a_number_is_called_by_the_system_or_it_is_said,
    ),
];

fn main() {
    if env::var_os(driven::MARK).is_some() {
        driven::run();
        return;
    }
    let mut arguments = Arguments::from_args();
    // Two windows at a time would take each other's focus.
    arguments.test_threads = Some(1);
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|it| env::var_os(it).is_some());
    let required = env::var("JOB_TRACKER_DISPLAY").is_ok_and(|it| it == "required");
    let ignored = !display && !required;
    if ignored && !arguments.list {
        eprintln!("The window's tests are ignored: no display. scripts/test runs them under Xvfb.");
    }
    let trial = |(name, fact): (&'static str, fn())| {
        Trial::test(name, move || run(fact, display)).with_ignored_flag(ignored)
    };
    let trials = FACTS.into_iter().map(trial).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn run(fact: fn(), display: bool) -> Result<(), Failed> {
    if !display {
        return Err("there is no display to open a window on".into());
    }
    fact();
    Ok(())
}
