use csv::ReaderBuilder;
use job_tracker_server::testing::csv_of;

use super::text_of;

/// Bytes that part cells, and rows, of the bytes to be exported.
const CELL: u8 = 0x1f;
const ROW: u8 = 0x1e;

/// Every cell comes out of the file as it went in, but for apostrophes that were added; and none
/// is a formula, by whatever mark the file is cut into cells.
pub fn check(data: &[u8]) {
    let mut rows: Vec<Vec<String>> = data
        .split(|it| *it == ROW)
        .map(|row| {
            let cells = row.split(|it| *it == CELL);
            cells.map(|it| text_of(it).into_owned()).collect()
        })
        .collect();
    let width = rows.iter().map(Vec::len).max().unwrap();
    rows.iter_mut()
        .for_each(|it| it.resize(width, String::new()));
    let file = csv_of(&vec!["column"; width], &rows).unwrap();
    let bare = |row: &Vec<String>| -> Vec<String> {
        let without = row.iter().map(|it| it.replace('\'', ""));
        without.collect()
    };
    let written: Vec<_> = rows.iter().map(bare).collect();
    let seen: Vec<_> = read(&file, b';')[1..].iter().map(bare).collect();
    assert_eq!(seen, written);
    for mark in [b';', b',', b'\t'] {
        for cell in read(&file, mark).iter().flatten() {
            let text = cell.trim_start_matches([' ', '"', '\r', '\n']);
            assert!(
                !text.starts_with(['=', '+', '-', '@']),
                "{cell:?} by {:?}",
                char::from(mark)
            );
        }
    }
    let first = |it: &String| it.starts_with(['\t', '\r']);
    assert!(!read(&file, b';').iter().flatten().any(first));
}

fn read(file: &[u8], mark: u8) -> Vec<Vec<String>> {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap();
    ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(file)
        .records()
        .map(|it| it.unwrap().iter().map(str::to_owned).collect())
        .collect()
}
