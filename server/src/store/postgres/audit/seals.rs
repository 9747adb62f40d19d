//! The seals of the log, and its lines as they are hashed.

use std::collections::BTreeMap;

use tokio_postgres::Row;
use uuid::Uuid;

use super::super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    application::{ErasuresToldQuestion, SealQuestion, SealedQuestion, UnsealedQuestion},
    domain::{
        audit_chain::LOOKED_AT,
        audit_detail::{Beside, PersonalDetail},
        audit_seal::{BLOCK_LINES, LoggedLine, Seal},
    },
    store::{StoreError, audit::add_told},
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
    async fn answer(
        &self,
        db: Db<'_>,
    ) -> Result<Option<(Seal, Option<i64>, Vec<LoggedLine>)>, StoreError> {
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
        let removed = "SELECT at FROM audit_removed WHERE block = $1";
        let removed = db.maybe_row(removed, values![seal.block]).await?;
        let removed = removed.map(|it| rows::value(&it, 0)).transpose()?;
        Ok(Some((seal, removed, lines)))
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

impl Answer for ErasuresToldQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<BTreeMap<Uuid, u64>, StoreError> {
        let found = db.rows(
            "SELECT subject, detail
             FROM audit
             WHERE action IN ('worker-erased', 'client-erased')",
            values![],
        );
        let mut told = BTreeMap::new();
        for row in &found.await? {
            add_told(&mut told, rows::value(row, 0)?, rows::value(row, 1)?);
        }
        Ok(told)
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
        "SELECT audit.seq, audit.employer_id, audit.at, audit.actor, audit.actor_id,
                 audit.origin, audit.action, audit.subject, audit.detail, audit_details.seq,
                 audit_details.salt, audit_details.subject, audit_details.detail,
                 audit_details.erasure
             FROM audit
             LEFT JOIN audit_details ON audit_details.seq = audit.seq
             WHERE audit.seq > $1 AND audit.seq <= $2
             ORDER BY audit.seq
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
        beside: beside(row)?,
    })
}

fn beside(row: &Row) -> Result<Beside, StoreError> {
    if rows::value::<Option<i64>>(row, 9)?.is_none() {
        return Ok(Beside::Nothing);
    }
    Ok(match rows::value::<Option<Vec<u8>>>(row, 10)? {
        Some(salt) => Beside::Detail(PersonalDetail {
            salt,
            subject: rows::value(row, 11)?,
            detail: rows::value(row, 12)?,
        }),
        None => Beside::Erased(rows::value(row, 13)?),
    })
}
