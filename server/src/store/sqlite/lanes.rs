//! Tries of the lockout's lanes. Unknown logins run through the same statements as known ones.

use job_tracker_protocol::Login;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    EmployerId, Sqlite, StoreError, WorkerId,
    audit::{self, Actor, Origin},
};
use crate::domain::{
    action::Action,
    channel::Channel,
    lockout::{Lane, LockoutScope, Try},
    rules::WRONG_TRIES_KEPT,
    secret::TokenHash,
};

/// Somebody wants to sign in.
pub(crate) struct Attempt {
    pub login: Login,
    pub channel: Channel,
    /// The hash of the device token that was shown.
    pub device: Option<TokenHash>,
    pub scope: LockoutScope,
    /// Lanes kept for logins that nobody has; the oldest go first.
    pub unknown_login_lanes: u32,
    /// From where, as the office will read it.
    pub address: String,
    pub now: jiff::Timestamp,
}

/// What became of asking for a try.
pub(crate) enum TryOutcome {
    /// No try is left.
    Closed,
    /// One of three was taken.
    Try(Box<TakenTry>),
}

/// A try that was taken and waits for what came of it.
pub(crate) struct TakenTry {
    pub login: Login,
    pub channel: Channel,
    pub lane: Lane,
    pub number: Try,
    /// The device that was shown, where it is one of this login's.
    pub known_device: Option<TokenHash>,
    /// Whom the login belongs to, if anybody has it.
    pub candidate: Option<Candidate>,
    /// The line that tells the office of it, unless the password proves right.
    note: Option<i64>,
}

/// The worker whose password is to be checked.
#[derive(Clone)]
pub(crate) struct Candidate {
    pub worker: WorkerId,
    pub employer: EmployerId,
    pub password_hash: String,
    password_issue: i64,
    app_closed: bool,
}

/// What a right password comes to, should the account have changed while it was checked.
pub(crate) enum CommitOutcome<T> {
    Passed(T),
    Closed,
    Outdated,
}

impl Sqlite {
    /// Takes one of the lane's three tries before anything is hashed.
    pub(crate) async fn take_try(&self, attempt: Attempt) -> Result<TryOutcome, StoreError> {
        self.write(move |conn| take(conn, attempt)).await
    }

    /// Writes down that the password was wrong, where that closes the account. For a login that
    /// nobody has it finds nothing to close, in the same time.
    pub(crate) async fn close_account(
        &self,
        taken: TakenTry,
        now: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| close_account(conn, &taken, now))
            .await
    }

    /// The password was right: the lane is as new.
    pub(crate) async fn pass(
        &self,
        taken: TakenTry,
        rehashed: Option<String>,
    ) -> Result<CommitOutcome<()>, StoreError> {
        self.write(move |conn| pass(conn, &taken, rehashed.as_deref()))
            .await
    }
}

fn take(conn: &Connection, attempt: Attempt) -> Result<TryOutcome, StoreError> {
    let candidate = candidate(conn, &attempt.login)?;
    let worker = candidate.as_ref().map(|it| it.worker);
    let device = known_device(conn, attempt.device, worker)?;
    let lane = Lane::of(device, attempt.channel, attempt.scope);
    let used = tries(conn, &attempt.login, attempt.channel, lane)?;
    let app_closed = candidate.as_ref().is_some_and(|it| it.app_closed);
    if app_closed && attempt.channel == Channel::App {
        return Ok(TryOutcome::Closed);
    }
    let Some(number) = Try::after(used) else {
        return Ok(TryOutcome::Closed);
    };
    let seq: i64 = conn
        .prepare_cached(
            "INSERT INTO lanes (login, channel, device, worker_id, tries)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (login, channel, device) DO UPDATE SET tries = ?5
             RETURNING seq",
        )?
        .query_row(
            params![
                attempt.login.as_str(),
                attempt.channel.as_str(),
                lane.device_bytes(),
                worker.map(|it| it.0),
                number.number()
            ],
            |row| row.get(0),
        )?;
    conn.prepare_cached("DELETE FROM lanes WHERE worker_id IS NULL AND seq <= ?1")?
        .execute(params![seq - i64::from(attempt.unknown_login_lanes)])?;
    let note = match worker {
        Some(worker) => Some(note(conn, worker, lane, &attempt)?),
        None => None,
    };
    Ok(TryOutcome::Try(Box::new(TakenTry {
        note,
        login: attempt.login,
        channel: attempt.channel,
        lane,
        number,
        known_device: device,
        candidate,
    })))
}

/// Notes the try in the same transaction as the lane, so that a login that somebody has costs no
/// second wait for the disk.
fn note(
    conn: &Connection,
    worker: WorkerId,
    lane: Lane,
    attempt: &Attempt,
) -> rusqlite::Result<i64> {
    let seq: i64 = conn
        .prepare_cached(
            "INSERT INTO wrong_tries (worker_id, channel, device, address, at)
             VALUES (?1, ?2, ?3, ?4, ?5)
             RETURNING seq",
        )?
        .query_row(
            params![
                worker.0,
                attempt.channel.as_str(),
                lane.device_bytes(),
                attempt.address,
                attempt.now.as_millisecond()
            ],
            |row| row.get(0),
        )?;
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
    .execute(params![worker.0, WRONG_TRIES_KEPT])?;
    Ok(seq)
}

