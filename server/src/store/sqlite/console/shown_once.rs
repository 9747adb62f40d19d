//! What a form made and shows once, sealed, for as long as it is kept.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::super::{Sqlite, StoreError};
use crate::domain::{sealed::SealedAnswer, secret::TokenHash};

/// Answers that one session keeps at a time; an older one goes when there are more.
const MOST: i64 = 20;

impl Sqlite {
    /// The sealed answer that this session keeps in this place, while it is kept.
    pub(crate) async fn shown_once(
        &self,
        session: TokenHash,
        place: Uuid,
        now: Timestamp,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(move |conn| {
            Ok(conn
                .prepare_cached(
                    "SELECT content
                     FROM shown_once
                     WHERE public_id = ?1 AND session = ?2 AND expires_at > ?3
                         AND content IS NOT NULL",
                )?
                .query_row(
                    params![place.as_bytes(), session.as_bytes(), now.as_millisecond()],
                    |row| row.get(0),
                )
                .optional()?)
        })
        .await
    }

    /// Drops the answers whose time is over.
    pub(crate) async fn forget_shown(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |conn| Ok(forget(conn, now)?)).await
    }
}

/// Keeps an answer, in the transaction that does what it tells of. Says whether the form may be
/// taken: not when it was before, nor when its session has ended.
pub(in crate::store::sqlite) fn keep(
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
    .execute(params![answer.session.as_bytes(), MOST])?;
    Ok(kept == 1)
}

/// Whether the answer to a form may be kept: its place is free, and its session lives on.
pub(in crate::store::sqlite) fn may_keep(
    conn: &Connection,
    answer: &SealedAnswer,
) -> rusqlite::Result<bool> {
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
    .exists(params![answer.place.as_bytes(), answer.session.as_bytes()])
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
