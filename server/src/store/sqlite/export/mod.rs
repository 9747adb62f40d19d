//! Performances for payroll: row by row, and summed up by week. Everything that one file tells
//! is read in one transaction, so that its totals fit its rows.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login, PerformanceState};
use rusqlite::{Connection, Row, ToSql, params};

use super::super::{EmployerId, Sqlite, StoreError, rows};
use crate::domain::period::{IsoWeek, Period};

/// Workers on a page of totals.
const PAGE: usize = 50;

/// Which performances.
#[derive(Debug, Clone)]
pub(crate) struct ExportFilter {
    pub employer: EmployerId,
    pub period: Period,
    pub worker: Option<Login>,
    pub state: Option<PerformanceState>,
}

/// A performance with everything that payroll asks for.
#[derive(Debug, Clone)]
pub(crate) struct ExportRow {
    pub day: Day,
    pub login: Login,
    pub worker: String,
    pub client_number: ClientNumber,
    pub client: String,
    pub activity: Activity,
    pub hours: Hours,
    pub state: PerformanceState,
    /// Whether time validated it, and nobody at the office.
    pub automatic: bool,
    /// `app`, `phone` or `office`.
    pub channel: String,
    pub reference: String,
    pub registered_at: Timestamp,
}

/// A worker's week. What was cancelled does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WorkerWeek {
    pub login: Login,
    pub worker: String,
    pub week: IsoWeek,
    pub hours: i64,
    pub performances: i64,
}

/// All workers' hours of one activity in a week. What was cancelled does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ActivityWeek {
    pub week: IsoWeek,
    pub activity: Activity,
    pub hours: i64,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Summary {
    /// All of them.
    pub performances: i64,
    /// Those that are cancelled.
    pub cancelled: i64,
    /// The hours of the others.
    pub weeks: Vec<ActivityWeek>,
}

impl Summary {
    /// Adds a day's hours to its week. Days come in order, so that only the last week is looked at.
    fn add(&mut self, new: ActivityWeek) {
        let mut this_week = self.weeks.iter_mut().rev();
        let known = this_week
            .by_ref()
            .take_while(|it| it.week == new.week)
            .find(|it| it.activity == new.activity);
        match known {
            Some(known) => known.hours += new.hours,
            None => self.weeks.push(new),
        }
    }
}

/// A worker who can be chosen.
#[derive(Debug, Clone)]
pub(crate) struct WorkerChoice {
    pub login: Login,
    pub name: String,
}

/// Workers with their weeks, and where the next page begins.
pub(crate) struct TotalsPage {
    pub weeks: Vec<WorkerWeek>,
    pub next: Option<(String, Login)>,
}

/// The database at one instant, through one filter.
pub(crate) struct Snapshot<'c> {
    conn: &'c Connection,
    employer: EmployerId,
    from: String,
    to: String,
    worker: Option<String>,
    state: Option<&'static str>,
}

impl Sqlite {
    /// Lends the chosen performances to `work`, on a thread that may wait for the disk.
    pub(crate) async fn export<T, F>(&self, filter: ExportFilter, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Snapshot<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        self.read_long(move |conn| {
            let transaction = conn.unchecked_transaction()?;
            work(&Snapshot {
                conn: &transaction,
                employer: filter.employer,
                from: filter.period.from.to_string(),
                to: filter.period.to.to_string(),
                worker: filter.worker.map(|it| it.as_str().to_owned()),
                state: filter.state.map(PerformanceState::as_str),
            })
        })
        .await
    }

    /// Every worker who ever worked here, by name.
    pub(crate) async fn worker_choices(
        &self,
        employer: EmployerId,
    ) -> Result<Vec<WorkerChoice>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT login, name
                 FROM workers
                 WHERE employer_id = ?1
                 ORDER BY name COLLATE NOCASE, login",
            )?;
            let workers = statement.query_map(params![employer.0], |row| {
                Ok(WorkerChoice {
                    login: rows::parsed(row, 0)?,
                    name: row.get(1)?,
                })
            })?;
            Ok(workers.collect::<Result<_, _>>()?)
        })
        .await
    }
}

