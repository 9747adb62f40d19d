//! The registry of clients.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::ClientNumber;
use serde::Deserialize;

use super::{
    super::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        page::{Page, draw},
        routes::{ADMINISTRATOR, READER, Route, get, post},
        staff::Staff,
    },
    client_sheet,
};
use crate::{office::OfficeError, qr, store::console::ClientRow};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/clients", READER, list),
        get("/console/clients/add", ADMINISTRATOR, add_form),
        post("/console/clients/add", ADMINISTRATOR, add),
        get("/console/clients/sheet", READER, client_sheet::show),
        get("/console/clients/{number}", READER, show),
        post("/console/clients/{number}/edit", ADMINISTRATOR, edit),
        post(
            "/console/clients/{number}/deactivate",
            ADMINISTRATOR,
            deactivate,
        ),
        post(
            "/console/clients/{number}/activate",
            ADMINISTRATOR,
            activate,
        ),
    ]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct ClientListQuery {
    search: String,
    inactive: Option<String>,
    after_name: String,
    after: String,
}

#[derive(Template)]
#[template(path = "console/clients.html")]
struct ListPage {
    page: Page,
    query: ClientListQuery,
    clients: Vec<ClientRow>,
    next: Option<String>,
}

async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ClientListQuery>,
) -> Result<Response, ConsoleError> {
    let after = match query.after.as_str() {
        "" => None,
        number => Some((query.after_name.clone(), read(number)?)),
    };
    let active = query.inactive.is_none();
    let found = console
        .store
        .clients(staff.user.employer, active, &query.search, after)
        .await?;
    let next = found.next.map(|(name, number)| {
        let mut address = form_urlencoded::Serializer::new(String::new());
        address
            .append_pair("search", &query.search)
            .append_pair("after_name", &name)
            .append_pair("after", number.as_str());
        if !active {
            address.append_pair("inactive", "yes");
        }
        address.finish()
    });
    let list = ListPage {
        page,
        query,
        clients: found.clients,
        next,
    };
    Ok(draw(&list)?.into_response())
}

fn read(number: &str) -> Result<ClientNumber, ConsoleError> {
    number.parse().map_err(|_| ConsoleError::NotFound)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct ClientForm {
    number: String,
    name: String,
    confirmed: Option<String>,
    version: i64,
}

#[derive(Template)]
#[template(path = "console/client_add.html")]
struct AddPage {
    page: Page,
    typed: ClientForm,
    errors: Errors,
    /// The check digits do not fit; that may be confirmed.
    doubtful: bool,
}

async fn add_form(page: Page) -> Result<Response, ConsoleError> {
    let empty = AddPage {
        page,
        typed: ClientForm::default(),
        errors: Errors::default(),
        doubtful: false,
    };
    Ok(draw(&empty)?.into_response())
}

async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<ClientForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let number = ClientNumber::from_typed(&typed.number).ok();
    errors.unless(number.is_some(), "number", "field-client-number-wrong");
    let name = form::name(&typed.name);
    errors.unless(name.is_some(), "name", "field-name-missing");
    let doubtful = number
        .as_ref()
        .is_some_and(|it| !it.has_right_check_digits());
    if let (Some(number), Some(name), false) = (number, name, doubtful && typed.confirmed.is_none())
    {
        let office = console.office.acting_as(staff.user.actor());
        match office
            .add_client(staff.user.employer_id, &number, &name)
            .await
        {
            Ok(()) => return Ok(Redirect::to("/console/clients").into_response()),
            Err(OfficeError::ClientKnown) => errors.add("number", "field-client-number-known"),
            Err(error) => return Err(error.into()),
        }
    }
    let again = AddPage {
        page,
        typed,
        errors,
        doubtful,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&again)?).into_response())
}

#[derive(Template)]
#[template(path = "console/client.html")]
struct ShowPage {
    page: Page,
    client: ClientRow,
    qr: String,
    link: String,
    errors: Errors,
}

async fn one(
    console: &Console,
    staff: &Staff,
    page: Page,
    number: &str,
) -> Result<ShowPage, ConsoleError> {
    let client = console
        .store
        .client(staff.user.employer, read(number)?)
        .await?
        .ok_or(ConsoleError::NotFound)?;
    let link = console.offers.client_link(&console.origin, &client.number);
    Ok(ShowPage {
        page,
        qr: qr::svg(&link)?,
        link,
        client,
        errors: Errors::default(),
    })
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    Ok(draw(&one(&console, &staff, page, &number).await?)?.into_response())
}

async fn edit(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
    Form(typed): Form<ClientForm>,
) -> Result<Response, ConsoleError> {
    let mut shown = one(&console, &staff, page, &number).await?;
    let Some(name) = form::name(&typed.name) else {
        shown.errors.add("name", "field-name-missing");
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&shown)?).into_response());
    };
    let (actor, now) = (staff.user.actor(), console.clock.now());
    let number = shown.client.number;
    let here = format!("/console/clients/{number}");
    let renamed = console
        .store
        .rename_client(actor, number, name, typed.version, now)
        .await?;
    if renamed {
        Ok(Redirect::to(&here).into_response())
    } else {
        Err(ConsoleError::ChangedMeanwhile)
    }
}

async fn deactivate(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, page, &number, false).await
}

async fn activate(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, page, &number, true).await
}

async fn set_active(
    console: &Console,
    staff: &Staff,
    page: Page,
    number: &str,
    active: bool,
) -> Result<Response, ConsoleError> {
    let number = one(console, staff, page, number).await?.client.number;
    let here = format!("/console/clients/{number}");
    let now = console.clock.now();
    console
        .store
        .set_client_active(staff.user.actor(), number, active, now)
        .await?;
    Ok(Redirect::to(&here).into_response())
}
