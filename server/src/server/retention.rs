//! Removing what is older than it must be kept, and keeping the list of erasures beside the
//! database.

use std::sync::Arc;

use super::{RunningServer, Server};
use crate::{
    application::{
        BATCH, Old, OldCountsQuestion, OldPerformancesQuestion, RemoveBlock, RemoveLeftovers,
        RemovePerformances,
    },
    clock::{Belgium, Clock},
    domain::retention::kept_since,
    records::{Records, RecordsError},
    store::{Store, StoreError},
};

/// What was removed, or would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Removed {
    /// Performances, with what was said about them.
    pub performances: u64,
    /// Requests that came to none.
    pub requests: u64,
    /// Lines of the audit log.
    pub lines: u64,
}

/// Removes what is old, and brings database and list of erasures together.
#[derive(Clone)]
pub(super) struct Retention {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) belgium: Belgium,
    /// None where nobody said where it is: nothing is removed by itself then.
    pub(super) records: Option<Records>,
    pub(super) years: i16,
}

impl Retention {
    /// Erases again who is back in the database although she stands on the list.
    pub(super) async fn bring_together(&self) -> Result<usize, RecordsError> {
        let Some(records) = &self.records else {
            return Ok(0);
        };
        let clock = self.clock.as_ref();
        let again = records.bring_together(&self.store, clock, &self.belgium);
        let again = again.await?;
        if again > 0 {
            tracing::warn!(again, "people who were erased before were erased again");
        }
        Ok(again)
    }

    fn old(&self) -> Result<Old, StoreError> {
        let today = self.belgium.day(self.clock.now());
        let day = kept_since(today, self.years);
        let instant = self.belgium.instant(day, 0, 0);
        let instant = instant.map_err(|_| StoreError::Unreadable("day"))?;
        Ok(Old { day, instant })
    }

    /// What would be removed now.
    async fn due(&self) -> Result<Removed, StoreError> {
        let old = self.old()?;
        let counts = self.store.ask(OldCountsQuestion { old }).await?;
        Ok(Removed {
            performances: counts.performances.unsigned_abs(),
            requests: counts.requests.unsigned_abs(),
            lines: counts.lines.unsigned_abs(),
        })
    }

    /// Removes it, some hundred rows at a time. Cut off anywhere, the next run goes on; another
    /// server that does the same meanwhile takes the other rows.
    pub(super) async fn remove(&self) -> Result<Removed, RecordsError> {
        let records = self.records.as_ref().ok_or(RecordsError::NotNamed)?;
        let old = self.old()?;
        let mut removed = Removed {
            performances: self.remove_performances(records, old).await?,
            ..Removed::default()
        };
        loop {
            let requests = self.store.run(RemoveLeftovers { old }).await?;
            removed.requests += count(requests);
            if requests == 0 {
                break;
            }
        }
        loop {
            let now = self.clock.now();
            let lines = self.store.run(RemoveBlock { old, now }).await?;
            removed.lines += count(lines);
            if lines == 0 {
                break;
            }
        }
        records.forget(self.belgium.day(self.clock.now()))?;
        if removed != Removed::default() {
            let (performances, lines) = (removed.performances, removed.lines);
            tracing::info!(performances, lines, "removed what is older than it is kept");
        }
        Ok(removed)
    }

    async fn remove_performances(&self, records: &Records, old: Old) -> Result<u64, RecordsError> {
        let mut removed = 0;
        loop {
            let question = OldPerformancesQuestion {
                old,
                at_most: BATCH,
            };
            let found = self.store.ask(question).await?;
            if found.is_empty() {
                return Ok(removed);
            }
            let now = self.clock.now();
            // Durable before the first of them goes.
            records.keep(self.belgium.day(now), &found)?;
            let written = found.iter().map(|it| it.seq).collect();
            let batch = RemovePerformances { old, written, now };
            let batch = self.store.run(batch).await?;
            removed += count(batch);
            if batch == 0 {
                // Another server is at it.
                return Ok(removed);
            }
        }
    }
}

fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}

impl RunningServer {
    /// Removes now what is older than it must be kept, and says what; otherwise done every day.
    ///
    /// # Errors
    /// When the database fails, or what is removed cannot be written to a file before.
    pub async fn remove_old(&self) -> Result<Removed, RecordsError> {
        self.retention.remove().await
    }
}

impl Server {
    pub(super) fn retention(&self) -> Retention {
        Retention {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            belgium: self.belgium.clone(),
            records: self.settings.database.records(),
            years: self.settings.retention.years,
        }
    }

    /// What is older than it must be kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn old(&self) -> Result<Removed, StoreError> {
        self.retention().due().await
    }

    /// Removes it, also while servers serve the database.
    ///
    /// # Errors
    /// When the database fails, or what is removed cannot be written to a file before.
    pub async fn remove_old(&self) -> Result<Removed, RecordsError> {
        self.retention().remove().await
    }
}
