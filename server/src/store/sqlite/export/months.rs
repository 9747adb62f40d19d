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
            // Days are summed up as they stand in the index; only their sums are sorted.
            &format!(
                "SELECT workers.login, workers.name, workers.contract_quarters,
                 workers.payroll_number, month, coalesce(hours, 0), coalesce(visits, 0),
                 {}
             FROM workers
             LEFT JOIN (
                 SELECT worker_id, substr(day, 1, 7) AS month, sum(hours) AS hours,
                     sum(visits) AS visits
                 FROM (
                     SELECT worker_id, day, sum(hours) AS hours, count(*) AS visits
                     FROM performances INDEXED BY performances_of_worker
                     WHERE worker_id IN (
                             SELECT id
                             FROM workers
                             WHERE employer_id = ?1 AND (?4 IS NULL OR login = ?4)
                         )
                         AND day BETWEEN ?2 AND ?3
                         AND state <> 'cancelled'
                         AND (?5 IS NULL OR state = ?5)
                     GROUP BY worker_id, day
                 )
                 GROUP BY worker_id, month
             ) AS months ON months.worker_id = workers.id
             WHERE workers.employer_id = ?1
                 AND (?4 IS NULL OR workers.login = ?4)
                 AND (workers.deactivated_at IS NULL OR visits IS NOT NULL
                     -- Also without hours, where she was here; the page looks at the day.
                     OR workers.deactivated_at >= (unixepoch(?2) - 86400) * 1000)
             ORDER BY workers.sort_key, workers.login, month",
                rows::EMPLOYMENT
            ),
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
