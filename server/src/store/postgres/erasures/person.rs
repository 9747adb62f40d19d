//! One person who is erased, or was: what must be known of her, and who is erased already.

use job_tracker_protocol::Day;
use tokio_postgres::Row;

use super::{
    super::{Answer, Db, rows, statement::values},
    numbers,
};
use crate::{
    application::{
        EraseAgainFacts, EraseAgainQuestion, ErasureQuestion, ErasuresQuestion, Listed, Sought,
    },
    domain::{
        erasure::{Erasure, ErasureFacts, Person},
        ids::{ClientId, EmployerId, WorkerId},
    },
    store::StoreError,
};

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
