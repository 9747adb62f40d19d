//! Tries of the lockout's lanes. Logins that nobody has run through the same statements as known ones.

use jiff::Timestamp;
use tokio_postgres::Row;

use super::{
    Answer, Db, accounts, devices, rows, shared_tries,
    statement::{Statement, Value, values},
    vouchers,
};
use crate::{
    application::TryQuestion,
    domain::{
        changes::LaneChange,
        channel::Channel,
        ids::WorkerId,
        lockout::{Lane, LaneKey, Try},
        tries::{TryFacts, WrongTry},
    },
    store::{
        StoreError,
        lanes::{LaneKind, LaneRow, LanesQuestion},
    },
};

impl Answer for TryQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<TryFacts, StoreError> {
        let (account, device_owner, voucher, used_shared, used_by_device) = tokio::try_join!(
            accounts::account(db, &self.login),
            devices::owner(db, self.device),
            vouchers::shown(db, self.voucher, self.now),
            shared_tries::used(db, &self.login, self.channel),
            used_by_device(db, self),
        )?;
        Ok(TryFacts {
            account,
            device_owner,
            voucher,
            used_shared,
            used_by_device,
        })
    }
}

/// Tries that are used in the lane of the shown device.
async fn used_by_device(db: Db<'_>, asked: &TryQuestion) -> Result<u8, StoreError> {
    // No device has an empty hash.
    let device = asked.device;
    let found = db.maybe_row(
        "SELECT tries FROM lanes WHERE login = $1 AND channel = $2 AND device = $3",
        values![
            asked.login.as_str().to_owned(),
            asked.channel.as_str(),
            device.map_or_else(Vec::new, |it| it.as_bytes().to_vec())
        ],
    );
    found.await?.map_or(Ok(0), |row| rows::small(&row, 0))
}

/// A try that was wrong: its channel and device, when, and from where.
type Wrong = (String, Vec<u8>, Timestamp, String);

