//! Forms: what was typed, and what is wrong with it, field by field.

use axum::extract::{FromRequest, Multipart, Request};
use job_tracker_protocol::{Day, NumberError, ascii_digit, foreign_sign, is_dash, is_invisible};
use serde::de::DeserializeOwned;

use super::{Console, error::ConsoleError};
use crate::{
    domain::{
        contract::{ContractHours, NoContractHours, PayrollNumber},
        phone_number::PhoneNumber,
        rules::MOST_CONTRACT_HOURS,
        staff::Region,
        wording::{EmailAddress, Name, Reason, WordingError},
    },
    texts::{TextValue, Texts},
};

/// The fields of a form. What is missing here no browser would leave out.
pub(super) struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Console> for Form<T> {
    type Rejection = ConsoleError;

    async fn from_request(request: Request, console: &Console) -> Result<Self, ConsoleError> {
        axum::Form::from_request(request, console)
            .await
            .map(|it| Self(it.0))
            .map_err(|_| ConsoleError::BadForm)
    }
}

/// The parts of a form that a file is handed in with.
pub(super) struct Fields(pub Multipart);

impl FromRequest<Console> for Fields {
    type Rejection = ConsoleError;

    async fn from_request(request: Request, console: &Console) -> Result<Self, ConsoleError> {
        let fields = Multipart::from_request(request, console).await;
        fields.map(Self).map_err(|_| ConsoleError::BadForm)
    }
}

/// What is wrong with a field: a text, and what it names.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct FieldError {
    message: &'static str,
    values: Vec<(&'static str, Named)>,
}

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    Text(String),
    Number(usize),
}

impl FieldError {
    /// That names something.
    pub(super) fn naming(message: &'static str, name: &'static str, text: String) -> Self {
        Self {
            message,
            values: vec![(name, Named::Text(text))],
        }
    }

    /// Whether nothing is wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.message.is_empty()
    }

    /// In these words.
    pub(super) fn text(&self, texts: &Texts) -> String {
        let values: Vec<(&'static str, TextValue<'_>)> = self
            .values
            .iter()
            .map(|(name, value)| match value {
                Named::Text(text) => (*name, text.as_str().into()),
                Named::Number(number) => (*name, (*number).into()),
            })
            .collect();
        texts.text_with(self.message, &values)
    }
}

impl From<&'static str> for FieldError {
    fn from(message: &'static str) -> Self {
        Self {
            message,
            values: Vec::new(),
        }
    }
}

/// What is wrong with a form, field by field.
#[derive(Debug, Default, Clone)]
pub(super) struct Errors(Vec<(&'static str, FieldError)>);

impl Errors {
    pub(super) fn add(&mut self, field: &'static str, error: impl Into<FieldError>) {
        self.0.push((field, error.into()));
    }

    /// Adds it unless this holds.
    pub(super) fn unless(&mut self, holds: bool, field: &'static str, message: &'static str) {
        if !holds {
            self.add(field, message);
        }
    }

    /// What was read; else what is wrong is added.
    pub(super) fn of_read<T, E: Into<FieldError>>(
        &mut self,
        field: &'static str,
        read: Result<T, E>,
    ) -> Option<T> {
        read.map_err(|it| self.add(field, it)).ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field; empty when nothing is.
    pub(super) fn of(&self, field: &str) -> &FieldError {
        static NOTHING: FieldError = FieldError {
            message: "",
            values: Vec::new(),
        };
        self.0
            .iter()
            .find(|it| it.0 == field)
            .map_or(&NOTHING, |it| &it.1)
    }
}

/// A name that somebody typed.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn typed_name(typed: &str) -> Result<Name, FieldError> {
    Name::from_typed(typed).map_err(|error| {
        match error {
            WordingError::TooLong(..) => "field-name-too-long",
            WordingError::ControlCharacter(_) => "import-name-break",
            _ => "field-name-missing",
        }
        .into()
    })
}

/// A reason that somebody typed.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn typed_reason(typed: &str) -> Result<Reason, FieldError> {
    Reason::from_typed(typed).map_err(|error| {
        match error {
            WordingError::TooLong(..) => "field-reason-too-long",
            WordingError::ControlCharacter(_) => "field-reason-break",
            _ => "field-reason-missing",
        }
        .into()
    })
}

/// A telephone number that somebody typed, or left out.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn typed_phone(typed: &str) -> Result<Option<PhoneNumber>, FieldError> {
    PhoneNumber::if_any(typed).map_err(|error| {
        match error {
            WordingError::TooLong(..) => "field-telephone-too-long",
            WordingError::ControlCharacter(_) => "field-telephone-break",
            _ => "field-telephone-wrong",
        }
        .into()
    })
}

