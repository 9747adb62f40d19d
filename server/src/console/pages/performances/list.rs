use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{Day, PerformanceState};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    period::{Span, ViewPeriod},
    show::read_id,
};
use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors},
        page::{Page, draw},
        staff::Staff,
    },
    domain::channel::Channel,
    store::performances::{
        Cursor, OfficePerformance, PerformanceFilter, PerformanceQuestion, PerformancesPage,
        PerformancesQuestion,
    },
};

/// What is looked for. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in super::super::super) struct PerformanceListQuery {
    span: String,
    date: String,
    worker: String,
    client: String,
    state: String,
    channel: String,
    after_day: String,
    after: Option<i64>,
    /// How many were just validated, and the ids of those that were not, after a comma each.
    done: Option<usize>,
    left: String,
}

impl PerformanceListQuery {
    /// The same for another day, as a query.
    fn at(&self, day: Day) -> String {
        self.query(&day.to_string())
    }

    /// The same, with what became of those that were chosen on it.
    pub(super) fn with_outcome(&self, done: usize, left: &[Uuid]) -> String {
        let left: Vec<_> = left.iter().map(Uuid::to_string).collect();
        let outcome = form_urlencoded::Serializer::new(String::new())
            .append_pair("done", &done.to_string())
            .append_pair("left", &left.join(","))
            .finish();
        format!("{}&{outcome}", self.query(&self.date))
    }

    fn query(&self, date: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("date", date);
        for (name, value) in [
            ("span", &self.span),
            ("worker", &self.worker),
            ("client", &self.client),
            ("state", &self.state),
            ("channel", &self.channel),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    fn is(&self, field: &str, name: &str) -> bool {
        let chosen = match field {
            "state" => &self.state,
            "channel" => &self.channel,
            _ => &self.span,
        };
        chosen == name
    }
}

#[derive(Template)]
#[template(path = "console/performances.html")]
struct ListPage {
    page: Page,
    query: PerformanceListQuery,
    period: ViewPeriod,
    performances: Vec<OfficePerformance>,
    hours: u32,
    next: Option<String>,
    /// Those that were not validated, because somebody was quicker.
    left: Vec<OfficePerformance>,
    done: Option<usize>,
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
    let status = match list.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, draw(&list)?).into_response())
}

fn optional<T>(
    name: &str,
    from_name: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, ConsoleError> {
    match name {
        "" => Ok(None),
        name => from_name(name).map(Some).ok_or(ConsoleError::NotFound),
    }
}

async fn found(
    console: &Console,
    staff: &Staff,
    page: Page,
    mut query: PerformanceListQuery,
) -> Result<ListPage, ConsoleError> {
    let read_day = |text: &str| text.parse::<Day>().map_err(|_| ConsoleError::NotFound);
    let today = console.belgium.day(console.clock.now());
    let mut errors = Errors::default();
    let day = match query.date.trim() {
        "" => Some(today),
        text => errors.of_read("date", form::needed_day(text)),
    };
    let span = optional(&query.span, Span::from_name)?.unwrap_or_default();
    span.name().clone_into(&mut query.span);
    let period = ViewPeriod::around(day.unwrap_or(today), span);
    let filter = PerformanceFilter {
        from: period.from,
        to: period.to,
        worker: query.worker.clone(),
        client: query.client.clone(),
        state: optional(&query.state, PerformanceState::from_name)?,
        channel: optional(&query.channel, Channel::from_name)?,
    };
    let after = match query.after {
        Some(seq) => Some(Cursor {
            day: read_day(&query.after_day)?,
            seq,
        }),
        None => None,
    };
    let question = PerformancesQuestion {
        employer: staff.user.employer,
        filter,
        after,
    };
    let found = match errors.is_empty() {
        true => console.store.ask(question).await?,
        // No other day is shown for one that is none.
        false => PerformancesPage {
            items: Vec::new(),
            next: None,
        },
    };
    let here = query.at(period.from);
    Ok(ListPage {
        page,
        period,
        hours: found
            .items
            .iter()
            .filter(|it| super::state_text(&it.performance.state) != "state-cancelled")
            .map(|it| u32::from(it.performance.hours.get()))
            .sum(),
        performances: found.items,
        next: found
            .next
            .map(|it| format!("{here}&after_day={}&after={}", it.day, it.seq)),
        done: query.done,
        query,
        left: Vec::new(),
        errors,
    })
}
