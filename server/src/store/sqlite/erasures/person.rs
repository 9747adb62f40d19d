//! One person who is erased, or was: what must be known of her, and who is erased already.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::{Answer, ClientId, EmployerId, StoreError, WorkerId, rows};
use crate::{
    application::{
        EraseAgainFacts, EraseAgainQuestion, ErasureQuestion, ErasuresQuestion, Listed, Sought,
    },
    domain::erasure::{Erasure, ErasureFacts, Person},
};

const DETAILS_OF_WORKER: &str = details_of!(
    "worker_id",
    "CASE WHEN length(audit.subject) = 36 THEN unhex(replace(audit.subject, '-', '')) END",
    "instr",
    " OR (audit.actor = 'worker' AND audit.actor_id = $1)"
);
const DETAILS_OF_CLIENT: &str = details_of!(
    "client_id",
    "CASE WHEN length(audit.subject) = 36 THEN unhex(replace(audit.subject, '-', '')) END",
    "instr",
    ""
);

/// A row as it was found: its number, its employer's, when it was made, what it is called by, and
/// whether it is in use.
type Found = (i64, i64, i64, String, bool);

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(3)?,
        row.get(4)?,
    ))
}

fn facts(
    conn: &Connection,
    sought: &Sought,
    with_details: bool,
) -> Result<Option<ErasureFacts>, StoreError> {
    let (row, is_worker) = match sought {
        Sought::Worker(employer, login) => {
            let sql = person!("workers", "workers.employer_id = $1 AND workers.login = $2");
            let mut statement = conn.prepare_cached(sql)?;
            let row = statement.query_row(params![employer.0, login.as_str()], found);
            (row.optional()?, true)
        }
        Sought::Client(employer, number) => {
            let sql = person!(
                "clients",
                "clients.employer_id = $1 AND clients.number = $2"
            );
            let mut statement = conn.prepare_cached(sql)?;
            let row = statement.query_row(params![employer.0, number.as_str()], found);
            (row.optional()?, false)
        }
        Sought::Row {
            employer,
            person,
            since,
        } => {
            let is_worker = matches!(person, Person::Worker(_));
            let sql = match is_worker {
                true => person!(
                    "workers",
                    "employers.public_id = $1 AND workers.id = $2 AND workers.created_at = $3"
                ),
                false => person!(
                    "clients",
                    "employers.public_id = $1 AND clients.id = $2 AND clients.created_at = $3"
                ),
            };
            let mut statement = conn.prepare_cached(sql)?;
            let row = params![employer.as_bytes(), person.named().1, since];
            (statement.query_row(row, found).optional()?, is_worker)
        }
    };
    let Some(row) = row else {
        return Ok(None);
    };
    of_row(conn, row, (is_worker, with_details)).map(Some)
}

fn of_row(
    conn: &Connection,
    (id, employer, since, number, active): Found,
    (is_worker, with_details): (bool, bool),
) -> Result<ErasureFacts, StoreError> {
    let (work, details, person) = match is_worker {
        true => (
            work_of!("worker_id"),
            DETAILS_OF_WORKER,
            Person::Worker(WorkerId(id)),
        ),
        false => (
            work_of!("client_id"),
            DETAILS_OF_CLIENT,
            Person::Client(ClientId(id)),
        ),
    };
    let (last_day, last_change, changes, requests) =
        conn.prepare_cached(work)?.query_row([id], |row| {
            let last_day = match row.get::<_, Option<String>>(0)? {
                Some(_) => Some(rows::parsed(row, 0)?),
                None => None,
            };
            let last_change = rows::maybe_instant(row, 1)?;
            Ok((
                last_day,
                last_change,
                row.get::<_, i64>(2)?,
                row.get::<_, i64>(3)?,
            ))
        })?;
    let mut lines = Vec::new();
    if with_details {
        // As they are numbered, and not in the order in which they stand there.
        let mut statement = conn.prepare_cached(&details.replace('$', "?"))?;
        let found = statement.query_map(params![id, employer, number], |row| row.get(0))?;
        lines = found.collect::<Result<_, _>>()?;
    }
    Ok(ErasureFacts {
        employer: EmployerId(employer),
        person,
        since,
        active,
        last_day,
        last_change,
        unsettled: (changes + requests).unsigned_abs(),
        details: lines,
    })
}

impl Answer for ErasureQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ErasureFacts>, StoreError> {
        facts(conn, &self.sought, self.with_details)
    }
}

impl Answer for EraseAgainQuestion {
    fn answer(&self, conn: &Connection) -> Result<EraseAgainFacts, StoreError> {
        let Listed { employer, erasure } = self.0;
        let row = conn
            .prepare_cached("SELECT id FROM employers WHERE public_id = ?1")?
            .query_row([employer.as_bytes()], |row| row.get(0).map(EmployerId))
            .optional()?;
        let known = conn
            .prepare_cached("SELECT 1 FROM erasures WHERE id = ?1")?
            .exists([erasure.id.as_bytes()])?;
        let sought = Sought::Row {
            employer,
            person: erasure.person,
            since: erasure.since,
        };
        Ok(EraseAgainFacts {
            employer: row,
            known,
            found: facts(conn, &sought, true)?,
        })
    }
}

impl Answer for ErasuresQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<Listed>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT erasures.id, employers.public_id, erasures.kind, erasures.person,
                 erasures.person_since, erasures.at
             FROM erasures
             JOIN employers ON employers.id = erasures.employer_id
             ORDER BY erasures.at, erasures.id",
        )?;
        let mut found = statement.query(())?;
        let mut all = Vec::new();
        while let Some(row) = found.next()? {
            let (kind, person): (String, i64) = (row.get(2)?, row.get(3)?);
            let person = Person::of(&kind, person).ok_or(StoreError::Unreadable("erasure"))?;
            all.push(Listed {
                employer: rows::uuid(row, 1)?,
                erasure: Erasure {
                    id: rows::uuid(row, 0)?,
                    person,
                    since: row.get(4)?,
                    at: row.get(5)?,
                },
            });
        }
        Ok(all)
    }
}
