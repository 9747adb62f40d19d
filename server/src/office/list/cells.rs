//! What a single cell of a list says, or the text that says what is wrong with it.

use job_tracker_protocol::{ClientNumber, Language, NumberError};

use super::headings::folded;
use crate::domain::wording::{Name, WordingError};

/// A name. From a file whose letters were guessed, a sign that no name has is a letter of another
/// encoding.
pub(super) fn name_of(cell: &str, foreign: bool) -> Result<Name, &'static str> {
    if cell.starts_with('#') {
        return Err("import-formula-error");
    }
    let is_lost = |it| match it {
        '?' | '\u{fffd}' => true,
        '´' | '·' | '«' | '»' | '\u{ad}' => false,
        '\u{a1}'..='\u{bf}' | '×' | '÷' => foreign,
        _ => false,
    };
    if cell.contains(is_lost) {
        return Err("import-letters-lost");
    }
    if cell.contains(char::is_control) {
        return Err("import-name-break");
    }
    Name::from_typed(cell).map_err(|error| match error {
        WordingError::TooLong(..) => "field-name-too-long",
        _ => "field-name-missing",
    })
}

/// A client number that is as the office wrote it, or, when it says so, with the 0 before it that
/// a spreadsheet takes away.
pub(super) fn number_of(cell: &str, lost_zero: bool) -> Result<ClientNumber, &'static str> {
    if cell.starts_with('#') {
        return Err("import-formula-error");
    }
    let whole = without_zero_fraction(cell);
    if lost_zero && let Some(number) = restored(cell) {
        return Ok(number);
    }
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let typed = if digits == 12 { whole } else { cell };
    if is_calculated(typed) {
        return Err("import-number-changed");
    }
    ClientNumber::from_typed(typed).map_err(|error| match error {
        NumberError::WrongLength(11) => "import-number-leading-zero",
        NumberError::NotDigits => "import-number-sign",
        _ => "field-client-number-wrong",
    })
}

/// The number that a cell of eleven digits was before it lost a 0; with a fraction of nothing, as
/// programs write what they calculated.
pub(crate) fn restored(cell: &str) -> Option<ClientNumber> {
    let digits = without_zero_fraction(cell);
    let plain = digits.len() == 11 && digits.chars().all(|it| it.is_ascii_digit());
    plain.then(|| ClientNumber::from_typed(&format!("0{digits}")).ok())?
}

/// An amount without `.0` behind it; anything else as it is.
fn without_zero_fraction(cell: &str) -> &str {
    match cell.rsplit_once(['.', ',']) {
        Some((whole, fraction))
            if !whole.is_empty()
                && !fraction.is_empty()
                && whole.chars().all(|it| it.is_ascii_digit())
                && fraction.chars().all(|it| it == '0') =>
        {
            whole
        }
        _ => cell,
    }
}

/// Whether it is written as a spreadsheet writes amounts: below zero, with a fraction, with an
/// exponent. Without those marks the digits would be another number.
fn is_calculated(cell: &str) -> bool {
    let cell: String = cell.chars().filter(|it| !it.is_whitespace()).collect();
    if cell.starts_with(['-', '−']) {
        return true;
    }
    let digits = |it: &str| !it.is_empty() && it.chars().all(char::is_numeric);
    let (amount, exponent) = match cell.split_once(['e', 'E']) {
        Some((amount, exponent)) => (amount, Some(exponent)),
        None => (cell.as_str(), None),
    };
    let (whole, fraction) = match amount.split_once(['.', ',', '．', '٫']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (amount, None),
    };
    (fraction.is_some() || exponent.is_some())
        && digits(whole)
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|it| digits(it.trim_start_matches(['+', '-'])))
}

/// A language by its code, with or without a country, or by its name in any of our languages.
pub(super) fn language_of(cell: &str) -> Option<Language> {
    let word = folded(cell);
    let (code, country) = word.split_once('-').unwrap_or((&word, ""));
    let with_code = |code: &str| Language::ALL.into_iter().find(|it| it.code() == code);
    match with_code(code) {
        // «nl-fr» is two languages, «fr-FR» one.
        Some(language) => with_code(country)
            .is_none_or(|it| it == language)
            .then_some(language),
        None => Language::ALL
            .into_iter()
            .find(|&it| names(it).contains(&word.as_str())),
    }
}

/// As [`folded`] leaves them.
fn names(language: Language) -> [&'static str; 4] {
    match language {
        Language::Nl => ["nederlands", "neerlandais", "niederlandisch", "dutch"],
        Language::Fr => ["frans", "francais", "franzosisch", "french"],
        Language::De => ["duits", "allemand", "deutsch", "german"],
        Language::En => ["engels", "anglais", "englisch", "english"],
    }
}
