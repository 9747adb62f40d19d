use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{Activity, Hours};
use serde::Deserialize;
use uuid::Uuid;

use super::change::{CANCEL_REASON, ChangeForm};
use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw},
        staff::Staff,
    },
    domain::{action::Action, states::Step},
    store::{
        performances::{EventsQuestion, OfficePerformance, PerformanceEvent, PerformanceQuestion},
        requests::{AboutPerformance, AboutPerformanceQuestion},
    },
};

/// What a event's detail says.
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
struct Line {
    at: jiff::Timestamp,
    what: String,
    who: String,
    reason: String,
    change: String,
}

#[derive(Template)]
#[template(path = "console/performance.html")]
pub(super) struct ShowPage {
    page: Page,
    pub(super) it: OfficePerformance,
    /// What waits about it.
    about: AboutPerformance,
    lines: Vec<Line>,
    pub(super) errors: Errors,
    /// What was typed into the form for a change.
    typed: ChangeForm,
    /// Why it is to be taken back, as it was typed.
    cancel_reason: String,
}

impl ShowPage {
    /// Puts back what was typed into the form with this field.
    pub(super) fn fill_in(&mut self, typed: ChangeForm, field: &str) {
        if field == CANCEL_REASON {
            self.cancel_reason = typed.reason;
        } else {
            self.typed = typed;
        }
    }

    fn may(&self, step: Step) -> bool {
        self.page.may_change() && step.from(self.it.performance.state).is_some()
    }
}

pub(in super::super::super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    Ok(draw(&one(&console, &staff, page, read_id(&id)?).await?)?.into_response())
}

pub(super) fn read_id(text: &str) -> Result<Uuid, ConsoleError> {
    text.parse().map_err(|_| ConsoleError::NotFound)
}

pub(super) async fn one(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: Uuid,
) -> Result<ShowPage, ConsoleError> {
    let employer = staff.user.employer;
    let it = console
        .store
        .ask(PerformanceQuestion { employer, id })
        .await?;
    let it = it.ok_or(ConsoleError::NotFound)?;
    let events = console.store.ask(EventsQuestion { employer, id }).await?;
    let worker = it.worker_name.as_str();
    let lines = events.into_iter().map(|event| line(&page, worker, event));
    let lines = lines.collect();
    let performance = id;
    let about = AboutPerformanceQuestion {
        employer,
        performance,
    };
    let about = console.store.ask(about).await?;
    let typed = ChangeForm {
        hours: it.performance.hours.to_string(),
        activity: it.performance.activity.as_str().to_owned(),
        ..ChangeForm::default()
    };
    Ok(ShowPage {
        page,
        it,
        about,
        lines,
        errors: Errors::default(),
        cancel_reason: String::new(),
        typed,
    })
}

fn line(page: &Page, worker: &str, event: PerformanceEvent) -> Line {
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
        format!(
            "{activity}, {}",
            page.text1("hours-count", "hours", it.hours)
        )
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
