//! Hours by worker and month, beside what her contract says: as a page and as files.
//!
//! [`lines`](mod@lines) says which lines there are, [`files`] writes them.

mod files;
mod lines;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use lines::{Line, lines};

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{FileKind, Spooled},
        form::Errors,
        page::{Page, draw, draw_wrong},
        routes::{READER, Route, get},
        staff::Staff,
    },
    hand_out::hand_out,
    query::{Asked, ExportQuery},
};
use crate::{
    cpu::Caller,
    domain::{
        contract::ContractHours,
        contract_month,
        export_note::{Export, Exported},
    },
    store::export::{ExportFilter, MonthsQuestion, WorkerChoice, WorkerChoicesQuestion},
};

/// Lines on a page.
const LINES: usize = 200;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/console/export/months", READER, show),
        get("/console/export/months.csv", READER, csv),
        get("/console/export/months.xlsx", READER, xlsx),
    ]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PageQuery {
    page: String,
}

#[derive(Template)]
#[template(path = "console/export_months.html")]
struct MonthsPage {
    page: Page,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    lines: Vec<Line>,
    /// Of all lines, also those on other pages.
    total: i64,
    next: Option<usize>,
    has_contracts: bool,
}

impl MonthsPage {
    /// Hundredths as the user's language writes them.
    fn hours(&self, hundredths: &i64) -> String {
        contract_month::text(*hundredths, self.sign())
    }

    fn contract(&self, contract: &ContractHours) -> String {
        contract.text(self.sign())
    }

    fn sign(&self) -> char {
        match self.page.language() {
            job_tracker_protocol::OfficeLanguage::En => '.',
            _ => ',',
        }
    }
}

async fn page_of(
    console: &Console,
    staff: &Staff,
    page: Page,
    query: ExportQuery,
) -> Result<MonthsPage, ConsoleError> {
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    Ok(MonthsPage {
        page,
        query,
        errors: Errors::default(),
        workers: console.store.ask(choices).await?,
        lines: Vec::new(),
        total: 0,
        next: None,
        has_contracts: false,
    })
}

fn refuse(mut shown: MonthsPage, errors: Errors) -> Result<Response, ConsoleError> {
    shown.errors = errors;
    draw_wrong(&shown)
}

async fn found(console: &Console, filter: ExportFilter) -> Result<Vec<Line>, ConsoleError> {
    let period = filter.period;
    let found = console.store.ask_long(MonthsQuestion { filter }).await?;
    Ok(lines(period, found, &console.belgium))
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
    Query(at): Query<PageQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let mut shown = page_of(&console, &staff, page, query).await?;
    let filter = match asked {
        Asked::Wrong(errors) => return refuse(shown, errors),
        Asked::For(filter) => filter,
    };
    let lines = found(&console, filter).await?;
    let at: usize = at.page.parse().unwrap_or(1).max(1);
    shown.total = lines.iter().map(|it| it.hours).sum();
    shown.has_contracts = lines.iter().any(|it| it.contract.is_some());
    let first = LINES.saturating_mul(at - 1);
    shown.next = (lines.len() > first.saturating_add(LINES)).then_some(at + 1);
    shown.lines = lines.into_iter().skip(first).take(LINES).collect();
    Ok(draw(&shown)?.into_response())
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
            return refuse(page_of(&console, &staff, page, query).await?, errors);
        }
    };
    let name = format!("months_{}_{}", filter.period.from, filter.period.to);
    let made = hand_out(&console, &staff, || spooled(&console, filter.clone(), kind));
    made.await?.send(&name, kind).await
}

/// The file, and what there is to tell of it.
async fn spooled(
    console: &Console,
    filter: ExportFilter,
    kind: FileKind,
) -> Result<(Spooled, Option<Export>), ConsoleError> {
    let lines = found(console, filter.clone()).await?;
    let data = console.data.clone();
    let write = move |caller: &Caller| {
        Spooled::write(&data, |file| match kind {
            FileKind::Xlsx => files::workbook(&lines, file, &data, caller),
            _ => files::text(&lines, file, caller),
        })
    };
    let (file, rows) = console.cpu.run(write).await??;
    let export = Export {
        from: Some(filter.period.from),
        to: Some(filter.period.to),
        worker: filter.worker,
        state: filter.state,
        ..Export::of(Exported::Totals, kind.ending(), rows)
    };
    Ok((file, Some(export)))
}
