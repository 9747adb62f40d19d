//! Registering and settling. Both run in the writer, so that a settlement and a late registration
//! under the same key have one order.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{
    Day, Hours, IdempotencyKey,
    wire::{Performance, PerformanceState, Settlement},
};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EmployerId, Signed, Store, StoreError, WorkerId,
    audit::{self, Actor, Origin},
    rows, sessions,
};
use crate::domain::{
    action::Action,
    random::{self, Random},
    reference,
    registration::{BoundKey, Refusal, Report, check_by_itself, check_day_limit, check_duplicate},
};

/// References that are drawn before giving up; that two in a row are taken is already unlikely.
const DRAWS: usize = 16;

/// A performance to be registered under a key.
pub(crate) struct Registration {
    pub signed: Signed,
    pub key: IdempotencyKey,
    pub report: Report,
    pub confirmed: bool,
    pub now: Timestamp,
    pub today: Day,
    pub max_hours_per_day: u8,
    pub random: Arc<dyn Random>,
}

/// Why a registration came to nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RegisterError {
    /// The session ended before the registration's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a settlement was not made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SettleError {
    /// The session ended before the settlement's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for RegisterError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<rusqlite::Error> for SettleError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Registers a performance once, however often it is sent.
    pub(crate) async fn register(
        &self,
        registration: Registration,
    ) -> Result<Performance, RegisterError> {
        self.write(move |conn| register(conn, &registration)).await
    }

    /// Says what a key has come to; a key that nothing came under is void from now on.
    pub(crate) async fn settle(
        &self,
        signed: Signed,
        key: IdempotencyKey,
        now: Timestamp,
    ) -> Result<Settlement, SettleError> {
        self.write(move |conn| settle(conn, &signed, key, now))
            .await
    }
}

fn register(conn: &Connection, it: &Registration) -> Result<Performance, RegisterError> {
    let signed = &it.signed;
    if !sessions::is_alive(conn, signed.token, it.now)? {
        return Err(RegisterError::SessionEnded);
    }
    if let Some(bound) = bound_key(conn, signed.worker_id, it.key)? {
        return Ok(bound.replay(&it.report)?);
    }
    let hours = check_by_itself(&it.report, it.today)?;
    let client =
        active_client(conn, signed.employer_id, &it.report)?.ok_or(Refusal::UnknownClient)?;
    let registered = hours_of_day(conn, signed.worker_id, it.report.date)?;
    check_day_limit(registered, hours, it.max_hours_per_day)?;
    let alike = newest_alike(conn, signed.worker_id, client, &it.report)?;
    check_duplicate(alike, it.confirmed)?;

    let performance = new_performance(&it.report, hours, it.now, it.random.as_ref())?;
    let row = insert(
        conn,
        (signed.employer_id, signed.worker_id, client),
        performance,
        it.random.as_ref(),
    )?;
    bind_key(conn, it, &row)?;
    audit::write(
        conn,
        signed.employer_id,
        it.now,
        (Actor::Worker(signed.worker_id), Origin::App),
        Action::PerformanceRegistered,
        &row.performance.id.to_string(),
    )?;
    Ok(row.performance)
}

fn settle(
    conn: &Connection,
    signed: &Signed,
    key: IdempotencyKey,
    now: Timestamp,
) -> Result<Settlement, SettleError> {
    if !sessions::is_alive(conn, signed.token, now)? {
        return Err(SettleError::SessionEnded);
    }
    match bound_key(conn, signed.worker_id, key)? {
        Some(BoundKey::Void) => return Ok(Settlement::Void),
        Some(BoundKey::Registered { answer, .. }) => {
            // What the office has made of it since, unlike a repeated 201.
            let performance = by_id(conn, answer.id)?;
            return Ok(Settlement::Registered { performance });
        }
        None => {}
    }
    conn.prepare_cached(
        "INSERT INTO keys (worker_id, key, bound_at)
         VALUES (?1, ?2, ?3)",
    )?
    .execute(params![
        signed.worker_id.0,
        key.as_bytes(),
        now.as_millisecond()
    ])?;
    audit::write(
        conn,
        signed.employer_id,
        now,
        (Actor::Worker(signed.worker_id), Origin::App),
        Action::KeyVoided,
        &key.to_string(),
    )?;
    Ok(Settlement::Void)
}

/// A performance with its row number.
pub(super) struct Inserted {
    seq: i64,
    pub(super) performance: Performance,
}

