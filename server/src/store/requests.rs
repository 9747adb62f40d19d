//! What is asked about requests of workers, beside what decisions ask.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login};
use uuid::Uuid;

use super::{Question, visits::Whose};
use crate::domain::{
    ids::{EmployerId, WorkerId},
    office_change::OfficeChangeState,
    staff::Region,
    work_request::WorkRequest,
};

/// Asks for a part of what a worker asked for; `None` for a cursor that she was never given.
pub(crate) struct OwnRequestsQuestion {
    pub worker: WorkerId,
    /// The last request of the page before.
    pub after: Option<Uuid>,
}

/// A page, newest first, and where the next one begins.
pub(crate) struct OwnRequestsPage {
    pub items: Vec<WorkRequest>,
    pub next: Option<Uuid>,
}

impl Question for OwnRequestsQuestion {
    type Facts = Option<OwnRequestsPage>;
}

/// Asks for a page of what waits for an employer's answer, the oldest first.
pub(crate) struct OpenRequestsQuestion {
    pub employer: EmployerId,
    /// Only of this worker, or about this client.
    pub whose: Option<Whose>,
    /// The last row of the page before.
    pub after: Option<i64>,
}

/// A page, and where the next one begins.
pub(crate) struct OpenRequestsPage {
    pub items: Vec<OfficeRequest>,
    pub next: Option<i64>,
}

impl Question for OpenRequestsQuestion {
    type Facts = OpenRequestsPage;
}

/// Asks for what a worker of an employer asked for last, whatever became of it: the newest first.
pub(crate) struct WorkerRequestsQuestion {
    pub employer: EmployerId,
    pub login: Login,
    /// The most of them.
    pub most: i64,
}

impl Question for WorkerRequestsQuestion {
    type Facts = Vec<OfficeRequest>;
}

/// Asks for one request to an employer, if she has it.
pub(crate) struct OfficeRequestQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for OfficeRequestQuestion {
    type Facts = Option<OfficeRequest>;
}

/// A request as the office sees it.
#[derive(Debug, Clone)]
pub(crate) struct OfficeRequest {
    pub request: WorkRequest,
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

/// Asks how much waits for an employer, counted up to a bound.
pub(crate) struct WaitingQuestion {
    pub employer: EmployerId,
}

/// How much waits: requests that are open, and changes that are contested. Each is counted up to
/// [`Self::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Waiting {
    pub requests: u32,
    pub contests: u32,
}

impl Waiting {
    /// What is counted at most: the number stands on every page.
    pub(crate) const MOST: u32 = 1000;
}

impl Question for WaitingQuestion {
    type Facts = Waiting;
}

/// Asks what waits about one performance of an employer.
pub(crate) struct AboutPerformanceQuestion {
    pub employer: EmployerId,
    pub performance: Uuid,
}

/// The open request about it, and what became of its last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct AboutPerformance {
    pub request: Option<Uuid>,
    pub contest: Option<Uuid>,
    /// The last day on which the worker can answer a change.
    pub answer_by: Option<Day>,
    /// Whether nobody could answer the last change: she had left.
    pub unanswerable: bool,
    /// Whether she has left, and is asked about nothing.
    pub worker_left: bool,
}

impl AboutPerformance {
    /// With the last change: which, what became of it, and the last day to answer.
    pub(super) fn with_last(mut self, last: (Uuid, OfficeChangeState, Day)) -> Self {
        match last {
            (id, OfficeChangeState::Contested, _) => self.contest = Some(id),
            (_, OfficeChangeState::Open, day) => self.answer_by = Some(day),
            (_, OfficeChangeState::Unanswerable, _) => self.unanswerable = true,
            _ => {}
        }
        self
    }
}

impl Question for AboutPerformanceQuestion {
    type Facts = AboutPerformance;
}
