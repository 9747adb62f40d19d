//! What decisions about performances ask for. What belongs to one question is sent at once.

use std::collections::HashMap;

use job_tracker_protocol::{Activity, ClientNumber, Day, IdempotencyKey, Login};
use tokio_postgres::Row;
use uuid::Uuid;

use super::super::{Answer, Db, calls, rows, sessions, statement::values, validations};
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

impl Answer for EntriesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<EntriesFacts, StoreError> {
        let before = db.maybe_row(
            "SELECT 1 FROM performances WHERE employer_id = $1 AND id = $2",
            values![self.employer.0, self.first],
        );
        let taken_before = before.await?.is_some();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            rows.push(row.answer(db).await?);
        }
        Ok(EntriesFacts { taken_before, rows })
    }
}

impl Answer for EntryQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<EntryFacts, StoreError> {
        let visit = (&self.client_number, self.activity, self.date);
        let worker = worker_of(db, self.employer, &self.login).await?;
        facts_of_entry(db, self.employer, worker, visit).await
    }
}

/// What must be known to enter work of a worker, who may have left.
pub(in super::super) async fn entry_facts(
    db: Db<'_>,
    employer: EmployerId,
    worker: WorkerId,
    visit: (&ClientNumber, Activity, Day),
) -> Result<EntryFacts, StoreError> {
    let found = db.maybe_row(
        "SELECT id, deactivated_at FROM workers WHERE id = $1",
        values![worker.0],
    );
    let worker = found.await?.as_ref().map(entry_worker).transpose()?;
    facts_of_entry(db, employer, worker, visit).await
}

async fn facts_of_entry(
    db: Db<'_>,
    employer: EmployerId,
    worker: Option<EntryWorker>,
    (number, activity, date): (&ClientNumber, Activity, Day),
) -> Result<EntryFacts, StoreError> {
    let place = (employer, number);
    let region = db.row(
        "SELECT coalesce(
             (SELECT region FROM clients WHERE employer_id = $1 AND number = $2),
             region
         )
         FROM employers
         WHERE id = $1",
        values![employer.0, number.as_str().to_owned()],
    );
    let (client, region) = tokio::try_join!(client_of(db, place), region)?;
    let (mut hours_of_day, mut alike) = (0, None);
    if let Some(worker) = worker {
        (hours_of_day, alike) = tokio::try_join!(
            self::hours_of_day(db, worker.id, date),
            newest_alike(db, worker.id, place, (activity, date)),
        )?;
    }
    Ok(EntryFacts {
        worker,
        client,
        region: rows::named(&region, 0, Region::from_name)?,
        hours_of_day,
        newest_alike: alike,
    })
}

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

/// What [`reviewable`] reads, of performances for which the condition holds.
macro_rules! reviewables {
    ($more:literal, $condition:expr) => {
        concat!(
            "SELECT performances.id, performances.version, performances.state,
                 performances.hours, performances.activity, performances.worker_id,
                 coalesce(clients.region, employers.region), pending.id, pending.state, pending.kind,
                 pending.before_activity, pending.before_hours, pending.answer_by, ",
            asked!(),
            ", (SELECT deactivated_at IS NOT NULL FROM workers
                 WHERE workers.id = performances.worker_id)",
            $more,
            "
             FROM performances
             JOIN employers ON employers.id = performances.employer_id
             JOIN clients ON clients.id = performances.client_id
             LEFT JOIN office_changes AS pending ON pending.performance_seq = performances.seq
                 AND pending.state IN ('open', 'contested')
             WHERE ",
            $condition
        )
    };
}

impl Answer for ReviewQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Reviewable>, StoreError> {
        reviewable_of(db, self.employer, self.id).await
    }
}

/// One performance of an employer, for whoever decides about it.
pub(in super::super) async fn reviewable_of(
    db: Db<'_>,
    employer: EmployerId,
    id: Uuid,
) -> Result<Option<Reviewable>, StoreError> {
    let found = db.maybe_row(
        reviewables!("", "performances.employer_id = $1 AND performances.id = $2"),
        values![employer.0, id],
    );
    found.await?.as_ref().map(reviewable).transpose()
}

impl Answer for ChosenQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ChosenFacts, StoreError> {
        let (found, taken_before) = tokio::try_join!(
            reviewables_of(db, self.employer, self.ids.clone()),
            validations::exists(db, self.form),
        )?;
        Ok(ChosenFacts {
            taken_before,
            found: self.ids.iter().map(|it| found.get(it).copied()).collect(),
        })
    }
}

