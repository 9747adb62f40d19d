//! What stands in the QR code of a letter.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    rows,
    run::{Answer, ApplyError},
};
use crate::{
    domain::{
        changes::VoucherChange, ids::WorkerId, lockout::Try, secret::TokenHash,
        voucher::VoucherFacts,
    },
    store::{StoreError, lanes::ProofQuestion},
};

/// The voucher, while it counts.
pub(super) fn shown(
    conn: &Connection,
    voucher: Option<TokenHash>,
    now: Timestamp,
) -> rusqlite::Result<Option<VoucherFacts>> {
    let Some(voucher) = voucher else {
        return Ok(None);
    };
    conn.prepare_cached(
        "SELECT worker_id, tries FROM vouchers WHERE token_hash = ?1 AND expires_at > ?2",
    )?
    .query_row(params![voucher.as_bytes(), now.as_millisecond()], |row| {
        Ok(VoucherFacts {
            worker: WorkerId(row.get(0)?),
            used: row.get(1)?,
        })
    })
    .optional()
}

impl Answer for ProofQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        let bytes = |it: &Option<TokenHash>| it.map_or_else(Vec::new, |it| it.as_bytes().to_vec());
        let found = conn
            .prepare_cached(
                "SELECT EXISTS (
                     SELECT 1
                     FROM workers
                     WHERE login = ?1 AND deactivated_at IS NULL AND (
                         EXISTS (
                             SELECT 1 FROM devices WHERE token_hash = ?2 AND worker_id = workers.id
                         ) OR EXISTS (
                             SELECT 1
                             FROM vouchers
                             WHERE token_hash = ?3 AND worker_id = workers.id
                                 AND tries < 3 AND expires_at > ?4
                         )
                     )
                 )",
            )?
            .query_row(
                params![
                    self.login.as_str(),
                    bytes(&self.device),
                    bytes(&self.voucher),
                    self.now.as_millisecond()
                ],
                |row| row.get(0),
            );
        Ok(found?)
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &VoucherChange) -> Result<(), ApplyError> {
    match change {
        VoucherChange::Issue {
            login,
            token,
            expires_at,
        } => {
            let issued = conn
                .prepare_cached(
                    "INSERT INTO vouchers (worker_id, token_hash, tries, expires_at)
                     SELECT id, ?2, 0, ?3
                     FROM workers
                     WHERE login = ?1
                     ON CONFLICT (worker_id) DO UPDATE
                     SET token_hash = excluded.token_hash, tries = 0,
                         expires_at = excluded.expires_at",
                )?
                .execute(params![
                    login.as_str(),
                    token.as_bytes(),
                    expires_at.as_millisecond()
                ])?;
            rows::one(issued)
        }
        VoucherChange::Forget(worker) => {
            conn.prepare_cached("DELETE FROM vouchers WHERE worker_id = ?1")?
                .execute(params![worker.0])?;
            Ok(())
        }
    }
}

pub(super) fn take(conn: &Connection, voucher: &[u8], number: Try) -> Result<(), ApplyError> {
    let taken = conn
        .prepare_cached(
            "UPDATE vouchers
             SET tries = tries + 1
             WHERE token_hash = ?1 AND tries + 1 = ?2",
        )?
        .execute(params![voucher, number.number()])?;
    rows::one(taken)
}

/// A right password came to nothing else.
pub(super) fn give_back(conn: &Connection, voucher: &[u8]) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE vouchers
         SET tries = tries - 1
         WHERE token_hash = ?1 AND tries > 0",
    )?
    .execute(params![voucher])?;
    Ok(())
}

/// It was shown with a right password.
pub(super) fn spend(conn: &Connection, voucher: &[u8]) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM vouchers WHERE token_hash = ?1")?
        .execute(params![voucher])?;
    Ok(())
}
