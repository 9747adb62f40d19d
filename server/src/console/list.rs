//! Lists that an office hands in: whatever its spreadsheet saved, read as rows of cells.

use csv::{ReaderBuilder, Trim};

/// What may stand between cells. Where a line has more than one of them, the most frequent.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Why a file is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum ListError {
    /// There is no row in it.
    #[error("the list is empty")]
    Empty,
    /// More rows than are taken at once.
    #[error("the list is too long")]
    TooLong,
    /// No text: a workbook, a picture.
    #[error("the file is no text")]
    NoText,
}

impl ListError {
    /// The text that says so.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::TooLong => "import-too-long",
            Self::NoText => "import-no-text",
        }
    }
}

/// A column: the names that its heading may have, in lower case.
pub(super) type Column = &'static [&'static str];

/// A row with as many cells as there are columns; what is missing is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListRow<const N: usize> {
    /// Where it begins in the file; the first line is 1.
    pub line: u64,
    pub cells: [String; N],
}

/// A list as it was read.
#[derive(Debug)]
pub(super) struct List<const N: usize> {
    pub rows: Vec<ListRow<N>>,
    /// The file was no whole UTF-8, so that letters with accents may have been read wrongly.
    pub foreign: bool,
}

/// The file's text, and whether its encoding had to be guessed or is broken. UTF-16 is what Excel calls
/// «Unicode text», Windows-1252 what it calls CSV.
pub(super) fn text_of(file: &[u8]) -> Result<(String, bool), ListError> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(file) {
        let (text, broken) = encoding.decode_without_bom_handling(&file[mark..]);
        return Ok((text.into_owned(), broken));
    }
    if file.contains(&0) {
        return Err(ListError::NoText);
    }
    match std::str::from_utf8(file) {
        Ok(text) => Ok((text.to_owned(), false)),
        Err(_) => {
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(file);
            Ok((text.into_owned(), true))
        }
    }
}

/// Reads a list. Headings may come in any order; without headings the columns come in ours.
pub(super) fn read<const N: usize>(
    file: &[u8],
    columns: [Column; N],
    most: usize,
) -> Result<List<N>, ListError> {
    let (text, foreign) = text_of(file)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut places: Option<[Option<usize>; N]> = None;
    let mut lines = Lines::of(&text);
    let mut rows = Vec::new();
    for record in reader.records() {
        // The text is UTF-8 and rows may be of any length; no other error is left.
        let Ok(record) = record else {
            return Err(ListError::NoText);
        };
        let line = lines.begin(&record);
        if record.iter().all(str::is_empty) {
            continue;
        }
        let Some(places) = &places else {
            let found = columns.map(|names| {
                record
                    .iter()
                    .position(|cell| names.contains(&cell.to_lowercase().as_str()))
            });
            let headed = found.iter().any(Option::is_some);
            places = Some(if headed {
                found
            } else {
                std::array::from_fn(Some)
            });
            if !headed {
                rows.push(row(line, &record, &std::array::from_fn(Some)));
            }
            continue;
        };
        if rows.len() == most {
            return Err(ListError::TooLong);
        }
        rows.push(row(line, &record, places));
    }
    if rows.is_empty() {
        return Err(ListError::Empty);
    }
    Ok(List { rows, foreign })
}

/// Counts lines as an editor numbers them. The reader's own count lies before the ends of lines
/// that it passes over: behind every row of a file from Windows, and where lines are blank.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line on which this record begins; records come in order.
    fn begin(&mut self, record: &csv::StringRecord) -> u64 {
        let position = record.position().map_or(0, csv::Position::byte);
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        while let Some(&byte) = self.text.get(self.at) {
            if self.at >= position && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.at += 1;
            // The two bytes of Windows end one line.
            let half = byte == b'\r' && self.text.get(self.at) == Some(&b'\n');
            self.line += u64::from(matches!(byte, b'\r' | b'\n') && !half);
        }
        self.line
    }
}

