//! The columns of an export. Payroll programs count on their names and their order: new ones come
//! at the end.

use std::io::Write;

use super::super::super::files::{CsvFile, FileError};
use crate::{
    cpu::Caller,
    domain::office_change::OfficeChangeState,
    store::export::{ExportRow, Snapshot},
};

pub(super) const COLUMNS: [&str; 15] = [
    "date",
    "worker_login",
    "worker_name",
    "client_number",
    "client_name",
    "activity",
    "hours",
    "state",
    "automatic",
    "channel",
    "reference",
    "registered_at",
    "requested",
    "worker_answer",
    "answered_at",
];

/// What stands in the columns `automatic` and `requested`.
pub(super) fn yes_or_no(it: bool) -> &'static str {
    if it { "yes" } else { "no" }
}

/// All of it as CSV, for as long as the caller waits; how many rows.
pub(super) fn write(
    snapshot: &Snapshot<'_>,
    file: impl Write,
    caller: &Caller,
) -> Result<u64, FileError> {
    let mut rows = 0;
    let mut csv = CsvFile::begin(file, &COLUMNS)?;
    snapshot.each(|it| {
        caller.waits()?;
        rows += 1;
        row(&mut csv, &it)
    })?;
    csv.finish()?;
    Ok(rows)
}

fn row(csv: &mut CsvFile<impl Write>, it: &ExportRow) -> Result<(), FileError> {
    csv.row(&[
        &it.day.to_string(),
        it.login.as_str(),
        &it.worker,
        it.client_number.as_str(),
        &it.client,
        it.activity.as_str(),
        &it.hours.to_string(),
        it.state.as_str(),
        yes_or_no(it.automatic),
        &it.channel,
        &it.reference,
        // Three decimals always, so that a column of them is of one form.
        &format!("{:.3}", it.registered_at),
        yes_or_no(it.requested),
        it.worker_answer.map_or("", OfficeChangeState::as_str),
        &it.answered_at
            .map_or_else(String::new, |it| format!("{it:.3}")),
    ])
}
