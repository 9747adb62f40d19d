//! What may take minutes to read: few at a time, each on a connection of its own, with everything
//! as it was at one instant, and its rows one by one.

use std::{ops::ControlFlow, pin::pin, sync::Arc, time::Duration};

use deadpool_postgres::{ClientWrapper, Object};
use futures_util::TryStreamExt;
use tokio::runtime::Handle;
use tokio_postgres::Row;

use super::{
    Db, Postgres,
    statement::{Value, borrowed},
};
use crate::store::{Question, StoreError};

/// Those who read for long at a time.
pub(super) const AT_ONCE: usize = 2;
/// How long one more waits before it is sent away, and all of them for their beginning.
const PATIENCE: Duration = Duration::from_secs(5);
/// The limits of short transactions do not suit a file that takes minutes to write.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;
    SET LOCAL statement_timeout = '10min';
    SET LOCAL idle_in_transaction_session_timeout = '10min'";
/// A backend that is frozen is given up after this: a little later than it gives up by itself.
const PATIENCE_FOR_A_ROW: Duration = Duration::from_secs(615);

/// A question that PostgreSQL answers for as long as it takes, on a thread that may wait.
pub(crate) trait AnswerLong: Question {
    /// Reads what is asked for.
    ///
    /// # Errors
    /// When the database fails.
    fn answer_long(&self, instant: &Instant) -> Result<Self::Facts, StoreError>;
}

/// The database at one instant.
pub(crate) struct Instant {
    conn: ClientWrapper,
    runtime: Handle,
}

impl Postgres {
    /// Answers a question that may take minutes. Few of them at a time: the other connections stay
    /// for everybody else.
    pub(crate) async fn ask_long<Q: AnswerLong>(
        &self,
        question: Q,
    ) -> Result<Q::Facts, StoreError> {
        let permit = Arc::clone(&self.long).acquire_owned();
        let permit = tokio::time::timeout(PATIENCE, permit)
            .await
            .map_err(|_| StoreError::Busy)?
            .map_err(|_| StoreError::Gone)?;
        // It leaves the pool for good, and its end is the end of its transaction: whatever
        // happens, nobody else gets a connection that is in the middle of something.
        let conn = Object::take(self.connection().await?);
        tokio::time::timeout(PATIENCE, conn.batch_execute(BEGIN))
            .await
            .map_err(|_| StoreError::Away)??;
        let runtime = Handle::current();
        let instant = Instant { conn, runtime };
        // It goes on without a caller who leaves, and so does its place among the few.
        let asked = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let instant = instant;
            question.answer_long(&instant)
        });
        asked.await.map_err(|_| StoreError::Gone)?
    }
}

impl Instant {
    /// A row, if there is one.
    pub(super) fn maybe_row(
        &self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        self.wait_for(Db::on(&self.conn).maybe_row(sql, values))
    }

    /// Hands over each row as it arrives, until `take` wants no other. Rows that wait are few: the
    /// database sends no more than are taken.
    pub(super) fn each(
        &self,
        sql: &'static str,
        values: Vec<Value>,
        mut take: impl FnMut(&Row) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        let rows = self.wait_for(async {
            let statement = self.conn.prepare_cached(sql).await?;
            Ok(self.conn.query_raw(&statement, borrowed(&values)).await?)
        })?;
        let mut rows = pin!(rows);
        while let Some(row) = self.wait_for(async { Ok(rows.try_next().await?) })? {
            if take(&row)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn wait_for<T>(
        &self,
        answer: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        self.runtime
            .block_on(async { tokio::time::timeout(PATIENCE_FOR_A_ROW, answer).await })
            .unwrap_or(Err(StoreError::Away))
    }
}
