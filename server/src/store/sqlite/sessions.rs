//! Sessions, and the devices that signed in before.

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login, wire};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    EmployerId, Sqlite, StoreError, WorkerId,
    audit::{self, Actor, Origin},
    lanes::{self, CommitOutcome, TakenTry},
    rows,
};
use crate::domain::{action::Action, rules::PHONES_OF_A_WORKER, secret::TokenHash};

/// Who shows a living token.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub worker_id: WorkerId,
    pub employer_id: EmployerId,
    pub login: Login,
    pub token: TokenHash,
    pub expires_at: Timestamp,
    pub worker: wire::Worker,
    pub employer: wire::Employer,
}

/// A session to be opened after a right password.
pub(crate) struct NewSession {
    pub token: TokenHash,
    /// The device's token: the one that it showed, or a new one.
    pub device: TokenHash,
    pub now: Timestamp,
    pub expires_at: Timestamp,
    /// The password's hash with newer parameters.
    pub rehashed: Option<String>,
}

/// Who signed in.
pub(crate) struct OpenedSession {
    pub worker: wire::Worker,
    pub employer: wire::Employer,
}

impl Sqlite {
    /// Opens a session, in one with putting the lane right.
    pub(crate) async fn open_session(
        &self,
        taken: TakenTry,
        new: NewSession,
    ) -> Result<CommitOutcome<OpenedSession>, StoreError> {
        self.write(move |conn| {
            match lanes::pass(conn, &taken, new.rehashed.as_deref())? {
                CommitOutcome::Passed(()) => {}
                CommitOutcome::Closed => return Ok(CommitOutcome::Closed),
                CommitOutcome::Outdated => return Ok(CommitOutcome::Outdated),
            }
            let Some(candidate) = &taken.candidate else {
                return Ok(CommitOutcome::Outdated);
            };
            conn.prepare_cached("UPDATE workers SET seen_at = ?2 WHERE id = ?1")?
                .execute(params![candidate.worker.0, new.now.as_millisecond()])?;
            remember_device(conn, candidate.worker, &new)?;
            insert_session(conn, candidate.worker, &new)?;
            audit::write(
                conn,
                candidate.employer,
                new.now,
                (Actor::Worker(candidate.worker), Origin::App),
                Action::SignedIn,
                taken.login.as_str(),
            )?;
            let signed =
                find(conn, new.token, new.now)?.ok_or(StoreError::Unreadable("session"))?;
            Ok(CommitOutcome::Passed(OpenedSession {
                worker: signed.worker,
                employer: signed.employer,
            }))
        })
        .await
    }

    /// Whom a token belongs to, while it lives.
    pub(crate) async fn session(
        &self,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Option<Signed>, StoreError> {
        self.read(move |conn| find(conn, token, now)).await
    }

    /// Lets a session that is used live on.
    pub(crate) async fn prolong_session(
        &self,
        token: TokenHash,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("UPDATE sessions SET expires_at = ?2 WHERE token_hash = ?1")?
                .execute(params![token.as_bytes(), until.as_millisecond()])?;
            Ok(())
        })
        .await
    }

    /// Replaces a worker's password as she asks, once the current one was right; ends all her
    /// sessions but this one, forgets all devices but the one that was shown, and gives every lane
    /// its tries back.
    pub(crate) async fn change_password(
        &self,
        signed: Signed,
        taken: TakenTry,
        password_hash: String,
        now: Timestamp,
    ) -> Result<CommitOutcome<()>, StoreError> {
        self.write(move |conn| {
            match lanes::pass(conn, &taken, None)? {
                CommitOutcome::Passed(()) => {}
                other => return Ok(other),
            }
            conn.prepare_cached(
                "UPDATE workers
                 SET password_hash = ?2, password_issue = password_issue + 1,
                     version = version + 1
                 WHERE id = ?1",
            )?
            .execute(params![signed.worker_id.0, password_hash])?;
            conn.prepare_cached("DELETE FROM sessions WHERE worker_id = ?1 AND token_hash <> ?2")?
                .execute(params![signed.worker_id.0, signed.token.as_bytes()])?;
            lanes::forget_devices(conn, signed.worker_id, taken.known_device)?;
            lanes::reset(conn, &signed.login)?;
            audit::write(
                conn,
                signed.employer_id,
                now,
                (Actor::Worker(signed.worker_id), Origin::App),
                Action::PasswordChanged,
                signed.login.as_str(),
            )?;
            Ok(CommitOutcome::Passed(()))
        })
        .await
    }

    /// Ends a session for good.
    pub(crate) async fn end_session(
        &self,
        signed: Signed,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("DELETE FROM sessions WHERE token_hash = ?1")?
                .execute(params![signed.token.as_bytes()])?;
            audit::write(
                conn,
                signed.employer_id,
                now,
                (Actor::Worker(signed.worker_id), Origin::App),
                Action::SignedOut,
                "",
            )?;
            Ok(())
        })
        .await
    }
}

