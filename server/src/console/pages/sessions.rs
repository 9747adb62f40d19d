//! Where a user is signed in, and how that ends.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::super::{
    Console,
    error::ConsoleError,
    page::{Page, draw},
    routes::{ADMINISTRATOR, READER, Route, get, post},
    staff::Staff,
};
use crate::{
    application::UseCaseError,
    domain::{
        session_ending::{EndingRefusal, SessionEnding, WhichSessions, handle},
        visitor::Visitor,
    },
    store::console_sessions::{SessionRow, SessionsQuestion},
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/sessions", READER, list),
        post("/console/sessions/others/end", READER, end_others),
        post("/console/sessions/{id}/end", READER, end_one),
        post("/console/users/{id}/end-sessions", ADMINISTRATOR, end_all),
    ]
}

/// A session as the page shows it.
struct Line {
    id: Uuid,
    is_here: bool,
    opened_at: Timestamp,
    used_at: Timestamp,
    browser: String,
    address: String,
}

#[derive(Template)]
#[template(path = "console/sessions.html")]
struct SessionsPage {
    page: Page,
    sessions: Vec<Line>,
}

async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
) -> Result<Response, ConsoleError> {
    let question = SessionsQuestion {
        user: staff.user.id,
        now: console.clock.now(),
    };
    let found = console.store.ask(question).await?.into_iter();
    let line = |it: SessionRow| Line {
        id: handle(it.token),
        is_here: it.token == staff.user.token,
        opened_at: it.times.opened_at,
        used_at: it.times.used_at,
        browser: browser(&page, &it.visitor),
        address: it.visitor.address,
    };
    let sessions = found.map(line).collect();
    Ok(draw(&SessionsPage { page, sessions })?.into_response())
}

/// A browser in plain words.
fn browser(page: &Page, visitor: &Visitor) -> String {
    match (visitor.browser.own_name(), visitor.system.own_name()) {
        (Some(browser), Some(system)) => page.text_with(
            "sessions-browser",
            &[("browser", browser.into()), ("system", system.into())],
        ),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => page.text("sessions-browser-unknown"),
    }
}

async fn end(
    console: &Console,
    staff: &Staff,
    which: WhichSessions,
    back: &str,
) -> Result<Response, ConsoleError> {
    let ending = SessionEnding {
        by: staff.user.id,
        employer: staff.user.employer,
        here: staff.user.token,
        which,
        now: console.clock.now(),
    };
    console.store.run(ending).await?;
    Ok(Redirect::to(back).into_response())
}

async fn end_one(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<Uuid>,
) -> Result<Response, ConsoleError> {
    end(
        &console,
        &staff,
        WhichSessions::One(id),
        "/console/sessions",
    )
    .await
}

async fn end_others(
    State(console): State<Console>,
    staff: Staff,
) -> Result<Response, ConsoleError> {
    end(&console, &staff, WhichSessions::Others, "/console/sessions").await
}

async fn end_all(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<Uuid>,
) -> Result<Response, ConsoleError> {
    end(&console, &staff, WhichSessions::AllOf(id), "/console/users").await
}

impl From<UseCaseError<EndingRefusal>> for ConsoleError {
    fn from(error: UseCaseError<EndingRefusal>) -> Self {
        match error {
            UseCaseError::Refused(EndingRefusal::Unknown) => Self::NotFound,
            UseCaseError::Store(error) => error.into(),
        }
    }
}
