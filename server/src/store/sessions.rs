//! What is asked about the sessions of workers.

use jiff::Timestamp;

use super::Question;
use crate::domain::{secret::TokenHash, session::Signed};

/// Asks whose token this is, while it lives.
pub(crate) struct SessionQuestion {
    pub token: TokenHash,
    pub now: Timestamp,
}

impl Question for SessionQuestion {
    type Facts = Option<Signed>;
}

/// Asks when a session is over, while it lives.
pub(crate) struct SessionEnd {
    pub token: TokenHash,
    pub now: Timestamp,
}

impl Question for SessionEnd {
    type Facts = Option<Timestamp>;
}
