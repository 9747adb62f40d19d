use job_tracker_protocol::{
    IdempotencyKey,
    wire::{RequestSettlement, WorkRequest},
};
use tokio::sync::OwnedMutexGuard;

use crate::core::{
    Core, account::AccountId, platform::Guard, session::SignedIn, store::StoreError,
};

/// What became of a request whose answer was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettledRequest {
    /// There was none.
    Nothing,
    /// It had arrived.
    Made(Box<WorkRequest>),
    /// It did not arrive and never will.
    Void,
    /// The server cannot be asked now; the key is kept.
    StillUnknown,
    /// The session is over; the key is kept for its worker's next sign-in.
    SessionEnded,
}

impl Core {
    /// Whether a request of this account is still to be settled.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn has_unsettled_request(&self, account: &AccountId) -> Result<bool, StoreError> {
        Ok(self.noted_request(account)?.is_some())
    }

    /// Whether the request under this very key is still to be settled.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn is_unsettled_request(
        &self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        Ok(self.noted_request(account)? == Some(key))
    }

    /// Finds out what became of this account's request whose answer was lost, if there is one.
    /// Called at start, after sign-in, when the connection is back, and when the worker asks.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn settle_request(&self, signed_in: &SignedIn) -> Result<SettledRequest, StoreError> {
        let account = &signed_in.account;
        if self.noted_request(account)?.is_none() {
            return Ok(SettledRequest::Nothing);
        }
        let _turn = self.turn_to_ask(account).await;
        // Another call, or another window, may have settled it while this one waited.
        Ok(match self.noted_request(account)? {
            None => SettledRequest::Nothing,
            Some(key) => self.settle_request_key(signed_in, key).await,
        })
    }

    pub(super) fn noted_request(
        &self,
        account: &AccountId,
    ) -> Result<Option<IdempotencyKey>, StoreError> {
        self.database.read(|it| it.unsettled_request(account))
    }

    pub(super) async fn turn_to_ask(&self, account: &AccountId) -> (OwnedMutexGuard<()>, Guard) {
        self.turn(&self.asking, account, &account.asking_lock())
            .await
    }

    pub(super) async fn settle_request_key(
        &self,
        signed_in: &SignedIn,
        key: IdempotencyKey,
    ) -> SettledRequest {
        let api = self.api_for(&signed_in.account);
        let settled = match api.settle_request(&signed_in.token, key).await {
            Ok(RequestSettlement::Made { request }) => SettledRequest::Made(request),
            Ok(RequestSettlement::Void) => SettledRequest::Void,
            Err(error) if error.is_session_ended() => return SettledRequest::SessionEnded,
            Err(error) => {
                tracing::info!(%error, "a request could not be settled");
                return SettledRequest::StillUnknown;
            }
        };
        self.forget_request(&signed_in.account, key).await;
        settled
    }

    /// A key that cannot be forgotten is settled once more later, with the same answer.
    pub(super) async fn forget_request(&self, account: &AccountId, key: IdempotencyKey) {
        let forgotten = self
            .database
            .write(|it| it.clear_unsettled_request(account, key))
            .await;
        if let Err(error) = forgotten {
            tracing::warn!(%error, "the key of a settled request could not be forgotten");
        }
    }
}
