//! Rows that a list was taken without: shown with what is wrong with them, and handed back as a
//! file to mend. They are kept for a moment, sealed, so that the page can be opened again.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{CsvFile, FileKind, Spooled},
        page::{Page, draw},
        staff::Staff,
    },
    kind,
    look::Looked,
};
use crate::{
    domain::shown_once::{Rest, Shown},
    office::list::{self, RowStatus},
};

#[derive(Template)]
#[template(path = "console/import_rest.html")]
struct RestPage {
    page: Page,
    rest: Rest,
    /// Where they are kept.
    place: String,
}

impl RestPage {
    fn done_text(&self) -> &'static str {
        match self.rest.room.as_str() {
            "workers" => "import-rest-letters",
            _ => "import-rest-clients",
        }
    }

    /// The rows with the lines of the file that they are.
    fn rows(&self) -> impl Iterator<Item = (&u64, &Vec<String>)> {
        self.rest.lines.iter().zip(self.rest.rows.iter().skip(1))
    }

    /// Beside each cell what its column is called.
    fn cells<'a>(&'a self, row: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
        let headings = self.headings().iter().map(String::as_str);
        headings.zip(row.iter().map(String::as_str))
    }

    fn headings(&self) -> &[String] {
        self.rest.rows.first().map_or(&[], Vec::as_slice)
    }
}

/// What is handed back of a list that is taken without some of its rows.
pub(super) fn of(page: &Page, looked: &Looked, (taken, done): (Option<usize>, &str)) -> Rest {
    let wrong = looked.lines.iter();
    let wrong = wrong.filter(|it| it.status == RowStatus::Wrong);
    let mut lines: Vec<_> = wrong.map(|it| it.row.line).collect();
    lines.sort_unstable();
    let remark = page.text("import-remark");
    Rest {
        done: done.to_owned(),
        room: kind::room(&looked.kind).to_owned(),
        taken,
        rows: list::to_mend(
            &looked.list,
            &looked.lines,
            &looked.choices,
            (&remark, |it| kind::said(page, it)),
        ),
        lines,
    }
}

async fn kept(console: &Console, staff: &Staff, place: &str) -> Result<Rest, ConsoleError> {
    match staff.shown_once(console, place).await? {
        Shown::Rest(rest) => Ok(rest),
        _ => Err(ConsoleError::RowsNoLongerKept),
    }
}

/// The page after a list was taken without some of its rows.
pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let rest = kept(&console, &staff, &place).await?;
    Ok(draw(&RestPage { page, rest, place })?.into_response())
}

/// The rows that something is wrong with, as a file. It holds nothing but what the office sent.
pub(super) async fn file(
    State(console): State<Console>,
    staff: Staff,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let rest = kept(&console, &staff, &place).await?;
    let (spooled, _) = Spooled::write(&console.data, |file| {
        let headings = rest.rows.first().map(|it| texts(it)).unwrap_or_default();
        let mut csv = CsvFile::begin(file, &headings)?;
        for row in rest.rows.iter().skip(1) {
            csv.row(&texts(row))?;
        }
        csv.finish()?;
        Ok(0)
    })?;
    let name = format!("{}_to_mend", rest.room);
    spooled.send(&name, FileKind::Csv).await
}

fn texts(row: &[String]) -> Vec<&str> {
    row.iter().map(String::as_str).collect()
}
