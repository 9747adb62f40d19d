//! What is erased, and what is removed because it is older than it must be kept.

use job_tracker_protocol::Day;
use tokio_postgres::Row;

use super::{
    Answer, Db, retention, rows,
    statement::{Statement, values},
};
use crate::{
    application::{
        EraseAgainFacts, EraseAgainQuestion, ErasureQuestion, ErasuresQuestion, Listed,
        OldBlockQuestion, OldCounts, OldCountsQuestion, OldPerformancesQuestion,
        OldRequestsQuestion, Sought,
    },
    domain::{
        changes::ErasureChange,
        erasure::{Erasure, ErasureFacts, Person},
        ids::{ClientId, EmployerId, WorkerId},
    },
    store::{
        StoreError,
        erasures::{
            COUNT_LINES, COUNT_PERFORMANCES, COUNT_REQUESTS, LEFTOVERS, LINES_OF_BLOCK, OF_CLIENT,
            OF_WORKER, OLD_PERFORMANCES, OLD_REQUESTS, OLDEST_BLOCK, OLDEST_UNSETTLED, OldBlock,
            OldPerformance,
        },
    },
};

const OF_PERFORMANCES: &[&str] = of_performances!("= ANY ($1)");
const OF_REQUESTS: &[&str] = of_requests!("= ANY ($1)");
const DETAILS_OF_WORKER: &str = details_of!(
    "worker_id",
    "CASE
         WHEN audit.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
         THEN audit.subject::uuid
     END",
    "strpos",
    " OR (audit.actor = 'worker' AND audit.actor_id = $1)"
);
const DETAILS_OF_CLIENT: &str = details_of!(
    "client_id",
    "CASE
         WHEN audit.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
         THEN audit.subject::uuid
     END",
    "strpos",
    ""
);

async fn facts(
    db: Db<'_>,
    sought: &Sought,
    with_details: bool,
) -> Result<Option<ErasureFacts>, StoreError> {
    let (row, is_worker) = match sought {
        Sought::Worker(employer, login) => {
            let sql = person!("workers", "workers.employer_id = $1 AND workers.login = $2");
            let values = values![employer.0, login.as_str().to_owned()];
            (db.maybe_row(sql, values).await?, true)
        }
        Sought::Client(employer, number) => {
            let sql = person!(
                "clients",
                "clients.employer_id = $1 AND clients.number = $2"
            );
            let values = values![employer.0, number.as_str().to_owned()];
            (db.maybe_row(sql, values).await?, false)
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
            let values = values![*employer, person.named().1, *since];
            (db.maybe_row(sql, values).await?, is_worker)
        }
    };
    match row {
        Some(row) => of_row(db, &row, (is_worker, with_details)).await.map(Some),
        None => Ok(None),
    }
}

async fn of_row(
    db: Db<'_>,
    found: &Row,
    (is_worker, with_details): (bool, bool),
) -> Result<ErasureFacts, StoreError> {
    let id: i64 = rows::value(found, 0)?;
    let employer: i64 = rows::value(found, 1)?;
    let number: String = rows::value(found, 3)?;
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
    let work = db.row(work, values![id]).await?;
    let lines = match with_details {
        true => db.rows(details, values![id, employer, number]).await?,
        false => Vec::new(),
    };
    let last_day: Option<String> = rows::value(&work, 0)?;
    let day = |it: String| it.parse::<Day>().map_err(|_| StoreError::Unreadable("day"));
    let (changes, requests): (i64, i64) = (rows::value(&work, 2)?, rows::value(&work, 3)?);
    Ok(ErasureFacts {
        employer: EmployerId(employer),
        person,
        since: rows::value(found, 2)?,
        active: rows::value::<i32>(found, 4)? != 0,
        last_day: last_day.map(day).transpose()?,
        last_change: rows::maybe_instant(&work, 1)?,
        unsettled: (changes + requests).unsigned_abs(),
        details: numbers(&lines)?,
    })
}

fn numbers(found: &[Row]) -> Result<Vec<i64>, StoreError> {
    found.iter().map(|it| rows::value(it, 0)).collect()
}

impl Answer for ErasureQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<ErasureFacts>, StoreError> {
        facts(db, &self.sought, self.with_details).await
    }
}

impl Answer for EraseAgainQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<EraseAgainFacts, StoreError> {
        let Listed { employer, erasure } = self.0;
        let of = "SELECT id FROM employers WHERE public_id = $1";
        let row = db.maybe_row(of, values![employer]).await?;
        let known = "SELECT 1 FROM erasures WHERE id = $1";
        let known = db.maybe_row(known, values![erasure.id]).await?.is_some();
        let sought = Sought::Row {
            employer,
            person: erasure.person,
            since: erasure.since,
        };
        let row = row.map(|it| rows::value(&it, 0)).transpose()?;
        Ok(EraseAgainFacts {
            employer: row.map(EmployerId),
            known,
            found: facts(db, &sought, true).await?,
        })
    }
}

impl Answer for ErasuresQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<Listed>, StoreError> {
        let found = db.rows(
            "SELECT erasures.id, employers.public_id, erasures.kind, erasures.person,
                 erasures.person_since, erasures.at
             FROM erasures
             JOIN employers ON employers.id = erasures.employer_id
             ORDER BY erasures.at, erasures.id",
            values![],
        );
        let listed = |row: &Row| {
            let person = Person::of(rows::value(row, 2)?, rows::value(row, 3)?);
            Ok(Listed {
                employer: rows::value(row, 1)?,
                erasure: Erasure {
                    id: rows::value(row, 0)?,
                    person: person.ok_or(StoreError::Unreadable("erasure"))?,
                    since: rows::value(row, 4)?,
                    at: rows::value(row, 5)?,
                },
            })
        };
        found.await?.iter().map(listed).collect()
    }
}

