//! The form that a list is handed in with.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    super::super::{
        error::ConsoleError,
        page::{Page, draw},
    },
    kind,
};
use crate::office::list::{LARGEST, ListError, ListKind};

#[derive(Template)]
#[template(path = "console/import.html")]
struct FormPage {
    page: Page,
    kind: ListKind,
    error: Option<ListError>,
}

impl FormPage {
    /// What is wrong with the list.
    fn said(&self, error: &ListError) -> String {
        let most = LARGEST / (1024 * 1024);
        self.page.text1(error.message(), "most", most)
    }
}

pub(super) async fn workers(page: Page) -> Result<Response, ConsoleError> {
    form(page, ListKind::Workers, None)
}

pub(super) async fn clients(page: Page) -> Result<Response, ConsoleError> {
    form(page, ListKind::Clients, None)
}

/// The form, perhaps with what is wrong with the list that was handed in.
pub(super) fn form(
    page: Page,
    kind: ListKind,
    error: Option<ListError>,
) -> Result<Response, ConsoleError> {
    let status = match error {
        None => StatusCode::OK,
        Some(ListError::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let html = draw(&FormPage { page, kind, error })?;
    Ok((status, html).into_response())
}
