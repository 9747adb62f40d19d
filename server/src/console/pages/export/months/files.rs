//! The lines as files.

use std::{io::Write, path::Path};

use rust_xlsxwriter::{Format, Workbook};

use super::{
    super::{
        super::super::files::{CsvFile, FileError},
        workbook::MOST_ROWS,
    },
    lines::Line,
};
use crate::{cpu::Caller, domain::contract_month};

const COLUMNS: [&str; 9] = [
    "worker_login",
    "worker_name",
    "payroll_number",
    "contract_hours",
    "month",
    "hours",
    "contract_month_hours",
    "difference",
    "performances",
];

/// As CSV.
pub(super) fn text(lines: &[Line], file: impl Write, caller: &Caller) -> Result<u64, FileError> {
    let mut csv = CsvFile::begin(file, &COLUMNS)?;
    let mut rows = 0;
    // As Excel reads numbers on a computer set to Belgium.
    let number = |it: Option<i64>| it.map_or_else(String::new, |it| contract_month::text(it, ','));
    for line in lines {
        caller.waits()?;
        rows += 1;
        let contract = line.contract.map(|it| it.text(','));
        csv.row_with_numbers(
            &[
                line.login.as_str(),
                &line.worker,
                line.payroll_number.as_deref().unwrap_or_default(),
                contract.as_deref().unwrap_or_default(),
                &line.month,
                &line.hours.to_string(),
                &number(line.expected),
                &number(line.difference()),
                &line.performances.to_string(),
            ],
            &[3, 5, 6, 7, 8],
        )?;
    }
    csv.finish()?;
    Ok(rows)
}

/// As a workbook.
pub(super) fn workbook(
    lines: &[Line],
    file: &mut (impl Write + Send),
    directory: &Path,
    caller: &Caller,
) -> Result<u64, FileError> {
    const WIDTHS: [f64; 9] = [14.0, 28.0, 16.0, 14.0, 10.0, 8.0, 20.0, 11.0, 13.0];
    let mut workbook = Workbook::new();
    workbook.set_tempdir(directory)?;
    let (bold, as_text) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    let sheet = workbook.add_worksheet_with_low_memory()?;
    sheet.set_name("months")?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, (column, width)) in (0..).zip(COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, *column, &bold)?;
    }
    let mut at = 0;
    for line in lines {
        caller.waits()?;
        at += 1;
        if at > MOST_ROWS {
            return Err(FileError::TooManyRows);
        }
        sheet.write_string_with_format(at, 0, line.login.as_str(), &as_text)?;
        sheet.write_string(at, 1, &line.worker)?;
        if let Some(number) = &line.payroll_number {
            sheet.write_string_with_format(at, 2, number, &as_text)?;
        }
        if let Some(contract) = line.contract {
            sheet.write_number(at, 3, f64::from(contract.quarters()) / 4.0)?;
        }
        sheet.write_string(at, 4, &line.month)?;
        sheet.write_number(at, 5, line.hours as f64)?;
        if let (Some(expected), Some(difference)) = (line.expected, line.difference()) {
            sheet.write_number(at, 6, expected as f64 / 100.0)?;
            sheet.write_number(at, 7, difference as f64 / 100.0)?;
        }
        sheet.write_number(at, 8, line.performances as f64)?;
    }
    workbook.save_to_writer(file)?;
    Ok(at.into())
}
