//! Everything that happened to a worker's work for one client.

use job_tracker_protocol::Day;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use uuid::Uuid;

use super::{EmployerId, StoreError, rows, run::Answer};
use crate::{
    domain::work_request::{RequestKind, RequestState},
    store::dossier::{
        Dossier, DossierChoice, DossierEvent, DossierPerformance, DossierQuestion, DossierRequest,
        DossiersQuestion, NewestWorkQuestion,
    },
};

impl Answer for DossierQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Dossier>, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let found = transaction
            .prepare_cached(
                "SELECT workers.name, workers.letter_name, clients.name, workers.id, clients.id
                 FROM workers
                 JOIN clients ON clients.employer_id = workers.employer_id
                 WHERE workers.employer_id = ?1 AND workers.login = ?2 AND clients.number = ?3",
            )?
            .query_row(
                params![self.employer.0, self.worker.as_str(), self.client.as_str()],
                |row| {
                    let dossier = Dossier {
                        worker: row.get(0)?,
                        letter_name: row.get(1)?,
                        client: row.get(2)?,
                        performances: Vec::new(),
                        requests: Vec::new(),
                    };
                    Ok((dossier, (row.get(3)?, row.get(4)?)))
                },
            )
            .optional()?;
        let Some((mut dossier, pair)) = found else {
            return Ok(None);
        };
        dossier.performances = performances(self, &transaction, pair)?;
        dossier.requests = requests(self, &transaction, pair)?;
        Ok(Some(dossier))
    }
}

fn performances(
    question: &DossierQuestion,
    conn: &Connection,
    (worker, client): (i64, i64),
) -> Result<Vec<DossierPerformance>, StoreError> {
    let mut found: Vec<(i64, DossierPerformance)> = conn
        .prepare_cached(
            "SELECT seq, id, reference, day, activity, hours, state,
                 automatic AND state = 'validated'
             FROM performances
             WHERE worker_id = ?1 AND client_id = ?2 AND day BETWEEN ?3 AND ?4
             ORDER BY day, seq",
        )?
        .query_map(
            params![
                worker,
                client,
                question.period.from.to_string(),
                question.period.to.to_string()
            ],
            |row| Ok((row.get(0)?, performance(row)?)),
        )?
        .collect::<Result<_, _>>()?;
    for (seq, it) in &mut found {
        it.events = events(conn, question.employer, it.id)?;
        it.asked = conn
            .prepare_cached(
                "SELECT id, kind, state, day, activity, hours, asked_at
                 FROM requests
                 WHERE performance_seq = ?1
                 ORDER BY seq",
            )?
            .query_map(params![*seq], request)?
            .collect::<Result<_, _>>()?;
        for asked in &mut it.asked {
            // A visit that she forgot was asked for before there was a performance.
            if asked.kind == RequestKind::Forgotten {
                asked.events = events(conn, question.employer, asked.id)?;
            }
        }
    }
    Ok(found.into_iter().map(|it| it.1).collect())
}

fn requests(
    question: &DossierQuestion,
    conn: &Connection,
    (worker, client): (i64, i64),
) -> Result<Vec<DossierRequest>, StoreError> {
    let mut found: Vec<DossierRequest> = conn
        .prepare_cached(
            "SELECT id, kind, state, day, activity, hours, asked_at
             FROM requests
             WHERE worker_id = ?1 AND client_id = ?2 AND performance_seq IS NULL
                 AND day BETWEEN ?3 AND ?4
             ORDER BY day, seq",
        )?
        .query_map(
            params![
                worker,
                client,
                question.period.from.to_string(),
                question.period.to.to_string()
            ],
            request,
        )?
        .collect::<Result<_, _>>()?;
    for it in &mut found {
        it.events = events(conn, question.employer, it.id)?;
    }
    Ok(found)
}

fn performance(row: &Row<'_>) -> rusqlite::Result<DossierPerformance> {
    Ok(DossierPerformance {
        id: rows::uuid(row, 1)?,
        reference: row.get(2)?,
        day: rows::parsed(row, 3)?,
        activity: rows::activity(row, 4)?,
        hours: rows::hours(row, 5)?,
        state: rows::state(row, 6)?,
        automatic: row.get(7)?,
        events: Vec::new(),
        asked: Vec::new(),
    })
}

fn request(row: &Row<'_>) -> rusqlite::Result<DossierRequest> {
    Ok(DossierRequest {
        id: rows::uuid(row, 0)?,
        kind: rows::named(row, 1, RequestKind::from_name)?,
        state: rows::named(row, 2, RequestState::from_name)?,
        day: rows::parsed(row, 3)?,
        activity: rows::activity(row, 4)?,
        hours: rows::hours(row, 5)?,
        asked_at: rows::instant(row, 6)?,
        events: Vec::new(),
    })
}

