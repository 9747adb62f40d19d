//! What a worker sees of what she asked for, and what waits for the office.

use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};

use super::{
    super::{Answer, StoreError, rows},
    COLUMNS, TABLES, request,
};
use crate::{
    domain::{office_change::OfficeChangeState, staff::Region},
    store::{
        requests::{
            AboutPerformance, AboutPerformanceQuestion, OfficeRequest, OfficeRequestQuestion,
            OpenRequestsPage, OpenRequestsQuestion, OwnRequestsPage, OwnRequestsQuestion, Waiting,
            WaitingQuestion, WorkerRequestsQuestion,
        },
        visits::Whose,
    },
};

/// Requests on a page.
const PAGE: usize = 50;

impl Answer for OwnRequestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OwnRequestsPage>, StoreError> {
        let mut place = i64::MAX;
        if let Some(after) = self.after {
            let found = conn
                .prepare_cached("SELECT seq FROM requests WHERE worker_id = ?1 AND id = ?2")?
                .query_row(params![self.worker.0, after.as_bytes()], |row| row.get(0))
                .optional()?;
            match found {
                Some(found) => place = found,
                None => return Ok(None),
            }
        }
        let items = conn
            .prepare_cached(&format!(
                "SELECT {COLUMNS}
                 FROM {TABLES}
                 WHERE requests.worker_id = ?1 AND requests.seq < ?2
                 ORDER BY requests.seq DESC
                 LIMIT ?3"
            ))?
            .query_map(params![self.worker.0, place, rows::one_more(PAGE)], request)?
            .collect::<Result<_, _>>()?;
        let (items, last) = rows::page(items, PAGE);
        let next = last.map(|it| it.id);
        Ok(Some(OwnRequestsPage { items, next }))
    }
}

/// What [`office_request`] reads behind the request.
const FOR_OFFICE: &str = "workers.name, workers.login, workers.deactivated_at, clients.name,
     clients.active, requests.seq, coalesce(clients.region,
         (SELECT region FROM employers WHERE employers.id = clients.employer_id))";

fn office_request(row: &Row<'_>) -> rusqlite::Result<OfficeRequest> {
    Ok(OfficeRequest {
        request: request(row)?,
        worker_name: row.get(15)?,
        worker_login: rows::parsed(row, 16)?,
        worker_left_at: rows::maybe_instant(row, 17)?,
        client_name: row.get(18)?,
        client_active: row.get(19)?,
        seq: row.get(20)?,
        region: rows::named(row, 21, Region::from_name)?,
    })
}

impl Answer for OpenRequestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<OpenRequestsPage, StoreError> {
        let (login, client) = Whose::named(self.whose.as_ref());
        let items = conn
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, {FOR_OFFICE}
                 FROM {TABLES}
                 JOIN workers ON workers.id = requests.worker_id
                 WHERE requests.employer_id = ?1 AND requests.state = 'open' AND requests.seq > ?2
                     AND (?4 IS NULL OR workers.login = ?4)
                     AND (?5 IS NULL OR clients.number = ?5)
                 ORDER BY requests.seq
                 LIMIT ?3"
            ))?
            .query_map(
                params![
                    self.employer.0,
                    self.after.unwrap_or(0),
                    rows::one_more(PAGE),
                    login,
                    client
                ],
                office_request,
            )?
            .collect::<Result<_, _>>()?;
        let (items, last) = rows::page::<OfficeRequest>(items, PAGE);
        let next = last.map(|it| it.seq);
        Ok(OpenRequestsPage { items, next })
    }
}

impl Answer for WorkerRequestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<OfficeRequest>, StoreError> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, {FOR_OFFICE}
                 FROM {TABLES}
                 JOIN workers ON workers.id = requests.worker_id
                 WHERE requests.worker_id =
                     (SELECT id FROM workers WHERE employer_id = ?1 AND login = ?2)
                 ORDER BY requests.seq DESC
                 LIMIT ?3"
            ))?
            .query_map(
                params![self.employer.0, self.login.as_str(), self.most],
                office_request,
            )?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for OfficeRequestQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OfficeRequest>, StoreError> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, {FOR_OFFICE}
                 FROM {TABLES}
                 JOIN workers ON workers.id = requests.worker_id
                 WHERE requests.employer_id = ?1 AND requests.id = ?2"
            ))?
            .query_row(params![self.employer.0, self.id.as_bytes()], office_request)
            .optional()?)
    }
}

impl Answer for WaitingQuestion {
    fn answer(&self, conn: &Connection) -> Result<Waiting, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT
                     (SELECT count(*) FROM (
                         SELECT 1 FROM requests
                         WHERE employer_id = ?1 AND state = 'open' LIMIT ?2
                     )),
                     (SELECT count(*) FROM (
                         SELECT 1 FROM office_changes
                         WHERE employer_id = ?1 AND state = 'contested' LIMIT ?2
                     ))",
            )?
            .query_row(params![self.employer.0, Waiting::MOST], |row| {
                Ok(Waiting {
                    requests: row.get(0)?,
                    contests: row.get(1)?,
                })
            })?)
    }
}

impl Answer for AboutPerformanceQuestion {
    fn answer(&self, conn: &Connection) -> Result<AboutPerformance, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let place = params![self.employer.0, self.performance.as_bytes()];
        let request = transaction
            .prepare_cached(
                "SELECT requests.id
                 FROM requests
                 JOIN performances ON performances.seq = requests.performance_seq
                 WHERE performances.employer_id = ?1 AND performances.id = ?2
                     AND requests.state = 'open'",
            )?
            .query_row(place, |row| rows::uuid(row, 0))
            .optional()?;
        let last = transaction
            .prepare_cached(
                "SELECT workers.deactivated_at IS NOT NULL, last.id, last.state, last.answer_by
                 FROM performances
                 JOIN workers ON workers.id = performances.worker_id
                 LEFT JOIN office_changes AS last ON last.seq = (
                     SELECT max(seq)
                     FROM office_changes
                     WHERE office_changes.performance_seq = performances.seq
                 )
                 WHERE performances.employer_id = ?1 AND performances.id = ?2",
            )?
            .query_row(place, |row| {
                let last = match row.get_ref(1)? {
                    ValueRef::Null => None,
                    _ => Some((
                        rows::uuid(row, 1)?,
                        rows::named(row, 2, OfficeChangeState::from_name)?,
                        rows::parsed(row, 3)?,
                    )),
                };
                Ok((row.get(0)?, last))
            })
            .optional()?;
        let (worker_left, last) = last.unwrap_or_default();
        let about = AboutPerformance {
            request,
            worker_left,
            ..AboutPerformance::default()
        };
        Ok(match last {
            Some(last) => about.with_last(last),
            None => about,
        })
    }
}
