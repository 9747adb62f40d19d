//! What decisions about performances ask for. What belongs to one question is sent at once.

use job_tracker_protocol::{Activity, ClientNumber, Day, IdempotencyKey, Login};
use tokio_postgres::Row;
use uuid::Uuid;

use super::super::{Answer, Db, rows, statement::values};
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
        secret::TokenHash,
        settlement::{Settlement, SettlementFacts},
    },
    store::StoreError,
};

impl Answer for RegistrationQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<RegistrationFacts, StoreError> {
        let client = (self.employer, &self.client_number);
        let (session_alive, bound, client, hours_of_day, newest_alike) = tokio::try_join!(
            session_alive(db, self.session, self.now),
            bound_key(db, self.worker, self.key),
            active_client(db, client),
            hours_of_day(db, self.worker, self.date),
            newest_alike(db, self.worker, client, (self.activity, self.date)),
        )?;
        Ok(RegistrationFacts {
            session_alive,
            bound,
            client,
            hours_of_day,
            newest_alike,
        })
    }
}

impl Answer for SettlementQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<SettlementFacts, StoreError> {
        let (session_alive, settled) = tokio::try_join!(
            session_alive(db, self.session, self.now),
            settlement(db, self.worker, self.key),
        )?;
        let void_keys = match settled {
            Some(_) => 0,
            None => void_keys(db, self.worker, self.now - VOID_KEYS_COUNTED).await?,
        };
        Ok(SettlementFacts {
            session_alive,
            settled,
            void_keys,
        })
    }
}

impl Answer for EntryQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<EntryFacts, StoreError> {
        let client = (self.employer, &self.client_number);
        let (worker, found) = tokio::try_join!(
            worker_here(db, self.employer, &self.login),
            active_client(db, client),
        )?;
        let (mut hours, mut alike) = (0, None);
        if let Some(worker) = worker {
            (hours, alike) = tokio::try_join!(
                hours_of_day(db, worker, self.date),
                newest_alike(db, worker, client, (self.activity, self.date)),
            )?;
        }
        Ok(EntryFacts {
            worker,
            client: found,
            hours_of_day: hours,
            newest_alike: alike,
        })
    }
}

impl Answer for ReviewQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Reviewable>, StoreError> {
        let found = db.maybe_row(
            "SELECT id, version, state, hours, activity
             FROM performances
             WHERE employer_id = $1 AND id = $2",
            values![self.employer.0, self.id],
        );
        found.await?.map(|it| reviewable(&it, 0)).transpose()
    }
}

impl Answer for ChosenQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<Option<Reviewable>>, StoreError> {
        let found = db.rows(
            "SELECT id, version, state, hours, activity
             FROM performances
             WHERE employer_id = $1 AND id = ANY ($2)",
            values![self.employer.0, self.ids.clone()],
        );
        let found = found.await?;
        let found: Vec<Reviewable> = found
            .iter()
            .map(|it| reviewable(it, 0))
            .collect::<Result<_, _>>()?;
        let one = |id: &Uuid| found.iter().find(|it| it.id == *id).copied();
        Ok(self.ids.iter().map(one).collect())
    }
}

impl Answer for DueQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(EmployerId, Reviewable)>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let found = db.rows(
            "SELECT performances.employer_id, performances.id, performances.version,
                 performances.state, performances.hours, performances.activity
             FROM performances
             JOIN employers ON employers.id = performances.employer_id
             WHERE performances.state = 'registered'
                 AND performances.channel <> $4
                 AND performances.day <= $1
                 AND employers.region = $2
             LIMIT $3",
            values![
                self.newest.to_string(),
                self.region.as_str(),
                at_most,
                Channel::Office.as_str()
            ],
        );
        let due = |row: &Row| Ok((EmployerId(rows::value(row, 0)?), reviewable(row, 1)?));
        found.await?.iter().map(due).collect()
    }
}

/// Reads id, version, state, hours and activity, from this column on.
fn reviewable(row: &Row, first: usize) -> Result<Reviewable, StoreError> {
    Ok(Reviewable {
        id: rows::value(row, first)?,
        version: rows::value(row, first + 1)?,
        state: rows::state(row, first + 2)?,
        work: WorkDone {
            hours: rows::hours(row, first + 3)?,
            activity: rows::activity(row, first + 4)?,
        },
    })
}

async fn session_alive(
    db: Db<'_>,
    token: TokenHash,
    now: jiff::Timestamp,
) -> Result<bool, StoreError> {
    let found = db.maybe_row(
        "SELECT 1
         FROM sessions
         WHERE token_hash = $1 AND expires_at > $2",
        values![token.as_bytes().to_vec(), now.as_millisecond()],
    );
    Ok(found.await?.is_some())
}

