//! Calls on the phone line.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{
        changes::CallChange,
        dialogue::Clip,
        ids::{EmployerId, WorkerId},
        phone_call::{CallId, CallRecord},
        rules::{PHONE_CALL, PHONE_CALL_KEPT},
    },
    store::{
        StoreError,
        calls::{self, CallQuestion, ClientOfQuestion, LineQuestion, NearbyQuestion, Written},
    },
};

impl Answer for CallQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<CallRecord>, StoreError> {
        let found = db.maybe_row(
            "SELECT began_at, caller, worker_id, employer_id, turn, said_at, said, dialogue, claim,
                 claimed_at
             FROM phone_calls
             LEFT JOIN workers ON workers.id = worker_id
             WHERE call = $1",
            values![self.0.as_bytes().to_vec()],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        let (said, dialogue) = calls::read(&Written {
            said: rows::value(&row, 6)?,
            dialogue: rows::value(&row, 7)?,
        })?;
        let worker = rows::value::<Option<i64>>(&row, 2)?.map(WorkerId);
        let employer = rows::value::<Option<i64>>(&row, 3)?.map(EmployerId);
        let turn: i64 = rows::value(&row, 4)?;
        let claim: Option<uuid::Uuid> = rows::value(&row, 8)?;
        Ok(Some(CallRecord {
            began_at: rows::instant(&row, 0)?,
            caller: rows::value(&row, 1)?,
            worker: worker.zip(employer),
            turn: u16::try_from(turn).map_err(|_| StoreError::Unreadable("call"))?,
            said_at: rows::instant(&row, 5)?,
            said,
            dialogue,
            claim: claim.zip(rows::maybe_instant(&row, 9)?),
        }))
    }
}

impl Answer for NearbyQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<ClientNumber>, StoreError> {
        let found = db.rows(
            "SELECT number
             FROM clients
             WHERE employer_id = $1 AND phone_key = $2 AND active
             LIMIT 2",
            values![self.employer.0, self.caller.clone()],
        );
        match found.await?.as_slice() {
            [only] => Ok(Some(rows::parsed(only, 0)?)),
            _ => Ok(None),
        }
    }
}

impl Answer for LineQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        let found = db.row(
            "SELECT count(*) = 0 OR bool_or(id = $2)
             FROM employers
             WHERE phone_line_key = $1",
            values![self.called.clone(), self.employer.0],
        );
        rows::value(&found.await?, 0)
    }
}

impl Answer for ClientOfQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        let found = db.maybe_row(
            "SELECT 1
             FROM clients
             WHERE employer_id = $1 AND number = $2 AND active",
            values![self.employer.0, self.number.as_str().to_owned()],
        );
        Ok(found.await?.is_some())
    }
}

/// Whether this worker gave her password in this call, which goes on.
pub(super) async fn is_alive(
    db: Db<'_>,
    (call, worker): (CallId, WorkerId),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = db.maybe_row(
        "SELECT 1
         FROM phone_calls
         JOIN workers ON workers.id = worker_id
         WHERE call = $1 AND worker_id = $2 AND dialogue IS NOT NULL AND began_at >= $3
             AND deactivated_at IS NULL",
        values![
            call.as_bytes().to_vec(),
            worker.0,
            (now - PHONE_CALL).as_millisecond()
        ],
    );
    Ok(found.await?.is_some())
}

/// What one change becomes.
pub(super) fn statements(change: &CallChange) -> Result<Vec<Statement>, StoreError> {
    Ok(match change {
        CallChange::Begin { call, record } => vec![begin(*call, record)?],
        CallChange::Claim {
            call,
            turn,
            before,
            claim,
            at,
        } => vec![Statement::of_one_row(
            "UPDATE phone_calls
             SET claim = $3, claimed_at = $4
             WHERE call = $1 AND turn = $2 AND claim IS NOT DISTINCT FROM $5",
            values![
                call.as_bytes().to_vec(),
                i64::from(*turn),
                *claim,
                at.as_millisecond(),
                *before
            ],
        )],
        CallChange::Say {
            call,
            claim,
            record,
        } => {
            let written = calls::write(record)?;
            vec![Statement::of_one_row(
                "UPDATE phone_calls
                 SET caller = $3, worker_id = $4, turn = $5, said_at = $6, said = $7,
                     dialogue = $8, claim = NULL, claimed_at = NULL
                 WHERE call = $1 AND claim = $2",
                values![
                    call.as_bytes().to_vec(),
                    *claim,
                    record.caller.clone(),
                    record.worker.map(|(worker, _)| worker.0),
                    i64::from(record.turn),
                    record.said_at.as_millisecond(),
                    written.said,
                    written.dialogue
                ],
            )]
        }
        CallChange::Forget { before } => forget(*before)?,
    })
}

fn begin(call: CallId, record: &CallRecord) -> Result<Statement, StoreError> {
    let written = calls::write(record)?;
    Ok(Statement::of_one_row(
        "INSERT INTO phone_calls (call, began_at, caller, turn, said_at, said, dialogue)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (call) DO NOTHING",
        values![
            call.as_bytes().to_vec(),
            record.began_at.as_millisecond(),
            record.caller.clone(),
            i64::from(record.turn),
            record.said_at.as_millisecond(),
            written.said,
            written.dialogue
        ],
    ))
}

/// Of a call that nobody hung up properly as much goes as of any other.
fn forget(now: Timestamp) -> Result<Vec<Statement>, StoreError> {
    Ok(vec![
        Statement::new(
            "DELETE FROM phone_calls WHERE began_at < $1",
            values![(now - PHONE_CALL_KEPT).as_millisecond()],
        ),
        Statement::new(
            "UPDATE phone_calls
             SET caller = NULL, dialogue = NULL, worker_id = NULL,
                 said = CASE WHEN claim IS NULL THEN $2 ELSE $3 END, claim = NULL,
                 claimed_at = NULL
             WHERE began_at < $1 AND dialogue IS NOT NULL",
            values![
                (now - PHONE_CALL).as_millisecond(),
                calls::write_forgotten(Clip::TooLong)?,
                calls::write_forgotten(Clip::NotKnown)?
            ],
        ),
    ])
}
