//! Hours by worker and month.

use std::ops::ControlFlow;

use tokio_postgres::Row;

use super::{super::rows, AnswerLong, Filtered};
use crate::{
    domain::contract::ContractHours,
    store::{
        StoreError,
        export::{MonthsQuestion, WorkerMonth},
        postgres::long::Instant,
    },
};

impl AnswerLong for MonthsQuestion {
    fn answer_long(&self, instant: &Instant) -> Result<Vec<WorkerMonth>, StoreError> {
        let filter = &self.filter;
        let values = Filtered { instant, filter }.values();
        let mut months = Vec::new();
        instant.each(
            concat!(
                "SELECT workers.login, workers.name, workers.contract_quarters,
                 workers.payroll_number, substr(performances.day, 1, 7) AS month,
                 coalesce(sum(performances.hours), 0)::bigint, count(performances.seq),
                 ",
                rows::employment_columns!(),
                "
             FROM workers
             LEFT JOIN performances
                 ON performances.worker_id = workers.id
                     AND performances.day BETWEEN $2 AND $3
                     AND performances.state <> 'cancelled'
                     AND ($5::text IS NULL OR performances.state = $5)
             WHERE workers.employer_id = $1
                 AND ($4::text IS NULL OR workers.login = $4)
                 AND (workers.deactivated_at IS NULL OR performances.seq IS NOT NULL
                     -- Also without hours, where she was here; the page looks at the day.
                     OR workers.deactivated_at >=
                         (extract(epoch FROM $2::text::date) - 86400) * 1000)
             GROUP BY workers.id, month
             ORDER BY workers.sort_key, workers.login, month"
            ),
            values,
            |row: &Row| -> Result<ControlFlow<()>, StoreError> {
                let quarters: Option<i64> = rows::value(row, 2)?;
                let quarters = quarters.and_then(|it| u16::try_from(it).ok());
                months.push(WorkerMonth {
                    login: rows::parsed(row, 0)?,
                    worker: rows::value(row, 1)?,
                    contract: quarters.and_then(ContractHours::from_quarters),
                    payroll_number: rows::value(row, 3)?,
                    month: rows::value(row, 4)?,
                    hours: rows::value(row, 5)?,
                    performances: rows::value(row, 6)?,
                    employment: rows::employment(row, 7)?,
                });
                Ok(ControlFlow::Continue(()))
            },
        )?;
        Ok(months)
    }
}
