//! Lists that an office hands in: whatever its spreadsheet saved, read as rows of cells. What
//! cannot be read with certainty is refused with its line, so that nothing vanishes in silence.

mod headings;
mod records;
mod text;

pub(super) use self::headings::{Column, folded};

use self::{
    headings::Places,
    records::{Record, Records},
};

/// What may stand between cells.
const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

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
    /// A quotation mark on this line does not close, or closes in the middle of a cell.
    #[error("line {0} has a broken quotation mark")]
    BrokenQuote(u64),
    /// Two headings on this line name the same column.
    #[error("line {0} has two headings for one column")]
    TwoColumns(u64),
}

impl ListError {
    /// The text that says so.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::TooLong => "import-too-long",
            Self::NoText => "import-no-text",
            Self::BrokenQuote(_) => "import-broken-quote",
            Self::TwoColumns(_) => "import-two-columns",
        }
    }

    /// The line that is at fault, where it is one.
    pub(super) fn line(self) -> Option<u64> {
        match self {
            Self::BrokenQuote(line) | Self::TwoColumns(line) => Some(line),
            Self::Empty | Self::TooLong | Self::NoText => None,
        }
    }
}

/// What a list is to hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<const N: usize> {
    /// The columns, in the order in which they stand where there are no headings.
    pub columns: [Column; N],
    /// Whether a cell holds what only a row has, and no heading.
    pub is_value: fn(&str) -> bool,
    /// Rows that are taken at once.
    pub most: usize,
}

/// A row with as many cells as there are columns; what is missing is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListRow<const N: usize> {
    /// Where it begins in the file; the first line is 1.
    pub line: u64,
    pub cells: [String; N],
    /// There are cells in it that stand under no heading.
    pub overfull: bool,
}

/// A list as it was read.
#[derive(Debug)]
pub(super) struct List<const N: usize> {
    pub rows: Vec<ListRow<N>>,
    /// The headings of the columns that are not read.
    pub left_out: Vec<String>,
    /// The file was no whole UTF-8, so that letters with accents may have been read wrongly.
    pub foreign: bool,
}

/// Reads a list. Headings may come in any order; without headings the columns come in ours.
pub(super) fn read<const N: usize>(file: &[u8], layout: &Layout<N>) -> Result<List<N>, ListError> {
    let (text, foreign) = text::text_of(file)?;
    let text = text::without_end_sign(&text);
    let records = match text::delimiter_line(text) {
        Some((delimiter, rest)) => Records::of(rest, delimiter, 2),
        None => Records::of(text, delimiter(text, layout), 1),
    };
    let mut records = records.filter(|it| !it.as_ref().is_ok_and(Record::is_blank));
    let first = records.next().ok_or(ListError::Empty)??;
    let (headings, places, first) = match places(&first, layout)? {
        Some(places) => (first.cells, places, None),
        None => (Vec::new(), std::array::from_fn(|it| vec![it]), Some(first)),
    };
    let mut rows = Vec::new();
    for record in first.into_iter().map(Ok).chain(records) {
        let record = record?;
        if rows.len() == layout.most {
            return Err(ListError::TooLong);
        }
        rows.push(row(&record, &headings, &places));
    }
    if rows.is_empty() {
        return Err(ListError::Empty);
    }
    let is_left_out = |at: usize| !is_read(&places, at) && !headings[at].is_empty();
    let left_out = (0..headings.len()).filter(|&at| is_left_out(at));
    Ok(List {
        left_out: left_out.map(|at| headings[at].clone()).collect(),
        rows,
        foreign,
    })
}

/// Where the columns stand when this row is one of headings.
fn places<const N: usize>(
    first: &Record,
    layout: &Layout<N>,
) -> Result<Option<Places<N>>, ListError> {
    if first.cells.iter().any(|it| (layout.is_value)(it)) {
        return Ok(None);
    }
    headings::places(first, &layout.columns)
}

fn is_read<const N: usize>(places: &Places<N>, at: usize) -> bool {
    places.iter().any(|it| it.contains(&at))
}

fn row<const N: usize>(record: &Record, headings: &[String], places: &Places<N>) -> ListRow<N> {
    let cell = |at: &usize| record.cells.get(*at).map_or("", |it| text::unguarded(it));
    let cells = std::array::from_fn(|column| {
        let parts: Vec<_> = places[column].iter().map(cell).collect();
        text::unguarded(parts.join(" ").trim()).to_owned()
    });
    let is_stray = |at: usize| {
        let named = headings.get(at).is_some_and(|it| !it.is_empty());
        !named && !is_read(places, at) && !record.cells[at].is_empty()
    };
    ListRow {
        line: record.line,
        cells,
        overfull: (0..record.cells.len()).any(is_stray),
    }
}

/// What stands between the cells: what parts known headings; else what gives every row its cells;
/// else the most frequent on the first line.
fn delimiter<const N: usize>(text: &str, layout: &Layout<N>) -> char {
    let line = text.lines().find(|it| !it.trim().is_empty()).unwrap_or("");
    let likelihood = |delimiter: &char| {
        let records = || {
            Records::of(text, *delimiter, 1).filter(|it| !it.as_ref().is_ok_and(Record::is_blank))
        };
        let headings = match records().next() {
            Some(Ok(first)) => match places(&first, layout) {
                Ok(None) => 0,
                Ok(Some(places)) => places.iter().flatten().count(),
                Err(_) => N,
            },
            _ => 0,
        };
        let fits = records().all(|it| it.is_ok_and(|it| it.width() == N));
        (headings, fits, line.matches(*delimiter).count())
    };
    // The first of the likeliest.
    DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(likelihood)
        .unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Column = Column {
        headings: &[&["name", "naam"]],
        before: &["voornaam"],
    };
    const LANGUAGE: Column = Column {
        headings: &[&["language"], &["taal"]],
        before: &[],
    };

    fn layout(most: usize) -> Layout<2> {
        Layout {
            columns: [NAME, LANGUAGE],
            is_value: |cell| cell == "fr",
            most,
        }
    }

    fn cells(file: &[u8]) -> Vec<[String; 2]> {
        let list = read(file, &layout(10)).unwrap();
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
            "sep=|\r\nnaam|taal\r\nAna|fr\r\n\u{1a}",
            "Taal;Taal van de brief;Language;Naam:\nnl;de;fr;Ana",
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
        let latin = read(b"naam;taal\nZo\xeb;fr", &layout(10)).unwrap();
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
            let list = read(file.as_bytes(), &layout(10)).unwrap();
            let read: Vec<_> = list.rows.iter().map(|it| it.line).collect();
            assert_eq!(read, lines, "{file:?}");
        }
    }

    #[test]
    fn a_broken_encoding_is_not_passed_over_in_silence() {
        let marked = read(b"\xef\xbb\xbfnaam;taal\nZo\xeb;fr", &layout(10)).unwrap();
        assert!(marked.foreign);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let refused = |file: &[u8]| read(file, &layout(2)).unwrap_err();
        assert_eq!(refused(b""), ListError::Empty);
        assert_eq!(refused(b"naam;taal\n;\n"), ListError::Empty);
        assert_eq!(refused(b"PK\x03\x04\0\0"), ListError::NoText);
        assert_eq!(refused(b"a;fr\nb;fr\nc;fr"), ListError::TooLong);
        assert_eq!(read(b"a;fr\nb;fr", &layout(2)).unwrap().rows[1].line, 2);
    }
}
