//! What Excel saves. `calamine` reads it, cell by cell: it never sees more than was unpacked.

use std::{borrow::Cow, io::Cursor};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx};

use super::{
    super::ListError,
    Rows, Workbook, number,
    packed::{Part, stored},
};

/// Texts that a workbook lists at most.
const MOST_TEXTS: usize = 2_000_000;

pub(super) fn read(
    parts: &[Part],
    chosen: Option<usize>,
    most: usize,
) -> Result<Workbook, ListError> {
    let broken = |_| ListError::BrokenWorkbook;
    if parts.iter().any(has_too_many_texts) {
        return Err(ListError::TooMuch);
    }
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
                rows.put(row as usize, column as usize, &text_of(cell.get_value()))?;
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

/// Whether it lists more texts than cells are read, or says that it does. `calamine` makes a string
/// of each, also of those that say nothing and are listed in five bytes, and room for as many as
/// the list says of itself.
fn has_too_many_texts(part: &Part) -> bool {
    let is_list = part
        .name
        .to_ascii_lowercase()
        .ends_with("sharedstrings.xml");
    let bytes = part.bytes.as_slice();
    let is_text = |it: &&[u8]| matches!(it, [b'<' | b':', b's', b'i']);
    // Written in two bytes a letter, nothing of it would be found here.
    is_list
        && (bytes.contains(&0)
            || bytes.windows(3).filter(is_text).count() > MOST_TEXTS
            || said_to_be_too_many(&String::from_utf8_lossy(bytes)))
}

fn said_to_be_too_many(list: &str) -> bool {
    let count = |it: &str| {
        let digits = it.trim_start_matches(|it: char| !it.is_ascii_digit() && it != '<');
        let end = digits.find(|it: char| !it.is_ascii_digit());
        let digits = &digits[..end.unwrap_or(digits.len())];
        digits.parse().unwrap_or(match digits.is_empty() {
            true => 0,
            false => usize::MAX,
        })
    };
    list.split("uniqueCount")
        .skip(1)
        .any(|it| count(it) > MOST_TEXTS)
}

fn text_of<'a>(cell: &'a DataRef<'_>) -> Cow<'a, str> {
    match cell {
        DataRef::Empty => "".into(),
        // Not copied: many cells may share one long text.
        DataRef::SharedString(text) => (*text).into(),
        DataRef::String(text) => text.as_str().into(),
        DataRef::Float(value) => number(*value).into(),
        DataRef::DateTime(moment) if moment.is_datetime() => day(moment).into(),
        other => Data::from(other.clone()).to_string().into(),
    }
}

fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, text: String) -> Part {
        Part {
            name: name.to_owned(),
            bytes: text.into_bytes(),
        }
    }

    /// A workbook of one sheet, with these rows and this list of texts.
    fn book(rows: &str, texts: String) -> [Part; 5] {
        let relation = |id, kind, target| {
            format!(
                "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
            )
        };
        let relations = [
            relation("a", "worksheet", "worksheets/sheet1.xml"),
            relation("b", "sharedStrings", "sharedStrings.xml"),
        ];
        let document = relation("a", "officeDocument", "xl/workbook.xml");
        [
            part(
                "_rels/.rels",
                format!("<Relationships>{document}</Relationships>"),
            ),
            part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
                    .to_owned(),
            ),
            part(
                "xl/_rels/workbook.xml.rels",
                format!("<Relationships>{}</Relationships>", relations.concat()),
            ),
            part(
                "xl/worksheets/sheet1.xml",
                format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
            ),
            part("xl/sharedStrings.xml", format!("<sst>{texts}</sst>")),
        ]
    }

    /// Rows of a hundred cells that all say the first text of the list.
    fn rows(count: usize) -> String {
        let cells = |row: usize| {
            let cell = |column: usize| {
                let tens = ["", "A", "B", "C"][column / 26];
                let letter = char::from(b'A' + (column % 26) as u8);
                format!("<c r=\"{tens}{letter}{row}\" t=\"s\"><v>0</v></c>")
            };
            (0..100).map(cell).collect::<String>()
        };
        let row = |it| format!("<row r=\"{it}\">{}</row>", cells(it));
        (1..=count).map(row).collect()
    }

    #[test]
    fn a_long_text_that_many_cells_share_is_cut_and_not_written_out_without_end() {
        let text = format!("<si><t>{}</t></si>", "a".repeat(100_000));
        let read = |count| read(&book(&rows(count), text.clone()), None, 11_000);
        let few = read(3).unwrap();
        let lengths = few.records.iter().flat_map(|it| &it.cells).map(String::len);
        assert_eq!(
            lengths.collect::<Vec<_>>(),
            [super::super::LONGEST_CELL; 300]
        );
        assert_eq!(read(200).unwrap_err(), ListError::TooMuch);
    }

    #[test]
    fn a_list_of_more_texts_than_cells_are_read_is_refused() {
        let texts = format!("<si><t>Ana</t></si>{}", "<si/>".repeat(2_000_000));
        let refused = read(&book(&rows(1), texts), None, 10);
        assert_eq!(refused.unwrap_err(), ListError::TooMuch);
        let mut said = book(&rows(1), "<si><t>Ana</t></si>".to_owned());
        assert_eq!(read(&said, None, 10).unwrap().records.len(), 1);
        let list = "<sst count='1' uniqueCount = '900000000000'><si><t>Ana</t></si></sst>";
        said[4].bytes = list.into();
        assert_eq!(read(&said, None, 10).unwrap_err(), ListError::TooMuch);
    }
}
