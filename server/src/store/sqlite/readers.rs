//! Read-only connections, so that nobody who reads waits for the writer.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use crate::store::StoreError;

/// Connections at most; each keeps its own cache of pages in memory.
const CONNECTIONS: usize = 4;
/// Those of them that exports may hold, which read for as long as a file takes to write.
const LONG: usize = 2;
const _: () = assert!(LONG < CONNECTIONS, "somebody is always left to sign in");
/// How long an export waits for one before it is sent away.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) struct Readers {
    path: PathBuf,
    flags: OpenFlags,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
    long: Arc<Semaphore>,
    patience: Duration,
}

impl Readers {
    pub(super) fn new(path: PathBuf) -> Self {
        Self::at(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    /// The same, opened in this way.
    pub(super) fn at(path: PathBuf, flags: OpenFlags) -> Self {
        Self {
            path,
            flags: flags | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            idle: Arc::default(),
            permits: Arc::new(Semaphore::new(CONNECTIONS)),
            long: Arc::new(Semaphore::new(LONG)),
            patience: PATIENCE,
        }
    }

    /// Runs a query that may take minutes. Few of them at a time: the other connections stay for
    /// everybody else.
    pub(super) async fn run_long<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let permit = Arc::clone(&self.long).acquire_owned();
        let permit = tokio::time::timeout(self.patience, permit)
            .await
            .map_err(|_| StoreError::Busy)?
            .map_err(|_| StoreError::Gone)?;
        // Into the query: it goes on without a caller who leaves.
        self.run(move |conn| {
            let _permit = permit;
            query(conn)
        })
        .await
    }

    /// Runs the query on a thread that may wait for the disk.
    pub(super) async fn run<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| StoreError::Gone)?;
        let idle = Arc::clone(&self.idle);
        let (path, flags) = (self.path.clone(), self.flags);
        tokio::task::spawn_blocking(move || {
            let pooled = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let conn = match pooled {
                Some(conn) => conn,
                None => open(&path, flags)?,
            };
            let result = query(&conn);
            idle.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(conn);
            drop(permit);
            result
        })
        .await
        .map_err(|_| StoreError::Gone)?
    }

    pub(super) fn close(&self) {
        self.permits.close();
        self.long.close();
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

fn open(path: &std::path::Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, flags)?;
    super::configure(&conn)?;
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn long_exports_leave_a_connection_and_one_more_is_sent_away() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("database");
        Connection::open(&path).unwrap();
        let mut readers = Readers::new(path);
        readers.patience = Duration::ZERO;
        let readers = Arc::new(readers);
        let mut under_way = Vec::new();
        for _ in 0..LONG {
            let (release, wait) = mpsc::channel::<()>();
            let (began, beginning) = oneshot::channel();
            let mine = Arc::clone(&readers);
            let export = tokio::spawn(async move {
                let query = move |_: &Connection| {
                    let _ = began.send(());
                    Ok(wait.recv().is_ok())
                };
                mine.run_long(query).await
            });
            beginning.await.unwrap();
            under_way.push((release, export));
        }
        let one_more = readers.run_long(|_| Ok(())).await;
        assert!(matches!(one_more, Err(StoreError::Busy)));
        assert!(readers.run(|_| Ok(())).await.is_ok());
        for (release, export) in under_way {
            release.send(()).unwrap();
            assert!(export.await.unwrap().unwrap());
        }
        assert!(readers.run_long(|_| Ok(())).await.is_ok());
    }
}
