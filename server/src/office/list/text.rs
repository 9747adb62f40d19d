//! The text of a file, and what spreadsheets write around the rows and the cells.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ListError;

/// A file of text as it was read.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static Encoding,
    /// Nothing in the file says in which encoding it is.
    pub guessed: bool,
}

/// The file's text. UTF-16 is what Excel calls «Unicode text», Windows-1252 what it calls CSV in
/// the west of Europe.
pub(super) fn decoded(
    file: &[u8],
    chosen: Option<&'static Encoding>,
) -> Result<Decoded, ListError> {
    let with = |encoding: &'static Encoding, file: &[u8], guessed| {
        let (text, _) = encoding.decode_without_bom_handling(file);
        Decoded {
            text: text.into_owned(),
            encoding,
            guessed,
        }
    };
    let marked = Encoding::for_bom(file);
    if let Some(chosen) = chosen {
        let mark = marked.filter(|it| it.0 == chosen).map_or(0, |it| it.1);
        let decoded = with(chosen, &file[mark..], false);
        // A file of text has none of these, whatever the office says.
        let is_text = !decoded.text.contains('\0');
        return is_text.then_some(decoded).ok_or(ListError::NoText);
    }
    if let Some((encoding, mark)) = marked {
        return Ok(with(encoding, &file[mark..], false));
    }
    if file.contains(&0) {
        let wide = wide(file).ok_or(ListError::NoText)?;
        return Ok(with(wide, file, false));
    }
    match std::str::from_utf8(file) {
        Ok(_) => Ok(with(UTF_8, file, false)),
        Err(_) => Ok(with(WINDOWS_1252, file, true)),
    }
}

/// Which UTF-16 it is without a mark: of most pairs, one and the same half is empty.
fn wide(file: &[u8]) -> Option<&'static Encoding> {
    let empty = |half: usize| {
        file.iter()
            .skip(half)
            .step_by(2)
            .filter(|it| **it == 0)
            .count()
    };
    let (first, second) = (empty(0), empty(1));
    let most = file.len() / 4;
    match file.len() % 2 {
        0 if first == 0 && second > most => Some(UTF_16LE),
        0 if second == 0 && first > most => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether a character of a guessed Windows-1252 would be the same in the encodings that are
/// mistaken for it, so that nobody need be asked.
pub(super) fn is_certain(it: char) -> bool {
    if it.is_ascii() {
        return true;
    }
    let text = it.to_string();
    let (bytes, _, unknown) = WINDOWS_1252.encode(&text);
    let same = |encoding: &'static Encoding| {
        let (other, _) = encoding.decode_without_bom_handling(&bytes);
        other == text
    };
    let letter = it.is_alphabetic() && bytes.iter().all(|it| *it >= 0xc0);
    letter && !unknown && same(encoding_rs::WINDOWS_1250) && same(encoding_rs::WINDOWS_1254)
}

/// The text without the sign that ended files under DOS.
pub(super) fn without_end_sign(text: &str) -> &str {
    text.trim_end_matches('\u{1a}')
}

/// The delimiter of a first line `sep=;`, and the lines below.
pub(super) fn delimiter_line(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once(['\r', '\n'])?;
    let setting = line.trim_matches('"');
    let mut setting = setting
        .strip_prefix("sep=")
        .or(setting.strip_prefix("SEP="))?
        .chars();
    let delimiter = setting
        .next()
        .filter(|it| !it.is_alphanumeric() && *it != '"')?;
    // The second half of what ends a line under Windows.
    let both = text[line.len()..].starts_with("\r\n");
    let rest = if both { &rest[1..] } else { rest };
    setting
        .all(|it| it == delimiter)
        .then_some((delimiter, rest))
}

/// The cell without what keeps a spreadsheet from taking it for a number: `="12"` and `'12`.
pub(super) fn unguarded(cell: &str) -> &str {
    let inner = cell
        .strip_prefix("=\"")
        .and_then(|it| it.strip_suffix('"'))
        .filter(|it| !it.contains('"'));
    let cell = inner.map_or(cell, str::trim);
    let bare = cell.trim_start_matches('\'');
    let in_number = |it: char| it.is_numeric() || it.is_whitespace() || "/.-".contains(it);
    if bare.starts_with(char::is_numeric) && bare.chars().all(in_number) {
        bare
    } else {
        cell
    }
}
