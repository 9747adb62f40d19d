//! An employer's performances as the office sees them.

use job_tracker_protocol::PerformanceState;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params, params_from_iter};
use uuid::Uuid;

use super::super::{Answer, rows};
use crate::{
    domain::{channel::Channel, ids::EmployerId, rules::LONG_VISIT},
    store::{
        StoreError,
        odd::Odd,
        performances::{
            Cursor, OfficePerformance, OpenFilter, PerformanceCount, PerformanceCountQuestion,
            PerformanceFilter, PerformanceIdsQuestion, PerformanceOrder, PerformanceQuestion,
            PerformanceWorkersQuestion, PerformancesPage, PerformancesQuestion,
        },
    },
};

/// Performances on a page.
const PAGE: usize = 100;

/// Where the columns after those of a performance begin.
const FIRST: usize = rows::PERFORMANCE_COLUMNS;

/// What stands after a performance.
const COLUMNS: &str = "workers.name, workers.login, clients.name, performances.channel,
     performances.automatic, performances.version, performances.seq";

const TABLES: &str = "performances
     JOIN workers ON workers.id = performances.worker_id
     JOIN clients ON clients.id = performances.client_id";

/// The columns of an [`OfficePerformance`], and the tables that they stand in.
pub(in super::super) fn office_columns() -> String {
    format!("{}, {COLUMNS} FROM {TABLES}", rows::PERFORMANCE)
}

impl Answer for PerformancesQuestion {
    fn answer(&self, conn: &Connection) -> Result<PerformancesPage, StoreError> {
        let found = found(conn, self)?;
        let (items, last) = rows::page(found, PAGE);
        let next = last.map(|it| Cursor {
            day: it.performance.date,
            seq: it.seq,
        });
        Ok(PerformancesPage { items, next })
    }
}

/// What a filter lets through, with the values of [`values_of`]. Names are looked for among workers
/// and clients, once, and not in every performance. What is not asked for stands in no condition, so
/// that an index alone may answer.
fn filtered(filter: &PerformanceFilter) -> String {
    let mut all = "performances.employer_id = ?1
         AND performances.day BETWEEN ?2 AND ?3 "
        .to_owned();
    let mut and = |is_asked: bool, condition: &str| {
        if is_asked {
            all.push_str("AND ");
            all.push_str(condition);
        }
    };
    and(
        !filter.worker.is_empty(),
        "performances.worker_id IN (
             SELECT id
             FROM workers
             WHERE employer_id = ?1
                 AND (search_text LIKE ?4 ESCAPE '\\' OR login LIKE ?5 ESCAPE '\\')
         ) ",
    );
    and(
        !filter.client.is_empty(),
        "performances.client_id IN (
             SELECT id
             FROM clients
             WHERE employer_id = ?1
                 AND (search_text LIKE ?6 ESCAPE '\\' OR number LIKE ?7 ESCAPE '\\')
         ) ",
    );
    and(filter.state.is_some(), "performances.state = ?8 ");
    and(filter.channel.is_some(), "performances.channel = ?9 ");
    and(filter.open != OpenFilter::Any, concat!(is_open!(), " "));
    and(
        filter.open == OpenFilter::OpenAndAnswerable,
        concat!("NOT ", is_unanswerable!(), " "),
    );
    let odd = match filter.odd {
        None => "",
        Some(Odd::Long) => is_long!("?1", "?2", "?3", "?10"),
        Some(Odd::Alike) => is_alike!("?1", "?2", "?3"),
        Some(Odd::First) => is_first!(
            "INDEXED BY performances_of_employer",
            "?1",
            "?2",
            "?3",
            "?11"
        ),
        Some(Odd::Unanswerable) => is_unanswerable!(),
    };
    and(filter.odd.is_some(), odd);
    // All values have their place, whatever is asked for.
    all.push_str(" AND ?11 <> ''");
    all
}

/// How many values [`filtered`] may have.
const VALUES: usize = 11;

fn values_of(employer: EmployerId, filter: &PerformanceFilter) -> Vec<Box<dyn ToSql>> {
    let worker = rows::name_or_number(&filter.worker);
    let client = rows::name_or_number(&filter.client);
    let values: [Box<dyn ToSql>; VALUES] = [
        Box::new(employer.0),
        Box::new(filter.from.to_string()),
        Box::new(filter.to.to_string()),
        Box::new(worker.0),
        Box::new(worker.1),
        Box::new(client.0),
        Box::new(client.1),
        Box::new(filter.state.map(PerformanceState::as_str)),
        Box::new(filter.channel.map(Channel::as_str)),
        Box::new(LONG_VISIT),
        Box::new(filter.first_visits_since().to_string()),
    ];
    values.into()
}

