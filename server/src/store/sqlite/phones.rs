//! The phones of a worker as she and the office see them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{StoreError, rows, run::Answer};
use crate::{
    application::PhonesQuestion,
    domain::{
        ids::WorkerId,
        phones::{KnownPhone, OwnSession, PhonesFacts},
        secret::TokenHash,
    },
};

impl Answer for PhonesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<PhonesFacts>, StoreError> {
        let (worker, session, now) = match self {
            Self::Own {
                worker,
                session,
                now,
            } => (Some(*worker), own_session(conn, *session, *now)?, *now),
            Self::Of {
                employer,
                login,
                now,
            } => {
                let worker = conn
                    .prepare_cached("SELECT id FROM workers WHERE employer_id = ?1 AND login = ?2")?
                    .query_row(params![employer.0, login.as_str()], |row| {
                        row.get(0).map(WorkerId)
                    })
                    .optional()?;
                (worker, None, *now)
            }
        };
        let Some(worker) = worker else {
            return Ok(None);
        };
        Ok(Some(PhonesFacts {
            worker,
            phones: phones(conn, worker, now)?,
            session,
        }))
    }
}

fn own_session(
    conn: &Connection,
    session: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<Option<OwnSession>> {
    conn.prepare_cached(
        "SELECT device
         FROM sessions
         WHERE token_hash = ?1 AND expires_at > ?2",
    )?
    .query_row(params![session.as_bytes(), now.as_millisecond()], |row| {
        let device = row.get::<_, Option<[u8; 32]>>(0)?;
        Ok(OwnSession {
            device: device.map(TokenHash::from_bytes),
        })
    })
    .optional()
}

fn phones(
    conn: &Connection,
    worker: WorkerId,
    now: Timestamp,
) -> rusqlite::Result<Vec<KnownPhone>> {
    conn.prepare_cached(
        "SELECT token_hash, created_at, used_at, (
                 SELECT max(expires_at)
                 FROM sessions
                 WHERE sessions.worker_id = ?1 AND sessions.expires_at > ?2
                     AND sessions.device = devices.token_hash
             )
         FROM devices
         WHERE worker_id = ?1
         ORDER BY used_at DESC, token_hash",
    )?
    .query_map(params![worker.0, now.as_millisecond()], |row| {
        Ok(KnownPhone {
            device: row.get(0).map(TokenHash::from_bytes)?,
            first_seen: rows::instant(row, 1)?,
            signed_in_at: rows::instant(row, 2)?,
            session_until: rows::maybe_instant(row, 3)?,
        })
    })?
    .collect()
}
