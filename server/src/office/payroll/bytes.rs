//! Cells become lines, and lines become bytes.

use encoding_rs::WINDOWS_1252;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::Trouble;
use crate::domain::payroll::{Column, Delimiter, Encoding, Holds, Layout, LineEnd, Shape, Side};

/// Letters whose mark is a part of them, and the plain ones for them.
const PLAIN: [(char, &str); 18] = [
    ('Ł', "L"),
    ('ł', "l"),
    ('Đ', "D"),
    ('đ', "d"),
    ('Ħ', "H"),
    ('ħ', "h"),
    ('ı', "i"),
    ('Ŧ', "T"),
    ('ŧ', "t"),
    ('ĸ', "k"),
    ('Ŋ', "N"),
    ('ŋ', "n"),
    ('‐', "-"),
    ('‑', "-"),
    ('−', "-"),
    ('ʼ', "'"),
    ('′', "'"),
    ('\u{202f}', " "),
];

/// How a mapping's cells are written.
pub(super) struct Writing {
    shape: Shape,
    delimiter: char,
    encoding: Encoding,
    plain_letters: bool,
    line_end: &'static str,
}

impl Writing {
    pub(super) fn of(layout: &Layout) -> Self {
        Self {
            shape: layout.shape,
            delimiter: match layout.delimiter {
                Delimiter::Semicolon => ';',
                Delimiter::Comma => ',',
                Delimiter::Tab => '\t',
                Delimiter::Bar => '|',
            },
            encoding: layout.encoding,
            plain_letters: layout.plain_letters,
            line_end: match layout.line_end {
                LineEnd::Windows => "\r\n",
                LineEnd::Unix => "\n",
            },
        }
    }

    /// What a file begins with. A mark would move the first line of fixed width to the right.
    pub(super) fn mark(&self) -> &'static [u8] {
        match (self.encoding, self.shape) {
            (Encoding::Utf8Mark, Shape::Delimited) => "\u{feff}".as_bytes(),
            _ => b"",
        }
    }

    /// A cell as it stands in its column, where it can.
    pub(super) fn fit(&self, column: &Column, text: String) -> Result<String, Trouble> {
        let text = self.in_encoding(text)?;
        if self.shape == Shape::Delimited {
            return Ok(text);
        }
        if text.contains(char::is_control) {
            return Err(Trouble::ControlSign { text });
        }
        let (long, width) = (text.chars().count(), usize::from(column.width));
        if long > width {
            if column.cuts() {
                return Ok(text.chars().take(width).collect());
            }
            let width = column.width;
            return Err(Trouble::TooWide { text, width });
        }
        self.has(column.filler, &column.filler.to_string())?;
        if let Holds::Known(content) = column.holds
            && long < width
            && content.is_changed_by(column.filler, column.side)
        {
            let filler = column.filler;
            return Err(Trouble::FilledWrongly { text, filler });
        }
        let filling = std::iter::repeat_n(column.filler, width - long);
        Ok(match column.side {
            Side::Left => text.chars().chain(filling).collect(),
            Side::Right => filling.chain(text.chars()).collect(),
        })
    }

    /// The text as the encoding can write it.
    fn in_encoding(&self, text: String) -> Result<String, Trouble> {
        if self.writes_all() || text.is_ascii() {
            return Ok(text);
        }
        // A letter and its mark as one sign, which the encoding has where it has any.
        let composed: String = text.nfc().collect();
        let mut written = String::with_capacity(composed.len());
        for sign in composed.chars() {
            match self.writes(sign) {
                true => written.push(sign),
                false if self.plain_letters => written.push_str(&self.plain(sign, &text)?),
                false => return Err(self.lacks(sign, &text)),
            }
        }
        Ok(written)
    }

    /// A letter without its marks.
    fn plain(&self, sign: char, text: &str) -> Result<String, Trouble> {
        if let Some((_, plain)) = PLAIN.iter().find(|it| it.0 == sign) {
            return Ok((*plain).to_owned());
        }
        let parts = std::iter::once(sign).nfd();
        let plain: String = parts.filter(|it| !is_combining_mark(*it)).collect();
        let lost = plain.chars().any(|it| !self.writes(it)) || plain.is_empty();
        if lost && !is_combining_mark(sign) {
            return Err(self.lacks(sign, text));
        }
        Ok(plain)
    }

    fn has(&self, sign: char, text: &str) -> Result<(), Trouble> {
        match self.writes(sign) {
            true => Ok(()),
            false => Err(self.lacks(sign, text)),
        }
    }

    fn writes_all(&self) -> bool {
        self.encoding != Encoding::Windows1252 && self.shape == Shape::Delimited
    }

    /// Whether a sign can stand in this file. Widths are of bytes for whoever reads them, so that
    /// each sign of a line of fixed width has one.
    fn writes(&self, sign: char) -> bool {
        match self.encoding {
            Encoding::Windows1252 => has(sign),
            Encoding::Utf8 | Encoding::Utf8Mark => self.writes_all() || sign.is_ascii(),
        }
    }

    fn lacks(&self, sign: char, text: &str) -> Trouble {
        let text = text.to_owned();
        match self.encoding {
            Encoding::Windows1252 => Trouble::NoSign { sign, text },
            Encoding::Utf8 | Encoding::Utf8Mark => Trouble::ManyBytes { sign, text },
        }
    }

    /// Cells that fit, as a line without its end.
    pub(super) fn line(&self, cells: &[String]) -> String {
        if self.shape == Shape::Fixed {
            return cells.concat();
        }
        // A line with nothing in it is none for whoever reads it.
        if let [only] = cells
            && only.is_empty()
        {
            return "\"\"".to_owned();
        }
        let cells: Vec<_> = cells.iter().map(|it| self.quoted(it)).collect();
        cells.join(&self.delimiter.to_string())
    }

    /// As RFC 4180 has it.
    fn quoted(&self, cell: &str) -> String {
        let is_special = |it: char| it == self.delimiter || matches!(it, '"' | '\r' | '\n');
        match cell.contains(is_special) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.to_owned(),
        }
    }

    /// The same with its end, as bytes.
    pub(super) fn ended(&self, cells: &[String]) -> Vec<u8> {
        let line = self.line(cells) + self.line_end;
        match self.encoding {
            Encoding::Utf8Mark | Encoding::Utf8 => line.into_bytes(),
            // Every sign was asked for before.
            Encoding::Windows1252 => WINDOWS_1252.encode(&line).0.into_owned(),
        }
    }
}

/// Whether the encoding of Western Europe has this sign.
fn has(sign: char) -> bool {
    let mut text = [0; 4];
    !WINDOWS_1252.encode(sign.encode_utf8(&mut text)).2
}
