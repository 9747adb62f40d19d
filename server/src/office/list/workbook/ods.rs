//! What LibreOffice saves. A cell and a row may be said to stand there a million times, so that the
//! sheet is read here tag by tag: `calamine` would write each of them out.

use super::{
    super::{ListError, MOST_COLUMNS},
    LONGEST_CELL, Rows, Workbook, number,
    packed::Part,
    xml::{Token, Tokens, attribute},
};

pub(super) fn read(
    parts: &[Part],
    chosen: Option<usize>,
    most: usize,
) -> Result<Workbook, ListError> {
    let locked = |it: &Part| {
        it.name == "META-INF/manifest.xml"
            && String::from_utf8_lossy(&it.bytes).contains("encryption-data")
    };
    if parts.iter().any(locked) {
        return Err(ListError::OldWorkbook);
    }
    let content = parts.iter().find(|it| it.name == "content.xml");
    let content = content.ok_or(ListError::BrokenWorkbook)?;
    let text = std::str::from_utf8(&content.bytes).map_err(|_| ListError::BrokenWorkbook)?;
    let mut sheets = Vec::new();
    let mut found: Option<(usize, Rows)> = None;
    let mut tokens = Tokens(text);
    while let Some(token) = tokens.next() {
        let Token::Open {
            name: "table:table",
            attributes,
            closed: false,
        } = token
        else {
            continue;
        };
        let name = attribute(attributes, "table:name").unwrap_or_default();
        let sheet = sheets.len();
        sheets.push(name.into_owned());
        let is_next = chosen.map_or(found.is_none(), |it| it == sheet);
        let mut rows = Rows::new(if is_next { most } else { 0 });
        table(&mut tokens, &mut rows, is_next)?;
        if is_next && (chosen.is_some() || !rows.records.is_empty()) {
            found = Some((sheet, rows));
        }
    }
    let (sheet, rows) = found.ok_or(ListError::Empty)?;
    Ok(Workbook {
        sheets,
        sheet,
        records: rows.records,
    })
}

fn repeated(attributes: &str, name: &str) -> Result<usize, ListError> {
    let times = attribute(attributes, name);
    let times = times.map_or(Ok(1), |it| it.parse());
    times.map_err(|_| ListError::BrokenWorkbook)
}

/// Reads a sheet up to its end; keeps its rows where they are wanted.
fn table(tokens: &mut Tokens<'_>, rows: &mut Rows, wanted: bool) -> Result<(), ListError> {
    let mut row = 0_usize;
    while let Some(token) = tokens.next() {
        match token {
            Token::Close("table:table") => break,
            Token::Open {
                name: "table:table-row",
                attributes,
                closed,
            } if wanted => {
                let times = repeated(attributes, "table:number-rows-repeated")?;
                let cells = if closed { Vec::new() } else { row_of(tokens)? };
                for at in 0..times {
                    if cells.is_empty() || rows.is_full() {
                        break;
                    }
                    for (column, text) in &cells {
                        rows.put(row.saturating_add(at), *column, text)?;
                    }
                }
                row = row.saturating_add(times);
            }
            _ => {}
        }
    }
    Ok(())
}

/// The cells of a row that hold something, with their columns.
fn row_of(tokens: &mut Tokens<'_>) -> Result<Vec<(usize, String)>, ListError> {
    let (mut cells, mut column) = (Vec::new(), 0_usize);
    while let Some(token) = tokens.next() {
        match token {
            Token::Close("table:table-row") => break,
            Token::Open {
                name: name @ ("table:table-cell" | "table:covered-table-cell"),
                attributes,
                closed,
            } => {
                let times = repeated(attributes, "table:number-columns-repeated")?;
                let shown = if closed {
                    String::new()
                } else {
                    text_in(tokens, name)
                };
                let text = value(attributes, shown);
                if !text.is_empty() {
                    if column.saturating_add(times) > MOST_COLUMNS {
                        return Err(ListError::TooMuch);
                    }
                    cells.extend((column..column + times).map(|at| (at, text.clone())));
                }
                column = column.saturating_add(times);
            }
            _ => {}
        }
    }
    Ok(cells)
}

