//! The columns of an export. Payroll programs count on their names and their order: new ones come
//! at the end.

use std::io::Write;

use super::super::super::files::{CsvFile, FileError};
use crate::{
    cpu::Caller,
    store::export::{ExportRow, Snapshot},
};

pub(super) const COLUMNS: [&str; 12] = [
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
];

/// What stands in the column `automatic`.
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
    ])
}
