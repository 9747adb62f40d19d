//! The visits of one worker, or to one client.

use job_tracker_protocol::{Day, Login};
use tokio_postgres::Row;

use super::{
    Answer, Db,
    performances::{office_columns, office_performance},
    rows,
    statement::values,
};
use crate::domain::contract_month::Employment;
use crate::store::{
    StoreError,
    performances::OfficePerformance,
    visits::{
        Companion, CompanionsQuestion, EmploymentQuestion, VisitsQuestion, Whose,
        WorkerDaysQuestion, WorkerOffersQuestion,
    },
};

/// The rows of a worker of an employer.
macro_rules! of_worker {
    () => {
        "worker_id = (SELECT id FROM workers WHERE employer_id = $1 AND login = $2)"
    };
}

/// The rows of a client of an employer.
macro_rules! of_client {
    () => {
        "client_id = (SELECT id FROM clients WHERE employer_id = $1 AND number = $2)"
    };
}

macro_rules! newest {
    ($condition:expr) => {
        concat!(
            office_columns!(),
            " WHERE performances.seq IN (
                 SELECT seq
                 FROM performances
                 WHERE ",
            $condition,
            " ORDER BY day DESC, seq DESC
                 LIMIT $3
             )
             ORDER BY performances.day DESC, performances.seq DESC"
        )
    };
}

macro_rules! companions {
    ($condition:expr, $table:literal, $key:literal, $number:literal, $active:literal) => {
        concat!(
            "SELECT ",
            $table,
            ".",
            $number,
            ", ",
            $table,
            ".name, ",
            $table,
            ".",
            $active,
            ", visits, hours, last
             FROM (
                 SELECT ",
            $key,
            " AS id, count(*) AS visits, sum(hours)::bigint AS hours,
                     max(day) AS last
                 FROM performances
                 WHERE ",
            $condition,
            " AND day >= $3 AND state <> 'cancelled'
                 GROUP BY ",
            $key,
            "
             ) AS companions
             JOIN ",
            $table,
            " ON ",
            $table,
            ".id = companions.id
             ORDER BY last DESC, ",
            $table,
            ".sort_key, ",
            $table,
            ".",
            $number,
            "
             LIMIT $4"
        )
    };
}

fn named(whose: &Whose) -> String {
    match whose {
        Whose::Worker(login) => login.as_str().to_owned(),
        Whose::Client(number) => number.as_str().to_owned(),
    }
}

impl Answer for VisitsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<OfficePerformance>, StoreError> {
        let sql = match self.whose {
            Whose::Worker(_) => newest!(of_worker!()),
            Whose::Client(_) => newest!(of_client!()),
        };
        let found = db.rows(sql, values![self.employer.0, named(&self.whose), self.most]);
        found.await?.iter().map(office_performance).collect()
    }
}

impl Answer for CompanionsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<Companion>, StoreError> {
        let sql = match self.whose {
            Whose::Worker(_) => {
                companions!(of_worker!(), "clients", "client_id", "number", "active")
            }
            Whose::Client(_) => companions!(
                of_client!(),
                "workers",
                "worker_id",
                "login",
                "deactivated_at IS NULL"
            ),
        };
        let found = db.rows(
            sql,
            values![
                self.employer.0,
                named(&self.whose),
                self.since.to_string(),
                self.most
            ],
        );
        let one = |row: &Row| {
            Ok(Companion {
                number: rows::value(row, 0)?,
                name: rows::value(row, 1)?,
                active: rows::value(row, 2)?,
                visits: rows::count(row, 3)?,
                hours: rows::count(row, 4)?,
                last: rows::parsed(row, 5)?,
            })
        };
        found.await?.iter().map(one).collect()
    }
}

impl Answer for WorkerDaysQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(Day, u32)>, StoreError> {
        let found = db.rows(
            concat!(
                "SELECT day, sum(hours)::bigint
                 FROM performances
                 WHERE ",
                of_worker!(),
                " AND day BETWEEN $3 AND $4 AND state <> 'cancelled'
                 GROUP BY day
                 ORDER BY day"
            ),
            values![
                self.employer.0,
                self.login.as_str().to_owned(),
                self.from.to_string(),
                self.to.to_string()
            ],
        );
        let one = |row: &Row| Ok((rows::parsed(row, 0)?, rows::count(row, 1)?));
        found.await?.iter().map(one).collect()
    }
}

impl Answer for EmploymentQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Employment>, StoreError> {
        let found = db.maybe_row(
            concat!(
                "SELECT ",
                rows::employment_columns!(),
                "
                 FROM workers
                 WHERE workers.employer_id = $1 AND workers.login = $2"
            ),
            values![self.employer.0, self.login.as_str().to_owned()],
        );
        found
            .await?
            .as_ref()
            .map(|it| rows::employment(it, 0))
            .transpose()
    }
}

impl Answer for WorkerOffersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(Login, String)>, StoreError> {
        let found = db.rows(
            "SELECT login, name
             FROM workers
             WHERE employer_id = $1 AND deactivated_at IS NULL
             ORDER BY sort_key, login
             LIMIT $2",
            values![self.employer.0, self.most],
        );
        let one = |row: &Row| Ok((rows::parsed(row, 0)?, rows::value(row, 1)?));
        found.await?.iter().map(one).collect()
    }
}