/// A performance that has everything but a reference that is free.
pub(super) fn new_performance(
    report: &Report,
    hours: Hours,
    at: Timestamp,
    random: &dyn Random,
) -> Result<Performance, StoreError> {
    // Stored in milliseconds, so answered in milliseconds, the first time too.
    let registered_at = Timestamp::from_millisecond(at.as_millisecond())
        .map_err(|_| StoreError::Unreadable("instant"))?;
    let millis = u64::try_from(at.as_millisecond()).unwrap_or_default();
    let id = uuid::Builder::from_unix_timestamp_millis(millis, &random::bytes(random)?).into_uuid();
    Ok(Performance {
        id,
        reference: String::new(),
        client_number: report.client_number.clone(),
        activity: report.activity,
        hours,
        date: report.date,
        registered_at,
        state: PerformanceState::Registered,
    })
}

/// Inserts it under a reference that the employer has not used yet.
pub(super) fn insert(
    conn: &Connection,
    (employer, worker, client): (EmployerId, WorkerId, ClientId),
    mut performance: Performance,
    random: &dyn Random,
) -> Result<Inserted, StoreError> {
    for _ in 0..DRAWS {
        performance.reference = reference::draw(random).map_err(StoreError::from)?;
        let seq = conn
            .prepare_cached(
                "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                     activity, hours, day, registered_at, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (employer_id, reference) DO NOTHING
                 RETURNING seq",
            )?
            .query_row(
                params![
                    performance.id.as_bytes(),
                    employer.0,
                    worker.0,
                    client.0,
                    performance.reference,
                    performance.activity.as_str(),
                    performance.hours.get(),
                    performance.date.to_string(),
                    performance.registered_at.as_millisecond(),
                    rows::state_name(performance.state)
                ],
                |row| row.get(0),
            )
            .optional()?;
        if let Some(seq) = seq {
            return Ok(Inserted { seq, performance });
        }
    }
    Err(StoreError::Unreadable("number of free references"))
}

fn bind_key(conn: &Connection, it: &Registration, row: &Inserted) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO keys (worker_id, key, performance_seq, client_number, activity, hours, day,
             bound_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        it.signed.worker_id.0,
        it.key.as_bytes(),
        row.seq,
        it.report.client_number.as_str(),
        it.report.activity.as_str(),
        it.report.hours,
        it.report.date.to_string(),
        it.now.as_millisecond()
    ])?;
    Ok(())
}

fn bound_key(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
) -> rusqlite::Result<Option<BoundKey>> {
    conn.prepare_cached(
        "SELECT performances.id, performances.reference, keys.client_number, keys.activity,
             keys.hours, keys.day, performances.registered_at, 'registered'
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         WHERE keys.worker_id = ?1 AND keys.key = ?2",
    )?
    .query_row(params![worker.0, key.as_bytes()], |row| {
        if row.get_ref(0)? == rusqlite::types::ValueRef::Null {
            return Ok(BoundKey::Void);
        }
        let answer = rows::performance(row)?;
        let report = Report {
            client_number: answer.client_number.clone(),
            activity: answer.activity,
            hours: answer.hours.into(),
            date: answer.date,
        };
        Ok(BoundKey::Registered { report, answer })
    })
    .optional()
}

/// Names a client inside the database.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClientId(pub(super) i64);

pub(super) fn active_client(
    conn: &Connection,
    employer: EmployerId,
    report: &Report,
) -> rusqlite::Result<Option<ClientId>> {
    conn.prepare_cached(
        "SELECT id
         FROM clients
         WHERE employer_id = ?1 AND number = ?2 AND active = 1",
    )?
    .query_row(params![employer.0, report.client_number.as_str()], |row| {
        row.get(0).map(ClientId)
    })
    .optional()
}

pub(super) fn hours_of_day(conn: &Connection, worker: WorkerId, day: Day) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "SELECT coalesce(sum(hours), 0)
         FROM performances
         WHERE worker_id = ?1 AND day = ?2 AND state <> 'cancelled'",
    )?
    .query_row(params![worker.0, day.to_string()], |row| row.get(0))
}

pub(super) fn newest_alike(
    conn: &Connection,
    worker: WorkerId,
    client: ClientId,
    report: &Report,
) -> rusqlite::Result<Option<Performance>> {
    conn.prepare_cached(
        "SELECT performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at, performances.state
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = ?1 AND performances.day = ?2
             AND performances.client_id = ?3 AND performances.activity = ?4
             AND performances.state <> 'cancelled'
         ORDER BY performances.seq DESC
         LIMIT 1",
    )?
    .query_row(
        params![
            worker.0,
            report.date.to_string(),
            client.0,
            report.activity.as_str()
        ],
        rows::performance,
    )
    .optional()
}

fn by_id(conn: &Connection, id: Uuid) -> rusqlite::Result<Performance> {
    conn.prepare_cached(
        "SELECT performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at, performances.state
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.id = ?1",
    )?
    .query_row(params![id.as_bytes()], rows::performance)
}
