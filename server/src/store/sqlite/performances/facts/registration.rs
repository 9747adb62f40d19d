//! What is asked when a worker reports a performance, and when she asks what became of a key.

use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;
use rusqlite::{Connection, OptionalExtension, params, types::ValueRef};

use super::{
    super::super::{StoreError, calls, rows, run::Answer, sessions},
    active_client, hours_of_day, newest_alike,
};
use crate::{
    application::{RegistrationQuestion, SettlementQuestion},
    domain::{
        ids::WorkerId,
        proof::Proof,
        registration::{BoundKey, RegistrationFacts, Report},
        rules::VOID_KEYS_COUNTED,
        settlement::{Settlement, SettlementFacts},
    },
};

impl Answer for RegistrationQuestion {
    fn answer(&self, conn: &Connection) -> Result<RegistrationFacts, StoreError> {
        let client = active_client(conn, self.employer, self.client_number.as_str())?;
        let alike = (client, self.activity, self.date);
        Ok(RegistrationFacts {
            proof_holds: proof_holds(conn, self)?,
            bound: bound_key(conn, self.worker, self.key)?,
            client,
            hours_of_day: hours_of_day(conn, self.worker, self.date)?,
            newest_alike: newest_alike(conn, self.worker, alike)?,
        })
    }
}

fn proof_holds(conn: &Connection, asked: &RegistrationQuestion) -> rusqlite::Result<bool> {
    match asked.proof {
        Proof::Session(token) => sessions::is_alive(conn, token, asked.now),
        Proof::Call(call) => calls::is_alive(conn, (call, asked.worker), asked.now),
    }
}

/// What was answered when the key was bound, whatever the office has made of it since.
fn bound_key(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
) -> rusqlite::Result<Option<BoundKey>> {
    conn.prepare_cached(
        "SELECT performances.id, performances.reference, keys.client_number, keys.activity,
             keys.hours, keys.day, performances.registered_at, 'registered', 0, 0, 0
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

/// The same with what the office has made of it since.
fn settlement(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
) -> rusqlite::Result<Option<Settlement>> {
    conn.prepare_cached(&format!(
        "SELECT {}
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         LEFT JOIN clients ON clients.id = performances.client_id
         WHERE keys.worker_id = ?1 AND keys.key = ?2",
        rows::PERFORMANCE
    ))?
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
