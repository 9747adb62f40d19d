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
    import_workers(console, staff, page, Sent { file, import: None }).await
}

pub(super) async fn workers_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import_workers(console, staff, page, sent).await
}

/// Takes a list that has a name and nothing wrong in it; shows any other.
async fn import_workers(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let file = sent.file;
    let read = console
        .cpu
        .run(move |_| ListKind::Workers.read(&file))
        .await?;
    let list = match read {
        Ok(list) => list,
        Err(error) => return form(page, ListKind::Workers, Some(error)),
    };
    let names = console
        .store
        .ask(WorkerNamesQuestion(staff.user.employer))
        .await?;
    let validated = validate::workers(&list, names);
    let clean = validated.new.len() == validated.lines.len();
    let (Some(import), true) = (sent.import, clean) else {
        let new = validated.new.len();
        return look(
            &console,
            page,
            ListKind::Workers,
            &list,
            validated.lines,
            new,
        );
    };
    let office = console.office.acting_as(staff.user.actor());
    office
        .import_workers(staff.user.employer, import, validated.new)
        .await?;
    Ok(Redirect::to(&format!("/console/imports/{import}")).into_response())
}

/// Only looks, as the one for workers.
pub(super) async fn clients_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let file = sent(fields).await?.file;
    import_clients(console, staff, page, Sent { file, import: None }).await
}

pub(super) async fn clients_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import_clients(console, staff, page, sent).await
}

/// Takes a list that has a name and nothing wrong in it; shows any other.
async fn import_clients(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let file = sent.file;
    let read = console
        .cpu
        .run(move |_| ListKind::Clients.read(&file))
        .await?;
    let list = match read {
        Ok(list) => list,
        Err(error) => return form(page, ListKind::Clients, Some(error)),
    };
    let known = console
        .store
        .ask(ClientNumbersQuestion(staff.user.employer))
        .await?;
    let validated = validate::clients(&list, &known);
    let clean = validated
        .lines
        .iter()
        .all(|it| it.status != RowStatus::Wrong);
    let (Some(import), true) = (sent.import, clean) else {
        let new = validated.new.len();
        return look(
            &console,
            page,
            ListKind::Clients,
            &list,
            validated.lines,
            new,
        );
    };
    let office = console.office.acting_as(staff.user.actor());
    office
        .import_clients(staff.user.employer, import, validated.new)
        .await?;
    Ok(Redirect::to("/console/clients").into_response())
}
