use std::{cell::RefCell, collections::HashMap};

use job_tracker_protocol::{
    IdempotencyKey,
    wire::{RequestSettlement, WorkRequest},
};

use crate::core::{Core, account::AccountId, session::SignedIn};

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

/// Keys of requests whose fate is not known, one an account. In memory only.
#[derive(Debug, Default)]
pub struct HeldKeys(RefCell<HashMap<AccountId, IdempotencyKey>>);

impl HeldKeys {
    pub(super) fn get(&self, account: &AccountId) -> Option<IdempotencyKey> {
        self.0.borrow().get(account).copied()
    }

    pub(super) fn hold(&self, account: &AccountId, key: IdempotencyKey) {
        self.0.borrow_mut().insert(account.clone(), key);
    }

    pub(super) fn forget(&self, account: &AccountId) {
        self.0.borrow_mut().remove(account);
    }
}

impl Core {
    /// Whether a request of this account is still to be settled.
    pub fn has_unsettled_request(&self, account: &AccountId) -> bool {
        self.unsettled_requests.get(account).is_some()
    }

    /// Whether the request under this very key is still to be settled.
    pub fn is_unsettled_request(&self, account: &AccountId, key: IdempotencyKey) -> bool {
        self.unsettled_requests.get(account) == Some(key)
    }

    /// Finds out what became of this account's request whose answer was lost, if there is one.
    pub async fn settle_request(&self, signed_in: &SignedIn) -> SettledRequest {
        if self.unsettled_requests.get(&signed_in.account).is_none() {
            return SettledRequest::Nothing;
        }
        let _turn = self.asking.take(&signed_in.account).await;
        // Another call may have settled it while this one waited.
        match self.unsettled_requests.get(&signed_in.account) {
            None => SettledRequest::Nothing,
            Some(key) => self.settle_request_key(signed_in, key).await,
        }
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
        self.unsettled_requests.forget(&signed_in.account);
        settled
    }
}