/// Those of an employer's performances that are among these, by their ids.
pub(in super::super) async fn reviewables_of(
    db: Db<'_>,
    employer: EmployerId,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, Reviewable>, StoreError> {
    let found = db.rows(
        reviewables!(
            "",
            "performances.employer_id = $1 AND performances.id = ANY ($2)"
        ),
        values![employer.0, ids],
    );
    let one = |row: &Row| reviewable(row).map(|it| (it.id, it));
    found.await?.iter().map(one).collect()
}

impl Answer for DueQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<(EmployerId, Reviewable)>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let found = db.rows(
            reviewables!(
                ", performances.employer_id",
                concat!(
                    "performances.state = 'registered'
                 AND performances.day <= $1
                 AND coalesce(clients.region, employers.region) = $2
                 AND pending.id IS NULL
                 -- On the office's word alone: somebody there looks at it.
                 AND NOT ",
                    is_unanswerable!(),
                    "
                 AND NOT ",
                    asked!(),
                    "
                 AND NOT EXISTS (
                     SELECT 1
                     FROM validated
                     JOIN validations ON validations.seq = validated.validation_seq
                     WHERE validated.performance_seq = performances.seq
                         AND validations.undone_at >= $4
                 )
             LIMIT $3"
                )
            ),
            values![
                self.newest.to_string(),
                self.region.as_str(),
                at_most,
                self.undone_before.as_millisecond(),
            ],
        );
        let due = |row: &Row| {
            let employer = EmployerId(rows::value(row, REVIEWABLE_COLUMNS)?);
            Ok((employer, reviewable(row)?))
        };
        found.await?.iter().map(due).collect()
    }
}

/// How many columns [`reviewable`] reads.
const REVIEWABLE_COLUMNS: usize = 15;

fn reviewable(row: &Row) -> Result<Reviewable, StoreError> {
    let pending = match rows::value::<Option<Uuid>>(row, 7)? {
        None => None,
        Some(id) => Some(PendingChange {
            id,
            state: rows::named(row, 8, OfficeChangeState::from_name)?,
            kind: rows::named(row, 9, OfficeChangeKind::from_name)?,
            before: rows::maybe_work(row, 10)?,
            answer_by: rows::parsed(row, 12)?,
        }),
    };
    Ok(Reviewable {
        id: rows::value(row, 0)?,
        version: rows::value(row, 1)?,
        state: rows::state(row, 2)?,
        work: WorkDone {
            hours: rows::hours(row, 3)?,
            activity: rows::activity(row, 4)?,
        },
        worker: WorkerId(rows::value(row, 5)?),
        region: rows::named(row, 6, Region::from_name)?,
        pending,
        asked: rows::value(row, 13)?,
        worker_left: rows::value(row, 14)?,
    })
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

async fn worker_of(
    db: Db<'_>,
    employer: EmployerId,
    login: &Login,
) -> Result<Option<EntryWorker>, StoreError> {
    let found = db.maybe_row(
        "SELECT id, deactivated_at
         FROM workers
         WHERE employer_id = $1 AND login = $2",
        values![employer.0, login.as_str().to_owned()],
    );
    found.await?.as_ref().map(entry_worker).transpose()
}

fn entry_worker(row: &Row) -> Result<EntryWorker, StoreError> {
    Ok(EntryWorker {
        id: WorkerId(rows::value(row, 0)?),
        left_at: rows::maybe_instant(row, 1)?,
    })
}

async fn client_of(
    db: Db<'_>,
    (employer, number): (EmployerId, &ClientNumber),
) -> Result<Option<EntryClient>, StoreError> {
    let found = db.maybe_row(
        "SELECT id, active FROM clients WHERE employer_id = $1 AND number = $2",
        values![employer.0, number.as_str().to_owned()],
    );
    let client = |row: Row| {
        Ok(EntryClient {
            id: ClientId(rows::value(&row, 0)?),
            active: rows::value(&row, 1)?,
        })
    };
    found.await?.map(client).transpose()
}

/// What a worker may report for, or ask about.
pub(in super::super) async fn active_client(
    db: Db<'_>,
    place: (EmployerId, &ClientNumber),
) -> Result<Option<ClientId>, StoreError> {
    let found = client_of(db, place).await?;
    Ok(found.filter(|it| it.active).map(|it| it.id))
}

pub(in super::super) async fn hours_of_day(
    db: Db<'_>,
    worker: WorkerId,
    day: Day,
) -> Result<i64, StoreError> {
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
        concat!(
            "SELECT ",
            rows::performance_columns!(),
            "
         FROM performances
         JOIN clients ON clients.id = performances.client_id
         WHERE performances.worker_id = $1 AND performances.day = $2
             AND performances.activity = $3 AND performances.state <> 'cancelled'
             AND clients.employer_id = $4 AND clients.number = $5
         ORDER BY performances.seq DESC
         LIMIT 1"
        ),
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
