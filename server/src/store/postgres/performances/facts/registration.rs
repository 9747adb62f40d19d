//! What is asked when a worker reports a performance, and when she asks what became of a key.

use job_tracker_protocol::IdempotencyKey;
use uuid::Uuid;

use super::{
    super::super::{Answer, Db, calls, rows, sessions, statement::values},
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
    store::StoreError,
};

impl Answer for RegistrationQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<RegistrationFacts, StoreError> {
        let client = (self.employer, &self.client_number);
        let (proof_holds, bound, client, hours_of_day, newest_alike) = tokio::try_join!(
            proof_holds(db, self),
            bound_key(db, self.worker, self.key),
            active_client(db, client),
            hours_of_day(db, self.worker, self.date),
            newest_alike(db, self.worker, client, (self.activity, self.date)),
        )?;
        Ok(RegistrationFacts {
            proof_holds,
            bound,
            client,
            hours_of_day,
            newest_alike: newest_alike.filter(|_| client.is_some()),
        })
    }
}

async fn proof_holds(db: Db<'_>, asked: &RegistrationQuestion) -> Result<bool, StoreError> {
    match asked.proof {
        Proof::Session(token) => sessions::is_alive(db, token, asked.now).await,
        Proof::Call(call) => calls::is_alive(db, (call, asked.worker), asked.now).await,
    }
}

/// What was answered when the key was bound, whatever the office has made of it since.
async fn bound_key(
    db: Db<'_>,
    worker: WorkerId,
    key: IdempotencyKey,
) -> Result<Option<BoundKey>, StoreError> {
    let found = db.maybe_row(
        "SELECT performances.id, performances.reference, keys.client_number, keys.activity,
             keys.hours, keys.day, performances.registered_at, 'registered', false, false, false
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

impl Answer for SettlementQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<SettlementFacts, StoreError> {
        let (session_alive, settled) = tokio::try_join!(
            sessions::is_alive(db, self.session, self.now),
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

/// The same with what the office has made of it since.
async fn settlement(
    db: Db<'_>,
    worker: WorkerId,
    key: IdempotencyKey,
) -> Result<Option<Settlement>, StoreError> {
    let found = db.maybe_row(
        concat!(
            "SELECT ",
            rows::performance_columns!(),
            "
         FROM keys
         LEFT JOIN performances ON performances.seq = keys.performance_seq
         LEFT JOIN clients ON clients.id = performances.client_id
         WHERE keys.worker_id = $1 AND keys.key = $2"
        ),
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
