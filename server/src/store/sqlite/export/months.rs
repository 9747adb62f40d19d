//! Hours by worker and month.

use rusqlite::Connection;

use super::{super::rows, Answer, Filtered};
use crate::{
    domain::contract::ContractHours,
    store::{
        StoreError,
        export::{MonthsQuestion, WorkerMonth},
    },
};

impl Answer for MonthsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<WorkerMonth>, StoreError> {
        let filtered = Filtered::new(conn, &self.filter);
        let mut statement = conn.prepare_cached(
            "SELECT workers.login, workers.name, workers.contract_quarters,
                 workers.payroll_number, substr(performances.day, 1, 7) AS month,
                 coalesce(sum(performances.hours), 0), count(performances.seq),
                 workers.created_at, workers.deactivated_at, (
                     SELECT min(first.day)
                     FROM performances AS first
                     WHERE first.worker_id = workers.id AND first.state <> 'cancelled'
                 )
             FROM workers
             LEFT JOIN performances
                 ON performances.worker_id = workers.id
                     AND performances.day BETWEEN ?2 AND ?3
                     AND performances.state <> 'cancelled'
                     AND (?5 IS NULL OR performances.state = ?5)
             WHERE workers.employer_id = ?1
                 AND (?4 IS NULL OR workers.login = ?4)
                 AND (workers.deactivated_at IS NULL OR performances.seq IS NOT NULL)
             GROUP BY workers.id, month
             ORDER BY workers.sort_key, workers.login, month",
        )?;
        let found = statement.query_map(&filtered.values()[..], |row| {
            let quarters: Option<u16> = row.get(2)?;
            Ok(WorkerMonth {
                login: rows::parsed(row, 0)?,
                worker: row.get(1)?,
                contract: quarters.and_then(ContractHours::from_quarters),
                payroll_number: row.get(3)?,
                month: row.get(4)?,
                hours: row.get(5)?,
                performances: row.get(6)?,
                employment: rows::employment(row, 7)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
