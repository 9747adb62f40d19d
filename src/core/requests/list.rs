use job_tracker_protocol::{ProblemKind, wire::WorkRequestPage};
use uuid::Uuid;

use crate::core::{Core, api::ApiError, session::SignedIn};

/// Why requests or changes could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// The server was not reached, or its answer was lost.
    #[error("no connection to the server")]
    Offline,
    /// The session is over.
    #[error("the session is over")]
    SessionEnded,
    /// This server takes no requests.
    #[error("the server takes no requests")]
    NotTaken,
    /// The server failed, or answered what this app does not understand.
    #[error("the server failed")]
    Server(#[source] ApiError),
}

impl From<ApiError> for PlaceError {
    fn from(error: ApiError) -> Self {
        match error.kind() {
            _ if error.is_offline() => Self::Offline,
            Some(ProblemKind::SessionEnded) => Self::SessionEnded,
            Some(ProblemKind::NotFound | ProblemKind::MethodNotAllowed) => Self::NotTaken,
            _ => Self::Server(error),
        }
    }
}

/// Why a request was perhaps not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// The server was not reached: nothing changed.
    #[error("no connection to the server")]
    Offline,
    /// The answer was lost: the list says whether it was taken back.
    #[error("the answer was lost")]
    Lost(#[source] ApiError),
    /// The session is over.
    #[error("the session is over")]
    SessionEnded,
    /// It is no longer open: the office answered it, or she took it back already.
    #[error("it is no longer open")]
    AlreadyAnswered,
    /// Too many requests; wait.
    #[error("too many requests")]
    TooManyRequests,
    /// The server refused for a reason that only a newer app knows.
    #[error("the server refused")]
    Refused(#[source] ApiError),
}

impl From<ApiError> for WithdrawError {
    fn from(error: ApiError) -> Self {
        if error.is_certainly_not_sent() {
            return Self::Offline;
        }
        match error.kind() {
            _ if error.is_lost() => Self::Lost(error),
            Some(ProblemKind::SessionEnded) => Self::SessionEnded,
            // The office's clean-up may have been first.
            Some(ProblemKind::AlreadyAnswered | ProblemKind::NotFound) => Self::AlreadyAnswered,
            Some(ProblemKind::TooManyRequests) => Self::TooManyRequests,
            _ => Self::Refused(error),
        }
    }
}

impl Core {
    /// A page of what the worker asked for, newest first.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub async fn requests(
        &self,
        signed_in: &SignedIn,
        cursor: Option<&str>,
    ) -> Result<WorkRequestPage, PlaceError> {
        let api = self.api_for(&signed_in.account);
        Ok(api.requests(&signed_in.token, cursor).await?)
    }

    /// Takes an open request back.
    ///
    /// # Errors
    /// See [`WithdrawError`].
    pub async fn withdraw(&self, signed_in: &SignedIn, id: Uuid) -> Result<(), WithdrawError> {
        if self.platform.network.surely_offline() {
            return Err(WithdrawError::Offline);
        }
        let api = self.api_for(&signed_in.account);
        Ok(api.withdraw(&signed_in.token, id).await?)
    }
}
