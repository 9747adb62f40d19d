//! What stands in the QR code of a letter.

use jiff::Timestamp;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{
        changes::VoucherChange, ids::WorkerId, lockout::Try, secret::TokenHash,
        voucher::VoucherFacts,
    },
    store::{StoreError, lanes::ProofQuestion},
};

/// The voucher, while it counts.
pub(super) async fn shown(
    db: Db<'_>,
    voucher: Option<TokenHash>,
    now: Timestamp,
) -> Result<Option<VoucherFacts>, StoreError> {
    let Some(voucher) = voucher else {
        return Ok(None);
    };
    let found = db.maybe_row(
        "SELECT worker_id, tries FROM vouchers WHERE token_hash = $1 AND expires_at > $2",
        values![voucher.as_bytes().to_vec(), now.as_millisecond()],
    );
    let read = |row| {
        Ok(VoucherFacts {
            worker: WorkerId(rows::value(&row, 0)?),
            used: rows::small(&row, 1)?,
        })
    };
    found.await?.map(read).transpose()
}

impl Answer for ProofQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        let bytes = |it: &Option<TokenHash>| it.map_or_else(Vec::new, |it| it.as_bytes().to_vec());
        let found = db.row(
            "SELECT EXISTS (
                 SELECT 1
                 FROM workers
                 WHERE login = $1 AND deactivated_at IS NULL AND (
                     EXISTS (
                         SELECT 1 FROM devices WHERE token_hash = $2 AND worker_id = workers.id
                     ) OR EXISTS (
                         SELECT 1
                         FROM vouchers
                         WHERE token_hash = $3 AND worker_id = workers.id
                             AND tries < 3 AND expires_at > $4
                     )
                 )
             )",
            values![
                self.login.as_str().to_owned(),
                bytes(&self.device),
                bytes(&self.voucher),
                self.now.as_millisecond()
            ],
        );
        rows::value(&found.await?, 0)
    }
}

/// What one change becomes.
pub(super) fn statement(change: &VoucherChange) -> Statement {
    match change {
        VoucherChange::Issue {
            login,
            token,
            expires_at,
        } => Statement::of_one_row(
            "INSERT INTO vouchers (worker_id, token_hash, tries, expires_at)
             SELECT id, $2, 0, $3::bigint
             FROM workers
             WHERE login = $1
             ON CONFLICT (worker_id) DO UPDATE
             SET token_hash = excluded.token_hash, tries = 0, expires_at = excluded.expires_at",
            values![
                login.as_str().to_owned(),
                token.as_bytes().to_vec(),
                expires_at.as_millisecond()
            ],
        ),
        VoucherChange::Forget(worker) => Statement::new(
            "DELETE FROM vouchers WHERE worker_id = $1",
            values![worker.0],
        ),
    }
}

pub(super) fn take(voucher: &TokenHash, number: Try) -> Statement {
    Statement::of_one_row(
        "UPDATE vouchers
         SET tries = tries + 1
         WHERE token_hash = $1 AND tries + 1 = $2",
        values![voucher.as_bytes().to_vec(), i64::from(number.number())],
    )
}

/// A right password came to nothing else.
pub(super) fn give_back(voucher: &TokenHash) -> Statement {
    Statement::new(
        "UPDATE vouchers
         SET tries = tries - 1
         WHERE token_hash = $1 AND tries > 0",
        values![voucher.as_bytes().to_vec()],
    )
}

/// It was shown with a right password.
pub(super) fn spend(voucher: &TokenHash) -> Statement {
    Statement::new(
        "DELETE FROM vouchers WHERE token_hash = $1",
        values![voucher.as_bytes().to_vec()],
    )
}
