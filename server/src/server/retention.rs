//! Removing what is older than it must be kept, and keeping the list of erasures beside the
//! database.

use std::sync::Arc;

use jiff::Timestamp;

use super::{RunningServer, Server};
use crate::{
    application::{
        BATCH, Old, OldCountsQuestion, OldPerformancesQuestion, RemoveBlock, RemoveLeftovers,
        RemovePerformances, StepRetention, UseCaseError,
    },
    clock::{Belgium, Clock},
    domain::retention::{Stride, TooFar, kept_since},
    records::{Records, RecordsError},
    store::{Store, StoreError, health::ServerQuestion},
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

    /// Where the database has a clock of its own, the earlier of the two counts.
    async fn now(&self) -> Result<Timestamp, StoreError> {
        let now = self.clock.now();
        let server = self.store.ask(ServerQuestion).await?;
        Ok(server.map_or(now, |it| now.min(it.now)))
    }

    /// What is old.
    async fn old(&self) -> Result<Old, StoreError> {
        let now = self.now().await?;
        let day = kept_since(self.belgium.day(now), self.years);
        let instant = self.belgium.instant(day, 0, 0);
        let instant = instant.map_err(|_| StoreError::Unreadable("day"))?;
        Ok(Old { day, instant })
    }

    /// What would be removed now.
    async fn due(&self) -> Result<Removed, StoreError> {
        let old = self.old().await?;
        let counts = self.store.ask(OldCountsQuestion { old }).await?;
        Ok(Removed {
            performances: counts.performances.unsigned_abs(),
            requests: counts.requests.unsigned_abs(),
            lines: counts.lines.unsigned_abs(),
        })
    }

    /// Where nobody knows yet how far retention went, it begins with what the database says of
    /// before this start: nothing has been written by this machine's clock.
    pub(super) async fn begin(&self) -> Result<(), StoreError> {
        match self.step(self.old().await?, Stride::Begin).await {
            // A start is not refused.
            Ok(()) | Err(UseCaseError::Refused(_)) => Ok(()),
            Err(UseCaseError::Store(error)) => Err(error),
        }
    }

    async fn step(&self, old: Old, stride: Stride) -> Result<(), UseCaseError<TooFar>> {
        let step = StepRetention {
            to: old.day,
            stride,
            belgium: self.belgium.clone(),
            years: self.years,
        };
        self.store.run(step).await
    }

    /// Where copies go; asked for before the clock counts as looked at.
    fn records(&self) -> Result<&Records, RecordsError> {
        self.records.as_ref().ok_or(RecordsError::NotNamed)
    }

    /// Removes what is old without anybody who says so; none where the clock went on so far that it
    /// may be wrong.
    pub(super) async fn remove_by_itself(&self) -> Result<Option<Removed>, RecordsError> {
        let records = self.records()?;
        let old = self.old().await?;
        match self.step(old, Stride::ByItself).await {
            Ok(()) => self.remove_before(records, old).await.map(Some),
            Err(UseCaseError::Store(error)) => Err(error.into()),
            Err(UseCaseError::Refused(TooFar { kept, to })) => {
                tracing::error!(
                    %kept,
                    %to,
                    "nothing is removed by itself: the clock is more than a month on since \
                     retention last looked; set it right, or, if it is right, run \
                     `job-tracker-server retention --apply` once"
                );
                Ok(None)
            }
        }
    }

    /// Removes what is old because somebody says so.
    pub(super) async fn remove(&self) -> Result<Removed, RecordsError> {
        let records = self.records()?;
        let old = self.old().await?;
        match self.step(old, Stride::Told).await {
            Ok(()) | Err(UseCaseError::Refused(_)) => self.remove_before(records, old).await,
            Err(UseCaseError::Store(error)) => Err(error.into()),
        }
    }

    /// Some hundred rows at a time. Cut off anywhere, the next run goes on; another server that does
    /// the same meanwhile takes the other rows.
    async fn remove_before(&self, records: &Records, old: Old) -> Result<Removed, RecordsError> {
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
            let now = self.now().await?;
            let lines = self.store.run(RemoveBlock { old, now }).await?;
            removed.lines += count(lines);
            if lines == 0 {
                break;
            }
        }
        records.forget(self.belgium.day(self.now().await?))?;
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
            let now = self.now().await?;
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
    /// Removes now what is older than it must be kept, and says what.
    ///
    /// # Errors
    /// When the database fails, or what is removed cannot be written to a file before.
    pub async fn remove_old(&self) -> Result<Removed, RecordsError> {
        self.retention.remove().await
    }

    /// What is otherwise done four times a day; none where nothing is removed because the clock may
    /// be wrong.
    ///
    /// # Errors
    /// When the database fails, or what is removed cannot be written to a file before.
    pub async fn remove_old_by_itself(&self) -> Result<Option<Removed>, RecordsError> {
        self.retention.remove_by_itself().await
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
