//! An employer's performances as the office sees them.

use job_tracker_protocol::PerformanceState;
use tokio_postgres::Row;
use uuid::Uuid;

use super::super::{
    Answer, Db, rows,
    statement::{Value, values},
};
use crate::{
    domain::{channel::Channel, ids::EmployerId, rules::LONG_VISIT},
    store::{
        StoreError,
        lists::{name_or_number, one_more, page},
        odd::Odd,
        performances::{
            Cursor, OfficePerformance, PerformanceCount, PerformanceCountQuestion,
            PerformanceFilter, PerformanceIdsQuestion, PerformanceQuestion,
            PerformanceWorkersQuestion, PerformancesPage, PerformancesQuestion,
        },
    },
};

/// Performances on a page.
const PAGE: usize = 100;
/// Where the columns after those of a performance begin.
const FIRST: usize = rows::PERFORMANCE_COLUMNS;

/// An [`OfficePerformance`], and the tables that it stands in.
macro_rules! office_columns {
    () => {
        concat!(
            "SELECT ",
            $crate::store::postgres::rows::performance_columns!(),
            ", workers.name, workers.login,
                 clients.name, performances.channel, performances.automatic,
                 performances.version, performances.seq
             FROM performances
             JOIN workers ON workers.id = performances.worker_id
             JOIN clients ON clients.id = performances.client_id"
        )
    };
}
pub(in super::super) use office_columns;

macro_rules! performances_where {
    ($condition:literal) => {
        concat!(
            office_columns!(),
            " WHERE performances.employer_id = $1
                 AND ",
            $condition
        )
    };
}

/// What a filter lets through; its values are those of [`values_of`].
macro_rules! filtered {
    () => {
        concat!(
            "performances.employer_id = $1
             AND performances.day BETWEEN $2 AND $3
             AND ($4::text = '%%' OR performances.worker_id IN (
                 SELECT id
                 FROM workers
                 WHERE employer_id = $1
                     AND (search_text LIKE $4 ESCAPE '\\' OR login LIKE $5 ESCAPE '\\')
             ))
             AND ($6::text = '%%' OR performances.client_id IN (
                 SELECT id
                 FROM clients
                 WHERE employer_id = $1
                     AND (search_text LIKE $6 ESCAPE '\\' OR number LIKE $7 ESCAPE '\\')
             ))
             AND ($8::text IS NULL OR performances.state = $8)
             AND ($9::text IS NULL OR performances.channel = $9)
             AND CASE $10::text WHEN 'open' THEN ",
            is_open!(),
            " WHEN 'answerable' THEN ",
            is_open!(),
            " AND NOT ",
            is_unanswerable!(),
            " ELSE TRUE END AND CASE $11::text WHEN 'long' THEN ",
            is_long!("$1", "$2", "$3", "$12::bigint"),
            " WHEN 'alike' THEN ",
            is_alike!("$1", "$2", "$3"),
            " WHEN 'first' THEN ",
            is_first!("", "$1", "$2", "$3", "$13::text"),
            " WHEN 'unanswerable' THEN ",
            is_unanswerable!(),
            " ELSE TRUE END "
        )
    };
}

fn values_of(employer: EmployerId, filter: &PerformanceFilter) -> Vec<Value> {
    let worker = name_or_number(&filter.worker);
    let client = name_or_number(&filter.client);
    values![
        employer.0,
        filter.from.to_string(),
        filter.to.to_string(),
        worker.0,
        worker.1,
        client.0,
        client.1,
        filter.state.map(PerformanceState::as_str),
        filter.channel.map(Channel::as_str),
        filter.open.as_str(),
        filter.odd.map(Odd::as_str),
        i64::from(LONG_VISIT),
        filter.first_visits_since().to_string()
    ]
}

