use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login};
use serde::Deserialize;
use uuid::Uuid;

use super::pick::{self, Choice, Offers};
use crate::{
    application::{RowRefusals, UseCaseError},
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors, FieldError, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    domain::{
        entries::{Entries, EntryRow},
        entry::EntryRefusal,
        rules::DAYS_BACK,
        warning::{Confirmed, Warnings},
    },
    store::StoreError,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super::super) struct EntryForm {
    worker: String,
    /// The name that several have, while the page asks who is meant.
    worker_typed: String,
    client: String,
    client_typed: String,
    activity: String,
    hours: String,
    date: String,
    reason: String,
    confirmed: Confirmed,
    form: Option<Uuid>,
}

/// What an address may fill in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EntryQuery {
    pub(super) worker: String,
    pub(super) client: String,
    pub(super) date: String,
}

#[derive(Template)]
#[template(path = "console/performance_enter.html")]
struct EnterPage {
    page: Page,
    typed: EntryForm,
    errors: Errors,
    /// Who may be meant, where a name is that of several.
    workers: Vec<Choice>,
    clients: Vec<Choice>,
    offers: Offers,
    /// The days that can be chosen.
    oldest: Day,
    today: Day,
    /// What may be wrong, and can be confirmed.
    warnings: Warnings,
}

fn today(console: &Console) -> Day {
    console.belgium.day(console.clock.now())
}

/// The page with what was typed, and nothing wrong yet.
async fn drawn(
    console: &Console,
    staff: &Staff,
    page: Page,
    mut typed: EntryForm,
) -> Result<EnterPage, ConsoleError> {
    pick::or_typed(&mut typed.worker, &typed.worker_typed);
    pick::or_typed(&mut typed.client, &typed.client_typed);
    let today = today(console);
    Ok(EnterPage {
        page,
        offers: pick::offers(console, staff, &typed.worker, today).await?,
        typed,
        errors: Errors::default(),
        workers: Vec::new(),
        clients: Vec::new(),
        oldest: today.minus_days(DAYS_BACK),
        today,
        warnings: Warnings::default(),
    })
}

pub(in super::super::super) async fn form(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<EntryQuery>,
) -> Result<Response, ConsoleError> {
    let date = match form::typed_day(&query.date) {
        Some(day) => day.to_string(),
        None => today(&console).to_string(),
    };
    let typed = EntryForm {
        worker: pick::worker_named(&console, &staff, &query.worker).await?,
        client: pick::client_named(&console, &staff, &query.client).await?,
        date,
        activity: Activity::HouseholdHelp.as_str().to_owned(),
        ..EntryForm::default()
    };
    let empty = drawn(&console, &staff, page, typed).await?;
    Ok(draw(&empty)?.into_response())
}

/// The form as it was typed before.
pub(in super::super::super) async fn enter_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    typed: EntryForm,
) -> Result<Response, ConsoleError> {
    let enter = drawn(console, staff, page, typed).await?;
    Ok(draw(&enter)?.into_response())
}

pub(in super::super::super) async fn enter(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<EntryForm>,
) -> Result<Response, ConsoleError> {
    let mut again = drawn(&console, &staff, page, typed).await?;
    let picked = picked(&console, &staff, &mut again).await?;
    let form = again.typed.form.ok_or(ConsoleError::BadForm)?;
    if let Some(entry) = check(&console, &staff, &mut again, picked, form) {
        match console.store.run(entry).await {
            Ok(id) => {
                return Ok(Redirect::to(&format!("/console/performances/{id}")).into_response());
            }
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(UseCaseError::Refused(RowRefusals(refused))) => {
                for (_, refusal) in refused {
                    refuse(&mut again, refusal)?;
                }
            }
        }
    }
    draw_wrong(&again)
}

/// That she no longer worked here on the day that is entered; this was her last.
pub(super) fn worker_left(page: &Page, last: Day) -> FieldError {
    FieldError::naming("field-worker-left", "day", page.written().day(last))
}

fn refuse(again: &mut EnterPage, refusal: EntryRefusal) -> Result<(), ConsoleError> {
    let errors = &mut again.errors;
    match refusal {
        EntryRefusal::UnknownWorker => errors.add("worker", "field-worker-unknown"),
        EntryRefusal::WorkerLeft(last) => errors.add("worker", worker_left(&again.page, last)),
        EntryRefusal::UnknownClient => errors.add("client", "field-client-unknown"),
        EntryRefusal::Unconfirmed(warnings) => again.warnings = warnings,
        EntryRefusal::Randomness(error) => return Err(StoreError::from(error).into()),
    }
    Ok(())
}

/// Who is meant; whoever is not certain is asked for on the page.
async fn picked(
    console: &Console,
    staff: &Staff,
    again: &mut EnterPage,
) -> Result<(Option<Login>, Option<ClientNumber>), ConsoleError> {
    let worker = pick::worker(console, staff, &again.typed.worker).await?;
    let worker = worker.one("worker", &mut again.errors, &mut again.workers);
    let client = pick::client(console, staff, &again.typed.client).await?;
    let client = client.one("client", &mut again.errors, &mut again.clients);
    Ok((worker, client))
}

fn check(
    console: &Console,
    staff: &Staff,
    again: &mut EnterPage,
    (login, client): (Option<Login>, Option<ClientNumber>),
    form: Uuid,
) -> Option<Entries> {
    let (typed, errors) = (&again.typed, &mut again.errors);
    let hours = typed
        .hours
        .parse()
        .ok()
        .and_then(|it: i64| Hours::try_from(it).ok());
    errors.unless(hours.is_some(), "hours", "field-hours-missing");
    let activity = Activity::from_name(&typed.activity);
    errors.unless(activity.is_some(), "activity", "field-activity-missing");
    let date = form::needed_day(&typed.date);
    let date = errors.of_read("date", date);
    if date.is_some_and(|it| !(again.oldest..=again.today).contains(&it)) {
        errors.add("date", "field-date-wrong");
        return None;
    }
    let reason = errors.of_read("reason", form::typed_reason(&typed.reason));
    let (hours, reason) = (hours?, reason?);
    let row = EntryRow {
        client: client?,
        activity: activity?,
        hours,
        date: date?,
    };
    Some(Entries {
        user: staff.user.id,
        employer: staff.user.employer,
        login: login?,
        form,
        rows: vec![row],
        reason,
        confirmed: typed.confirmed.clone(),
        max_hours_per_day: console.max_hours_per_day,
        now: console.clock.now(),
        today: again.today,
        belgium: console.belgium.clone(),
        random: console.random.clone(),
    })
}
