use job_tracker_protocol::{
    ProblemKind, WorkerReason,
    wire::{ChangeAnswer, OfficeChangeKind, OfficeChangePage},
};
use uuid::Uuid;

use super::{PlaceError, Reason};
use crate::core::{Core, api::ApiError, session::SignedIn};

/// What a worker says to a change that the office made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is right.
    Agree,
    /// It is wrong, and why.
    Contest(Reason),
}

/// The ready sentences that can be said against a change.
pub fn objections(kind: OfficeChangeKind) -> &'static [WorkerReason] {
    match kind {
        OfficeChangeKind::Entered => &[
            WorkerReason::DidNotWork,
            WorkerReason::WrongHours,
            WorkerReason::WrongActivity,
            WorkerReason::WrongClient,
            WorkerReason::SentTwice,
        ],
        OfficeChangeKind::Modified => &[
            WorkerReason::AsReported,
            WorkerReason::WrongHours,
            WorkerReason::WrongActivity,
        ],
        OfficeChangeKind::Cancelled | OfficeChangeKind::Unknown => &[WorkerReason::AsReported],
    }
}

impl Answer {
    fn body(&self) -> ChangeAnswer {
        match self {
            Self::Agree => ChangeAnswer {
                agree: true,
                reason: None,
                reason_code: None,
            },
            Self::Contest(reason) => ChangeAnswer {
                agree: false,
                reason: Some(reason.text().to_owned()),
                reason_code: reason.code(),
            },
        }
    }
}

/// Why an answer perhaps did not arrive. The server takes the same answer twice, so that nothing
/// has to be settled: the list says what it knows.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The server was not reached: nothing was said.
    #[error("no connection to the server")]
    Offline,
    /// What the server said to it was lost: the list tells whether it arrived.
    #[error("the answer was lost")]
    Lost(#[source] ApiError),
    /// The session is over.
    #[error("the session is over")]
    SessionEnded,
    /// It was answered already, or its time is over.
    #[error("it was answered already")]
    AlreadyAnswered,
    /// Too many requests; wait.
    #[error("too many requests")]
    TooManyRequests,
    /// The server refused for a reason that only a newer app knows.
    #[error("the server refused")]
    Refused(#[source] ApiError),
}

impl From<ApiError> for AnswerError {
    fn from(error: ApiError) -> Self {
        if error.is_certainly_not_sent() {
            return Self::Offline;
        }
        match error.kind() {
            _ if error.is_lost() => Self::Lost(error),
            Some(ProblemKind::SessionEnded) => Self::SessionEnded,
            Some(ProblemKind::AlreadyAnswered | ProblemKind::NotFound) => Self::AlreadyAnswered,
            Some(ProblemKind::TooManyRequests) => Self::TooManyRequests,
            _ => Self::Refused(error),
        }
    }
}

impl Core {
    /// A page of what the office changed on her account, newest first.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub async fn changes(
        &self,
        signed_in: &SignedIn,
        cursor: Option<&str>,
    ) -> Result<OfficeChangePage, PlaceError> {
        let api = self.api_for(&signed_in.account);
        Ok(api.changes(&signed_in.token, cursor).await?)
    }

    /// Says whether a change is right.
    ///
    /// # Errors
    /// See [`AnswerError`].
    pub async fn answer_change(
        &self,
        signed_in: &SignedIn,
        id: Uuid,
        answer: &Answer,
    ) -> Result<(), AnswerError> {
        if self.platform.network.surely_offline() {
            return Err(AnswerError::Offline);
        }
        let api = self.api_for(&signed_in.account);
        Ok(api
            .answer_change(&signed_in.token, id, &answer.body())
            .await?)
    }
}
