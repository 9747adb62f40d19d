//! What time validates, by the region of the client.

use super::super::Sqlite;
use crate::{
    application::DueQuestion,
    domain::{ids::EmployerId, staff::Region},
    store::StoreError,
};

const ROWS: &str = "
    INSERT INTO employers (id, public_id, name, phone, created_at, region)
    VALUES (1, randomblob(16), 'Office', NULL, 0, 'flanders');
    INSERT INTO workers (id, employer_id, login, name, language, password_hash, created_at)
    VALUES (1, 1, '980000000001', 'Ana', 'nl', '', 0);
    INSERT INTO clients (id, employer_id, number, name, created_at, region)
    VALUES (1, 1, '120485736188', 'As the company', 0, NULL),
        (2, 1, '980000000151', 'Elsewhere', 0, 'wallonia');
    INSERT INTO performances (id, employer_id, worker_id, client_id, reference, activity, hours,
        day, registered_at, state)
    VALUES (randomblob(16), 1, 1, 1, 'A', 'shopping', 1, '2026-11-02', 0, 'registered'),
        (randomblob(16), 1, 1, 2, 'B', 'shopping', 2, '2026-11-02', 0, 'registered');
";

#[tokio::test]
async fn two_clients_of_one_employer_are_due_by_the_region_of_each() {
    let directory = tempfile::tempdir().unwrap();
    let store = Sqlite::open(
        directory.path(),
        std::sync::Arc::new(crate::domain::random::OsRandom),
    )
    .unwrap();
    let filled = store.write(|conn| -> Result<(), StoreError> { Ok(conn.execute_batch(ROWS)?) });
    filled.await.unwrap();
    for (region, hours) in [
        (Region::Flanders, vec![1]),
        (Region::Brussels, vec![]),
        (Region::Wallonia, vec![2]),
    ] {
        let due = DueQuestion {
            region,
            newest: "2026-11-02".parse().unwrap(),
            undone_before: jiff::Timestamp::MAX,
            at_most: 9,
        };
        let due = store.ask(due).await.unwrap();
        assert!(due.iter().all(|it| it.0 == EmployerId(1)));
        let found: Vec<_> = due.iter().map(|it| it.1.work.hours.get()).collect();
        assert_eq!(found, hours, "{region:?}");
    }
    store.close().await;
}
