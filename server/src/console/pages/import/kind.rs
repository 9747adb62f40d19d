//! The words of a list's kind.

use job_tracker_protocol::Language;

use super::super::super::page::Page;
use crate::office::list::{Column, Field, ListKind};

/// The room of the console, which is also the text of its name.
pub(super) fn room(kind: &ListKind) -> &'static str {
    match kind {
        ListKind::Workers => "workers",
        ListKind::Clients => "clients",
    }
}

/// The text of a page's title.
pub(super) fn title(kind: &ListKind) -> &'static str {
    match kind {
        ListKind::Workers => "import-workers",
        ListKind::Clients => "import-clients",
    }
}

/// The text that says what a list holds.
pub(super) fn how(kind: &ListKind) -> &'static str {
    match kind {
        ListKind::Workers => "import-workers-how",
        ListKind::Clients => "import-clients-how",
    }
}

/// A text about a list, with the codes of the languages that a worker's may be.
pub(super) fn said(page: &Page, text: &str) -> String {
    let codes = Language::ALL.map(Language::code).join(", ");
    page.text1(text, "languages", codes.as_str())
}

/// The headings of the two columns, as texts.
pub(super) fn headings(kind: &ListKind) -> [&'static str; 2] {
    match kind {
        ListKind::Workers => ["field-name", "language"],
        ListKind::Clients => ["field-client-number", "field-name"],
    }
}

/// What may be chosen for a column: what the form sends, and its text.
pub(super) fn columns(kind: ListKind) -> Vec<(&'static str, &'static str)> {
    let fields = kind.fields().iter().copied().map(Column::Holds);
    let all = fields.chain([Column::Unread]);
    all.map(|it| (code(it), column(it))).collect()
}

/// What a form sends for a column.
pub(super) fn code(column: Column) -> &'static str {
    match column {
        Column::Undecided => "",
        Column::Unread => "unread",
        Column::Holds(Field::Number) => "number",
        Column::Holds(Field::Name) => "name",
        Column::Holds(Field::FirstName) => "first-name",
        Column::Holds(Field::Language) => "language",
        Column::Holds(Field::Phone) => "phone",
        Column::Holds(Field::Region) => "region",
    }
}

/// The text of a column.
pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Undecided => "import-column-undecided",
        Column::Unread => "import-column-unread",
        Column::Holds(Field::Number) => "field-client-number",
        Column::Holds(Field::Name) => "import-column-name",
        Column::Holds(Field::FirstName) => "import-column-first-name",
        Column::Holds(Field::Language) => "language",
        Column::Holds(Field::Phone) => "field-telephone",
        Column::Holds(Field::Region) => "field-region",
    }
}

/// What stands between cells, as the page calls it.
pub(super) fn delimiter(page: &Page, it: char) -> String {
    let text = match it {
        ';' => "import-semicolon",
        ',' => "import-comma",
        '\t' => "import-tab",
        _ => return it.to_string(),
    };
    page.text(text)
}
