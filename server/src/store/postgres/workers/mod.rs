//! An employer's workers: the lists that the office sees, what its decisions ask for, and what
//! they change.

mod changes;
mod facts;

use job_tracker_protocol::Language;
use tokio_postgres::Row;

pub(super) use changes::statements;

use super::{Answer, Db, imports, rows, shared_tries::join_all_used_in_the_app, statement::values};
use crate::store::{
    StoreError,
    lists::{name_or_number, one_more, page, phone},
    names::sort_key,
    workers::{
        ImportTakenQuestion, ImportedWorkersQuestion, KnownWorker, KnownWorkersQuestion,
        WorkerCounts, WorkerCountsQuestion, WorkerFilter, WorkerPage, WorkerQuestion, WorkerRow,
        WorkersQuestion,
    },
};

/// Workers on a page.
const PAGE: usize = 50;

fn worker(row: &Row) -> Result<WorkerRow, StoreError> {
    Ok(WorkerRow {
        login: rows::parsed(row, 0)?,
        name: rows::value(row, 1)?,
        language: rows::named(row, 2, Language::from_code)?,
        closed_at: rows::maybe_instant(row, 3)?,
        new_phones_closed: rows::value(row, 4)?,
        seen_at: rows::maybe_instant(row, 5)?,
        deactivated_at: rows::maybe_instant(row, 6)?,
        version: rows::value(row, 7)?,
        letter_name: rows::value(row, 8)?,
        phone: rows::value(row, 9)?,
        contract_hours: rows::contract_hours(row, 10)?,
        payroll_number: rows::value(row, 11)?,
        expected_days: rows::weekdays(row, 12)?,
    })
}

/// The columns of [`WorkerRow`], and what follows them.
macro_rules! select_workers {
    ($($rest:tt)+) => {
        concat!(
            "SELECT workers.login, workers.name, coalesce(workers.locale, workers.language),
                 workers.app_closed_at,
                 shared_tries.block IS NOT NULL,
                 workers.seen_at, workers.deactivated_at, workers.version,
                 workers.letter_name, workers.phone,
                 workers.contract_quarters, workers.payroll_number, workers.expected_days
             FROM workers
             LEFT",
            join_all_used_in_the_app!(),
            $($rest)+
        )
    };
}

/// A page of the workers that a condition lets through.
#[rustfmt::skip]
macro_rules! select_page {
    ($condition:literal) => {
        select_workers!(concat!(
            "WHERE workers.employer_id = $1 AND ",
            $condition,
            " AND (workers.search_text LIKE $2 ESCAPE '\\'
                 OR workers.login LIKE $3 ESCAPE '\\'
                 OR workers.phone_digits LIKE $7 ESCAPE '\\')
             AND ($4::bytea IS NULL
                 OR (workers.sort_key, workers.login) > ($4::bytea, $5::text COLLATE \"C\"))
             ORDER BY workers.sort_key, workers.login
             LIMIT $6"
        ))
    };
}

impl Answer for WorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<WorkerPage, StoreError> {
        let (pattern, login) = name_or_number(&self.search);
        let (name, last) = match &self.after {
            Some((name, login)) => (Some(sort_key(name)), Some(login.as_str().to_owned())),
            None => (None, None),
        };
        let sql = match self.filter {
            WorkerFilter::Active => select_page!("workers.deactivated_at IS NULL"),
            WorkerFilter::Closed => select_page!(
                "workers.deactivated_at IS NULL
                 AND (workers.app_closed_at IS NOT NULL OR shared_tries.block IS NOT NULL)"
            ),
            WorkerFilter::NeverSeen => {
                select_page!("workers.deactivated_at IS NULL AND workers.seen_at IS NULL")
            }
            WorkerFilter::Inactive => select_page!("workers.deactivated_at IS NOT NULL"),
        };
        let most = one_more(PAGE);
        let found = db
            .rows(
                sql,
                values![
                    self.employer.0,
                    pattern,
                    login,
                    name,
                    last,
                    most,
                    phone(&self.search)
                ],
            )
            .await?;
        let workers = found.iter().map(worker).collect::<Result<Vec<_>, _>>()?;
        let (workers, last) = page(workers, PAGE);
        let next = last.map(|it| (it.name, it.login));
        Ok(WorkerPage { workers, next })
    }
}

impl Answer for WorkerCountsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<WorkerCounts, StoreError> {
        let sql = concat!(
            "SELECT count(*) FILTER (WHERE deactivated_at IS NULL),
                 count(*) FILTER (
                     WHERE deactivated_at IS NULL
                         AND (app_closed_at IS NOT NULL OR shared_tries.block IS NOT NULL)
                 ),
                 count(*) FILTER (WHERE deactivated_at IS NULL AND seen_at IS NULL),
                 count(*) FILTER (WHERE deactivated_at IS NOT NULL)
             FROM workers
             LEFT",
            join_all_used_in_the_app!(),
            "WHERE workers.employer_id = $1"
        );
        let found = db.row(sql, values![self.employer.0]).await?;
        Ok(WorkerCounts {
            active: rows::value(&found, 0)?,
            closed: rows::value(&found, 1)?,
            never_seen: rows::value(&found, 2)?,
            inactive: rows::value(&found, 3)?,
        })
    }
}

impl Answer for WorkerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<WorkerRow>, StoreError> {
        let found = db.maybe_row(
            select_workers!("WHERE workers.employer_id = $1 AND workers.login = $2"),
            values![self.employer.0, self.login.as_str().to_owned()],
        );
        found.await?.as_ref().map(worker).transpose()
    }
}

impl Answer for KnownWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<KnownWorker>, StoreError> {
        let found = db.rows(
            "SELECT login, name, phone, deactivated_at IS NULL
             FROM workers
             WHERE employer_id = $1
             ORDER BY id",
            values![self.0.0],
        );
        let known = |row: &Row| {
            Ok(KnownWorker {
                login: rows::parsed(row, 0)?,
                name: rows::value(row, 1)?,
                phone: rows::value(row, 2)?,
                is_here: rows::value(row, 3)?,
            })
        };
        found.await?.iter().map(known).collect()
    }
}

impl Answer for ImportTakenQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        Ok(imports::find(db, self.employer, self.import)
            .await?
            .is_some())
    }
}

impl Answer for ImportedWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Vec<WorkerRow>>, StoreError> {
        let Some(id) = imports::find(db, self.employer, self.import).await? else {
            return Ok(None);
        };
        let found = db.rows(
            select_workers!(
                "WHERE workers.import_id = $1 AND workers.deactivated_at IS NULL
                 ORDER BY workers.sort_key, workers.login"
            ),
            values![id],
        );
        let workers = found.await?.iter().map(worker).collect::<Result<_, _>>()?;
        Ok(Some(workers))
    }
}
