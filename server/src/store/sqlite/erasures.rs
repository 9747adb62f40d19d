//! What is erased, and what is removed because it is older than it must be kept.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{Answer, EmployerId, StoreError, retention, rows, run::ApplyError};
use crate::{
    application::{
        EraseAgainFacts, EraseAgainQuestion, ErasureQuestion, ErasuresQuestion, Listed,
        OldBlockQuestion, OldCounts, OldCountsQuestion, OldPerformancesQuestion,
        OldRequestsQuestion, Sought,
    },
    domain::{
        changes::ErasureChange,
        erasure::{Erasure, ErasureFacts, Person},
    },
    store::erasures::{
        COUNT_LINES, COUNT_PERFORMANCES, COUNT_REQUESTS, LEFTOVERS, LINES_OF_BLOCK, OF_CLIENT,
        OF_WORKER, OLD_PERFORMANCES, OLD_REQUESTS, OLDEST_BLOCK, OLDEST_UNSETTLED, OldBlock,
        OldPerformance,
    },
};

const OF_PERFORMANCE: &[&str] = of_performances!("= $1");
const OF_REQUEST: &[&str] = of_requests!("= $1");
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
            Person::Worker(super::WorkerId(id)),
        ),
        false => (
            work_of!("client_id"),
            DETAILS_OF_CLIENT,
            Person::Client(super::ClientId(id)),
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

impl Answer for OldPerformancesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<OldPerformance>, StoreError> {
        let values = params![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let found = |row: &Row<'_>| {
            Ok(OldPerformance {
                seq: row.get(0)?,
                employer: EmployerId(row.get(1)?),
                company: row.get(2)?,
                reference: row.get(3)?,
                day: rows::parsed(row, 4)?,
                login: row.get(5)?,
                client: row.get(6)?,
                activity: row.get(7)?,
                hours: row.get(8)?,
                state: row.get(9)?,
                channel: row.get(10)?,
                registered_at: rows::instant(row, 11)?,
            })
        };
        let mut statement = conn.prepare_cached(OLD_PERFORMANCES)?;
        let all = statement.query_map(values, found)?;
        Ok(all.collect::<Result<_, _>>()?)
    }
}

impl Answer for OldRequestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<i64>, StoreError> {
        let values = params![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let mut statement = conn.prepare_cached(OLD_REQUESTS)?;
        let all = statement.query_map(values, |row| row.get(0))?;
        Ok(all.collect::<Result<_, _>>()?)
    }
}

impl Answer for OldBlockQuestion {
    fn answer(&self, conn: &Connection) -> Result<(Option<OldBlock>, Option<i64>), StoreError> {
        let unsettled = conn
            .prepare_cached(OLDEST_UNSETTLED)?
            .query_row((), |row| row.get(0))?;
        let block = conn
            .prepare_cached(OLDEST_BLOCK)?
            .query_row((), |row| {
                Ok(OldBlock {
                    block: row.get(0)?,
                    lines: (row.get(1)?, row.get(2)?),
                    sealed_at: row.get(3)?,
                    of: Vec::new(),
                })
            })
            .optional()?;
        let Some(mut block) = block else {
            return Ok((None, unsettled));
        };
        let mut statement = conn.prepare_cached(LINES_OF_BLOCK)?;
        let of = statement.query_map(params![block.lines.0, block.lines.1], |row| {
            let lines: i64 = row.get(1)?;
            Ok((
                EmployerId(row.get(0)?),
                usize::try_from(lines).unwrap_or_default(),
            ))
        })?;
        block.of = of.collect::<Result<_, _>>()?;
        Ok((Some(block), unsettled))
    }
}

