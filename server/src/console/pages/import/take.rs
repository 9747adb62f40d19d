//! A list is looked through, and taken once there is nothing wrong in it.

use axum::{
    extract::{Multipart, State},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    super::super::{Console, error::ConsoleError, page::Page, staff::Staff},
    kind::ListKind,
    look::look,
    upload::{Sent, form, sent},
    validate::{self, RowStatus},
};
use crate::store::{clients::ClientNumbersQuestion, workers::WorkerNamesQuestion};

/// Only looks: nothing is changed, so that the page is drawn at once and a reload does no harm.
pub(super) async fn workers_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let file = sent(fields).await?.file;
    let sent = Sent { file, import: None };
    import(console, staff, page, ListKind::Workers, sent).await
}

pub(super) async fn workers_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import(console, staff, page, ListKind::Workers, sent).await
}

/// Only looks, as the one for workers.
pub(super) async fn clients_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let file = sent(fields).await?.file;
    let sent = Sent { file, import: None };
    import(console, staff, page, ListKind::Clients, sent).await
}

pub(super) async fn clients_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import(console, staff, page, ListKind::Clients, sent).await
}

/// Takes a list that has a name and nothing wrong in it; shows any other.
async fn import(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    kind: ListKind,
    Sent { file, import }: Sent,
) -> Result<Response, ConsoleError> {
    let list = match console.cpu.run(move |_| kind.read(&file)).await? {
        Ok(list) => list,
        Err(error) => return form(page, kind, Some(error)),
    };
    let employer = staff.user.employer;
    let office = console.office.acting_as(staff.user.actor());
    let next = match kind {
        ListKind::Workers => {
            let names = console.store.ask(WorkerNamesQuestion(employer)).await?;
            let validated = validate::workers(&list, names);
            let clean = validated.new.len() == validated.lines.len();
            let (Some(import), true) = (import, clean) else {
                let new = validated.new.len();
                return look(&console, page, kind, &list, validated.lines, new);
            };
            office
                .import_workers(employer, import, validated.new)
                .await?;
            format!("/console/imports/{import}")
        }
        ListKind::Clients => {
            let known = console.store.ask(ClientNumbersQuestion(employer)).await?;
            let validated = validate::clients(&list, &known);
            let mut lines = validated.lines.iter();
            let clean = lines.all(|it| it.status != RowStatus::Wrong);
            let (Some(import), true) = (import, clean) else {
                let new = validated.new.len();
                return look(&console, page, kind, &list, validated.lines, new);
            };
            office
                .import_clients(employer, import, validated.new)
                .await?;
            "/console/clients".to_owned()
        }
    };
    Ok(Redirect::to(&next).into_response())
}