fn remember_device(
    conn: &Connection,
    worker: WorkerId,
    new: &NewSession,
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO devices (token_hash, worker_id, created_at, used_at)
         VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT (token_hash) DO UPDATE SET used_at = ?3",
    )?
    .execute(params![
        new.device.as_bytes(),
        worker.0,
        new.now.as_millisecond()
    ])?;
    let forgotten: Vec<Vec<u8>> = conn
        .prepare_cached(
            "DELETE FROM devices
             WHERE token_hash IN (
                 SELECT token_hash
                 FROM devices
                 WHERE worker_id = ?1
                 ORDER BY used_at DESC
                 LIMIT -1 OFFSET ?2
             )
             RETURNING token_hash",
        )?
        .query_map(params![worker.0, PHONES_OF_A_WORKER], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for device in forgotten {
        conn.prepare_cached("DELETE FROM lanes WHERE device = ?1 AND worker_id = ?2")?
            .execute(params![device, worker.0])?;
    }
    Ok(())
}

fn insert_session(conn: &Connection, worker: WorkerId, new: &NewSession) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM sessions WHERE worker_id = ?1 AND expires_at <= ?2")?
        .execute(params![worker.0, new.now.as_millisecond()])?;
    conn.prepare_cached(
        "INSERT INTO sessions (token_hash, worker_id, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        new.token.as_bytes(),
        worker.0,
        new.now.as_millisecond(),
        new.expires_at.as_millisecond()
    ])?;
    Ok(())
}

pub(super) fn find(
    conn: &Connection,
    token: TokenHash,
    now: Timestamp,
) -> Result<Option<Signed>, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT workers.id, workers.employer_id, sessions.expires_at,
                 workers.name, workers.language, employers.name, employers.phone, workers.login
             FROM sessions
             JOIN workers ON workers.id = sessions.worker_id
             JOIN employers ON employers.id = workers.employer_id
             WHERE sessions.token_hash = ?1 AND sessions.expires_at > ?2
                 AND workers.deactivated_at IS NULL",
        )?
        .query_row(params![token.as_bytes(), now.as_millisecond()], |row| {
            Ok(Signed {
                worker_id: WorkerId(row.get(0)?),
                employer_id: EmployerId(row.get(1)?),
                login: rows::parsed(row, 7)?,
                token,
                expires_at: rows::instant(row, 2)?,
                worker: wire::Worker {
                    name: row.get(3)?,
                    language: language(row, 4)?,
                },
                employer: wire::Employer {
                    name: row.get(5)?,
                    phone: row.get(6)?,
                },
            })
        })
        .optional()?;
    Ok(found)
}

fn language(row: &Row<'_>, column: usize) -> rusqlite::Result<Language> {
    let code: String = row.get(column)?;
    // A language that a newer server added is shown as the country's most spoken one.
    Ok(Language::from_code(&code).unwrap_or(Language::Nl))
}

/// Whether a token lives, for a job that must not act for a session that just ended.
pub(super) fn is_alive(
    conn: &Connection,
    token: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT 1
         FROM sessions
         WHERE token_hash = ?1 AND expires_at > ?2",
    )?
    .exists(params![token.as_bytes(), now.as_millisecond()])
}
