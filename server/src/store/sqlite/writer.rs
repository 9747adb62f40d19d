//! The one thread that writes.
//!
//! Making a transaction durable costs one wait for the disk. Jobs that arrive during that wait
//! form the next transaction together, so that the disk is waited for once for all of them. Each
//! job stands in a savepoint of its own: one that refuses undoes itself and nothing else. Nobody
//! is answered before the transaction is durable.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread::JoinHandle,
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use crate::{operate::WriterFigures, store::StoreError};

/// Jobs that may wait; more callers than that wait for a place.
const QUEUE: usize = 1024;
/// Jobs in one transaction, so that the first is not kept waiting by those behind it for ever.
const BATCH: usize = 512;

/// Work for the writer: run inside a transaction, finished after it.
trait Job: Send {
    /// Says whether its changes are to be kept.
    fn run(&mut self, conn: &Connection) -> bool;
    /// Answers the caller; an error means that the transaction as a whole failed.
    fn finish(self: Box<Self>, committed: Result<(), StoreError>);
    /// Answers the caller over whose changes SQLite undid the transaction: its own error says why.
    fn finish_undone(self: Box<Self>);
}

struct Pending<T, E, F> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Pending<T, E, F>
where
    T: Send,
    E: From<StoreError> + Send,
    F: FnOnce(&Connection) -> Result<T, E> + Send,
{
    fn run(&mut self, conn: &Connection) -> bool {
        // A bug in one job must not end the thread that all the others need.
        self.result = self
            .work
            .take()
            .and_then(|work| catch_unwind(AssertUnwindSafe(|| work(conn))).ok());
        matches!(self.result, Some(Ok(_)))
    }

    fn finish(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match committed {
            Ok(()) => self.result.unwrap_or_else(|| Err(StoreError::Gone.into())),
            Err(error) => Err(error.into()),
        };
        // The caller may have left; what it asked for is done all the same.
        let _ = self.answer.send(result);
    }

    fn finish_undone(mut self: Box<Self>) {
        match self.result.take() {
            Some(Err(error)) => drop(self.answer.send(Err(error))),
            _ => self.finish(Err(StoreError::Undone)),
        }
    }
}

enum Message {
    Job(Box<dyn Job>),
    Stop,
}

/// The way to the writing thread.
pub(super) struct Writer {
    jobs: mpsc::Sender<Message>,
    thread: std::sync::Mutex<Option<JoinHandle<()>>>,
    figures: WriterFigures,
}

