//! Forms: what was typed, and what is wrong with it, field by field.

use axum::extract::{FromRequest, Multipart, Request};
use serde::de::DeserializeOwned;

use super::{Console, error::ConsoleError};
use crate::domain::wording::{EmailAddress, Name};

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

/// What is wrong with a form: the name of a field, and the text that says so.
#[derive(Debug, Default, Clone)]
pub(super) struct Errors(Vec<(&'static str, &'static str)>);

impl Errors {
    pub(super) fn add(&mut self, field: &'static str, message: &'static str) {
        self.0.push((field, message));
    }

    /// Adds it unless this holds.
    pub(super) fn unless(&mut self, holds: bool, field: &'static str, message: &'static str) {
        if !holds {
            self.add(field, message);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text on a field; empty when nothing is wrong with it.
    pub(super) fn of(&self, field: &str) -> &'static str {
        self.0.iter().find(|it| it.0 == field).map_or("", |it| it.1)
    }
}

/// A name as it is stored; none where [`Name`] takes it for none.
pub(super) fn name(typed: &str) -> Option<String> {
    Name::from_typed(typed).ok().map(String::from)
}

/// An e-mail address as it is stored; none where [`EmailAddress`] takes it for none.
pub(super) fn email(typed: &str) -> Option<String> {
    EmailAddress::from_typed(typed).ok().map(String::from)
}
