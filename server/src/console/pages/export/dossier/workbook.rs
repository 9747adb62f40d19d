//! A dossier as an Excel workbook: what it is of, and a row for each thing that was done.

use std::{io::Write, path::Path};

use rust_xlsxwriter::{Format, Workbook};

use super::{
    super::super::super::{files::FileError, page::Page},
    told::Told,
};

/// Characters that the columns are wide.
const WIDTHS: [f64; 10] = [12.0, 11.0, 34.0, 20.0, 32.0, 26.0, 28.0, 12.0, 36.0, 36.0];

pub(super) fn write(
    page: &Page,
    told: &Told,
    file: &mut (impl Write + Send),
    directory: &Path,
) -> Result<(), FileError> {
    let mut workbook = Workbook::new();
    workbook.set_tempdir(directory)?;
    let bold = Format::new().set_bold();
    let wraps = Format::new().set_text_wrap();

    let sheet = workbook.add_worksheet();
    sheet.set_name("dossier")?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header_footer_scale_with_doc(false);
    sheet.set_footer(format!("&L{}&R&P / &N", told.foot.replace('&', "&&")));
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    let mut at = 0;
    for (name, value) in &told.facts {
        sheet.write_string_with_format(at, 0, name, &bold)?;
        sheet.write_string(at, 2, value)?;
        at += 1;
    }
    sheet.write_string_with_format(at, 0, page.text("dossier-counting"), &bold)?;
    sheet.write_number(at, 2, told.hours.0)?;
    sheet.write_string_with_format(at + 1, 0, page.text("dossier-cancelled"), &bold)?;
    sheet.write_number(at + 1, 2, told.hours.1)?;
    at += 3;
    let headings = [
        "field-date",
        "dossier-reference",
        "dossier-now",
        "field-when",
        "field-what",
        "field-who",
        "dossier-account",
        "dossier-through",
        "dossier-work",
        "field-reason",
    ];
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(at, column, page.text(heading), &bold)?;
    }
    sheet.set_repeat_rows(at, at)?;
    for section in &told.sections {
        let day = section.day.to_string();
        for entry in &section.entries {
            at += 1;
            let when = page.written().sortable(entry.at);
            let cells = [
                day.as_str(),
                section.reference.as_deref().unwrap_or_default(),
                &section.now,
                &when,
                &entry.what,
                &entry.who,
                &entry.account,
                &entry.through,
                &entry.change,
                &entry.reason,
            ];
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string_with_format(at, column, cell, &wraps)?;
            }
        }
    }
    workbook.save_to_writer(file)?;
    Ok(())
}
