use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{period::ViewPeriod, query::PerformanceListQuery, show::read_id};
use crate::{
    application::ValidationQuestion,
    console::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw},
        staff::Staff,
    },
    store::performances::{
        OfficePerformance, PerformanceCount, PerformanceCountQuestion, PerformanceFilter,
        PerformanceQuestion, PerformancesPage, PerformancesQuestion,
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

/// What was just validated together.
struct Done {
    id: uuid::Uuid,
    count: usize,
    /// Whether the user may take it back.
    may_be_undone: bool,
}

#[derive(Template)]
#[template(path = "console/performances.html")]
struct ListPage {
    page: Page,
    query: PerformanceListQuery,
    period: ViewPeriod,
    performances: Vec<OfficePerformance>,
    /// All that the filter finds, on whatever page.
    all: PerformanceCount,
    /// Those of them that can be validated at once.
    open: u32,
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
    list.done = done(&console, &staff, &list.query).await?;
    let status = match list.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, draw(&list)?).into_response())
}

async fn done(
    console: &Console,
    staff: &Staff,
    query: &PerformanceListQuery,
) -> Result<Option<Done>, ConsoleError> {
    let Some(id) = query.validated else {
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
        open: 0,
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
    let count = |filter: PerformanceFilter| PerformanceCountQuestion { employer, filter };
    let question = PerformancesQuestion {
        employer,
        filter: wanted.filter.clone(),
        sorted: wanted.sorted,
        after: wanted.after,
    };
    let found = console.store.ask(question).await?;
    list.all = console.store.ask(count(wanted.filter.clone())).await?;
    list.open = match wanted.filter.open {
        true => list.all.performances,
        false => {
            let open = PerformanceFilter {
                open: true,
                ..wanted.filter
            };
            console.store.ask(count(open)).await?.performances
        }
    };
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
