//! Which worker or client somebody means who types a name, a part of one, or a number.
//!
//! [`search`] finds them, [`offers`](mod@offers) is what fields offer meanwhile; here is what came of
//! it, and how a name and its number stand in a field.

mod offers;
mod search;

pub(super) use offers::worker_named;
pub(in super::super) use offers::{Offers, client_named, offers};
pub(in super::super) use search::client;
pub(super) use search::worker;

use job_tracker_protocol::ascii_digit;

use crate::console::form::{Errors, FieldError};

/// Digits from which on a text means a number and no name.
const A_NUMBER: usize = 8;

/// What came of it.
pub(in super::super) enum Picked<T> {
    One(T),
    /// It may be each of these: a number, and a name.
    Several(Vec<Choice>),
    Wrong(FieldError),
}

impl<T> Picked<T> {
    /// The one; else what is wrong is said beside this field, and who may be meant is offered.
    pub(in super::super) fn one(
        self,
        field: &'static str,
        errors: &mut Errors,
        offered: &mut Vec<Choice>,
    ) -> Option<T> {
        match self {
            Self::One(it) => return Some(it),
            Self::Several(choices) => {
                *offered = choices;
                errors.add(field, "pick-several");
            }
            Self::Wrong(error) => errors.add(field, error),
        }
        None
    }
}

/// One of several that a name may mean, or that a field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Choice {
    /// A login or a client number, in digits.
    pub(in super::super) number: String,
    pub(in super::super) name: String,
}

impl Choice {
    /// As a field offers it and reads it again: the name, and its number.
    pub(in super::super) fn offered(&self) -> String {
        offered(&self.name, &self.number)
    }
}

/// A name and its number, as a field offers them and reads them again.
fn offered(name: &str, number: &str) -> String {
    format!("{name} ({number})")
}

/// The number in what a field offered, or what was typed instead of a name.
fn number_in(typed: &str) -> Option<&str> {
    let offered = typed
        .trim_end()
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    let digits = |it: &str| it.chars().filter_map(ascii_digit).count();
    match offered {
        Some((_, number)) if digits(number) >= A_NUMBER => Some(number),
        _ => {
            let named = typed.chars().any(char::is_alphabetic);
            let is_number = digits(typed) >= A_NUMBER || (digits(typed) > 0 && !named);
            is_number.then_some(typed)
        }
    }
}

/// Who was chosen of several; where nobody was, the name that was typed before, so that it is
/// asked about again.
pub(in super::super) fn or_typed(chosen: &mut String, typed: &str) {
    if chosen.is_empty() {
        typed.clone_into(chosen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn choice(name: &str) -> Choice {
        Choice {
            number: "980000000001".to_owned(),
            name: name.to_owned(),
        }
    }

    #[test]
    fn what_a_field_offers_is_read_again_and_a_name_with_digits_stays_a_name() {
        let offered = choice("Household 12 (left)").offered();
        assert_eq!(number_in(&offered), Some("980000000001"));
        for number in ["9800 0000 0001", "1", "98O000000001"] {
            assert_eq!(number_in(number), Some(number));
        }
        for name in ["Household 12", "Ana (2)", "Ana", ""] {
            assert_eq!(number_in(name), None, "{name}");
        }
    }
}