fn found(
    conn: &Connection,
    question: &PerformancesQuestion,
) -> rusqlite::Result<Vec<OfficePerformance>> {
    let after = question.after.as_ref();
    let (day, seq) = after.map_or(("9999-99-99".to_owned(), i64::MAX), |it| {
        (it.day.to_string(), it.seq)
    });
    let mut values = values_of(question.employer, &question.filter);
    values.push(Box::new(day));
    values.push(Box::new(seq));
    values.push(Box::new(rows::one_more(PAGE)));
    values.push(Box::new(question.sorted.map_or(0, |it| it.skip)));
    let direction = match question.sorted {
        Some(sorted) if !sorted.descending => "ASC",
        _ => "DESC",
    };
    let (place, by) = match question.sorted.map(|it| it.by) {
        None | Some(PerformanceOrder::Day) => ("0", String::new()),
        Some(by) => (column(by), format!("place {direction}, ")),
    };
    let order = format!("{by}performances.day {direction}, performances.seq {direction}");
    let filtered = filtered(&question.filter);
    // What a row says beside its place is looked up for those of the page alone.
    conn.prepare_cached(&format!(
        "SELECT {}, {COLUMNS}
         FROM (
             SELECT performances.seq AS found, {place} AS place
             FROM performances
             WHERE {filtered} AND (performances.day, performances.seq) < (?12, ?13)
             ORDER BY {order}
             LIMIT ?14 OFFSET ?15
         ) AS page
         JOIN performances ON performances.seq = page.found
         JOIN workers ON workers.id = performances.worker_id
         JOIN clients ON clients.id = performances.client_id
         ORDER BY {order}",
        rows::PERFORMANCE
    ))?
    .query_map(params_from_iter(values), office_performance)?
    .collect()
}

/// By which column a list stands.
fn column(by: PerformanceOrder) -> &'static str {
    match by {
        PerformanceOrder::Day => "performances.day",
        PerformanceOrder::Worker => {
            "(SELECT sort_key FROM workers WHERE id = performances.worker_id)"
        }
        PerformanceOrder::Client => {
            "(SELECT sort_key FROM clients WHERE id = performances.client_id)"
        }
        PerformanceOrder::Activity => "performances.activity",
        PerformanceOrder::Hours => "performances.hours",
        PerformanceOrder::State => "performances.state",
        PerformanceOrder::Channel => "performances.channel",
        PerformanceOrder::Reference => "performances.reference",
    }
}

impl Answer for PerformanceCountQuestion {
    fn answer(&self, conn: &Connection) -> Result<PerformanceCount, StoreError> {
        let values = values_of(self.employer, &self.filter);
        Ok(conn
            .prepare_cached(&format!(
                "SELECT count(*),
                     coalesce(sum(performances.hours)
                         FILTER (WHERE performances.state <> 'cancelled'), 0),
                     count(*) FILTER (WHERE {})
                 FROM performances
                 WHERE {}",
                is_open!(),
                filtered(&self.filter)
            ))?
            .query_row(params_from_iter(values), |row| {
                Ok(PerformanceCount {
                    performances: row.get(0)?,
                    hours: row.get(1)?,
                    open: row.get(2)?,
                })
            })?)
    }
}

impl Answer for PerformanceWorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<u32, StoreError> {
        let values = values_of(self.employer, &self.filter);
        Ok(conn
            .prepare_cached(&format!(
                "SELECT count(DISTINCT performances.worker_id)
                 FROM performances
                 WHERE {}",
                filtered(&self.filter)
            ))?
            .query_row(params_from_iter(values), |row| row.get(0))?)
    }
}

impl Answer for PerformanceIdsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(Uuid, i64)>, StoreError> {
        let mut values = values_of(self.employer, &self.filter);
        values.push(Box::new(i64::try_from(self.most).unwrap_or(i64::MAX)));
        let ids = conn
            .prepare_cached(&format!(
                "SELECT performances.id, performances.version
                 FROM performances
                 WHERE {}
                 ORDER BY performances.day, performances.seq
                 LIMIT ?12",
                filtered(&self.filter)
            ))?
            .query_map(params_from_iter(values), |row| {
                Ok((rows::uuid(row, 0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }
}

impl Answer for PerformanceQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OfficePerformance>, StoreError> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {}, {COLUMNS}
                 FROM {TABLES}
                 WHERE performances.employer_id = ?1 AND performances.id = ?2",
                rows::PERFORMANCE
            ))?
            .query_row(
                params![self.employer.0, self.id.as_bytes()],
                office_performance,
            )
            .optional()?)
    }
}

/// Reads the columns of [`office_columns`].
pub(in super::super) fn office_performance(row: &Row<'_>) -> rusqlite::Result<OfficePerformance> {
    Ok(OfficePerformance {
        performance: rows::performance(row)?,
        worker_name: row.get(FIRST)?,
        worker_login: rows::parsed(row, FIRST + 1)?,
        client_name: row.get(FIRST + 2)?,
        channel: rows::named(row, FIRST + 3, Channel::from_name)?,
        automatic: row.get(FIRST + 4)?,
        version: row.get(FIRST + 5)?,
        seq: row.get(FIRST + 6)?,
    })
}
