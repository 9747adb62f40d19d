//! CSV as a Belgian Excel opens it: UTF-8 with a byte order mark, `;` between cells, quotes as in
//! RFC 4180. What would run as a formula is text here.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::FileError;
use crate::office::formulas::harmless;

/// Excel takes a file without it for one in the computer's own old encoding.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A file that is being written.
pub(in super::super) struct CsvFile<W: Write>(Writer<W>);

impl<W: Write> CsvFile<W> {
    /// Begins with the names of the columns.
    pub(in super::super) fn begin(mut file: W, columns: &[&str]) -> Result<Self, FileError> {
        file.write_all(BYTE_ORDER_MARK)?;
        let mut writer = WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .from_writer(file);
        writer.write_record(columns)?;
        Ok(Self(writer))
    }

    /// Adds a row.
    pub(in super::super) fn row(&mut self, cells: &[&str]) -> Result<(), FileError> {
        self.row_with_numbers(cells, &[])
    }

    /// Adds a row of which these cells are numbers: a minus before one is no formula.
    pub(in super::super) fn row_with_numbers(
        &mut self,
        cells: &[&str],
        numbers: &[usize],
    ) -> Result<(), FileError> {
        for (at, cell) in cells.iter().enumerate() {
            match numbers.contains(&at) {
                true => self.0.write_field(cell.as_bytes())?,
                false => self.0.write_field(harmless(cell).as_bytes())?,
            }
        }
        // Ends the row.
        self.0.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what still waits.
    pub(in super::super) fn finish(mut self) -> Result<(), FileError> {
        self.0.flush()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut file = Vec::new();
        let mut csv = CsvFile::begin(&mut file, &["name", "hours"]).unwrap();
        csv.row(&["Peeters; \"Els\"\nMaes", "3"]).unwrap();
        csv.row(&["", ""]).unwrap();
        csv.row(&["Ḥanna 👩", "4"]).unwrap();
        csv.finish().unwrap();
        let expected =
            "\u{feff}name;hours\r\n\"Peeters; \"\"Els\"\"\nMaes\";3\r\n;\r\nḤanna 👩;4\r\n";
        assert_eq!(String::from_utf8(file).unwrap(), expected);
    }
}
