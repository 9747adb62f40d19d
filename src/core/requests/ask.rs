use job_tracker_protocol::{IdempotencyKey, ProblemKind, wire::WorkRequest};

use super::{Reviewed, SettledRequest};
use crate::core::{
    Core,
    account::AccountId,
    api::{Api, ApiError},
    session::SignedIn,
    store::{StoreError, StoreFailure},
};

/// What is certain after a request was sent.
#[derive(Debug)]
pub enum AskOutcome {
    /// The server has it; the office will look at it.
    Sent(Box<WorkRequest>),
    /// Nothing was asked and nothing will be.
    NotSent(NotAsked),
    /// The answer was lost and the server cannot be asked now. The key is kept, to be settled.
    Unknown,
    /// Nothing of this one was sent: an earlier one had to be settled first, and this came of it.
    EarlierSettled(SettledRequest),
    /// The session is over. An unsettled key is settled after the next sign-in.
    SessionEnded,
}

/// Why nothing was asked. What helps is its [`remedy`](Self::remedy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAsked {
    /// There is no connection.
    #[error("no connection")]
    Offline,
    /// The employer does not know the client number.
    #[error("unknown client")]
    UnknownClient,
    /// The server does not accept this number of hours.
    #[error("hours out of range")]
    HoursOutOfRange,
    /// The day would have too many hours.
    #[error("too many hours on this day")]
    DayLimit,
    /// Work of today is registered, not asked for.
    #[error("the day is today")]
    ForToday,
    /// A day that has not come, or further back than the office takes.
    #[error("the office takes no request for this day")]
    DayOutOfRange,
    /// The same is asked for already and not answered yet.
    #[error("the same is open already")]
    AlreadyOpen,
    /// The performance is cancelled, or already is as it is asked for.
    #[error("nothing to change")]
    NothingToChange,
    /// The answer was lost, and the server then made sure that nothing can come of it.
    #[error("made void")]
    Void,
    /// Too many requests; wait.
    #[error("too many requests")]
    TooManyRequests,
    /// An earlier request must be settled first, and cannot be now.
    #[error("an earlier request is unsettled")]
    EarlierUnsettled,
    /// The phone could not note the key, so that nothing was sent.
    #[error("the key could not be noted: {0:?}")]
    Storage(StoreFailure),
    /// This server takes no requests.
    #[error("the server takes no requests")]
    NotTaken,
    /// The server refused for a reason that only a newer app knows.
    #[error("refused: {0:?}")]
    Refused(ProblemKind),
}

impl From<StoreError> for NotAsked {
    fn from(error: StoreError) -> Self {
        tracing::warn!(%error, "the key of a request could not be noted");
        Self::Storage(error.failure())
    }
}

enum CallOutcome {
    Certain(AskOutcome),
    /// A refusal, but an earlier try may still be on its way.
    Refused(AskOutcome),
    Lost,
}

impl Core {
    /// Sends a request to the office: never twice, and never «sent» when it was not.
    ///
    /// The key is noted on the phone before anything leaves it, so that a killed app can still
    /// find out; what is asked never is.
    pub async fn ask(&self, signed_in: &SignedIn, reviewed: &Reviewed) -> AskOutcome {
        let account = &signed_in.account;
        if self.platform.network.surely_offline() {
            return match self.noted_request(account) {
                Ok(Some(noted)) if noted == reviewed.key() => AskOutcome::Unknown,
                _ => AskOutcome::NotSent(NotAsked::Offline),
            };
        }
        let _turn = self.turn_to_ask(account).await;
        let noted = match self.noted_request(account) {
            Err(error) => return AskOutcome::NotSent(error.into()),
            Ok(noted) => noted,
        };
        let is_open = noted == Some(reviewed.key());
        if let Some(earlier) = noted.filter(|_| !is_open) {
            return match self.settle_request_key(signed_in, earlier).await {
                SettledRequest::StillUnknown => AskOutcome::NotSent(NotAsked::EarlierUnsettled),
                SettledRequest::SessionEnded => AskOutcome::SessionEnded,
                settled => AskOutcome::EarlierSettled(settled),
            };
        }
        let api = self.api_for(account);
        if let Err(outcome) = self.probe_for_request(&api, signed_in).await {
            return match outcome {
                AskOutcome::NotSent(_) if is_open => AskOutcome::Unknown,
                outcome => outcome,
            };
        }
        if !is_open && let Err(not_asked) = self.note_request(account, reviewed.key()).await {
            return AskOutcome::NotSent(not_asked);
        }
        match self.try_to_ask(&api, signed_in, reviewed, is_open).await {
            CallOutcome::Certain(outcome) => {
                self.forget_request(account, reviewed.key()).await;
                outcome
            }
            CallOutcome::Refused(refusal) => self.settle_asked(signed_in, reviewed, refusal).await,
            CallOutcome::Lost => {
                let void = AskOutcome::NotSent(NotAsked::Void);
                self.settle_asked(signed_in, reviewed, void).await
            }
        }
    }

