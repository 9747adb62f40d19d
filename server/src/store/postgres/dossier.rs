//! Everything that happened to a worker's work for one client. All of it is asked of one month of
//! one worker at one client; what changes between two of its questions has a line of its own.

use std::collections::HashMap;

use job_tracker_protocol::Day;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Answer, Db, rows, statement::values};
use crate::{
    domain::{
        ids::EmployerId,
        work_request::{RequestKind, RequestState},
    },
    store::{
        StoreError,
        dossier::{
            Dossier, DossierChoice, DossierEvent, DossierPerformance, DossierQuestion,
            DossierRequest, DossiersQuestion, NewestWorkQuestion,
        },
    },
};

type Events = HashMap<String, Vec<DossierEvent>>;

impl Answer for DossierQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Dossier>, StoreError> {
        let found = db.maybe_row(
            "SELECT workers.name, workers.letter_name, clients.name, workers.id, clients.id
             FROM workers
             JOIN clients ON clients.employer_id = workers.employer_id
             WHERE workers.employer_id = $1 AND workers.login = $2 AND clients.number = $3",
            values![
                self.employer.0,
                self.worker.as_str().to_owned(),
                self.client.as_str().to_owned()
            ],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        let pair: (i64, i64) = (rows::value(&row, 3)?, rows::value(&row, 4)?);
        let (mut performances, mut requests) =
            tokio::try_join!(performances(self, db, pair), requests(self, db, pair))?;
        let ids = performances.iter().map(|it| it.id);
        let ids: Vec<_> = ids.chain(requests.iter().map(|it| it.1.id)).collect();
        let mut events = events(db, self.employer, &ids).await?;
        let mut of = |id: Uuid| events.remove(&id.to_string()).unwrap_or_default();
        for it in &mut performances {
            it.events = of(it.id);
        }
        for (_, it) in &mut requests {
            if it.kind == RequestKind::Forgotten {
                it.events = of(it.id);
            }
        }
        let mut alone = Vec::new();
        for (about, request) in requests {
            match performances.iter_mut().find(|it| Some(it.id) == about) {
                Some(performance) => performance.asked.push(request),
                None => alone.push(request),
            }
        }
        Ok(Some(Dossier {
            worker: rows::value(&row, 0)?,
            letter_name: rows::value(&row, 1)?,
            client: rows::value(&row, 2)?,
            performances,
            requests: alone,
        }))
    }
}

async fn performances(
    question: &DossierQuestion,
    db: Db<'_>,
    (worker, client): (i64, i64),
) -> Result<Vec<DossierPerformance>, StoreError> {
    let found = db.rows(
        "SELECT id, reference, day, activity, hours, state,
             automatic AND state = 'validated'
         FROM performances
         WHERE worker_id = $1 AND client_id = $2 AND day BETWEEN $3 AND $4
         ORDER BY day, seq",
        values![
            worker,
            client,
            question.period.from.to_string(),
            question.period.to.to_string()
        ],
    );
    let performance = |row: &Row| {
        Ok(DossierPerformance {
            id: rows::value(row, 0)?,
            reference: rows::value(row, 1)?,
            day: rows::parsed(row, 2)?,
            activity: rows::activity(row, 3)?,
            hours: rows::hours(row, 4)?,
            state: rows::state(row, 5)?,
            automatic: rows::value(row, 6)?,
            events: Vec::new(),
            asked: Vec::new(),
        })
    };
    found.await?.iter().map(performance).collect()
}

