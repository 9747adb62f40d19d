//! A list is looked through, and taken once there is nothing wrong in it, or without the rows that
//! something is wrong with, where the office says so.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    super::super::{Console, error::ConsoleError, form::Fields, page::Page, staff::Staff},
    kind,
    look::{Looked, look},
    rest,
    sent::{Sent, sent},
    upload::form,
};
use crate::{
    domain::{client_record::NewClient, import::ImportedWorker, shown_once::Shown},
    office::list::{self, Line, ListError, ListKind, RowStatus, Said, Trouble},
    store::{
        clients::ClientNumbersQuestion,
        workers::{ImportTakenQuestion, KnownWorkersQuestion},
    },
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

/// What a list would add.
pub(super) enum Additions {
    Workers(Vec<ImportedWorker>),
    Clients(Vec<NewClient>),
}

impl Additions {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Workers(workers) => workers.len(),
            Self::Clients(clients) => clients.len(),
        }
    }
}

/// Reads a list and compares it with who and what is here.
pub(super) async fn looked(
    console: &Console,
    staff: &Staff,
    kind: ListKind,
    Sent { file, choices, .. }: Sent,
) -> Result<Result<(Looked, Additions), ListError>, ConsoleError> {
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
        Err(error) => return Ok(Err(error)),
    };
    let employer = staff.user.employer;
    let (lines, additions) = match kind {
        ListKind::Workers => {
            let known = console.store.ask(KnownWorkersQuestion(employer)).await?;
            let said = Said {
                otherwise: choices.language,
                lost_zero: choices.lost_zero,
                another: &choices.another,
            };
            let validated = list::workers(&list, &known, said);
            (validated.lines, Additions::Workers(validated.new))
        }
        ListKind::Clients => {
            let known = console.store.ask(ClientNumbersQuestion(employer)).await?;
            let validated = list::clients(&list, &known, choices.lost_zero);
            (validated.lines, Additions::Clients(validated.new))
        }
    };
    let looked = Looked {
        kind,
        list,
        names,
        file,
        choices,
        lines,
        new: additions.len(),
    };
    Ok(Ok((looked, additions)))
}

/// How many rows something is wrong with.
pub(super) fn wrong(lines: &[Line]) -> usize {
    let wrong = |it: &&Line| it.status == RowStatus::Wrong;
    lines.iter().filter(wrong).count()
}

/// Takes a list that has a name and was seen as it is read, with nothing wrong in it or with as many
/// rows to be skipped as were seen; shows any other.
async fn import(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    kind: ListKind,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let (import, as_seen, skip, expected) = (sent.import, sent.as_seen, sent.skip, sent.expected);
    let (looked, additions) = match looked(&console, &staff, kind, sent).await? {
        Ok(looked) => looked,
        Err(error) => return form(page, kind, Some(error)),
    };
    let employer = staff.user.employer;
    let Some(import) = import else {
        return look(&console, page, looked);
    };
    let done = match kind {
        ListKind::Workers => format!("/console/imports/{import}"),
        ListKind::Clients => "/console/clients".to_owned(),
    };
    // The list was taken without some rows, now or when the form was sent the first time: they are
    // handed back.
    let keeping = match skip {
        Some(_) => Some(staff.keeping(Some(import), &["rest", kind::room(&kind)])?),
        None => None,
    };
    let taken = ImportTakenQuestion { employer, import };
    let was_taken = console.store.ask(taken).await?;
    if was_taken && !as_seen {
        // A browser went back to its page, and something else was chosen on it.
        return look(&console, page, looked);
    }
    if !was_taken {
        let as_expected = expected.is_none_or(|it| it == looked.new);
        let skips = wrong(&looked.lines) == skip.unwrap_or(0);
        let may_take = looked.list.trouble.is_none() && as_seen && as_expected && skips;
        if !may_take || (skip.is_some() && looked.new == 0) {
            return look(&console, page, looked);
        }
        let office = console.office.acting_as(staff.user.actor());
        let answer = match &keeping {
            Some(keeping) => {
                let rest = Shown::Rest(rest::of(&page, &looked, (expected, &done)));
                let now = console.clock.now();
                let sealed = keeping.seal(&rest, now, console.random.as_ref());
                Some(sealed.map_err(|_| ConsoleError::Failed)?)
            }
            None => None,
        };
        match additions {
            Additions::Workers(new) => office.import_workers(employer, import, new, answer).await?,
            Additions::Clients(new) => office.import_clients(employer, import, new, answer).await?,
        }
    }
    let room = kind::room(&kind);
    let place = keeping.map(|it| format!("/console/{room}/import/rest/{}", it.place));
    Ok(Redirect::to(&place.unwrap_or(done)).into_response())
}
