//! The registry of clients.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::ClientNumber;

use super::{
    super::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw, draw_wrong},
        routes::{ADMINISTRATOR, READER, Route, get, post},
        staff::Staff,
    },
    client_add::{ClientForm, add, add_form, as_company, household},
    client_list, client_sheet,
    requests::Waits,
};
use crate::{
    application::{EditClient, SetClientActive},
    domain::{
        client_record::{NewClient, Registrar},
        rules::RECENT_CLIENTS_DAYS,
        staff::Region,
    },
    qr,
    store::{
        clients::{ClientQuestion, ClientRow},
        performances::OfficePerformance,
        visits::{Companion, CompanionsQuestion, VisitsQuestion, Whose},
    },
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/clients", READER, client_list::list),
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

pub(super) fn read(number: &str) -> Result<ClientNumber, ConsoleError> {
    number.parse().map_err(|_| ConsoleError::NotFound)
}

/// Visits on a client's page.
const VISITS: i64 = 10;
/// Workers on it.
const WORKERS: i64 = 20;

#[derive(Template)]
#[template(path = "console/client.html")]
struct ShowPage {
    page: Page,
    company_region: Region,
    client: ClientRow,
    qr: String,
    link: String,
    /// Who visited it lately, and the last visits.
    workers: Vec<Companion>,
    visits: Vec<OfficePerformance>,
    /// What waits for the office about it.
    waits: Waits,
    /// What was typed, and the version that was looked at.
    typed: ClientForm,
    errors: Errors,
}

impl ShowPage {
    fn as_company(&self) -> String {
        as_company(&self.page, self.company_region)
    }

    fn region_in_words(&self) -> String {
        let region = self.client.region.unwrap_or(self.company_region);
        self.page.region(&region)
    }
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
    let employer = staff.user.employer;
    let whose = || Whose::Client(client.number.clone());
    let today = console.belgium.day(console.clock.now());
    let workers = CompanionsQuestion {
        employer,
        whose: whose(),
        since: today.minus_days(RECENT_CLIENTS_DAYS),
        most: WORKERS,
    };
    let visits = VisitsQuestion {
        employer,
        whose: whose(),
        most: VISITS,
    };
    Ok(ShowPage {
        page,
        workers: console.store.ask(workers).await?,
        visits: console.store.ask(visits).await?,
        waits: Waits::about(console, staff, whose()).await?,
        company_region: staff.user.region,
        qr: qr::svg(&link)?,
        link,
        typed: ClientForm {
            name: client.name.clone(),
            phone: client.phone.clone().unwrap_or_default(),
            region: client.region.map_or("", Region::as_str).to_owned(),
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
    let mut errors = Errors::default();
    let Some(household) = household(&typed, &mut errors)? else {
        let again = ShowPage {
            typed,
            errors,
            ..one(&console, &staff, page, &number).await?
        };
        return draw_wrong(&again);
    };
    let number = read(&number)?;
    let here = format!("/console/clients/{number}");
    let edited = EditClient {
        office: registrar(&console, &staff),
        client: NewClient { number, household },
        seen: typed.version,
    };
    console.store.run(edited).await?;
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
