use jiff::Timestamp;

use crate::domain::{employer::NewEmployer, ids::EmployerId};

/// A change of an employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmployerChange {
    /// Adds an employer. The links that would make the first one are dead from then on. In conflict
    /// when something has its id already.
    Add {
        /// Its row.
        row: EmployerId,
        /// What it is.
        new: NewEmployer,
        /// When.
        at: Timestamp,
    },
}
