use jiff::Timestamp;

use crate::domain::{ids::EmployerId, staff::OpeningEmployer};

/// A change of an employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmployerChange {
    /// The first user makes the first employer. In conflict when something has its id already.
    Open {
        /// Its row.
        row: EmployerId,
        /// What it is.
        new: Box<OpeningEmployer>,
        /// When.
        at: Timestamp,
    },
}
