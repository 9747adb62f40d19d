//! An employer's workers: the lists that the office sees, what its decisions ask for, and how they
//! are applied.

mod changes;
mod facts;

use std::sync::LazyLock;

use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) use changes::apply;

use super::{StoreError, imports, rows, run::Answer, shared_tries};
use crate::store::{
    names::sort_key,
    workers::{
        ImportTakenQuestion, ImportedWorkersQuestion, KnownWorker, KnownWorkersQuestion,
        WorkerCounts, WorkerCountsQuestion, WorkerFilter, WorkerPage, WorkerQuestion, WorkerRow,
        WorkersQuestion,
    },
};

/// Workers on a page.
const PAGE: usize = 50;

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "workers.login, workers.name, coalesce(workers.locale, workers.language),
         workers.app_closed_at,
         {} AS new_phones_closed,
         workers.seen_at, workers.deactivated_at, workers.version, workers.letter_name, workers.phone,
         workers.contract_quarters, workers.payroll_number, workers.expected_days",
        *shared_tries::ALL_USED_IN_THE_APP
    )
});

fn worker(row: &Row<'_>) -> rusqlite::Result<WorkerRow> {
    Ok(WorkerRow {
        login: rows::parsed(row, 0)?,
        name: row.get(1)?,
        language: rows::named(row, 2, Language::from_code)?,
        closed_at: rows::maybe_instant(row, 3)?,
        new_phones_closed: row.get(4)?,
        seen_at: rows::maybe_instant(row, 5)?,
        deactivated_at: rows::maybe_instant(row, 6)?,
        version: row.get(7)?,
        letter_name: row.get(8)?,
        phone: row.get(9)?,
        contract_hours: rows::contract_hours(row, 10)?,
        payroll_number: row.get(11)?,
        expected_days: rows::weekdays(row, 12)?,
    })
}

impl Answer for WorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<WorkerPage, StoreError> {
        let columns = COLUMNS.as_str();
        let (pattern, login) = rows::name_or_number(&self.search);
        let (name, last) = match &self.after {
            Some((name, login)) => (Some(sort_key(name)), Some(login.as_str())),
            None => (None, None),
        };
        let condition = match self.filter {
            WorkerFilter::Active => "workers.deactivated_at IS NULL",
            WorkerFilter::Closed => {
                "workers.deactivated_at IS NULL
                 AND (workers.app_closed_at IS NOT NULL OR new_phones_closed)"
            }
            WorkerFilter::NeverSeen => "workers.deactivated_at IS NULL AND workers.seen_at IS NULL",
            WorkerFilter::Inactive => "workers.deactivated_at IS NOT NULL",
        };
        let workers: Vec<WorkerRow> = conn
            .prepare_cached(&format!(
                "SELECT {columns}
                 FROM workers
                 WHERE workers.employer_id = ?1
                     AND {condition}
                     AND (workers.search_text LIKE ?2 ESCAPE '\\'
                         OR workers.login LIKE ?3 ESCAPE '\\'
                         OR workers.phone_digits LIKE ?7 ESCAPE '\\')
                     AND (?4 IS NULL
                         OR (workers.sort_key, workers.login) > (?4, ?5))
                 ORDER BY workers.sort_key, workers.login
                 LIMIT ?6"
            ))?
            .query_map(
                params![
                    self.employer.0,
                    pattern,
                    login,
                    name,
                    last,
                    rows::one_more(PAGE),
                    rows::phone(&self.search)
                ],
                worker,
            )?
            .collect::<Result<_, _>>()?;
        let (workers, last) = rows::page(workers, PAGE);
        let next = last.map(|it| (it.name, it.login));
        Ok(WorkerPage { workers, next })
    }
}

impl Answer for WorkerCountsQuestion {
    fn answer(&self, conn: &Connection) -> Result<WorkerCounts, StoreError> {
        let all_used = shared_tries::ALL_USED_IN_THE_APP.as_str();
        Ok(conn
            .prepare_cached(&format!(
                "SELECT count(*) FILTER (WHERE deactivated_at IS NULL),
                     count(*) FILTER (
                         WHERE deactivated_at IS NULL AND (app_closed_at IS NOT NULL OR {all_used})
                     ),
                     count(*) FILTER (WHERE deactivated_at IS NULL AND seen_at IS NULL),
                     count(*) FILTER (WHERE deactivated_at IS NOT NULL)
                 FROM workers
                 WHERE employer_id = ?1"
            ))?
            .query_row(params![self.employer.0], |row| {
                Ok(WorkerCounts {
                    active: row.get(0)?,
                    closed: row.get(1)?,
                    never_seen: row.get(2)?,
                    inactive: row.get(3)?,
                })
            })?)
    }
}

impl Answer for WorkerQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<WorkerRow>, StoreError> {
        let columns = COLUMNS.as_str();
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {columns}
                 FROM workers
                 WHERE workers.employer_id = ?1 AND workers.login = ?2"
            ))?
            .query_row(params![self.employer.0, self.login.as_str()], worker)
            .optional()?)
    }
}

impl Answer for KnownWorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<KnownWorker>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT login, name, phone, deactivated_at IS NULL
             FROM workers
             WHERE employer_id = ?1
             ORDER BY id",
        )?;
        let found = statement.query_map(params![self.0.0], |row| {
            Ok(KnownWorker {
                login: rows::parsed(row, 0)?,
                name: row.get(1)?,
                phone: row.get(2)?,
                is_here: row.get(3)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Answer for ImportTakenQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        Ok(imports::find(conn, self.employer, self.import)?.is_some())
    }
}

impl Answer for ImportedWorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Vec<WorkerRow>>, StoreError> {
        let columns = COLUMNS.as_str();
        let Some(id) = imports::find(conn, self.employer, self.import)? else {
            return Ok(None);
        };
        let mut statement = conn.prepare_cached(&format!(
            "SELECT {columns}
             FROM workers
             WHERE workers.import_id = ?1 AND workers.deactivated_at IS NULL
             ORDER BY workers.sort_key, workers.login"
        ))?;
        let workers = statement.query_map(params![id], worker)?;
        Ok(Some(workers.collect::<Result<_, _>>()?))
    }
}