fn candidate(conn: &Connection, login: &Login) -> Result<Option<Candidate>, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT id, employer_id, password_hash, password_issue, app_closed_at IS NOT NULL
             FROM workers
             WHERE login = ?1 AND deactivated_at IS NULL",
        )?
        .query_row(params![login.as_str()], |row| {
            Ok(Candidate {
                worker: WorkerId(row.get(0)?),
                employer: EmployerId(row.get(1)?),
                password_hash: row.get(2)?,
                password_issue: row.get(3)?,
                app_closed: row.get(4)?,
            })
        })
        .optional()?;
    Ok(found)
}

/// The device, if it is one of this worker's: a token of another login counts as none.
fn known_device(
    conn: &Connection,
    shown: Option<TokenHash>,
    worker: Option<WorkerId>,
) -> Result<Option<TokenHash>, StoreError> {
    let Some(shown) = shown else {
        return Ok(None);
    };
    let known = conn
        .prepare_cached(
            "SELECT 1
             FROM devices
             WHERE token_hash = ?1 AND worker_id = ?2",
        )?
        .exists(params![shown.as_bytes(), worker.map(|it| it.0)])?;
    Ok(known.then_some(shown))
}

fn tries(conn: &Connection, login: &Login, channel: Channel, lane: Lane) -> Result<u8, StoreError> {
    let tries = conn
        .prepare_cached(
            "SELECT tries
             FROM lanes
             WHERE login = ?1 AND channel = ?2 AND device = ?3",
        )?
        .query_row(
            params![login.as_str(), channel.as_str(), lane.device_bytes()],
            |row| row.get(0),
        )
        .optional()?;
    Ok(tries.unwrap_or(0))
}

fn close_account(
    conn: &Connection,
    taken: &TakenTry,
    now: jiff::Timestamp,
) -> Result<(), StoreError> {
    // A login that nobody has waits for the disk as long as one that is closed: a page that was
    // changed is written, also when it was changed back.
    for _there_and_back in 0..2 {
        conn.prepare_cached(
            "UPDATE lanes
             SET tries = 3 - tries
             WHERE login = ?1 AND channel = ?2 AND device = ?3",
        )?
        .execute(params![
            taken.login.as_str(),
            taken.channel.as_str(),
            taken.lane.device_bytes()
        ])?;
    }
    // A password that was replaced meanwhile is not the one that was guessed at.
    let issue = taken.candidate.as_ref().map(|it| it.password_issue);
    let closed = conn
        .prepare_cached(
            "UPDATE workers
             SET app_closed_at = ?2
             WHERE login = ?1 AND app_closed_at IS NULL AND password_issue = ?3
             RETURNING id, employer_id",
        )?
        .query_row(
            params![taken.login.as_str(), now.as_millisecond(), issue],
            |row| Ok((WorkerId(row.get(0)?), EmployerId(row.get(1)?))),
        )
        .optional()?;
    if let Some((worker, employer)) = closed {
        end_sessions(conn, worker)?;
        audit::write(
            conn,
            employer,
            now,
            (Actor::Server, Origin::Server),
            Action::AccountClosed,
            taken.login.as_str(),
        )?;
    }
    Ok(())
}

pub(super) fn end_sessions(conn: &Connection, worker: WorkerId) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM sessions WHERE worker_id = ?1")?
        .execute(params![worker.0])?;
    Ok(())
}

/// Forgets the worker's devices but for one: their tokens count as unknown from now on, and the
/// tries of their lanes are gone.
pub(super) fn forget_devices(
    conn: &Connection,
    worker: WorkerId,
    but: Option<TokenHash>,
) -> rusqlite::Result<()> {
    // No device has an empty hash, which is the shared lane's.
    let kept = but.as_ref().map_or(&[][..], |it| it.as_bytes());
    conn.prepare_cached("DELETE FROM devices WHERE worker_id = ?1 AND token_hash <> ?2")?
        .execute(params![worker.0, kept])?;
    conn.prepare_cached(
        "DELETE FROM lanes
         WHERE worker_id = ?1 AND device <> x'' AND device <> ?2",
    )?
    .execute(params![worker.0, kept])?;
    Ok(())
}

/// Forgets every lane of a login, also those of a time when nobody had it.
pub(super) fn reset(conn: &Connection, login: &Login) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM lanes WHERE login = ?1")?
        .execute(params![login.as_str()])?;
    Ok(())
}

pub(super) fn pass(
    conn: &Connection,
    taken: &TakenTry,
    rehashed: Option<&str>,
) -> Result<CommitOutcome<()>, StoreError> {
    let (Some(checked), Some(now)) = (&taken.candidate, candidate(conn, &taken.login)?) else {
        return Ok(CommitOutcome::Outdated);
    };
    if now.password_issue != checked.password_issue {
        return Ok(CommitOutcome::Outdated);
    }
    if now.app_closed && taken.channel == Channel::App {
        return Ok(CommitOutcome::Closed);
    }
    conn.prepare_cached(
        "UPDATE lanes
         SET tries = 0
         WHERE login = ?1 AND channel = ?2 AND device = ?3",
    )?
    .execute(params![
        taken.login.as_str(),
        taken.channel.as_str(),
        taken.lane.device_bytes()
    ])?;
    if let Some(note) = taken.note {
        conn.prepare_cached("DELETE FROM wrong_tries WHERE seq = ?1")?
            .execute(params![note])?;
    }
    if let Some(rehashed) = rehashed {
        conn.prepare_cached("UPDATE workers SET password_hash = ?2 WHERE id = ?1")?
            .execute(params![now.worker.0, rehashed])?;
    }
    Ok(CommitOutcome::Passed(()))
}
