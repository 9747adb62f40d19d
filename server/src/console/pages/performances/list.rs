use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    period::ViewPeriod,
    query::PerformanceListQuery,
    show::read_id,
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
    store::performances::{
        OfficePerformance, PerformanceCount, PerformanceCountQuestion, PerformanceQuestion,
        PerformancesPage, PerformancesQuestion,
    },
};

/// The columns that a list is sorted by, with the texts that name them.
pub(in crate::console) const COLUMNS: [(&str, &str); 8] = [
    ("day", "field-date"),
    ("worker", "field-worker"),
    ("client", "field-client"),
    ("activity", "field-activity"),
    ("hours", "field-hours"),
    ("state", "field-state"),
    ("channel", "field-channel"),
    ("reference", "field-reference"),
];

#[derive(Template)]
#[template(path = "console/performances.html")]
struct ListPage {
    page: Page,
    query: PerformanceListQuery,
    period: ViewPeriod,
    performances: Vec<OfficePerformance>,
    /// All that the filter finds, on whatever page.
    all: PerformanceCount,
    next: Option<String>,
    /// Those that were not validated, because somebody was quicker.
    left: Vec<OfficePerformance>,
    done: Option<Done>,
    /// The day that was asked for is none.
    errors: Errors,
}

pub(in super::super::super) async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<PerformanceListQuery>,
) -> Result<Response, ConsoleError> {
    let mut list = found(&console, &staff, page, query).await?;
    for id in list.query.left.split(',').filter(|it| !it.is_empty()) {
        let one = PerformanceQuestion {
            employer: staff.user.employer,
            id: read_id(id)?,
        };
        list.left.extend(console.store.ask(one).await?);
    }
    list.done = done(&console, &staff, list.query.validated).await?;
    let status = match list.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, draw(&list)?).into_response())
}

async fn found(
    console: &Console,
    staff: &Staff,
    page: Page,
    mut query: PerformanceListQuery,
) -> Result<ListPage, ConsoleError> {
    let today = console.belgium.day(console.clock.now());
    let wanted = query.wanted(today)?;
    let mut errors = Errors::default();
    let mut list = ListPage {
        page,
        period: wanted.period,
        performances: Vec::new(),
        all: PerformanceCount::default(),
        next: None,
        done: None,
        left: Vec::new(),
        errors: Errors::default(),
        query,
    };
    if let Some(error) = wanted.wrong_day {
        // No other day is shown for one that is none.
        errors.add("date", error);
        return Ok(ListPage { errors, ..list });
    }
    wanted
        .period
        .from
        .to_string()
        .clone_into(&mut list.query.date);
    let employer = staff.user.employer;
    let question = PerformancesQuestion {
        employer,
        filter: wanted.filter.clone(),
        sorted: wanted.sorted,
        after: wanted.after,
    };
    let found = console.store.ask(question).await?;
    let count = PerformanceCountQuestion {
        employer,
        filter: wanted.filter,
    };
    list.all = console.store.ask(count).await?;
    list.next = next(&list.query, &found);
    list.performances = found.items;
    Ok(list)
}

/// The query of the page after this one, if there is one.
fn next(query: &PerformanceListQuery, found: &PerformancesPage) -> Option<String> {
    let last = found.next.as_ref()?;
    let here = query.here();
    if query.sort.is_empty() {
        return Some(format!("{here}&after_day={}&after={}", last.day, last.seq));
    }
    let shown = u32::try_from(found.items.len()).unwrap_or_default();
    Some(format!("{here}&skip={}", query.skip.saturating_add(shown)))
}
