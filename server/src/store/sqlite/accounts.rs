//! What sign-in knows of a worker: her password, and whether the app is closed for her.

use job_tracker_protocol::{Language, Login};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    StoreError, devices,
    run::{Answer, ApplyError},
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
    store::accounts::AccountQuestion,
};

impl Answer for AccountQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Account>, StoreError> {
        Ok(account(conn, &self.0)?)
    }
}

impl Answer for SignInQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<SignInFacts>, StoreError> {
        let found = conn
            .prepare_cached(
                "SELECT workers.id, workers.employer_id, workers.password_hash,
                     workers.password_issue, workers.app_closed_at IS NOT NULL,
                     workers.name, coalesce(workers.locale, workers.language),
                     employers.name, employers.phone, employers.phone_line
                 FROM workers
                 JOIN employers ON employers.id = workers.employer_id
                 WHERE workers.login = ?1 AND workers.deactivated_at IS NULL",
            )?
            .query_row(params![self.0.as_str()], |row| {
                Ok((read(row)?, worker(row, 5)?, employer(row, 7)?))
            })
            .optional()?;
        let Some((account, worker, employer)) = found else {
            return Ok(None);
        };
        Ok(Some(SignInFacts {
            phones: devices::of_worker(conn, account.worker)?,
            account,
            worker,
            employer,
        }))
    }
}

/// The account of whoever has this login and works here.
pub(super) fn account(conn: &Connection, login: &Login) -> rusqlite::Result<Option<Account>> {
    conn.prepare_cached(
        "SELECT id, employer_id, password_hash, password_issue, app_closed_at IS NOT NULL
         FROM workers
         WHERE login = ?1 AND deactivated_at IS NULL",
    )?
    .query_row(params![login.as_str()], read)
    .optional()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        worker: WorkerId(row.get(0)?),
        employer: EmployerId(row.get(1)?),
        password_hash: PasswordHash::new(row.get(2)?),
        password_issue: row.get(3)?,
        app_closed: row.get(4)?,
    })
}

/// Reads a worker's name and language, from this column on.
pub(super) fn worker(row: &Row<'_>, first: usize) -> rusqlite::Result<WorkerProfile> {
    let code: String = row.get(first + 1)?;
    Ok(WorkerProfile {
        name: row.get(first)?,
        // A language that a newer server added is shown as the country's most spoken one.
        language: Language::from_code(&code).unwrap_or(Language::Nl),
    })
}

/// Reads an employer's name and numbers, from this column on.
pub(super) fn employer(row: &Row<'_>, first: usize) -> rusqlite::Result<EmployerProfile> {
    Ok(EmployerProfile {
        name: row.get(first)?,
        phone: row.get(first + 1)?,
        phone_line: row.get(first + 2)?,
    })
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &AccountChange) -> Result<(), ApplyError> {
    match change {
        AccountChange::CloseApp {
            login,
            password_issue,
            at,
        } => {
            let closed = conn
                .prepare_cached(
                    "UPDATE workers
                     SET app_closed_at = ?2
                     WHERE login = ?1 AND app_closed_at IS NULL AND password_issue = ?3",
                )?
                .execute(params![login.as_str(), at.as_millisecond(), password_issue])?;
            as_decided(password_issue.is_none() || closed == 1)
        }
        AccountChange::Seen { worker, at } => {
            conn.prepare_cached("UPDATE workers SET seen_at = ?2 WHERE id = ?1")?
                .execute(params![worker.0, at.as_millisecond()])?;
            Ok(())
        }
        AccountChange::Rehash {
            worker,
            password_issue,
            hash,
        } => {
            let changed = conn
                .prepare_cached(
                    "UPDATE workers
                     SET password_hash = ?3
                     WHERE id = ?1 AND password_issue = ?2",
                )?
                .execute(params![worker.0, password_issue, hash.as_str()])?;
            as_decided(changed == 1)
        }
        AccountChange::ReplacePassword {
            worker,
            password_issue,
            hash,
        } => {
            let changed = conn
                .prepare_cached(
                    "UPDATE workers
                     SET password_hash = ?3, password_issue = password_issue + 1,
                         version = version + 1
                     WHERE id = ?1 AND password_issue = ?2",
                )?
                .execute(params![worker.0, password_issue, hash.as_str()])?;
            as_decided(changed == 1)
        }
    }
}

fn as_decided(found: bool) -> Result<(), ApplyError> {
    found.then_some(()).ok_or(ApplyError::Conflict)
}
