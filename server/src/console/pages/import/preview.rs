//! A list looked through without a database, for tests that try every kind of byte.

use std::collections::HashSet;

use super::{
    super::super::list::ListError,
    kind::ListKind,
    look::again,
    validate::{self, RowStatus},
};

/// A row as it was read and validated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Where it begins in the file; the first line is 1.
    pub line: u64,
    /// Its two cells.
    pub cells: [String; 2],
    /// Whether it keeps the list out.
    pub wrong: bool,
}

/// A list as the office would see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    /// Every row.
    pub rows: Vec<PreviewRow>,
    /// How many would be added to an empty registry.
    pub new: usize,
    /// Whether the office is told that letters may have been read wrongly.
    pub foreign: bool,
    /// The list as the page carries it on.
    pub again: String,
}

/// Reads a list of clients, or of workers; the text that says why it is none.
///
/// # Errors
/// When it is no list.
pub fn preview(clients: bool, file: &[u8]) -> Result<ImportPreview, &'static str> {
    let kind = if clients {
        ListKind::Clients
    } else {
        ListKind::Workers
    };
    let list = kind.read(file).map_err(ListError::message)?;
    let (lines, new) = if clients {
        let validated = validate::clients(&list, &HashSet::new());
        (validated.lines, validated.new.len())
    } else {
        let validated = validate::workers(&list, HashSet::new());
        (validated.lines, validated.new.len())
    };
    Ok(ImportPreview {
        again: again(kind, &list).unwrap_or_default(),
        foreign: list.foreign,
        rows: lines
            .into_iter()
            .map(|it| PreviewRow {
                line: it.row.line,
                cells: it.row.cells,
                wrong: it.status == RowStatus::Wrong,
            })
            .collect(),
        new,
    })
}
