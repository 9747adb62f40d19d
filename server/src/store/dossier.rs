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

/// Asks for the newest day with work, of a worker, of a client, of both, or of anybody.
pub(crate) struct NewestWorkQuestion {
    pub employer: EmployerId,
    pub worker: Option<Login>,
    pub client: Option<ClientNumber>,
}

impl Question for NewestWorkQuestion {
    type Facts = Option<Day>;
}

macro_rules! newest_work {
    ($whose:literal) => {
        concat!("SELECT max(day) FROM performances WHERE ", $whose)
    };
}

impl NewestWorkQuestion {
    /// In the words of both databases: the first value is the employer's, the others follow. Whose
    /// worker or client it is stands where she is looked up: named for the performances as well,
    /// the employer would have a database go back through all of the company's days.
    pub(super) fn sql(&self) -> &'static str {
        match (&self.worker, &self.client) {
            (None, None) => newest_work!("employer_id = $1"),
            (Some(_), None) => newest_work!(
                "worker_id =
                     (SELECT id FROM workers WHERE employer_id = $1 AND login = $2)"
            ),
            (None, Some(_)) => newest_work!(
                "client_id =
                     (SELECT id FROM clients WHERE employer_id = $1 AND number = $2)"
            ),
            (Some(_), Some(_)) => newest_work!(
                "worker_id =
                     (SELECT id FROM workers WHERE employer_id = $1 AND login = $2)
                 AND client_id =
                     (SELECT id FROM clients WHERE employer_id = $1 AND number = $3)"
            ),
        }
    }

    /// The values behind the employer's.
    pub(super) fn numbers(&self) -> Vec<String> {
        let worker = self.worker.as_ref().map(|it| it.as_str().to_owned());
        let client = self.client.as_ref().map(|it| it.as_str().to_owned());
        worker.into_iter().chain(client).collect()
    }
}
