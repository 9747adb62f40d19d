//! What a form made and shows once, sealed, for as long as it is kept.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{
        changes::ShownOnceChange, rules::SHOWN_AT_A_TIME, sealed::SealedAnswer, secret::TokenHash,
    },
    store::{StoreError, shown_once::ShownOnceQuestion},
};

impl Answer for ShownOnceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Vec<u8>>, StoreError> {
        let found = db.maybe_row(
            "SELECT content
             FROM shown_once
             WHERE public_id = $1 AND session = $2 AND expires_at > $3 AND content IS NOT NULL",
            values![
                self.place,
                self.session.as_bytes().to_vec(),
                self.now.as_millisecond()
            ],
        );
        found.await?.map(|it| rows::value(&it, 0)).transpose()
    }
}

/// Whether an answer may be kept in this place for this session: the place is free, and the
/// session lives on. Where nothing is to be kept nothing stands in the way.
pub(super) async fn is_free(
    db: Db<'_>,
    keeping: Option<(Uuid, TokenHash)>,
) -> Result<bool, StoreError> {
    let Some((place, session)) = keeping else {
        return Ok(true);
    };
    let found = db.maybe_row(
        "SELECT 1
         FROM user_sessions
         WHERE token_hash = $2
             AND NOT EXISTS (
                 SELECT 1
                 FROM shown_once
                 WHERE public_id = $1
             )",
        values![place, session.as_bytes().to_vec()],
    );
    Ok(found.await?.is_some())
}

/// What one change becomes.
pub(super) fn statements(change: &ShownOnceChange) -> Vec<Statement> {
    match change {
        ShownOnceChange::Keep { answer, at } => keep(answer, *at),
        ShownOnceChange::Forget(until) => vec![forget(*until)],
    }
}

fn keep(answer: &SealedAnswer, at: Timestamp) -> Vec<Statement> {
    let session = || answer.session.as_bytes().to_vec();
    vec![
        forget(at),
        // The lock waits for whoever ends the session at this moment.
        Statement::of_one_row(
            "INSERT INTO shown_once (public_id, session, content, expires_at)
             SELECT $1, token_hash, $3, $4
             FROM user_sessions
             WHERE token_hash = $2
             FOR KEY SHARE",
            values![
                answer.place,
                session(),
                answer.content.clone(),
                answer.expires_at.as_millisecond()
            ],
        ),
        Statement::new(
            "UPDATE shown_once
             SET content = NULL
             WHERE session = $1 AND content IS NOT NULL AND public_id NOT IN (
                 SELECT public_id
                 FROM shown_once
                 WHERE session = $1 AND content IS NOT NULL
                 ORDER BY expires_at DESC, seq DESC
                 LIMIT $2
             )",
            values![session(), SHOWN_AT_A_TIME],
        ),
    ]
}

fn forget(until: Timestamp) -> Statement {
    Statement::new(
        "UPDATE shown_once
         SET content = NULL
         WHERE content IS NOT NULL AND expires_at <= $1",
        values![until.as_millisecond()],
    )
}
