//! An employer's performances as the office sees them.

use job_tracker_protocol::PerformanceState;
use tokio_postgres::Row;

use super::super::{Answer, Db, rows, statement::values};
use crate::{
    domain::channel::Channel,
    store::{
        StoreError,
        lists::{name_or_number, one_more, page},
        performances::{
            Cursor, OfficePerformance, PerformanceQuestion, PerformancesPage, PerformancesQuestion,
        },
    },
};

/// Performances on a page.
const PAGE: usize = 100;
/// Where the columns after those of a performance begin.
const FIRST: usize = rows::PERFORMANCE_COLUMNS;

macro_rules! performances_where {
    ($condition:literal) => {
        concat!(
            "SELECT ",
            rows::performance_columns!(),
            ", workers.name, workers.login,
                 clients.name, performances.channel, performances.automatic,
                 performances.version, performances.seq
             FROM performances
             JOIN workers ON workers.id = performances.worker_id
             JOIN clients ON clients.id = performances.client_id
             WHERE performances.employer_id = $1
                 AND ",
            $condition
        )
    };
}

impl Answer for PerformancesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<PerformancesPage, StoreError> {
        let filter = &self.filter;
        let worker = name_or_number(&filter.worker);
        let client = name_or_number(&filter.client);
        let after = self.after.as_ref();
        let (day, seq) = after.map_or(("9999-99-99".to_owned(), i64::MAX), |it| {
            (it.day.to_string(), it.seq)
        });
        let found = db.rows(
            performances_where!(
                r"performances.day BETWEEN $2 AND $3
                 AND (performances.day, performances.seq) < ($4, $5)
                 AND (workers.search_text LIKE $6 ESCAPE '\'
                     OR workers.login LIKE $7 ESCAPE '\')
                 AND (clients.search_text LIKE $8 ESCAPE '\'
                     OR clients.number LIKE $9 ESCAPE '\')
                 AND ($10::text IS NULL OR performances.state = $10)
                 AND ($11::text IS NULL OR performances.channel = $11)
             ORDER BY performances.day DESC, performances.seq DESC
             LIMIT $12"
            ),
            values![
                self.employer.0,
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
                one_more(PAGE)
            ],
        );
        let found = found
            .await?
            .iter()
            .map(office_performance)
            .collect::<Result<_, _>>()?;
        let (items, last) = page::<OfficePerformance>(found, PAGE);
        let next = last.map(|it| Cursor {
            day: it.performance.date,
            seq: it.seq,
        });
        Ok(PerformancesPage { items, next })
    }
}

impl Answer for PerformanceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<OfficePerformance>, StoreError> {
        let found = db.maybe_row(
            performances_where!("performances.id = $2"),
            values![self.employer.0, self.id],
        );
        found.await?.as_ref().map(office_performance).transpose()
    }
}

fn office_performance(row: &Row) -> Result<OfficePerformance, StoreError> {
    Ok(OfficePerformance {
        performance: rows::performance(row)?,
        worker_name: rows::value(row, FIRST)?,
        worker_login: rows::parsed(row, FIRST + 1)?,
        client_name: rows::value(row, FIRST + 2)?,
        channel: rows::named(row, FIRST + 3, Channel::from_name)?,
        automatic: rows::value(row, FIRST + 4)?,
        version: rows::value(row, FIRST + 5)?,
        seq: rows::value(row, FIRST + 6)?,
    })
}
