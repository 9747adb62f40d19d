//! A user takes back what she just validated.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use job_tracker_protocol::Day;
use serde::Deserialize;
use uuid::Uuid;

use super::show::read_id;
use crate::{
    application::{UseCaseError, ValidationQuestion},
    clock::later,
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        staff::Staff,
    },
    domain::{
        rules::{UNDO, WORKING_DAYS_AFTER_UNDO},
        validation::{Stays, UndoRefusal, Undoing, Validation},
        working_days::working_days_after,
    },
};

/// What was just validated.
pub(super) struct Done {
    pub(super) id: Uuid,
    pub(super) count: usize,
    /// Whether the user may take it back.
    pub(super) may_be_undone: bool,
}

/// What the address of a page says was just validated, unless it was taken back since.
pub(super) async fn done(
    console: &Console,
    staff: &Staff,
    validated: Option<Uuid>,
) -> Result<Option<Done>, ConsoleError> {
    let Some(id) = validated else {
        return Ok(None);
    };
    let employer = staff.user.employer;
    let found = console
        .store
        .ask(ValidationQuestion { employer, id })
        .await?;
    let (by, now) = (staff.user.actor(), console.clock.now());
    Ok(found.filter(|it| it.undone_at.is_none()).map(|it| Done {
        id,
        count: it.items.len(),
        may_be_undone: it.may_be_undone(by, now).is_ok(),
    }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct UndoQuery {
    /// How many were just taken back.
    undone: Option<usize>,
}

#[derive(Template)]
#[template(path = "console/performances_undo.html")]
struct UndoPage {
    page: Page,
    id: Uuid,
    /// How many get the state that they had.
    count: usize,
    /// How many stay validated: somebody changed them since, or they left as a file.
    changed: usize,
    exported: usize,
    until: Timestamp,
    /// Time validates none of it before this day is over.
    open_until: Day,
    /// How many were taken back just now, or at some time before.
    undone: Option<usize>,
    /// Why nothing can be taken back, as a text.
    refused: &'static str,
    /// A day of theirs, for the list.
    day: Option<Day>,
}

async fn one(console: &Console, staff: &Staff, id: Uuid) -> Result<Validation, ConsoleError> {
    let employer = staff.user.employer;
    let found = console
        .store
        .ask(ValidationQuestion { employer, id })
        .await?;
    found.ok_or(ConsoleError::NotFound)
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Query(query): Query<UndoQuery>,
) -> Result<Response, ConsoleError> {
    let id = read_id(&id)?;
    let found = one(&console, &staff, id).await?;
    let many = |why: Option<Stays>| {
        let is_so = |it: &&_| found.stays(it) == why;
        found.items.iter().filter(is_so).count()
    };
    let now = console.clock.now();
    let taken_back_on = console.belgium.day(found.undone_at.unwrap_or(now));
    let refused = match found.may_be_undone(staff.user.actor(), now) {
        Ok(()) => "",
        Err(refusal) => refusal_text(refusal),
    };
    let undo = UndoPage {
        page,
        id,
        count: many(None),
        changed: many(Some(Stays::Changed)),
        exported: many(Some(Stays::Exported)),
        until: later(found.at, UNDO),
        open_until: working_days_after(taken_back_on, WORKING_DAYS_AFTER_UNDO),
        undone: found.undone_at.and(query.undone),
        refused,
        day: found.items.first().map(|it| it.day),
    };
    Ok(draw(&undo)?.into_response())
}

fn refusal_text(refusal: UndoRefusal) -> &'static str {
    match refusal {
        UndoRefusal::Unknown => "undo-unknown",
        UndoRefusal::NotHers => "undo-not-yours",
        UndoRefusal::Undone => "undo-done-before",
        UndoRefusal::TooLate => "undo-too-late",
    }
}

pub(super) async fn undo(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    let id = read_id(&id)?;
    let undoing = Undoing {
        by: staff.user.actor(),
        employer: staff.user.employer,
        id,
        now: console.clock.now(),
    };
    let page = format!("/console/performances/undo/{id}");
    match console.store.run(undoing).await {
        Ok(undone) => Ok(Redirect::to(&format!("{page}?undone={undone}")).into_response()),
        Err(UseCaseError::Refused(UndoRefusal::Unknown)) => Err(ConsoleError::NotFound),
        // The page says why.
        Err(UseCaseError::Refused(_)) => Ok(Redirect::to(&page).into_response()),
        Err(UseCaseError::Store(error)) => Err(error.into()),
    }
}
