//! Rows that a list was taken without: shown with what is wrong with them, and handed back as a
//! file to mend.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{CsvFile, FileKind, Spooled},
        form::Fields,
        page::{Page, draw},
        staff::Staff,
    },
    carried, kind,
    look::Looked,
    sent::{self, sent},
    take::looked,
};
use crate::office::list::{self, Line, ListKind, RowStatus};

#[derive(Template)]
#[template(path = "console/import_rest.html")]
struct RestPage {
    page: Page,
    kind: ListKind,
    /// How many were taken, where the page said so before.
    taken: Option<usize>,
    /// Where those are that were taken.
    done: String,
    lines: Vec<Line>,
    /// The file and how it was read, to be sent again.
    carried: String,
    fields: Vec<(&'static str, String)>,
}

impl RestPage {
    fn done_text(&self) -> &'static str {
        match self.kind {
            ListKind::Workers => "import-rest-letters",
            ListKind::Clients => "import-rest-clients",
        }
    }
}

/// The page after a list was taken without some of its rows.
pub(super) fn show(
    page: Page,
    looked: Looked,
    (taken, done): (Option<usize>, &str),
) -> Result<Response, ConsoleError> {
    let fields = sent::fields(&looked.choices);
    let lines = looked.lines.into_iter();
    let rest = RestPage {
        page,
        kind: looked.kind,
        taken,
        done: done.to_owned(),
        lines: lines.filter(|it| it.status == RowStatus::Wrong).collect(),
        carried: carried::packed(&looked.file),
        fields,
    };
    Ok(draw(&rest)?.into_response())
}

pub(super) async fn workers(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    file(console, staff, page, ListKind::Workers, fields).await
}

pub(super) async fn clients(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    file(console, staff, page, ListKind::Clients, fields).await
}

/// The rows that something is wrong with, as a file. It holds nothing but what the office sent.
async fn file(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    kind: ListKind,
    Fields(fields): Fields,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    let (looked, _) = looked(&console, &staff, kind, sent)
        .await?
        .map_err(|_| ConsoleError::BadForm)?;
    let remark = page.text("import-remark");
    let rows = list::to_mend(
        &looked.list,
        &looked.lines,
        &looked.choices,
        (&remark, |it| page.text(it)),
    );
    let (spooled, _) = Spooled::write(&console.data, |file| {
        let headings = rows.first().map(|it| texts(it)).unwrap_or_default();
        let mut csv = CsvFile::begin(file, &headings)?;
        for row in rows.iter().skip(1) {
            csv.row(&texts(row))?;
        }
        csv.finish()?;
        Ok(0)
    })?;
    let name = format!("{}_to_mend", kind::room(&kind));
    spooled.send(&name, FileKind::Csv).await
}

fn texts(row: &[String]) -> Vec<&str> {
    row.iter().map(String::as_str).collect()
}
