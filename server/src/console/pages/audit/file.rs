//! The log as CSV.

use axum::{
    extract::{Query, State},
    response::Response,
};

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{CsvFile, FileError, FileKind, Spooled},
        page::Page,
        staff::Staff,
    },
    AuditPage,
    query::AuditListQuery,
};
use crate::{
    cpu::Presence,
    store::audit::{LogLine, Reference, WholeLog, WholeLogQuestion},
};

const COLUMNS: [&str; 9] = [
    "at",
    "actor",
    "actor_account",
    "actor_name",
    "origin",
    "action",
    "subject",
    "reference",
    "detail",
];

pub(super) async fn csv(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<AuditListQuery>,
) -> Result<Response, ConsoleError> {
    let filter = match query.read(&console, &staff)? {
        Ok(filter) => filter,
        Err(errors) => {
            let audit = AuditPage::new(&console, &staff, page, query).await?;
            return audit.refuse(errors);
        }
    };
    let data = console.data.clone();
    let place = console.cpu.place().await?;
    let (_presence, caller) = Presence::new();
    let work = move |log: &WholeLog<'_>| {
        let _place = &place;
        Spooled::write(&data, |file| {
            let mut rows = 0;
            let mut csv = CsvFile::begin(file, &COLUMNS)?;
            log.each(|it| {
                caller.waits()?;
                rows += 1;
                row(&mut csv, &it)
            })?;
            csv.finish()?;
            Ok(rows)
        })
    };
    let whole = WholeLogQuestion { filter, work };
    let (file, rows) = console.store.ask_long(whole).await??;
    staff.tell_of(&console, query.export(rows)).await?;
    let today = console.belgium.day(console.clock.now());
    file.send(&format!("audit_{today}"), FileKind::Csv).await
}

fn row(csv: &mut CsvFile<impl std::io::Write>, it: &LogLine<Reference>) -> Result<(), FileError> {
    csv.row(&[
        // Three decimals always, as in the export.
        &format!("{:.3}", it.at),
        &it.actor,
        it.account.as_deref().unwrap_or_default(),
        it.name.as_deref().unwrap_or_default(),
        &it.origin,
        &it.action,
        &it.subject,
        it.about.as_deref().unwrap_or_default(),
        &it.detail,
    ])
}