/// What was answered when the key was bound, whatever the office has made of it since.
async fn bound_key(
    db: Db<'_>,
    worker: WorkerId,
    key: IdempotencyKey,
) -> Result<Option<BoundKey>, StoreError> {
    let found = db.maybe_row(
        "SELECT performances.id, performances.reference, keys.client_number, keys.activity,
             keys.hours, keys.day, performances.registered_at, 'registered'
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         WHERE keys.worker_id = $1 AND keys.key = $2",
        values![worker.0, Uuid::from_bytes(*key.as_bytes())],
    );
    let Some(row) = found.await? else {
        return Ok(None);
    };
    if rows::value::<Option<Uuid>>(&row, 0)?.is_none() {
        return Ok(Some(BoundKey::Void));
    }
    let answer = rows::performance(&row)?;
    let report = Report {
        client_number: answer.client_number.clone(),
        activity: answer.activity,
        hours: answer.hours.into(),
        date: answer.date,
    };
    let answer = Box::new(answer);
    Ok(Some(BoundKey::Registered { report, answer }))
}

/// The same with what the office has made of it since.
async fn settlement(
    db: Db<'_>,
    worker: WorkerId,
    key: IdempotencyKey,
) -> Result<Option<Settlement>, StoreError> {
    let found = db.maybe_row(
        "SELECT performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at, performances.state
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         LEFT JOIN clients ON clients.id = performances.client_id
         WHERE keys.worker_id = $1 AND keys.key = $2",
        values![worker.0, Uuid::from_bytes(*key.as_bytes())],
    );
    let Some(row) = found.await? else {
        return Ok(None);
    };
    if rows::value::<Option<Uuid>>(&row, 0)?.is_none() {
        return Ok(Some(Settlement::Void));
    }
    let performance = rows::performance(&row)?;
    Ok(Some(Settlement::Registered(Box::new(performance))))
}

/// How many keys of hers were made void since then.
async fn void_keys(
    db: Db<'_>,
    worker: WorkerId,
    since: jiff::Timestamp,
) -> Result<i64, StoreError> {
    let found = db.row(
        "SELECT count(*)
         FROM keys
         WHERE worker_id = $1 AND performance_seq IS NULL AND bound_at > $2",
        values![worker.0, since.as_millisecond()],
    );
    rows::value(&found.await?, 0)
}

async fn worker_here(
    db: Db<'_>,
    employer: EmployerId,
    login: &Login,
) -> Result<Option<WorkerId>, StoreError> {
    let found = db.maybe_row(
        "SELECT id
         FROM workers
         WHERE employer_id = $1 AND login = $2 AND deactivated_at IS NULL",
        values![employer.0, login.as_str().to_owned()],
    );
    let id = |row: Row| rows::value(&row, 0).map(WorkerId);
    found.await?.map(id).transpose()
}

async fn active_client(
    db: Db<'_>,
    (employer, number): (EmployerId, &ClientNumber),
) -> Result<Option<ClientId>, StoreError> {
    let found = db.maybe_row(
        "SELECT id
         FROM clients
         WHERE employer_id = $1 AND number = $2 AND active",
        values![employer.0, number.as_str().to_owned()],
    );
    let id = |row: Row| rows::value(&row, 0).map(ClientId);
    found.await?.map(id).transpose()
}

async fn hours_of_day(db: Db<'_>, worker: WorkerId, day: Day) -> Result<i64, StoreError> {
    let found = db.row(
        "SELECT coalesce(sum(hours), 0)::bigint
         FROM performances
         WHERE worker_id = $1 AND day = $2 AND state <> 'cancelled'",
        values![worker.0, day.to_string()],
    );
    rows::value(&found.await?, 0)
}

/// The newest of the same worker, client, activity and day. The client is named by its number,
/// so that nobody waits for its id first.
async fn newest_alike(
    db: Db<'_>,
    worker: WorkerId,
    (employer, number): (EmployerId, &ClientNumber),
    (activity, day): (Activity, Day),
) -> Result<Option<Performance>, StoreError> {
    let found = db.maybe_row(
        "SELECT performances.id, performances.reference, clients.number, performances.activity,
             performances.hours, performances.day, performances.registered_at, performances.state
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = $1 AND performances.day = $2
             AND performances.activity = $3 AND performances.state <> 'cancelled'
             AND clients.employer_id = $4 AND clients.number = $5 AND clients.active
         ORDER BY performances.seq DESC
         LIMIT 1",
        values![
            worker.0,
            day.to_string(),
            activity.as_str(),
            employer.0,
            number.as_str().to_owned()
        ],
    );
    found.await?.as_ref().map(rows::performance).transpose()
}
