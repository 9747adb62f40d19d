use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Hours, Login};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;
use uuid::Uuid;

use super::change::tell;
use crate::{
    domain::{
        action::Action,
        random::Random,
        registration::{Report, check_day_limit, check_duplicate},
    },
    store::{
        Store, StoreError, WorkerId,
        audit::{Actor, Origin},
        console::SignedUser,
        performances::{active_client, hours_of_day, insert, new_performance, newest_alike},
    },
};

/// A performance that the office enters for a worker who forgot.
pub(crate) struct Entry {
    pub login: Login,
    pub report: Report,
    pub hours: Hours,
    pub reason: String,
    /// Whether the warnings were seen.
    pub confirmed: bool,
    pub max_hours_per_day: u8,
    pub random: Arc<dyn Random>,
}

/// Why nothing was entered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EnterError {
    /// Nobody who works here has this login.
    #[error("there is no such worker")]
    UnknownWorker,
    /// The employer has no such active client.
    #[error("there is no such client")]
    UnknownClient,
    /// The day would have too many hours; may be confirmed.
    #[error("the day would have too many hours")]
    ManyHours,
    /// One like it is there already; may be confirmed.
    #[error("it looks like one that is registered")]
    LooksDuplicate,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for EnterError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Enters it; gives its id.
    pub(crate) async fn enter_performance(
        &self,
        by: &SignedUser,
        entry: Entry,
        now: Timestamp,
    ) -> Result<Uuid, EnterError> {
        let by = by.clone();
        self.write(move |conn| enter(conn, &by, &entry, now)).await
    }
}

fn enter(
    conn: &Connection,
    by: &SignedUser,
    entry: &Entry,
    now: Timestamp,
) -> Result<Uuid, EnterError> {
    let worker = conn
        .prepare_cached(
            "SELECT id
             FROM workers
             WHERE employer_id = ?1 AND login = ?2 AND deactivated_at IS NULL",
        )?
        .query_row(params![by.employer.0, entry.login.as_str()], |row| {
            row.get(0).map(WorkerId)
        })
        .optional()?
        .ok_or(EnterError::UnknownWorker)?;
    let client =
        active_client(conn, by.employer, &entry.report)?.ok_or(EnterError::UnknownClient)?;
    if !entry.confirmed {
        let registered = hours_of_day(conn, worker, entry.report.date)?;
        check_day_limit(registered, entry.hours, entry.max_hours_per_day)
            .map_err(|_| EnterError::ManyHours)?;
        let alike = newest_alike(conn, worker, client, &entry.report)?;
        check_duplicate(alike, false).map_err(|_| EnterError::LooksDuplicate)?;
    }
    let random = entry.random.as_ref();
    let performance = new_performance(&entry.report, entry.hours, now, random)?;
    let inserted = insert(conn, (by.employer, worker, client), performance, random)?;
    let id = inserted.performance.id;
    conn.prepare_cached("UPDATE performances SET channel = 'office' WHERE id = ?1")?
        .execute(params![id.as_bytes()])?;
    let who = (Actor::User(by.id), Origin::Console);
    let detail = json!({ "reason": entry.reason }).to_string();
    tell(
        conn,
        by.employer,
        who,
        Action::PerformanceEntered,
        id,
        &detail,
        now,
    )?;
    Ok(id)
}
