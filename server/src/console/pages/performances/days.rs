//! Enters several performances of one worker on one page: all of them, or none.

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, Day, Hours};
use uuid::Uuid;

use super::{
    enter::{EntryQuery, worker_left},
    pick::{self, Choice, Offers, Picked},
    query::PerformanceListQuery,
};
use crate::{
    application::{RowRefusals, UseCaseError},
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors, FieldError},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    domain::{
        entries::{Entries, EntryRow},
        entry::EntryRefusal,
        rules::{DAYS_BACK, ENTRY_ROWS},
        warning::{Confirmed, WarningKind, Warnings},
    },
    store::StoreError,
};

/// What was typed into one row.
#[derive(Debug, Default)]
struct RowForm {
    date: String,
    client: String,
    activity: String,
    hours: String,
    error: FieldError,
    /// What may be wrong with it.
    warnings: Vec<WarningKind>,
    /// Who may be meant, where the client's name is that of several.
    clients: Vec<Choice>,
}

impl RowForm {
    /// Whether something is or may be wrong with it.
    fn is_marked(&self) -> bool {
        !self.error.is_empty() || !self.warnings.is_empty()
    }

    /// Whether nobody typed anything into it that says what was done.
    fn is_blank(&self) -> bool {
        self.client.trim().is_empty() && self.hours.trim().is_empty()
    }
}

/// What was typed.
#[derive(Debug, Default)]
pub(in crate::console) struct DaysForm {
    worker: String,
    /// The name that several have, while the page asks who is meant.
    worker_typed: String,
    reason: String,
    confirmed: Confirmed,
    form: Option<Uuid>,
    rows: Vec<RowForm>,
}

impl DaysForm {
    /// Fields are called `date-0`, `client-0` and so on.
    pub(in crate::console) fn read(body: &[u8]) -> Self {
        let mut typed = Self::default();
        typed.rows.resize_with(ENTRY_ROWS, RowForm::default);
        for (name, value) in form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                "worker" => typed.worker = value,
                "worker_typed" => typed.worker_typed = value,
                "reason" => typed.reason = value,
                "confirmed" => typed.confirmed = Confirmed::read(&value),
                "form" => typed.form = value.parse().ok(),
                name => {
                    let row = name.split_once('-').and_then(|(field, row)| {
                        let row = typed.rows.get_mut(row.parse::<usize>().ok()?)?;
                        Some((field, row))
                    });
                    match row {
                        Some(("date", row)) => row.date = value,
                        Some(("client", row)) => row.client = value,
                        Some(("activity", row)) => row.activity = value,
                        Some(("hours", row)) => row.hours = value,
                        _ => {}
                    }
                }
            }
        }
        typed
    }
}

#[derive(Template)]
#[template(path = "console/performances_enter.html")]
struct DaysPage {
    page: Page,
    typed: DaysForm,
    errors: Errors,
    workers: Vec<Choice>,
    offers: Offers,
    oldest: Day,
    today: Day,
    /// What may be wrong with some rows, and only needs a tick that they were looked at.
    warnings: Warnings,
}

async fn drawn(
    console: &Console,
    staff: &Staff,
    page: Page,
    mut typed: DaysForm,
) -> Result<DaysPage, ConsoleError> {
    pick::or_typed(&mut typed.worker, &typed.worker_typed);
    let today = console.belgium.day(console.clock.now());
    Ok(DaysPage {
        page,
        offers: pick::offers(console, staff, &typed.worker, today).await?,
        typed,
        errors: Errors::default(),
        workers: Vec::new(),
        oldest: today.minus_days(DAYS_BACK),
        today,
        warnings: Warnings::default(),
    })
}

/// A row for each day of the week of a day that has come, and blank ones.
pub(super) async fn ask(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<EntryQuery>,
) -> Result<Response, ConsoleError> {
    let today = console.belgium.day(console.clock.now());
    let day = form::typed_day(&query.date).unwrap_or(today);
    let mut typed = DaysForm {
        worker: pick::worker_named(&console, &staff, &query.worker).await?,
        ..DaysForm::read(b"")
    };
    let monday = day.monday();
    let days = (0..5)
        .map(|it| monday.minus_days(-it))
        .filter(|it| *it <= today);
    for (row, day) in typed.rows.iter_mut().zip(days) {
        row.date = day.to_string();
    }
    let empty = drawn(&console, &staff, page, typed).await?;
    Ok(draw(&empty)?.into_response())
}

/// The form as it was typed before.
pub(in crate::console) async fn days_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    typed: DaysForm,
) -> Result<Response, ConsoleError> {
    let again = drawn(console, staff, page, typed).await?;
    Ok(draw(&again)?.into_response())
}

