//! What Excel saves. `calamine` reads it, cell by cell: it never sees more than was unpacked.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx};

use super::{
    super::ListError,
    Rows, Workbook, number,
    packed::{Part, stored},
};

pub(super) fn read(
    parts: &[Part],
    chosen: Option<usize>,
    most: usize,
) -> Result<Workbook, ListError> {
    let broken = |_| ListError::BrokenWorkbook;
    let mut book = Xlsx::new(Cursor::new(stored(parts))).map_err(broken)?;
    let sheets = book.sheet_names();
    let wanted = chosen.map_or(0..sheets.len(), |it| it..it.saturating_add(1));
    for sheet in wanted {
        let name = sheets.get(sheet).ok_or(ListError::BrokenWorkbook)?;
        let mut rows = Rows::new(most);
        // A sheet that holds a chart has no cells.
        if let Ok(mut cells) = book.worksheet_cells_reader(name) {
            while !rows.is_full()
                && let Some(cell) = cells.next_cell().map_err(broken)?
            {
                let (row, column) = cell.get_position();
                let text = text_of(cell.get_value());
                if !text.is_empty() {
                    rows.put(row as usize, column as usize, text)?;
                }
            }
        }
        if chosen.is_some() || !rows.records.is_empty() {
            let records = rows.records;
            return Ok(Workbook {
                sheets,
                sheet,
                records,
            });
        }
    }
    Err(ListError::Empty)
}

fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::Float(value) => number(*value),
        DataRef::DateTime(moment) if moment.is_datetime() => day(moment),
        other => {
            let text = Data::from(other.clone()).to_string();
            text.trim().to_owned()
        }
    }
}

fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
