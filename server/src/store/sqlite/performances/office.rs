//! An employer's performances as the office sees them.

use job_tracker_protocol::PerformanceState;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::{Answer, rows};
use crate::{
    domain::channel::Channel,
    store::{
        StoreError,
        performances::{
            Cursor, OfficePerformance, PerformanceQuestion, PerformancesPage, PerformancesQuestion,
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

fn found(
    conn: &Connection,
    question: &PerformancesQuestion,
) -> rusqlite::Result<Vec<OfficePerformance>> {
    let filter = &question.filter;
    let worker = rows::name_or_number(&filter.worker);
    let client = rows::name_or_number(&filter.client);
    let after = question.after.as_ref();
    let (day, seq) = after.map_or(("9999-99-99".to_owned(), i64::MAX), |it| {
        (it.day.to_string(), it.seq)
    });
    conn.prepare_cached(&format!(
        "SELECT {}, {COLUMNS}
         FROM {TABLES}
         WHERE performances.employer_id = ?1
             AND performances.day BETWEEN ?2 AND ?3
             AND (performances.day, performances.seq) < (?4, ?5)
             AND (workers.search_text LIKE ?6 ESCAPE '\\'
                 OR workers.login LIKE ?7 ESCAPE '\\')
             AND (clients.search_text LIKE ?8 ESCAPE '\\'
                 OR clients.number LIKE ?9 ESCAPE '\\')
             AND (?10 IS NULL OR performances.state = ?10)
             AND (?11 IS NULL OR performances.channel = ?11)
         ORDER BY performances.day DESC, performances.seq DESC
         LIMIT ?12",
        rows::PERFORMANCE
    ))?
    .query_map(
        params![
            question.employer.0,
            filter.from.to_string(),
            filter.to.to_string(),
            day,
            seq,
            worker.0,
            worker.1,
            client.0,
            client.1,
            filter.state.map(PerformanceState::as_str),
            filter.channel.map(Channel::as_str),
            rows::one_more(PAGE)
        ],
        office_performance,
    )?
    .collect()
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

fn office_performance(row: &Row<'_>) -> rusqlite::Result<OfficePerformance> {
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
