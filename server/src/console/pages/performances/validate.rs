//! Validates many at once: those that were ticked on a list, or all that a filter finds, after a
//! page has counted them.

use std::fmt::Write as _;

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{change::reviewer, period::ViewPeriod, query::PerformanceListQuery, show::read_id};
use crate::{
    application::{Chosen, ValidateChosen},
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        staff::Staff,
    },
    domain::{ids, rules::MOST_VALIDATED},
    store::{
        StoreError,
        odd::Odd,
        performances::{
            OpenFilter, PerformanceCount, PerformanceCountQuestion, PerformanceFilter,
            PerformanceIdsQuestion, PerformanceWorkersQuestion,
        },
    },
};

/// Performances that the page names after it; an address has room for so many.
const MOST_NAMED: usize = 100;

#[derive(Template)]
#[template(path = "console/performances_validate.html")]
struct ValidatePage {
    page: Page,
    query: PerformanceListQuery,
    period: ViewPeriod,
    all: PerformanceCount,
    /// Of how many workers.
    workers: u32,
    /// What the form validates: ids with their versions.
    counted: String,
    /// How many these are; fewer than all where there are very many.
    count: usize,
    /// What is odd among them: the query of the list, the text, and how many.
    odd: Vec<(String, &'static str, u32)>,
    /// How many the filter finds beside them that nobody could answer.
    apart: u32,
}

impl ValidatePage {
    /// The list of those that nobody could answer.
    fn list_apart(&self) -> String {
        self.query.open_and_odd(Odd::Unanswerable).here()
    }
}

/// Counts what the filter of a list finds, and asks.
pub(super) async fn ask(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(mut query): Query<PerformanceListQuery>,
) -> Result<Response, ConsoleError> {
    let today = console.belgium.day(console.clock.now());
    let wanted = query.wanted(today)?;
    if wanted.wrong_day.is_some() {
        return Err(ConsoleError::BadForm);
    }
    wanted.period.from.to_string().clone_into(&mut query.date);
    // What nobody could answer is validated once somebody looked at it, not among all others.
    let filter = PerformanceFilter {
        open: match wanted.filter.odd {
            Some(Odd::Unanswerable) => OpenFilter::Open,
            _ => OpenFilter::OpenAndAnswerable,
        },
        ..wanted.filter
    };
    let employer = staff.user.employer;
    let ids = PerformanceIdsQuestion {
        employer,
        filter: filter.clone(),
        most: MOST_VALIDATED,
    };
    let ids = console.store.ask(ids).await?;
    let mut odd = Vec::new();
    for kind in [Odd::Long, Odd::Alike] {
        let filter = PerformanceFilter {
            odd: Some(kind),
            ..filter.clone()
        };
        let found = console
            .store
            .ask(PerformanceCountQuestion { employer, filter })
            .await?;
        if found.performances > 0 {
            let list = query.open_and_odd(kind).here();
            odd.push((list, super::odd_text(kind), found.performances));
        }
    }
    let workers = PerformanceWorkersQuestion {
        employer,
        filter: filter.clone(),
    };
    let workers = console.store.ask(workers).await?;
    let with_apart = PerformanceFilter {
        open: OpenFilter::Open,
        ..filter.clone()
    };
    let [all, with_apart] =
        [filter, with_apart].map(|filter| PerformanceCountQuestion { employer, filter });
    let all = console.store.ask(all).await?;
    let with_apart = console.store.ask(with_apart).await?;
    let asked = ValidatePage {
        page,
        period: wanted.period,
        query,
        all,
        workers,
        count: ids.len(),
        counted: named(&ids),
        odd,
        apart: with_apart.performances.saturating_sub(all.performances),
    };
    Ok(draw(&asked)?.into_response())
}

/// As a form carries it.
fn named(ids: &[(Uuid, i64)]) -> String {
    let mut named = String::with_capacity(36 * ids.len());
    for (id, version) in ids {
        // Writing into a string never fails.
        let _ = write!(named, "{}:{version} ", id.simple());
    }
    named
}

/// What a form says.
#[derive(Default)]
struct ChosenForm {
    chosen: Vec<Chosen>,
    query: PerformanceListQuery,
    form: Option<Uuid>,
}

fn read(body: &[u8]) -> Result<ChosenForm, ConsoleError> {
    let mut read = ChosenForm::default();
    for (name, value) in form_urlencoded::parse(body) {
        match &*name {
            "chosen" | "counted" => {
                for one in value.split_whitespace() {
                    let (id, version) = one.split_once(':').ok_or(ConsoleError::BadForm)?;
                    read.chosen.push(Chosen {
                        id: read_id(id)?,
                        seen: version.parse().map_err(|_| ConsoleError::BadForm)?,
                    });
                }
            }
            "query" => read.query = PerformanceListQuery::carried(&value)?,
            "form" => read.form = value.parse().ok(),
            _ => {}
        }
    }
    if read.chosen.len() > MOST_VALIDATED {
        return Err(ConsoleError::TooLarge);
    }
    Ok(read)
}

/// Names what a form validates: the same when it is sent twice, and another where a browser went
/// back to its page and other rows are ticked on it.
fn named_by(form: Uuid, chosen: &[Chosen]) -> Uuid {
    let mut digest = Sha256::new().chain_update(b"validation:");
    digest.update(form.as_bytes());
    for one in chosen {
        digest.update(one.id.as_bytes());
        digest.update(one.seen.to_be_bytes());
    }
    ids::of_digest(digest)
}

/// Validates those that were ticked on the list, or that a page has counted.
pub(super) async fn validate_chosen(
    State(console): State<Console>,
    staff: Staff,
    body: Bytes,
) -> Result<Response, ConsoleError> {
    let ChosenForm {
        chosen,
        query,
        form,
    } = read(&body)?;
    if chosen.is_empty() {
        let list = format!("/console/performances?{}&none=yes", query.here());
        return Ok(Redirect::to(&list).into_response());
    }
    let mut done = validate_these(&console, &staff, form, chosen).await?;
    done.left.truncate(MOST_NAMED);
    let outcome = query.with_outcome(Some(done.id), &done.left);
    Ok(Redirect::to(&format!("/console/performances?{outcome}")).into_response())
}

/// What came of it.
pub(super) struct ValidatedNow {
    /// Names it, for who takes it back.
    pub(super) id: Uuid,
    /// Those that were not validated, because somebody was quicker.
    pub(super) left: Vec<Uuid>,
}

/// Validates these under the number that the page gave its form, if it gave one.
pub(super) async fn validate_these(
    console: &Console,
    staff: &Staff,
    form: Option<Uuid>,
    chosen: Vec<Chosen>,
) -> Result<ValidatedNow, ConsoleError> {
    let by = reviewer(console, staff)?;
    let id = match form {
        Some(form) => named_by(form, &chosen),
        None => ids::draw(by.now, console.random.as_ref()).map_err(StoreError::from)?,
    };
    let validate = ValidateChosen {
        by,
        user: staff.user.id,
        form: id,
        chosen,
    };
    let left = console.store.run(validate).await?;
    Ok(ValidatedNow { id, left })
}
