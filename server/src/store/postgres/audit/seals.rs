//! The seals of the log, and its lines as they are hashed.

use tokio_postgres::Row;

use super::super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::{SealQuestion, SealedQuestion, UnsealedQuestion},
    domain::{
        audit_chain::LOOKED_AT,
        audit_seal::{BLOCK_LINES, LoggedLine, Seal},
    },
    store::StoreError,
};

/// Seals a block.
pub(in super::super) fn seal(seal: &Seal) -> Statement {
    Statement::of_one_row(
        "INSERT INTO audit_seals (block, first_seq, last_seq, lines, hash, at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (block) DO NOTHING",
        values![
            seal.block,
            seal.first_seq,
            seal.last_seq,
            seal.lines,
            seal.hash.clone(),
            seal.at
        ],
    )
}

impl Answer for SealQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<(Option<Seal>, Vec<LoggedLine>), StoreError> {
        let last = db.maybe_row(
            "SELECT block, first_seq, last_seq, lines, hash, at
             FROM audit_seals
             ORDER BY block DESC
             LIMIT 1",
            values![],
        );
        let last = last.await?.as_ref().map(read).transpose()?;
        let after = last.as_ref().map_or(0, |it| it.last_seq);
        let lines = lines(db, (after, i64::MAX), BLOCK_LINES).await?;
        Ok((last, lines))
    }
}

impl Answer for SealedQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<(Seal, Vec<LoggedLine>)>, StoreError> {
        let next = db.maybe_row(
            "SELECT block, first_seq, last_seq, lines, hash, at
             FROM audit_seals
             WHERE block > $1
             ORDER BY block
             LIMIT 1",
            values![self.block],
        );
        let Some(seal) = next.await?.as_ref().map(read).transpose()? else {
            return Ok(None);
        };
        let lines = lines(db, (self.seq, seal.last_seq), LOOKED_AT).await?;
        Ok(Some((seal, lines)))
    }
}

impl Answer for UnsealedQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<u64, StoreError> {
        let found = db.row(
            "SELECT count(*) FROM audit WHERE seq > $1",
            values![self.seq],
        );
        let found: i64 = rows::value(&found.await?, 0)?;
        u64::try_from(found).map_err(|_| StoreError::Unreadable("number of lines"))
    }
}

fn read(row: &Row) -> Result<Seal, StoreError> {
    Ok(Seal {
        block: rows::value(row, 0)?,
        first_seq: rows::value(row, 1)?,
        last_seq: rows::value(row, 2)?,
        lines: rows::value(row, 3)?,
        hash: rows::value(row, 4)?,
        at: rows::value(row, 5)?,
    })
}

/// Lines behind one number until another.
async fn lines(
    db: Db<'_>,
    (after, until): (i64, i64),
    at_most: usize,
) -> Result<Vec<LoggedLine>, StoreError> {
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    let found = db.rows(
        "SELECT seq, employer_id, at, actor, actor_id, origin, action, subject, detail
         FROM audit
         WHERE seq > $1 AND seq <= $2
         ORDER BY seq
         LIMIT $3",
        values![after, until, at_most],
    );
    found.await?.iter().map(line).collect()
}

fn line(row: &Row) -> Result<LoggedLine, StoreError> {
    let bytes = |column| rows::value::<String>(row, column).map(String::into_bytes);
    Ok(LoggedLine {
        seq: rows::value(row, 0)?,
        employer: rows::value(row, 1)?,
        at: rows::value(row, 2)?,
        actor: bytes(3)?,
        actor_id: rows::value(row, 4)?,
        origin: bytes(5)?,
        action: bytes(6)?,
        subject: bytes(7)?,
        detail: bytes(8)?,
    })
}
