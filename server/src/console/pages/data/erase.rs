//! Erasing a worker or a client for good, once nothing of hers has to stay.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::Form,
        page::{Page, draw_wrong},
        staff::Staff,
    },
    person::{self, client_of, worker_of},
};
use crate::{
    application::{Erase, ErasureQuestion, Sought, UseCaseError},
    domain::{erasure::ErasureRefusal, random::bytes},
    records::RecordsError,
    store::personal::Whose,
};

/// What the page says of erasing.
pub(super) enum Erasable {
    /// She can be erased now.
    Now,
    /// She cannot, and why.
    Not(ErasureRefusal),
    /// The server keeps no list of erasures.
    NoList,
}

#[derive(Deserialize)]
pub(super) struct Sure {
    /// The number typed again, so that nobody is erased by a click beside.
    #[serde(default)]
    number: String,
}

fn sought(staff: &Staff, whose: &Whose) -> Sought {
    match whose {
        Whose::Worker(login) => Sought::Worker(staff.user.employer, login.clone()),
        Whose::Client(number) => Sought::Client(staff.user.employer, number.clone()),
    }
}

/// Whether she can be erased today.
pub(super) async fn erasable(
    console: &Console,
    staff: &Staff,
    whose: &Whose,
) -> Result<Erasable, ConsoleError> {
    if console.records.is_none() {
        return Ok(Erasable::NoList);
    }
    let found = console
        .store
        .ask(ErasureQuestion {
            sought: sought(staff, whose),
            with_details: false,
        })
        .await?;
    let found = found.ok_or(ConsoleError::NotFound)?;
    let today = console.belgium.day(console.clock.now());
    let years = console.retention_years;
    let may_go = found.may_go(|at| console.belgium.day(at), (today, years));
    Ok(may_go.map_or_else(Erasable::Not, |()| Erasable::Now))
}

pub(super) async fn worker(
    console: State<Console>,
    staff: Staff,
    page: Page,
    Path(login): Path<String>,
    typed: Form<Sure>,
) -> Result<Response, ConsoleError> {
    let home = format!("/console/workers/{login}");
    erase(console, staff, page, (worker_of(&login)?, home), typed).await
}

pub(super) async fn client(
    console: State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
    typed: Form<Sure>,
) -> Result<Response, ConsoleError> {
    let home = format!("/console/clients/{number}");
    erase(console, staff, page, (client_of(&number)?, home), typed).await
}

async fn erase(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    (whose, home): (Whose, String),
    Form(typed): Form<Sure>,
) -> Result<Response, ConsoleError> {
    let digits: String = typed.number.chars().filter(char::is_ascii_digit).collect();
    let (number, list) = match &whose {
        Whose::Worker(login) => (login.as_str(), "/console/workers?erased=yes"),
        Whose::Client(number) => (number.as_str(), "/console/clients?erased=yes"),
    };
    let records = console.records.as_ref();
    let (true, Some(records)) = (digits == number, records) else {
        let again = person::page(&console, &staff, page, (whose, home)).await?;
        return draw_wrong(&again.with_wrong_number(typed.number));
    };
    let now = console.clock.now();
    let drawn = bytes(console.random.as_ref())?;
    let erasing = Erase {
        sought: sought(&staff, &whose),
        by: staff.user.actor(),
        id: uuid::Builder::from_random_bytes(drawn).into_uuid(),
        now,
        today: console.belgium.day(now),
        years: console.retention_years,
        belgium: console.belgium.clone(),
    };
    // On a task of its own: whoever hangs up does not keep the list from being written.
    let (records, console_of_task) = (records.clone(), console.clone());
    let erased = tokio::spawn(async move {
        // A list that cannot be read or written erases nobody.
        records.check()?;
        match console_of_task.store.run(erasing).await {
            Ok(()) => {}
            Err(UseCaseError::Refused(refusal)) => return Ok(Err(refusal)),
            Err(UseCaseError::Store(error)) => return Err(error.into()),
        }
        let clock = console_of_task.clock.as_ref();
        let store = &console_of_task.store;
        records
            .bring_together(store, clock, &console_of_task.belgium)
            .await?;
        if let Err(error) = store.empty_log().await {
            tracing::warn!(%error, "what was erased stands in the file's log for a while");
        }
        Ok::<_, RecordsError>(Ok(()))
    });
    match erased.await.map_err(|_| ConsoleError::Failed)? {
        Ok(Ok(())) => Ok(Redirect::to(list).into_response()),
        Ok(Err(ErasureRefusal::Unknown)) => Err(ConsoleError::NotFound),
        Ok(Err(_)) => {
            let again = person::page(&console, &staff, page, (whose, home)).await?;
            draw_wrong(&again)
        }
        Err(error) => Err(ConsoleError::from(error)),
    }
}
