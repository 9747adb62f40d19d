//! What is asked for a dossier: everything that happened to a worker's work for one client.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login, PerformanceState};
use uuid::Uuid;

use super::Question;
use crate::domain::{
    ids::EmployerId,
    period::Period,
    work_request::{RequestKind, RequestState},
};

/// Asks for a dossier, if the employer has both.
pub(crate) struct DossierQuestion {
    pub employer: EmployerId,
    pub worker: Login,
    pub client: ClientNumber,
    pub period: Period,
}

/// A worker's work for a client in a period, and who did what about it when.
#[derive(Debug, Clone)]
pub(crate) struct Dossier {
    pub worker: String,
    /// Her name in Latin letters, if she has one.
    pub letter_name: Option<String>,
    pub client: String,
    /// In the order of days.
    pub performances: Vec<DossierPerformance>,
    /// Visits that she asked for and that are no performance: open, declined, withdrawn.
    pub requests: Vec<DossierRequest>,
}

impl Question for DossierQuestion {
    type Facts = Option<Dossier>;
}

/// A performance as it stands, with everything that was done about it.
#[derive(Debug, Clone)]
pub(crate) struct DossierPerformance {
    pub id: Uuid,
    pub reference: String,
    pub day: Day,
    pub activity: Activity,
    pub hours: Hours,
    pub state: PerformanceState,
    /// Whether time validated it.
    pub automatic: bool,
    /// Oldest first.
    pub events: Vec<DossierEvent>,
    /// What she asked for about it, oldest first.
    pub asked: Vec<DossierRequest>,
}

/// What she asked for.
#[derive(Debug, Clone)]
pub(crate) struct DossierRequest {
    pub id: Uuid,
    pub kind: RequestKind,
    pub state: RequestState,
    pub day: Day,
    pub activity: Activity,
    pub hours: Hours,
    pub asked_at: Timestamp,
    /// Of a visit that is no performance: what was done about it, oldest first.
    pub events: Vec<DossierEvent>,
}

/// One thing that was done.
#[derive(Debug, Clone)]
pub(crate) struct DossierEvent {
    pub at: Timestamp,
    pub action: String,
    /// `worker`, `office` or `server`.
    pub actor: String,
    /// The worker's or the user's name; none for the server and for commands.
    pub who: Option<String>,
    /// Her login or e-mail address.
    pub account: Option<String>,
    /// `app`, `phone`, `console`, `command` or `server`.
    pub origin: String,
    /// Why, before and after, as JSON; empty when there is nothing to say.
    pub detail: String,
}

/// Asks which worker worked for which client in a period, of one worker, of one client, or of both.
pub(crate) struct DossiersQuestion {
    pub employer: EmployerId,
    pub worker: Option<Login>,
    pub client: Option<ClientNumber>,
    pub period: Period,
}

impl DossiersQuestion {
    /// How many are listed at most; a page has an end, and who looks for one names a worker.
    pub(crate) const MOST: usize = 200;

    /// How many are asked for: one more tells that there are more.
    pub(super) fn asked() -> i64 {
        i64::try_from(Self::MOST + 1).unwrap_or(i64::MAX)
    }
}

/// A worker and a client of hers.
#[derive(Debug, Clone)]
pub(crate) struct DossierChoice {
    pub login: Login,
    pub worker: String,
    pub number: ClientNumber,
    pub client: String,
    pub performances: i64,
}

impl Question for DossiersQuestion {
    type Facts = Vec<DossierChoice>;
}
