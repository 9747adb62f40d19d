//! What the office corrects of how its list was read.

use std::collections::BTreeSet;

use encoding_rs::Encoding;
use job_tracker_protocol::Language;

use super::kind::Field;

/// What may stand between cells.
pub(crate) const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// In which a file of text may be: what programs write today, what Excel calls CSV in the west and
/// in the middle of Europe and in Turkey, and on a Mac.
pub(crate) const ENCODINGS: [&Encoding; 7] = [
    encoding_rs::UTF_8,
    encoding_rs::WINDOWS_1252,
    encoding_rs::WINDOWS_1250,
    encoding_rs::WINDOWS_1254,
    encoding_rs::MACINTOSH,
    encoding_rs::UTF_16LE,
    encoding_rs::UTF_16BE,
];

/// What is done with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Nothing says what it is; no row may have a cell in it.
    Undecided,
    /// It is not read.
    Unread,
    /// It holds this.
    Holds(Field),
}

/// Which row has the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headings {
    /// None has.
    Nowhere,
    /// The one that begins on this line.
    On(u64),
}

/// How a list is to be read; what is left open is found out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choices {
    pub encoding: Option<&'static Encoding>,
    pub delimiter: Option<char>,
    /// Quotation marks are letters like any other.
    pub plain_quotes: bool,
    /// Which sheet of a workbook, counted from 0.
    pub sheet: Option<usize>,
    pub headings: Option<Headings>,
    /// What the columns are, as far as the office says.
    pub columns: Vec<Option<Column>>,
    /// Numbers of eleven digits had a 0 before them.
    pub lost_zero: bool,
    /// The language of workers for whom the list has none that is known.
    pub language: Option<Language>,
    /// Lines whose rows are left out.
    pub without: BTreeSet<u64>,
    /// Lines of workers who are somebody else than the one here whose name is alike.
    pub another: BTreeSet<u64>,
}
