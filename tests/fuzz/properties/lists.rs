use std::collections::BTreeSet;

use job_tracker_server::testing::preview;

/// What may be said of a file that is no list.
const REFUSALS: [&str; 6] = [
    "import-empty",
    "import-too-large",
    "import-no-text",
    "import-old-workbook",
    "import-broken-workbook",
    "import-too-much",
];

/// Every row of a file is read or left out, and none is both; every row that is read is taken or
/// wrong. Where that cannot be told, nothing is read. An odd first byte makes it a list of clients.
pub fn check(data: &[u8]) {
    let Some((first, file)) = data.split_first() else {
        return;
    };
    let list = match preview(first % 2 == 1, file) {
        Ok(list) => list,
        Err(message) => {
            assert!(REFUSALS.contains(&message), "{message}");
            return;
        }
    };
    let Some(in_file) = list.in_file else {
        assert!(list.trouble.is_some() && list.rows.is_empty() && list.left_out.is_empty());
        return;
    };
    assert_eq!(list.rows.len() + list.left_out.len() + list.blank, in_file);
    let wrong = list.rows.iter().filter(|it| it.wrong).count();
    assert_eq!(list.rows.len(), list.new + wrong);
    assert!(!list.rows.is_empty() || list.trouble.is_some());
    let read = list.rows.iter().map(|it| it.line);
    let lines: BTreeSet<_> = read.chain(list.left_out.iter().copied()).collect();
    assert_eq!(lines.len(), list.rows.len() + list.left_out.len());
    for pair in list.rows.windows(2) {
        assert!(pair[0].line < pair[1].line, "{pair:?}");
    }
    if let Some(counted) = lines_of(file) {
        assert_eq!(in_file, counted);
    }
}

/// How many lines a text has whose every line is a row; none where a quotation mark may hold some
/// together, or the encoding is another.
fn lines_of(file: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(file).ok()?;
    if text.contains(['"', '\0']) || text.starts_with("PK") {
        return None;
    }
    let text = text.trim_end_matches('\u{1a}').replace("\r\n", "\n");
    Some(text.replace('\r', "\n").lines().count())
}
