use jiff::Timestamp;

use crate::domain::{
    ids::UserId,
    notice::{NewNotice, NoticeKind},
};

/// A change of what users should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeChange {
    /// Something happened. What is older than [`crate::domain::rules::NOTICES_KEPT`] goes.
    Tell(Box<NewNotice>),
    /// A user knows what happened until then.
    Dismiss {
        /// Who.
        user: UserId,
        /// Of which kind.
        kind: NoticeKind,
        /// Until when.
        seen: Timestamp,
    },
}
