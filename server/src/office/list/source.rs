//! A file parted into records, before anything says what they are.

use super::{
    DELIMITERS, Form, LeftOut, ListError, Reason, Trouble,
    arrange::find_headings,
    choices::Choices,
    kind::ListKind,
    records::{BrokenQuote, Record, Records},
    text, workbook,
};

/// Rows beside those of a list that a file may have: a title, totals, those that are left out.
const SPARE_ROWS: usize = 1_000;

/// Rows by which it is told what stands between cells.
const TELLING_ROWS: usize = 1_000;

/// What stands in a file.
#[derive(Debug)]
pub(super) struct Source {
    pub form: Form,
    /// The records that are not blank.
    pub records: Vec<Record>,
    pub blank: usize,
    pub left_out: Vec<LeftOut>,
    pub trouble: Option<Trouble>,
}

impl Source {
    pub(super) fn of_text(
        kind: ListKind,
        file: &[u8],
        choices: &Choices,
    ) -> Result<Self, ListError> {
        let decoded = text::decoded(file, choices.encoding)?;
        let all = text::without_end_sign(&decoded.text);
        let (set, text, first_line) = match text::delimiter_line(all) {
            Some((delimiter, rest)) => (Some(delimiter), rest, 2),
            None => (None, all, 1),
        };
        let delimiter = (choices.delimiter.or(set))
            .unwrap_or_else(|| delimiter(kind, text, choices.plain_quotes));
        let setting = |_| LeftOut {
            line: 1,
            why: Reason::Setting,
            text: all.lines().next().unwrap_or("").to_owned(),
        };
        let mut source = Self {
            form: Form::Text {
                encoding: decoded.encoding,
                guessed: decoded.guessed,
                delimiter,
            },
            records: Vec::new(),
            blank: 0,
            left_out: set.map(setting).into_iter().collect(),
            trouble: None,
        };
        source.collect(
            kind,
            Records::of(text, delimiter, choices.plain_quotes, first_line),
        );
        match source.records.is_empty() && source.trouble.is_none() {
            true => Err(ListError::Empty),
            false => Ok(source),
        }
    }

    pub(super) fn of_workbook(
        kind: ListKind,
        file: &[u8],
        choices: &Choices,
    ) -> Result<Self, ListError> {
        let book = workbook::read(file, choices.sheet, kind.most() + SPARE_ROWS)?;
        let mut source = Self {
            form: Form::Workbook {
                sheets: book.sheets,
                sheet: book.sheet,
            },
            records: Vec::new(),
            blank: 0,
            left_out: Vec::new(),
            trouble: None,
        };
        source.collect(kind, book.records.into_iter().map(Ok));
        // Another sheet may have rows, once the office sees their names.
        if source.records.is_empty() && source.trouble.is_none() {
            source.trouble = Some(Trouble::NoRows);
        }
        Ok(source)
    }

    /// Keeps the records, as many as may be read.
    fn collect(
        &mut self,
        kind: ListKind,
        records: impl Iterator<Item = Result<Record, BrokenQuote>>,
    ) {
        for record in records {
            match record {
                Ok(record) if record.is_blank() => self.blank += 1,
                Ok(_) if self.records.len() == kind.most() + SPARE_ROWS => {
                    self.trouble = Some(Trouble::TooLong);
                    return;
                }
                Ok(record) => self.records.push(record),
                Err(BrokenQuote(line)) => {
                    self.trouble = Some(Trouble::BrokenQuote(line));
                    return;
                }
            }
        }
    }
}

/// What stands between the cells: what parts known headings; else what gives every row its cells;
/// else the most frequent on the first line.
fn delimiter(kind: ListKind, text: &str, plain_quotes: bool) -> char {
    let line = text.lines().find(|it| !it.trim().is_empty()).unwrap_or("");
    let likelihood = |delimiter: &char| {
        let records = || {
            Records::of(text, *delimiter, plain_quotes, 1)
                .take(TELLING_ROWS)
                .filter(|it| !it.as_ref().is_ok_and(Record::is_blank))
        };
        let first: Vec<_> = records().map_while(Result::ok).take(20).collect();
        let headings = find_headings(kind, &first).map_or(0, |it| it.1.count());
        let fits = records().all(|it| it.is_ok_and(|it| it.width() == 2));
        (headings, fits, line.matches(*delimiter).count())
    };
    // The first of the likeliest.
    DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(likelihood)
        .unwrap_or(';')
}
