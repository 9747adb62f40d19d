//! Running a use case in three trips to the database: its lock; its question; its changes with the
//! commit.
//!
//! The isolation is READ COMMITTED, and the lock is a statement of its own, before the question:
//! what is read in the same statement as the lock, or in a snapshot from before it, is older than
//! the lock, and two registrations at once would both find room in the day.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use deadpool_postgres::{ClientWrapper, Object};
use tokio_postgres::Row;
use tracing::Instrument as _;

use super::{
    Postgres, changes, locks,
    lost::{CHANCES, PATIENCE},
    statement::{Rows, Statement, Value, borrowed},
};
use crate::{
    application::UseCase,
    domain::{audit::AuditEvent, changes::told, random::Random},
    store::{Question, StoreError},
};

/// Runs of one use case whose changes are in conflict, or that the database undid in favour of
/// another.
const RUNS: usize = 16;
/// Statements that are sent without waiting for each other's answers.
const PIPELINE: usize = 24;
const PATIENCE_TO_UNDO: Duration = Duration::from_secs(2);

/// A question that PostgreSQL answers.
pub(crate) trait Answer: Question {
    /// Reads what is asked for.
    ///
    /// # Errors
    /// When the database fails.
    fn answer(&self, db: Db<'_>) -> impl Future<Output = Result<Self::Facts, StoreError>> + Send;
}

impl Answer for () {
    async fn answer(&self, _: Db<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

/// A connection that questions are asked on.
#[derive(Clone, Copy)]
pub(crate) struct Db<'c>(&'c ClientWrapper);

impl<'c> Db<'c> {
    /// Asks on this connection.
    pub(super) fn on(conn: &'c ClientWrapper) -> Self {
        Self(conn)
    }

    pub(super) async fn rows(
        self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let statement = self.0.prepare_cached(sql).await?;
        Ok(self.0.query(&statement, &borrowed(&values)).await?)
    }

    pub(super) async fn row(
        self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Row, StoreError> {
        let statement = self.0.prepare_cached(sql).await?;
        Ok(self.0.query_one(&statement, &borrowed(&values)).await?)
    }

    pub(super) async fn maybe_row(
        self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        let statement = self.0.prepare_cached(sql).await?;
        Ok(self.0.query_opt(&statement, &borrowed(&values)).await?)
    }
}

/// What one run says, and what the audit log was told.
type Ran<T> = (T, Vec<AuditEvent>);

/// Why one run came to nothing.
enum RunError<E> {
    Conflict,
    /// The connection was lost, and nothing of the run was committed.
    Lost,
    Ended(E),
}

impl<E: From<StoreError>> From<StoreError> for RunError<E> {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict => Self::Conflict,
            StoreError::Away => Self::Lost,
            error => Self::Ended(error.into()),
        }
    }
}

impl<E: From<StoreError>> From<tokio_postgres::Error> for RunError<E> {
    fn from(error: tokio_postgres::Error) -> Self {
        StoreError::from(error).into()
    }
}

impl Postgres {
    /// Runs a use case. An `Ok` is durable when this returns; an `Err` has left nothing behind,
    /// unless the answer to the commit was lost: then only asking again tells.
    pub(crate) async fn run<U>(&self, use_case: U) -> Result<U::Output, U::Error>
    where
        U: UseCase,
        U::Question: Answer,
    {
        let postgres = self.clone();
        // The caller may leave; what it asked for is done all the same, and the connection does
        // not go back into the pool in the middle of a transaction.
        let run = async move { postgres.run_until_it_applies(use_case).await };
        let run = tokio::spawn(run.in_current_span());
        run.await.unwrap_or_else(|_| Err(StoreError::Gone.into()))
    }

    async fn run_until_it_applies<U>(&self, use_case: U) -> Result<U::Output, U::Error>
    where
        U: UseCase,
        U::Question: Answer,
    {
        let (mut conflicts, mut losses) = (0, 0);
        loop {
            match self.run_once(&use_case).await {
                Ok(output) => return Ok(output),
                Err(RunError::Ended(error)) => return Err(error),
                Err(RunError::Lost) => {
                    losses += 1;
                    if losses == CHANCES {
                        return Err(StoreError::Away.into());
                    }
                }
                Err(RunError::Conflict) => {
                    conflicts += 1;
                    if conflicts == RUNS {
                        tracing::error!(
                            lock = use_case.lock().kind(),
                            "a use case stays in conflict"
                        );
                        return Err(StoreError::Conflict.into());
                    }
                    tokio::time::sleep(pause(conflicts)).await;
                }
            }
        }
    }

