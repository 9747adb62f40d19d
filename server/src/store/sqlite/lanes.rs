//! Tries of the lockout's lanes. Logins that nobody has run through the same statements as known ones.

use jiff::Timestamp;
use job_tracker_protocol::Login;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    StoreError, accounts, devices, rows,
    run::{Answer, ApplyError},
    shared_tries, vouchers,
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
    store::lanes::{LaneKind, LaneRow, LanesQuestion},
};

impl Answer for TryQuestion {
    fn answer(&self, conn: &Connection) -> Result<TryFacts, StoreError> {
        let account = accounts::account(conn, &self.login)?;
        let device_owner = match self.device {
            Some(device) => devices::owner(conn, device)?,
            None => None,
        };
        Ok(TryFacts {
            account,
            device_owner,
            voucher: vouchers::shown(conn, self.voucher, self.now)?,
            used_shared: shared_tries::used(conn, &self.login, self.channel)?,
            used_by_device: used_by_device(conn, self)?,
        })
    }
}

/// Tries that are used in the lane of the shown device.
fn used_by_device(conn: &Connection, asked: &TryQuestion) -> rusqlite::Result<u8> {
    // No device has an empty hash.
    let device = asked.device.as_ref().map_or(&[][..], |it| it.as_bytes());
    let used = conn
        .prepare_cached(
            "SELECT tries FROM lanes WHERE login = ?1 AND channel = ?2 AND device = ?3",
        )?
        .query_row(
            params![asked.login.as_str(), asked.channel.as_str(), device],
            |row| row.get(0),
        )
        .optional()?;
    Ok(used.unwrap_or(0))
}

impl Answer for LanesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<LaneRow>, StoreError> {
        let Some(worker) = worker(conn, self)? else {
            return Ok(Vec::new());
        };
        let mut lanes = Vec::new();
        for (kind, sql) in [
            (
                LaneKind::KnownPhone,
                "SELECT device, tries FROM lanes WHERE worker_id = ?1 AND tries > 0 ORDER BY seq",
            ),
            (
                LaneKind::Letter,
                "SELECT token_hash, tries FROM vouchers WHERE worker_id = ?1 AND tries > 0",
            ),
        ] {
            let mut statement = conn.prepare_cached(sql)?;
            let found = statement
                .query_map(params![worker.0], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<Vec<(Vec<u8>, u8)>, _>>()?;
            for (device, tries) in found {
                let wrong = wrong_tries(conn, worker, Channel::App, &device)?;
                lanes.push(LaneRow { kind, tries, wrong });
            }
        }
        for (channel, kind) in [
            (Channel::App, LaneKind::Others),
            (Channel::Phone, LaneKind::PhoneLine),
        ] {
            let tries = shared_tries::used(conn, &self.login, channel)?;
            if tries > 0 {
                let wrong = wrong_tries(conn, worker, channel, &[])?;
                lanes.push(LaneRow { kind, tries, wrong });
            }
        }
        Ok(lanes)
    }
}

fn worker(conn: &Connection, asked: &LanesQuestion) -> rusqlite::Result<Option<WorkerId>> {
    conn.prepare_cached("SELECT id FROM workers WHERE login = ?1 AND employer_id = ?2")?
        .query_row(params![asked.login.as_str(), asked.employer.0], |row| {
            row.get(0).map(WorkerId)
        })
        .optional()
}

/// When and from where there were wrong tries in a lane, newest first.
fn wrong_tries(
    conn: &Connection,
    worker: WorkerId,
    channel: Channel,
    device: &[u8],
) -> rusqlite::Result<Vec<(Timestamp, String)>> {
    conn.prepare_cached(
        "SELECT at, address
         FROM wrong_tries
         WHERE worker_id = ?1 AND channel = ?2 AND device = ?3
         ORDER BY seq DESC",
    )?
    .query_map(params![worker.0, channel.as_str(), device], |row| {
        Ok((rows::instant(row, 0)?, row.get(1)?))
    })?
    .collect()
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &LaneChange) -> Result<(), ApplyError> {
    match change {
        LaneChange::Take {
            lane,
            worker,
            number,
        } => take(conn, lane, *worker, *number)?,
        LaneChange::Note { wrong, kept } => note(conn, wrong, *kept)?,
        LaneChange::ForgetNote(wrong) => forget_note(conn, wrong)?,
        LaneChange::Clear(lane) => clear(conn, lane)?,
        LaneChange::GiveBack(lane) => give_back(conn, lane)?,
        LaneChange::Rewrite(lane) => rewrite(conn, lane)?,
        LaneChange::ForgetAll(login) => reset(conn, login)?,
    }
    Ok(())
}

fn take(
    conn: &Connection,
    lane: &LaneKey,
    worker: Option<WorkerId>,
    number: Try,
) -> Result<(), ApplyError> {
    match &lane.lane {
        Lane::Shared => shared_tries::take(conn, &lane.login, lane.channel, number),
        Lane::Voucher(voucher) => vouchers::take(conn, voucher.as_bytes(), number),
        Lane::Device(_) => take_of_device(conn, lane, worker, number),
    }
}

