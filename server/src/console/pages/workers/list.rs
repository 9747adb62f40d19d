//! The list of workers.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        staff::Staff,
    },
    store::workers::{
        WorkerCounts, WorkerCountsQuestion, WorkerFilter, WorkerRow, WorkersQuestion,
    },
};

pub(in crate::console) const FILTERS: [(&str, &str, WorkerFilter); 4] = [
    ("", "workers-active", WorkerFilter::Active),
    ("closed", "workers-closed", WorkerFilter::Closed),
    ("never", "workers-never", WorkerFilter::NeverSeen),
    ("inactive", "workers-inactive", WorkerFilter::Inactive),
];

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::console) struct WorkerListQuery {
    search: String,
    filter: String,
    /// The last worker of the page before.
    after_name: String,
    after: String,
}

impl WorkerListQuery {
    fn has_filter(&self, name: &str) -> bool {
        self.filter == name
    }
}

#[derive(Template)]
#[template(path = "console/workers.html")]
struct WorkersPage {
    page: Page,
    query: WorkerListQuery,
    counts: WorkerCounts,
    workers: Vec<WorkerRow>,
    next: Option<String>,
}

pub(in crate::console) async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<WorkerListQuery>,
) -> Result<Response, ConsoleError> {
    let filter = FILTERS
        .iter()
        .find(|it| it.0 == query.filter)
        .ok_or(ConsoleError::NotFound)?
        .2;
    let after = match query.after.as_str() {
        "" => None,
        login => {
            let login = login.parse().map_err(|_| ConsoleError::NotFound)?;
            Some((query.after_name.clone(), login))
        }
    };
    let workers = WorkersQuestion {
        employer: staff.user.employer,
        filter,
        search: query.search.clone(),
        after,
    };
    let counts = WorkerCountsQuestion {
        employer: staff.user.employer,
    };
    let found = console.store.ask(workers).await?;
    let next = found.next.map(|(name, login)| {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("search", &query.search)
            .append_pair("filter", &query.filter)
            .append_pair("after_name", &name)
            .append_pair("after", login.as_str())
            .finish()
    });
    let list = WorkersPage {
        page,
        query,
        counts: console.store.ask(counts).await?,
        workers: found.workers,
        next,
    };
    Ok(draw(&list)?.into_response())
}
