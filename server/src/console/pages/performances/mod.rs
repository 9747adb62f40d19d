//! What workers reported, and what the office made of it.

mod change;
mod enter;
pub(in super::super) mod history;
mod list;
mod period;
mod show;

use job_tracker_protocol::{Activity, PerformanceState};

use super::super::routes::{ADMINISTRATOR, READER, Route, get, post};
use crate::domain::channel::Channel;

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/performances", READER, list::list),
        post(
            "/console/performances",
            ADMINISTRATOR,
            change::validate_chosen,
        ),
        get("/console/performances/enter", ADMINISTRATOR, enter::form),
        post("/console/performances/enter", ADMINISTRATOR, enter::enter),
        get("/console/performances/{id}", READER, show::show),
        post(
            "/console/performances/{id}/validate",
            ADMINISTRATOR,
            change::validate,
        ),
        post(
            "/console/performances/{id}/modify",
            ADMINISTRATOR,
            change::modify,
        ),
        post(
            "/console/performances/{id}/cancel",
            ADMINISTRATOR,
            change::cancel,
        ),
    ]
}

pub(in super::super) use change::{CANCEL_REASON, REASON, change_unsent};
pub(in super::super) use enter::enter_unsent;
pub(in super::super) use period::SPANS;

/// The text that names a span of time.
pub(in super::super) fn span_text(name: &str) -> &'static str {
    match name {
        "day" => "span-day",
        "month" => "span-month",
        _ => "span-week",
    }
}

/// The text that names a state.
pub(in super::super) fn state_text(state: &PerformanceState) -> &'static str {
    match state {
        PerformanceState::Registered => "state-registered",
        PerformanceState::Validated => "state-validated",
        PerformanceState::Modified => "state-modified",
        PerformanceState::Cancelled => "state-cancelled",
    }
}

/// The colour that goes with the word.
pub(in super::super) fn state_class(state: &PerformanceState) -> &'static str {
    match state {
        PerformanceState::Registered => "badge",
        PerformanceState::Validated => "badge ok",
        PerformanceState::Modified => "badge warn",
        PerformanceState::Cancelled => "badge bad",
    }
}

/// The text that names an activity.
pub(in super::super) fn activity_text(activity: &Activity) -> &'static str {
    match activity {
        Activity::HouseholdHelp => "activity-household-help",
        Activity::Shopping => "activity-shopping",
        Activity::IroningOutside => "activity-ironing-outside",
        Activity::Transport => "activity-transport",
    }
}

/// The text that names a channel.
pub(in super::super) fn channel_text(channel: &Channel) -> &'static str {
    match channel {
        Channel::App => "channel-app",
        Channel::Phone => "channel-phone",
        Channel::Office => "channel-office",
    }
}