impl Answer for LanesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<LaneRow>, StoreError> {
        let hers = || values![self.login.as_str().to_owned(), self.employer.0];
        let is_hers = db.maybe_row(
            "SELECT 1 FROM workers WHERE login = $1 AND employer_id = $2",
            hers(),
        );
        let lanes = db.rows(
            "SELECT lanes.device, lanes.tries
             FROM lanes
             JOIN workers ON workers.id = lanes.worker_id
             WHERE workers.login = $1 AND workers.employer_id = $2 AND lanes.tries > 0
             ORDER BY lanes.seq",
            hers(),
        );
        let letters = db.rows(
            "SELECT vouchers.token_hash, vouchers.tries
             FROM vouchers
             JOIN workers ON workers.id = vouchers.worker_id
             WHERE workers.login = $1 AND workers.employer_id = $2 AND vouchers.tries > 0",
            hers(),
        );
        let wrong = db.rows(
            "SELECT wrong_tries.channel, wrong_tries.device, wrong_tries.at, wrong_tries.address
             FROM wrong_tries
             JOIN workers ON workers.id = wrong_tries.worker_id
             WHERE workers.login = $1 AND workers.employer_id = $2
             ORDER BY wrong_tries.seq DESC",
            hers(),
        );
        let others = shared_tries::used(db, &self.login, Channel::App);
        let by_phone = shared_tries::used(db, &self.login, Channel::Phone);
        let (is_hers, lanes, letters, wrong, others, by_phone) =
            tokio::try_join!(is_hers, lanes, letters, wrong, others, by_phone)?;
        if is_hers.is_none() {
            return Ok(Vec::new());
        }
        let wrong: Vec<Wrong> = wrong.iter().map(read_wrong).collect::<Result<_, _>>()?;
        let mut found = Vec::new();
        for (rows, kind) in [(lanes, LaneKind::KnownPhone), (letters, LaneKind::Letter)] {
            for row in rows {
                let device: &[u8] = rows::value(&row, 0)?;
                let wrong = wrong_in(&wrong, Channel::App, device);
                let tries = rows::small(&row, 1)?;
                found.push(LaneRow { kind, tries, wrong });
            }
        }
        for (tries, kind, channel) in [
            (others, LaneKind::Others, Channel::App),
            (by_phone, LaneKind::PhoneLine, Channel::Phone),
        ] {
            if tries > 0 {
                let wrong = wrong_in(&wrong, channel, &[]);
                found.push(LaneRow { kind, tries, wrong });
            }
        }
        Ok(found)
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

fn wrong_in(wrong: &[Wrong], channel: Channel, device: &[u8]) -> Vec<(Timestamp, String)> {
    let here = wrong
        .iter()
        .filter(|it| it.0 == channel.as_str() && it.1 == device);
    here.map(|it| (it.2, it.3.clone())).collect()
}

/// What one change becomes.
pub(super) fn statements(change: &LaneChange) -> Vec<Statement> {
    match change {
        LaneChange::Take {
            lane,
            worker,
            number,
        } => vec![take(lane, *worker, *number)],
        LaneChange::Note { wrong, kept } => vec![note(wrong, *kept)],
        LaneChange::ForgetNote(wrong) => vec![forget_note(wrong)],
        LaneChange::Clear(lane) => vec![clear(lane)],
        LaneChange::GiveBack(lane) => vec![give_back(lane)],
        LaneChange::Rewrite(lane) => vec![rewrite(lane)],
        LaneChange::ForgetAll(login) => shared_tries::reset(login).into(),
    }
}

fn take(lane: &LaneKey, worker: Option<WorkerId>, number: Try) -> Statement {
    match &lane.lane {
        Lane::Shared => shared_tries::take(&lane.login, lane.channel, number),
        Lane::Voucher(voucher) => vouchers::take(voucher, number),
        Lane::Device(_) => take_of_device(lane, worker, number),
    }
}

/// A lane that is not there begins at the first try; of a device that was forgotten meanwhile it is
/// not there, whatever was decided.
fn take_of_device(lane: &LaneKey, worker: Option<WorkerId>, number: Try) -> Statement {
    let mut given = name_of(lane);
    given.extend(values![worker.map(|it| it.0), i64::from(number.number())]);
    Statement::of_one_row(
        "INSERT INTO lanes (login, channel, device, worker_id, tries)
         SELECT $1::text, $2::text, $3::bytea, $4::bigint, 1
         WHERE $5::bigint = 1 OR EXISTS (
             SELECT 1 FROM lanes WHERE login = $1 AND channel = $2 AND device = $3
         )
         ON CONFLICT (login, channel, device) DO UPDATE SET tries = lanes.tries + 1
         WHERE lanes.tries + 1 = $5",
        given,
    )
}

fn clear(lane: &LaneKey) -> Statement {
    match &lane.lane {
        Lane::Shared => shared_tries::clear(&lane.login, lane.channel),
        Lane::Voucher(voucher) => vouchers::spend(voucher),
        Lane::Device(_) => Statement::new(
            "UPDATE lanes
             SET tries = 0
             WHERE login = $1 AND channel = $2 AND device = $3",
            name_of(lane),
        ),
    }
}

fn give_back(lane: &LaneKey) -> Statement {
    match &lane.lane {
        Lane::Shared => shared_tries::give_back(&lane.login, lane.channel),
        Lane::Voucher(voucher) => vouchers::give_back(voucher),
        Lane::Device(_) => Statement::new(
            "UPDATE lanes
             SET tries = greatest(tries - 1, 0)
             WHERE login = $1 AND channel = $2 AND device = $3",
            name_of(lane),
        ),
    }
}

fn rewrite(lane: &LaneKey) -> Statement {
    if lane.lane == Lane::Shared {
        return shared_tries::rewrite(&lane.login, lane.channel);
    }
    // Every update writes a row anew, also one that changes nothing.
    Statement::new(
        "UPDATE lanes
         SET tries = tries
         WHERE login = $1 AND channel = $2 AND device = $3",
        name_of(lane),
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
