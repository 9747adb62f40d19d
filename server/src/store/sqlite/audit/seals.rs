//! The seals of the log, and its lines as they are hashed.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::super::{
    Answer, StoreError,
    rows::{self, one},
    run::ApplyError,
};
use crate::{
    application::{ErasuresToldQuestion, SealQuestion, SealedQuestion, UnsealedQuestion},
    domain::{
        audit_chain::LOOKED_AT,
        audit_detail::{Beside, PersonalDetail},
        audit_seal::{BLOCK_LINES, LoggedLine, Seal},
    },
    store::audit::add_told,
};

/// Seals a block.
pub(in super::super) fn seal(conn: &Connection, seal: &Seal) -> Result<(), ApplyError> {
    let sealed = conn
        .prepare_cached(
            "INSERT INTO audit_seals (block, first_seq, last_seq, lines, hash, at)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6
             WHERE NOT EXISTS (SELECT 1 FROM audit_seals WHERE block = ?1)",
        )?
        .execute(params![
            seal.block,
            seal.first_seq,
            seal.last_seq,
            seal.lines,
            seal.hash,
            seal.at
        ])?;
    one(sealed)
}

impl Answer for SealQuestion {
    fn answer(&self, conn: &Connection) -> Result<(Option<Seal>, Vec<LoggedLine>), StoreError> {
        let last = conn
            .prepare_cached(
                "SELECT block, first_seq, last_seq, lines, hash, at
                 FROM audit_seals
                 ORDER BY block DESC
                 LIMIT 1",
            )?
            .query_row((), read)
            .optional()?;
        let after = last.as_ref().map_or(0, |it| it.last_seq);
        let lines = lines(conn, (after, i64::MAX), BLOCK_LINES)?;
        Ok((last, lines))
    }
}

impl Answer for SealedQuestion {
    fn answer(
        &self,
        conn: &Connection,
    ) -> Result<Option<(Seal, Option<i64>, Vec<LoggedLine>)>, StoreError> {
        let next = conn
            .prepare_cached(
                "SELECT block, first_seq, last_seq, lines, hash, at
                 FROM audit_seals
                 WHERE block > ?1
                 ORDER BY block
                 LIMIT 1",
            )?
            .query_row([self.block], read)
            .optional()?;
        next.map(|seal| {
            let lines = lines(conn, (self.seq, seal.last_seq), LOOKED_AT)?;
            let removed = conn
                .prepare_cached("SELECT at FROM audit_removed WHERE block = ?1")?
                .query_row([seal.block], |row| row.get(0))
                .optional()?;
            Ok((seal, removed, lines))
        })
        .transpose()
    }
}

impl Answer for UnsealedQuestion {
    fn answer(&self, conn: &Connection) -> Result<u64, StoreError> {
        let found: i64 = conn
            .prepare_cached("SELECT count(*) FROM audit WHERE seq > ?1")?
            .query_row([self.seq], |row| row.get(0))?;
        u64::try_from(found).map_err(|_| StoreError::Unreadable("number of lines"))
    }
}

impl Answer for ErasuresToldQuestion {
    fn answer(&self, conn: &Connection) -> Result<BTreeMap<Uuid, u64>, StoreError> {
        let mut told = BTreeMap::new();
        let mut statement = conn.prepare(
            "SELECT subject, detail
             FROM audit
             WHERE action IN ('worker-erased', 'client-erased')",
        )?;
        let mut found = statement.query(())?;
        while let Some(row) = found.next()? {
            let (subject, detail): (String, String) = (row.get(0)?, row.get(1)?);
            add_told(&mut told, &subject, &detail);
        }
        Ok(told)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Seal> {
    Ok(Seal {
        block: row.get(0)?,
        first_seq: row.get(1)?,
        last_seq: row.get(2)?,
        lines: row.get(3)?,
        hash: row.get(4)?,
        at: row.get(5)?,
    })
}

/// Lines behind one number until another.
fn lines(
    conn: &Connection,
    (after, until): (i64, i64),
    at_most: usize,
) -> Result<Vec<LoggedLine>, StoreError> {
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    Ok(conn
        .prepare_cached(
            "SELECT audit.seq, audit.employer_id, audit.at, audit.actor, audit.actor_id,
                 audit.origin, audit.action, audit.subject, audit.detail, audit_details.seq,
                 audit_details.salt, audit_details.subject, audit_details.detail,
                 audit_details.erasure
             FROM audit
             LEFT JOIN audit_details ON audit_details.seq = audit.seq
             WHERE audit.seq > ?1 AND audit.seq <= ?2
             ORDER BY audit.seq
             LIMIT ?3",
        )?
        .query_map(params![after, until, at_most], line)?
        .collect::<Result<_, _>>()?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<LoggedLine> {
    let bytes = |column| -> rusqlite::Result<_> { Ok(row.get_ref(column)?.as_bytes()?.to_vec()) };
    Ok(LoggedLine {
        seq: row.get(0)?,
        employer: row.get(1)?,
        at: row.get(2)?,
        actor: bytes(3)?,
        actor_id: row.get(4)?,
        origin: bytes(5)?,
        action: bytes(6)?,
        subject: bytes(7)?,
        detail: bytes(8)?,
        beside: beside(row)?,
    })
}

fn beside(row: &Row<'_>) -> rusqlite::Result<Beside> {
    if row.get::<_, Option<i64>>(9)?.is_none() {
        return Ok(Beside::Nothing);
    }
    Ok(match row.get::<_, Option<Vec<u8>>>(10)? {
        Some(salt) => Beside::Detail(PersonalDetail {
            salt,
            subject: row.get(11)?,
            detail: row.get(12)?,
        }),
        None => Beside::Erased(rows::uuid(row, 13)?),
    })
}
