//! Files for payroll, totals and a picture.

mod dossier;
mod figure;
mod hand_out;
mod months;
pub(in super::super) mod payroll;
mod query;
mod rows;
mod totals;
mod workbook;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};

use self::{
    figure::Figure,
    hand_out::hand_out,
    query::{Asked, ExportQuery},
};
use super::super::{
    Console,
    error::ConsoleError,
    files::{FileError, FileKind, Spooled},
    form::Errors,
    page::{Page, draw, draw_wrong},
    routes::{READER, Route, get},
    staff::Staff,
};
use crate::{
    cpu::Presence,
    domain::export_note::{Export, Exported},
    store::export::{
        ExportFilter, ExportQuestion, Snapshot, Summary, SummaryQuestion, WorkerChoice,
        WorkerChoicesQuestion,
    },
};

pub(in super::super) fn routes() -> Vec<Route> {
    let mut all = vec![
        get("/console/export", READER, show),
        get("/console/export/totals", READER, totals::show),
        get("/console/export.csv", READER, csv),
        get("/console/export.xlsx", READER, xlsx),
    ];
    all.extend(payroll::routes());
    all.extend(dossier::routes());
    all.extend(months::routes());
    all
}

#[derive(Template)]
#[template(path = "console/export.html")]
struct ExportPage {
    page: Page,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    summary: Summary,
    figure: Option<Figure>,
}

impl ExportPage {
    async fn new(
        console: &Console,
        staff: &Staff,
        page: Page,
        query: ExportQuery,
    ) -> Result<Self, ConsoleError> {
        let employer = staff.user.employer;
        let choices = WorkerChoicesQuestion { employer };
        Ok(Self {
            workers: console.store.ask(choices).await?,
            page,
            query,
            errors: Errors::default(),
            summary: Summary::default(),
            figure: None,
        })
    }

    /// The form again, with what is wrong with it.
    fn refuse(self) -> Result<Response, ConsoleError> {
        draw_wrong(&self)
    }
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let mut export = ExportPage::new(&console, &staff, page, query).await?;
    match asked {
        Asked::Wrong(errors) => {
            export.errors = errors;
            export.refuse()
        }
        Asked::For(filter) => {
            let period = filter.period;
            let summary = console.store.ask_long(SummaryQuestion { filter }).await?;
            if !summary.weeks.is_empty() {
                export.figure = Some(Figure::draw(&export.page, period, &summary.weeks));
            }
            export.summary = summary;
            Ok(draw(&export)?.into_response())
        }
    }
}

async fn csv(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Csv).await
}

async fn xlsx(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Xlsx).await
}

async fn download(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
    kind: FileKind,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let filter = match query.read(&console, &staff).await? {
        Asked::For(filter) => filter,
        Asked::Wrong(errors) => {
            let mut export = ExportPage::new(&console, &staff, page, query).await?;
            export.errors = errors;
            return export.refuse();
        }
    };
    let name = format!("performances_{}_{}", filter.period.from, filter.period.to);
    let made = hand_out(&console, &staff, || spooled(&console, filter.clone(), kind));
    match made.await? {
        Ok(file) => file.send(&name, kind).await,
        Err(FileError::TooManyRows) => {
            let mut export = ExportPage::new(&console, &staff, page, query).await?;
            export.errors.add("to", "export-too-many-rows");
            export.refuse()
        }
        Err(error) => Err(error.into()),
    }
}

/// The file, and what there is to tell of it.
async fn spooled(
    console: &Console,
    filter: ExportFilter,
    kind: FileKind,
) -> Result<(Result<Spooled, FileError>, Option<Export>), ConsoleError> {
    let data = console.data.clone();
    let place = console.cpu.place().await?;
    let (_presence, caller) = Presence::new();
    let work = move |snapshot: &Snapshot<'_>| {
        let _place = &place;
        Spooled::write(&data, |file| match kind {
            FileKind::Xlsx => workbook::write(snapshot, file, &data, &caller),
            _ => rows::write(snapshot, file, &caller),
        })
    };
    let export = Export {
        from: Some(filter.period.from),
        to: Some(filter.period.to),
        worker: filter.worker.clone(),
        state: filter.state,
        ..Export::of(Exported::Performances, kind.ending(), 0)
    };
    let question = ExportQuestion { filter, work };
    Ok(match console.store.ask_long(question).await? {
        Ok((file, rows)) => (Ok(file), Some(Export { rows, ..export })),
        Err(error) => (Err(error), None),
    })
}
