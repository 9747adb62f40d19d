//! An employer's workers: the lists that the office sees, what its decisions ask for, and how they
//! are applied.

mod changes;
mod facts;

use std::sync::LazyLock;

use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

pub(super) use changes::apply;

use super::{StoreError, imports, rows, run::Answer, shared_tries};
use crate::domain::voucher::issued_at;
use crate::store::workers::{
    BesideContract, ImportTakenQuestion, ImportedRow, ImportedWorkersQuestion, KnownWorker,
    KnownWorkersQuestion, ListedWorker, NEVER_SEEN, WithoutLettersQuestion, WorkerCounts,
    WorkerCountsQuestion, WorkerFilter, WorkerOrder, WorkerPage, WorkerQuestion, WorkerRow,
    WorkersQuestion,
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

/// What a row says beside its place is looked up for those of the page alone.
static LISTED: LazyLock<String> = LazyLock::new(|| {
    let columns = COLUMNS.as_str();
    format!(
        "SELECT {columns}, {LAST_REPORT}, {MONTH_HOURS}, {}",
        rows::EMPLOYMENT
    )
});

/// Where a worker stands in an order; her name follows where that leaves it open.
fn place(order: WorkerOrder) -> String {
    match order {
        WorkerOrder::Name => "workers.sort_key".to_owned(),
        WorkerOrder::Family => "workers.family_key".to_owned(),
        WorkerOrder::Login => "workers.login".to_owned(),
        WorkerOrder::Language => "coalesce(workers.locale, workers.language)".to_owned(),
        WorkerOrder::LastReport => format!("coalesce({LAST_REPORT}, '')"),
        // The latter is asked for in another way.
        WorkerOrder::MonthHours | WorkerOrder::BeyondContract => MONTH_HOURS.to_owned(),
        WorkerOrder::Seen => format!("coalesce(workers.seen_at, {NEVER_SEEN})"),
        WorkerOrder::State => format!(
            "CASE WHEN workers.deactivated_at IS NOT NULL THEN 3
             WHEN workers.app_closed_at IS NOT NULL THEN 0
             WHEN {} THEN 1 ELSE 2 END",
            *shared_tries::ALL_USED_IN_THE_APP
        ),
    }
}

/// The condition that filter and search put on the workers of an employer.
fn chosen(filter: WorkerFilter) -> String {
    let all_used = shared_tries::ALL_USED_IN_THE_APP.as_str();
    let condition = match filter {
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
    format!(
        "workers.employer_id = ?1
         AND {condition}
         AND (workers.search_text LIKE ?2 ESCAPE '\\'
             OR workers.login LIKE ?3 ESCAPE '\\'
             OR workers.phone_digits LIKE ?4 ESCAPE '\\')"
    )
}

fn listed(row: &Row<'_>, question: &WorkersQuestion) -> rusqlite::Result<ListedWorker> {
    Ok(ListedWorker {
        worker: worker(row)?,
        last_report: rows::maybe_parsed(row, 13)?,
        month_hours: row.get(14)?,
        days_here: question.days_here(&rows::employment(row, 15)?),
    })
}

/// A page in the order of hours beyond contracts.
fn beside_contracts(
    conn: &Connection,
    question: &WorkersQuestion,
) -> Result<Vec<ListedWorker>, StoreError> {
    let (pattern, login) = rows::name_or_number(&question.search);
    let (first, today) = (
        question.first_of_month().to_string(),
        question.today.to_string(),
    );
    let found: Vec<_> = conn
        .prepare_cached(&format!(
            "SELECT workers.id, workers.sort_key, workers.login, workers.contract_quarters,
                 {MONTH_HOURS}, {}
             FROM workers
             WHERE {}",
            rows::EMPLOYMENT,
            chosen(question.filter)
        ))?
        .query_map(
            rusqlite::named_params! {
                "?1": question.employer.0,
                "?2": pattern,
                "?3": login,
                "?4": rows::phone(&question.search),
                "?10": first,
                "?11": today,
            },
            |row| {
                Ok(BesideContract {
                    id: row.get(0)?,
                    sort_key: row.get(1)?,
                    login: row.get(2)?,
                    contract: rows::contract_hours(row, 3)?,
                    month_hours: row.get(4)?,
                    employment: rows::employment(row, 5)?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    let mut one = conn.prepare_cached(&format!(
        "{} FROM workers WHERE workers.id = :id",
        LISTED.as_str()
    ))?;
    question
        .beside_contracts(found, PAGE)
        .into_iter()
        .filter_map(|id| {
            let values = rusqlite::named_params! { ":id": id, "?10": first, "?11": today };
            let found = one.query_row(values, |row| listed(row, question));
            found.optional().transpose()
        })
        .collect::<Result<_, _>>()
        .map_err(StoreError::from)
}

impl Answer for WorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<WorkerPage, StoreError> {
        if self.order == WorkerOrder::BeyondContract {
            return Ok(self.page(beside_contracts(conn, self)?, PAGE));
        }
        let (pattern, login) = rows::name_or_number(&self.search);
        let (after, name, last) = rows::after(self.after.as_ref(), self.order.nowhere());
        let (place, condition) = (place(self.order), chosen(self.filter));
        let (beyond, direction) = rows::direction(self.descending);
        let order =
            format!("place {direction}, workers.sort_key {direction}, workers.login {direction}");
        let found: Vec<ListedWorker> = conn
            .prepare_cached(&format!(
                "{}
                 FROM (
                     SELECT workers.id, {place} AS place
                     FROM workers
                     WHERE {condition}
                         AND (NOT ?5
                             OR (place, workers.sort_key, workers.login) {beyond} (?6, ?7, ?8))
                     ORDER BY {order}
                     LIMIT ?9
                 ) AS page
                 JOIN workers ON workers.id = page.id
                 ORDER BY {order}",
                LISTED.as_str()
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
                |row| listed(row, self),
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
    fn answer(&self, conn: &Connection) -> Result<Option<Vec<ImportedRow>>, StoreError> {
        let columns = COLUMNS.as_str();
        let Some(id) = imports::find(conn, self.employer, self.import)? else {
            return Ok(None);
        };
        let mut statement = conn.prepare_cached(&format!(
            "SELECT {columns}, workers.password_issue, vouchers.expires_at
             FROM workers
             LEFT JOIN vouchers ON vouchers.worker_id = workers.id
             WHERE workers.import_id = ?1 AND workers.deactivated_at IS NULL
             ORDER BY workers.sort_key, workers.login"
        ))?;
        let workers = statement.query_map(params![id], |row| {
            Ok(ImportedRow {
                worker: worker(row)?,
                password_issue: row.get(13)?,
                letter_at: rows::maybe_instant(row, 14)?.map(issued_at),
            })
        })?;
        Ok(Some(workers.collect::<Result<_, _>>()?))
    }
}

impl Answer for WithoutLettersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Uuid>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT public_id
                 FROM imports
                 WHERE employer_id = ?1 AND EXISTS (
                     SELECT 1
                     FROM workers
                     WHERE workers.import_id = imports.id AND workers.deactivated_at IS NULL
                         AND workers.seen_at IS NULL AND workers.password_issue = 1
                 )
                 ORDER BY id DESC
                 LIMIT 1",
            )?
            .query_row(params![self.0.0], |row| rows::uuid(row, 0))
            .optional()?)
    }
}