    async fn run_once<U>(&self, use_case: &U) -> Result<U::Output, RunError<U::Error>>
    where
        U: UseCase,
        U::Question: Answer,
    {
        let conn = self.connection().await.map_err(ended)?;
        let commit_sent = AtomicBool::new(false);
        let run = tokio::time::timeout(
            PATIENCE,
            transact(&conn, use_case, &*self.random, &commit_sent),
        )
        .await;
        let result = run.unwrap_or(Err(RunError::Lost));
        match &result {
            Ok((_, told)) => told.iter().for_each(|it| self.audit_lines().count(it)),
            Err(RunError::Lost) => {
                self.give_up(conn);
                // Only its answer tells whether a commit was done.
                if commit_sent.into_inner() {
                    return Err(RunError::Ended(StoreError::Away.into()));
                }
            }
            Err(RunError::Conflict | RunError::Ended(_)) => {
                let undone = tokio::time::timeout(PATIENCE_TO_UNDO, conn.batch_execute("ROLLBACK"));
                if !matches!(undone.await, Ok(Ok(()))) {
                    // Nobody knows what it is in the middle of.
                    drop(Object::take(conn));
                }
            }
        }
        result.map(|(output, _)| output)
    }
}

/// Where there is no connection to be had, another would not be had either.
fn ended<E: From<StoreError>>(error: StoreError) -> RunError<E> {
    RunError::Ended(error.into())
}

async fn transact<U>(
    conn: &Object,
    use_case: &U,
    random: &dyn Random,
    commit_sent: &AtomicBool,
) -> Result<Ran<U::Output>, RunError<U::Error>>
where
    U: UseCase,
    U::Question: Answer,
{
    let lock = locks::statement(&use_case.lock());
    let statement = match &lock {
        Some(lock) => Some(conn.prepare_cached(lock.sql).await?),
        None => None,
    };
    let (begun, locked) = tokio::join!(conn.batch_execute("BEGIN"), async {
        match (&statement, &lock) {
            (Some(statement), Some(lock)) => {
                let values = borrowed(&lock.values);
                conn.query(statement, &values).await.map(drop)
            }
            _ => Ok(()),
        }
    });
    begun?;
    locked?;
    let facts = use_case.question().answer(Db(conn)).await?;
    let decision = use_case.decide(facts).map_err(RunError::Ended)?;
    let statements = changes::statements(&decision.changes, random)?;
    apply(conn, &statements, commit_sent).await?;
    Ok((decision.output, told(decision.changes)))
}

/// Sends all of it with the commit, and trusts the commit only when nothing before it failed: the
/// database calls a commit of a failed transaction a success, having undone it.
async fn apply(
    conn: &Object,
    statements: &[Statement],
    commit_sent: &AtomicBool,
) -> Result<(), StoreError> {
    let checked = statements.iter().any(|it| it.rows != Rows::Any);
    let commit = || {
        // One of nothing may be sent as often as one likes.
        commit_sent.store(!statements.is_empty(), Ordering::Relaxed);
        conn.batch_execute("COMMIT")
    };
    let mut prepared = Vec::with_capacity(statements.len());
    for statement in statements {
        prepared.push(conn.prepare_cached(statement.sql).await?);
    }
    let execute = |at: usize| {
        let (prepared, statement) = (&prepared[at], &statements[at]);
        async move {
            let values = borrowed(&statement.values);
            let touched = conn.execute(prepared, &values).await?;
            let as_decided = statement.rows.are_as_decided(touched);
            as_decided.then_some(()).ok_or(StoreError::Conflict)
        }
    };
    let batches = statements.len().div_ceil(PIPELINE);
    for batch in 0..batches {
        let places = batch * PIPELINE..statements.len().min((batch + 1) * PIPELINE);
        let sent = futures_util::future::join_all(places.map(execute));
        if batch + 1 == batches && !checked {
            let (done, committed) = tokio::join!(sent, commit());
            done.into_iter().collect::<Result<(), _>>()?;
            return Ok(committed?);
        }
        sent.await.into_iter().collect::<Result<(), _>>()?;
    }
    Ok(commit().await?)
}

/// Longer with each run, and never the same for two who wait for each other.
fn pause(run: usize) -> Duration {
    let most = 2_u64 << run.min(6);
    let drawn = getrandom::u64().unwrap_or(most);
    Duration::from_millis(1 + drawn % most)
}
