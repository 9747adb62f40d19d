//! The database as one SQLite file: rows, and how they are asked and changed. One thread writes,
//! a few read. SQL and the driver's types stay in here.

mod accounts;
mod audit;
mod calls;
mod client_checks;
mod clients;
mod closed;
mod console_sessions;
mod copy;
mod devices;
mod dossier;
mod employers;
mod erasures;
mod error;
mod export;
mod factor_keys;
mod health;
mod imports;
mod invitations;
mod lanes;
mod migrate;
mod notices;
mod office_changes;
mod payroll;
mod payroll_files;
mod performances;
mod personal;
mod phones;
mod readers;
mod requests;
mod retention;
mod rows;
mod run;
mod seed;
mod sessions;
mod shared_tries;
mod shown_once;
mod today;
mod transfer;
mod users;
mod validations;
mod visits;
mod vouchers;
mod whole;
mod workers;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};

pub(super) use copy::Contents;
pub(crate) use run::Answer;

use self::{migrate::Inspection, readers::Readers, whole::Whole, writer::Writer};
use super::{OpenError, Serving, StoreError, serving::is_served};
use crate::{
    domain::{
        ids::{ClientId, EmployerId, UserId, WorkerId},
        random::Random,
    },
    operate::{AuditLines, WriterFigures},
};

/// The database's name in the data directory.
const FILE: &str = "job-tracker.sqlite3";
/// How long to wait for another process, such as a command beside a running server.
const PATIENCE: Duration = Duration::from_secs(5);

/// The way to the database; clones share it.
#[derive(Clone)]
pub(crate) struct Sqlite {
    inner: Arc<Inner>,
}

struct Inner {
    directory: PathBuf,
    writer: Writer,
    readers: Readers,
    whole: Whole,
    lines: AuditLines,
    /// Whether it was opened without anything being made or changed.
    only_looks: bool,
    /// Where salts of the audit log come from.
    random: Arc<dyn Random>,
}

impl Sqlite {
    /// Opens the database in this directory, makes both where they are missing, and brings an
    /// older one up to date.
    pub(crate) fn open(data: &Path, random: Arc<dyn Random>) -> Result<Self, OpenError> {
        Self::open_in(data, random, is_served(data)).map_err(|error| error_of_place(data, error))
    }

    /// The same for whoever holds the directory in place of a server.
    pub(in crate::store) fn open_held(data: &Path, _held: &Serving) -> Result<Self, OpenError> {
        let random = Arc::new(crate::domain::random::OsRandom);
        Self::open_in(data, random, false).map_err(|error| error_of_place(data, error))
    }

    fn open_in(data: &Path, random: Arc<dyn Random>, is_served: bool) -> Result<Self, OpenError> {
        make_directory(data)?;
        Self::refuse_remains(data)?;
        let path = data.join(FILE);
        // A server that serves it has looked it through, or is about to.
        let inspection = if is_served {
            Inspection::Beside
        } else if closed::is_as_it_was(data) {
            Inspection::Head
        } else {
            Inspection::Whole
        };
        // What keeps it from being made, SQLite finds and tells.
        let _ = make_file(&path);
        let mut conn = Connection::open_with_flags(
            &path,
            OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )
        .map_err(StoreError::from)?;
        configure(&conn).map_err(StoreError::from)?;
        migrate::migrate(&mut conn, inspection).map_err(|it| it.of(&path))?;
        wait_for_the_disk(&conn).map_err(StoreError::from)?;
        undo_in_memory(&conn).map_err(StoreError::from)?;
        let writer = Writer::start(conn).map_err(|source| OpenError::Directory {
            path: data.to_owned(),
            source,
        })?;
        let readers = Readers::new(path);
        Ok(Self {
            inner: Arc::new(Inner {
                directory: data.to_owned(),
                writer,
                readers,
                whole: Whole::new(inspection == Inspection::Whole),
                lines: AuditLines::default(),
                only_looks: false,
                random,
            }),
        })
    }

