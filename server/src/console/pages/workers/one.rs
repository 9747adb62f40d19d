//! One worker: who she is, her tries, her letters, and whether she works here.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Day, Login};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::{letters, requests::Waits},
    add::{WorkerForm, checked},
    phones,
    week::Lately,
};
use crate::{
    application::{EditWorker, SetWorkerActive},
    console::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    domain::{phones::KnownPhone, rules::DAYS_BACK, worker_record::ByOffice},
    store::{
        lanes::{LaneKind, LaneRow, LanesQuestion},
        requests::{OfficeRequest, WorkerRequestsQuestion},
        visits::Whose,
        workers::{WorkerQuestion, WorkerRow},
    },
};

/// Requests on her page.
const REQUESTS: i64 = 10;

#[derive(Template)]
#[template(path = "console/worker.html")]
struct WorkerPage {
    page: Page,
    worker: WorkerRow,
    lanes: Vec<LaneRow>,
    phones: Vec<KnownPhone>,
    lately: Lately,
    /// What she asked the office for last.
    requests: Vec<OfficeRequest>,
    /// What waits for the office about her.
    waits: Waits,
    /// The last day on which work of hers can still be entered; none where that is too long ago.
    enter_until: Option<Day>,
    typed: WorkerForm,
    errors: Errors,
    /// Her letter will begin without a name.
    cannot_be_drawn: bool,
}

/// What the lane is called.
fn lane_text(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::KnownPhone => "lane-known",
        LaneKind::Letter => "lane-letter",
        LaneKind::Others => "lane-unknown",
        LaneKind::PhoneLine => "lane-line",
    }
}

/// A worker of this employer.
pub(in crate::console) async fn one(
    console: &Console,
    staff: &Staff,
    login: &Login,
) -> Result<WorkerRow, ConsoleError> {
    let worker = WorkerQuestion {
        employer: staff.user.employer,
        login: login.clone(),
    };
    let found = console.store.ask(worker).await?;
    found.ok_or(ConsoleError::NotFound)
}

/// The login in an address.
pub(in crate::console) fn login_in(path: &str) -> Result<Login, ConsoleError> {
    path.parse().map_err(|_| ConsoleError::NotFound)
}

async fn worker_page(
    console: &Console,
    staff: &Staff,
    page: Page,
    login: Login,
) -> Result<WorkerPage, ConsoleError> {
    let worker = one(console, staff, &login).await?;
    let employer = staff.user.employer;
    let phones = phones::of(console, staff, &login).await?;
    let lately = Lately::of(console, staff, &login).await?;
    let requests = WorkerRequestsQuestion {
        employer,
        login: login.clone(),
        most: REQUESTS,
    };
    let requests = console.store.ask(requests).await?;
    let waits = Waits::about(console, staff, Whose::Worker(login.clone())).await?;
    let today = lately.today;
    let last = worker
        .deactivated_at
        .map_or(today, |it| console.belgium.day(it));
    let enter_until = (last >= today.minus_days(DAYS_BACK)).then_some(last);
    let lanes = console.store.ask(LanesQuestion { employer, login }).await?;
    let typed = WorkerForm {
        name: worker.name.clone(),
        letter_name: worker.letter_name.clone().unwrap_or_default(),
        phone: worker.phone.clone().unwrap_or_default(),
        language: worker.language.code().to_owned(),
        contract_hours: page.hours(worker.contract_hours.as_ref()),
        payroll_number: worker.payroll_number.clone().unwrap_or_default(),
        version: worker.version,
        ..WorkerForm::default()
    };
    let typed = typed.with_days(worker.expected_days);
    Ok(WorkerPage {
        page,
        cannot_be_drawn: !letters::can_be_drawn(worker.name_on_letter()),
        worker,
        lanes,
        phones,
        lately,
        requests,
        waits,
        enter_until,
        typed,
        errors: Errors::default(),
    })
}

pub(in crate::console) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    let worker = worker_page(&console, &staff, page, login_in(&login)?).await?;
    Ok(draw(&worker)?.into_response())
}

pub(in crate::console) async fn edit(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(login): Path<String>,
    Form(typed): Form<WorkerForm>,
) -> Result<Response, ConsoleError> {
    let login = login_in(&login)?;
    let mut errors = Errors::default();
    let Some(person) = checked(&typed, &mut errors)? else {
        let again = WorkerPage {
            typed,
            errors,
            ..worker_page(&console, &staff, page, login).await?
        };
        return draw_wrong(&again);
    };
    let edited = EditWorker {
        office: by_office(&console, &staff, &login),
        person,
        seen: typed.version,
    };
    console.store.run(edited).await?;
    Ok(Redirect::to(&format!("/console/workers/{login}")).into_response())
}

/// The form as it was typed before; its version too, so that a colleague's change is told.
pub(in crate::console) async fn edit_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    login: &str,
    typed: WorkerForm,
) -> Result<Response, ConsoleError> {
    let worker = WorkerPage {
        typed,
        ..worker_page(console, staff, page, login_in(login)?).await?
    };
    Ok(draw(&worker)?.into_response())
}

pub(super) fn by_office(console: &Console, staff: &Staff, login: &Login) -> ByOffice {
    ByOffice {
        by: staff.user.actor(),
        employer: staff.user.employer,
        login: login.clone(),
        now: console.clock.now(),
    }
}

#[derive(Deserialize)]
pub(in crate::console) struct Reopen {
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// Opens a closed account again, or replaces a lost password: either way there is a new letter.
pub(in crate::console) async fn reopen(
    State(console): State<Console>,
    staff: Staff,
    Path(login): Path<String>,
    Form(typed): Form<Reopen>,
) -> Result<Response, ConsoleError> {
    let login = login_in(&login)?;
    let keeping = staff.keeping(typed.form, &["reopen", login.as_str()])?;
    let office = console.office.acting_as(staff.user.actor());
    let issued = office.reopen(&login, Some(&keeping)).await;
    letters::lead_to(&keeping, None, issued.map(drop))
}

pub(in crate::console) async fn deactivate(
    State(console): State<Console>,
    staff: Staff,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, &login, false).await
}

pub(in crate::console) async fn activate(
    State(console): State<Console>,
    staff: Staff,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, &login, true).await
}

async fn set_active(
    console: &Console,
    staff: &Staff,
    login: &str,
    active: bool,
) -> Result<Response, ConsoleError> {
    let login = login_in(login)?;
    let change = SetWorkerActive {
        office: by_office(console, staff, &login),
        active,
        no_password: console.office.no_password().await?,
    };
    console.store.run(change).await?;
    Ok(Redirect::to(&format!("/console/workers/{login}")).into_response())
}
