//! Where a test's database is: in its directory, or, where `scripts/postgres` says so, a database
//! of its own in PostgreSQL.

use std::{ffi::OsString, path::Path};

use job_tracker_server::{PostgresUrl, settings::DatabaseSettings};

/// Set by `scripts/postgres`: the address of a database that new ones are made beside.
const POSTGRES: &str = "JOB_TRACKER_TEST_POSTGRES";

/// Set by `scripts/postgres`: the certificate of who signed the database's own.
const AUTHORITY: &str = "JOB_TRACKER_TEST_POSTGRES_AUTHORITY";

/// The file that keeps the address of a directory's database.
const ADDRESS: &str = "database-url";

/// The key of the second factors in every database of the tests, which is no secret.
pub const KEY: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/support/second-factors.key"
);

/// Whether tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    std::env::var_os(POSTGRES).is_some()
}

/// Whether a test that is about PostgreSQL has to be left out, which it says.
pub fn is_missing_postgres() -> bool {
    if !is_postgres() {
        eprintln!("there is no PostgreSQL here (see scripts/postgres): nothing was tested");
    }
    !is_postgres()
}

/// The certificate of the authority that the database's own comes from.
pub fn postgres_authority() -> std::ffi::OsString {
    std::env::var_os(AUTHORITY).unwrap()
}

/// Whether a test that is about the file of a database has to be left out, which it says.
pub fn is_without_file() -> bool {
    if is_postgres() {
        eprintln!(
            "this is about a database in a file, and PostgreSQL has none: nothing was tested"
        );
    }
    is_postgres()
}

/// How a command is told the database of this directory: that of a company, or the file that it
/// finds or makes there.
pub fn words(data: &Path) -> Vec<OsString> {
    match std::fs::read_to_string(data.join(ADDRESS)) {
        Ok(url) => vec![
            "--database".into(),
            url.into(),
            "--key-file".into(),
            KEY.into(),
            "--records".into(),
            data.into(),
        ],
        Err(_) => vec!["--data".into(), data.into()],
    }
}

/// The address of the database that belongs to this directory.
pub fn address(data: &Path) -> String {
    std::fs::read_to_string(data.join(ADDRESS)).unwrap()
}

/// The database that belongs to this directory; the same one each time.
pub fn of(data: &Path) -> DatabaseSettings {
    match std::env::var(POSTGRES) {
        Ok(beside) => {
            let place = DatabaseSettings::postgres(postgres_of(data, &beside));
            place.with_key(KEY).with_records(data)
        }
        Err(_) => DatabaseSettings::directory(data),
    }
}

/// A PostgreSQL database that nobody used yet, and its address; with the directory that it
/// belongs to.
pub fn a_database() -> (tempfile::TempDir, String) {
    let beside = tempfile::tempdir().unwrap();
    of(beside.path());
    let url = address(beside.path());
    (beside, url)
}

fn postgres_of(data: &Path, beside: &str) -> PostgresUrl {
    let known = data.join(ADDRESS);
    if let Ok(url) = std::fs::read_to_string(&known) {
        return url.parse().unwrap();
    }
    let name = format!(
        "test_{}",
        uuid::Uuid::from_u128(fastrand::u128(..)).simple()
    );
    let beside = beside.to_owned();
    let (server, _) = beside.rsplit_once('/').unwrap();
    let url = format!("{server}/{name}");
    std::thread::spawn(move || make(&beside, &name))
        .join()
        .unwrap();
    std::fs::write(known, &url).unwrap();
    url.parse().unwrap()
}

/// Waits on this thread, which must not be one that a runtime waits on.
pub fn wait_for<T>(what: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(what)
}

/// On a thread of its own: a test's runtime must not wait inside itself.
fn make(beside: &str, name: &str) {
    wait_for(async {
        let (client, connection) = tokio_postgres::connect(beside, tokio_postgres::NoTls)
            .await
            .unwrap();
        let connection = tokio::spawn(connection);
        let sql = format!("CREATE DATABASE {name} STRATEGY file_copy");
        client.batch_execute(&sql).await.unwrap();
        drop(client);
        connection.await.unwrap().unwrap();
    });
}
