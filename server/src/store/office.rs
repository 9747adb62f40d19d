//! What the office does: employers, workers, clients; and a past for the demo.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Language, Login, wire::PerformanceState};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EmployerId, Store, StoreError, UserId, WorkerId,
    audit::{self, Actor, Origin},
    lanes,
    performances::{self, ClientId},
    rows,
};
use crate::domain::{action::Action, random::Random, registration::Report};

/// Who works in the office.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Clerk {
    /// Whoever may run commands on the server's machine.
    Command,
    /// A user of the console, in her employer's house only.
    User {
        /// The user.
        id: UserId,
        /// Her employer.
        employer: EmployerId,
    },
}

impl Clerk {
    pub(super) fn who(self) -> (Actor, Origin) {
        match self {
            Self::Command => (Actor::Office, Origin::Command),
            Self::User { id, .. } => (Actor::User(id), Origin::Console),
        }
    }

    /// The only employer whose rows she may touch; none for a command, which may touch all.
    pub(super) fn house(self) -> Option<i64> {
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
pub(crate) struct Past {
    pub login: Login,
    pub report: Report,
    pub at: Timestamp,
    pub state: PerformanceState,
}

/// Why the office's wish was not granted.
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

pub(super) type Granted<T> = Result<T, OfficeRefusal>;

impl Store {
    pub(crate) async fn add_employer(
        &self,
        clerk: Clerk,
        new: NewEmployer,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| insert_employer(conn, clerk, &new, now).map(drop))
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
        clerk: Clerk,
        employer: Uuid,
        new: NewWorker,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            let employer = find_employer(conn, clerk, employer)?;
            insert_worker(conn, clerk, employer, &new, now).map(drop)
        })
        .await
    }

    pub(crate) async fn add_client(
        &self,
        clerk: Clerk,
        employer: Uuid,
        new: NewClient,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            let employer = find_employer(conn, clerk, employer)?;
            insert_client(conn, clerk, employer, &new, now).map(drop)
        })
        .await
    }

    /// Replaces the password, forgets all wrong tries and ends the sessions.
    pub(crate) async fn reopen_worker(
        &self,
        clerk: Clerk,
        login: Login,
        password_hash: String,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| reopen(conn, clerk, &login, &password_hash, now))
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
            let name = rows::state_name(state);
            let employer = conn
                .prepare_cached(
                    "UPDATE performances
                     SET state = ?2
                     WHERE id = ?1
                     RETURNING employer_id",
                )?
                .query_row(params![id.as_bytes(), name], |row| {
                    row.get(0).map(EmployerId)
                })
                .optional()?;
            if let Some(employer) = employer {
                let action = Action::leading_to(state);
                let who = Clerk::Command.who();
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
        past: Vec<Past>,
        random: Arc<dyn Random>,
        now: Timestamp,
    ) -> Granted<bool> {
        self.write(move |conn| {
            if conn.prepare_cached("SELECT 1 FROM employers")?.exists(())? {
                return Ok(false);
            }
            let employer = insert_employer(conn, Clerk::Command, &employer, now)?;
            for worker in &workers {
                insert_worker(conn, Clerk::Command, employer, worker, now)?;
            }
            for client in &clients {
                insert_client(conn, Clerk::Command, employer, client, now)?;
            }
            for it in &past {
                insert_past(conn, employer, it, random.as_ref())?;
            }
            Ok(true)
        })
        .await
    }
}

/// Replaces the password of one worker, forgets her wrong tries and ends her sessions.
pub(super) fn reopen(
    conn: &Connection,
    clerk: Clerk,
    login: &Login,
    password_hash: &str,
    now: Timestamp,
) -> Granted<()> {
    let (worker, employer) = conn
        .prepare_cached(
            "UPDATE workers
             SET password_hash = ?2, password_issue = password_issue + 1,
                 app_closed_at = NULL, version = version + 1
             WHERE login = ?1 AND deactivated_at IS NULL
                 AND (?3 IS NULL OR employer_id = ?3)
             RETURNING id, employer_id",
        )?
        .query_row(
            params![login.as_str(), password_hash, clerk.house()],
            |row| Ok((WorkerId(row.get(0)?), EmployerId(row.get(1)?))),
        )
        .optional()?
        .ok_or(OfficeRefusal::UnknownWorker)?;
    lanes::reset(conn, login)?;
    lanes::end_sessions(conn, worker)?;
    let action = Action::WorkerReopened;
    audit::write(conn, employer, now, clerk.who(), action, login.as_str())?;
    Ok(())
}

