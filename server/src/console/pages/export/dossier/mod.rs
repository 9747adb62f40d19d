//! The dossier for an inspector: what happened to a worker's work for one client in a month, with
//! who did what when. As a page, as a PDF, and as a workbook.

mod pdf;
mod query;
mod told;
mod workbook;

use std::{io::Write, sync::Arc};

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{ClientNumber, Login};

use self::{
    query::{Asked, DossierQuery, Pair},
    told::Told,
};
use super::super::super::{
    Console,
    error::ConsoleError,
    files::{FileKind, Spooled},
    form::Errors,
    page::{Page, draw, draw_wrong},
    pages::performances::pick::{self, Choice},
    routes::{READER, Route, get},
    staff::Staff,
};
use super::hand_out::hand_out;
use crate::{
    cpu::Caller,
    domain::export_note::{Export, Exported},
    store::{
        dossier::{DossierChoice, DossierQuestion, DossiersQuestion},
        export::{WorkerChoice, WorkerChoicesQuestion},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/console/export/dossier", READER, show),
        get("/console/export/dossier.pdf", READER, pdf),
        get("/console/export/dossier.xlsx", READER, xlsx),
    ]
}

#[derive(Template)]
#[template(path = "console/dossier.html")]
struct DossierPage {
    page: Page,
    query: DossierQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    /// Whom the typed name of a client may mean.
    clients: Vec<Choice>,
    /// The clients that the field offers.
    offers: Vec<String>,
    /// Which worker worked for which client, where not both are named.
    choices: Vec<DossierChoice>,
    more: bool,
    told: Option<Told>,
}

async fn page_of(
    console: &Console,
    staff: &Staff,
    page: Page,
    mut query: DossierQuery,
) -> Result<DossierPage, ConsoleError> {
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    let today = console.belgium.day(console.clock.now());
    let offers = pick::offers(console, staff, &query.worker, today).await?;
    query.client = pick::client_named(console, staff, &query.client).await?;
    Ok(DossierPage {
        page,
        query,
        errors: Errors::default(),
        workers: console.store.ask(choices).await?,
        clients: Vec::new(),
        offers: offers.clients,
        choices: Vec::new(),
        more: false,
        told: None,
    })
}

fn refuse(
    mut shown: DossierPage,
    errors: Errors,
    clients: Vec<Choice>,
) -> Result<Response, ConsoleError> {
    shown.errors = errors;
    shown.clients = clients;
    draw_wrong(&shown)
}

/// The dossier of a worker and a client of this employer.
async fn told(
    console: &Console,
    staff: &Staff,
    page: &Page,
    pair: &Pair,
) -> Result<Option<Told>, ConsoleError> {
    let question = DossierQuestion {
        employer: staff.user.employer,
        worker: pair.worker.clone(),
        client: pair.client.clone(),
        period: pair.period,
    };
    let found = console.store.ask(question).await?;
    let now = console.clock.now();
    Ok(found.map(|it| Told::of(page, staff, (pair, now), it)))
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<DossierQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console, &staff).await?;
    let asked = query.read(&console, &staff).await?;
    let mut shown = page_of(&console, &staff, page, query).await?;
    match asked {
        Asked::Wrong(errors, clients) => return refuse(shown, errors, clients),
        Asked::Pair(pair) => {
            shown.told = told(&console, &staff, &shown.page, &pair).await?;
        }
        Asked::Choices {
            worker,
            client,
            period,
        } => {
            let question = DossiersQuestion {
                employer: staff.user.employer,
                worker,
                client,
                period,
            };
            let mut found = console.store.ask(question).await?;
            shown.more = found.len() > DossiersQuestion::MOST;
            found.truncate(DossiersQuestion::MOST);
            shown.choices = found;
        }
    }
    Ok(draw(&shown)?.into_response())
}

async fn pdf(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<DossierQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Pdf).await
}

async fn xlsx(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<DossierQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Xlsx).await
}

async fn download(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<DossierQuery>,
    kind: FileKind,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console, &staff).await?;
    let pair = match query.read(&console, &staff).await? {
        Asked::Pair(pair) => pair,
        Asked::Choices { .. } => {
            let mut errors = Errors::default();
            errors.add("worker", "dossier-choose");
            let shown = page_of(&console, &staff, page, query).await?;
            return refuse(shown, errors, Vec::new());
        }
        Asked::Wrong(errors, clients) => {
            let shown = page_of(&console, &staff, page, query).await?;
            return refuse(shown, errors, clients);
        }
    };
    let page = Arc::new(page);
    let made = hand_out(&console, &staff, || {
        spooled((&console, &staff, &page), &pair, kind)
    });
    let month = pair.period.from.date().strftime("%Y-%m");
    let name = format!("dossier_{}_{}_{month}", pair.worker, pair.client);
    made.await?.send(&name, kind).await
}

/// The file, and what there is to tell of it.
async fn spooled(
    (console, staff, page): (&Console, &Staff, &Arc<Page>),
    pair: &Pair,
    kind: FileKind,
) -> Result<(Spooled, Option<Export>), ConsoleError> {
    let told = told(console, staff, page, pair).await?;
    let told = told.ok_or(ConsoleError::NotFound)?;
    let rows = told.entries();
    let (data, page) = (console.data.clone(), Arc::clone(page));
    let write = move |caller: &Caller| {
        Spooled::write(&data, |file| {
            match kind {
                FileKind::Pdf => file.write_all(&pdf::write(&page, &told, caller)?)?,
                _ => workbook::write(&page, &told, file, &data)?,
            }
            Ok(rows)
        })
    };
    let (file, rows) = console.cpu.run(write).await??;
    let export = Export {
        from: Some(pair.period.from),
        to: Some(pair.period.to),
        worker: Some(pair.worker.clone()),
        client: Some(pair.client.clone()),
        ..Export::of(Exported::Dossier, kind.ending(), rows)
    };
    Ok((file, Some(export)))
}

impl DossierPage {
    /// Where the dossier of a worker and a client of hers is.
    fn address(&self, worker: &Login, client: &ClientNumber) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("worker", worker.as_str())
            .append_pair("client", client.as_str())
            .append_pair("month", &self.query.month)
            .finish()
    }
}
