//! What payroll reads: CSV and workbooks, read back by other libraries than those that wrote them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// The header and the rows of a CSV file as Excel in Belgium reads it.
pub fn csv(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut rows = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.as_bytes());
    for row in reader.records() {
        rows.push(row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    }
    let header = rows.remove(0);
    (header, rows)
}

/// A sheet of a workbook, row by row.
pub fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The formulas of a sheet, one for each cell, empty where there is none.
pub fn formulas(bytes: &[u8], name: &str) -> Vec<String> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_formula(name).unwrap();
    range.rows().flatten().cloned().collect()
}

/// A cell as a person reads it.
pub fn shown(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