impl Answer for OldCountsQuestion {
    fn answer(&self, conn: &Connection) -> Result<OldCounts, StoreError> {
        let (day, instant) = (self.old.day.to_string(), self.old.instant.as_millisecond());
        let unsettled: Option<i64> = conn
            .prepare_cached(OLDEST_UNSETTLED)?
            .query_row((), |row| row.get(0))?;
        let before = unsettled.map_or(instant, |it| it.min(instant));
        let count = |sql| -> rusqlite::Result<i64> {
            conn.prepare_cached(sql)?
                .query_row(params![day, instant, i64::MAX], |row| row.get(0))
        };
        Ok(OldCounts {
            performances: count(COUNT_PERFORMANCES)?,
            requests: count(COUNT_REQUESTS)?,
            lines: conn
                .prepare_cached(COUNT_LINES)?
                .query_row([before], |row| row.get(0))?,
        })
    }
}

impl super::Sqlite {
    /// Moves what was written into the file, and empties what is written ahead of it: what was
    /// erased stands there until then. Where somebody reads meanwhile, a later one does it.
    pub(in crate::store) async fn empty_log(&self) -> Result<(), StoreError> {
        let path = self.directory().join(super::FILE);
        let emptied = tokio::task::spawn_blocking(move || -> Result<(), StoreError> {
            let conn = Connection::open(path)?;
            super::configure(&conn)?;
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?;
            Ok(())
        });
        emptied.await.map_err(|_| StoreError::Gone)?
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ErasureChange) -> Result<(), ApplyError> {
    match change {
        ErasureChange::Details { erasure, lines } => details(conn, *erasure, lines)?,
        ErasureChange::Person(person) => {
            let (all, id) = match person {
                Person::Worker(it) => (OF_WORKER, it.0),
                Person::Client(it) => (OF_CLIENT, it.0),
            };
            let mut touched = 0;
            for sql in all {
                touched = conn.prepare_cached(sql)?.execute([id])?;
            }
            return rows::one(touched);
        }
        ErasureChange::Note { employer, erasure } => {
            let (kind, person) = erasure.person.named();
            let noted = conn
                .prepare_cached(
                    "INSERT INTO erasures (id, employer_id, kind, person, person_since, at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![
                    erasure.id.as_bytes(),
                    employer.0,
                    kind,
                    person,
                    erasure.since,
                    erasure.at
                ])?;
            return rows::one(noted);
        }
        ErasureChange::Performances(all) => each(conn, OF_PERFORMANCE, all)?,
        ErasureChange::Requests(all) => each(conn, OF_REQUEST, all)?,
        ErasureChange::Leftovers { before } => {
            each(conn, LEFTOVERS, &[before.as_millisecond()])?;
        }
        ErasureChange::KeptSince(day) => retention::keep(conn, *day)?,
        ErasureChange::Block { block, lines, at } => return remove(conn, *block, *lines, *at),
    }
    Ok(())
}

fn each(conn: &Connection, statements: &[&str], numbers: &[i64]) -> rusqlite::Result<()> {
    for number in numbers {
        for sql in statements {
            conn.prepare_cached(sql)?.execute([number])?;
        }
    }
    Ok(())
}

fn details(conn: &Connection, erasure: Uuid, lines: &[i64]) -> rusqlite::Result<()> {
    let mut statement = conn.prepare_cached(
        "UPDATE audit_details
         SET salt = NULL, subject = NULL, detail = NULL, erasure = ?2
         WHERE seq = ?1 AND salt IS NOT NULL",
    )?;
    for line in lines {
        statement.execute(params![line, erasure.as_bytes()])?;
    }
    Ok(())
}

fn remove(
    conn: &Connection,
    block: i64,
    (first, last): (i64, i64),
    at: Timestamp,
) -> Result<(), ApplyError> {
    let noted = conn
        .prepare_cached(
            "INSERT INTO audit_removed (block, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?
        .execute(params![block, at.as_millisecond()])?;
    rows::one(noted)?;
    for sql in [
        "DELETE FROM audit_details WHERE seq BETWEEN ?1 AND ?2",
        "DELETE FROM audit WHERE seq BETWEEN ?1 AND ?2",
    ] {
        conn.prepare_cached(sql)?.execute([first, last])?;
    }
    Ok(())
}
