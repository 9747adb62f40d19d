//! A list looked through without a database, for tests that try every kind of byte.

use std::collections::{BTreeSet, HashMap};

use super::{Choices, ListError, ListKind, RowStatus, read, validate};

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
    /// Every row that is read.
    pub rows: Vec<PreviewRow>,
    /// Where the rows begin that are left out; but for blank ones.
    pub left_out: Vec<u64>,
    /// How many rows are blank.
    pub blank: usize,
    /// How many rows the file has; none where that cannot be told, and then none is read.
    pub in_file: Option<usize>,
    /// How many would be added to an empty registry.
    pub new: usize,
    /// The text that says why the list is not taken as it was read.
    pub trouble: Option<&'static str>,
}

/// Reads a list of clients, or of workers; the text that says why it is none.
///
/// # Errors
/// When it is no list.
pub fn preview(clients: bool, file: &[u8]) -> Result<ImportPreview, &'static str> {
    let kind = match clients {
        true => ListKind::Clients,
        false => ListKind::Workers,
    };
    let list = read(kind, file, &Choices::default()).map_err(ListError::message)?;
    let (lines, new) = if clients {
        let validated = validate::clients(&list, &HashMap::new(), false);
        (validated.lines, validated.new.len())
    } else {
        let said = validate::Said {
            otherwise: None,
            lost_zero: false,
            another: &BTreeSet::new(),
        };
        let validated = validate::workers(&list, &[], said);
        (validated.lines, validated.new.len())
    };
    Ok(ImportPreview {
        left_out: list.left_out.iter().map(|it| it.line).collect(),
        blank: list.blank,
        in_file: list.in_file,
        trouble: list.trouble.map(|it| it.message()),
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
