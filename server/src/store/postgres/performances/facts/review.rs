//! What is asked when the office decides about performances, and when time does.

use std::collections::HashMap;

use tokio_postgres::Row;
use uuid::Uuid;

use super::super::super::{Answer, Db, rows, statement::values, validations};
use crate::{
    application::{ChosenFacts, ChosenQuestion, DueQuestion, ReviewQuestion},
    domain::{
        audit::WorkDone,
        ids::{EmployerId, WorkerId},
        office_change::{OfficeChangeKind, OfficeChangeState, PendingChange},
        review::Reviewable,
        staff::Region,
    },
    store::StoreError,
};

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
pub(in super::super::super) async fn reviewable_of(
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
pub(in super::super::super) async fn reviewables_of(
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
