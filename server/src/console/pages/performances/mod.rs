//! What workers reported, and what the office made of it.

mod change;
mod days;
mod enter;
pub(in super::super) mod history;
mod list;
mod period;
pub(super) mod pick;
mod query;
mod show;
mod undo;
mod validate;

use job_tracker_protocol::{Activity, PerformanceState};

use super::super::routes::{ADMINISTRATOR, READER, Route, get, post};
use crate::{
    domain::{channel::Channel, warning::WarningKind},
    store::odd::Odd,
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/performances", READER, list::list),
        post(
            "/console/performances",
            ADMINISTRATOR,
            validate::validate_chosen,
        ),
        get(
            "/console/performances/validate",
            ADMINISTRATOR,
            validate::ask,
        ),
        get("/console/performances/undo/{id}", ADMINISTRATOR, undo::show),
        post("/console/performances/undo/{id}", ADMINISTRATOR, undo::undo),
        get("/console/performances/enter", ADMINISTRATOR, enter::form),
        post("/console/performances/enter", ADMINISTRATOR, enter::enter),
        get("/console/performances/enter/days", ADMINISTRATOR, days::ask),
        post(
            "/console/performances/enter/days",
            ADMINISTRATOR,
            days::enter,
        ),
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
pub(in super::super) use days::{DaysForm, days_unsent};
pub(in super::super) use enter::enter_unsent;
pub(in super::super) use list::COLUMNS;
pub(in super::super) use period::SPANS;
pub(in super::super) use query::{OPEN, PerformanceListQuery};

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

/// The text that names what is odd.
pub(in super::super) fn odd_text(odd: Odd) -> &'static str {
    match odd {
        Odd::Long => "odd-long",
        Odd::Alike => "odd-alike",
        Odd::First => "odd-first",
        Odd::Unanswerable => "odd-unanswerable",
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

/// The text that says what may be wrong with work that is entered.
pub(in super::super) fn warning_text(kind: &WarningKind) -> &'static str {
    match kind {
        WarningKind::LooksDuplicate => "enter-duplicate",
        WarningKind::ManyHours => "enter-many-hours",
        WarningKind::ClientStopped => "enter-client-stopped",
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
