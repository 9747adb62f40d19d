//! What a worker sees of what she asked for, and what waits for the office.

use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    super::{Answer, Db, rows, statement::values},
    request, requests,
};
use crate::{
    domain::{office_change::OfficeChangeState, staff::Region},
    store::{
        StoreError,
        lists::{one_more, page},
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
    async fn answer(&self, db: Db<'_>) -> Result<Option<OwnRequestsPage>, StoreError> {
        let mut place = i64::MAX;
        if let Some(after) = self.after {
            let found = db.maybe_row(
                "SELECT seq FROM requests WHERE worker_id = $1 AND id = $2",
                values![self.worker.0, after],
            );
            let Some(found) = found.await? else {
                return Ok(None);
            };
            place = rows::value(&found, 0)?;
        }
        let found = db.rows(
            requests!(
                "",
                "",
                "requests.worker_id = $1 AND requests.seq < $2
             ORDER BY requests.seq DESC
             LIMIT $3"
            ),
            values![self.worker.0, place, one_more(PAGE)],
        );
        let items = found.await?;
        let items = items.iter().map(request).collect::<Result<_, _>>()?;
        let (items, last) = page(items, PAGE);
        let next = last.map(|it| it.id);
        Ok(Some(OwnRequestsPage { items, next }))
    }
}

fn office_request(row: &Row) -> Result<OfficeRequest, StoreError> {
    Ok(OfficeRequest {
        request: request(row)?,
        worker_name: rows::value(row, 15)?,
        worker_login: rows::parsed(row, 16)?,
        worker_left_at: rows::maybe_instant(row, 17)?,
        client_name: rows::value(row, 18)?,
        client_active: rows::value(row, 19)?,
        seq: rows::value(row, 20)?,
        region: rows::named(row, 21, Region::from_name)?,
    })
}

macro_rules! office_requests {
    ($condition:literal) => {
        requests!(
            ", workers.name, workers.login, workers.deactivated_at, clients.name, clients.active,
             requests.seq, coalesce(clients.region,
                 (SELECT region FROM employers WHERE employers.id = clients.employer_id))",
            "JOIN workers ON workers.id = requests.worker_id",
            $condition
        )
    };
}

impl Answer for OpenRequestsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<OpenRequestsPage, StoreError> {
        let (login, client) = Whose::named(self.whose.as_ref());
        let found = db.rows(
            office_requests!(
                "requests.employer_id = $1 AND requests.state = 'open' AND requests.seq > $2
                 AND ($4::text IS NULL OR workers.login = $4)
                 AND ($5::text IS NULL OR clients.number = $5)
             ORDER BY requests.seq
             LIMIT $3"
            ),
            values![
                self.employer.0,
                self.after.unwrap_or(0),
                one_more(PAGE),
                login.map(str::to_owned),
                client.map(str::to_owned)
            ],
        );
        let items = found.await?;
        let items = items.iter().map(office_request);
        let (items, last) = page::<OfficeRequest>(items.collect::<Result<_, _>>()?, PAGE);
        let next = last.map(|it| it.seq);
        Ok(OpenRequestsPage { items, next })
    }
}

impl Answer for WorkerRequestsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<OfficeRequest>, StoreError> {
        let found = db.rows(
            office_requests!(
                "requests.worker_id =
                     (SELECT id FROM workers WHERE employer_id = $1 AND login = $2)
                 ORDER BY requests.seq DESC
                 LIMIT $3"
            ),
            values![self.employer.0, self.login.as_str().to_owned(), self.most],
        );
        found.await?.iter().map(office_request).collect()
    }
}

impl Answer for OfficeRequestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<OfficeRequest>, StoreError> {
        let found = db.maybe_row(
            office_requests!("requests.employer_id = $1 AND requests.id = $2"),
            values![self.employer.0, self.id],
        );
        found.await?.as_ref().map(office_request).transpose()
    }
}

impl Answer for WaitingQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Waiting, StoreError> {
        let found = db.row(
            "SELECT
                 (SELECT count(*) FROM (
                     SELECT 1 FROM requests
                     WHERE employer_id = $1 AND state = 'open' LIMIT $2
                 ) AS open),
                 (SELECT count(*) FROM (
                     SELECT 1 FROM office_changes
                     WHERE employer_id = $1 AND state = 'contested' LIMIT $2
                 ) AS contested)",
            values![self.employer.0, i64::from(Waiting::MOST)],
        );
        let row = found.await?;
        Ok(Waiting {
            requests: rows::count(&row, 0)?,
            contests: rows::count(&row, 1)?,
        })
    }
}

impl Answer for AboutPerformanceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<AboutPerformance, StoreError> {
        let request = db.maybe_row(
            "SELECT requests.id
             FROM requests
             JOIN performances ON performances.seq = requests.performance_seq
             WHERE performances.employer_id = $1 AND performances.id = $2
                 AND requests.state = 'open'",
            values![self.employer.0, self.performance],
        );
        let last = db.maybe_row(
            "SELECT workers.deactivated_at IS NOT NULL, last.id, last.state, last.answer_by
             FROM performances
             JOIN workers ON workers.id = performances.worker_id
             LEFT JOIN office_changes AS last ON last.seq = (
                 SELECT max(seq)
                 FROM office_changes
                 WHERE office_changes.performance_seq = performances.seq
             )
             WHERE performances.employer_id = $1 AND performances.id = $2",
            values![self.employer.0, self.performance],
        );
        let (request, last) = tokio::try_join!(request, last)?;
        let mut about = AboutPerformance {
            request: request.map(|it| rows::value::<Uuid>(&it, 0)).transpose()?,
            ..AboutPerformance::default()
        };
        let Some(last) = last else {
            return Ok(about);
        };
        about.worker_left = rows::value(&last, 0)?;
        Ok(match rows::value::<Option<Uuid>>(&last, 1)? {
            Some(id) => {
                let state = rows::named(&last, 2, OfficeChangeState::from_name)?;
                about.with_last((id, state, rows::parsed(&last, 3)?))
            }
            None => about,
        })
    }
}
