//! What is asked about what the console shows once.

use jiff::Timestamp;
use uuid::Uuid;

use super::Question;
use crate::domain::secret::TokenHash;

/// Asks for the sealed answer that this session keeps in this place, while it is kept.
pub(crate) struct ShownOnceQuestion {
    pub session: TokenHash,
    pub place: Uuid,
    pub now: Timestamp,
}

impl Question for ShownOnceQuestion {
    type Facts = Option<Vec<u8>>;
}
