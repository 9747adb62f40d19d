use job_tracker_protocol::{IdempotencyKey, ProblemKind, wire::Performance};

use super::{Reviewed, settle::Settled};
use crate::core::{
    Core,
    api::{Api, ApiError},
    session::SignedIn,
    store::StoreError,
};

/// What is certain after a performance was sent.
#[derive(Debug)]
pub enum Outcome {
    /// «De prestatie is verzonden»: the server stored it.
    Sent(Performance),
    /// Nothing was registered and nothing will be.
    NotSent(NotSent),
    /// Nothing was registered: it looks like this one, sent before. The worker decides.
    LooksDuplicate(Performance),
    /// The answer was lost and the server cannot be asked now. Its key is kept, to be settled.
    Unknown,
    /// Nothing of this one was sent: an earlier key had to be settled first, and this came of it.
    EarlierSettled(Settled),
    /// The session is over. Sign in again; an unsettled key is settled then.
    SessionEnded,
}

/// Why nothing was registered.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// «De prestatie wordt niet verzonden of opgeslagen als u geen internetverbinding heeft.»
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
    /// «Kon de prestatie dezelfde dag niet ingevoerd worden? Laat dit dan weten aan uw werkgever.»
    #[error("the day is over")]
    DatePassed,
    /// The answer was lost, and the server then made sure that nothing can be registered.
    #[error("made void")]
    Void,
    /// Too many requests; wait.
    #[error("too many requests")]
    TooManyRequests,
    /// An earlier performance must be settled first, and cannot be now.
    #[error("an earlier performance is unsettled")]
    EarlierUnsettled,
    /// The phone could not note the key, so that nothing was sent.
    #[error(transparent)]
    Storage(#[from] StoreError),
    /// The server refused for a reason that only a newer app knows.
    #[error("refused: {0:?}")]
    Refused(ProblemKind),
}

/// What a try to register has come to.
enum CallOutcome {
    Certain(Outcome),
    /// A refusal, but an earlier try may still be on its way.
    Refused(Outcome),
    Lost,
}

impl Core {
    /// Sends a reviewed performance: never twice, and never «sent» when it was not.
    ///
    /// The key is noted on the phone before anything leaves it, so that a killed app can still
    /// find out; the content never is.
    pub async fn send(&self, signed_in: &SignedIn, reviewed: &Reviewed) -> Outcome {
        if self.platform.network.surely_offline() {
            return match self.noted_key(signed_in) {
                Ok(Some(noted)) if noted == reviewed.key() => Outcome::Unknown,
                _ => Outcome::NotSent(NotSent::Offline),
            };
        }
        let _turn = self.turn_to_send(signed_in).await;
        let noted = match self.noted_key(signed_in) {
            Err(error) => return Outcome::NotSent(error.into()),
            Ok(noted) => noted,
        };
        // The very same once more while its fate is open: what was sent before may have arrived.
        let is_open = noted == Some(reviewed.key());
        if let Some(earlier) = noted.filter(|_| !is_open) {
            return match self.settle_key(signed_in, earlier).await {
                Settled::StillUnknown => Outcome::NotSent(NotSent::EarlierUnsettled),
                Settled::SessionEnded => Outcome::SessionEnded,
                settled => Outcome::EarlierSettled(settled),
            };
        }
        let api = self.api_for(&signed_in.account);
        if let Err(outcome) = self.probe(&api, signed_in).await {
            return if is_open { unknown(outcome) } else { outcome };
        }
        if !is_open && let Err(not_sent) = self.note_key(signed_in, reviewed).await {
            return Outcome::NotSent(not_sent);
        }
        match self
            .try_to_register(&api, signed_in, reviewed, is_open)
            .await
        {
            CallOutcome::Certain(outcome) => {
                self.forget_key(&signed_in.account, reviewed.key()).await;
                outcome
            }
            CallOutcome::Refused(refusal) => self.settle_after(signed_in, reviewed, refusal).await,
            CallOutcome::Lost => {
                let void = Outcome::NotSent(NotSent::Void);
                self.settle_after(signed_in, reviewed, void).await
            }
        }
    }

    fn noted_key(&self, signed_in: &SignedIn) -> Result<Option<IdempotencyKey>, StoreError> {
        let account = &signed_in.account;
        self.database.read(|it| it.unsettled(account))
    }

