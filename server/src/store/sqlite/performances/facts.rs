//! What decisions about performances ask for.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Day, IdempotencyKey, Login};
use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};

use super::super::{StoreError, rows, run::Answer, sessions};
use crate::{
    application::{
        ChosenQuestion, DueQuestion, EntryQuestion, RegistrationQuestion, ReviewQuestion,
        SettlementQuestion,
    },
    domain::{
        audit::WorkDone,
        channel::Channel,
        entry::EntryFacts,
        ids::{ClientId, EmployerId, WorkerId},
        performance::Performance,
        registration::{BoundKey, RegistrationFacts, Report},
        review::Reviewable,
        rules::VOID_KEYS_COUNTED,
        settlement::{Settlement, SettlementFacts},
    },
};

impl Answer for RegistrationQuestion {
    fn answer(&self, conn: &Connection) -> Result<RegistrationFacts, StoreError> {
        let client = active_client(conn, self.employer, self.client_number.as_str())?;
        let alike = (client, self.activity, self.date);
        Ok(RegistrationFacts {
            session_alive: sessions::is_alive(conn, self.session, self.now)?,
            bound: bound_key(conn, self.worker, self.key)?,
            client,
            hours_of_day: hours_of_day(conn, self.worker, self.date)?,
            newest_alike: newest_alike(conn, self.worker, alike)?,
        })
    }
}

impl Answer for SettlementQuestion {
    fn answer(&self, conn: &Connection) -> Result<SettlementFacts, StoreError> {
        let settled = settlement(conn, self.worker, self.key)?;
        let void_keys = match settled {
            Some(_) => 0,
            None => void_keys(conn, self.worker, self.now - VOID_KEYS_COUNTED)?,
        };
        Ok(SettlementFacts {
            session_alive: sessions::is_alive(conn, self.session, self.now)?,
            settled,
            void_keys,
        })
    }
}

impl Answer for EntryQuestion {
    fn answer(&self, conn: &Connection) -> Result<EntryFacts, StoreError> {
        let worker = worker_here(conn, self.employer, &self.login)?;
        let client = active_client(conn, self.employer, self.client_number.as_str())?;
        let (mut hours, mut alike) = (0, None);
        if let Some(worker) = worker {
            hours = hours_of_day(conn, worker, self.date)?;
            alike = newest_alike(conn, worker, (client, self.activity, self.date))?;
        }
        Ok(EntryFacts {
            worker,
            client,
            hours_of_day: hours,
            newest_alike: alike,
        })
    }
}

impl Answer for ReviewQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Reviewable>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, version, state, hours, activity
                 FROM performances
                 WHERE employer_id = ?1 AND id = ?2",
            )?
            .query_row(params![self.employer.0, self.id.as_bytes()], |row| {
                reviewable(row, 0)
            })
            .optional()?)
    }
}

impl Answer for ChosenQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<Option<Reviewable>>, StoreError> {
        let employer = self.employer;
        let one = |id: &uuid::Uuid| ReviewQuestion { employer, id: *id }.answer(conn);
        self.ids.iter().map(one).collect()
    }
}

impl Answer for DueQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(EmployerId, Reviewable)>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let due = conn
            .prepare_cached(
                "SELECT performances.employer_id, performances.id, performances.version,
                     performances.state, performances.hours, performances.activity
                 FROM performances
                 JOIN employers ON employers.id = performances.employer_id
                 WHERE performances.state = 'registered'
                     AND performances.channel <> ?4
                     AND performances.day <= ?1
                     AND employers.region = ?2
                 LIMIT ?3",
            )?
            .query_map(
                params![
                    self.newest.to_string(),
                    self.region.as_str(),
                    at_most,
                    Channel::Office.as_str()
                ],
                |row| Ok((EmployerId(row.get(0)?), reviewable(row, 1)?)),
            )?
            .collect::<Result<_, _>>()?;
        Ok(due)
    }
}

/// Reads id, version, state, hours and activity, from this column on.
fn reviewable(row: &Row<'_>, first: usize) -> rusqlite::Result<Reviewable> {
    Ok(Reviewable {
        id: rows::uuid(row, first)?,
        version: row.get(first + 1)?,
        state: rows::state(row, first + 2)?,
        work: WorkDone {
            hours: rows::hours(row, first + 3)?,
            activity: rows::activity(row, first + 4)?,
        },
    })
}

/// What was answered when the key was bound, whatever the office has made of it since.
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
        if row.get_ref(0)? == ValueRef::Null {
            return Ok(BoundKey::Void);
        }
        let answer = rows::performance(row)?;
        let report = Report {
            client_number: answer.client_number.clone(),
            activity: answer.activity,
            hours: answer.hours.into(),
            date: answer.date,
        };
        let answer = Box::new(answer);
        Ok(BoundKey::Registered { report, answer })
    })
    .optional()
}

/// The same with what the office has made of it since.
fn settlement(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
) -> rusqlite::Result<Option<Settlement>> {
    conn.prepare_cached(
        "SELECT performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at, performances.state
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         LEFT JOIN clients ON clients.id = performances.client_id
         WHERE keys.worker_id = ?1 AND keys.key = ?2",
    )?
    .query_row(params![worker.0, key.as_bytes()], |row| {
        if row.get_ref(0)? == ValueRef::Null {
            return Ok(Settlement::Void);
        }
        rows::performance(row).map(|it| Settlement::Registered(Box::new(it)))
    })
    .optional()
}

/// How many keys of hers were made void since then.
fn void_keys(conn: &Connection, worker: WorkerId, since: Timestamp) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "SELECT count(*)
         FROM keys
         WHERE worker_id = ?1 AND performance_seq IS NULL AND bound_at > ?2",
    )?
    .query_row(params![worker.0, since.as_millisecond()], |row| row.get(0))
}

fn worker_here(
    conn: &Connection,
    employer: EmployerId,
    login: &Login,
) -> rusqlite::Result<Option<WorkerId>> {
    conn.prepare_cached(
        "SELECT id
         FROM workers
         WHERE employer_id = ?1 AND login = ?2 AND deactivated_at IS NULL",
    )?
    .query_row(params![employer.0, login.as_str()], |row| {
        row.get(0).map(WorkerId)
    })
    .optional()
}

fn active_client(
    conn: &Connection,
    employer: EmployerId,
    number: &str,
) -> rusqlite::Result<Option<ClientId>> {
    conn.prepare_cached(
        "SELECT id
         FROM clients
         WHERE employer_id = ?1 AND number = ?2 AND active = 1",
    )?
    .query_row(params![employer.0, number], |row| row.get(0).map(ClientId))
    .optional()
}

fn hours_of_day(conn: &Connection, worker: WorkerId, day: Day) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "SELECT coalesce(sum(hours), 0)
         FROM performances
         WHERE worker_id = ?1 AND day = ?2 AND state <> 'cancelled'",
    )?
    .query_row(params![worker.0, day.to_string()], |row| row.get(0))
}

fn newest_alike(
    conn: &Connection,
    worker: WorkerId,
    (client, activity, day): (Option<ClientId>, Activity, Day),
) -> rusqlite::Result<Option<Performance>> {
    let Some(client) = client else {
        return Ok(None);
    };
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
        params![worker.0, day.to_string(), client.0, activity.as_str()],
        rows::performance,
    )
    .optional()
}