impl Snapshot<'_> {
    /// What the filter lets through; its variables are [`Self::values`].
    fn condition(&self) -> &'static str {
        if self.worker.is_none() {
            return "performances.employer_id = ?1 AND performances.day BETWEEN ?2 AND ?3
                 AND ?4 IS NULL AND (?5 IS NULL OR performances.state = ?5)";
        }
        // The `+` keeps SQLite from walking through everybody's days to find hers.
        "performances.worker_id = (
                 SELECT id
                 FROM workers
                 WHERE employer_id = ?1 AND login = ?4
             )
             AND +performances.employer_id = ?1 AND performances.day BETWEEN ?2 AND ?3
             AND (?5 IS NULL OR performances.state = ?5)"
    }

    fn values(&self) -> [&dyn ToSql; 5] {
        [
            &self.employer.0,
            &self.from,
            &self.to,
            &self.worker,
            &self.state,
        ]
    }

    /// Every performance, the cancelled too, in the order of days; one at a time, so that a
    /// hundred thousand need no more memory than one.
    pub(crate) fn each<E: From<StoreError>>(
        &self,
        mut take: impl FnMut(ExportRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error: rusqlite::Error| E::from(error.into());
        let mut statement = self
            .conn
            .prepare_cached(&format!(
                "SELECT performances.day, workers.login, workers.name, clients.number,
                     clients.name, performances.activity, performances.hours,
                     performances.state, performances.channel, performances.reference,
                     performances.registered_at,
                     performances.automatic AND performances.state = 'validated'
                 FROM performances
                 JOIN workers ON workers.id = performances.worker_id
                 JOIN clients ON clients.id = performances.client_id
                 WHERE {}
                 ORDER BY performances.day, performances.seq",
                self.condition()
            ))
            .map_err(failed)?;
        let mut found = statement.query(&self.values()[..]).map_err(failed)?;
        while let Some(row) = found.next().map_err(failed)? {
            take(export_row(row).map_err(failed)?)?;
        }
        Ok(())
    }

    /// How much there is, and hours by week and activity in the order of weeks.
    pub(crate) fn summary(&self) -> Result<Summary, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT performances.day, performances.activity,
                 performances.state, sum(performances.hours), count(*)
             FROM performances
             WHERE {}
             GROUP BY performances.day, performances.activity, performances.state
             ORDER BY performances.day",
            self.condition()
        ))?;
        let mut found = statement.query(&self.values()[..])?;
        let mut summary = Summary::default();
        while let Some(row) = found.next()? {
            let performances: i64 = row.get(4)?;
            summary.performances += performances;
            if rows::state(row, 2)? == PerformanceState::Cancelled {
                summary.cancelled += performances;
                continue;
            }
            summary.add(ActivityWeek {
                week: IsoWeek::of(rows::parsed(row, 0)?),
                activity: rows::activity(row, 1)?,
                hours: row.get(3)?,
            });
        }
        Ok(summary)
    }

    /// Hours by worker and week, in the order of names.
    pub(crate) fn each_worker_week<E: From<StoreError>>(
        &self,
        take: impl FnMut(WorkerWeek) -> Result<(), E>,
    ) -> Result<(), E> {
        self.worker_weeks(None, i64::MAX, take)
    }

    /// The same, page by page of workers.
    pub(crate) fn totals_page(
        &self,
        after: Option<(String, Login)>,
    ) -> Result<TotalsPage, StoreError> {
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut weeks: Vec<WorkerWeek> = Vec::new();
        self.worker_weeks(after, limit, |it| {
            weeks.push(it);
            Ok::<_, StoreError>(())
        })?;
        let mut workers = 0;
        let mut last: Option<&Login> = None;
        let mut end = weeks.len();
        for (index, it) in weeks.iter().enumerate() {
            if last != Some(&it.login) {
                last = Some(&it.login);
                workers += 1;
                if workers > PAGE {
                    end = index;
                    break;
                }
            }
        }
        let more = end < weeks.len();
        weeks.truncate(end);
        let next = weeks
            .last()
            .filter(|_| more)
            .map(|it| (it.worker.clone(), it.login.clone()));
        Ok(TotalsPage { weeks, next })
    }

    fn worker_weeks<E: From<StoreError>>(
        &self,
        after: Option<(String, Login)>,
        workers: i64,
        mut take: impl FnMut(WorkerWeek) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error: rusqlite::Error| E::from(error.into());
        let (name, login) = after.map_or((None, None), |(name, login)| {
            (Some(name), Some(login.as_str().to_owned()))
        });
        let mut statement = self
            .conn
            .prepare_cached(
                "WITH page AS MATERIALIZED (
                     SELECT workers.id, workers.login, workers.name
                     FROM workers
                     WHERE workers.employer_id = ?1
                         AND (?4 IS NULL OR workers.login = ?4)
                         AND (?6 IS NULL
                             OR (workers.name COLLATE NOCASE, workers.login)
                                 > (?6 COLLATE NOCASE, ?7))
                         AND EXISTS (
                             SELECT 1
                             FROM performances
                             WHERE performances.worker_id = workers.id
                                 AND performances.day BETWEEN ?2 AND ?3
                                 AND performances.state <> 'cancelled'
                                 AND (?5 IS NULL OR performances.state = ?5)
                         )
                     ORDER BY workers.name COLLATE NOCASE, workers.login
                     LIMIT ?8
                 )
                 SELECT page.login, page.name, performances.day, sum(performances.hours), count(*)
                 FROM page
                 CROSS JOIN performances
                 WHERE performances.worker_id = page.id
                     AND performances.day BETWEEN ?2 AND ?3
                     AND performances.state <> 'cancelled'
                     AND (?5 IS NULL OR performances.state = ?5)
                 GROUP BY page.name COLLATE NOCASE, page.login, performances.day
                 ORDER BY page.name COLLATE NOCASE, page.login, performances.day",
            )
            .map_err(failed)?;
        let values = self.values();
        let values: Vec<&dyn ToSql> = values
            .iter()
            .copied()
            .chain([&name as &dyn ToSql, &login, &workers])
            .collect();
        let mut found = statement.query(&values[..]).map_err(failed)?;
        let mut open: Option<WorkerWeek> = None;
        while let Some(row) = found.next().map_err(failed)? {
            let new = worker_week(row).map_err(failed)?;
            match &mut open {
                Some(open) if (&open.login, open.week) == (&new.login, new.week) => {
                    open.hours += new.hours;
                    open.performances += new.performances;
                }
                _ => {
                    if let Some(done) = open.replace(new) {
                        take(done)?;
                    }
                }
            }
        }
        open.map_or(Ok(()), take)
    }
}

fn export_row(row: &Row<'_>) -> rusqlite::Result<ExportRow> {
    Ok(ExportRow {
        day: rows::parsed(row, 0)?,
        login: rows::parsed(row, 1)?,
        worker: row.get(2)?,
        client_number: rows::parsed(row, 3)?,
        client: row.get(4)?,
        activity: rows::activity(row, 5)?,
        hours: rows::hours(row, 6)?,
        state: rows::state(row, 7)?,
        channel: row.get(8)?,
        reference: row.get(9)?,
        registered_at: rows::instant(row, 10)?,
        automatic: row.get(11)?,
    })
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
