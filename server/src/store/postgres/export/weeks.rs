//! Hours by week: of all workers, and worker by worker.

use std::ops::ControlFlow;

use job_tracker_protocol::PerformanceState;
use tokio_postgres::Row;

use super::{
    super::{rows, statement::values},
    Filtered, of_filter,
};
use crate::{
    domain::period::IsoWeek,
    store::{
        StoreError,
        export::{
            ActivityWeek, Summary, WorkerWeek,
            weeks::{PAGE, Place, WeeksOfDays, page_of_workers},
        },
        lent::Taker,
        lists::one_more,
        names::sort_key,
    },
};

/// Each worker's days with work, the workers in the order of names.
const DAYS_OF_WORKERS: &str = "WITH page AS MATERIALIZED (
         SELECT workers.id, workers.login, workers.name, workers.sort_key
         FROM workers
         WHERE workers.employer_id = $1
             AND ($4::text IS NULL OR workers.login = $4)
             AND ($6::bytea IS NULL OR (workers.sort_key, workers.login) > ($6, $7))
             AND EXISTS (
                 SELECT 1
                 FROM performances
                 WHERE performances.worker_id = workers.id
                     AND performances.day BETWEEN $2 AND $3
                     AND performances.state <> 'cancelled'
                     AND ($5::text IS NULL OR performances.state = $5)
             )
         ORDER BY workers.sort_key, workers.login
         LIMIT $8
     )
     SELECT page.login, page.name, performances.day, sum(performances.hours)::bigint, count(*)
     FROM page
     JOIN performances ON performances.worker_id = page.id
     WHERE performances.day BETWEEN $2 AND $3
         AND performances.state <> 'cancelled'
         AND ($5::text IS NULL OR performances.state = $5)
     GROUP BY page.sort_key, page.login, page.name, performances.day
     ORDER BY page.sort_key, page.login, performances.day";

impl Filtered<'_> {
    /// How much there is, and hours by week and activity in the order of weeks.
    pub(super) fn summary(&self) -> Result<Summary, StoreError> {
        let mut summary = Summary::default();
        let each = |row: &Row| {
            let performances: i64 = rows::value(row, 4)?;
            summary.performances += performances;
            if rows::state(row, 2)? == PerformanceState::Cancelled {
                summary.cancelled += performances;
            } else {
                summary.add(ActivityWeek {
                    week: IsoWeek::of(rows::parsed(row, 0)?),
                    activity: rows::activity(row, 1)?,
                    hours: rows::value(row, 3)?,
                });
            }
            Ok(ControlFlow::Continue(()))
        };
        // SQLite comes to this order within a day by the index that it reads.
        self.instant.each(
            of_filter!(
                "SELECT performances.day, performances.activity, performances.state,
                     sum(performances.hours)::bigint, count(*)
                 FROM performances",
                "GROUP BY performances.day, performances.activity, performances.state
                 ORDER BY performances.day, performances.activity, performances.state"
            ),
            self.values(),
            each,
        )?;
        Ok(summary)
    }

    /// A page of workers with their weeks, and where the next begins.
    pub(super) fn workers_page(
        &self,
        after: Option<&Place>,
    ) -> Result<(Vec<WorkerWeek>, Option<Place>), StoreError> {
        let limit = one_more(PAGE);
        let mut weeks: Vec<WorkerWeek> = Vec::new();
        self.lend_worker_weeks(after, limit, &mut |it| {
            weeks.push(it);
            ControlFlow::Continue(())
        })?;
        Ok(page_of_workers(weeks))
    }

    /// Hours by worker and week of so many workers.
    pub(super) fn lend_worker_weeks(
        &self,
        after: Option<&Place>,
        workers: i64,
        take: &mut Taker<'_, WorkerWeek>,
    ) -> Result<(), StoreError> {
        let mut values = self.values();
        values.extend(values![
            after.map(|it| sort_key(&it.0)),
            after.map(|it| it.1.as_str().to_owned()),
            workers
        ]);
        let mut weeks = WeeksOfDays::new(take);
        let mut enough = false;
        self.instant.each(DAYS_OF_WORKERS, values, |row| {
            let flow = weeks.add(worker_week(row)?);
            enough = flow.is_break();
            Ok(flow)
        })?;
        if !enough {
            weeks.end();
        }
        Ok(())
    }
}

/// A day's row as its week.
fn worker_week(row: &Row) -> Result<WorkerWeek, StoreError> {
    Ok(WorkerWeek {
        login: rows::parsed(row, 0)?,
        worker: rows::value(row, 1)?,
        week: IsoWeek::of(rows::parsed(row, 2)?),
        hours: rows::value(row, 3)?,
        performances: rows::value(row, 4)?,
    })
}
