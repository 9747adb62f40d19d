//! What the office does: employers, workers, clients; and a past for the demo.

mod changes;

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Language, Login, PerformanceState};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EmployerId, Sqlite, StoreError, UserId,
    audit::{self, Actor, Origin},
    console::{self, SealedAnswer},
    rows,
};
use crate::domain::{action::Action, random::Random, registration::Report};

/// Who works in the office.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OfficeActor {
    /// Whoever may run commands on the server's machine.
    Command,
    /// A user of the console, among the rows of her employer only.
    User {
        /// The user.
        id: UserId,
        /// Her employer.
        employer: EmployerId,
    },
}

impl OfficeActor {
    /// Her in the audit log.
    pub(crate) fn who(self) -> (Actor, Origin) {
        match self {
            Self::Command => (Actor::Office, Origin::Command),
            Self::User { id, .. } => (Actor::User(id), Origin::Console),
        }
    }

    /// The only employer whose rows she may touch; none for a command, which may touch all.
    pub(super) fn employer_scope(self) -> Option<i64> {
        match self {
            Self::Command => None,
            Self::User { employer, .. } => Some(employer.0),
        }
    }
}

/// An employer to be added.
pub(crate) struct NewEmployer {
    pub id: Uuid,
    pub name: String,
    pub phone: Option<String>,
}

/// A worker to be added.
pub(crate) struct NewWorker {
    pub login: Login,
    pub name: String,
    pub language: Language,
    pub password_hash: String,
}

/// A client to be added.
pub(crate) struct NewClient {
    pub number: ClientNumber,
    pub name: String,
}

/// A performance of the past.
pub(crate) struct SeedPerformance {
    pub login: Login,
    pub report: Report,
    pub at: Timestamp,
    pub state: PerformanceState,
}

/// Why what the office asked for was refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OfficeRefusal {
    /// No employer has this id.
    #[error("no employer has this id")]
    UnknownEmployer,
    /// No worker has this login.
    #[error("no worker has this login")]
    UnknownWorker,
    /// Somebody has this login.
    #[error("this login is taken")]
    LoginTaken,
    /// The form was taken before, or its session has ended.
    #[error("the form was taken before")]
    DoneBefore,
    /// The employer has this client already.
    #[error("the employer has this client already")]
    ClientKnown,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for OfficeRefusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

pub(super) use changes::{insert_client, insert_worker, reopen};

pub(super) type Granted<T> = Result<T, OfficeRefusal>;

/// Keeps the answer to a form of the console; a command has none.
pub(super) fn keep(
    conn: &Connection,
    answer: Option<&SealedAnswer>,
    now: Timestamp,
) -> Granted<()> {
    match answer {
        Some(answer) if !console::keep(conn, answer, now)? => Err(OfficeRefusal::DoneBefore),
        _ => Ok(()),
    }
}

impl Sqlite {
    pub(crate) async fn add_employer(
        &self,
        actor: OfficeActor,
        new: NewEmployer,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| changes::insert_employer(conn, actor, &new, now).map(drop))
            .await
    }

    /// Every employer's id and name, oldest first.
    pub(crate) async fn employers(&self) -> Result<Vec<(Uuid, String)>, StoreError> {
        self.read(|conn| {
            let mut statement =
                conn.prepare_cached("SELECT public_id, name FROM employers ORDER BY id")?;
            let found = statement.query_map((), |row| Ok((rows::uuid(row, 0)?, row.get(1)?)))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// The employer with this id.
    pub(crate) async fn employer(&self, id: Uuid) -> Result<Option<EmployerId>, StoreError> {
        self.read(move |conn| {
            Ok(conn
                .prepare_cached("SELECT id FROM employers WHERE public_id = ?1")?
                .query_row(params![id.as_bytes()], |row| row.get(0).map(EmployerId))
                .optional()?)
        })
        .await
    }

    /// The employer, where there is just one.
    pub(crate) async fn only_employer(&self) -> Result<Option<EmployerId>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT id FROM employers LIMIT 2")?;
            let ids = statement
                .query_map((), |row| row.get(0).map(EmployerId))?
                .collect::<Result<Vec<_>, _>>()?;
            Ok(match ids.as_slice() {
                [only] => Some(*only),
                _ => None,
            })
        })
        .await
    }

    pub(crate) async fn add_worker(
        &self,
        actor: OfficeActor,
        employer: Uuid,
        new: NewWorker,
        answer: Option<SealedAnswer>,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            keep(conn, answer.as_ref(), now)?;
            let employer = changes::find_employer(conn, actor, employer)?;
            changes::insert_worker(conn, actor, employer, &new, now).map(drop)
        })
        .await
    }

    pub(crate) async fn add_client(
        &self,
        actor: OfficeActor,
        employer: Uuid,
        new: NewClient,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            let employer = changes::find_employer(conn, actor, employer)?;
            changes::insert_client(conn, actor, employer, &new, now).map(drop)
        })
        .await
    }

    /// Replaces the password, forgets all wrong tries and ends the sessions.
    pub(crate) async fn reopen_worker(
        &self,
        actor: OfficeActor,
        login: Login,
        password_hash: String,
        answer: Option<SealedAnswer>,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            keep(conn, answer.as_ref(), now)?;
            changes::reopen(conn, actor, &login, &password_hash, now)
        })
        .await
    }

    /// Changes the state of a performance.
    pub(crate) async fn set_state(
        &self,
        id: Uuid,
        state: PerformanceState,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            let name = state.as_str();
            let employer = conn
                .prepare_cached(
                    "UPDATE performances
                     SET state = ?2, version = version + 1
                     WHERE id = ?1
                     RETURNING employer_id",
                )?
                .query_row(params![id.as_bytes(), name], |row| {
                    row.get(0).map(EmployerId)
                })
                .optional()?;
            if let Some(employer) = employer {
                let action = Action::leading_to(state);
                let who = OfficeActor::Command.who();
                audit::write(conn, employer, now, who, action, &id.to_string())?;
            }
            Ok(employer.is_some())
        })
        .await
    }

    /// Fills an empty database with one employer, all of it or nothing. Says whether it was empty.
    pub(crate) async fn fill(
        &self,
        employer: NewEmployer,
        workers: Vec<NewWorker>,
        clients: Vec<NewClient>,
        past: Vec<SeedPerformance>,
        random: Arc<dyn Random>,
        now: Timestamp,
    ) -> Granted<bool> {
        self.write(move |conn| {
            if conn.prepare_cached("SELECT 1 FROM employers")?.exists(())? {
                return Ok(false);
            }
            let employer = changes::insert_employer(conn, OfficeActor::Command, &employer, now)?;
            for worker in &workers {
                changes::insert_worker(conn, OfficeActor::Command, employer, worker, now)?;
            }
            for client in &clients {
                changes::insert_client(conn, OfficeActor::Command, employer, client, now)?;
            }
            for it in &past {
                changes::insert_past(conn, employer, it, random.as_ref())?;
            }
            Ok(true)
        })
        .await
    }
}
