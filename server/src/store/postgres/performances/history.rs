//! A worker's own performances, page by page, and which clients they were for.

use job_tracker_protocol::{ClientNumber, Day};

use super::super::{Answer, Db, rows, statement::values};
use crate::{
    domain::performance::Performance,
    store::{
        StoreError,
        clients::RecentClientsQuestion,
        lists::{one_more, page},
        performances::{HistoryPage, HistoryQuestion},
    },
};

/// Performances on a page.
const PAGE: usize = 50;

impl Answer for HistoryQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<HistoryPage>, StoreError> {
        // Without a cursor the page begins after a place that lies beyond every other.
        let mut place = ("9999-99-99".to_owned(), i64::MAX);
        if let Some(after) = self.after {
            let found = db.maybe_row(
                "SELECT day, seq
                 FROM performances
                 WHERE worker_id = $1 AND id = $2",
                values![self.worker.0, after],
            );
            let Some(found) = found.await? else {
                return Ok(None);
            };
            place = (rows::value(&found, 0)?, rows::value(&found, 1)?);
        }
        let day = |it: Option<Day>, otherwise: &str| {
            it.map_or_else(|| otherwise.to_owned(), |it| it.to_string())
        };
        let most = one_more(PAGE);
        let found = db.rows(
            concat!(
                "SELECT ",
                rows::performance_columns!(),
                "
             FROM performances
             JOIN clients ON clients.id = performances.client_id
             WHERE performances.worker_id = $1
                 AND (performances.day, performances.seq) < ($2, $3)
                 AND performances.day BETWEEN $4 AND $5
             ORDER BY performances.day DESC, performances.seq DESC
             LIMIT $6"
            ),
            values![
                self.worker.0,
                place.0.clone(),
                place.1,
                day(self.from, "0000-00-00"),
                day(self.to, "9999-99-99"),
                most
            ],
        );
        let items = found.await?;
        let items: Vec<Performance> = items
            .iter()
            .map(rows::performance)
            .collect::<Result<_, _>>()?;
        let (items, last) = page(items, PAGE);
        let next = last.map(|it| it.id);
        Ok(Some(HistoryPage { items, next }))
    }
}

impl Answer for RecentClientsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<ClientNumber>, StoreError> {
        let found = db.rows(
            "SELECT clients.number
             FROM performances
             JOIN clients ON clients.id = performances.client_id
             WHERE performances.worker_id = $1 AND performances.day >= $2
                 AND performances.state <> 'cancelled' AND clients.active
             GROUP BY clients.number
             ORDER BY max(performances.day) DESC, clients.number
             LIMIT $3",
            values![self.worker.0, self.since.to_string(), self.most],
        );
        found.await?.iter().map(|it| rows::parsed(it, 0)).collect()
    }
}
