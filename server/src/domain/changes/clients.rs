use jiff::Timestamp;

use crate::domain::{
    client_record::{Household, NewClient},
    ids::{ClientId, EmployerId},
};

/// A change of a client in the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientChange {
    /// Adds a client that is in use. In conflict when the employer has one with its number.
    Add {
        /// Its row, where the decision must know it; else the next one.
        row: Option<ClientId>,
        /// Whose client.
        employer: EmployerId,
        /// What it is.
        new: NewClient,
        /// When.
        at: Timestamp,
    },
    /// Gives it another name, telephone or region. In conflict when it no longer has this version.
    Edit {
        /// Which.
        client: ClientId,
        /// The version that the decision was made on.
        version: i64,
        /// What is known of it from now on.
        household: Household,
    },
    /// Takes it out of use, or into use again. In conflict when it is so already.
    SetActive {
        /// Which.
        client: ClientId,
        /// Whether work can be reported for it.
        active: bool,
    },
}
