use job_tracker_server::testing::preview;

/// Every row of a list is judged, taken or wrong, none twice; and the list that the page carries
/// on is the one that was looked at. An odd first byte makes it a list of clients.
pub fn check(data: &[u8]) {
    let Some((first, file)) = data.split_first() else {
        return;
    };
    let clients = first % 2 == 1;
    let list = match preview(clients, file) {
        Ok(list) => list,
        Err(message) => {
            let known = [
                "import-empty",
                "import-too-long",
                "import-no-text",
                "import-broken-quote",
                "import-two-columns",
            ];
            assert!(known.contains(&message));
            return;
        }
    };
    let wrong = list.rows.iter().filter(|it| it.wrong).count();
    assert_eq!(list.rows.len(), list.new + wrong);
    assert!(!list.rows.is_empty());
    for pair in list.rows.windows(2) {
        assert!(pair[0].line <= pair[1].line, "{pair:?}");
    }
    if wrong == 0 {
        let again = preview(clients, list.again.as_bytes()).unwrap();
        let cells = |rows: &[job_tracker_server::testing::PreviewRow]| {
            rows.iter().map(|it| it.cells.clone()).collect::<Vec<_>>()
        };
        assert_eq!(cells(&again.rows), cells(&list.rows));
        assert_eq!((again.new, again.again), (list.new, list.again));
    }
}
