//! An employer's workers, as the office sees them.

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};
use rusqlite::{OptionalExtension, Row, params};

use super::super::{
    EmployerId, OfficeActor, Sqlite, StoreError, WorkerId, audit,
    lanes::{self},
    rows,
};
use crate::domain::action::Action;

/// Workers on a page.
const PAGE: usize = 50;

/// Which workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WorkerFilter {
    /// All who work here.
    #[default]
    Active,
    /// Those whose account is closed, for all phones or for new ones.
    Closed,
    /// Those who never signed in.
    NeverSeen,
    /// Those who no longer work here.
    Inactive,
}

/// A worker in the list.
#[derive(Debug, Clone)]
pub(crate) struct WorkerRow {
    pub login: Login,
    pub name: String,
    pub language: Language,
    /// Since when the app is closed for her.
    pub closed_at: Option<Timestamp>,
    /// Phones that never signed in before are closed out; hers is not.
    pub new_phones_closed: bool,
    pub seen_at: Option<Timestamp>,
    pub deactivated_at: Option<Timestamp>,
    pub version: i64,
}

/// A page of the list, and where the next begins.
pub(crate) struct WorkerPage {
    pub workers: Vec<WorkerRow>,
    pub next: Option<(String, Login)>,
}

pub(super) const COLUMNS: &str =
    "workers.login, workers.name, workers.language, workers.app_closed_at,
     EXISTS (
         SELECT 1
         FROM lanes
         WHERE lanes.login = workers.login AND lanes.channel = 'app' AND lanes.device = x''
             AND lanes.tries = 3
     ) AS new_phones_closed,
     workers.seen_at, workers.deactivated_at, workers.version";

pub(super) fn worker(row: &Row<'_>) -> rusqlite::Result<WorkerRow> {
    Ok(WorkerRow {
        login: rows::parsed(row, 0)?,
        name: row.get(1)?,
        language: rows::named(row, 2, Language::from_code)?,
        closed_at: rows::maybe_instant(row, 3)?,
        new_phones_closed: row.get(4)?,
        seen_at: rows::maybe_instant(row, 5)?,
        deactivated_at: rows::maybe_instant(row, 6)?,
        version: row.get(7)?,
    })
}

impl Sqlite {
    /// Workers by name, from the one after `after` on.
    pub(crate) async fn workers(
        &self,
        employer: EmployerId,
        filter: WorkerFilter,
        search: &str,
        after: Option<(String, Login)>,
    ) -> Result<WorkerPage, StoreError> {
        let (pattern, login) = rows::name_or_number(search);
        self.read(move |conn| {
            let (name, last) = after.map_or((None, None), |(name, login)| {
                (Some(name), Some(login.as_str().to_owned()))
            });
            let condition = match filter {
                WorkerFilter::Active => "workers.deactivated_at IS NULL",
                WorkerFilter::Closed => {
                    "workers.deactivated_at IS NULL
                     AND (workers.app_closed_at IS NOT NULL OR new_phones_closed)"
                }
                WorkerFilter::NeverSeen => {
                    "workers.deactivated_at IS NULL AND workers.seen_at IS NULL"
                }
                WorkerFilter::Inactive => "workers.deactivated_at IS NOT NULL",
            };
            let workers: Vec<WorkerRow> = conn
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}
                     FROM workers
                     WHERE workers.employer_id = ?1
                         AND {condition}
                         AND (workers.name LIKE ?2 ESCAPE '\\' OR workers.login LIKE ?3 ESCAPE '\\')
                         AND (?4 IS NULL
                             OR (workers.name COLLATE NOCASE, workers.login)
                                 > (?4 COLLATE NOCASE, ?5))
                     ORDER BY workers.name COLLATE NOCASE, workers.login
                     LIMIT ?6"
                ))?
                .query_map(
                    params![
                        employer.0,
                        pattern,
                        login,
                        name,
                        last,
                        i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
                    ],
                    worker,
                )?
                .collect::<Result<_, _>>()?;
            let (workers, last) = rows::page(workers, PAGE);
            let next = last.map(|it| (it.name, it.login));
            Ok(WorkerPage { workers, next })
        })
        .await
    }

    /// One worker of this employer.
    pub(crate) async fn worker(
        &self,
        employer: EmployerId,
        login: Login,
    ) -> Result<Option<WorkerRow>, StoreError> {
        self.read(move |conn| {
            Ok(conn
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}
                     FROM workers
                     WHERE workers.employer_id = ?1 AND workers.login = ?2"
                ))?
                .query_row(params![employer.0, login.as_str()], worker)
                .optional()?)
        })
        .await
    }

    /// Changes a worker's name and language, unless somebody changed her since `version`. Says
    /// whether it did.
    pub(crate) async fn edit_worker(
        &self,
        actor: OfficeActor,
        login: Login,
        (name, language): (String, Language),
        version: i64,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            let before: Option<(String, String)> = conn
                .prepare_cached("SELECT name, language FROM workers WHERE login = ?1")?
                .query_row(params![login.as_str()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            let employer = conn
                .prepare_cached(
                    "UPDATE workers
                     SET name = ?2, language = ?3, version = version + 1
                     WHERE login = ?1 AND version = ?4 AND (?5 IS NULL OR employer_id = ?5)
                     RETURNING employer_id",
                )?
                .query_row(
                    params![
                        login.as_str(),
                        name,
                        language.code(),
                        version,
                        actor.employer_scope()
                    ],
                    |row| row.get(0).map(EmployerId),
                )
                .optional()?;
            if let (Some(employer), Some(before)) = (employer, before) {
                let detail = serde_json::json!({
                    "before": { "name": before.0, "language": before.1 },
                    "after": { "name": name, "language": language.code() },
                });
                audit::write_with(
                    conn,
                    employer,
                    now,
                    actor.who(),
                    Action::WorkerEdited,
                    login.as_str(),
                    &detail.to_string(),
                )?;
            }
            Ok(employer.is_some())
        })
        .await
    }

    /// Takes a worker out, or in again. Either ends her sessions and forgets her devices at once.
    /// Says whether there was anything to do.
    pub(crate) async fn set_worker_active(
        &self,
        actor: OfficeActor,
        login: Login,
        active: bool,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            // A try that began before counts for nothing after: it must not bring a forgotten device
            // back.
            let changed = conn
                .prepare_cached(
                    "UPDATE workers
                     SET deactivated_at = iif(?2, NULL, ?3),
                         password_issue = password_issue + 1, version = version + 1
                     WHERE login = ?1 AND (deactivated_at IS NULL) <> ?2
                         AND (?4 IS NULL OR employer_id = ?4)
                     RETURNING id, employer_id",
                )?
                .query_row(
                    params![
                        login.as_str(),
                        active,
                        now.as_millisecond(),
                        actor.employer_scope()
                    ],
                    |row| Ok((WorkerId(row.get(0)?), EmployerId(row.get(1)?))),
                )
                .optional()?;
            let Some((worker, employer)) = changed else {
                return Ok(false);
            };
            lanes::forget_devices(conn, worker, None)?;
            lanes::end_sessions(conn, worker)?;
            let action = if active {
                Action::WorkerActivated
            } else {
                Action::WorkerDeactivated
            };
            audit::write(conn, employer, now, actor.who(), action, login.as_str())?;
            Ok(true)
        })
        .await
    }
}
