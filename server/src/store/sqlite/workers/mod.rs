//! An employer's workers: the lists that the office sees, what its decisions ask for, and how they
//! are applied.

mod changes;
mod facts;

use std::sync::LazyLock;

use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) use changes::apply;

use super::{StoreError, imports, rows, run::Answer, shared_tries};
use crate::store::workers::{
    ImportTakenQuestion, ImportedWorkersQuestion, KnownWorker, KnownWorkersQuestion, ListedWorker,
    NEVER_SEEN, NO_CONTRACT, WorkerCounts, WorkerCountsQuestion, WorkerFilter, WorkerOrder,
    WorkerPage, WorkerQuestion, WorkerRow, WorkersQuestion, day_of_month,
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

/// The day of her last visit that counts.
const LAST_REPORT: &str = "(SELECT day
     FROM performances
     WHERE worker_id = workers.id AND state <> 'cancelled'
     ORDER BY day DESC
     LIMIT 1)";

/// Her hours of the month up to today.
const MONTH_HOURS: &str = "(SELECT coalesce(sum(hours), 0)
     FROM performances
     WHERE worker_id = workers.id AND day BETWEEN ?10 AND ?11 AND state <> 'cancelled')";

/// Where a worker stands in an order, so many days into a month; her name follows where that leaves it open.
fn place(order: WorkerOrder, days: u32) -> String {
    match order {
        WorkerOrder::Name => "workers.sort_key".to_owned(),
        WorkerOrder::Family => "workers.family_key".to_owned(),
        WorkerOrder::Login => "workers.login".to_owned(),
        WorkerOrder::Language => "coalesce(workers.locale, workers.language)".to_owned(),
        WorkerOrder::LastReport => format!("coalesce({LAST_REPORT}, '')"),
        WorkerOrder::MonthHours => MONTH_HOURS.to_owned(),
        // As `hundredths` has it.
        WorkerOrder::BeyondContract => format!(
            "CASE WHEN workers.contract_quarters IS NULL THEN {NO_CONTRACT}
             ELSE 100 * {MONTH_HOURS} - (50 * workers.contract_quarters * {days} + 7) / 14 END"
        ),
        WorkerOrder::Seen => format!("coalesce(workers.seen_at, {NEVER_SEEN})"),
        WorkerOrder::State => format!(
            "CASE WHEN workers.deactivated_at IS NOT NULL THEN 3
             WHEN workers.app_closed_at IS NOT NULL THEN 0
             WHEN {} THEN 1 ELSE 2 END",
            *shared_tries::ALL_USED_IN_THE_APP
        ),
    }
}

fn listed(row: &Row<'_>) -> rusqlite::Result<ListedWorker> {
    Ok(ListedWorker {
        worker: worker(row)?,
        last_report: rows::maybe_parsed(row, 13)?,
        month_hours: row.get(14)?,
    })
}

impl Answer for WorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<WorkerPage, StoreError> {
        let columns = COLUMNS.as_str();
        let (pattern, login) = rows::name_or_number(&self.search);
        let (after, name, last) = rows::after(self.after.as_ref(), self.order.nowhere());
        let all_used = shared_tries::ALL_USED_IN_THE_APP.as_str();
        let condition = match self.filter {
            WorkerFilter::Active => "workers.deactivated_at IS NULL".to_owned(),
            WorkerFilter::Closed => format!(
                "workers.deactivated_at IS NULL
                 AND (workers.app_closed_at IS NOT NULL OR {all_used})"
            ),
            WorkerFilter::NeverSeen => {
                "workers.deactivated_at IS NULL AND workers.seen_at IS NULL".to_owned()
            }
            WorkerFilter::Inactive => "workers.deactivated_at IS NOT NULL".to_owned(),
        };
        let place = place(self.order, day_of_month(self.today));
        let (beyond, direction) = rows::direction(self.descending);
        let order =
            format!("place {direction}, workers.sort_key {direction}, workers.login {direction}");
        // What a row says beside its place is looked up for those of the page alone.
        let found: Vec<ListedWorker> = conn
            .prepare_cached(&format!(
                "SELECT {columns}, {LAST_REPORT}, {MONTH_HOURS}
                 FROM (
                     SELECT workers.id, {place} AS place
                     FROM workers
                     WHERE workers.employer_id = ?1
                         AND {condition}
                         AND (workers.search_text LIKE ?2 ESCAPE '\\'
                             OR workers.login LIKE ?3 ESCAPE '\\'
                             OR workers.phone_digits LIKE ?4 ESCAPE '\\')
                         AND (NOT ?5
                             OR (place, workers.sort_key, workers.login) {beyond} (?6, ?7, ?8))
                     ORDER BY {order}
                     LIMIT ?9
                 ) AS page
                 JOIN workers ON workers.id = page.id
                 ORDER BY {order}"
            ))?
            .query_map(
                params![
                    self.employer.0,
                    pattern,
                    login,
                    rows::phone(&self.search),
                    self.after.is_some(),
                    after,
                    name,
                    last,
                    rows::one_more(PAGE),
                    self.first_of_month().to_string(),
                    self.today.to_string()
                ],
                listed,
            )?
            .collect::<Result<_, _>>()?;
        Ok(self.page(found, PAGE))
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
