//! Performances for payroll, through one filter: row by row here, summed up by week in [`weeks`].
//! Everything that one answer tells is read in one transaction.

mod months;
mod weeks;

use job_tracker_protocol::PerformanceState;
use rusqlite::{Connection, Row, ToSql, params};

use super::{Answer, EmployerId, rows};
use crate::domain::office_change::OfficeChangeState;
use crate::store::{
    StoreError,
    export::{
        ExportFilter, ExportQuestion, ExportRow, LendsExport, Snapshot, Summary, SummaryQuestion,
        TotalsPage, TotalsQuestion, WorkerChoice, WorkerChoicesQuestion, WorkerWeek,
    },
    lent::Taker,
};

/// The database at one instant, through one filter.
struct Filtered<'c> {
    conn: &'c Connection,
    employer: EmployerId,
    from: String,
    to: String,
    worker: Option<String>,
    state: Option<&'static str>,
}

impl Answer for SummaryQuestion {
    fn answer(&self, conn: &Connection) -> Result<Summary, StoreError> {
        Filtered::new(conn, &self.filter).summary()
    }
}

impl Answer for TotalsQuestion {
    fn answer(&self, conn: &Connection) -> Result<TotalsPage, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let filtered = Filtered::new(&transaction, &self.filter);
        let all = filtered.summary()?.weeks;
        let (weeks, next) = filtered.workers_page(self.after.as_ref())?;
        Ok(TotalsPage { weeks, next, all })
    }
}

impl<W, T> Answer for ExportQuestion<W>
where
    W: Fn(&Snapshot<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    fn answer(&self, conn: &Connection) -> Result<T, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let filtered = Filtered::new(&transaction, &self.filter);
        Ok((self.work)(&Snapshot(&filtered)))
    }
}

impl Answer for WorkerChoicesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<WorkerChoice>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT login, name
                 FROM workers
                 WHERE employer_id = ?1
                 ORDER BY sort_key, login",
            )?
            .query_map(params![self.employer.0], |row| {
                Ok(WorkerChoice {
                    login: rows::parsed(row, 0)?,
                    name: row.get(1)?,
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}

impl<'c> Filtered<'c> {
    fn new(conn: &'c Connection, filter: &ExportFilter) -> Self {
        Self {
            conn,
            employer: filter.employer,
            from: filter.period.from.to_string(),
            to: filter.period.to.to_string(),
            worker: filter.worker.as_ref().map(|it| it.as_str().to_owned()),
            state: filter.state.map(PerformanceState::as_str),
        }
    }

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
}

impl LendsExport for Filtered<'_> {
    fn rows(&self, take: &mut Taker<'_, ExportRow>) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT performances.day, workers.login, workers.name, clients.number,
                 clients.name, performances.activity, performances.hours,
                 performances.state, performances.channel, performances.reference,
                 performances.registered_at,
                 performances.automatic AND performances.state = 'validated', performances.requested,
                 said.state, said.answered_at, workers.payroll_number
             FROM performances
             JOIN workers ON workers.id = performances.worker_id
             JOIN clients ON clients.id = performances.client_id
             LEFT JOIN office_changes AS said ON said.seq = (
                 SELECT max(newest.seq)
                 FROM office_changes AS newest
                 WHERE newest.performance_seq = performances.seq
             )
             WHERE {}
             ORDER BY performances.day, performances.seq",
            self.condition()
        ))?;
        let mut found = statement.query(&self.values()[..])?;
        while let Some(row) = found.next()? {
            if take(export_row(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn worker_weeks(&self, take: &mut Taker<'_, WorkerWeek>) -> Result<(), StoreError> {
        self.lend_worker_weeks(None, i64::MAX, take)
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
        requested: row.get(12)?,
        worker_answer: rows::maybe_named(row, 13, OfficeChangeState::from_name)?,
        answered_at: rows::maybe_instant(row, 14)?,
        payroll_number: row.get(15)?,
    })
}
