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

use super::error::StoreError;

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
}

enum Message {
    Job(Box<dyn Job>),
    Stop,
}

/// The way to the writing thread.
pub(super) struct Writer {
    jobs: mpsc::Sender<Message>,
    thread: std::sync::Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(conn: Connection) -> std::io::Result<Self> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || write_all(&conn, queue))?;
        Ok(Self {
            jobs,
            thread: std::sync::Mutex::new(Some(thread)),
        })
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

fn write_all(conn: &Connection, mut queue: mpsc::Receiver<Message>) {
    while let Some(Message::Job(first)) = queue.blocking_recv() {
        let stopping = write_batch(conn, first, &mut queue);
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
) -> bool {
    if let Err(error) = conn.execute_batch("BEGIN IMMEDIATE") {
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
    let outcome = outcome.and_then(|()| conn.execute_batch("COMMIT"));
    if let Err(error) = &outcome {
        tracing::error!(%error, jobs = done.len(), "a transaction failed");
        if !conn.is_autocommit() {
            let _ = conn.execute_batch("ROLLBACK");
        }
    }
    let outcome = outcome.map_err(StoreError::from);
    for job in done {
        job.finish(outcome.clone());
    }
    stopping
}

/// An error here is the transaction's, not the job's: SQLite undoes the whole of it when, say,
/// the disk is full.
fn run_in_savepoint(conn: &Connection, job: &mut dyn Job) -> rusqlite::Result<()> {
    let run = |sql: &str| conn.prepare_cached(sql)?.execute(()).map(drop);
    run("SAVEPOINT job")?;
    if !job.run(conn) {
        run("ROLLBACK TO job")?;
    }
    run("RELEASE job")
}
