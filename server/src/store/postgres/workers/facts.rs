//! What the office's decisions about workers ask for.

use std::collections::HashSet;

use job_tracker_protocol::{Language, Login};
use tokio_postgres::Row;

use super::super::{Answer, Db, imports, rows, shown_once, statement::values};
use crate::{
    application::{HiringQuestion, ImportWorkersQuestion, LettersQuestion, WorkerRecordQuestion},
    domain::{
        audit::WorkerDetails,
        hiring::HiringFacts,
        ids::{EmployerId, WorkerId},
        import::WorkersFacts,
        letters::{Addressee, LettersFacts},
        worker_record::WorkerRecord,
    },
    store::StoreError,
};

impl Answer for HiringQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<HiringFacts, StoreError> {
        let (taken, may_keep) = tokio::try_join!(
            taken(db, &self.candidates),
            shown_once::is_free(db, self.keeping),
        )?;
        Ok(HiringFacts { taken, may_keep })
    }
}

impl Answer for ImportWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<WorkersFacts, StoreError> {
        let names = db.rows(
            "SELECT name FROM workers WHERE employer_id = $1",
            values![self.employer.0],
        );
        let (taken_before, taken, names) = tokio::try_join!(
            imports::exists(db, self.import),
            taken(db, &self.candidates),
            names,
        )?;
        let names = names.iter().map(|it| rows::value(it, 0));
        Ok(WorkersFacts {
            taken_before,
            taken,
            names: names.collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for LettersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<LettersFacts, StoreError> {
        let logins: Vec<String> = self
            .logins
            .iter()
            .map(|it| it.as_str().to_owned())
            .collect();
        let found = db.rows(
            "SELECT login, id, employer_id, password_issue
             FROM workers
             WHERE login = ANY ($1) AND deactivated_at IS NULL
                 AND ($2::bigint IS NULL OR employer_id = $2)",
            values![logins, self.scope.map(|it| it.0)],
        );
        let (found, may_keep) = tokio::try_join!(found, shown_once::is_free(db, self.keeping))?;
        let found = found.iter().map(login_of).collect::<Result<Vec<_>, _>>()?;
        let one = |login: &Login| {
            let found = found.iter().find(|it| it.0 == *login);
            found.map(|it| it.1)
        };
        Ok(LettersFacts {
            may_keep,
            workers: self.logins.iter().map(one).collect(),
        })
    }
}

fn login_of(row: &Row) -> Result<(Login, Addressee), StoreError> {
    let found = Addressee {
        worker: WorkerId(rows::value(row, 1)?),
        employer: EmployerId(rows::value(row, 2)?),
        password_issue: rows::value(row, 3)?,
    };
    Ok((rows::parsed(row, 0)?, found))
}

impl Answer for WorkerRecordQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<WorkerRecord>, StoreError> {
        let found = db.maybe_row(
            "SELECT id, name, coalesce(locale, language), deactivated_at IS NULL, version, letter_name, phone,
                 contract_quarters, payroll_number, expected_days
             FROM workers
             WHERE employer_id = $1 AND login = $2",
            values![self.employer.0, self.login.as_str().to_owned()],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        Ok(Some(WorkerRecord {
            worker: WorkerId(rows::value(&row, 0)?),
            details: WorkerDetails {
                contract_hours: rows::contract_hours(&row, 7)?,
                payroll_number: rows::value(&row, 8)?,
                expected_days: rows::weekdays(&row, 9)?,
                name: rows::value(&row, 1)?,
                letter_name: rows::value(&row, 5)?,
                phone: rows::value(&row, 6)?,
                language: rows::named(&row, 2, Language::from_code)?,
            },
            active: rows::value(&row, 3)?,
            version: rows::value(&row, 4)?,
        }))
    }
}

/// Those of these logins that somebody has, whoever employs her.
async fn taken(db: Db<'_>, logins: &[Login]) -> Result<HashSet<Login>, StoreError> {
    let logins: Vec<String> = logins.iter().map(|it| it.as_str().to_owned()).collect();
    let found = db.rows(
        "SELECT login FROM workers WHERE login = ANY ($1)",
        values![logins],
    );
    found.await?.iter().map(|it| rows::parsed(it, 0)).collect()
}