fn row<const N: usize>(
    line: u64,
    record: &csv::StringRecord,
    places: &[Option<usize>; N],
) -> ListRow<N> {
    let cell = |place: Option<usize>| place.and_then(|it| record.get(it)).unwrap_or_default();
    ListRow {
        line,
        cells: places.map(|place| cell(place).to_owned()),
    }
}

fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|it| !it.trim().is_empty()).unwrap_or("");
    let count = |delimiter: u8| {
        let mut quoted = false;
        let outside = first.bytes().filter(|&it| {
            quoted ^= it == b'"';
            it == delimiter && !quoted
        });
        outside.count()
    };
    // The first of the most frequent ones.
    DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(|&it| count(it))
        .unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] = [&["name", "naam"], &["language", "taal"]];

    fn cells(file: &[u8]) -> Vec<[String; 2]> {
        let list = read(file, COLUMNS, 10).unwrap();
        list.rows.into_iter().map(|it| it.cells).collect()
    }

    #[test]
    fn a_list_may_have_any_usual_delimiter_and_headings_in_any_order() {
        for file in [
            "naam;taal\r\nAna;fr\r\n",
            "Taal,Naam\nfr,Ana",
            "Ana\tfr",
            "Ana|fr\n\n\n",
            "\u{feff}name;language\n\n Ana ; fr ;;\n",
            "name;x;language\nAna;1, 2, 3;fr",
        ] {
            assert_eq!(cells(file.as_bytes()), [["Ana", "fr"]], "{file:?}");
        }
        assert_eq!(
            cells(b"naam\n\"Maes; \"\"A\"\"\"\n")[0],
            ["Maes; \"A\"", ""]
        );
    }

    #[test]
    fn what_excel_saves_in_other_encodings_is_read() {
        let latin = read(b"naam;taal\nZo\xeb;fr", COLUMNS, 10).unwrap();
        assert!(latin.foreign);
        assert_eq!(latin.rows[0].cells[0], "Zoë");
        let mut wide = vec![0xff, 0xfe];
        wide.extend(
            "naam\ttaal\nZoë\tfr"
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        );
        assert_eq!(cells(&wide), [["Zoë", "fr"]]);
    }

    #[test]
    fn each_row_says_on_which_line_of_the_file_it_begins() {
        for (file, lines) in [
            ("naam;taal\nAna;fr\nBea;nl\n", [2, 3]),
            ("naam;taal\r\nAna;fr\r\nBea;nl\r\n", [2, 3]),
            ("naam;taal\rAna;fr\rBea;nl\r", [2, 3]),
            ("\n\r\nAna;fr\n\n ; \nBea;nl", [3, 6]),
            ("\"A\r\nna\";fr\r\nBea;nl", [1, 3]),
            ("\"\nAna\";fr\nBea;nl", [1, 3]),
        ] {
            let list = read(file.as_bytes(), COLUMNS, 10).unwrap();
            let read: Vec<_> = list.rows.iter().map(|it| it.line).collect();
            assert_eq!(read, lines, "{file:?}");
        }
    }

    #[test]
    fn a_broken_encoding_is_not_passed_over_in_silence() {
        let marked = read(b"\xef\xbb\xbfnaam;taal\nZo\xeb;fr", COLUMNS, 10).unwrap();
        assert!(marked.foreign);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let refused = |file: &[u8]| read(file, COLUMNS, 2).unwrap_err();
        assert_eq!(refused(b""), ListError::Empty);
        assert_eq!(refused(b"naam;taal\n;\n"), ListError::Empty);
        assert_eq!(refused(b"PK\x03\x04\0\0"), ListError::NoText);
        assert_eq!(refused(b"a;fr\nb;fr\nc;fr"), ListError::TooLong);
        assert_eq!(read(b"a;fr\nb;fr", COLUMNS, 2).unwrap().rows[1].line, 2);
    }
}
