//! The text of a file, and what spreadsheets write around the rows and the cells.

use super::ListError;

/// The file's text, and whether its encoding had to be guessed or is broken. UTF-16 is what Excel
/// calls «Unicode text», Windows-1252 what it calls CSV.
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
