//! The list of workers.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        sorting,
        staff::Staff,
    },
    domain::contract_month,
    store::{
        lists::After,
        workers::{
            ListedWorker, WithoutLettersQuestion, WorkerCounts, WorkerCountsQuestion, WorkerFilter,
            WorkerOrder, WorkersQuestion,
        },
    },
};

pub(in crate::console) const FILTERS: [(&str, &str, WorkerFilter); 4] = [
    ("", "workers-active", WorkerFilter::Active),
    ("closed", "workers-closed", WorkerFilter::Closed),
    ("never", "workers-never", WorkerFilter::NeverSeen),
    ("inactive", "workers-inactive", WorkerFilter::Inactive),
];

/// The columns that a list is sorted by, with the texts that name them. Names stand in one column.
pub(in crate::console) const COLUMNS: [(&str, &str); 9] = [
    ("name", "field-name"),
    ("family", "field-family-name"),
    ("login", "field-login"),
    ("language", "language"),
    ("last", "workers-last"),
    ("month", "workers-month"),
    ("contract", "workers-contract"),
    ("seen", "workers-seen"),
    ("state", "field-state"),
];

/// How the list stands without a word.
const STANDING: &str = "name";

/// What a list without a row says, by its filter.
fn none_text(filter: &str) -> &'static str {
    match filter {
        "closed" => "workers-none-closed",
        "never" => "workers-none-never",
        "inactive" => "workers-none-inactive",
        _ => "workers-none-yet",
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::console) struct WorkerListQuery {
    search: String,
    filter: String,
    /// A column, with `-` before it the other way round.
    sort: String,
    /// Where the last worker of the page before stood.
    after_place: String,
    /// The last worker of the page before.
    after_name: String,
    after: String,
    /// Somebody was just erased.
    erased: Option<String>,
}

impl WorkerListQuery {
    fn has_filter(&self, name: &str) -> bool {
        self.filter == name
    }

    /// The list with this filter, search and order, as a query.
    fn query(&self, filter: &str, search: &str, sort: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("search", search), ("filter", filter), ("sort", sort)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    /// The same order of all that another filter lets through.
    fn filtered_by(&self, filter: &str) -> String {
        self.query(filter, "", &self.sort)
    }

    /// The same sorted by a column, or the other way round where it is already.
    fn sorted_by(&self, column: &str) -> String {
        let sort = sorting::led_to(&self.sort, STANDING, column);
        self.query(&self.filter, &self.search, &sort)
    }

    fn sorting(&self, column: &str) -> &'static str {
        sorting::said(&self.sort, STANDING, column)
    }

    /// Whether the list stands in this order.
    fn stands(&self, sort: &str) -> bool {
        sorting::or_standing(&self.sort, STANDING) == sort
    }

    /// The order, and whether it is the other way round.
    fn order(&self) -> Result<(WorkerOrder, bool), ConsoleError> {
        let (column, descending) = sorting::column(sorting::or_standing(&self.sort, STANDING));
        let mut all = WorkerOrder::ALL.into_iter();
        let order = all.find(|it| it.as_str() == column);
        Ok((order.ok_or(ConsoleError::NotFound)?, descending))
    }

    fn after(&self, order: WorkerOrder) -> Result<Option<After<Login>>, ConsoleError> {
        if self.after.is_empty() {
            return Ok(None);
        }
        Ok(Some(After {
            place: order
                .place(&self.after_place)
                .ok_or(ConsoleError::NotFound)?,
            name: self.after_name.clone(),
            number: self.after.parse().map_err(|_| ConsoleError::NotFound)?,
        }))
    }

    fn next(&self, after: &After<Login>) -> String {
        let place = form_urlencoded::Serializer::new(String::new())
            .append_pair("after_place", &after.place.text())
            .append_pair("after_name", &after.name)
            .append_pair("after", after.number.as_str())
            .finish();
        let here = self.query(&self.filter, &self.search, &self.sort);
        format!("{here}&{place}")
    }
}

#[derive(Template)]
#[template(path = "console/workers.html")]
struct WorkersPage {
    page: Page,
    query: WorkerListQuery,
    counts: WorkerCounts,
    workers: Vec<ListedWorker>,
    next: Option<String>,
    /// A list of which somebody who never signed in has no letter.
    without_letters: Option<Uuid>,
}

impl WorkersPage {
    /// Hours beyond her contract in this month, or none where there is no contract.
    fn beyond(&self, it: &ListedWorker) -> Option<String> {
        let beyond = it.beyond_contract()?;
        Some(contract_month::text(beyond, self.page.decimal_sign()))
    }
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
    let (order, descending) = query.order()?;
    let after = query.after(order)?;
    let today = console.belgium.day(console.clock.now());
    let workers = WorkersQuestion {
        employer: staff.user.employer,
        filter,
        search: query.search.clone(),
        today,
        belgium: console.belgium.clone(),
        order,
        descending,
        after,
    };
    let counts = WorkerCountsQuestion {
        employer: staff.user.employer,
    };
    let found = console.store.ask(workers).await?;
    let next = found.next.map(|it| query.next(&it));
    let without_letters = match filter {
        WorkerFilter::NeverSeen if page.may_change() => {
            let question = WithoutLettersQuestion(staff.user.employer);
            console.store.ask(question).await?
        }
        _ => None,
    };
    let list = WorkersPage {
        page,
        query,
        counts: console.store.ask(counts).await?,
        workers: found.workers,
        next,
        without_letters,
    };
    Ok(draw(&list)?.into_response())
}
