use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{Activity, Hours};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    change::{CANCEL_REASON, ChangeForm},
    history::{Line, line},
    undo::{Done, done},
};
use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw},
        staff::Staff,
    },
    domain::states::Step,
    store::{
        performances::{EventsQuestion, OfficePerformance, PerformanceQuestion},
        requests::{AboutPerformance, AboutPerformanceQuestion},
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ShowQuery {
    /// What was just validated.
    validated: Option<Uuid>,
}

#[derive(Template)]
#[template(path = "console/performance.html")]
pub(super) struct ShowPage {
    page: Page,
    pub(super) it: OfficePerformance,
    done: Option<Done>,
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
    Query(query): Query<ShowQuery>,
) -> Result<Response, ConsoleError> {
    let mut shown = one(&console, &staff, page, read_id(&id)?).await?;
    shown.done = done(&console, &staff, query.validated).await?;
    Ok(draw(&shown)?.into_response())
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
        done: None,
        about,
        lines,
        errors: Errors::default(),
        cancel_reason: String::new(),
        typed,
    })
}
