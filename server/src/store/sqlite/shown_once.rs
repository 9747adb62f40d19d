//! What a form made and shows once, sealed, for as long as it is kept.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    StoreError,
    run::{Answer, ApplyError},
};
use crate::{
    domain::{
        changes::ShownOnceChange, rules::SHOWN_AT_A_TIME, sealed::SealedAnswer, secret::TokenHash,
    },
    store::shown_once::ShownOnceQuestion,
};

impl Answer for ShownOnceQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT content
                 FROM shown_once
                 WHERE public_id = ?1 AND session = ?2 AND expires_at > ?3
                     AND content IS NOT NULL",
            )?
            .query_row(
                params![
                    self.place.as_bytes(),
                    self.session.as_bytes(),
                    self.now.as_millisecond()
                ],
                |row| row.get(0),
            )
            .optional()?)
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ShownOnceChange) -> Result<(), ApplyError> {
    match change {
        ShownOnceChange::Keep { answer, at } => match keep(conn, answer, *at)? {
            true => Ok(()),
            false => Err(ApplyError::Conflict),
        },
        ShownOnceChange::Forget(until) => Ok(forget(conn, *until)?),
    }
}

/// Keeps an answer, in the transaction that does what it tells of. Says whether the form may be
/// taken: not when it was before, nor when its session has ended.
pub(super) fn keep(
    conn: &Connection,
    answer: &SealedAnswer,
    now: Timestamp,
) -> Result<bool, StoreError> {
    forget(conn, now)?;
    let kept = conn
        .prepare_cached(
            "INSERT INTO shown_once (public_id, session, content, expires_at)
             SELECT ?1, token_hash, ?3, ?4
             FROM user_sessions
             WHERE token_hash = ?2
             ON CONFLICT (public_id) DO NOTHING",
        )?
        .execute(params![
            answer.place.as_bytes(),
            answer.session.as_bytes(),
            answer.content,
            answer.expires_at.as_millisecond()
        ])?;
    conn.prepare_cached(
        "UPDATE shown_once
         SET content = NULL
         WHERE session = ?1 AND content IS NOT NULL AND rowid NOT IN (
             SELECT rowid
             FROM shown_once
             WHERE session = ?1 AND content IS NOT NULL
             ORDER BY expires_at DESC, rowid DESC
             LIMIT ?2
         )",
    )?
    .execute(params![answer.session.as_bytes(), SHOWN_AT_A_TIME])?;
    Ok(kept == 1)
}

/// Whether an answer may be kept in this place for this session: the place is free, and the session
/// lives on. Where nothing is to be kept nothing stands in the way.
pub(super) fn is_free(
    conn: &Connection,
    keeping: Option<(Uuid, TokenHash)>,
) -> rusqlite::Result<bool> {
    let Some((place, session)) = keeping else {
        return Ok(true);
    };
    conn.prepare_cached(
        "SELECT 1
         FROM user_sessions
         WHERE token_hash = ?2
             AND NOT EXISTS (
                 SELECT 1
                 FROM shown_once
                 WHERE public_id = ?1
             )",
    )?
    .exists(params![place.as_bytes(), session.as_bytes()])
}

fn forget(conn: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE shown_once
         SET content = NULL
         WHERE content IS NOT NULL AND expires_at <= ?1",
    )?
    .execute(params![now.as_millisecond()])?;
    Ok(())
}
