//! The rows that the office adds and changes, each with its line in the audit log.

use jiff::Timestamp;
use job_tracker_protocol::Login;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    super::{
        ClientId, EmployerId, StoreError, WorkerId,
        audit::{self, Actor, Origin},
        console, lanes, performances,
        run::ApplyError,
    },
    Granted, NewClient, NewEmployer, NewWorker, OfficeActor, OfficeRefusal, SeedPerformance,
};
use crate::domain::{
    action::Action,
    channel::Channel,
    performance::{NewPerformance, Performance},
    random::Random,
    reference,
};

/// Replaces the password of one worker, forgets her wrong tries and her devices, and ends
/// her sessions.
pub(in crate::store::sqlite) fn reopen(
    conn: &Connection,
    actor: OfficeActor,
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
            params![login.as_str(), password_hash, actor.employer_scope()],
            |row| Ok((WorkerId(row.get(0)?), EmployerId(row.get(1)?))),
        )
        .optional()?
        .ok_or(OfficeRefusal::UnknownWorker)?;
    lanes::reset(conn, login)?;
    lanes::forget_devices(conn, worker, None)?;
    lanes::end_sessions(conn, worker)?;
    let action = Action::WorkerReopened;
    audit::write(conn, employer, now, actor.who(), action, login.as_str())?;
    Ok(())
}

pub(super) fn find_employer(
    conn: &Connection,
    actor: OfficeActor,
    id: Uuid,
) -> Granted<EmployerId> {
    conn.prepare_cached(
        "SELECT id
         FROM employers
         WHERE public_id = ?1 AND (?2 IS NULL OR id = ?2)",
    )?
    .query_row(params![id.as_bytes(), actor.employer_scope()], |row| {
        row.get(0).map(EmployerId)
    })
    .optional()?
    .ok_or(OfficeRefusal::UnknownEmployer)
}

pub(super) fn insert_employer(
    conn: &Connection,
    actor: OfficeActor,
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
    console::void_links_without_employer(conn)?;
    audit::write(
        conn,
        id,
        now,
        actor.who(),
        Action::EmployerAdded,
        &new.id.to_string(),
    )?;
    Ok(id)
}

pub(in crate::store::sqlite) fn insert_worker(
    conn: &Connection,
    actor: OfficeActor,
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
        actor.who(),
        Action::WorkerAdded,
        new.login.as_str(),
    )?;
    Ok(id)
}

pub(in crate::store::sqlite) fn insert_client(
    conn: &Connection,
    actor: OfficeActor,
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
        actor.who(),
        Action::ClientAdded,
        new.number.as_str(),
    )?;
    Ok(id)
}

pub(super) fn insert_past(
    conn: &Connection,
    employer: EmployerId,
    past: &SeedPerformance,
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
    let mut performance =
        Performance::draw(&past.report, hours, past.at, random).map_err(StoreError::from)?;
    performance.state = past.state;
    let mut new = NewPerformance {
        employer,
        worker,
        client,
        channel: Channel::App,
        performance,
        key: None,
    };
    while let Err(error) = performances::insert(conn, &new) {
        match error {
            ApplyError::Store(error) => return Err(error.into()),
            ApplyError::Conflict => {
                new.performance.reference = reference::draw(random).map_err(StoreError::from)?;
            }
        }
    }
    audit::write(
        conn,
        employer,
        past.at,
        (Actor::Worker(worker), Origin::App),
        Action::PerformanceRegistered,
        &new.performance.id.to_string(),
    )?;
    Ok(())
}
