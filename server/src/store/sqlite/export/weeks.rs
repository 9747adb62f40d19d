//! Hours by week: of all workers, and worker by worker.

use std::ops::ControlFlow;

use job_tracker_protocol::Activity;
use rusqlite::{Row, ToSql};

use super::{super::rows, Filtered};
use crate::{
    domain::period::IsoWeek,
    store::{
        StoreError,
        export::{
            ActivityWeek, Summary, WorkerWeek,
            weeks::{PAGE, Place, WeeksOfDays, page_of_workers},
        },
        lent::Taker,
        names::sort_key,
    },
};

/// Each worker's days with work, the workers in the order of names.
const DAYS_OF_WORKERS: &str = "WITH page AS MATERIALIZED (
         SELECT workers.id, workers.login, workers.name, workers.sort_key
         FROM workers
         WHERE workers.employer_id = ?1
             AND (?4 IS NULL OR workers.login = ?4)
             AND (?6 IS NULL
                 OR (workers.sort_key, workers.login) > (?6, ?7))
             AND EXISTS (
                 SELECT 1
                 FROM performances
                 WHERE performances.worker_id = workers.id
                     AND performances.day BETWEEN ?2 AND ?3
                     AND performances.state <> 'cancelled'
                     AND (?5 IS NULL OR performances.state = ?5)
             )
         ORDER BY workers.sort_key, workers.login
         LIMIT ?8
     )
     SELECT page.login, page.name, performances.day, sum(performances.hours), count(*)
     FROM page
     CROSS JOIN performances
     WHERE performances.worker_id = page.id
         AND performances.day BETWEEN ?2 AND ?3
         AND performances.state <> 'cancelled'
         AND (?5 IS NULL OR performances.state = ?5)
     GROUP BY page.sort_key, page.login, performances.day
     ORDER BY page.sort_key, page.login, performances.day";

impl Filtered<'_> {
    /// How much there is, and hours by week and activity in the order of weeks.
    pub(super) fn summary(&self) -> Result<Summary, StoreError> {
        let mut activities = Activity::ALL;
        activities.sort_unstable_by_key(|it| it.as_str());
        // By day as the index has them, so that nothing is sorted.
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT performances.day, count(*),
                 count(*) FILTER (WHERE performances.state = 'cancelled'){}
             FROM performances
             WHERE {}
             GROUP BY performances.day
             ORDER BY performances.day",
            activities.map(hours_of).concat(),
            self.condition()
        ))?;
        let mut found = statement.query(&self.values()[..])?;
        let mut summary = Summary::default();
        while let Some(row) = found.next()? {
            let week = IsoWeek::of(rows::parsed(row, 0)?);
            summary.performances += row.get::<_, i64>(1)?;
            summary.cancelled += row.get::<_, i64>(2)?;
            for (column, activity) in (3..).zip(activities) {
                if let Some(hours) = row.get(column)? {
                    summary.add(ActivityWeek {
                        week,
                        activity,
                        hours,
                    });
                }
            }
        }
        Ok(summary)
    }

    /// A page of workers with their weeks, and where the next begins.
    pub(super) fn workers_page(
        &self,
        after: Option<&Place>,
    ) -> Result<(Vec<WorkerWeek>, Option<Place>), StoreError> {
        let limit = rows::one_more(PAGE);
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
        let name = after.map(|it| sort_key(&it.0));
        let login = after.map(|it| it.1.as_str());
        let mut statement = self.conn.prepare_cached(DAYS_OF_WORKERS)?;
        let values = self.values();
        let values: Vec<&dyn ToSql> = values
            .iter()
            .copied()
            .chain([&name as &dyn ToSql, &login, &workers])
            .collect();
        let mut found = statement.query(&values[..])?;
        let mut weeks = WeeksOfDays::new(take);
        while let Some(row) = found.next()? {
            if weeks.add(worker_week(row)?).is_break() {
                return Ok(());
            }
        }
        weeks.end();
        Ok(())
    }
}

/// The hours of an activity that count, as one more column.
fn hours_of(activity: Activity) -> String {
    format!(
        ", sum(performances.hours) FILTER (
             WHERE performances.activity = '{}' AND performances.state <> 'cancelled'
         )",
        activity.as_str()
    )
}

/// A day's row as its week.
fn worker_week(row: &Row<'_>) -> rusqlite::Result<WorkerWeek> {
    Ok(WorkerWeek {
        login: rows::parsed(row, 0)?,
        worker: row.get(1)?,
        week: IsoWeek::of(rows::parsed(row, 2)?),
        hours: row.get(3)?,
        performances: row.get(4)?,
    })
}
