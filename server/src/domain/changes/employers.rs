use jiff::Timestamp;

use crate::domain::{
    employer::{Company, NewEmployer},
    ids::EmployerId,
    staff::OpeningEmployer,
};

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
    /// Its office changes it. In conflict when it no longer has this version.
    Edit {
        /// Its row.
        row: EmployerId,
        /// The version that the decision was made on.
        version: i64,
        /// What stands there from now on.
        company: Company,
    },
}
