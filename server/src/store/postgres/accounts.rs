//! What sign-in knows of a worker: her password, and whether the app is closed for her.

use job_tracker_protocol::{Language, Login};
use tokio_postgres::Row;

use super::{
    Answer, Db, devices, rows,
    statement::{Statement, values},
};
use crate::{
    application::SignInQuestion,
    domain::{
        account::Account,
        changes::AccountChange,
        ids::{EmployerId, WorkerId},
        secret::PasswordHash,
        session::{EmployerProfile, WorkerProfile},
        sign_in::SignInFacts,
    },
    store::{StoreError, accounts::AccountQuestion},
};

impl Answer for AccountQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Account>, StoreError> {
        account(db, &self.0).await
    }
}

impl Answer for SignInQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<SignInFacts>, StoreError> {
        let found = db.maybe_row(
            "SELECT workers.id, workers.employer_id, workers.password_hash,
                 workers.password_issue, workers.app_closed_at IS NOT NULL,
                 workers.name, coalesce(workers.locale, workers.language),
                 employers.name, employers.phone, employers.phone_line
             FROM workers
             JOIN employers ON employers.id = workers.employer_id
             WHERE workers.login = $1 AND workers.deactivated_at IS NULL",
            values![self.0.as_str().to_owned()],
        );
        let (found, phones) = tokio::try_join!(found, devices::of_login(db, &self.0))?;
        found
            .map(|row| {
                Ok(SignInFacts {
                    account: read(&row)?,
                    worker: worker(&row, 5)?,
                    employer: employer(&row, 7)?,
                    phones,
                })
            })
            .transpose()
    }
}

/// The account of whoever has this login and works here.
pub(super) async fn account(db: Db<'_>, login: &Login) -> Result<Option<Account>, StoreError> {
    let found = db.maybe_row(
        "SELECT id, employer_id, password_hash, password_issue, app_closed_at IS NOT NULL
         FROM workers
         WHERE login = $1 AND deactivated_at IS NULL",
        values![login.as_str().to_owned()],
    );
    found.await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Account, StoreError> {
    Ok(Account {
        worker: WorkerId(rows::value(row, 0)?),
        employer: EmployerId(rows::value(row, 1)?),
        password_hash: PasswordHash::new(rows::value(row, 2)?),
        password_issue: rows::value(row, 3)?,
        app_closed: rows::value(row, 4)?,
    })
}

/// Reads a worker's name and language, from this column on.
pub(super) fn worker(row: &Row, first: usize) -> Result<WorkerProfile, StoreError> {
    Ok(WorkerProfile {
        name: rows::value(row, first)?,
        // A language that a newer server added is shown as the country's most spoken one.
        language: Language::from_code(rows::value(row, first + 1)?).unwrap_or(Language::Nl),
    })
}

/// Reads an employer's name and numbers, from this column on.
pub(super) fn employer(row: &Row, first: usize) -> Result<EmployerProfile, StoreError> {
    Ok(EmployerProfile {
        name: rows::value(row, first)?,
        phone: rows::value(row, first + 1)?,
        phone_line: rows::value(row, first + 2)?,
    })
}

/// What one change becomes.
pub(super) fn statement(change: &AccountChange) -> Statement {
    match change {
        AccountChange::CloseApp {
            login,
            password_issue,
            at,
        } => {
            let sql = "UPDATE workers
                 SET app_closed_at = $2
                 WHERE login = $1 AND app_closed_at IS NULL AND password_issue = $3";
            let given = values![
                login.as_str().to_owned(),
                at.as_millisecond(),
                *password_issue
            ];
            // Looked at either way, so that the commit waits for it either way.
            match password_issue {
                Some(_) => Statement::of_one_row(sql, given),
                None => Statement::of_no_row(sql, given),
            }
        }
        AccountChange::Seen { worker, at } => Statement::new(
            "UPDATE workers SET seen_at = $2 WHERE id = $1",
            values![worker.0, at.as_millisecond()],
        ),
        AccountChange::Rehash {
            worker,
            password_issue,
            hash,
        } => Statement::of_one_row(
            "UPDATE workers
             SET password_hash = $3
             WHERE id = $1 AND password_issue = $2",
            values![worker.0, *password_issue, hash.as_str().to_owned()],
        ),
        AccountChange::ReplacePassword {
            worker,
            password_issue,
            hash,
        } => Statement::of_one_row(
            "UPDATE workers
             SET password_hash = $3, password_issue = password_issue + 1, version = version + 1
             WHERE id = $1 AND password_issue = $2",
            values![worker.0, *password_issue, hash.as_str().to_owned()],
        ),
    }
}
