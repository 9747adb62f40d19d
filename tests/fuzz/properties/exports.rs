use csv::ReaderBuilder;
use job_tracker_server::testing::csv_of;

use super::text_of;

/// Bytes that part cells, and rows, of the bytes to be exported.
const CELL: u8 = 0x1f;
const ROW: u8 = 0x1e;

/// Every cell comes out of the file as it went in, but for apostrophes that were added; and none
/// is a formula, by whatever mark the file is cut into cells.
pub fn check(data: &[u8]) {
    let rows: Vec<Vec<String>> = data
        .split(|it| *it == ROW)
        .map(|row| {
            let cells = row.split(|it| *it == CELL);
            cells.map(|it| text_of(it).into_owned()).collect()
        })
        .collect();
    let file = csv_of(&["date", "worker_name"], &rows).unwrap();
    let read = read(&file, b';');
    // The reader passes over rows without anything.
    let full = |row: &&Vec<String>| row.len() > 1 || !row[0].is_empty();
    let bare = |row: &Vec<String>| row.iter().map(|it| it.replace('\'', "")).collect();
    let written: Vec<Vec<String>> = rows.iter().filter(full).map(bare).collect();
    let seen: Vec<Vec<String>> = read[1..].iter().filter(full).map(bare).collect();
    assert_eq!(seen, written);
    for mark in [b';', b',', b'\t'] {
        for cell in self::read(&file, mark).iter().flatten() {
            let text = cell.trim_start_matches([' ', '"']);
            assert!(
                !text.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell:?} by {:?}",
                char::from(mark)
            );
        }
    }
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
