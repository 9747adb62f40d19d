use job_tracker_protocol::{
    IdempotencyKey,
    wire::{Performance, Settlement},
};

use crate::core::{
    Core, account::AccountId, platform::Guard, session::SignedIn, store::StoreError,
};

/// What became of an unsettled key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// There was none.
    Nothing,
    /// It had registered this performance.
    Registered(Performance),
    /// It registered nothing and never will.
    Void,
    /// The server cannot be asked now; the key is kept.
    StillUnknown,
    /// The session is over; the key is kept for its worker's next sign-in.
    SessionEnded,
}

impl Core {
    /// Whether a performance of this account is still to be settled.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn has_unsettled(&self, account: &AccountId) -> Result<bool, StoreError> {
        Ok(self.database.read(|it| it.unsettled(account))?.is_some())
    }

    /// Whether this very key is still to be settled.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn is_unsettled(
        &self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        let noted = self.database.read(|it| it.unsettled(account))?;
        Ok(noted == Some(key))
    }

    /// Settles this account's unsettled key, if it has one. Called at start, after sign-in, when
    /// the connection is back, and when the worker asks. Another worker's key is left alone.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn settle(&self, signed_in: &SignedIn) -> Result<Settled, StoreError> {
        let key = |core: &Self| core.database.read(|it| it.unsettled(&signed_in.account));
        if key(self)?.is_none() {
            return Ok(Settled::Nothing);
        }
        let _turn = self.turn_to_send(signed_in).await;
        // Another window may have settled it while this one waited.
        Ok(match key(self)? {
            None => Settled::Nothing,
            Some(key) => self.settle_key(signed_in, key).await,
        })
    }

    pub(super) async fn turn_to_send(
        &self,
        signed_in: &SignedIn,
    ) -> (tokio::sync::OwnedMutexGuard<()>, Guard) {
        let account = &signed_in.account;
        self.turn(&self.sending, account, &account.sending_lock())
            .await
    }

    pub(super) async fn settle_key(&self, signed_in: &SignedIn, key: IdempotencyKey) -> Settled {
        let api = self.api_for(&signed_in.account);
        let settled = match api.settle(&signed_in.token, key).await {
            Ok(Settlement::Registered { performance }) => Settled::Registered(performance),
            Ok(Settlement::Void) => Settled::Void,
            Err(error) if error.is_session_ended() => return Settled::SessionEnded,
            Err(error) => {
                tracing::info!(%error, "a key could not be settled");
                return Settled::StillUnknown;
            }
        };
        self.forget_key(&signed_in.account, key).await;
        settled
    }

    /// A key that cannot be forgotten is settled once more later, with the same answer.
    pub(super) async fn forget_key(&self, account: &AccountId, key: IdempotencyKey) {
        let forgotten = self
            .database
            .write(|it| it.clear_unsettled(account, key))
            .await;
        if let Err(error) = forgotten {
            tracing::warn!(%error, "a settled key could not be forgotten");
        }
    }
}