    async fn note_request(&self, account: &AccountId, key: IdempotencyKey) -> Result<(), NotAsked> {
        let noting = self
            .database
            .write(|it| it.put_unsettled_request(account, key));
        if noting.await? {
            Ok(())
        } else {
            Err(NotAsked::EarlierUnsettled)
        }
    }

    /// A browser cannot tell a failed connect from a lost answer, so it asks something harmless
    /// first: where that fails, nothing was sent.
    async fn probe_for_request(&self, api: &Api, signed_in: &SignedIn) -> Result<(), AskOutcome> {
        if self.platform.network.tells_failed_connects() {
            return Ok(());
        }
        match api.me(&signed_in.token).await {
            Err(error) if error.is_offline() => Err(AskOutcome::NotSent(NotAsked::Offline)),
            Err(error) if error.is_session_ended() => Err(AskOutcome::SessionEnded),
            // Whatever else is wrong, the request itself will say it.
            _ => Ok(()),
        }
    }

    async fn try_to_ask(
        &self,
        api: &Api,
        signed_in: &SignedIn,
        reviewed: &Reviewed,
        mut may_be_under_way: bool,
    ) -> CallOutcome {
        let draft = reviewed.draft();
        let patience = api.patience();
        let mut pauses = patience.pauses.iter();
        for (tries, timeout) in patience.sending.iter().enumerate() {
            if tries > 0
                && let Some(pause) = pauses.next()
            {
                self.platform.timer.sleep(*pause).await;
            }
            let answer = api
                .make_request(&signed_in.token, reviewed.key(), &draft, *timeout)
                .await;
            match answer.map_err(classify) {
                Ok(request) => return CallOutcome::Certain(AskOutcome::Sent(Box::new(request))),
                Err(Failure::Void) => {
                    return CallOutcome::Certain(AskOutcome::NotSent(NotAsked::Void));
                }
                Err(Failure::Refusal(refusal)) if may_be_under_way => {
                    return CallOutcome::Refused(refusal);
                }
                Err(Failure::Refusal(refusal)) => return CallOutcome::Certain(refusal),
                Err(Failure::NotReached) if !may_be_under_way => {
                    return CallOutcome::Certain(AskOutcome::NotSent(NotAsked::Offline));
                }
                Err(Failure::NotReached) => {}
                Err(Failure::Lost) => may_be_under_way = true,
            }
        }
        CallOutcome::Lost
    }

    /// Finds out what became of the key; if nothing, it never will, and `otherwise` holds.
    async fn settle_asked(
        &self,
        signed_in: &SignedIn,
        reviewed: &Reviewed,
        otherwise: AskOutcome,
    ) -> AskOutcome {
        match self.settle_request_key(signed_in, reviewed.key()).await {
            SettledRequest::Made(request) => AskOutcome::Sent(request),
            SettledRequest::Void | SettledRequest::Nothing => otherwise,
            SettledRequest::StillUnknown => AskOutcome::Unknown,
            SettledRequest::SessionEnded => AskOutcome::SessionEnded,
        }
    }
}

enum Failure {
    NotReached,
    Lost,
    Void,
    Refusal(AskOutcome),
}

/// What an error says about the request. Only an answer that is surely our server's, and surely a
/// refusal, is one; anything else may have arrived.
fn classify(error: ApiError) -> Failure {
    if error.is_certainly_not_sent() {
        return Failure::NotReached;
    }
    if error.is_lost() {
        return Failure::Lost;
    }
    let ApiError::Problem(problem, _) = error else {
        return Failure::Lost;
    };
    let not_asked = match problem.kind {
        ProblemKind::KeyVoid => return Failure::Void,
        ProblemKind::SessionEnded => return Failure::Refusal(AskOutcome::SessionEnded),
        ProblemKind::UnknownClient => NotAsked::UnknownClient,
        ProblemKind::HoursOutOfRange => NotAsked::HoursOutOfRange,
        ProblemKind::DayLimit => NotAsked::DayLimit,
        ProblemKind::RequestForToday => NotAsked::ForToday,
        ProblemKind::RequestDayOutOfRange => NotAsked::DayOutOfRange,
        ProblemKind::RequestOpen => NotAsked::AlreadyOpen,
        ProblemKind::NothingToChange => NotAsked::NothingToChange,
        ProblemKind::TooManyRequests => NotAsked::TooManyRequests,
        ProblemKind::NotFound | ProblemKind::MethodNotAllowed => NotAsked::NotTaken,
        other => NotAsked::Refused(other),
    };
    Failure::Refusal(AskOutcome::NotSent(not_asked))
}
