//! Text parted into records. Quotation marks are taken strictly: one that does not close, or that
//! closes in the middle of a cell, would draw the rows below into the cell.

use std::{iter::Peekable, str::Chars};

use job_tracker_protocol::is_invisible;

use super::MOST_COLUMNS;

/// A quotation mark on this line does not close, or closes in the middle of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BrokenQuote(pub u64);

/// The cells of a row, without blanks around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it begins, as an editor numbers them; the first line is 1.
    pub line: u64,
    pub cells: Vec<String>,
}

impl Record {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// How many cells there are up to the last that is not empty.
    pub(super) fn width(&self) -> usize {
        let last = self.cells.iter().rposition(|it| !it.is_empty());
        last.map_or(0, |it| it + 1)
    }
}

/// Reads record by record; blank lines are records too.
pub(super) struct Records<'a> {
    text: Peekable<Chars<'a>>,
    delimiter: char,
    /// Quotation marks are letters like any other.
    plain_quotes: bool,
    line: u64,
}

impl<'a> Records<'a> {
    /// The records of this text, whose first line has this number.
    pub(super) fn of(text: &'a str, delimiter: char, plain_quotes: bool, line: u64) -> Self {
        Self {
            text: text.chars().peekable(),
            delimiter,
            plain_quotes,
            line,
        }
    }

    /// The next character; any end of a line is `\n`.
    fn take(&mut self) -> Option<char> {
        let it = self.text.next()?;
        if !matches!(it, '\r' | '\n') {
            return Some(it);
        }
        if it == '\r' {
            self.text.next_if_eq(&'\n');
        }
        self.line += 1;
        Some('\n')
    }

    /// Whether the cell is over here.
    fn at_end_of_cell(&mut self) -> bool {
        let delimiter = self.delimiter;
        self.text
            .peek()
            .is_none_or(|&it| it == delimiter || matches!(it, '\r' | '\n'))
    }

    fn skip_blanks(&mut self) {
        while !self.at_end_of_cell() && self.text.next_if(|it| it.is_whitespace()).is_some() {}
    }

    fn cell(&mut self) -> Result<String, BrokenQuote> {
        self.skip_blanks();
        if !self.plain_quotes && self.text.next_if_eq(&'"').is_some() {
            return self.quoted();
        }
        let mut cell = String::new();
        while !self.at_end_of_cell() {
            cell.extend(self.text.next());
        }
        // Half a pair: the other half may stand behind a delimiter.
        if !self.plain_quotes && cell.matches('"').count() % 2 == 1 {
            return Err(BrokenQuote(self.line));
        }
        Ok(trimmed(&cell).to_owned())
    }

    /// The rest of a cell whose first quotation mark was taken.
    fn quoted(&mut self) -> Result<String, BrokenQuote> {
        let broken = BrokenQuote(self.line);
        let mut cell = String::new();
        let mut first_line = true;
        loop {
            let it = self.take().ok_or(broken)?;
            if it == '"' && self.text.next_if_eq(&'"').is_none() {
                break;
            }
            // What looks like another row most likely is one.
            if it == self.delimiter && !first_line {
                return Err(broken);
            }
            first_line &= it != '\n';
            cell.push(it);
        }
        self.skip_blanks();
        if self.at_end_of_cell() {
            Ok(trimmed(&cell).to_owned())
        } else {
            Err(broken)
        }
    }

    fn record(&mut self) -> Result<Record, BrokenQuote> {
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let cell = self.cell()?;
            match cells.get_mut(MOST_COLUMNS) {
                None => cells.push(cell),
                // No column is read so far out; what stands there is kept in one cell.
                Some(last) if !cell.is_empty() => {
                    last.push(self.delimiter);
                    last.push_str(&cell);
                }
                Some(_) => {}
            }
            if self.take() != Some(self.delimiter) {
                return Ok(Record { line, cells });
            }
        }
    }
}

/// A cell without blanks and marks around it that nobody sees.
pub(super) fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|it: char| it.is_whitespace() || is_invisible(it))
}

impl Iterator for Records<'_> {
    type Item = Result<Record, BrokenQuote>;

    fn next(&mut self) -> Option<Self::Item> {
        self.text.peek()?;
        Some(self.record())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Vec<String>>, BrokenQuote> {
        Records::of(text, ';', false, 1)
            .map(|it| it.map(|it| it.cells))
            .collect()
    }

    #[test]
    fn quotation_marks_that_mean_nothing_hold_nothing_together() {
        let records = Records::of("A;\"B\nC;D\"\n", ';', true, 1);
        let cells: Vec<_> = records.map(|it| it.map(|it| it.cells)).collect();
        assert_eq!(
            cells,
            [
                Ok(vec!["A".to_owned(), "\"B".to_owned()]),
                Ok(vec!["C".to_owned(), "D\"".to_owned()])
            ]
        );
    }

    #[test]
    fn quotation_marks_hold_cells_together() {
        for (text, cells) in [
            ("\"A;B\";C", vec!["A;B", "C"]),
            (" \"A \"\"B\"\"\" ; C ", vec!["A \"B\"", "C"]),
            ("A \"B\";\"\"", vec!["A \"B\"", ""]),
            ("\"A\r\nB\";C", vec!["A\nB", "C"]),
            ("=\"12\";", vec!["=\"12\"", ""]),
        ] {
            assert_eq!(read(text).unwrap(), [cells], "{text:?}");
        }
    }

    #[test]
    fn a_line_of_a_million_cells_is_no_million_cells() {
        let line = format!("A{}B;C", ";".repeat(1_000_000));
        let cells = read(&line).unwrap().remove(0);
        assert_eq!(cells.len(), MOST_COLUMNS + 1);
        assert_eq!(cells[0], "A");
        assert_eq!(
            cells[MOST_COLUMNS], ";B;C",
            "what stands out there is not lost"
        );
    }

    #[test]
    fn a_broken_quotation_mark_names_the_line_on_which_it_stands() {
        for (text, line) in [
            ("A;\"B", 1),
            ("A\r\nB;\"C\r\nD;E", 2),
            ("A\rB;\"C\" D", 2),
            ("A;B \"C;D\"", 1),
            ("\n\nA;\"B\nC;D\"", 3),
        ] {
            assert_eq!(read(text), Err(BrokenQuote(line)), "{text:?}");
        }
    }
}