fn find_employer(conn: &Connection, clerk: Clerk, id: Uuid) -> Granted<EmployerId> {
    conn.prepare_cached(
        "SELECT id
         FROM employers
         WHERE public_id = ?1 AND (?2 IS NULL OR id = ?2)",
    )?
    .query_row(params![id.as_bytes(), clerk.house()], |row| {
        row.get(0).map(EmployerId)
    })
    .optional()?
    .ok_or(OfficeRefusal::UnknownEmployer)
}

fn insert_employer(
    conn: &Connection,
    clerk: Clerk,
    new: &NewEmployer,
    now: Timestamp,
) -> Granted<EmployerId> {
    let id = conn
        .prepare_cached(
            "INSERT INTO employers (public_id, name, phone, created_at)
             VALUES (?1, ?2, ?3, ?4)
             RETURNING id",
        )?
        .query_row(
            params![new.id.as_bytes(), new.name, new.phone, now.as_millisecond()],
            |row| row.get(0).map(EmployerId),
        )?;
    audit::write(
        conn,
        id,
        now,
        clerk.who(),
        Action::EmployerAdded,
        &new.id.to_string(),
    )?;
    Ok(id)
}

pub(super) fn insert_worker(
    conn: &Connection,
    clerk: Clerk,
    employer: EmployerId,
    new: &NewWorker,
    now: Timestamp,
) -> Granted<WorkerId> {
    let id = conn
        .prepare_cached(
            "INSERT INTO workers (employer_id, login, name, language, password_hash, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (login) DO NOTHING
             RETURNING id",
        )?
        .query_row(
            params![
                employer.0,
                new.login.as_str(),
                new.name,
                new.language.code(),
                new.password_hash,
                now.as_millisecond()
            ],
            |row| row.get(0).map(WorkerId),
        )
        .optional()?
        .ok_or(OfficeRefusal::LoginTaken)?;
    lanes::reset(conn, &new.login)?;
    audit::write(
        conn,
        employer,
        now,
        clerk.who(),
        Action::WorkerAdded,
        new.login.as_str(),
    )?;
    Ok(id)
}

pub(super) fn insert_client(
    conn: &Connection,
    clerk: Clerk,
    employer: EmployerId,
    new: &NewClient,
    now: Timestamp,
) -> Granted<ClientId> {
    let id = conn
        .prepare_cached(
            "INSERT INTO clients (employer_id, number, name, active, created_at)
             VALUES (?1, ?2, ?3, 1, ?4)
             ON CONFLICT (employer_id, number) DO NOTHING
             RETURNING id",
        )?
        .query_row(
            params![
                employer.0,
                new.number.as_str(),
                new.name,
                now.as_millisecond()
            ],
            |row| row.get(0).map(ClientId),
        )
        .optional()?
        .ok_or(OfficeRefusal::ClientKnown)?;
    audit::write(
        conn,
        employer,
        now,
        clerk.who(),
        Action::ClientAdded,
        new.number.as_str(),
    )?;
    Ok(id)
}

fn insert_past(
    conn: &Connection,
    employer: EmployerId,
    past: &Past,
    random: &dyn Random,
) -> Granted<()> {
    let worker = conn
        .prepare_cached("SELECT id FROM workers WHERE employer_id = ?1 AND login = ?2")?
        .query_row(params![employer.0, past.login.as_str()], |row| {
            row.get(0).map(WorkerId)
        })?;
    let client = conn
        .prepare_cached("SELECT id FROM clients WHERE employer_id = ?1 AND number = ?2")?
        .query_row(
            params![employer.0, past.report.client_number.as_str()],
            |row| row.get(0).map(ClientId),
        )?;
    let hours = job_tracker_protocol::Hours::try_from(past.report.hours)
        .map_err(|_| StoreError::Unreadable("number of hours"))?;
    let mut performance = performances::new_performance(&past.report, hours, past.at, random)?;
    performance.state = past.state;
    let inserted = performances::insert(conn, (employer, worker, client), performance, random)?;
    audit::write(
        conn,
        employer,
        past.at,
        (Actor::Worker(worker), Origin::App),
        Action::PerformanceRegistered,
        &inserted.performance.id.to_string(),
    )?;
    Ok(())
}
