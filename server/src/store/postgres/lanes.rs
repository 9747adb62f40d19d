//! Tries of the lockout's lanes. Unknown logins run through the same statements as known ones.

use jiff::Timestamp;
use tokio_postgres::Row;

use super::{
    Answer, Db, accounts, devices, rows,
    statement::{Statement, Value, values},
};
use crate::{
    application::TryQuestion,
    domain::{
        changes::LaneChange,
        ids::WorkerId,
        lockout::{LaneKey, Try},
        tries::{TryFacts, WrongTry},
    },
    store::{
        StoreError,
        lanes::{LaneRow, LanesQuestion},
    },
};

impl Answer for TryQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<TryFacts, StoreError> {
        let (account, device_owner, (used_shared, used_by_device)) = tokio::try_join!(
            accounts::account(db, &self.login),
            devices::owner(db, self.device),
            used(db, self),
        )?;
        Ok(TryFacts {
            account,
            device_owner,
            used_shared,
            used_by_device,
        })
    }
}

/// Tries that are used in the shared lane, and in that of the shown device.
async fn used(db: Db<'_>, asked: &TryQuestion) -> Result<(u8, u8), StoreError> {
    let found = db.row(
        "SELECT coalesce(max(CASE WHEN device = '' THEN tries END), 0),
             coalesce(max(CASE WHEN device <> '' THEN tries END), 0)
         FROM lanes
         WHERE login = $1 AND channel = $2 AND device IN ('', $3)",
        values![
            asked.login.as_str().to_owned(),
            asked.channel.as_str(),
            asked
                .device
                .map_or_else(Vec::new, |it| it.as_bytes().to_vec())
        ],
    );
    let found = found.await?;
    Ok((rows::small(&found, 0)?, rows::small(&found, 1)?))
}

/// A try that was wrong: its channel and device, when, and from where.
type Wrong = (String, Vec<u8>, Timestamp, String);

impl Answer for LanesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<LaneRow>, StoreError> {
        let lanes = db.rows(
            "SELECT lanes.device, lanes.channel, lanes.tries
             FROM lanes
             JOIN workers ON workers.login = lanes.login
             WHERE lanes.login = $1 AND workers.employer_id = $2 AND lanes.tries > 0
             ORDER BY lanes.device = '', lanes.channel, lanes.seq",
            values![self.login.as_str().to_owned(), self.employer.0],
        );
        let wrong = db.rows(
            "SELECT wrong_tries.channel, wrong_tries.device, wrong_tries.at, wrong_tries.address
             FROM wrong_tries
             JOIN workers ON workers.id = wrong_tries.worker_id
             WHERE workers.login = $1 AND workers.employer_id = $2
             ORDER BY wrong_tries.seq DESC",
            values![self.login.as_str().to_owned(), self.employer.0],
        );
        let (lanes, wrong) = tokio::try_join!(lanes, wrong)?;
        let wrong: Vec<Wrong> = wrong.iter().map(read_wrong).collect::<Result<_, _>>()?;
        lanes.iter().map(|it| lane(it, &wrong)).collect()
    }
}

fn read_wrong(row: &Row) -> Result<Wrong, StoreError> {
    Ok((
        rows::value(row, 0)?,
        rows::value(row, 1)?,
        rows::instant(row, 2)?,
        rows::value(row, 3)?,
    ))
}

fn lane(row: &Row, wrong: &[Wrong]) -> Result<LaneRow, StoreError> {
    let device: &[u8] = rows::value(row, 0)?;
    let channel: &str = rows::value(row, 1)?;
    let here = wrong.iter().filter(|it| it.0 == channel && it.1 == device);
    Ok(LaneRow {
        known_phone: !device.is_empty(),
        by_phone_line: channel == "phone",
        tries: rows::small(row, 2)?,
        wrong: here.map(|it| (it.2, it.3.clone())).collect(),
    })
}