/// Contract hours that somebody typed, or left out.
///
/// # Errors
/// Says what is wrong with them.
pub(super) fn typed_contract_hours(typed: &str) -> Result<Option<ContractHours>, FieldError> {
    ContractHours::if_any(typed).map_err(|NoContractHours| FieldError {
        message: "field-contract-hours-wrong",
        values: vec![("most", Named::Number(MOST_CONTRACT_HOURS.into()))],
    })
}

/// A payroll number that somebody typed, or left out.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn typed_payroll_number(typed: &str) -> Result<Option<PayrollNumber>, FieldError> {
    PayrollNumber::if_any(typed).map_err(|error| match error {
        WordingError::TooLong(_, most) => FieldError {
            message: "field-payroll-number-too-long",
            values: vec![("most", Named::Number(most))],
        },
        _ => "field-payroll-number-break".into(),
    })
}

/// The region that somebody chose; none where it is the employer's.
///
/// # Errors
/// When no page of ours has it.
pub(super) fn chosen_region(chosen: &str) -> Result<Option<Region>, ConsoleError> {
    match chosen {
        "" => Ok(None),
        name => Region::from_name(name)
            .map(Some)
            .ok_or(ConsoleError::BadForm),
    }
}

/// A login or a client number that somebody typed.
///
/// # Errors
/// Says which sign is no digit, or how many digits there are.
pub(super) fn typed_number<T>(
    typed: &str,
    read: impl Fn(&str) -> Result<T, NumberError>,
) -> Result<T, FieldError> {
    read(typed).map_err(|error| match (error, foreign_sign(typed)) {
        (NumberError::WrongLength(digits), _) => FieldError {
            message: "field-number-length",
            values: vec![("digits", Named::Number(digits))],
        },
        (NumberError::NotDigits, Some(sign)) => wrong_sign(sign),
        (NumberError::Empty | NumberError::NotDigits, _) => "field-number-missing".into(),
    })
}

fn wrong_sign(sign: char) -> FieldError {
    let message = match sign {
        'o' | 'O' | 'о' | 'О' | 'ο' | 'Ο' | 'Ø' | 'ø' => "field-number-letter-o",
        'l' | 'I' | 'i' | '|' | 'ı' | 'і' | 'І' | 'ǀ' => "field-number-letter-l",
        it if it.is_control() => "field-number-unseen",
        _ => "field-number-sign",
    };
    FieldError {
        message,
        values: vec![("sign", Named::Text(sign.to_string()))],
    }
}

/// A day as people write it: 25/11/2026, 25-11-2026, 25.11.2026, or 2026-11-25; none where it is
/// anything else. A year has four digits, so that nobody has to guess which part it is.
pub(super) fn typed_day(typed: &str) -> Option<Day> {
    let seen = typed.trim().chars().filter(|it| !is_invisible(*it));
    let plain: String = seen
        .map(|it| match it {
            '/' | '.' => '-',
            it if is_dash(it) => '-',
            it => ascii_digit(it).unwrap_or(it),
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').map(str::trim).collect();
    let is_part = |it: &&str| it.bytes().all(|it| it.is_ascii_digit());
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let short = |it: &str| (1..=2).contains(&it.len());
    if !parts.iter().all(is_part) || !short(month) || !short(day) {
        return None;
    }
    format!("{year}-{month:0>2}-{day:0>2}").parse().ok()
}

/// The same for a field that must be a day.
///
/// # Errors
/// Says that this is none, and how a day is written.
pub(super) fn needed_day(typed: &str) -> Result<Day, FieldError> {
    typed_day(typed).ok_or_else(|| match typed.trim() {
        "" => "export-no-day".into(),
        typed => FieldError {
            message: "field-no-day",
            values: vec![("typed", Named::Text(typed.chars().take(40).collect()))],
        },
    })
}

/// An e-mail address as it is stored; none where [`EmailAddress`] takes it for none.
pub(super) fn email(typed: &str) -> Option<String> {
    EmailAddress::from_typed(typed).ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it_and_never_as_another() {
        for typed in [
            "2026-11-25",
            "25/11/2026",
            "25-11-2026",
            "25.11.2026",
            " 25 / 11 / 2026 ",
            "25\u{2013}11\u{2013}2026",
            "\u{202d}25/11/2026\u{202c}",
            "٢٥/١١/٢٠٢٦",
        ] {
            assert_eq!(typed_day(typed), "2026-11-25".parse().ok(), "{typed}");
        }
        assert_eq!(typed_day("1/2/2026"), "2026-02-01".parse().ok());
        for typed in [
            "",
            "25/11/26",
            "11/25/2026",
            "30/02/2026",
            "2026-25-11",
            "2026/11",
            "25/11/2026/1",
            "+5/11/2026",
            "025/11/2026",
            "yesterday",
            "2026-11-25T10:00",
        ] {
            assert_eq!(typed_day(typed), None, "{typed}");
        }
    }
}
