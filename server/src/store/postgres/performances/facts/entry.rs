//! What is asked when the office enters work, one day or several at once.

use job_tracker_protocol::{Activity, ClientNumber, Day, Login};
use tokio_postgres::Row;

use super::{
    super::super::{Answer, Db, rows, statement::values},
    client_of, newest_alike,
};
use crate::{
    application::{EntriesQuestion, EntryQuestion},
    domain::{
        entries::EntriesFacts,
        entry::{EntryFacts, EntryWorker},
        ids::{EmployerId, WorkerId},
        staff::Region,
    },
    store::StoreError,
};

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
pub(in super::super::super) async fn entry_facts(
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
            super::hours_of_day(db, worker.id, date),
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