/// What one change becomes.
pub(super) fn statement(change: &LaneChange) -> Statement {
    match change {
        LaneChange::Take {
            lane,
            worker,
            number,
            unknown_login_lanes,
        } => take(lane, *worker, *number, *unknown_login_lanes),
        LaneChange::Note { wrong, kept } => note(wrong, *kept),
        LaneChange::ForgetNote(wrong) => forget_note(wrong),
        LaneChange::Clear(lane) => Statement::new(
            "UPDATE lanes
             SET tries = 0
             WHERE login = $1 AND channel = $2 AND device = $3",
            name_of(lane),
        ),
        // Every update writes a row anew, also one that changes nothing.
        LaneChange::Rewrite(lane) => Statement::new(
            "UPDATE lanes
             SET tries = tries
             WHERE login = $1 AND channel = $2 AND device = $3",
            name_of(lane),
        ),
        LaneChange::ForgetAll(login) => Statement::new(
            "DELETE FROM lanes WHERE login = $1",
            values![login.as_str().to_owned()],
        ),
    }
}

/// A lane that has a place keeps it: `INSERT … ON CONFLICT` would use up a place with every try,
/// and so make room for fewer lanes of unknown logins. Who takes a try waits for nobody who
/// forgets the same old lanes.
fn take(
    lane: &LaneKey,
    worker: Option<WorkerId>,
    number: Try,
    unknown_login_lanes: u32,
) -> Statement {
    let mut given = name_of(lane);
    given.extend(values![
        worker.map(|it| it.0),
        i64::from(number.number()),
        i64::from(unknown_login_lanes)
    ]);
    Statement::of_one_row(
        "WITH again AS (
             UPDATE lanes
             SET tries = tries + 1
             WHERE login = $1 AND channel = $2 AND device = $3 AND tries + 1 = $5
             RETURNING seq
         ), anew AS (
             INSERT INTO lanes (login, channel, device, worker_id, tries)
             SELECT $1, $2, $3, $4::bigint, 1
             WHERE $5 = 1 AND NOT EXISTS (
                 SELECT 1
                 FROM lanes
                 WHERE login = $1 AND channel = $2 AND device = $3
             )
             RETURNING seq
         ), taken AS (
             SELECT seq FROM again
             UNION ALL
             SELECT seq FROM anew
         ), forgotten AS (
             DELETE FROM lanes
             WHERE seq IN (
                 SELECT old.seq
                 FROM lanes AS old
                 WHERE old.worker_id IS NULL AND old.seq <= (SELECT seq FROM taken) - $6
                 FOR UPDATE SKIP LOCKED
             )
         )
         SELECT seq FROM taken",
        given,
    )
}

/// The statement does not see its own row among those that it keeps.
fn note(wrong: &WrongTry, kept: u8) -> Statement {
    let mut given = note_of(wrong);
    given.extend(values![i64::from(kept.saturating_sub(1))]);
    Statement::new(
        "WITH forgotten AS (
             DELETE FROM wrong_tries
             WHERE worker_id = $1 AND seq NOT IN (
                 SELECT seq
                 FROM wrong_tries
                 WHERE worker_id = $1
                 ORDER BY seq DESC
                 LIMIT $6
             )
         )
         INSERT INTO wrong_tries (worker_id, channel, device, address, at)
         VALUES ($1, $2, $3, $4, $5)",
        given,
    )
}

/// Forgets one try like this.
fn forget_note(wrong: &WrongTry) -> Statement {
    Statement::new(
        "DELETE FROM wrong_tries
         WHERE seq = (
             SELECT seq
             FROM wrong_tries
             WHERE worker_id = $1 AND channel = $2 AND device = $3 AND address = $4 AND at = $5
             ORDER BY seq DESC
             LIMIT 1
         )",
        note_of(wrong),
    )
}

fn note_of(wrong: &WrongTry) -> Vec<Value> {
    values![
        wrong.worker.0,
        wrong.lane.channel.as_str(),
        wrong.lane.lane.device_bytes().to_vec(),
        wrong.address.clone(),
        wrong.at.as_millisecond()
    ]
}

fn name_of(lane: &LaneKey) -> Vec<Value> {
    values![
        lane.login.as_str().to_owned(),
        lane.channel.as_str(),
        lane.lane.device_bytes().to_vec()
    ]
}
