//! A list is looked through, and taken once there is nothing wrong in it.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    super::super::{Console, error::ConsoleError, form::Fields, page::Page, staff::Staff},
    look::{Looked, look},
    sent::{Sent, sent},
    upload::form,
};
use crate::{
    office::list::{self, ListKind, RowStatus, Trouble},
    store::{clients::ClientNumbersQuestion, workers::WorkerNamesQuestion},
};

/// Only looks: nothing is changed, so that the page is drawn at once and a reload does no harm.
pub(super) async fn workers_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    let sent = looked_at(sent(fields.0).await?);
    import(console, staff, page, ListKind::Workers, sent).await
}

pub(super) async fn workers_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields.0).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import(console, staff, page, ListKind::Workers, sent).await
}

/// Only looks, as the one for workers.
pub(super) async fn clients_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    let sent = looked_at(sent(fields.0).await?);
    import(console, staff, page, ListKind::Clients, sent).await
}

pub(super) async fn clients_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Fields,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields.0).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import(console, staff, page, ListKind::Clients, sent).await
}

fn looked_at(sent: Sent) -> Sent {
    Sent {
        import: None,
        ..sent
    }
}

/// Takes a list that has a name, nothing wrong in it, and was seen as it is read; shows any other.
async fn import(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    kind: ListKind,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let Sent {
        file,
        choices,
        import,
        as_seen,
    } = sent;
    let read = console.cpu.run(move |_| {
        let list = list::read(kind, &file, &choices)?;
        let names = match list.trouble {
            Some(Trouble::Encoding) => list::names_each_way(kind, &file, &choices),
            _ => Vec::new(),
        };
        Ok((list, names, file, choices))
    });
    let (list, names, file, choices) = match read.await? {
        Ok(read) => read,
        Err(error) => return form(page, kind, Some(error)),
    };
    let may_take = list.trouble.is_none() && as_seen;
    let employer = staff.user.employer;
    let office = console.office.acting_as(staff.user.actor());
    let mut looked = Looked {
        kind,
        list,
        names,
        file,
        choices,
        lines: Vec::new(),
        new: 0,
    };
    let next = match kind {
        ListKind::Workers => {
            let names = console.store.ask(WorkerNamesQuestion(employer)).await?;
            let said = (looked.choices.language, looked.choices.lost_zero);
            let validated = list::workers(&looked.list, names, said);
            let clean = validated.new.len() == validated.lines.len();
            let (Some(import), true) = (import, clean && may_take) else {
                (looked.lines, looked.new) = (validated.lines, validated.new.len());
                return look(&console, page, looked);
            };
            office
                .import_workers(employer, import, validated.new)
                .await?;
            format!("/console/imports/{import}")
        }
        ListKind::Clients => {
            let known = console.store.ask(ClientNumbersQuestion(employer)).await?;
            let validated = list::clients(&looked.list, &known, looked.choices.lost_zero);
            let mut lines = validated.lines.iter();
            let clean = lines.all(|it| it.status != RowStatus::Wrong);
            let (Some(import), true) = (import, clean && may_take) else {
                (looked.lines, looked.new) = (validated.lines, validated.new.len());
                return look(&console, page, looked);
            };
            office
                .import_clients(employer, import, validated.new)
                .await?;
            "/console/clients".to_owned()
        }
    };
    Ok(Redirect::to(&next).into_response())
}
