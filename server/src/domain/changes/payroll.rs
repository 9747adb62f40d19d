use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::{ids::EmployerId, wording::Name};

/// A change of a mapping for payroll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayrollChange {
    /// Keeps a new one. In conflict when there is one with its id, or the employer has one with its
    /// name.
    Add {
        /// Which.
        id: Uuid,
        /// Whose.
        employer: EmployerId,
        /// What it is called.
        name: Name,
        /// What it says.
        layout: String,
        /// When.
        at: Timestamp,
    },
    /// Changes one. In conflict when it no longer has this version.
    Edit {
        /// Which.
        id: Uuid,
        /// The version that the decision was made on.
        version: i64,
        /// What it is called from now on.
        name: Name,
        /// What it says from now on.
        layout: String,
        /// When.
        at: Timestamp,
    },
    /// Removes one. In conflict when it no longer has this version.
    Remove {
        /// Which.
        id: Uuid,
        /// The version that the decision was made on.
        version: i64,
    },
}
