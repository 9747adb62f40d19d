//! What each index costs a registration: the same rows inserted with it and without it.

use std::{path::Path, time::Duration};

use rusqlite::Connection;

use super::{
    Length, pages,
    registrations::{FILE, insert},
};

/// Registrations in a transaction, and of a turn.
const TOGETHER: u32 = 64;
const ROWS: u32 = 300 * TOGETHER;
/// The least of so many turns counts: what else the machine does only adds.
const TURNS: usize = 3;

/// Measures them. There is no limit: each is worth what its pages are worth.
pub fn run(length: &Length) {
    let data = tempfile::tempdir().unwrap();
    let (rows, _) = pages::office(data.path(), length);
    let file = data.path().join(FILE);
    let indexes = indexes(&file);
    let mut least = vec![Duration::MAX; indexes.len() + 1];
    for _ in 0..TURNS {
        for (at, least) in least.iter_mut().enumerate() {
            let left_out = indexes.get(at).map(|it| it.0.as_str());
            *least = spent(&file, left_out).min(*least);
        }
    }
    let micros = |it: Duration| it.as_secs_f64() * 1e6 / f64::from(ROWS);
    let all = micros(least.pop().unwrap());
    println!("{all:.1} µs a registration with all indexes, {rows} performances");
    for ((name, bytes), without) in indexes.iter().zip(least) {
        let costs = all - micros(without);
        println!("{costs:.1} µs {name}, {bytes} bytes in all");
    }
}

/// Indexes of what a registration writes that a migration made, and their bytes. Those that keep
/// something unique, or are the table itself, are no matter of choice.
fn indexes(file: &Path) -> Vec<(String, i64)> {
    let conn = Connection::open(file).unwrap();
    let mut found = conn
        .prepare(
            "SELECT name, (SELECT sum(pgsize) FROM dbstat WHERE dbstat.name = sqlite_schema.name)
             FROM sqlite_schema
             WHERE type = 'index' AND sql IS NOT NULL
                 AND tbl_name IN ('performances', 'keys', 'audit')
             ORDER BY tbl_name DESC, name",
        )
        .unwrap();
    let found = found.query_map((), |row| Ok((row.get(0)?, row.get(1)?)));
    found.unwrap().collect::<Result<_, _>>().unwrap()
}

/// The processor's time that registrations take on a copy without this index. Nothing waits for the
/// disk.
fn spent(file: &Path, left_out: Option<&str>) -> Duration {
    let copy = file.with_extension("copy");
    std::fs::copy(file, &copy).unwrap();
    let conn = Connection::open(&copy).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "synchronous", "OFF").unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    if let Some(name) = left_out {
        conn.execute(&format!("DROP INDEX {name}"), ()).unwrap();
    }
    let before = pages::processor_time(std::process::id());
    for _ in 0..ROWS / TOGETHER {
        let commit = conn.unchecked_transaction().unwrap();
        for _ in 0..TOGETHER {
            let worker = pages::row(fastrand::u64(..pages::WORKERS));
            insert(
                &commit,
                (worker, pages::row(fastrand::u64(..pages::CLIENTS))),
            );
        }
        commit.commit().unwrap();
    }
    let spent = pages::processor_time(std::process::id()) - before;
    drop(conn);
    std::fs::remove_file(copy).unwrap();
    spent
}
