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
use crate::{
    application::{RenameClient, SetClientActive},
    domain::client_record::Registrar,
    office::OfficeError,
    qr,
    store::clients::{ClientQuestion, ClientRow, ClientsQuestion},
};

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
    let clients = ClientsQuestion {
        employer: staff.user.employer,
        active,
        search: query.search.clone(),
        after,
    };
    let found = console.store.ask(clients).await?;
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
pub(in super::super) struct ClientForm {
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

/// The form as it was typed before.
pub(in super::super) fn add_unsent(
    page: Page,
    typed: ClientForm,
) -> Result<Response, ConsoleError> {
    let add = AddPage {
        page,
        typed,
        errors: Errors::default(),
        doubtful: false,
    };
    Ok(draw(&add)?.into_response())
}

async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<ClientForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let number = form::typed_number(&typed.number, ClientNumber::from_typed);
    let number = errors.of_read("number", number);
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let doubtful = number
        .as_ref()
        .is_some_and(|it| !it.has_right_check_digits());
    if let (Some(number), Some(name), false) = (number, name, doubtful && typed.confirmed.is_none())
    {
        let office = console.office.acting_as(staff.user.actor());
        match office.register(staff.user.employer, &number, name).await {
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
    /// The name as it was typed, and the version that was looked at.
    typed: ClientForm,
    errors: Errors,
}

async fn one(
    console: &Console,
    staff: &Staff,
    page: Page,
    number: &str,
) -> Result<ShowPage, ConsoleError> {
    let client = ClientQuestion {
        employer: staff.user.employer,
        number: read(number)?,
    };
    let found = console.store.ask(client).await?;
    let client = found.ok_or(ConsoleError::NotFound)?;
    let link = console.offers.client_link(&console.origin, &client.number);
    Ok(ShowPage {
        page,
        qr: qr::svg(&link)?,
        link,
        typed: ClientForm {
            name: client.name.clone(),
            version: client.version,
            ..ClientForm::default()
        },
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

/// The form as it was typed before; its version too, so that a colleague's change is told.
pub(in super::super) async fn edit_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    number: &str,
    typed: ClientForm,
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, number).await?;
    shown.typed = typed;
    Ok(draw(&shown)?.into_response())
}

async fn edit(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
    Form(typed): Form<ClientForm>,
) -> Result<Response, ConsoleError> {
    let name = match form::typed_name(&typed.name) {
        Ok(name) => name,
        Err(error) => {
            let mut shown = one(&console, &staff, page, &number).await?;
            shown.errors.add("name", error);
            shown.typed = typed;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&shown)?).into_response());
        }
    };
    let renamed = RenameClient {
        office: registrar(&console, &staff),
        number: read(&number)?,
        name,
        seen: typed.version,
    };
    let here = format!("/console/clients/{}", renamed.number);
    console.store.run(renamed).await?;
    Ok(Redirect::to(&here).into_response())
}

fn registrar(console: &Console, staff: &Staff) -> Registrar {
    Registrar {
        by: staff.user.actor(),
        employer: staff.user.employer,
        now: console.clock.now(),
    }
}

async fn deactivate(
    State(console): State<Console>,
    staff: Staff,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, &number, false).await
}

async fn activate(
    State(console): State<Console>,
    staff: Staff,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    set_active(&console, &staff, &number, true).await
}

async fn set_active(
    console: &Console,
    staff: &Staff,
    number: &str,
    active: bool,
) -> Result<Response, ConsoleError> {
    let set = SetClientActive {
        office: registrar(console, staff),
        number: read(number)?,
        active,
    };
    let here = format!("/console/clients/{}", set.number);
    console.store.run(set).await?;
    Ok(Redirect::to(&here).into_response())
}
