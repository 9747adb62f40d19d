//! Mappings for payroll: kept under names, looked through on the performances of a period, and
//! turned into files.

mod edit;
mod form;
mod show;
mod words;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;
use uuid::Uuid;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        routes::{ADMINISTRATOR, READER, Route, get, post},
        staff::Staff,
    },
    query::ExportQuery,
};
use crate::{
    domain::rules::PAYROLL_FILES_TOLD,
    store::{
        payroll::{MappingQuestion, MappingRow, MappingsQuestion},
        payroll_files::{ChangedSince, PayrollFile, PayrollFilesQuestion},
    },
};

pub(in super::super::super) use edit::{add_unsent, edit_unsent};
pub(in super::super::super) use form::FIELDS;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/console/export/payroll", READER, list),
        get("/console/export/payroll/new", ADMINISTRATOR, edit::new),
        post("/console/export/payroll/new", ADMINISTRATOR, edit::add),
        get("/console/export/payroll/{id}", READER, show::show),
        get("/console/export/payroll/{id}/file", READER, show::file),
        get(
            "/console/export/payroll/{id}/edit",
            ADMINISTRATOR,
            edit::show,
        ),
        post(
            "/console/export/payroll/{id}/edit",
            ADMINISTRATOR,
            edit::edit,
        ),
        post(
            "/console/export/payroll/{id}/remove",
            ADMINISTRATOR,
            edit::remove,
        ),
    ]
}

#[derive(Template)]
#[template(path = "console/payroll.html")]
struct ListPage {
    page: Page,
    query: ExportQuery,
    mappings: Vec<MappingRow>,
    files: Vec<PayrollFile>,
}

impl ListPage {
    /// The mapping of a file, while it is there.
    fn mapping(&self, file: &PayrollFile) -> Option<&MappingRow> {
        let mut all = self.mappings.iter();
        all.find(|it| file.sent.is_by(it.id, &it.name))
    }

    /// What the mapping of a file is called now; at last where it is gone.
    fn name<'s>(&'s self, file: &'s PayrollFile) -> &'s str {
        self.mapping(file).map_or(&file.sent.mapping, |it| &it.name)
    }

    /// The page of the mapping and the days of a file, while the mapping is there.
    fn place(&self, file: &PayrollFile) -> Option<String> {
        let mapping = self.mapping(file)?;
        let (from, to) = (file.sent.from, file.sent.to);
        let worker = file.sent.worker.as_ref().map_or("", Login::as_str);
        let query = format!("from={from}&to={to}&worker={worker}");
        Some(format!("/console/export/payroll/{}?{query}", mapping.id))
    }
}

/// Performances that changed since a file, by name.
const NAMED: usize = 100;

impl PayrollFile {
    /// The changes that a page names; it has an end.
    fn named(&self) -> &[ChangedSince] {
        &self.changed[..self.changed.len().min(NAMED)]
    }
}

/// The files that left lately.
async fn sent(console: &Console, staff: &Staff) -> Result<Vec<PayrollFile>, ConsoleError> {
    let question = PayrollFilesQuestion {
        employer: staff.user.employer,
        since: console.clock.now() - PAYROLL_FILES_TOLD,
    };
    Ok(console.store.ask(question).await?)
}

async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let mappings = MappingsQuestion(staff.user.employer);
    let list = ListPage {
        page,
        query: query.of_all_states(),
        mappings: console.store.ask(mappings).await?,
        files: sent(&console, &staff).await?,
    };
    Ok(draw(&list)?.into_response())
}

/// The mapping that an address names.
async fn one(console: &Console, staff: &Staff, id: &str) -> Result<MappingRow, ConsoleError> {
    let id: Uuid = id.parse().map_err(|_| ConsoleError::NotFound)?;
    let employer = staff.user.employer;
    let found = console.store.ask(MappingQuestion { employer, id }).await?;
    found.ok_or(ConsoleError::NotFound)
}
