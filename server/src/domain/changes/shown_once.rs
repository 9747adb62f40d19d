use jiff::Timestamp;

use crate::domain::sealed::SealedAnswer;

/// A change of what the console shows once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShownOnceChange {
    /// Keeps the answer to a form. In conflict when the form was taken before, or its session has
    /// ended.
    Keep {
        /// What is kept, and where.
        answer: SealedAnswer,
        /// When; what is kept no longer than this goes.
        at: Timestamp,
    },
    /// Forgets what is kept no longer than this. That the form was taken stays known.
    Forget(Timestamp),
}
