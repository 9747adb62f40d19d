//! What is asked about changes that workers are asked about, beside what decisions ask.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login};
use uuid::Uuid;

use super::{Question, visits::Whose};
use crate::domain::{
    ids::{EmployerId, WorkerId},
    office_change::OfficeChange,
    staff::Region,
};

/// Asks for a part of what the office changed on a worker's account; `None` for a cursor that she
/// was never given.
pub(crate) struct OwnChangesQuestion {
    pub worker: WorkerId,
    /// The last change of the page before.
    pub after: Option<Uuid>,
    /// What was to be answered before this day is no longer open.
    pub today: Day,
}

/// A page, newest first, where the next one begins, and how many of all are open.
pub(crate) struct OwnChangesPage {
    pub items: Vec<OfficeChange>,
    pub next: Option<Uuid>,
    pub open: u32,
}

impl Question for OwnChangesQuestion {
    type Facts = Option<OwnChangesPage>;
}

/// Asks for a page of what workers contest at an employer: what it contests for longest first.
pub(crate) struct ContestsQuestion {
    pub employer: EmployerId,
    /// Only of this worker, or about this client.
    pub whose: Option<Whose>,
    /// The last row of the page before.
    pub after: Option<i64>,
}

/// A page, and where the next one begins.
pub(crate) struct ContestsPage {
    pub items: Vec<OfficeContest>,
    pub next: Option<i64>,
}

impl Question for ContestsQuestion {
    type Facts = ContestsPage;
}

/// Asks for one change of an employer, if she made it.
pub(crate) struct OfficeContestQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for OfficeContestQuestion {
    type Facts = Option<OfficeContest>;
}

/// A change as the office sees it.
#[derive(Debug, Clone)]
pub(crate) struct OfficeContest {
    pub change: OfficeChange,
    pub worker_name: String,
    pub worker_login: Login,
    /// When she left, if she did.
    pub worker_left_at: Option<Timestamp>,
    pub client_name: String,
    pub client_active: bool,
    /// Whose deadlines count: the client's.
    pub region: Region,
    pub(super) seq: i64,
}
