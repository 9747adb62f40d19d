//! What happened to a performance, in words.

use job_tracker_protocol::Activity;
use serde::Deserialize;

use crate::{console::page::Page, domain::action::Action, store::performances::PerformanceEvent};

/// What an event's detail says.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Detail {
    reason: Option<String>,
    automatic: bool,
    /// Done at the worker's request.
    requested: bool,
    before: Option<Values>,
    after: Option<Values>,
}

#[derive(Default, Deserialize)]
struct Values {
    hours: u8,
    activity: String,
}

/// A line of the history, in words.
pub(in crate::console) struct Line {
    pub at: jiff::Timestamp,
    pub what: String,
    pub who: String,
    pub reason: String,
    pub change: String,
}

/// A line of the log in words.
pub(in crate::console) fn line(page: &Page, worker: &str, event: PerformanceEvent) -> Line {
    let detail: Detail = serde_json::from_str(&event.detail).unwrap_or_default();
    let mut who = match (event.who, event.by_server) {
        (Some(name), _) => name,
        (None, true) => page.text(if detail.automatic {
            "by-time"
        } else {
            "by-server"
        }),
        (None, false) => page.text("by-command"),
    };
    if detail.requested {
        let names = [("who", who.as_str().into()), ("worker", worker.into())];
        who = page.text_with("by-at-request", &names);
    }
    let values = |it: Values| {
        let activity = Activity::from_name(&it.activity);
        let activity = activity.map_or(it.activity, |it| page.text(super::activity_text(&it)));
        work(page, &activity, it.hours)
    };
    let change = match (detail.before, detail.after) {
        (Some(before), Some(after)) => format!("{} → {}", values(before), values(after)),
        (None, Some(after)) => values(after),
        _ => String::new(),
    };
    Line {
        at: event.at,
        what: Action::from_name(&event.action).map_or(event.action, |it| page.text(it.message())),
        who,
        reason: detail.reason.unwrap_or_default(),
        change,
    }
}

/// An activity and hours, as `Household help, 4 hours`.
pub(in crate::console) fn work(page: &Page, activity: &str, hours: u8) -> String {
    format!("{activity}, {}", page.text1("hours-count", "hours", hours))
}
