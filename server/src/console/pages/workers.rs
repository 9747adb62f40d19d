//! The workers: the list, and one of them.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Language, Login};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        page::{Page, draw},
        staff::Staff,
    },
    letters,
};
use crate::{
    application::{EditWorker, SetWorkerActive},
    domain::{
        hiring::Person,
        wording::{Name, WordingError},
        worker_record::ByOffice,
    },
    store::{
        lanes::{LaneRow, LanesQuestion},
        workers::{WorkerFilter, WorkerQuestion, WorkerRow, WorkersQuestion},
    },
};

pub(super) const FILTERS: [(&str, &str, WorkerFilter); 4] = [
    ("", "workers-active", WorkerFilter::Active),
    ("closed", "workers-closed", WorkerFilter::Closed),
    ("never", "workers-never", WorkerFilter::NeverSeen),
    ("inactive", "workers-inactive", WorkerFilter::Inactive),
];

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in super::super) struct WorkerListQuery {
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
    workers: Vec<WorkerRow>,
    next: Option<String>,
}

pub(in super::super) async fn list(
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
        workers: found.workers,
        next,
    };
    Ok(draw(&list)?.into_response())
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in super::super) struct WorkerForm {
    name: String,
    letter_name: String,
    language: String,
    version: i64,
    /// She was told that the letter cannot write the name.
    confirmed: Option<String>,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

#[derive(Template)]
#[template(path = "console/worker_add.html")]
struct AddPage {
    page: Page,
    typed: WorkerForm,
    errors: Errors,
    /// The letter cannot write the name; that may be confirmed.
    cannot_be_drawn: bool,
}

pub(in super::super) async fn add_form(page: Page) -> Result<Response, ConsoleError> {
    let language = page.language().code().to_owned();
    let add = AddPage {
        page,
        typed: WorkerForm {
            language,
            ..WorkerForm::default()
        },
        errors: Errors::default(),
        cannot_be_drawn: false,
    };
    Ok(draw(&add)?.into_response())
}

/// The form as it was typed before.
pub(in super::super) fn add_unsent(
    page: Page,
    typed: WorkerForm,
) -> Result<Response, ConsoleError> {
    let add = AddPage {
        page,
        typed,
        errors: Errors::default(),
        cannot_be_drawn: false,
    };
    Ok(draw(&add)?.into_response())
}

fn checked(typed: &WorkerForm, errors: &mut Errors) -> Result<Option<Person>, ConsoleError> {
    let language = Language::from_code(&typed.language).ok_or(ConsoleError::BadForm)?;
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let letter_name = match Name::from_typed(&typed.letter_name) {
        Ok(name) if letters::can_be_drawn(name.as_str()) => Some(name),
        Err(WordingError::Empty(_)) => None,
        Ok(_) | Err(_) => {
            errors.add("letter_name", "field-letter-name-not-drawn");
            return Ok(None);
        }
    };
    Ok(name.map(|name| Person {
        name,
        letter_name,
        language,
    }))
}

/// Whether her letter will begin without a name.
fn stays_unnamed(person: &Person) -> bool {
    let name = person.letter_name.as_ref().unwrap_or(&person.name);
    !letters::can_be_drawn(name.as_str())
}

pub(in super::super) async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<WorkerForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let person = checked(&typed, &mut errors)?;
    let cannot_be_drawn = person.as_ref().is_some_and(stays_unnamed);
    let Some(person) = person.filter(|_| !cannot_be_drawn || typed.confirmed.is_some()) else {
        let again = AddPage {
            page,
            typed,
            errors,
            cannot_be_drawn,
        };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&again)?).into_response());
    };
    let letter_name = person.letter_name.as_ref().map_or("", Name::as_str);
    let fields = [
        "worker",
        person.name.as_str(),
        letter_name,
        person.language.code(),
    ];
    let keeping = staff.keeping(typed.form, &fields)?;
    let office = console.office.acting_as(staff.user.actor());
    let employer = staff.user.employer;
    let issued = office.hire(employer, person, Some(&keeping)).await;
    letters::lead_to(&keeping, issued.map(drop))
}

#[derive(Template)]
#[template(path = "console/worker.html")]
struct WorkerPage {
    page: Page,
    worker: WorkerRow,
    lanes: Vec<LaneRow>,
    typed: WorkerForm,
    errors: Errors,
    /// Her letter will begin without a name.
    cannot_be_drawn: bool,
}

async fn one(console: &Console, staff: &Staff, login: &Login) -> Result<WorkerRow, ConsoleError> {
    let worker = WorkerQuestion {
        employer: staff.user.employer,
        login: login.clone(),
    };
    let found = console.store.ask(worker).await?;
    found.ok_or(ConsoleError::NotFound)
}

fn login_in(path: &str) -> Result<Login, ConsoleError> {
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
    let lanes = console.store.ask(LanesQuestion { employer, login }).await?;
    let typed = WorkerForm {
        name: worker.name.clone(),
        letter_name: worker.letter_name.clone().unwrap_or_default(),
        language: worker.language.code().to_owned(),
        version: worker.version,
        ..WorkerForm::default()
    };
    Ok(WorkerPage {
        page,
        cannot_be_drawn: !letters::can_be_drawn(worker.name_on_letter()),
        worker,
        lanes,
        typed,
        errors: Errors::default(),
    })
}

pub(in super::super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    let worker = worker_page(&console, &staff, page, login_in(&login)?).await?;
    Ok(draw(&worker)?.into_response())
}

pub(in super::super) async fn edit(
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
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&again)?).into_response());
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
pub(in super::super) async fn edit_unsent(
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

fn by_office(console: &Console, staff: &Staff, login: &Login) -> ByOffice {
    ByOffice {
        by: staff.user.actor(),
        employer: staff.user.employer,
        login: login.clone(),
        now: console.clock.now(),
    }
}

#[derive(Deserialize)]
pub(in super::super) struct Reopen {
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// Opens a closed account again, or replaces a lost password: either way there is a new letter.
pub(in super::super) async fn reopen(
    State(console): State<Console>,
    staff: Staff,
    Path(login): Path<String>,
    Form(typed): Form<Reopen>,
) -> Result<Response, ConsoleError> {
    let login = login_in(&login)?;
    let keeping = staff.keeping(typed.form, &["reopen", login.as_str()])?;
    let office = console.office.acting_as(staff.user.actor());
    let issued = office.reopen(&login, Some(&keeping)).await;
    letters::lead_to(&keeping, issued.map(drop))
}

pub(in super::super) async fn deactivate(
    State(console): State<Console>,
    staff: Staff,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, &login, false).await
}

pub(in super::super) async fn activate(
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