/// A page in an order that is chosen by its name, in one direction.
macro_rules! sorted_page {
    ($direction:literal) => {
        concat!(
            performances_where!("TRUE AND "),
            filtered!(),
            "AND (performances.day, performances.seq) < ($14::text, $15::bigint)
             ORDER BY CASE WHEN $18::text = 'worker' THEN workers.sort_key
                     WHEN $18 = 'client' THEN clients.sort_key END ",
            $direction,
            ", CASE $18 WHEN 'activity' THEN performances.activity
                     WHEN 'state' THEN performances.state
                     WHEN 'channel' THEN performances.channel
                     WHEN 'reference' THEN performances.reference END ",
            $direction,
            ", CASE WHEN $18 = 'hours' THEN performances.hours END ",
            $direction,
            ", performances.day ",
            $direction,
            ", performances.seq ",
            $direction,
            " LIMIT $16 OFFSET $17"
        )
    };
}

impl Answer for PerformancesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<PerformancesPage, StoreError> {
        let after = self.after.as_ref();
        let (day, seq) = after.map_or(("9999-99-99".to_owned(), i64::MAX), |it| {
            (it.day.to_string(), it.seq)
        });
        let mut values = values_of(self.employer, &self.filter);
        let skip = self.sorted.map_or(0, |it| i64::from(it.skip));
        values.extend(values![day, seq, one_more(PAGE), skip]);
        let found = match self.sorted {
            None => {
                db.rows(
                    concat!(
                        performances_where!("TRUE AND "),
                        filtered!(),
                        "AND (performances.day, performances.seq) < ($14::text, $15::bigint)
                     ORDER BY performances.day DESC, performances.seq DESC
                     LIMIT $16 OFFSET $17"
                    ),
                    values,
                )
                .await?
            }
            Some(sorted) => {
                values.extend(values![sorted.by.as_str()]);
                let sql = match sorted.descending {
                    true => sorted_page!("DESC"),
                    false => sorted_page!("ASC"),
                };
                db.rows(sql, values).await?
            }
        };
        let found = found.iter().map(office_performance);
        let (items, last) = page::<OfficePerformance>(found.collect::<Result<_, _>>()?, PAGE);
        let next = last.map(|it| Cursor {
            day: it.performance.date,
            seq: it.seq,
        });
        Ok(PerformancesPage { items, next })
    }
}

impl Answer for PerformanceCountQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<PerformanceCount, StoreError> {
        let row = db.row(
            concat!(
                "SELECT count(*),
                     coalesce(sum(performances.hours)
                         FILTER (WHERE performances.state <> 'cancelled'), 0)::bigint,
                     count(*) FILTER (WHERE ",
                is_open!(),
                ") FROM performances WHERE ",
                filtered!()
            ),
            values_of(self.employer, &self.filter),
        );
        let row = row.await?;
        Ok(PerformanceCount {
            performances: rows::count(&row, 0)?,
            hours: rows::count(&row, 1)?,
            open: rows::count(&row, 2)?,
        })
    }
}

impl Answer for PerformanceWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<u32, StoreError> {
        let row = db.row(
            concat!(
                "SELECT count(DISTINCT performances.worker_id) FROM performances WHERE ",
                filtered!()
            ),
            values_of(self.employer, &self.filter),
        );
        rows::count(&row.await?, 0)
    }
}

impl Answer for PerformanceIdsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(Uuid, i64)>, StoreError> {
        let mut values = values_of(self.employer, &self.filter);
        values.extend(values![i64::try_from(self.most).unwrap_or(i64::MAX)]);
        let found = db.rows(
            concat!(
                "SELECT performances.id, performances.version FROM performances WHERE ",
                filtered!(),
                "ORDER BY performances.day, performances.seq
                 LIMIT $14"
            ),
            values,
        );
        let one = |row: &Row| Ok((rows::value(row, 0)?, rows::value(row, 1)?));
        found.await?.iter().map(one).collect()
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

/// Reads the columns of [`office_columns`].
pub(in super::super) fn office_performance(row: &Row) -> Result<OfficePerformance, StoreError> {
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