    async fn note_key(&self, signed_in: &SignedIn, reviewed: &Reviewed) -> Result<(), NotSent> {
        let noting = self
            .database
            .write(|it| it.put_unsettled(&signed_in.account, reviewed.key()));
        if noting.await? {
            Ok(())
        } else {
            Err(NotSent::EarlierUnsettled)
        }
    }

    /// A browser cannot tell a failed connect from a lost answer, so it asks something harmless
    /// first: where that fails, nothing was sent.
    async fn probe(&self, api: &Api, signed_in: &SignedIn) -> Result<(), Outcome> {
        if self.platform.network.tells_failed_connects() {
            return Ok(());
        }
        match api.me(&signed_in.token).await {
            Err(error) if error.is_offline() => Err(Outcome::NotSent(NotSent::Offline)),
            Err(error) if error.is_session_ended() => Err(Outcome::SessionEnded),
            // Whatever else is wrong, the registration itself will say it.
            _ => Ok(()),
        }
    }

    async fn try_to_register(
        &self,
        api: &Api,
        signed_in: &SignedIn,
        reviewed: &Reviewed,
        mut may_be_under_way: bool,
    ) -> CallOutcome {
        let request = reviewed.request();
        let patience = api.patience();
        let mut pauses = patience.pauses.iter();
        let mut tries = 0;
        for timeout in &patience.sending {
            tries += 1;
            if tries > 1
                && let Some(pause) = pauses.next()
            {
                self.platform.timer.sleep(*pause).await;
            }
            let answer = api
                .register(&signed_in.token, reviewed.key(), &request, *timeout)
                .await;
            match answer.map_err(classify) {
                Ok(performance) => return CallOutcome::Certain(Outcome::Sent(performance)),
                Err(Failure::Void) => return CallOutcome::Certain(Outcome::NotSent(NotSent::Void)),
                Err(Failure::Refusal(refusal)) if may_be_under_way => {
                    return CallOutcome::Refused(refusal);
                }
                Err(Failure::Refusal(refusal)) => return CallOutcome::Certain(refusal),
                Err(Failure::NotReached) if !may_be_under_way => {
                    return CallOutcome::Certain(Outcome::NotSent(NotSent::Offline));
                }
                Err(Failure::NotReached) => {}
                Err(Failure::Lost) => may_be_under_way = true,
            }
        }
        CallOutcome::Lost
    }

    /// Finds out what became of the key; if nothing, it never will, and `otherwise` holds.
    async fn settle_after(
        &self,
        signed_in: &SignedIn,
        reviewed: &Reviewed,
        otherwise: Outcome,
    ) -> Outcome {
        match self.settle_key(signed_in, reviewed.key()).await {
            Settled::Registered(performance) => Outcome::Sent(performance),
            Settled::Void | Settled::Nothing => otherwise,
            Settled::StillUnknown => Outcome::Unknown,
            Settled::SessionEnded => Outcome::SessionEnded,
        }
    }
}

/// What a failed probe says of a report whose fate is open already: nothing.
fn unknown(probed: Outcome) -> Outcome {
    match probed {
        Outcome::SessionEnded => Outcome::SessionEnded,
        _ => Outcome::Unknown,
    }
}

enum Failure {
    NotReached,
    Lost,
    Void,
    Refusal(Outcome),
}

/// What an error says about the registration. Only an answer that is surely our server's, and
/// surely a refusal, is one; anything else may have registered.
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
    let not_sent = match problem.kind {
        ProblemKind::KeyVoid => return Failure::Void,
        ProblemKind::SessionEnded => return Failure::Refusal(Outcome::SessionEnded),
        ProblemKind::LooksDuplicate => match problem.existing {
            Some(existing) => return Failure::Refusal(Outcome::LooksDuplicate(existing)),
            None => NotSent::Refused(problem.kind),
        },
        ProblemKind::UnknownClient => NotSent::UnknownClient,
        ProblemKind::HoursOutOfRange => NotSent::HoursOutOfRange,
        ProblemKind::DayLimit => NotSent::DayLimit,
        ProblemKind::DatePassed => NotSent::DatePassed,
        ProblemKind::TooManyRequests => NotSent::TooManyRequests,
        other => NotSent::Refused(other),
    };
    Failure::Refusal(Outcome::NotSent(not_sent))
}