    /// What changes whenever somebody writes to the file in this directory.
    pub(in crate::store) fn state(data: &Path) -> impl PartialEq + use<> {
        closed::state(data)
    }

    /// Where the file is.
    pub(super) fn directory(&self) -> &Path {
        &self.inner.directory
    }

    async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.inner.writer.run(work).await
    }

    pub(super) async fn read<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.inner.readers.run(query).await
    }

    pub(super) async fn read_long<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.inner.readers.run_long(query).await
    }

    /// Lines of the audit log that were written through it.
    pub(crate) fn audit_lines(&self) -> &AuditLines {
        &self.inner.lines
    }

    /// What the writer counts.
    pub(crate) fn writer_figures(&self) -> &WriterFigures {
        self.inner.writer.figures()
    }

    /// Jobs that wait for the writer.
    pub(crate) fn waiting(&self) -> usize {
        self.inner.writer.waiting()
    }

    /// Whether it answers.
    pub(crate) async fn is_ready(&self) -> bool {
        // A query that has to look into the file.
        let any =
            |conn: &Connection| Ok(conn.prepare_cached("SELECT 1 FROM employers")?.exists(())?);
        self.read(any).await.is_ok()
    }

    /// Finishes what waits and closes the file.
    pub(crate) async fn close(&self) {
        self.look_no_more().await;
        self.inner.readers.close();
        self.inner.writer.stop().await;
        if !self.inner.only_looks {
            self.note_closed();
        }
    }
}

fn configure(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.pragma_update(None, "foreign_keys", true)?;
    // What is erased leaves no trace in the free parts of the file.
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "trusted_schema", false)
}

/// Acknowledged means durable: every commit waits for the disk. Apple's systems need to be told
/// twice.
fn wait_for_the_disk(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)
}

/// What a job would be undone by stays in memory: else SQLite writes the pages of each savepoint
/// into a file that nobody reads, a quarter of what the writer has to do.
fn undo_in_memory(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// SQLite says only that it cannot open a file where the system would say why.
fn error_of_place(data: &Path, error: OpenError) -> OpenError {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    match (&error, tempfile::tempfile_in(data)) {
        (OpenError::Store(StoreError::Failed(_)), Err(source))
            if matches!(source.kind(), PermissionDenied | ReadOnlyFilesystem) =>
        {
            OpenError::Directory {
                path: data.to_owned(),
                source,
            }
        }
        _ => error,
    }
}

fn make_directory(path: &Path) -> Result<(), OpenError> {
    let failed = |source| OpenError::Directory {
        path: PathBuf::from(path),
        source,
    };
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(failed)
}

/// A new file is its owner's alone, also in a directory that others may look into; SQLite gives the
/// files beside it the same permissions.
fn make_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What these settings of the connection that writes are.
    async fn settings<const N: usize>(names: [&'static str; N]) -> [String; N] {
        let directory = tempfile::tempdir().unwrap();
        let random = Arc::new(crate::domain::random::OsRandom);
        let store = Sqlite::open(directory.path(), random).unwrap();
        let found = store.write(move |conn| -> Result<_, StoreError> {
            let text = |it: rusqlite::types::Value| match it {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                other => format!("{other:?}"),
            };
            let read = |name| conn.pragma_query_value(None, name, |row| row.get(0));
            let values: Vec<_> = names.map(read).into_iter().collect::<Result<_, _>>()?;
            Ok(values.into_iter().map(text).collect::<Vec<_>>())
        });
        let found = found.await.unwrap();
        store.close().await;
        found.try_into().unwrap()
    }

    #[tokio::test]
    async fn the_connection_that_writes_waits_for_the_disk() {
        let full = "2";
        let found = settings(["synchronous", "fullfsync", "journal_mode"]).await;
        assert_eq!(found, [full, "1", "Text(\"wal\")"]);
    }

    #[tokio::test]
    async fn what_a_job_would_be_undone_by_is_in_no_file() {
        let memory = "2";
        assert_eq!(settings(["temp_store"]).await, [memory]);
    }
}
