//! Tries of the lockout's lanes. Unknown logins run through the same statements as known ones.

use job_tracker_protocol::Login;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    StoreError, accounts, devices, rows,
    run::{Answer, ApplyError},
};
use crate::{
    application::TryQuestion,
    domain::{
        changes::LaneChange,
        ids::WorkerId,
        lockout::{LaneKey, Try},
        tries::{TryFacts, WrongTry},
    },
    store::lanes::{LaneRow, LanesQuestion},
};

impl Answer for TryQuestion {
    fn answer(&self, conn: &Connection) -> Result<TryFacts, StoreError> {
        let account = accounts::account(conn, &self.login)?;
        let device_owner = match self.device {
            Some(device) => devices::owner(conn, device)?,
            None => None,
        };
        let (used_shared, used_by_device) = used(conn, self)?;
        Ok(TryFacts {
            account,
            device_owner,
            used_shared,
            used_by_device,
        })
    }
}

/// Tries that are used in the shared lane, and in that of the shown device.
fn used(conn: &Connection, asked: &TryQuestion) -> rusqlite::Result<(u8, u8)> {
    let device = asked.device.as_ref().map_or(&[][..], |it| it.as_bytes());
    conn.prepare_cached(
        "SELECT coalesce(max(iif(device = x'', tries, 0)), 0),
             coalesce(max(iif(device = x'', 0, tries)), 0)
         FROM lanes
         WHERE login = ?1 AND channel = ?2 AND device IN (x'', ?3)",
    )?
    .query_row(
        params![asked.login.as_str(), asked.channel.as_str(), device],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

impl Answer for LanesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<LaneRow>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT lanes.device, lanes.channel, lanes.tries
             FROM lanes
             JOIN workers ON workers.login = lanes.login
             WHERE lanes.login = ?1 AND workers.employer_id = ?2 AND lanes.tries > 0
             ORDER BY lanes.device = x'', lanes.channel, lanes.seq",
        )?;
        let found = statement
            .query_map(params![self.login.as_str(), self.employer.0], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<Vec<(Vec<u8>, String, u8)>, _>>()?;
        found
            .into_iter()
            .map(|(device, channel, tries)| {
                let mut statement = conn.prepare_cached(
                    "SELECT wrong_tries.at, wrong_tries.address
                     FROM wrong_tries
                     JOIN workers ON workers.id = wrong_tries.worker_id
                     WHERE workers.login = ?1 AND wrong_tries.channel = ?2
                         AND wrong_tries.device = ?3
                     ORDER BY wrong_tries.seq DESC",
                )?;
                let wrong = statement
                    .query_map(params![self.login.as_str(), channel, device], |row| {
                        Ok((rows::instant(row, 0)?, row.get(1)?))
                    })?
                    .collect::<Result<_, _>>()?;
                Ok(LaneRow {
                    known_phone: !device.is_empty(),
                    by_phone_line: channel == "phone",
                    tries,
                    wrong,
                })
            })
            .collect()
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &LaneChange) -> Result<(), ApplyError> {
    match change {
        LaneChange::Take {
            lane,
            worker,
            number,
            unknown_login_lanes,
        } => take(conn, lane, *worker, *number, *unknown_login_lanes)?,
        LaneChange::Note { wrong, kept } => note(conn, wrong, *kept)?,
        LaneChange::ForgetNote(wrong) => forget_note(conn, wrong)?,
        LaneChange::Clear(lane) => clear(conn, lane)?,
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
    unknown_login_lanes: u32,
) -> Result<(), ApplyError> {
    let taken: Option<(i64, u8)> = conn
        .prepare_cached(
            "INSERT INTO lanes (login, channel, device, worker_id, tries)
             VALUES (?1, ?2, ?3, ?4, 1)
             ON CONFLICT (login, channel, device) DO UPDATE SET tries = tries + 1
             WHERE tries + 1 = ?5
             RETURNING seq, tries",
        )?
        .query_row(
            params![
                lane.login.as_str(),
                lane.channel.as_str(),
                lane.lane.device_bytes(),
                worker.map(|it| it.0),
                number.number()
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let (seq, _) = taken
        .filter(|(_, tries)| *tries == number.number())
        .ok_or(ApplyError::Conflict)?;
    conn.prepare_cached("DELETE FROM lanes WHERE worker_id IS NULL AND seq <= ?1")?
        .execute(params![seq - i64::from(unknown_login_lanes)])?;
    Ok(())
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
    conn.prepare_cached(
        "UPDATE lanes
         SET tries = 0
         WHERE login = ?1 AND channel = ?2 AND device = ?3",
    )?
    .execute(name_of(lane))?;
    Ok(())
}

fn rewrite(conn: &Connection, lane: &LaneKey) -> rusqlite::Result<()> {
    for _there_and_back in 0..2 {
        conn.prepare_cached(
            "UPDATE lanes
             SET tries = 3 - tries
             WHERE login = ?1 AND channel = ?2 AND device = ?3",
        )?
        .execute(name_of(lane))?;
    }
    Ok(())
}

fn name_of(lane: &LaneKey) -> (&str, &str, &[u8]) {
    (
        lane.login.as_str(),
        lane.channel.as_str(),
        lane.lane.device_bytes(),
    )
}

/// Forgets every lane of a login, also those of a time when nobody had it.
pub(in crate::store::sqlite) fn reset(conn: &Connection, login: &Login) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM lanes WHERE login = ?1")?
        .execute(params![login.as_str()])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{super::Sqlite, *};
    use crate::domain::{channel::Channel, lockout::Lane};

    #[tokio::test]
    async fn a_try_that_is_no_longer_the_next_one_is_in_conflict() {
        let directory = tempfile::tempdir().unwrap();
        let store = Sqlite::open(directory.path()).unwrap();
        let lane = LaneKey {
            login: Login::from_serial(1),
            channel: Channel::App,
            lane: Lane::Shared,
        };
        let take = |used| LaneChange::Take {
            lane: lane.clone(),
            worker: None,
            number: Try::after(used).unwrap(),
            unknown_login_lanes: 100,
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
