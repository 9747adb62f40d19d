//! What decisions about requests ask for. What belongs to one question is sent at once.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, IdempotencyKey};
use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    super::{Answer, Db, performances, rows, sessions, statement::values},
    request, requests,
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
    store::StoreError,
};

/// What belongs to the kind of request.
#[derive(Default)]
struct Subject {
    client: Option<ClientId>,
    hours_of_day: i64,
    performance: Option<AskedPerformance>,
    same_open: bool,
}

impl Answer for AskQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<AskingFacts, StoreError> {
        let (session_alive, bound, days_back, made_lately, subject) = tokio::try_join!(
            sessions::is_alive(db, self.session, self.now),
            bound(db, self.worker, self.key),
            days_back(db, self.employer),
            made_since(db, self.worker, self.since),
            self.subject(db),
        )?;
        Ok(AskingFacts {
            session_alive,
            bound,
            days_back,
            client: subject.client,
            hours_of_day: subject.hours_of_day,
            performance: subject.performance,
            same_open: subject.same_open,
            made_lately,
        })
    }
}

impl AskQuestion {
    async fn subject(&self, db: Db<'_>) -> Result<Subject, StoreError> {
        match &self.asked {
            Asked::Forgotten {
                client_number,
                work,
                date,
            } => {
                let place = (self.employer, client_number);
                let visit = (*date, work.activity.as_str());
                let (client, hours_of_day, same_open) = tokio::try_join!(
                    performances::active_client(db, place),
                    performances::hours_of_day(db, self.worker, *date),
                    visit_is_open(db, self.worker, place, visit),
                )?;
                Ok(Subject {
                    client,
                    hours_of_day,
                    same_open,
                    performance: None,
                })
            }
            Asked::Correction {
                performance: id, ..
            }
            | Asked::Cancellation { performance: id } => {
                let (performance, same_open) = tokio::try_join!(
                    own_performance(db, self.worker, *id),
                    is_asked_about(db, *id),
                )?;
                Ok(Subject {
                    performance,
                    same_open,
                    ..Subject::default()
                })
            }
        }
    }
}

async fn days_back(db: Db<'_>, employer: EmployerId) -> Result<u8, StoreError> {
    let found = db.row(
        "SELECT request_days_back FROM employers WHERE id = $1",
        values![employer.0],
    );
    rows::small(&found.await?, 0)
}

async fn visit_is_open(
    db: Db<'_>,
    worker: WorkerId,
    (employer, number): (EmployerId, &ClientNumber),
    (day, activity): (Day, &'static str),
) -> Result<bool, StoreError> {
    let found = db.row(
        "SELECT EXISTS (
             SELECT 1
             FROM requests
             JOIN clients ON clients.id = requests.client_id
             WHERE requests.worker_id = $1 AND clients.employer_id = $2 AND clients.number = $3
                 AND requests.day = $4 AND requests.activity = $5
                 AND requests.state = 'open' AND requests.kind = 'forgotten'
         )",
        values![
            worker.0,
            employer.0,
            number.as_str().to_owned(),
            day.to_string(),
            activity
        ],
    );
    rows::value(&found.await?, 0)
}

async fn is_asked_about(db: Db<'_>, performance: Uuid) -> Result<bool, StoreError> {
    let found = db.row(
        "SELECT EXISTS (
             SELECT 1
             FROM requests
             JOIN performances ON performances.seq = requests.performance_seq
             WHERE performances.id = $1 AND requests.state = 'open'
         )",
        values![performance],
    );
    rows::value(&found.await?, 0)
}

async fn own_performance(
    db: Db<'_>,
    worker: WorkerId,
    id: Uuid,
) -> Result<Option<AskedPerformance>, StoreError> {
    let found = db.maybe_row(
        concat!(
            "SELECT ",
            rows::performance_columns!(),
            ", performances.client_id
             FROM performances
             JOIN clients ON clients.id = performances.client_id
             WHERE performances.worker_id = $1 AND performances.id = $2"
        ),
        values![worker.0, id],
    );
    let read = |row: Row| {
        Ok(AskedPerformance {
            performance: rows::performance(&row)?,
            client: ClientId(rows::value(&row, rows::PERFORMANCE_COLUMNS)?),
        })
    };
    found.await?.map(read).transpose()
}

