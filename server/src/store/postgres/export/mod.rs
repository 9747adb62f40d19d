//! Performances for payroll, through one filter: row by row here, summed up by week in [`weeks`].
//! Everything that one answer tells is read at one instant.

mod months;
mod weeks;

use std::ops::ControlFlow;

use job_tracker_protocol::PerformanceState;
use tokio_postgres::Row;

use super::{
    Answer, AnswerLong, Db,
    long::Instant,
    rows,
    statement::{Value, values},
};
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
struct Filtered<'i> {
    instant: &'i Instant,
    filter: &'i ExportFilter,
}

impl AnswerLong for SummaryQuestion {
    fn answer_long(&self, instant: &Instant) -> Result<Summary, StoreError> {
        let filter = &self.filter;
        Filtered { instant, filter }.summary()
    }
}

impl AnswerLong for TotalsQuestion {
    fn answer_long(&self, instant: &Instant) -> Result<TotalsPage, StoreError> {
        let filter = &self.filter;
        let filtered = Filtered { instant, filter };
        let all = filtered.summary()?.weeks;
        let (weeks, next) = filtered.workers_page(self.after.as_ref())?;
        Ok(TotalsPage { weeks, next, all })
    }
}

impl<W, T> AnswerLong for ExportQuestion<W>
where
    W: Fn(&Snapshot<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    fn answer_long(&self, instant: &Instant) -> Result<T, StoreError> {
        let filter = &self.filter;
        Ok((self.work)(&Snapshot(&Filtered { instant, filter })))
    }
}

impl Answer for WorkerChoicesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<WorkerChoice>, StoreError> {
        let found = db.rows(
            "SELECT login, name
             FROM workers
             WHERE employer_id = $1
             ORDER BY sort_key, login",
            values![self.employer.0],
        );
        let choice = |row: &Row| {
            Ok(WorkerChoice {
                login: rows::parsed(row, 0)?,
                name: rows::value(row, 1)?,
            })
        };
        found.await?.iter().map(choice).collect()
    }
}

/// Statements of performances that the filter lets through; their values are
/// [`Filtered::values`].
macro_rules! of_filter {
    ($select:literal, $order:literal) => {
        concat!(
            $select,
            "
             WHERE performances.employer_id = $1
                 AND performances.day BETWEEN $2 AND $3
                 AND ($4::text IS NULL
                     OR performances.worker_id = (
                         SELECT id
                         FROM workers
                         WHERE employer_id = $1 AND login = $4
                     ))
                 AND ($5::text IS NULL OR performances.state = $5)
             ",
            $order
        )
    };
}
use of_filter;

impl Filtered<'_> {
    fn values(&self) -> Vec<Value> {
        let filter = self.filter;
        values![
            filter.employer.0,
            filter.period.from.to_string(),
            filter.period.to.to_string(),
            filter.worker.as_ref().map(|it| it.as_str().to_owned()),
            filter.state.map(PerformanceState::as_str)
        ]
    }
}

impl LendsExport for Filtered<'_> {
    fn rows(&self, take: &mut Taker<'_, ExportRow>) -> Result<(), StoreError> {
        let each =
            |row: &Row| -> Result<ControlFlow<()>, StoreError> { Ok(take(export_row(row)?)) };
        self.instant.each(
            of_filter!(
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
                 )",
                "ORDER BY performances.day, performances.seq"
            ),
            self.values(),
            each,
        )
    }

    fn worker_weeks(&self, take: &mut Taker<'_, WorkerWeek>) -> Result<(), StoreError> {
        self.lend_worker_weeks(None, i64::MAX, take)
    }
}

fn export_row(row: &Row) -> Result<ExportRow, StoreError> {
    Ok(ExportRow {
        day: rows::parsed(row, 0)?,
        login: rows::parsed(row, 1)?,
        worker: rows::value(row, 2)?,
        client_number: rows::parsed(row, 3)?,
        client: rows::value(row, 4)?,
        activity: rows::activity(row, 5)?,
        hours: rows::hours(row, 6)?,
        state: rows::state(row, 7)?,
        channel: rows::value(row, 8)?,
        reference: rows::value(row, 9)?,
        registered_at: rows::instant(row, 10)?,
        automatic: rows::value(row, 11)?,
        requested: rows::value(row, 12)?,
        worker_answer: rows::maybe_named(row, 13, OfficeChangeState::from_name)?,
        answered_at: rows::maybe_instant(row, 14)?,
        payroll_number: rows::value(row, 15)?,
    })
}
