use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login};
use serde::Deserialize;

use crate::{
    application::UseCaseError,
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        page::{Page, draw},
        staff::Staff,
    },
    domain::{
        entry::{Entry, EntryRefusal},
        registration::Report,
        rules::DAYS_BACK,
    },
    store::StoreError,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super::super) struct EntryForm {
    worker: String,
    client: String,
    activity: String,
    hours: String,
    date: String,
    reason: String,
    confirmed: Option<String>,
}

#[derive(Template)]
#[template(path = "console/performance_enter.html")]
struct EnterPage {
    page: Page,
    typed: EntryForm,
    errors: Errors,
    /// The text of a warning that can be confirmed.
    warning: &'static str,
}

pub(in super::super::super) async fn form(
    State(console): State<Console>,
    page: Page,
) -> Result<Response, ConsoleError> {
    let typed = EntryForm {
        date: console.belgium.day(console.clock.now()).to_string(),
        activity: Activity::HouseholdHelp.as_str().to_owned(),
        ..EntryForm::default()
    };
    let empty = EnterPage {
        page,
        typed,
        errors: Errors::default(),
        warning: "",
    };
    Ok(draw(&empty)?.into_response())
}

/// The form as it was typed before.
pub(in super::super::super) fn enter_unsent(
    page: Page,
    typed: EntryForm,
) -> Result<Response, ConsoleError> {
    let enter = EnterPage {
        page,
        typed,
        errors: Errors::default(),
        warning: "",
    };
    Ok(draw(&enter)?.into_response())
}

pub(in super::super::super) async fn enter(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<EntryForm>,
) -> Result<Response, ConsoleError> {
    let today = console.belgium.day(console.clock.now());
    let mut errors = Errors::default();
    let mut warning = "";
    if let Some(entry) = check(&console, &staff, &typed, today, &mut errors) {
        match console.store.run(entry).await {
            Ok(id) => {
                return Ok(Redirect::to(&format!("/console/performances/{id}")).into_response());
            }
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(UseCaseError::Refused(refusal)) => match refusal {
                EntryRefusal::UnknownWorker => errors.add("worker", "field-worker-unknown"),
                EntryRefusal::UnknownClient => errors.add("client", "field-client-unknown"),
                EntryRefusal::ManyHours => warning = "enter-many-hours",
                EntryRefusal::LooksDuplicate => warning = "enter-duplicate",
                EntryRefusal::Randomness(error) => return Err(StoreError::from(error).into()),
            },
        }
    }
    let again = EnterPage {
        page,
        typed,
        errors,
        warning,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&again)?).into_response())
}

fn check(
    console: &Console,
    staff: &Staff,
    typed: &EntryForm,
    today: Day,
    errors: &mut Errors,
) -> Option<Entry> {
    let login = form::typed_number(&typed.worker, Login::from_typed);
    let login = errors.of_read("worker", login);
    let client = form::typed_number(&typed.client, ClientNumber::from_typed);
    let client = errors.of_read("client", client);
    let hours = typed
        .hours
        .parse()
        .ok()
        .and_then(|it: i64| Hours::try_from(it).ok());
    errors.unless(hours.is_some(), "hours", "field-hours-missing");
    let activity = Activity::from_name(&typed.activity);
    errors.unless(activity.is_some(), "activity", "field-activity-missing");
    let oldest = today.minus_days(DAYS_BACK);
    let date = form::needed_day(&typed.date);
    let date = errors.of_read("date", date);
    if date.is_some_and(|it| !(oldest..=today).contains(&it)) {
        errors.add("date", "field-date-wrong");
        return None;
    }
    let reason = errors.of_read("reason", form::typed_reason(&typed.reason));
    let (hours, reason) = (hours?, reason?);
    Some(Entry {
        user: staff.user.id,
        employer: staff.user.employer,
        login: login?,
        report: Report {
            client_number: client?,
            activity: activity?,
            hours: hours.into(),
            date: date?,
        },
        hours,
        reason,
        confirmed: typed.confirmed.is_some(),
        max_hours_per_day: console.max_hours_per_day,
        now: console.clock.now(),
        today,
        random: console.random.clone(),
    })
}