fn take_of_device(
    conn: &Connection,
    lane: &LaneKey,
    worker: Option<WorkerId>,
    number: Try,
) -> Result<(), ApplyError> {
    let taken: Option<u8> = conn
        .prepare_cached(
            "INSERT INTO lanes (login, channel, device, worker_id, tries)
             VALUES (?1, ?2, ?3, ?4, 1)
             ON CONFLICT (login, channel, device) DO UPDATE SET tries = tries + 1
             WHERE tries + 1 = ?5
             RETURNING tries",
        )?
        .query_row(
            params![
                lane.login.as_str(),
                lane.channel.as_str(),
                lane.lane.device_bytes(),
                worker.map(|it| it.0),
                number.number()
            ],
            |row| row.get(0),
        )
        .optional()?;
    let as_decided = taken == Some(number.number());
    as_decided.then_some(()).ok_or(ApplyError::Conflict)
}

fn note(conn: &Connection, wrong: &WrongTry, kept: u8) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO wrong_tries (worker_id, channel, device, address, at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        wrong.worker.0,
        wrong.lane.channel.as_str(),
        wrong.lane.lane.device_bytes(),
        wrong.address,
        wrong.at.as_millisecond()
    ])?;
    conn.prepare_cached(
        "DELETE FROM wrong_tries
         WHERE worker_id = ?1 AND seq NOT IN (
             SELECT seq
             FROM wrong_tries
             WHERE worker_id = ?1
             ORDER BY seq DESC
             LIMIT ?2
         )",
    )?
    .execute(params![wrong.worker.0, kept])?;
    Ok(())
}

/// Forgets one try like this.
fn forget_note(conn: &Connection, wrong: &WrongTry) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "DELETE FROM wrong_tries
         WHERE seq = (
             SELECT seq
             FROM wrong_tries
             WHERE worker_id = ?1 AND channel = ?2 AND device = ?3 AND address = ?4 AND at = ?5
             ORDER BY seq DESC
             LIMIT 1
         )",
    )?
    .execute(params![
        wrong.worker.0,
        wrong.lane.channel.as_str(),
        wrong.lane.lane.device_bytes(),
        wrong.address,
        wrong.at.as_millisecond()
    ])?;
    Ok(())
}

fn clear(conn: &Connection, lane: &LaneKey) -> rusqlite::Result<()> {
    match &lane.lane {
        Lane::Shared => shared_tries::clear(conn, &lane.login, lane.channel),
        Lane::Voucher(voucher) => vouchers::spend(conn, voucher.as_bytes()),
        Lane::Device(_) => set(conn, lane, "0"),
    }
}

fn give_back(conn: &Connection, lane: &LaneKey) -> rusqlite::Result<()> {
    match &lane.lane {
        Lane::Shared => shared_tries::give_back(conn, &lane.login, lane.channel),
        Lane::Voucher(voucher) => vouchers::give_back(conn, voucher.as_bytes()),
        Lane::Device(_) => set(conn, lane, "max(tries - 1, 0)"),
    }
}

fn rewrite(conn: &Connection, lane: &LaneKey) -> rusqlite::Result<()> {
    if lane.lane == Lane::Shared {
        return shared_tries::rewrite(conn, &lane.login, lane.channel);
    }
    for _there_and_back in 0..2 {
        set(conn, lane, "3 - tries")?;
    }
    Ok(())
}

fn set(conn: &Connection, lane: &LaneKey, tries: &'static str) -> rusqlite::Result<()> {
    conn.prepare_cached(&format!(
        "UPDATE lanes
         SET tries = {tries}
         WHERE login = ?1 AND channel = ?2 AND device = ?3"
    ))?
    .execute(params![
        lane.login.as_str(),
        lane.channel.as_str(),
        lane.lane.device_bytes()
    ])?;
    Ok(())
}

/// Forgets every try of a login, also those of a time when nobody had it.
pub(in crate::store::sqlite) fn reset(conn: &Connection, login: &Login) -> rusqlite::Result<()> {
    for channel in [Channel::App, Channel::Phone] {
        shared_tries::clear(conn, login, channel)?;
    }
    conn.prepare_cached("DELETE FROM lanes WHERE login = ?1")?
        .execute(params![login.as_str()])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{super::Sqlite, *};

    #[tokio::test]
    async fn a_try_that_is_no_longer_the_next_one_is_in_conflict() {
        let directory = tempfile::tempdir().unwrap();
        let store = Sqlite::open(
            directory.path(),
            std::sync::Arc::new(crate::domain::random::OsRandom),
        )
        .unwrap();
        let lane = LaneKey {
            login: Login::from_serial(1),
            channel: Channel::App,
            lane: Lane::Shared,
        };
        let take = |used| LaneChange::Take {
            lane: lane.clone(),
            worker: None,
            number: Try::after(used).unwrap(),
        };
        let changes = [take(0), take(0), take(1), take(2), take(1)];
        let in_conflict = store.write(move |conn| -> Result<_, StoreError> {
            let conflict = |it| matches!(apply(conn, it), Err(ApplyError::Conflict));
            Ok(changes.iter().map(conflict).collect::<Vec<_>>())
        });
        let expected = [false, true, false, false, true];
        assert_eq!(in_conflict.await.unwrap(), expected);
        store.close().await;
    }
}
