//! The form that a list is handed in with, and what it sends.

use askama::Template;
use axum::{
    extract::Multipart,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use uuid::Uuid;

use super::{
    super::super::{
        error::ConsoleError,
        list::ListError,
        page::{Page, draw},
    },
    kind::ListKind,
};

#[derive(Template)]
#[template(path = "console/import.html")]
struct FormPage {
    page: Page,
    kind: ListKind,
    error: Option<ListError>,
}

impl FormPage {
    /// What is wrong with the list, and on which line.
    fn said(&self, error: &ListError) -> String {
        let line = error.line().map(|it| it.to_string()).unwrap_or_default();
        let most = self.kind.layout().most;
        let values = [("most", most.into()), ("line", line.into())];
        self.page.text_with(error.message(), &values)
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
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let html = draw(&FormPage { page, kind, error })?;
    Ok((status, html).into_response())
}

/// The list and its name, as the form sent them.
pub(super) struct Sent {
    pub file: Vec<u8>,
    pub import: Option<Uuid>,
}

/// Reads what the form sent.
pub(super) async fn sent(mut fields: Multipart) -> Result<Sent, ConsoleError> {
    let bad = |_| ConsoleError::BadForm;
    let (mut file, mut import) = (None, None);
    while let Some(field) = fields.next_field().await.map_err(bad)? {
        match field.name() {
            Some("list") => file = Some(field.bytes().await.map_err(bad)?.to_vec()),
            Some("import") => {
                let id = field.text().await.map_err(bad)?;
                import = Some(id.parse().map_err(|_| ConsoleError::BadForm)?);
            }
            _ => {}
        }
    }
    let file = file.ok_or(ConsoleError::BadForm)?;
    Ok(Sent { file, import })
}
