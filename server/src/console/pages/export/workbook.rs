//! The same as an Excel workbook: the rows, and the totals by worker and week on a second sheet.

use std::{io::Write, path::Path};

use job_tracker_protocol::Day;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{
    super::super::files::FileError,
    rows::{COLUMNS, yes_or_no},
};
use crate::{
    cpu::Caller,
    store::export::{ExportRow, Snapshot, WorkerWeek},
};

const TOTALS: [&str; 6] = [
    "worker_login",
    "worker_name",
    "week",
    "week_begins",
    "hours",
    "performances",
];

/// Characters that the columns are wide, sheet by sheet.
const WIDTHS: [f64; 15] = [
    11.0, 14.0, 28.0, 14.0, 28.0, 16.0, 7.0, 11.0, 10.0, 9.0, 11.0, 25.0, 10.0, 14.0, 25.0,
];
const TOTALS_WIDTHS: [f64; 6] = [14.0, 28.0, 10.0, 12.0, 7.0, 13.0];

/// Rows that a sheet holds below its header.
pub(super) const MOST_ROWS: u32 = 1_048_575;

struct Formats {
    header: Format,
    day: Format,
    /// Keeps Excel from taking a login for a number when somebody edits the cell.
    text: Format,
}

/// All of it, for as long as the caller waits; how many rows. They wait in `directory` until the workbook is
/// packed.
pub(super) fn write(
    snapshot: &Snapshot<'_>,
    file: &mut (impl Write + Send),
    directory: &Path,
    caller: &Caller,
) -> Result<u64, FileError> {
    let formats = Formats {
        header: Format::new().set_bold(),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        text: Format::new().set_num_format("@"),
    };
    let mut workbook = Workbook::new();
    workbook.set_tempdir(directory)?;

    let sheet = workbook.add_worksheet_with_low_memory()?;
    begin(sheet, "performances", &COLUMNS, &WIDTHS, &formats)?;
    let mut rows = 0;
    snapshot.each(|it| {
        caller.waits()?;
        rows += 1;
        row(sheet, rows, &it, &formats)
    })?;

    let sheet = workbook.add_worksheet_with_low_memory()?;
    begin(sheet, "totals", &TOTALS, &TOTALS_WIDTHS, &formats)?;
    let mut number = 0;
    snapshot.each_worker_week(|it| {
        caller.waits()?;
        number += 1;
        total(sheet, number, &it, &formats)
    })?;

    workbook.save_to_writer(file)?;
    Ok(rows.into())
}

fn begin(
    sheet: &mut Worksheet,
    name: &str,
    columns: &[&str],
    widths: &[f64],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, (column, width)) in (0..).zip(columns.iter().zip(widths)) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, *column, &formats.header)?;
    }
    Ok(())
}

/// Texts are written as texts, whatever they begin with: none of them becomes a formula.
fn row(sheet: &mut Worksheet, at: u32, it: &ExportRow, formats: &Formats) -> Result<(), FileError> {
    if at > MOST_ROWS {
        return Err(FileError::TooManyRows);
    }
    sheet.write_datetime_with_format(at, 0, excel(it.day)?, &formats.day)?;
    sheet.write_string_with_format(at, 1, it.login.as_str(), &formats.text)?;
    sheet.write_string(at, 2, &it.worker)?;
    sheet.write_string_with_format(at, 3, it.client_number.as_str(), &formats.text)?;
    sheet.write_string(at, 4, &it.client)?;
    sheet.write_string(at, 5, it.activity.as_str())?;
    sheet.write_number(at, 6, it.hours.get())?;
    sheet.write_string(at, 7, it.state.as_str())?;
    sheet.write_string(at, 8, yes_or_no(it.automatic))?;
    sheet.write_string(at, 9, &it.channel)?;
    sheet.write_string(at, 10, &it.reference)?;
    sheet.write_string(at, 11, format!("{:.3}", it.registered_at))?;
    sheet.write_string(at, 12, yes_or_no(it.requested))?;
    if let Some(answer) = it.worker_answer {
        sheet.write_string(at, 13, answer.as_str())?;
    }
    if let Some(answered) = it.answered_at {
        sheet.write_string(at, 14, format!("{answered:.3}"))?;
    }
    Ok(())
}

fn total(
    sheet: &mut Worksheet,
    at: u32,
    it: &WorkerWeek,
    formats: &Formats,
) -> Result<(), FileError> {
    if at > MOST_ROWS {
        return Err(FileError::TooManyRows);
    }
    sheet.write_string_with_format(at, 0, it.login.as_str(), &formats.text)?;
    sheet.write_string(at, 1, &it.worker)?;
    sheet.write_string(at, 2, it.week.to_string())?;
    sheet.write_datetime_with_format(at, 3, excel(it.week.monday)?, &formats.day)?;
    sheet.write_number(at, 4, it.hours as f64)?;
    sheet.write_number(at, 5, it.performances as f64)?;
    Ok(())
}

fn excel(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let date = day.date();
    let part = |it: i8| u8::try_from(it).unwrap_or_default();
    let year = u16::try_from(date.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day()))
}
