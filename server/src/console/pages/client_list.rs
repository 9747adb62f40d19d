//! The list of clients.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::ClientNumber;
use serde::Deserialize;

use super::{
    super::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        sorting,
        staff::Staff,
    },
    clients::read,
};
use crate::store::{
    clients::{ClientCounts, ClientCountsQuestion, ClientOrder, ClientsQuestion, ListedClient},
    lists::After,
};

/// The columns that the list is sorted by, with the texts that name them. Names stand in one column.
pub(in super::super) const COLUMNS: [(&str, &str); 4] = [
    ("name", "field-name"),
    ("family", "field-family-name"),
    ("number", "field-client-number"),
    ("last", "workers-last"),
];

/// How the list stands without a word.
const STANDING: &str = "name";

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ClientListQuery {
    search: String,
    /// Only those who are no clients any more.
    inactive: Option<String>,
    /// A column, with `-` before it the other way round.
    sort: String,
    /// Where the last client of the page before stood.
    after_place: String,
    after_name: String,
    after: String,
    /// Somebody was just erased.
    erased: Option<String>,
}

impl ClientListQuery {
    fn is_inactive(&self) -> bool {
        self.inactive.is_some()
    }

    fn query(&self, inactive: bool, search: &str, sort: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let inactive = if inactive { "yes" } else { "" };
        for (name, value) in [("search", search), ("inactive", inactive), ("sort", sort)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    /// The same order of those who are clients, or of those who are none any more.
    fn filtered_by(&self, inactive: bool) -> String {
        self.query(inactive, "", &self.sort)
    }

    /// The same sorted by a column, or the other way round where it is already.
    fn sorted_by(&self, column: &str) -> String {
        let sort = sorting::led_to(&self.sort, STANDING, column);
        self.query(self.is_inactive(), &self.search, &sort)
    }

    fn sorting(&self, column: &str) -> &'static str {
        sorting::said(&self.sort, STANDING, column)
    }

    /// Whether the list stands in this order.
    fn stands(&self, sort: &str) -> bool {
        sorting::or_standing(&self.sort, STANDING) == sort
    }

    /// The order, and whether it is the other way round.
    fn order(&self) -> Result<(ClientOrder, bool), ConsoleError> {
        let (column, descending) = sorting::column(sorting::or_standing(&self.sort, STANDING));
        let mut all = ClientOrder::ALL.into_iter();
        let order = all.find(|it| it.as_str() == column);
        Ok((order.ok_or(ConsoleError::NotFound)?, descending))
    }

    fn after(&self, order: ClientOrder) -> Result<Option<After<ClientNumber>>, ConsoleError> {
        if self.after.is_empty() {
            return Ok(None);
        }
        Ok(Some(After {
            place: order.place(&self.after_place),
            name: self.after_name.clone(),
            number: read(&self.after)?,
        }))
    }

    fn next(&self, after: &After<ClientNumber>) -> String {
        let place = form_urlencoded::Serializer::new(String::new())
            .append_pair("after_place", &after.place.text())
            .append_pair("after_name", &after.name)
            .append_pair("after", after.number.as_str())
            .finish();
        let here = self.query(self.is_inactive(), &self.search, &self.sort);
        format!("{here}&{place}")
    }
}

#[derive(Template)]
#[template(path = "console/clients.html")]
struct ListPage {
    page: Page,
    query: ClientListQuery,
    counts: ClientCounts,
    clients: Vec<ListedClient>,
    next: Option<String>,
}

pub(super) async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ClientListQuery>,
) -> Result<Response, ConsoleError> {
    let employer = staff.user.employer;
    let (order, descending) = query.order()?;
    let clients = ClientsQuestion {
        employer,
        active: !query.is_inactive(),
        search: query.search.clone(),
        order,
        descending,
        after: query.after(order)?,
    };
    let found = console.store.ask(clients).await?;
    let counts = ClientCountsQuestion { employer };
    let list = ListPage {
        page,
        counts: console.store.ask(counts).await?,
        next: found.next.map(|it| query.next(&it)),
        query,
        clients: found.clients,
    };
    Ok(draw(&list)?.into_response())
}
