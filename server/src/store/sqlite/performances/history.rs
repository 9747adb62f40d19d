//! A worker's own performances, page by page, and which clients they were for.

use job_tracker_protocol::{ClientNumber, Day};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::super::{Answer, rows};
use crate::{
    domain::{ids::WorkerId, performance::Performance},
    store::{
        StoreError,
        clients::RecentClientsQuestion,
        performances::{HistoryPage, HistoryQuestion},
    },
};

/// Performances on a page.
const PAGE: usize = 50;

impl Answer for HistoryQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<HistoryPage>, StoreError> {
        page(conn, self)
    }
}

impl Answer for RecentClientsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<ClientNumber>, StoreError> {
        let numbers = conn
            .prepare_cached(
                "SELECT clients.number
                 FROM performances
                 JOIN clients ON clients.id = performances.client_id
                 WHERE performances.worker_id = ?1 AND performances.day >= ?2
                     AND performances.state <> 'cancelled' AND clients.active = 1
                 GROUP BY clients.number
                 ORDER BY max(performances.day) DESC, clients.number
                 LIMIT ?3",
            )?
            .query_map(
                params![self.worker.0, self.since.to_string(), self.most],
                |row| rows::parsed(row, 0),
            )?
            .collect::<Result<_, _>>()?;
        Ok(numbers)
    }
}

fn page(conn: &Connection, query: &HistoryQuestion) -> Result<Option<HistoryPage>, StoreError> {
    // Without a cursor the page begins after a place that lies beyond every other.
    let mut place = ("9999-99-99".to_owned(), i64::MAX);
    if let Some(after) = query.after {
        match place_of(conn, query.worker, after)? {
            Some(found) => place = found,
            None => return Ok(None),
        }
    }
    let day = |it: Option<Day>, otherwise: &str| {
        it.map_or_else(|| otherwise.to_owned(), |it| it.to_string())
    };
    let items: Vec<Performance> = conn
        .prepare_cached(&format!(
            "SELECT {}
             FROM performances
             JOIN clients ON clients.id = performances.client_id
             WHERE performances.worker_id = ?1
                 AND (performances.day, performances.seq) < (?2, ?3)
                 AND performances.day BETWEEN ?4 AND ?5
             ORDER BY performances.day DESC, performances.seq DESC
             LIMIT ?6",
            rows::PERFORMANCE
        ))?
        .query_map(
            params![
                query.worker.0,
                place.0,
                place.1,
                day(query.from, "0000-00-00"),
                day(query.to, "9999-99-99"),
                rows::one_more(PAGE)
            ],
            rows::performance,
        )?
        .collect::<Result<_, _>>()?;
    let (items, last) = rows::page(items, PAGE);
    let next = last.map(|it| it.id);
    Ok(Some(HistoryPage { items, next }))
}

fn place_of(
    conn: &Connection,
    worker: WorkerId,
    id: Uuid,
) -> rusqlite::Result<Option<(String, i64)>> {
    conn.prepare_cached(
        "SELECT day, seq
         FROM performances
         WHERE worker_id = ?1 AND id = ?2",
    )?
    .query_row(params![worker.0, id.as_bytes()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .optional()
}
