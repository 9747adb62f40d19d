//! Hours by worker and week, a page of workers at a time.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw},
        staff::Staff,
    },
    query::{Asked, ExportQuery},
};
use crate::{
    domain::period::IsoWeek,
    store::export::{
        ActivityWeek, TotalsQuestion, WorkerChoice, WorkerChoicesQuestion, WorkerWeek,
    },
};

/// A worker with the hours of each week of the period.
struct Line {
    login: Login,
    worker: String,
    hours: Vec<i64>,
    total: i64,
}

#[derive(Template)]
#[template(path = "console/export_totals.html")]
struct TotalsPage {
    page: Page,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    weeks: Vec<IsoWeek>,
    lines: Vec<Line>,
    /// Of all workers, also those on other pages.
    all: Vec<i64>,
    total: i64,
    next: Option<String>,
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    let mut totals = TotalsPage {
        page,
        errors: Errors::default(),
        workers: console.store.ask(choices).await?,
        weeks: Vec::new(),
        lines: Vec::new(),
        all: Vec::new(),
        total: 0,
        next: None,
        query,
    };
    let filter = match asked {
        Asked::For(filter) => filter,
        Asked::Wrong(errors) => {
            totals.errors = errors;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&totals)?).into_response());
        }
    };
    let after = match totals.query.after.as_str() {
        "" => None,
        login => {
            let login = login.parse().map_err(|_| ConsoleError::NotFound)?;
            Some((totals.query.after_name.clone(), login))
        }
    };
    totals.weeks = filter.period.weeks().collect();
    let question = TotalsQuestion { filter, after };
    let found = console.store.ask_long(question).await?;
    totals.next = found.next.map(|it| totals.query.query_after(Some(&it)));
    totals.all = totals.weeks.iter().map(|it| sum(&found.all, *it)).collect();
    totals.lines = lines(&totals.weeks, found.weeks);
    totals.total = totals.all.iter().sum();
    Ok(draw(&totals)?.into_response())
}

fn sum(all: &[ActivityWeek], week: IsoWeek) -> i64 {
    let of_week = all.iter().filter(|it| it.week == week);
    of_week.map(|it| it.hours).sum()
}

fn lines(weeks: &[IsoWeek], found: Vec<WorkerWeek>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for it in found {
        if lines.last().is_none_or(|line| line.login != it.login) {
            lines.push(Line {
                login: it.login,
                worker: it.worker,
                hours: vec![0; weeks.len()],
                total: 0,
            });
        }
        let at = weeks.binary_search(&it.week);
        if let (Some(line), Ok(at)) = (lines.last_mut(), at) {
            line.hours[at] = it.hours;
            line.total += it.hours;
        }
    }
    lines
}
