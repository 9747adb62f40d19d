use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;
use uuid::Uuid;

use super::{COLUMNS, OfficePerformance, TABLES, office_performance};
use crate::{
    domain::{action::Action, states::Step},
    store::{
        EmployerId, Store, StoreError,
        audit::{self, Actor, Origin},
        console::SignedUser,
        rows,
    },
};

/// What the office does with one performance.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Accepts it.
    Validate,
    /// Gives it other hours or another activity.
    Modify {
        hours: Hours,
        activity: Activity,
        reason: String,
    },
    /// Cancels it.
    Cancel { reason: String },
}

impl Change {
    fn step(&self) -> Step {
        match self {
            Self::Validate => Step::Validate,
            Self::Modify { .. } => Step::Modify,
            Self::Cancel { .. } => Step::Cancel,
        }
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ChangeError {
    /// This employer has no such performance.
    #[error("there is no such performance")]
    Unknown,
    /// Somebody changed it since it was looked at.
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
    /// Its state does not allow it.
    #[error("its state does not allow it")]
    NotAllowed,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for ChangeError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// One line of what happened to a performance.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    pub at: Timestamp,
    pub action: String,
    /// The worker's or the user's name; none for the server and for commands.
    pub who: Option<String>,
    pub by_server: bool,
    /// Why, before and after, as JSON; empty when there is nothing to say.
    pub detail: String,
}

impl Store {
    /// Changes one performance, unless somebody changed it since `version`.
    pub(crate) async fn change_performance(
        &self,
        by: &SignedUser,
        id: Uuid,
        version: i64,
        change: Change,
        now: Timestamp,
    ) -> Result<(), ChangeError> {
        let by = by.clone();
        self.write(move |conn| apply(conn, &by, id, version, &change, now))
            .await
    }

    /// Validates all of these in one go, those that were not changed meanwhile; gives the others.
    pub(crate) async fn validate_performances(
        &self,
        by: &SignedUser,
        chosen: Vec<(Uuid, i64)>,
        now: Timestamp,
    ) -> Result<Vec<OfficePerformance>, StoreError> {
        let by = by.clone();
        self.write(move |conn| {
            let mut left = Vec::new();
            for (id, version) in chosen {
                match apply(conn, &by, id, version, &Change::Validate, now) {
                    Ok(()) => {}
                    Err(ChangeError::Store(error)) => return Err(error),
                    Err(_) => left.extend(find(conn, by.employer, id)?),
                }
            }
            Ok(left)
        })
        .await
    }

    /// What happened to a performance, oldest first.
    pub(crate) async fn deeds_on(
        &self,
        employer: EmployerId,
        id: Uuid,
    ) -> Result<Vec<Deed>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT audit.at, audit.action,
                     CASE audit.actor
                         WHEN 'worker' THEN workers.name
                         WHEN 'office' THEN users.name
                     END,
                     audit.actor = 'server', audit.detail
                 FROM audit
                 LEFT JOIN workers ON audit.actor = 'worker' AND workers.id = audit.actor_id
                 LEFT JOIN users ON audit.actor = 'office' AND users.id = audit.actor_id
                 WHERE audit.employer_id = ?1 AND audit.subject = ?2
                 ORDER BY audit.seq",
            )?;
            let deeds = statement.query_map(params![employer.0, id.to_string()], |row| {
                Ok(Deed {
                    at: rows::instant(row, 0)?,
                    action: row.get(1)?,
                    who: row.get(2)?,
                    by_server: row.get(3)?,
                    detail: row.get(4)?,
                })
            })?;
            Ok(deeds.collect::<Result<_, _>>()?)
        })
        .await
    }
}

fn find(
    conn: &Connection,
    employer: EmployerId,
    id: Uuid,
) -> rusqlite::Result<Option<OfficePerformance>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS}
         FROM {TABLES}
         WHERE performances.employer_id = ?1 AND performances.id = ?2"
    ))?
    .query_row(params![employer.0, id.as_bytes()], office_performance)
    .optional()
}

fn apply(
    conn: &Connection,
    by: &SignedUser,
    id: Uuid,
    version: i64,
    change: &Change,
    now: Timestamp,
) -> Result<(), ChangeError> {
    let found = find(conn, by.employer, id)?.ok_or(ChangeError::Unknown)?;
    if found.version != version {
        return Err(ChangeError::ChangedMeanwhile);
    }
    let before = &found.performance;
    let state = change
        .step()
        .from(before.state)
        .ok_or(ChangeError::NotAllowed)?;
    let (hours, activity) = match change {
        Change::Modify {
            hours, activity, ..
        } => (*hours, *activity),
        Change::Validate | Change::Cancel { .. } => (before.hours, before.activity),
    };
    conn.prepare_cached(
        "UPDATE performances
         SET state = ?2, hours = ?3, activity = ?4, automatic = 0, version = version + 1
         WHERE seq = ?1",
    )?
    .execute(params![
        found.seq,
        rows::state_name(state),
        hours.get(),
        activity.as_str()
    ])?;
    let detail = match change {
        Change::Validate => String::new(),
        Change::Cancel { reason } => json!({ "reason": reason }).to_string(),
        Change::Modify { reason, .. } => json!({
            "reason": reason,
            "before": { "hours": before.hours.get(), "activity": before.activity.as_str() },
            "after": { "hours": hours.get(), "activity": activity.as_str() },
        })
        .to_string(),
    };
    tell(
        conn,
        by.employer,
        (Actor::User(by.id), Origin::Console),
        change.step().action(),
        id,
        &detail,
        now,
    )?;
    Ok(())
}

pub(super) fn tell(
    conn: &Connection,
    employer: EmployerId,
    who: (Actor, Origin),
    action: Action,
    id: Uuid,
    detail: &str,
    now: Timestamp,
) -> rusqlite::Result<()> {
    audit::write_with(conn, employer, now, who, action, &id.to_string(), detail)
}