pub(super) async fn enter(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    body: Bytes,
) -> Result<Response, ConsoleError> {
    let typed = DaysForm::read(&body);
    let mut again = drawn(&console, &staff, page, typed).await?;
    let rows = rows(&console, &staff, &mut again).await?;
    if let Some(entries) = check(&console, &staff, &mut again, &rows).await? {
        let login = entries.login.clone();
        let first = rows.iter().map(|it| it.1.date).min();
        match console.store.run(entries).await {
            Ok(_) => {
                let day = first.unwrap_or(again.today);
                let list = PerformanceListQuery::of_worker_in_week_of(day, &login).here();
                return Ok(Redirect::to(&format!("/console/performances?{list}")).into_response());
            }
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(UseCaseError::Refused(RowRefusals(refused))) => {
                for (at, refusal) in refused {
                    refuse(&mut again, rows[at].0, refusal)?;
                }
            }
        }
    }
    draw_wrong(&again)
}

fn refuse(again: &mut DaysPage, row: usize, refusal: EntryRefusal) -> Result<(), ConsoleError> {
    match refusal {
        EntryRefusal::UnknownWorker => again.errors.add("worker", "field-worker-unknown"),
        EntryRefusal::WorkerLeft(last) => {
            again.errors.add("rows", "enter-rows-wrong");
            again.typed.rows[row].error = worker_left(&again.page, last);
        }
        EntryRefusal::UnknownClient => {
            again.errors.add("rows", "enter-rows-wrong");
            again.typed.rows[row].error = "field-client-unknown".into();
        }
        EntryRefusal::Unconfirmed(warnings) => {
            again.typed.rows[row].warnings = warnings.kinds().collect();
            again.warnings.extend(warnings);
        }
        EntryRefusal::Randomness(error) => return Err(StoreError::from(error).into()),
    }
    Ok(())
}

/// The rows that are not blank, each with its place on the page; what is wrong with one is said
/// beside it.
async fn rows(
    console: &Console,
    staff: &Staff,
    again: &mut DaysPage,
) -> Result<Vec<(usize, EntryRow)>, ConsoleError> {
    let (oldest, today) = (again.oldest, again.today);
    let mut read = Vec::new();
    for (at, row) in again.typed.rows.iter_mut().enumerate() {
        if row.is_blank() {
            continue;
        }
        match read_row(console, staff, row, oldest..=today).await? {
            Ok(entry) => read.push((at, entry)),
            Err(error) => {
                row.error = error;
                again.errors.add("rows", "enter-rows-wrong");
            }
        }
    }
    if read.is_empty() && again.errors.is_empty() {
        again.errors.add("rows", "enter-rows-none");
    }
    Ok(read)
}

async fn read_row(
    console: &Console,
    staff: &Staff,
    row: &mut RowForm,
    days: std::ops::RangeInclusive<Day>,
) -> Result<Result<EntryRow, FieldError>, ConsoleError> {
    let date = match form::needed_day(&row.date) {
        Ok(day) if days.contains(&day) => day,
        Ok(_) => return Ok(Err("field-date-wrong".into())),
        Err(error) => return Ok(Err(error)),
    };
    let client = match pick::client(console, staff, &row.client).await? {
        Picked::One(client) => client,
        Picked::Several(choices) => {
            row.clients = choices;
            return Ok(Err("pick-several".into()));
        }
        Picked::Wrong(error) => return Ok(Err(error)),
    };
    let hours = row.hours.trim().parse().ok();
    let Some(hours) = hours.and_then(|it: i64| Hours::try_from(it).ok()) else {
        return Ok(Err("field-hours-missing".into()));
    };
    let Some(activity) = Activity::from_name(&row.activity) else {
        return Err(ConsoleError::BadForm);
    };
    Ok(Ok(EntryRow {
        client,
        activity,
        hours,
        date,
    }))
}

/// What is entered; none where something is wrong.
async fn check(
    console: &Console,
    staff: &Staff,
    again: &mut DaysPage,
    rows: &[(usize, EntryRow)],
) -> Result<Option<Entries>, ConsoleError> {
    let login = pick::worker(console, staff, &again.typed.worker).await?;
    let login = login.one("worker", &mut again.errors, &mut again.workers);
    let reason = form::typed_reason(&again.typed.reason);
    let reason = again.errors.of_read("reason", reason);
    let form = again.typed.form.ok_or(ConsoleError::BadForm)?;
    let (Some(login), Some(reason), true) = (login, reason, again.errors.is_empty()) else {
        return Ok(None);
    };
    Ok(Some(Entries {
        user: staff.user.id,
        employer: staff.user.employer,
        login,
        form,
        rows: rows.iter().map(|it| it.1.clone()).collect(),
        reason,
        confirmed: again.typed.confirmed.clone(),
        max_hours_per_day: console.max_hours_per_day,
        now: console.clock.now(),
        today: again.today,
        belgium: console.belgium.clone(),
        random: console.random.clone(),
    }))
}
