//! What decisions about requests ask for.

use jiff::Timestamp;
use job_tracker_protocol::{Day, IdempotencyKey};
use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use uuid::Uuid;

use super::{
    super::{Answer, StoreError, performances, rows, sessions},
    COLUMNS, TABLES, request,
};
use crate::{
    application::{
        AcceptRequestQuestion, AskQuestion, DeclineQuestion, OwnRequestQuestion,
        SettleRequestQuestion,
    },
    domain::{
        entry::EntryFacts,
        ids::{ClientId, EmployerId, WorkerId},
        rules::VOID_KEYS_COUNTED,
        staff::Region,
        work_request::{
            AcceptanceFacts, Asked, AskedPerformance, AskingFacts, BoundRequestKey, RequestFound,
            RequestSettlementFacts, WorkRequest,
        },
    },
};

impl Answer for AskQuestion {
    fn answer(&self, conn: &Connection) -> Result<AskingFacts, StoreError> {
        let (mut client, mut hours_of_day, mut performance) = (None, 0, None);
        let same_open = match &self.asked {
            Asked::Forgotten {
                client_number,
                work,
                date,
            } => {
                client = performances::active_client(conn, self.employer, client_number.as_str())?;
                hours_of_day = performances::hours_of_day(conn, self.worker, *date)?;
                visit_is_open(conn, self.worker, client, (*date, work.activity.as_str()))?
            }
            Asked::Correction {
                performance: id, ..
            }
            | Asked::Cancellation { performance: id } => {
                performance = own_performance(conn, self.worker, *id)?;
                is_asked_about(conn, *id)?
            }
        };
        Ok(AskingFacts {
            session_alive: sessions::is_alive(conn, self.session, self.now)?,
            bound: bound(conn, self.worker, self.key)?,
            days_back: days_back(conn, self.employer)?,
            client,
            hours_of_day,
            performance,
            same_open,
            made_lately: made_since(conn, self.worker, self.since)?,
        })
    }
}

fn days_back(conn: &Connection, employer: EmployerId) -> rusqlite::Result<u8> {
    conn.prepare_cached("SELECT request_days_back FROM employers WHERE id = ?1")?
        .query_row([employer.0], |row| row.get(0))
}

fn visit_is_open(
    conn: &Connection,
    worker: WorkerId,
    client: Option<ClientId>,
    (day, activity): (Day, &str),
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (
             SELECT 1
             FROM requests
             WHERE worker_id = ?1 AND client_id = ?2 AND day = ?3 AND activity = ?4
                 AND state = 'open' AND kind = 'forgotten'
         )",
    )?
    .query_row(
        params![worker.0, client.map(|it| it.0), day.to_string(), activity],
        |row| row.get(0),
    )
}

fn is_asked_about(conn: &Connection, performance: Uuid) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (
             SELECT 1
             FROM requests
             JOIN performances ON performances.seq = requests.performance_seq
             WHERE performances.id = ?1 AND requests.state = 'open'
         )",
    )?
    .query_row([performance.as_bytes()], |row| row.get(0))
}

fn own_performance(
    conn: &Connection,
    worker: WorkerId,
    id: Uuid,
) -> rusqlite::Result<Option<AskedPerformance>> {
    conn.prepare_cached(&format!(
        "SELECT {}, performances.client_id
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = ?1 AND performances.id = ?2",
        rows::PERFORMANCE
    ))?
    .query_row(params![worker.0, id.as_bytes()], |row| {
        Ok(AskedPerformance {
            performance: rows::performance(row)?,
            client: ClientId(row.get(rows::PERFORMANCE_COLUMNS)?),
        })
    })
    .optional()
}

fn made_since(conn: &Connection, worker: WorkerId, since: Timestamp) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT count(*) FROM requests WHERE worker_id = ?1 AND asked_at > ?2")?
        .query_row(params![worker.0, since.as_millisecond()], |row| row.get(0))
}

fn bound(
    conn: &Connection,
    worker: WorkerId,
    key: IdempotencyKey,
) -> rusqlite::Result<Option<BoundRequestKey>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS}
         FROM request_keys
         LEFT JOIN requests ON requests.seq = request_keys.request_seq
         LEFT JOIN clients ON clients.id = requests.client_id
         LEFT JOIN performances ON performances.seq = requests.performance_seq
         WHERE request_keys.worker_id = ?1 AND request_keys.key = ?2"
    ))?
    .query_row(params![worker.0, key.as_bytes()], |row| {
        if row.get_ref(0)? == ValueRef::Null {
            return Ok(BoundRequestKey::Void);
        }
        Ok(BoundRequestKey::Made(Box::new(request(row)?)))
    })
    .optional()
}

impl Answer for SettleRequestQuestion {
    fn answer(&self, conn: &Connection) -> Result<RequestSettlementFacts, StoreError> {
        let bound = bound(conn, self.worker, self.key)?;
        let void_keys = match bound {
            Some(_) => 0,
            None => conn
                .prepare_cached(
                    "SELECT count(*)
                     FROM request_keys
                     WHERE worker_id = ?1 AND request_seq IS NULL AND bound_at > ?2",
                )?
                .query_row(
                    params![
                        self.worker.0,
                        (self.now - VOID_KEYS_COUNTED).as_millisecond()
                    ],
                    |row| row.get(0),
                )?,
        };
        Ok(RequestSettlementFacts {
            session_alive: sessions::is_alive(conn, self.session, self.now)?,
            bound,
            void_keys,
        })
    }
}

impl Answer for OwnRequestQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<WorkRequest>, StoreError> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM {TABLES} WHERE requests.worker_id = ?1 AND requests.id = ?2"
            ))?
            .query_row(params![self.worker.0, self.id.as_bytes()], request)
            .optional()?)
    }
}

impl Answer for DeclineQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<WorkRequest>, StoreError> {
        Ok(of_employer(conn, self.employer, self.id, request)?)
    }
}

fn of_employer<T>(
    conn: &Connection,
    employer: EmployerId,
    id: Uuid,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, requests.worker_id, coalesce(clients.region, employers.region),
             (SELECT deactivated_at IS NOT NULL FROM workers WHERE id = requests.worker_id)
         FROM {TABLES}
         JOIN employers ON employers.id = requests.employer_id
         WHERE requests.employer_id = ?1 AND requests.id = ?2"
    ))?
    .query_row(params![employer.0, id.as_bytes()], read)
    .optional()
}

impl Answer for AcceptRequestQuestion {
    fn answer(&self, conn: &Connection) -> Result<AcceptanceFacts, StoreError> {
        let found = of_employer(conn, self.employer, self.id, |row| {
            Ok(RequestFound {
                request: request(row)?,
                worker: WorkerId(row.get(15)?),
                region: rows::named(row, 16, Region::from_name)?,
                worker_left: row.get(17)?,
            })
        })?;
        let mut facts = AcceptanceFacts {
            found,
            entry: EntryFacts::nothing(),
            performance: None,
        };
        if let Some(found) = &facts.found {
            let asked = &found.request;
            facts.entry = performances::entry_facts(
                conn,
                self.employer,
                found.worker,
                (&asked.client_number, self.activity, asked.date),
            )?;
            if let Some((id, _)) = &asked.performance {
                facts.performance = performances::reviewable_of(conn, self.employer, *id)?;
            }
        }
        Ok(facts)
    }
}
