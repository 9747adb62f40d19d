//! What lists have in common, whatever database they come from.

use std::fmt::Display;

use job_tracker_protocol::{ascii_digit, is_invisible};

use super::names::{family_key, search_text, sort_key};

/// Where a row stands in the order of its list, beside its name and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Its name says so.
    Name,
    /// The same by the family name.
    Family,
    /// By a text, byte by byte.
    Text(String),
    /// By a number.
    Number(i64),
}

impl Place {
    /// As an address carries it.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Name | Self::Family => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// What the place of a row of this name is compared with.
    pub(super) fn key(&self, name: &str) -> PlaceKey {
        match self {
            Self::Name => PlaceKey::Bytes(sort_key(name)),
            Self::Family => PlaceKey::Bytes(family_key(name)),
            Self::Text(text) => PlaceKey::Text(text.clone()),
            Self::Number(number) => PlaceKey::Number(*number),
        }
    }
}

/// The last row of the page before. It may have changed or be gone: the next page begins behind
/// where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct After<N> {
    pub place: Place,
    /// Rows of one place stand by name, and then by number.
    pub name: String,
    pub number: N,
}

/// What a page's rows are compared with.
pub(crate) enum PlaceKey {
    Bytes(Vec<u8>),
    Text(String),
    Number(i64),
}

impl<N: Display> After<N> {
    /// Where the page begins.
    pub(super) fn keys(&self) -> (PlaceKey, Vec<u8>, String) {
        let place = self.place.key(&self.name);
        (place, sort_key(&self.name), self.number.to_string())
    }
}

/// A pattern for `LIKE … ESCAPE '\\'` that finds this text anywhere. No text holds a NUL, at which
/// SQLite would stop reading: who looks for one finds nothing.
pub(super) fn containing(text: &str) -> String {
    let escaped = text
        .trim()
        .replace('\0', "\u{fffd}")
        .replace('\\', r"\\")
        .replace('%', r"\%")
        .replace('_', r"\_");
    format!("%{escaped}%")
}

/// The rows of a page, and the last of them if more follow. One row more than the page has was
/// asked for.
pub(super) fn page<T: Clone>(mut found: Vec<T>, size: usize) -> (Vec<T>, Option<T>) {
    let more = found.len() > size;
    found.truncate(size);
    let last = found.last().filter(|_| more).cloned();
    (found, last)
}

/// How many rows are asked for, so that a page of this size knows whether more follow.
pub(super) fn one_more(size: usize) -> i64 {
    i64::try_from(size + 1).unwrap_or(i64::MAX)
}

/// A pattern for the digits that find a telephone; `00` before a country is left out.
pub(super) fn phone(search: &str) -> String {
    match digits_of(search) {
        Some(digits) => containing(digits.strip_prefix("00").unwrap_or(&digits)),
        // No telephone's digits have a letter among them.
        None => containing(search_text(search).as_str()),
    }
}

/// Patterns for the text that finds somebody's name, and for the digits of a number however they are
/// grouped.
pub(super) fn name_or_number(search: &str) -> (String, String) {
    // What a chat wraps around a number or a name; within a name it may be a joiner of letters.
    let search = search.trim_matches(is_invisible);
    let digits = digits_of(search);
    let number = digits.as_deref().unwrap_or(search);
    (containing(&search_text(search)), containing(number))
}

/// The digits of a number however they are grouped; none where the text means a name. «Household 12»
/// means one: 12 in it is no part of a number.
fn digits_of(search: &str) -> Option<String> {
    let seen = search.chars().filter(|it| !is_invisible(*it));
    let digits: String = seen.clone().filter_map(ascii_digit).collect();
    let named = digits.is_empty() || seen.clone().any(char::is_alphabetic);
    (!named).then_some(digits)
}
