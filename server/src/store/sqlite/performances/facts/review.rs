//! What is asked when the office decides about performances, and when time does.

use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use uuid::Uuid;

use super::super::super::{StoreError, rows, run::Answer, validations};
use crate::{
    application::{ChosenFacts, ChosenQuestion, DueQuestion, ReviewQuestion},
    domain::{
        audit::WorkDone,
        ids::{EmployerId, WorkerId},
        office_change::{OfficeChangeKind, OfficeChangeState, PendingChange},
        review::Reviewable,
        staff::Region,
    },
};

impl Answer for ReviewQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Reviewable>, StoreError> {
        Ok(reviewable_of(conn, self.employer, self.id)?)
    }
}

/// One performance of an employer, for whoever decides about it.
pub(in super::super::super) fn reviewable_of(
    conn: &Connection,
    employer: EmployerId,
    id: Uuid,
) -> rusqlite::Result<Option<Reviewable>> {
    conn.prepare_cached(&format!(
        "SELECT {REVIEWABLE}
         FROM {REVIEWABLES}
         WHERE performances.employer_id = ?1 AND performances.id = ?2"
    ))?
    .query_row(params![employer.0, id.as_bytes()], |row| reviewable(row, 0))
    .optional()
}

impl Answer for ChosenQuestion {
    fn answer(&self, conn: &Connection) -> Result<ChosenFacts, StoreError> {
        let one = |id: &Uuid| reviewable_of(conn, self.employer, *id);
        Ok(ChosenFacts {
            taken_before: validations::exists(conn, self.form)?,
            found: self.ids.iter().map(one).collect::<Result<_, _>>()?,
        })
    }
}

impl Answer for DueQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<(EmployerId, Reviewable)>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let unanswerable = is_unanswerable!();
        let due = conn
            .prepare_cached(&format!(
                "SELECT performances.employer_id, {REVIEWABLE}
                 -- In this order each employer's old days are found in an index.
                 FROM employers
                 CROSS JOIN performances ON performances.employer_id = employers.id
                 JOIN clients ON clients.id = performances.client_id
                 {PENDING}
                 WHERE performances.state = 'registered'
                     AND performances.day <= ?1
                     AND coalesce(clients.region, employers.region) = ?2
                     AND pending.id IS NULL
                     -- On the office's word alone: somebody there looks at it.
                     AND NOT {unanswerable}
                     AND NOT ({ASKED})
                     AND performances.seq NOT IN (
                         SELECT validated.performance_seq
                         FROM validations
                         JOIN validated ON validated.validation_seq = validations.seq
                         WHERE validations.undone_at >= ?4
                     )
                 LIMIT ?3"
            ))?
            .query_map(
                params![
                    self.newest.to_string(),
                    self.region.as_str(),
                    at_most,
                    self.undone_before.as_millisecond(),
                ],
                |row| Ok((EmployerId(row.get(0)?), reviewable(row, 1)?)),
            )?
            .collect::<Result<_, _>>()?;
        Ok(due)
    }
}

/// The change of a performance that is not settled.
macro_rules! pending {
    () => {
        "LEFT JOIN office_changes AS pending ON pending.performance_seq = performances.seq
             AND pending.state IN ('open', 'contested')"
    };
}
const PENDING: &str = pending!();

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
const ASKED: &str = asked!();

/// What [`reviewable`] reads.
const REVIEWABLE: &str = concat!(
    "performances.id, performances.version, performances.state,
     performances.hours, performances.activity, performances.worker_id,
     coalesce(clients.region, employers.region),
     pending.id, pending.state, pending.kind, pending.before_activity, pending.before_hours,
     pending.answer_by, ",
    asked!(),
    ", (SELECT deactivated_at IS NOT NULL FROM workers WHERE workers.id = performances.worker_id)"
);

const REVIEWABLES: &str = concat!(
    "performances
     JOIN employers ON employers.id = performances.employer_id
     JOIN clients ON clients.id = performances.client_id ",
    pending!()
);

/// Reads the columns of [`REVIEWABLE`], from this one on.
fn reviewable(row: &Row<'_>, first: usize) -> rusqlite::Result<Reviewable> {
    let pending = match row.get_ref(first + 7)? {
        ValueRef::Null => None,
        _ => Some(PendingChange {
            id: rows::uuid(row, first + 7)?,
            state: rows::named(row, first + 8, OfficeChangeState::from_name)?,
            kind: rows::named(row, first + 9, OfficeChangeKind::from_name)?,
            before: rows::maybe_work(row, first + 10)?,
            answer_by: rows::parsed(row, first + 12)?,
        }),
    };
    Ok(Reviewable {
        id: rows::uuid(row, first)?,
        version: row.get(first + 1)?,
        state: rows::state(row, first + 2)?,
        work: WorkDone {
            hours: rows::hours(row, first + 3)?,
            activity: rows::activity(row, first + 4)?,
        },
        worker: WorkerId(row.get(first + 5)?),
        region: rows::named(row, first + 6, Region::from_name)?,
        pending,
        asked: row.get(first + 13)?,
        worker_left: row.get(first + 14)?,
    })
}