/// Those of these performances, and those that no performance came of.
async fn requests(
    question: &DossierQuestion,
    db: Db<'_>,
    (worker, client): (i64, i64),
) -> Result<Vec<(Option<Uuid>, DossierRequest)>, StoreError> {
    let found = db.rows(
        "SELECT performances.id, requests.id, requests.kind, requests.state, requests.day,
             requests.activity, requests.hours, requests.asked_at
         FROM requests
         LEFT JOIN performances ON performances.seq = requests.performance_seq
         WHERE requests.worker_id = $1 AND requests.client_id = $2
             AND coalesce(performances.day, requests.day) BETWEEN $3 AND $4
         ORDER BY (performances.seq IS NULL), requests.day, requests.seq",
        values![
            worker,
            client,
            question.period.from.to_string(),
            question.period.to.to_string()
        ],
    );
    let request = |row: &Row| {
        let request = DossierRequest {
            id: rows::value(row, 1)?,
            kind: rows::named(row, 2, RequestKind::from_name)?,
            state: rows::named(row, 3, RequestState::from_name)?,
            day: rows::parsed(row, 4)?,
            activity: rows::activity(row, 5)?,
            hours: rows::hours(row, 6)?,
            asked_at: rows::instant(row, 7)?,
            events: Vec::new(),
        };
        Ok((rows::value(row, 0)?, request))
    };
    found.await?.iter().map(request).collect()
}

async fn events(db: Db<'_>, employer: EmployerId, subjects: &[Uuid]) -> Result<Events, StoreError> {
    let subjects: Vec<String> = subjects.iter().map(Uuid::to_string).collect();
    let found = db.rows(
        concat!(
            "SELECT audit.subject, audit.at, audit.action, audit.actor,
             coalesce(workers.name, users.name), coalesce(workers.login, users.email),
             audit.origin, ",
            audit_detail!(),
            " FROM audit ",
            audit_beside!(),
            "
         LEFT JOIN workers ON audit.actor = 'worker' AND workers.id = audit.actor_id
         LEFT JOIN users ON audit.actor = 'office' AND users.id = audit.actor_id
         WHERE audit.employer_id = $1 AND audit.subject = ANY ($2)
         ORDER BY audit.at, audit.seq"
        ),
        values![employer.0, subjects],
    );
    let mut events = Events::new();
    for row in &found.await? {
        let event = DossierEvent {
            at: rows::instant(row, 1)?,
            action: rows::value(row, 2)?,
            actor: rows::value(row, 3)?,
            who: rows::value(row, 4)?,
            account: rows::value(row, 5)?,
            origin: rows::value(row, 6)?,
            detail: rows::value(row, 7)?,
        };
        events.entry(rows::value(row, 0)?).or_default().push(event);
    }
    Ok(events)
}

impl Answer for DossiersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<DossierChoice>, StoreError> {
        let found = db.rows(
            "SELECT workers.login, workers.name, clients.number, clients.name, visits
             FROM (
                 SELECT worker_id, client_id, count(*) AS visits
                 FROM performances
                 WHERE employer_id = $1 AND day BETWEEN $2 AND $3
                     AND ($4::text IS NULL OR worker_id =
                         (SELECT id FROM workers WHERE employer_id = $1 AND login = $4))
                     AND ($5::text IS NULL OR client_id =
                         (SELECT id FROM clients WHERE employer_id = $1 AND number = $5))
                 GROUP BY worker_id, client_id
             ) AS pairs
             JOIN workers ON workers.id = pairs.worker_id
             JOIN clients ON clients.id = pairs.client_id
             ORDER BY workers.sort_key, workers.login, clients.sort_key, clients.number
             LIMIT $6",
            values![
                self.employer.0,
                self.period.from.to_string(),
                self.period.to.to_string(),
                self.worker.as_ref().map(|it| it.as_str().to_owned()),
                self.client.as_ref().map(|it| it.as_str().to_owned()),
                Self::asked()
            ],
        );
        let choice = |row: &Row| {
            Ok(DossierChoice {
                login: rows::parsed(row, 0)?,
                worker: rows::value(row, 1)?,
                number: rows::parsed(row, 2)?,
                client: rows::value(row, 3)?,
                performances: rows::value(row, 4)?,
            })
        };
        found.await?.iter().map(choice).collect()
    }
}

impl Answer for NewestWorkQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Day>, StoreError> {
        let mut values = values![self.employer.0];
        for number in self.numbers() {
            values.extend(values![number]);
        }
        rows::maybe_parsed(&db.row(self.sql(), values).await?, 0)
    }
}
