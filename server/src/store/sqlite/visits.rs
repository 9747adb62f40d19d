//! The visits of one worker, or to one client.

use job_tracker_protocol::{Day, Login};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Answer, StoreError,
    performances::{office_columns, office_performance},
    rows,
};
use crate::domain::contract_month::Employment;
use crate::store::{
    performances::OfficePerformance,
    visits::{
        Companion, CompanionsQuestion, EmploymentQuestion, VisitsQuestion, Whose,
        WorkerDaysQuestion, WorkerOffersQuestion,
    },
};

/// The rows of a worker or of a client of an employer, as a condition, and what names them.
fn of(whose: &Whose) -> (&'static str, &str) {
    match whose {
        Whose::Worker(login) => (
            "worker_id = (SELECT id FROM workers WHERE employer_id = ?1 AND login = ?2)",
            login.as_str(),
        ),
        Whose::Client(number) => (
            "client_id = (SELECT id FROM clients WHERE employer_id = ?1 AND number = ?2)",
            number.as_str(),
        ),
    }
}

impl Answer for VisitsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<OfficePerformance>, StoreError> {
        let (condition, named) = of(&self.whose);
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {}
                 WHERE performances.seq IN (
                     SELECT seq
                     FROM performances
                     WHERE {condition}
                     ORDER BY day DESC, seq DESC
                     LIMIT ?3
                 )
                 ORDER BY performances.day DESC, performances.seq DESC",
                office_columns()
            ))?
            .query_map(
                params![self.employer.0, named, self.most],
                office_performance,
            )?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for CompanionsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<Companion>, StoreError> {
        let (condition, named) = of(&self.whose);
        let (table, key, number, active) = match self.whose {
            Whose::Worker(_) => ("clients", "client_id", "number", "active"),
            Whose::Client(_) => ("workers", "worker_id", "login", "deactivated_at IS NULL"),
        };
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {table}.{number}, {table}.name, {table}.{active}, visits, hours, last
                 FROM (
                     SELECT {key} AS id, count(*) AS visits, sum(hours) AS hours,
                         max(day) AS last
                     FROM performances
                     WHERE {condition} AND day >= ?3 AND state <> 'cancelled'
                     GROUP BY {key}
                 ) AS companions
                 JOIN {table} ON {table}.id = companions.id
                 ORDER BY last DESC, {table}.sort_key, {table}.{number}
                 LIMIT ?4"
            ))?
            .query_map(
                params![self.employer.0, named, self.since.to_string(), self.most],
                |row| {
                    Ok(Companion {
                        number: row.get(0)?,
                        name: row.get(1)?,
                        active: row.get(2)?,
                        visits: row.get(3)?,
                        hours: row.get(4)?,
                        last: rows::parsed(row, 5)?,
                    })
                },
            )?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for WorkerDaysQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(Day, u32)>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT day, sum(hours)
                 FROM performances
                 WHERE worker_id = (SELECT id FROM workers WHERE employer_id = ?1 AND login = ?2)
                     AND day BETWEEN ?3 AND ?4 AND state <> 'cancelled'
                 GROUP BY day
                 ORDER BY day",
            )?
            .query_map(
                params![
                    self.employer.0,
                    self.login.as_str(),
                    self.from.to_string(),
                    self.to.to_string()
                ],
                |row| Ok((rows::parsed(row, 0)?, row.get(1)?)),
            )?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for EmploymentQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Employment>, StoreError> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {}
                 FROM workers
                 WHERE workers.employer_id = ?1 AND workers.login = ?2",
                rows::EMPLOYMENT
            ))?
            .query_row(params![self.employer.0, self.login.as_str()], |row| {
                rows::employment(row, 0)
            })
            .optional()?)
    }
}

impl Answer for WorkerOffersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(Login, String)>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT login, name
                 FROM workers
                 WHERE employer_id = ?1 AND deactivated_at IS NULL
                 ORDER BY sort_key, login
                 LIMIT ?2",
            )?
            .query_map(params![self.employer.0, self.most], |row| {
                Ok((rows::parsed(row, 0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?)
    }
}
