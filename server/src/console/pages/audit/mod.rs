//! Who did what, when and from where.

mod detail;
mod file;
mod query;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};

use self::{detail::Change, query::AuditListQuery};
use super::super::{
    Console,
    error::ConsoleError,
    form::Errors,
    page::{Page, draw, draw_wrong},
    routes::{ADMINISTRATOR, Route, get},
    staff::Staff,
};
use crate::{
    domain::action::Action,
    store::{
        audit::{About, LogLine, LogQuestion},
        users::{UserChoice, UserChoicesQuestion},
    },
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/audit", ADMINISTRATOR, show),
        get("/console/audit.csv", ADMINISTRATOR, file::csv),
    ]
}

#[derive(Template)]
#[template(path = "console/audit.html")]
struct AuditPage {
    page: Page,
    query: AuditListQuery,
    errors: Errors,
    users: Vec<UserChoice>,
    lines: Vec<LogLine>,
    next: Option<String>,
}

impl AuditPage {
    async fn new(
        console: &Console,
        staff: &Staff,
        page: Page,
        query: AuditListQuery,
    ) -> Result<Self, ConsoleError> {
        let employer = staff.user.employer;
        Ok(Self {
            page,
            query,
            errors: Errors::default(),
            users: console.store.ask(UserChoicesQuestion { employer }).await?,
            lines: Vec::new(),
            next: None,
        })
    }

    /// The form again, with what is wrong with it.
    fn refuse(mut self, errors: Errors) -> Result<Response, ConsoleError> {
        self.errors = errors;
        draw_wrong(&self)
    }

    fn event(&self, line: &LogLine) -> String {
        action_in_words(&self.page, &line.action)
    }

    fn actor(&self, line: &LogLine) -> String {
        actor_in_words(&self.page, &line.actor)
    }

    fn origin(&self, line: &LogLine) -> String {
        origin_in_words(&self.page, &line.origin)
    }

    /// What else there is to know.
    fn changes(&self, line: &LogLine) -> Vec<Change> {
        detail::read(&self.page, &line.detail)
    }
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<AuditListQuery>,
) -> Result<Response, ConsoleError> {
    let asked = query.read(&console, &staff)?;
    let mut audit = AuditPage::new(&console, &staff, page, query).await?;
    let filter = match asked {
        Ok(filter) => filter,
        Err(errors) => return audit.refuse(errors),
    };
    let after = audit.query.place()?;
    let found = console.store.ask(LogQuestion { filter, after }).await?;
    audit.lines = found.lines;
    audit.next = found.next.map(|it| audit.query.query_after(it));
    Ok(draw(&audit)?.into_response())
}

/// What was done; by its own name what a newer server wrote.
pub(in super::super) fn action_in_words(page: &Page, action: &str) -> String {
    match Action::from_name(action) {
        Some(action) => page.text(action.message()),
        None => action.to_owned(),
    }
}

/// Who did it, where she has no name.
pub(in super::super) fn actor_in_words(page: &Page, actor: &str) -> String {
    page.text(match actor {
        "worker" => "audit-a-worker",
        "office" => "audit-the-office",
        _ => "by-server",
    })
}

/// From where it was done.
pub(in super::super) fn origin_in_words(page: &Page, origin: &str) -> String {
    page.text(match origin {
        "app" => "channel-app",
        "phone" => "channel-phone",
        "console" => "audit-by-console",
        "command" => "by-command",
        _ => "audit-by-server",
    })
}

/// What a line of the log knows, on one line.
pub(in super::super) fn in_words(page: &Page, detail: &str) -> String {
    let changes = detail::read(page, detail).into_iter();
    let words: Vec<_> = changes
        .map(|it| match it.label.as_str() {
            "" => it.after,
            label => format!("{label}: {}", it.after),
        })
        .collect();
    words.join(" · ")
}
