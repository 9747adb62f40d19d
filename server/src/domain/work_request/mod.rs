//! What a worker asks the office for: a visit of a past day that she forgot to report, a correction,
//! a cancellation. It is no performance and changes none; the office makes one of it, or says why
//! not.

mod acceptance;
mod asking;
mod declining;
mod settling;
mod withdrawal;

use jiff::Timestamp;
use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, IdempotencyKey, OfficeReason, WorkerReason,
};
use uuid::Uuid;

pub use acceptance::{Acceptance, AcceptanceFacts, AcceptanceRefusal, RequestFound, accept};
pub use asking::{AskRefusal, AskedPerformance, Asking, AskingFacts, ask};
pub use declining::{DeclineRefusal, Declining, decline};
pub use settling::{RequestSettlement, RequestSettlementFacts, RequestSettling, settle};
pub use withdrawal::{WithdrawRefusal, Withdrawal, withdraw};

use super::{
    audit::WorkDone,
    ids::{ClientId, EmployerId, WorkerId},
    wording::Words,
};

names! {
    /// What is asked for.
    RequestKind {
        /// A visit of a past day that was not reported.
        Forgotten = "forgotten",
        /// Other hours or another activity for a performance.
        Correction = "correction",
        /// A performance should not count.
        Cancellation = "cancellation",
    }
}

names! {
    /// What became of a request.
    RequestState {
        /// The office has not answered.
        Open = "open",
        /// The office did what was asked for.
        Accepted = "accepted",
        /// The office did not, and says why.
        Declined = "declined",
        /// The worker took it back.
        Withdrawn = "withdrawn",
    }
}

/// What a worker asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A visit that she forgot to report.
    Forgotten {
        /// At which client.
        client_number: ClientNumber,
        /// What she did, and how long.
        work: WorkDone,
        /// On which day.
        date: Day,
    },
    /// Other work for a performance. What is left out stays as it is.
    Correction {
        /// Which performance.
        performance: Uuid,
        /// What she did.
        activity: Option<Activity>,
        /// How long.
        hours: Option<Hours>,
    },
    /// That a performance does not count.
    Cancellation {
        /// Which performance.
        performance: Uuid,
    },
}

impl Asked {
    /// What kind of request it is.
    pub fn kind(&self) -> RequestKind {
        match self {
            Self::Forgotten { .. } => RequestKind::Forgotten,
            Self::Correction { .. } => RequestKind::Correction,
            Self::Cancellation { .. } => RequestKind::Cancellation,
        }
    }

    /// The performance that it is about, if it is about one.
    pub fn performance(&self) -> Option<Uuid> {
        match self {
            Self::Forgotten { .. } => None,
            Self::Correction { performance, .. } | Self::Cancellation { performance } => {
                Some(*performance)
            }
        }
    }
}

/// A request as the server keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkRequest {
    /// Its id, a UUID of version 7.
    pub id: Uuid,
    /// What is asked for.
    pub kind: RequestKind,
    /// What became of it.
    pub state: RequestState,
    /// The performance that it is about or that came of it, with its reference.
    pub performance: Option<(Uuid, String)>,
    /// At which client.
    pub client_number: ClientNumber,
    /// The work that she asks for; of a cancellation, what stood.
    pub work: WorkDone,
    /// The day of the work.
    pub date: Day,
    /// Why she asks.
    pub reason: Words<WorkerReason>,
    /// When, in whole milliseconds.
    pub asked_at: Timestamp,
    /// When it was answered or withdrawn.
    pub closed_at: Option<Timestamp>,
    /// What the office says.
    pub answer: Option<Words<OfficeReason>>,
}

impl WorkRequest {
    /// Whether this was asked for with it. What is left out of a correction stands for anything:
    /// the request holds what the performance had.
    fn came_of(&self, asked: &Asked, reason: &Words<WorkerReason>) -> bool {
        if self.kind != asked.kind() || self.reason != *reason {
            return false;
        }
        let about = self.performance.as_ref().map(|it| it.0);
        match asked {
            Asked::Forgotten {
                client_number,
                work,
                date,
            } => (client_number, *work, *date) == (&self.client_number, self.work, self.date),
            Asked::Correction {
                performance,
                activity,
                hours,
            } => {
                about == Some(*performance)
                    && activity.is_none_or(|it| it == self.work.activity)
                    && hours.is_none_or(|it| it == self.work.hours)
            }
            Asked::Cancellation { performance } => about == Some(*performance),
        }
    }
}

/// A request that is to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkRequest {
    /// The employer.
    pub employer: EmployerId,
    /// The worker.
    pub worker: WorkerId,
    /// The client.
    pub client: ClientId,
    /// The key that it was sent under.
    pub key: IdempotencyKey,
    /// What is stored.
    pub request: WorkRequest,
}

/// What a key of a request is bound to, for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundRequestKey {
    /// It made this request, shown as it is now.
    Made(Box<WorkRequest>),
    /// It was settled as void.
    Void,
}

#[cfg(test)]
pub(crate) mod examples {
    use super::*;
    use crate::domain::office_change::examples::{words, work};

    /// Four hours of last Friday, asked for on Monday 23 November 2026.
    pub(crate) fn forgotten(state: RequestState) -> WorkRequest {
        WorkRequest {
            id: Uuid::from_u128(3),
            kind: RequestKind::Forgotten,
            state,
            performance: None,
            client_number: ClientNumber::from_first_ten(1),
            work: work(4),
            date: "2026-11-20".parse().unwrap(),
            reason: words("I forgot", Some(WorkerReason::Forgot)),
            asked_at: "2026-11-23T10:00:00Z".parse().unwrap(),
            closed_at: None,
            answer: None,
        }
    }

    /// The same kind of request about a performance.
    pub(crate) fn about(kind: RequestKind, hours: i64) -> WorkRequest {
        WorkRequest {
            kind,
            performance: Some((Uuid::from_u128(7), "K7M-42Q".to_owned())),
            work: work(hours),
            ..forgotten(RequestState::Open)
        }
    }
}
