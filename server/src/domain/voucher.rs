//! What the QR code of a letter holds beside the login: it shows that a phone has seen the letter.
//! So a phone that signs in for the first time has tries of its own, which strangers who guess at
//! the login cannot use up. Without it the login and the password on the letter work as before.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    changes::{Change, VoucherChange},
    ids::WorkerId,
    rules::VOUCHER_KEPT,
    secret::TokenHash,
};
use crate::clock::later;

/// A voucher that was shown and is not spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoucherFacts {
    /// On whose letter it stands.
    pub worker: WorkerId,
    /// Tries that were made with it.
    pub used: u8,
}

/// When the letter was made whose voucher counts until then.
pub fn issued_at(expires_at: Timestamp) -> Timestamp {
    let issued = expires_at.checked_sub(VOUCHER_KEPT);
    issued.unwrap_or(Timestamp::MIN)
}

/// Gives the worker with this login the voucher of her new letter; the one before is dead.
pub fn issue(login: &Login, token: TokenHash, now: Timestamp) -> Change {
    VoucherChange::Issue {
        login: login.clone(),
        token,
        expires_at: later(now, VOUCHER_KEPT),
    }
    .into()
}
