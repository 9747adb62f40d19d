//! What is asked about performances.

use job_tracker_protocol::Day;
use uuid::Uuid;

use super::Question;
use crate::domain::{ids::WorkerId, performance::Performance};

/// Asks for a part of a worker's own history; `None` for a cursor that she was never given.
pub(crate) struct HistoryQuestion {
    pub worker: WorkerId,
    /// The last performance of the page before: opaque to the app, and it stays right when newer
    /// performances arrive meanwhile.
    pub after: Option<Uuid>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
}

/// A page of the history, newest first.
pub(crate) struct HistoryPage {
    pub items: Vec<Performance>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

impl Question for HistoryQuestion {
    type Facts = Option<HistoryPage>;
}
