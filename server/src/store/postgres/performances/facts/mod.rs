//! What decisions about performances ask for: [`registration`] when a worker reports one, [`entry`]
//! when the office enters one, [`review`] when somebody decides about one. What several of them look
//! for stands here. What belongs to one question is sent at once.

mod entry;
mod registration;
mod review;

pub(in super::super) use entry::entry_facts;
pub(in super::super) use review::{reviewable_of, reviewables_of};

use job_tracker_protocol::{Activity, ClientNumber, Day};
use tokio_postgres::Row;

use super::super::{Db, rows, statement::values};
use crate::{
    domain::{
        entry::EntryClient,
        ids::{ClientId, EmployerId, WorkerId},
        performance::Performance,
    },
    store::StoreError,
};

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
