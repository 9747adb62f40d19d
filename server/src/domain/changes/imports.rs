use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::ids::EmployerId;

/// A change of the lists that were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportChange {
    /// Notes that a list is taken. In conflict when it was before.
    Begin {
        /// Its number.
        import: Uuid,
        /// Whose list.
        employer: EmployerId,
        /// When.
        at: Timestamp,
    },
}
