use jiff::Timestamp;

use crate::domain::{employer::NewEmployer, ids::EmployerId, staff::OpeningEmployer};

/// A change of an employer. In conflict when something has its id already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmployerChange {
    /// Adds an employer. The links that would make the first one are dead from then on.
    Add {
        /// Its row.
        row: EmployerId,
        /// What it is.
        new: NewEmployer,
        /// When.
        at: Timestamp,
    },
    /// The first user makes the first employer.
    Open {
        /// Its row.
        row: EmployerId,
        /// What it is.
        new: Box<OpeningEmployer>,
        /// When.
        at: Timestamp,
    },
}
