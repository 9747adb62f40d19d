use jiff::Timestamp;

use crate::domain::{
    client_record::NewClient,
    ids::{ClientId, EmployerId},
    wording::Name,
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
    /// Gives it another name. In conflict when it no longer has this version.
    Rename {
        /// Which.
        client: ClientId,
        /// The version that the decision was made on.
        version: i64,
        /// Its name from now on.
        name: Name,
    },
    /// Takes it out of use, or into use again. In conflict when it is so already.
    SetActive {
        /// Which.
        client: ClientId,
        /// Whether work can be reported for it.
        active: bool,
    },
}