impl Writer {
    pub(super) fn start(conn: Connection) -> std::io::Result<Self> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let figures = WriterFigures::default();
        let mine = figures.clone();
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || write_all(&conn, queue, &mine))?;
        Ok(Self {
            jobs,
            thread: std::sync::Mutex::new(Some(thread)),
            figures,
        })
    }

    /// What it counts.
    pub(super) fn figures(&self) -> &WriterFigures {
        &self.figures
    }

    /// Jobs that wait.
    pub(super) fn waiting(&self) -> usize {
        QUEUE.saturating_sub(self.jobs.capacity())
    }

    /// Runs the job in a transaction; an `Ok` is durable when this returns, an `Err` has left
    /// nothing behind.
    pub(super) async fn run<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (answer, wait) = oneshot::channel();
        let job = Message::Job(Box::new(Pending {
            work: Some(work),
            result: None,
            answer,
        }));
        self.jobs.send(job).await.map_err(|_| StoreError::Gone)?;
        wait.await.unwrap_or_else(|_| Err(StoreError::Gone.into()))
    }

    /// Ends the thread after the jobs that already wait.
    pub(super) async fn stop(&self) {
        let thread = self.thread.lock().ok().and_then(|mut it| it.take());
        if self.jobs.send(Message::Stop).await.is_ok()
            && let Some(thread) = thread
        {
            let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

fn write_all(conn: &Connection, mut queue: mpsc::Receiver<Message>, figures: &WriterFigures) {
    while let Some(Message::Job(first)) = queue.blocking_recv() {
        let stopping = write_batch(conn, first, &mut queue, figures);
        if stopping {
            break;
        }
    }
}

/// One transaction with the first job and those that wait behind it. Says whether to stop.
fn write_batch(
    conn: &Connection,
    first: Box<dyn Job>,
    queue: &mut mpsc::Receiver<Message>,
    figures: &WriterFigures,
) -> bool {
    let began = std::time::Instant::now();
    if let Err(error) = conn.execute_batch("BEGIN IMMEDIATE") {
        figures.failed.inc();
        first.finish(Err(error.into()));
        return false;
    }
    let mut done = Vec::new();
    let mut stopping = false;
    let mut next = Some(first);
    let mut outcome = Ok(());
    while let Some(mut job) = next.take() {
        outcome = run_in_savepoint(conn, job.as_mut());
        done.push(job);
        if outcome.is_err() || done.len() == BATCH {
            break;
        }
        match queue.try_recv() {
            Ok(Message::Job(job)) => next = Some(job),
            Ok(Message::Stop) => stopping = true,
            Err(_) => {}
        }
    }
    let culprit = match outcome {
        Err(StoreError::Undone) => done.pop(),
        _ => None,
    };
    let outcome = outcome.and_then(|()| Ok(conn.execute_batch("COMMIT")?));
    figures
        .jobs
        .observe(f64::from(u32::try_from(done.len()).unwrap_or(u32::MAX)));
    figures.seconds.observe(began.elapsed().as_secs_f64());
    if let Err(error) = &outcome {
        figures.failed.inc();
        tracing::error!(%error, jobs = done.len(), "a transaction failed");
        if !conn.is_autocommit() {
            let _ = conn.execute_batch("ROLLBACK");
        }
    }
    if let Some(culprit) = culprit {
        culprit.finish_undone();
    }
    for job in done {
        job.finish(outcome.clone());
    }
    stopping
}

/// An error here is the transaction's, not the job's.
fn run_in_savepoint(conn: &Connection, job: &mut dyn Job) -> Result<(), StoreError> {
    let run = |sql: &str| conn.prepare_cached(sql)?.execute(()).map(drop);
    run("SAVEPOINT job")?;
    let keeps = job.run(conn);
    // On a full disk, say, SQLite undoes all of it, with the savepoints.
    if conn.is_autocommit() {
        return Err(StoreError::Undone);
    }
    if !keeps {
        run("ROLLBACK TO job")?;
    }
    Ok(run("RELEASE job")?)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn writer() -> (tempfile::TempDir, Writer) {
        let directory = tempfile::tempdir().unwrap();
        let conn = Connection::open(directory.path().join("file")).unwrap();
        conn.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA max_page_count = 16;
             CREATE TABLE notes (text BLOB NOT NULL) STRICT;",
        )
        .unwrap();
        (directory, Writer::start(conn).unwrap())
    }

    fn note(conn: &Connection, bytes: u32) -> Result<(), StoreError> {
        conn.execute("INSERT INTO notes (text) VALUES (zeroblob(?1))", [bytes])?;
        Ok(())
    }

    async fn notes(writer: &Writer) -> i64 {
        let count = |conn: &Connection| -> Result<i64, StoreError> {
            Ok(conn.query_row("SELECT count(*) FROM notes", (), |row| row.get(0))?)
        };
        writer.run(count).await.unwrap()
    }

    /// Keeps the writer busy until the jobs of one transaction have been handed in.
    async fn together<T>(writer: &Writer, jobs: impl Future<Output = T>) -> T {
        let (open, gate) = mpsc::channel::<()>();
        let waiting = writer.run(move |_| -> Result<(), StoreError> {
            let _ = gate.recv();
            Ok(())
        });
        let opening = async {
            // The jobs before it have been handed in by the time that it is asked.
            drop(open);
        };
        // What becomes of the first is what becomes of the transaction.
        let (_, done, ()) = tokio::join!(biased; waiting, jobs, opening);
        done
    }

    #[tokio::test]
    async fn a_job_that_refuses_undoes_itself_and_nothing_else() {
        let (_directory, writer) = writer();
        let jobs = async {
            tokio::join!(
                biased;
                writer.run(|conn| note(conn, 1)),
                writer.run(|conn| -> Result<(), StoreError> {
                    note(conn, 1)?;
                    Err(StoreError::Unreadable("note"))
                }),
                writer.run(|conn| -> Result<(), StoreError> {
                    note(conn, 1)?;
                    panic!("a bug")
                }),
                writer.run(|conn| note(conn, 1)),
            )
        };
        let (first, refused, broken, last) = together(&writer, jobs).await;
        assert!(first.is_ok() && last.is_ok());
        assert!(matches!(refused, Err(StoreError::Unreadable(_))));
        assert!(matches!(broken, Err(StoreError::Gone)));
        assert_eq!(notes(&writer).await, 2);
    }

    #[tokio::test]
    async fn on_a_full_disk_nobody_is_told_that_it_is_done_and_all_may_try_again() {
        let (_directory, writer) = writer();
        let jobs = async {
            tokio::join!(
                biased;
                writer.run(|conn| note(conn, 1)),
                writer.run(|conn| note(conn, 1_000_000)),
                // One that takes the error for granted is not done either.
                writer.run(|conn| -> Result<(), StoreError> {
                    let _ = note(conn, 1_000_000);
                    Ok(())
                }),
            )
        };
        let (small, large, careless) = together(&writer, jobs).await;
        assert!(matches!(small, Err(StoreError::Undone)), "{small:?}");
        assert!(matches!(large, Err(StoreError::Full)), "{large:?}");
        assert!(matches!(careless, Err(StoreError::Undone)), "{careless:?}");
        for error in [small, large, careless] {
            assert!(error.unwrap_err().is_passing());
        }
        assert_eq!(notes(&writer).await, 0);
        writer.run(|conn| note(conn, 1)).await.unwrap();
        assert_eq!(notes(&writer).await, 1);
    }
}
