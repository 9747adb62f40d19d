//! The page that shows what a list says, before anything is taken.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use uuid::Uuid;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        list::List,
        page::{Page, draw},
    },
    kind::ListKind,
    validate::{Line, RowStatus},
};
use crate::domain::random;

/// Rows that are fine and shown all the same, so that the office sees whether columns fit.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "console/import_look.html")]
struct LookPage {
    page: Page,
    kind: ListKind,
    /// Sorted by how they stand; of those that are fine only the first.
    lines: Vec<Line>,
    total: usize,
    wrong: usize,
    known: usize,
    /// How many would be added.
    new: usize,
    foreign: bool,
    /// The headings of the columns that are not read.
    left_out: String,
    /// The list as it was read, to be sent again.
    list: String,
    import: Uuid,
}

impl LookPage {
    fn unshown(&self) -> usize {
        self.total - self.lines.len()
    }
}

/// The page that shows what a list says, and whether it can be taken.
pub(super) fn look(
    console: &Console,
    page: Page,
    kind: ListKind,
    list: &List<2>,
    mut lines: Vec<Line>,
    new: usize,
) -> Result<Response, ConsoleError> {
    let count = |status| lines.iter().filter(|it| it.status == status).count();
    let (wrong, known) = (count(RowStatus::Wrong), count(RowStatus::Known));
    let shown = lines.len() - count(RowStatus::Fine) + SHOWN;
    let total = lines.len();
    lines.sort_by_key(|it| it.status);
    lines.truncate(shown);
    let random = random::bytes(console.random.as_ref())?;
    let look = LookPage {
        page,
        kind,
        lines,
        total,
        wrong,
        known,
        new,
        foreign: list.foreign,
        left_out: list.left_out.join(", "),
        list: again(kind, list)?,
        import: uuid::Builder::from_random_bytes(random).into_uuid(),
    };
    let status = if wrong == 0 {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, draw(&look)?).into_response())
}

/// The list as it was read, to be sent again.
pub(super) fn again(kind: ListKind, list: &List<2>) -> Result<String, ConsoleError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(vec![]);
    let failed = |_| ConsoleError::Failed;
    writer.write_record(kind.columns()).map_err(failed)?;
    for row in &list.rows {
        writer.write_record(&row.cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|_| ConsoleError::Failed)?;
    String::from_utf8(bytes).map_err(|_| ConsoleError::Failed)
}
