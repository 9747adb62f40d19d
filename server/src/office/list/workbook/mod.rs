//! Workbooks as spreadsheets save them: XLSX and ODS. Both are packed, so that a small file may be
//! endless; what is unpacked, kept and read is bounded, whatever the file says of itself.

mod ods;
mod packed;
mod xlsx;
mod xml;

use super::{ListError, MOST_COLUMNS, records::Record};

/// Bytes of a cell that are kept; the longest name is far shorter.
const LONGEST_CELL: usize = 4_000;

/// Bytes of text that the cells of a sheet hold together: a file names a text once, and puts it into
/// as many cells as it likes.
const MOST_TEXT: usize = 32 * 1024 * 1024;

/// The sheets of a workbook, and the rows of one of them.
#[derive(Debug)]
pub(super) struct Workbook {
    pub sheets: Vec<String>,
    /// Which one is read, counted from 0.
    pub sheet: usize,
    pub records: Vec<Record>,
}

/// Whether it is packed as workbooks are.
pub(super) fn is_packed(file: &[u8]) -> bool {
    file.starts_with(b"PK\x03\x04")
}

/// Whether it is a workbook of before 2007, or one that a password locks.
pub(super) fn is_old(file: &[u8]) -> bool {
    file.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// Reads this sheet, or the first that holds anything; no more rows than these and one.
pub(super) fn read(file: &[u8], chosen: Option<usize>, most: usize) -> Result<Workbook, ListError> {
    let parts = packed::unpack(file)?;
    if parts.iter().any(|it| it.name == "content.xml") {
        ods::read(&parts, chosen, most)
    } else {
        xlsx::read(&parts, chosen, most)
    }
}

/// The rows of a sheet while it is read, cell by cell.
struct Rows {
    records: Vec<Record>,
    /// Rows that are kept at most.
    most: usize,
    /// Bytes of text that may still come.
    left: usize,
}

impl Rows {
    fn new(most: usize) -> Self {
        Self {
            records: Vec::new(),
            most,
            left: MOST_TEXT,
        }
    }

    fn is_full(&self) -> bool {
        self.records.len() > self.most
    }

    /// Puts a cell into its row, both counted from 0. Cells come row by row; one that says nothing
    /// is none, and of a long one its beginning is kept.
    fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), ListError> {
        let text = kept(text);
        if text.is_empty() {
            return Ok(());
        }
        // Every column that says something is read or named; there is an end to it.
        if column >= MOST_COLUMNS {
            return Err(ListError::TooMuch);
        }
        let left = self.left.checked_sub(text.len());
        self.left = left.ok_or(ListError::TooMuch)?;
        let line = row as u64 + 1;
        if self.records.last().is_none_or(|it| it.line != line) {
            let cells = Vec::new();
            self.records.push(Record { line, cells });
        }
        if let Some(record) = self.records.last_mut() {
            if record.cells.len() <= column {
                record.cells.resize(column + 1, String::new());
            }
            text.clone_into(&mut record.cells[column]);
        }
        Ok(())
    }
}

/// The beginning of a cell, as long as one may be, without blanks around it.
fn kept(text: &str) -> &str {
    text[..text.floor_char_boundary(LONGEST_CELL)].trim()
}

/// A number as a person would write it: without a fraction of nothing, and without an exponent.
fn number(value: f64) -> String {
    // The whole numbers that a spreadsheet can tell apart.
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < WHOLE {
        format!("{value:.0}")
    } else {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_sheet_has_no_fraction_and_no_exponent_that_nobody_wrote() {
        for (value, text) in [
            (120_485_736_188.0, "120485736188"),
            (12_345_678_939.0, "12345678939"),
            (1.5, "1.5"),
            (-3.0, "-3"),
            (1e20, "100000000000000000000"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
