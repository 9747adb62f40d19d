//! What the office's decisions about workers ask for.

use std::collections::HashSet;

use job_tracker_protocol::{Language, Login};
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{EmployerId, StoreError, WorkerId, imports, rows, run::Answer, shown_once};
use crate::{
    application::{HiringQuestion, ImportWorkersQuestion, LettersQuestion, WorkerRecordQuestion},
    domain::{
        audit::WorkerDetails,
        hiring::HiringFacts,
        import::WorkersFacts,
        letters::{Addressee, LettersFacts},
        worker_record::WorkerRecord,
    },
};

impl Answer for HiringQuestion {
    fn answer(&self, conn: &Connection) -> Result<HiringFacts, StoreError> {
        Ok(HiringFacts {
            taken: taken(conn, &self.candidates)?,
            may_keep: shown_once::is_free(conn, self.keeping)?,
        })
    }
}

impl Answer for ImportWorkersQuestion {
    fn answer(&self, conn: &Connection) -> Result<WorkersFacts, StoreError> {
        Ok(WorkersFacts {
            taken_before: imports::exists(conn, self.import)?,
            taken: taken(conn, &self.candidates)?,
            names: conn
                .prepare_cached("SELECT name FROM workers WHERE employer_id = ?1")?
                .query_map(params![self.employer.0], |row| row.get(0))?
                .collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for LettersQuestion {
    fn answer(&self, conn: &Connection) -> Result<LettersFacts, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT id, employer_id, password_issue
             FROM workers
             WHERE login = ?1 AND deactivated_at IS NULL
                 AND (?2 IS NULL OR employer_id = ?2)",
        )?;
        let scope = self.scope.map(|it| it.0);
        let mut one = |login: &Login| {
            statement
                .query_row(params![login.as_str(), scope], |row| {
                    Ok(Addressee {
                        worker: WorkerId(row.get(0)?),
                        employer: EmployerId(row.get(1)?),
                        password_issue: row.get(2)?,
                    })
                })
                .optional()
        };
        Ok(LettersFacts {
            may_keep: shown_once::is_free(conn, self.keeping)?,
            workers: self.logins.iter().map(&mut one).collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for WorkerRecordQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<WorkerRecord>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, name, coalesce(locale, language), deactivated_at IS NULL, version, letter_name, phone,
                     contract_quarters, payroll_number, expected_days
                 FROM workers
                 WHERE employer_id = ?1 AND login = ?2",
            )?
            .query_row(params![self.employer.0, self.login.as_str()], |row| {
                Ok(WorkerRecord {
                    worker: WorkerId(row.get(0)?),
                    details: WorkerDetails {
                        contract_hours: rows::contract_hours(row, 7)?,
                        payroll_number: row.get(8)?,
                        expected_days: rows::weekdays(row, 9)?,
                        name: row.get(1)?,
                        letter_name: row.get(5)?,
                        phone: row.get(6)?,
                        language: rows::named(row, 2, Language::from_code)?,
                    },
                    active: row.get(3)?,
                    version: row.get(4)?,
                })
            })
            .optional()?)
    }
}

/// Those of these logins that somebody has, whoever employs her.
fn taken(conn: &Connection, logins: &[Login]) -> rusqlite::Result<HashSet<Login>> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM workers WHERE login = ?1")?;
    let mut taken = HashSet::new();
    for login in logins {
        if statement.exists(params![login.as_str()])? {
            taken.insert(login.clone());
        }
    }
    Ok(taken)
}
