use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::validation::NewValidation;

/// A change of what users validated together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValidationChange {
    /// Keeps what was validated, after it was; forgets validations of the employer from before this
    /// instant.
    Keep {
        /// What.
        new: Box<NewValidation>,
        /// What is older goes.
        forget_before: Timestamp,
    },
    /// Somebody takes it back. In conflict when that was done before.
    Undo {
        /// Which.
        id: Uuid,
        /// When.
        at: Timestamp,
    },
}
