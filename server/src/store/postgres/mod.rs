//! The database as PostgreSQL, which several servers may share: the same facts and changes as
//! [`super::sqlite`]. SQL and the driver's types stay in here.

mod accounts;
mod audit;
mod calls;
mod changes;
mod client_checks;
mod clients;
mod connect;
mod console_sessions;
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
mod libpq;
mod locks;
mod long;
mod lost;
mod migrate;
mod notices;
mod objects;
mod office_changes;
mod opening;
mod payroll;
mod payroll_files;
mod performances;
mod personal;
mod phones;
mod pool;
mod programs;
mod requests;
mod retention;
mod rows;
mod run;
mod seed;
mod serving;
mod sessions;
mod shared_tries;
mod shown_once;
mod statement;
mod today;
mod transfer;
mod users;
mod validations;
mod visits;
mod vouchers;
mod workers;

use std::sync::Arc;

use deadpool_postgres::{Object, Pool};
use tokio::sync::Semaphore;

pub(crate) use long::AnswerLong;
pub(super) use objects::{Objects, StaysError};
pub use pool::PostgresUrl;
pub(super) use programs::Listing;
pub use programs::ProgramError;
pub(crate) use run::{Answer, Db};
pub(super) use serving::SignsOfLife;

use super::{OpenError, StoreError};
use crate::{domain::random::Random, operate::AuditLines};

/// The way to the database; clones share it.
#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    /// Of those who read for long.
    long: Arc<Semaphore>,
    lines: AuditLines,
    /// Where salts of the audit log come from.
    random: Arc<dyn Random>,
}

/// The pool, at one moment.
pub(crate) struct PoolFigures {
    /// Most connections that it may have.
    pub(crate) most: usize,
    /// Those that it has.
    pub(crate) connections: usize,
    /// Those that nobody uses.
    pub(crate) free: usize,
    /// Who waits for one.
    pub(crate) waiting: usize,
}

impl std::fmt::Debug for Postgres {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Postgres")
            .field("pool", &self.pool)
            .finish_non_exhaustive()
    }
}

impl Postgres {
    /// Connects, and brings an older database up to date.
    pub(crate) async fn open(
        url: &PostgresUrl,
        random: Arc<dyn Random>,
    ) -> Result<Self, OpenError> {
        let (pool, mut conn) = Self::reach(url).await?;
        migrate::migrate(&mut conn, url).await?;
        drop(conn);
        Ok(Self::on(pool, random))
    }

    fn on(pool: Pool, random: Arc<dyn Random>) -> Self {
        Self {
            pool,
            long: Arc::new(Semaphore::new(long::AT_ONCE)),
            lines: AuditLines::default(),
            random,
        }
    }

    /// Connects, and changes nothing.
    async fn reach(url: &PostgresUrl) -> Result<(Pool, Object), OpenError> {
        let pool = url.pool().map_err(|source| OpenError::Refused {
            host: url.to_string(),
            reason: source.to_string(),
        })?;
        let conn = opening::first(&pool, url).await?;
        Ok((pool, conn))
    }

    async fn connection(&self) -> Result<Object, StoreError> {
        Ok(self.pool.get().await?)
    }

    /// Answers a question. One whose connection was lost is asked again on another.
    pub(crate) async fn ask<Q: Answer>(&self, question: Q) -> Result<Q::Facts, StoreError> {
        let mut losses = 0;
        loop {
            let answered = self.ask_once(&question).await?;
            match answered {
                Some(facts) => return Ok(facts),
                None if losses + 1 < lost::CHANCES => losses += 1,
                None => return Err(StoreError::Away),
            }
        }
    }

    /// None when the connection was lost.
    async fn ask_once<Q: Answer>(&self, question: &Q) -> Result<Option<Q::Facts>, StoreError> {
        let conn = self.connection().await?;
        let asked = question.answer(Db::on(&conn));
        let answered = tokio::time::timeout(lost::PATIENCE, asked).await;
        match answered.unwrap_or(Err(StoreError::Away)) {
            Err(StoreError::Away) => {
                self.give_up(conn);
                Ok(None)
            }
            answered => answered.map(Some),
        }
    }

    /// Lines of the audit log that were written through it.
    pub(crate) fn audit_lines(&self) -> &AuditLines {
        &self.lines
    }

    /// How the pool does.
    pub(crate) fn pool_figures(&self) -> PoolFigures {
        let status = self.pool.status();
        PoolFigures {
            most: status.max_size,
            connections: status.size,
            free: status.available,
            waiting: status.waiting,
        }
    }

    /// Gives up the connections that nobody uses.
    pub(crate) fn close(&self) {
        self.long.close();
        self.pool.close();
    }
}
