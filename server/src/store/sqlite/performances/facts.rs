//! What decisions about performances ask for.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, IdempotencyKey, Login};
use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use uuid::Uuid;

use super::super::{StoreError, calls, rows, run::Answer, sessions, validations};
use crate::{
    application::{
        ChosenFacts, ChosenQuestion, DueQuestion, EntriesQuestion, EntryQuestion,
        RegistrationQuestion, ReviewQuestion, SettlementQuestion,
    },
    domain::{
        audit::WorkDone,
        entries::EntriesFacts,
        entry::{EntryClient, EntryFacts, EntryWorker},
        ids::{ClientId, EmployerId, WorkerId},
        office_change::{OfficeChangeKind, OfficeChangeState, PendingChange},
        performance::Performance,
        proof::Proof,
        registration::{BoundKey, RegistrationFacts, Report},
        review::Reviewable,
        rules::VOID_KEYS_COUNTED,
        settlement::{Settlement, SettlementFacts},
        staff::Region,
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

impl Answer for EntriesQuestion {
    fn answer(&self, conn: &Connection) -> Result<EntriesFacts, StoreError> {
        let taken_before = conn
            .prepare_cached("SELECT 1 FROM performances WHERE employer_id = ?1 AND id = ?2")?
            .exists(params![self.employer.0, self.first.as_bytes()])?;
        let rows = self.rows.iter().map(|it| it.answer(conn));
        Ok(EntriesFacts {
            taken_before,
            rows: rows.collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for EntryQuestion {
    fn answer(&self, conn: &Connection) -> Result<EntryFacts, StoreError> {
        let visit = (&self.client_number, self.activity, self.date);
        let worker = worker_of(conn, self.employer, &self.login)?;
        Ok(facts_of_entry(conn, self.employer, worker, visit)?)
    }
}

/// What must be known to enter work of a worker, who may have left.
pub(in super::super) fn entry_facts(
    conn: &Connection,
    employer: EmployerId,
    worker: WorkerId,
    visit: (&ClientNumber, Activity, Day),
) -> rusqlite::Result<EntryFacts> {
    let worker = conn
        .prepare_cached("SELECT id, deactivated_at FROM workers WHERE id = ?1")?
        .query_row([worker.0], entry_worker)
        .optional()?;
    facts_of_entry(conn, employer, worker, visit)
}

fn facts_of_entry(
    conn: &Connection,
    employer: EmployerId,
    worker: Option<EntryWorker>,
    (number, activity, date): (&ClientNumber, Activity, Day),
) -> rusqlite::Result<EntryFacts> {
    let client = client_of(conn, employer, number.as_str())?;
    let region = conn
        .prepare_cached(
            "SELECT coalesce(
                 (SELECT region FROM clients WHERE employer_id = ?1 AND number = ?2),
                 region
             )
             FROM employers
             WHERE id = ?1",
        )?
        .query_row(params![employer.0, number.as_str()], |row| {
            rows::named(row, 0, Region::from_name)
        })?;
    let (mut hours_of_day, mut newest_alike) = (0, None);
    if let Some(worker) = worker {
        hours_of_day = self::hours_of_day(conn, worker.id, date)?;
        let alike = (client.map(|it| it.id), activity, date);
        newest_alike = self::newest_alike(conn, worker.id, alike)?;
    }
    Ok(EntryFacts {
        worker,
        client,
        region,
        hours_of_day,
        newest_alike,
    })
}

impl Answer for ReviewQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Reviewable>, StoreError> {
        Ok(reviewable_of(conn, self.employer, self.id)?)
    }
}

/// One performance of an employer, for whoever decides about it.
pub(in super::super) fn reviewable_of(
    conn: &Connection,
    employer: EmployerId,
    id: Uuid,
) -> rusqlite::Result<Option<Reviewable>> {
    conn.prepare_cached(&format!(
        "SELECT {REVIEWABLE}
         FROM {REVIEWABLES}
         WHERE performances.employer_id = ?1 AND performances.id = ?2"
    ))?
    .query_row(params![employer.0, id.as_bytes()], |row| reviewable(row, 0))
    .optional()
}

impl Answer for ChosenQuestion {
    fn answer(&self, conn: &Connection) -> Result<ChosenFacts, StoreError> {
        let one = |id: &Uuid| reviewable_of(conn, self.employer, *id);
        Ok(ChosenFacts {
            taken_before: validations::exists(conn, self.form)?,
            found: self.ids.iter().map(one).collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for DueQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(EmployerId, Reviewable)>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let unanswerable = is_unanswerable!();
        let due = conn
            .prepare_cached(&format!(
                "SELECT performances.employer_id, {REVIEWABLE}
                 -- In this order each employer's old days are found in an index.
                 FROM employers
                 CROSS JOIN performances ON performances.employer_id = employers.id
                 JOIN clients ON clients.id = performances.client_id
                 {PENDING}
                 WHERE performances.state = 'registered'
                     AND performances.day <= ?1
                     AND coalesce(clients.region, employers.region) = ?2
                     AND pending.id IS NULL
                     -- On the office's word alone: somebody there looks at it.
                     AND NOT {unanswerable}
                     AND NOT ({ASKED})
                     AND performances.seq NOT IN (
                         SELECT validated.performance_seq
                         FROM validations
                         JOIN validated ON validated.validation_seq = validations.seq
                         WHERE validations.undone_at >= ?4
                     )
                 LIMIT ?3"
            ))?
            .query_map(
                params![
                    self.newest.to_string(),
                    self.region.as_str(),
                    at_most,
                    self.undone_before.as_millisecond(),
                ],
                |row| Ok((EmployerId(row.get(0)?), reviewable(row, 1)?)),
            )?
            .collect::<Result<_, _>>()?;
        Ok(due)
    }
}

/// The change of a performance that is not settled.
macro_rules! pending {
    () => {
        "LEFT JOIN office_changes AS pending ON pending.performance_seq = performances.seq
             AND pending.state IN ('open', 'contested')"
    };
}
const PENDING: &str = pending!();

/// Whether the worker asks for something about a performance.
macro_rules! asked {
    () => {
        "EXISTS (
             SELECT 1
             FROM requests
             WHERE requests.performance_seq = performances.seq AND requests.state = 'open'
         )"
    };
}
const ASKED: &str = asked!();

/// What [`reviewable`] reads.
const REVIEWABLE: &str = concat!(
    "performances.id, performances.version, performances.state,
     performances.hours, performances.activity, performances.worker_id,
     coalesce(clients.region, employers.region),
     pending.id, pending.state, pending.kind, pending.before_activity, pending.before_hours,
     pending.answer_by, ",
    asked!(),
    ", (SELECT deactivated_at IS NOT NULL FROM workers WHERE workers.id = performances.worker_id)"
);

const REVIEWABLES: &str = concat!(
    "performances
     JOIN employers ON employers.id = performances.employer_id
     JOIN clients ON clients.id = performances.client_id ",
    pending!()
);

/// Reads the columns of [`REVIEWABLE`], from this one on.
fn reviewable(row: &Row<'_>, first: usize) -> rusqlite::Result<Reviewable> {
    let pending = match row.get_ref(first + 7)? {
        ValueRef::Null => None,
        _ => Some(PendingChange {
            id: rows::uuid(row, first + 7)?,
            state: rows::named(row, first + 8, OfficeChangeState::from_name)?,
            kind: rows::named(row, first + 9, OfficeChangeKind::from_name)?,
            before: rows::maybe_work(row, first + 10)?,
            answer_by: rows::parsed(row, first + 12)?,
        }),
    };
    Ok(Reviewable {
        id: rows::uuid(row, first)?,
        version: row.get(first + 1)?,
        state: rows::state(row, first + 2)?,
        work: WorkDone {
            hours: rows::hours(row, first + 3)?,
            activity: rows::activity(row, first + 4)?,
        },
        worker: WorkerId(row.get(first + 5)?),
        region: rows::named(row, first + 6, Region::from_name)?,
        pending,
        asked: row.get(first + 13)?,
        worker_left: row.get(first + 14)?,
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

fn worker_of(
    conn: &Connection,
    employer: EmployerId,
    login: &Login,
) -> rusqlite::Result<Option<EntryWorker>> {
    conn.prepare_cached(
        "SELECT id, deactivated_at
         FROM workers
         WHERE employer_id = ?1 AND login = ?2",
    )?
    .query_row(params![employer.0, login.as_str()], entry_worker)
    .optional()
}

fn entry_worker(row: &Row<'_>) -> rusqlite::Result<EntryWorker> {
    Ok(EntryWorker {
        id: WorkerId(row.get(0)?),
        left_at: rows::maybe_instant(row, 1)?,
    })
}

fn client_of(
    conn: &Connection,
    employer: EmployerId,
    number: &str,
) -> rusqlite::Result<Option<EntryClient>> {
    conn.prepare_cached("SELECT id, active FROM clients WHERE employer_id = ?1 AND number = ?2")?
        .query_row(params![employer.0, number], |row| {
            Ok(EntryClient {
                id: ClientId(row.get(0)?),
                active: row.get(1)?,
            })
        })
        .optional()
}

/// What a worker may report for, or ask about.
pub(in super::super) fn active_client(
    conn: &Connection,
    employer: EmployerId,
    number: &str,
) -> rusqlite::Result<Option<ClientId>> {
    let found = client_of(conn, employer, number)?;
    Ok(found.filter(|it| it.active).map(|it| it.id))
}

pub(in super::super) fn hours_of_day(
    conn: &Connection,
    worker: WorkerId,
    day: Day,
) -> rusqlite::Result<i64> {
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
    conn.prepare_cached(&format!(
        "SELECT {}
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = ?1 AND performances.day = ?2
             AND performances.client_id = ?3 AND performances.activity = ?4
             AND performances.state <> 'cancelled'
         ORDER BY performances.seq DESC
         LIMIT 1",
        rows::PERFORMANCE
    ))?
    .query_row(
        params![worker.0, day.to_string(), client.0, activity.as_str()],
        rows::performance,
    )
    .optional()
}