fn events(
    conn: &Connection,
    employer: EmployerId,
    subject: Uuid,
) -> Result<Vec<DossierEvent>, StoreError> {
    Ok(conn
        .prepare_cached(concat!(
            "SELECT audit.at, audit.action, audit.actor, coalesce(workers.name, users.name),
                 coalesce(workers.login, users.email), audit.origin, ",
            audit_detail!(),
            " FROM audit ",
            audit_beside!(),
            "
             LEFT JOIN workers ON audit.actor = 'worker' AND workers.id = audit.actor_id
             LEFT JOIN users ON audit.actor = 'office' AND users.id = audit.actor_id
             WHERE audit.employer_id = ?1 AND audit.subject = ?2
             ORDER BY audit.at, audit.seq"
        ))?
        .query_map(params![employer.0, subject.to_string()], |row| {
            Ok(DossierEvent {
                at: rows::instant(row, 0)?,
                action: row.get(1)?,
                actor: row.get(2)?,
                who: row.get(3)?,
                account: row.get(4)?,
                origin: row.get(5)?,
                detail: row.get(6)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

impl Answer for DossiersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<DossierChoice>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT workers.login, workers.name, clients.number, clients.name, visits
                 FROM (
                     SELECT worker_id, client_id, count(*) AS visits
                     FROM performances
                     WHERE employer_id = ?1 AND day BETWEEN ?2 AND ?3
                         AND (?4 IS NULL OR worker_id =
                             (SELECT id FROM workers WHERE employer_id = ?1 AND login = ?4))
                         AND (?5 IS NULL OR client_id =
                             (SELECT id FROM clients WHERE employer_id = ?1 AND number = ?5))
                     GROUP BY worker_id, client_id
                 ) AS pairs
                 JOIN workers ON workers.id = pairs.worker_id
                 JOIN clients ON clients.id = pairs.client_id
                 ORDER BY workers.sort_key, workers.login, clients.sort_key, clients.number
                 LIMIT ?6",
            )?
            .query_map(
                params![
                    self.employer.0,
                    self.period.from.to_string(),
                    self.period.to.to_string(),
                    self.worker.as_ref().map(|it| it.as_str()),
                    self.client.as_ref().map(|it| it.as_str()),
                    Self::asked()
                ],
                |row| {
                    Ok(DossierChoice {
                        login: rows::parsed(row, 0)?,
                        worker: row.get(1)?,
                        number: rows::parsed(row, 2)?,
                        client: row.get(3)?,
                        performances: row.get(4)?,
                    })
                },
            )?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for NewestWorkQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Day>, StoreError> {
        let numbers = self.numbers();
        let mut values: Vec<&dyn ToSql> = vec![&self.employer.0];
        values.extend(numbers.iter().map(|it| it as &dyn ToSql));
        let mut statement = conn.prepare_cached(self.sql())?;
        Ok(statement.query_row(&values[..], |row| rows::maybe_parsed(row, 0))?)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        domain::random::OsRandom,
        store::sqlite::{EmployerId, Sqlite},
    };

    /// Going back through all of a company's days takes a second with ten million performances.
    #[tokio::test]
    async fn the_newest_work_of_one_is_found_without_the_days_of_all() {
        let directory = tempfile::tempdir().unwrap();
        let store = Sqlite::open(directory.path(), Arc::new(OsRandom)).unwrap();
        let worker = Some(job_tracker_protocol::Login::from_serial(1));
        let client = Some(job_tracker_protocol::ClientNumber::from_first_ten(1));
        for (worker, client) in [
            (worker.clone(), None),
            (None, client.clone()),
            (worker, client),
        ] {
            let question = NewestWorkQuestion {
                employer: EmployerId(1),
                worker,
                client,
            };
            let explained = format!("EXPLAIN QUERY PLAN {}", question.sql());
            let plan = store.read(move |conn| {
                let mut statement = conn.prepare(&explained)?;
                let values = vec![""; statement.parameter_count()];
                let rows =
                    statement.query_map(rusqlite::params_from_iter(values), |row| row.get(3))?;
                Ok(rows.collect::<Result<Vec<String>, _>>()?)
            });
            let plan = plan.await.unwrap().join("; ");
            assert!(plan.contains("performances USING COVERING INDEX"), "{plan}");
            assert!(!plan.contains("performances_of_employer"), "{plan}");
        }
        store.close().await;
    }
}