async fn made_since(db: Db<'_>, worker: WorkerId, since: Timestamp) -> Result<i64, StoreError> {
    let found = db.row(
        "SELECT count(*) FROM requests WHERE worker_id = $1 AND asked_at > $2",
        values![worker.0, since.as_millisecond()],
    );
    rows::value(&found.await?, 0)
}

async fn bound(
    db: Db<'_>,
    worker: WorkerId,
    key: IdempotencyKey,
) -> Result<Option<BoundRequestKey>, StoreError> {
    let key = Uuid::from_bytes(*key.as_bytes());
    let made = db.maybe_row(
        requests!(
            "",
            "JOIN request_keys ON request_keys.request_seq = requests.seq",
            "request_keys.worker_id = $1 AND request_keys.key = $2"
        ),
        values![worker.0, key],
    );
    let void = db.maybe_row(
        "SELECT 1
         FROM request_keys
         WHERE worker_id = $1 AND key = $2 AND request_seq IS NULL",
        values![worker.0, key],
    );
    let (made, void) = tokio::try_join!(made, void)?;
    match (made, void) {
        (Some(row), _) => Ok(Some(BoundRequestKey::Made(Box::new(request(&row)?)))),
        (None, Some(_)) => Ok(Some(BoundRequestKey::Void)),
        (None, None) => Ok(None),
    }
}

impl Answer for SettleRequestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<RequestSettlementFacts, StoreError> {
        let void = db.row(
            "SELECT count(*)
             FROM request_keys
             WHERE worker_id = $1 AND request_seq IS NULL AND bound_at > $2",
            values![
                self.worker.0,
                (self.now - VOID_KEYS_COUNTED).as_millisecond()
            ],
        );
        let (session_alive, bound, void) = tokio::try_join!(
            sessions::is_alive(db, self.session, self.now),
            bound(db, self.worker, self.key),
            void,
        )?;
        let void_keys = match bound {
            Some(_) => 0,
            None => rows::value(&void, 0)?,
        };
        Ok(RequestSettlementFacts {
            session_alive,
            bound,
            void_keys,
        })
    }
}

impl Answer for OwnRequestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<WorkRequest>, StoreError> {
        let found = db.maybe_row(
            requests!("", "", "requests.worker_id = $1 AND requests.id = $2"),
            values![self.worker.0, self.id],
        );
        found.await?.as_ref().map(request).transpose()
    }
}

impl Answer for DeclineQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<WorkRequest>, StoreError> {
        let found = db.maybe_row(
            requests!("", "", "requests.employer_id = $1 AND requests.id = $2"),
            values![self.employer.0, self.id],
        );
        found.await?.as_ref().map(request).transpose()
    }
}

impl Answer for AcceptRequestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<AcceptanceFacts, StoreError> {
        let found = db.maybe_row(
            requests!(
                ", requests.worker_id, coalesce(clients.region, employers.region),
                 workers.deactivated_at IS NOT NULL",
                "JOIN employers ON employers.id = requests.employer_id
                 JOIN workers ON workers.id = requests.worker_id",
                "requests.employer_id = $1 AND requests.id = $2"
            ),
            values![self.employer.0, self.id],
        );
        let read = |row: Row| {
            Ok::<_, StoreError>(RequestFound {
                request: request(&row)?,
                worker: WorkerId(rows::value(&row, 15)?),
                region: rows::named(&row, 16, Region::from_name)?,
                worker_left: rows::value(&row, 17)?,
            })
        };
        let mut facts = AcceptanceFacts {
            found: found.await?.map(read).transpose()?,
            entry: EntryFacts::nothing(),
            performance: None,
        };
        if let Some(found) = &facts.found {
            let asked = &found.request;
            let visit = (&asked.client_number, self.activity, asked.date);
            facts.entry = performances::entry_facts(db, self.employer, found.worker, visit).await?;
            if let Some((id, _)) = &asked.performance {
                facts.performance = performances::reviewable_of(db, self.employer, *id).await?;
            }
        }
        Ok(facts)
    }
}
