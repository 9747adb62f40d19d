//! What is asked about the tries of a login.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::Question;
use crate::domain::ids::EmployerId;

/// Asks for the used tries of a worker, lane by lane, those of her own phones first.
pub(crate) struct LanesQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

/// The tries of one lane.
#[derive(Debug, Clone)]
pub(crate) struct LaneRow {
    /// Whether it is a phone of hers that signed in before; else all the others.
    pub known_phone: bool,
    pub by_phone_line: bool,
    pub tries: u8,
    /// When and from where, newest first.
    pub wrong: Vec<(Timestamp, String)>,
}

impl Question for LanesQuestion {
    type Facts = Vec<LaneRow>;
}
