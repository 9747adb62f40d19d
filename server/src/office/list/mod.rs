//! Lists that an office hands in: whatever its spreadsheet saved, read as rows of cells. How a
//! file was read is told with it, and the office may correct it. Each row of the file is read or
//! left out by name; what cannot be read with certainty keeps the list from being taken.

mod arrange;
mod cells;
mod choices;
mod headings;
mod kind;
mod mending;
mod preview;
mod records;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod validate;
mod workbook;

use encoding_rs::Encoding;

pub(crate) use self::{
    cells::restored,
    choices::{Choices, Column, DELIMITERS, ENCODINGS, Headings},
    kind::{Field, ListKind},
    mending::to_mend,
    validate::{Line, RowStatus, Said, clients, workers},
};
pub use preview::{ImportPreview, PreviewRow, preview};

use self::source::Source;

/// Bytes of a file that is read.
pub(crate) const LARGEST: usize = 4 * 1024 * 1024;

/// Columns that are read, and that the office may say something about.
const MOST_COLUMNS: usize = 100;

/// Why a file is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ListError {
    /// There is no row in it.
    #[error("the list is empty")]
    Empty,
    /// More bytes than are read.
    #[error("the file is too large")]
    TooLarge,
    /// Neither text nor a workbook: a picture, a program.
    #[error("the file is no text")]
    NoText,
    /// A workbook of before 2007, or one that a password locks.
    #[error("the workbook is locked or of an old kind")]
    OldWorkbook,
    /// A workbook that cannot be read.
    #[error("the workbook is broken")]
    BrokenWorkbook,
    /// A workbook that unpacks to more than is read, or has more columns.
    #[error("there is too much in the workbook")]
    TooMuch,
}

impl ListError {
    /// The text that says so.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::TooLarge => "import-too-large",
            Self::NoText => "import-no-text",
            Self::OldWorkbook => "import-old-workbook",
            Self::BrokenWorkbook => "import-broken-workbook",
            Self::TooMuch => "import-too-much",
        }
    }
}

/// Why a list is not taken as it was read, before any of its rows is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// A quotation mark on this line does not close, or closes in the middle of a cell; which rows
    /// there are cannot be told.
    BrokenQuote(u64),
    /// More rows than are taken at once.
    TooLong,
    /// Two headings on this line name the same column.
    TwoColumns(u64),
    /// The office said of two columns that they hold the same.
    TwoChosen,
    /// Letters would be others in another encoding, and nothing says which it is.
    Encoding,
    /// No row is left to be read.
    NoRows,
}

impl Trouble {
    /// The text that says so.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::BrokenQuote(_) => "import-broken-quote",
            Self::TooLong => "import-too-long",
            Self::TwoColumns(_) => "import-two-columns",
            Self::TwoChosen => "import-two-chosen",
            Self::Encoding => "import-encoding-unsure",
            Self::NoRows => "import-no-rows",
        }
    }

    /// The line that is at fault, where it is one.
    pub(crate) fn line(self) -> Option<u64> {
        match self {
            Self::BrokenQuote(line) | Self::TwoColumns(line) => Some(line),
            Self::TooLong | Self::TwoChosen | Self::Encoding | Self::NoRows => None,
        }
    }
}

/// What kind of file it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text with something between the cells.
    Text {
        encoding: &'static Encoding,
        /// Nothing in the file says which encoding it is in.
        guessed: bool,
        delimiter: char,
    },
    /// Sheets by their names, of which one is read.
    Workbook { sheets: Vec<String>, sheet: usize },
}

/// A row with its two cells, and what may stand beside them; what is missing is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListRow {
    /// Where it begins in the file; the first line is 1.
    pub line: u64,
    pub cells: [String; 2],
    pub phone: String,
    pub region: String,
    /// There are cells in it of which nothing says what they are.
    pub overfull: bool,
    /// All its cells as the file has them, to hand them back.
    pub whole: Vec<String>,
}

/// Why a row is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It says what stands between the cells.
    Setting,
    /// A title stands above the headings.
    AboveHeadings,
    /// It has the headings.
    Headings,
    /// It counts the rows above it.
    Total,
    /// The office left it out.
    Office,
}

impl Reason {
    /// The text that says so.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Setting => "import-row-setting",
            Self::AboveHeadings => "import-row-above",
            Self::Headings => "import-row-headings",
            Self::Total => "import-row-total",
            Self::Office => "import-row-office",
        }
    }
}

/// A row that is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Where it begins in the file.
    pub line: u64,
    pub why: Reason,
    /// Its cells, as far as somebody needs them to know it.
    pub text: String,
}

/// A column as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListColumn {
    pub column: Column,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What stands in its first row that says anything.
    pub sample: String,
}

/// A list as it was read.
#[derive(Debug)]
pub(crate) struct List {
    pub form: Form,
    /// The line of the headings, where there are any.
    pub headings: Option<u64>,
    /// Rows that may have the headings, with their cells.
    pub first_rows: Vec<(u64, String)>,
    /// The headings as the file has them; none where it has none.
    pub titles: Vec<String>,
    pub columns: Vec<ListColumn>,
    pub rows: Vec<ListRow>,
    /// The rows that are not read, but for blank ones.
    pub left_out: Vec<LeftOut>,
    /// How many rows are blank.
    pub blank: usize,
    /// How many rows there are in the file; none where that cannot be told.
    pub in_file: Option<usize>,
    pub trouble: Option<Trouble>,
}

impl List {
    /// Whether a column holds this.
    pub(crate) fn has(&self, field: Field) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|it| it.column == Column::Holds(field))
    }

    /// Whether the file is in an encoding that was guessed or chosen, so that signs may be letters.
    pub(crate) fn is_foreign(&self) -> bool {
        matches!(self.form, Form::Text { encoding, .. } if encoding.is_single_byte())
    }
}

/// Reads a list, as the office says where it says anything.
///
/// # Errors
/// When the file is no list.
pub(crate) fn read(kind: ListKind, file: &[u8], choices: &Choices) -> Result<List, ListError> {
    if file.len() > LARGEST {
        return Err(ListError::TooLarge);
    }
    let source = match workbook::is_packed(file) {
        true => Source::of_workbook(kind, file, choices)?,
        false if workbook::is_old(file) => return Err(ListError::OldWorkbook),
        false => Source::of_text(kind, file, choices)?,
    };
    Ok(arrange::arrange(kind, source, choices))
}

/// The first names with letters that are others in other encodings, as each would have them.
pub(crate) fn names_each_way(
    kind: ListKind,
    file: &[u8],
    choices: &Choices,
) -> Vec<(&'static Encoding, String)> {
    let name = kind.cells().iter().position(|it| *it == Field::Name);
    let with = |encoding: &'static Encoding| {
        let choices = Choices {
            encoding: Some(encoding),
            ..choices.clone()
        };
        let list = read(kind, file, &choices).ok()?;
        let names = list.rows.iter().filter_map(|it| it.cells.get(name?));
        let names: Vec<_> = names.filter(|it| !it.is_ascii()).take(3).cloned().collect();
        Some((encoding, names.join(" · ")))
    };
    ENCODINGS
        .into_iter()
        .filter(|it| it.is_single_byte())
        .filter_map(with)
        .collect()
}
