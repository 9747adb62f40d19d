//! Instants as they are kept.

use jiff::Timestamp;

/// In whole milliseconds: stored so, and therefore answered so, the first time too.
pub fn in_millis(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}
