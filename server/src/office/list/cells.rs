//! What a single cell of a list says, or the text that says what is wrong with it.

use job_tracker_protocol::{ClientNumber, Language, NumberError};

use super::headings::folded;
use crate::domain::{
    phone_number::PhoneNumber,
    staff::Region,
    wording::{Name, WordingError},
};

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

/// A telephone number, if there is one, with what a spreadsheet takes away put back where it is
/// certain; or, when the office says so, with the 0 before it.
pub(super) fn phone_of(cell: &str, lost_zero: bool) -> Result<Option<PhoneNumber>, &'static str> {
    // What keeps a spreadsheet from taking a number for an amount, or a formula.
    let cell = cell.trim_start_matches('\'').trim();
    if cell.starts_with('#') {
        return Err("import-formula-error");
    }
    let typed = match amount_of(cell) {
        Some(digits) => with_zero(&digits?, lost_zero)?,
        None => cell.to_owned(),
    };
    PhoneNumber::if_any(&typed).map_err(|error| match error {
        WordingError::TooLong(..) => "field-telephone-too-long",
        WordingError::ControlCharacter(_) => "field-telephone-break",
        _ => "field-telephone-wrong",
    })
}

/// The digits of a cell that a spreadsheet holds as an amount, or that it was changed beyond mending;
/// none where somebody wrote a telephone number, which has a 0, a + or groups.
fn amount_of(cell: &str) -> Option<Result<String, &'static str>> {
    let changed = Some(Err("import-phone-changed"));
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if digits(cell) && !cell.starts_with('0') {
        return Some(Ok(cell.to_owned()));
    }
    if cell.starts_with("00") || !cell.bytes().any(|it| it.is_ascii_digit()) {
        return None;
    }
    let (amount, exponent) = match cell.split_once(['e', 'E']) {
        Some((amount, exponent)) => (amount, Some(exponent.trim_start_matches('+'))),
        None => (cell, None),
    };
    let (whole, fraction) = amount.split_once(['.', ',']).unwrap_or((amount, ""));
    let is_plain = digits(whole) && (fraction.is_empty() || digits(fraction));
    match exponent {
        _ if cell.starts_with(['-', '−']) => changed,
        Some(exponent) if is_plain && digits(exponent) => {
            // All digits stand there where as many follow the point as the exponent says; a zero at
            // the end may be one that was rounded.
            let whole_number = whole.len() == 1 && exponent.parse() == Ok(fraction.len());
            match whole_number && !fraction.ends_with('0') && !fraction.is_empty() {
                true => Some(Ok(format!("{whole}{fraction}"))),
                false => changed,
            }
        }
        None if is_plain && !fraction.is_empty() && !whole.starts_with('0') => {
            match fraction.bytes().all(|it| it == b'0') && fraction.len() < 3 {
                true => Some(Ok(whole.to_owned())),
                false => changed,
            }
        }
        _ => None,
    }
}

/// A number that begins with no 0, as it is dialled: with its country, or with the 0 that it lost.
/// Only a mobile phone's is certain to be Belgian.
fn with_zero(digits: &str, lost_zero: bool) -> Result<String, &'static str> {
    let is_certain =
        PhoneNumber::if_any(digits).is_ok_and(|it| it.is_some_and(|it| it.key().is_some()));
    match (digits.strip_prefix("32"), is_certain, digits.len()) {
        (Some(_), true, 10..) => Ok(format!("+{digits}")),
        (_, true, _) => Ok(format!("0{digits}")),
        (_, false, 8 | 9) if lost_zero => Ok(format!("0{digits}")),
        (_, false, 8 | 9) => Err("import-phone-leading-zero"),
        _ => Err("import-phone-changed"),
    }
}

/// Names of the regions, as [`folded`] leaves them.
const FLANDERS: &[&str] = &[
    "vlaanderen",
    "vlaams gewest",
    "flandre",
    "region flamande",
    "flandern",
    "flamische region",
    "flanders",
    "flemish region",
    "vl",
    "vla",
    "fl",
];
const BRUSSELS: &[&str] = &[
    "brussel",
    "brussels",
    "brussels hoofdstedelijk gewest",
    "brussels gewest",
    "bhg",
    "bruxelles",
    "bruxelles-capitale",
    "region de bruxelles-capitale",
    "region bruxelloise",
    "brussel-hauptstadt",
    "region brussel-hauptstadt",
    "brussels-capital region",
    "bxl",
    "bru",
];
const WALLONIA: &[&str] = &[
    "wallonie",
    "waals gewest",
    "wallonia",
    "region wallonne",
    "wallonische region",
    "walloon region",
    "wal",
    "wa",
];

/// A region by its name in any of our languages, or as people shorten it; none where the cell is
/// empty.
pub(super) fn region_of(cell: &str) -> Result<Option<Region>, &'static str> {
    let word = folded(cell);
    let has = |names: &[&str]| names.contains(&word.as_str());
    if word.is_empty() {
        Ok(None)
    } else if has(FLANDERS) {
        Ok(Some(Region::Flanders))
    } else if has(BRUSSELS) {
        Ok(Some(Region::Brussels))
    } else if has(WALLONIA) {
        Ok(Some(Region::Wallonia))
    } else {
        Err("import-region-wrong")
    }
}

/// A language by its code, with or without a country, by its own name, or by that in a language of
/// the office.
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
            .find(|&it| folded(it.native_name()) == word || names(it).contains(&word.as_str())),
    }
}

/// As [`folded`] leaves them.
fn names(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &["nederlands", "neerlandais", "niederlandisch", "dutch"],
        Language::Fr => &["frans", "francais", "franzosisch", "french"],
        Language::De => &["duits", "allemand", "deutsch", "german"],
        Language::En => &["engels", "anglais", "englisch", "english"],
        Language::Pl => &["pools", "polonais", "polnisch", "polish", "jezyk polski"],
        Language::Ro => &[
            "roemeens",
            "roumain",
            "rumanisch",
            "romanian",
            "limba romana",
        ],
        Language::Bg => &["bulgaars", "bulgare", "bulgarisch", "bulgarian"],
        Language::Pt => &["portugees", "portugais", "portugiesisch", "portuguese"],
        Language::Es => &["spaans", "espagnol", "spanisch", "spanish", "castellano"],
        Language::Uk => &["oekraiens", "ukrainien", "ukrainisch", "ukrainian"],
        Language::Ru => &["russisch", "russe", "russian", "русскии язык"],
        Language::Tr => &["turks", "turc", "turkisch", "turkish"],
        Language::Ar => &["arabisch", "arabe", "arabic"],
    }
}