impl Answer for OldPerformancesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<OldPerformance>, StoreError> {
        let values = values![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let found = |row: &Row| {
            Ok(OldPerformance {
                seq: rows::value(row, 0)?,
                employer: EmployerId(rows::value(row, 1)?),
                company: rows::value(row, 2)?,
                reference: rows::value(row, 3)?,
                day: rows::parsed(row, 4)?,
                login: rows::value(row, 5)?,
                client: rows::value(row, 6)?,
                activity: rows::value(row, 7)?,
                hours: rows::value(row, 8)?,
                state: rows::value(row, 9)?,
                channel: rows::value(row, 10)?,
                registered_at: rows::instant(row, 11)?,
            })
        };
        let all = db.rows(OLD_PERFORMANCES, values).await?;
        all.iter().map(found).collect()
    }
}

impl Answer for OldRequestsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<i64>, StoreError> {
        let values = values![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        numbers(&db.rows(OLD_REQUESTS, values).await?)
    }
}

impl Answer for OldBlockQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<(Option<OldBlock>, Option<i64>), StoreError> {
        let unsettled = db.row(OLDEST_UNSETTLED, values![]).await?;
        let unsettled = rows::value(&unsettled, 0)?;
        let Some(row) = db.maybe_row(OLDEST_BLOCK, values![]).await? else {
            return Ok((None, unsettled));
        };
        let lines: (i64, i64) = (rows::value(&row, 1)?, rows::value(&row, 2)?);
        let of = db.rows(LINES_OF_BLOCK, values![lines.0, lines.1]).await?;
        let of = of.iter().map(|it| {
            let count: i64 = rows::value(it, 1)?;
            let count = usize::try_from(count).map_err(|_| StoreError::Unreadable("number"))?;
            Ok((EmployerId(rows::value(it, 0)?), count))
        });
        let block = OldBlock {
            block: rows::value(&row, 0)?,
            lines,
            sealed_at: rows::value(&row, 3)?,
            of: of.collect::<Result<_, StoreError>>()?,
        };
        Ok((Some(block), unsettled))
    }
}

impl Answer for OldCountsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<OldCounts, StoreError> {
        let (day, instant) = (self.old.day.to_string(), self.old.instant.as_millisecond());
        let unsettled = db.row(OLDEST_UNSETTLED, values![]).await?;
        let unsettled: Option<i64> = rows::value(&unsettled, 0)?;
        let before = unsettled.map_or(instant, |it| it.min(instant));
        let values = || values![day.clone(), instant, i64::MAX];
        let performances = db.row(COUNT_PERFORMANCES, values()).await?;
        let requests = db.row(COUNT_REQUESTS, values()).await?;
        let lines = db.row(COUNT_LINES, values![before]).await?;
        Ok(OldCounts {
            performances: rows::value(&performances, 0)?,
            requests: rows::value(&requests, 0)?,
            lines: rows::value(&lines, 0)?,
        })
    }
}

/// What one change becomes.
pub(super) fn statements(change: &ErasureChange) -> Vec<Statement> {
    let all = |statements: &'static [&'static str], numbers: &Vec<i64>| {
        let one = |sql: &&'static str| Statement::new(sql, values![numbers.clone()]);
        statements.iter().map(one).collect()
    };
    match change {
        ErasureChange::Details { erasure, lines } => vec![Statement::new(
            "UPDATE audit_details
             SET salt = NULL, subject = NULL, detail = NULL, erasure = $2
             WHERE seq = ANY ($1) AND salt IS NOT NULL",
            values![lines.clone(), *erasure],
        )],
        ErasureChange::Person(person) => {
            let (all, id) = match person {
                Person::Worker(it) => (OF_WORKER, it.0),
                Person::Client(it) => (OF_CLIENT, it.0),
            };
            let one = |(at, sql): (usize, &&'static str)| match at + 1 == all.len() {
                true => Statement::of_one_row(sql, values![id]),
                false => Statement::new(sql, values![id]),
            };
            all.iter().enumerate().map(one).collect()
        }
        ErasureChange::Note { employer, erasure } => {
            let (kind, person) = erasure.person.named();
            vec![Statement::of_one_row(
                "INSERT INTO erasures (id, employer_id, kind, person, person_since, at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT DO NOTHING",
                values![
                    erasure.id,
                    employer.0,
                    kind,
                    person,
                    erasure.since,
                    erasure.at
                ],
            )]
        }
        ErasureChange::Performances(numbers) => all(OF_PERFORMANCES, numbers),
        ErasureChange::Requests(numbers) => all(OF_REQUESTS, numbers),
        ErasureChange::Leftovers { before } => {
            let one = |sql: &&'static str| Statement::new(sql, values![before.as_millisecond()]);
            LEFTOVERS.iter().map(one).collect()
        }
        ErasureChange::KeptSince(day) => vec![retention::keep(*day)],
        ErasureChange::Block { block, lines, at } => vec![
            Statement::of_one_row(
                "INSERT INTO audit_removed (block, at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                values![*block, at.as_millisecond()],
            ),
            Statement::new(
                "DELETE FROM audit_details WHERE seq BETWEEN $1 AND $2",
                values![lines.0, lines.1],
            ),
            Statement::new(
                "DELETE FROM audit WHERE seq BETWEEN $1 AND $2",
                values![lines.0, lines.1],
            ),
        ],
    }
}