/// The text in a cell, up to its end; what somebody noted beside it is none of it.
fn text_in(tokens: &mut Tokens<'_>, cell: &str) -> String {
    let (mut text, mut noted) = (String::new(), false);
    let mut paragraphs = 0;
    for token in tokens.by_ref() {
        match token {
            Token::Close(name) if name == cell => break,
            Token::Open {
                name: "office:annotation",
                closed: false,
                ..
            } => noted = true,
            Token::Close("office:annotation") => noted = false,
            _ if noted || text.len() >= LONGEST_CELL => {}
            Token::Open { name: "text:p", .. } => {
                if paragraphs > 0 {
                    text.push('\n');
                }
                paragraphs += 1;
            }
            Token::Open {
                name: "text:s" | "text:tab",
                ..
            } => text.push(' '),
            Token::Open {
                name: "text:line-break",
                ..
            } => text.push('\n'),
            Token::Text(part) if paragraphs > 0 => {
                let room = LONGEST_CELL.saturating_sub(text.len());
                text.push_str(&part[..part.floor_char_boundary(room)]);
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// What a cell says: its number where that is one, and what is shown otherwise.
fn value(attributes: &str, shown: String) -> String {
    let of = |name| attribute(attributes, name);
    match of("office:value-type").as_deref() {
        Some("float" | "currency" | "percentage") => {
            let value = of("office:value").and_then(|it| it.parse::<f64>().ok());
            let number = value.map(number);
            match number {
                // Shown with a 0 before it, it is a number with a 0 before it.
                Some(number) if shown.trim_start_matches('0') == number => shown,
                Some(number) => number,
                None => shown,
            }
        }
        Some("date") => of("office:date-value").map_or(shown, |it| it.chars().take(10).collect()),
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &str) -> Result<Vec<(u64, Vec<String>)>, ListError> {
        let text = format!(
            "<office:spreadsheet><table:table table:name=\"A\"/><table:table table:name=\"B\">{rows}</table:table></office:spreadsheet>"
        );
        let parts = [Part {
            name: "content.xml".to_owned(),
            bytes: text.into_bytes(),
        }];
        let book = read(&parts, None, 10)?;
        Ok(book
            .records
            .into_iter()
            .map(|it| (it.line, it.cells))
            .collect())
    }

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn numbers_are_what_they_are_shown_as_or_written_whole() {
        let rows = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1.20485736188E+11\"><text:p>1,2E+11</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"float\" office:value=\"12345678939\"><text:p>012345678939</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-26T10:00:00\"><text:p>26/11</text:p></table:table-cell></table:table-row>";
        let cells = texts(&["120485736188", "012345678939", "2026-11-26"]);
        assert_eq!(sheet(rows), Ok(vec![(1, cells)]));
    }

    #[test]
    fn rows_and_cells_that_stand_there_a_million_times_are_not_written_out() {
        let blank = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        let row = "<table:table-row><table:table-cell><text:p>An<text:s text:c=\"4000000000\"/>Maes</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell></table:table-row>";
        let read = sheet(&format!("<table:table-row/>{row}{blank}")).unwrap();
        assert_eq!(read, [(2, texts(&["An Maes"]))]);
        let many = row.replace("-row>", "-row >").replacen(
            "-row ",
            "-row table:number-rows-repeated=\"1048576\" ",
            1,
        );
        assert_eq!(sheet(&many).unwrap().len(), 11);
        let wide = row.replacen(
            "-cell>",
            "-cell table:number-columns-repeated=\"16384\">",
            1,
        );
        assert_eq!(sheet(&wide), Err(ListError::TooMuch));
    }

    #[test]
    fn a_long_cell_that_stands_there_many_times_is_not_written_out() {
        let long = "a".repeat(100_000);
        let row = format!(
            "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"100\"><text:p>{long}</text:p></table:table-cell></table:table-row>"
        );
        let read = sheet(&row);
        let bytes = read.iter().flatten().flat_map(|it| &it.1).map(String::len);
        let bytes: usize = bytes.sum();
        assert!(
            bytes < 50_000_000,
            "eleven rows of {} bytes of text took {bytes}; a list of clients has eleven thousand",
            row.len()
        );
    }

    #[test]
    fn what_the_cells_of_a_sheet_hold_together_has_an_end() {
        let row = |times, text: &str| {
            format!(
                "<table:table-row table:number-rows-repeated=\"{times}\"><table:table-cell table:number-columns-repeated=\"100\"><text:p>{text}</text:p></table:table-cell></table:table-row>"
            )
        };
        let part = |text: String| Part {
            name: "content.xml".to_owned(),
            bytes: format!("<table:table>{text}</table:table>").into_bytes(),
        };
        let read = |text: &str| read(&[part(row(11_000, text))], None, 11_000);
        assert_eq!(read(&"é".repeat(2_000)).unwrap_err(), ListError::TooMuch);
        assert_eq!(read("Ana Maes").unwrap().records.len(), 11_000);
    }
}
