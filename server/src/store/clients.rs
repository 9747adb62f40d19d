//! What is asked about the registry of clients.

use std::collections::HashSet;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day};

use super::Question;
use crate::domain::{
    ids::{EmployerId, WorkerId},
    staff::Region,
};

/// A client in the registry.
#[derive(Debug, Clone)]
pub(crate) struct ClientRow {
    pub number: ClientNumber,
    pub name: String,
    /// As the office wrote it.
    pub phone: Option<String>,
    /// None where it is the employer's.
    pub region: Option<Region>,
    pub active: bool,
    pub version: i64,
}

/// A page of the registry, and where the next begins.
pub(crate) struct ClientPage {
    pub clients: Vec<ClientRow>,
    pub next: Option<(String, ClientNumber)>,
}

/// Whose codes stand on a sheet.
pub(crate) enum SheetChoice {
    /// Those with these numbers.
    These(Vec<ClientNumber>),
    /// All who are active, perhaps only those added since an instant, from the one after `after`
    /// on.
    Active {
        since: Option<Timestamp>,
        after: Option<(String, ClientNumber)>,
    },
}

/// Asks for clients by name, from the one after `after` on.
pub(crate) struct ClientsQuestion {
    pub employer: EmployerId,
    pub active: bool,
    /// A part of a name, of a number or of a telephone; empty finds all.
    pub search: String,
    pub after: Option<(String, ClientNumber)>,
}

impl Question for ClientsQuestion {
    type Facts = ClientPage;
}

/// Asks for the numbers of the clients that a worker has worked for since a day, and that are in use:
/// each once, the one of the newest day first.
pub(crate) struct RecentClientsQuestion {
    pub worker: WorkerId,
    pub since: Day,
    /// The most of them.
    pub most: i64,
}

impl Question for RecentClientsQuestion {
    type Facts = Vec<ClientNumber>;
}

/// Asks for one client of this employer.
pub(crate) struct ClientQuestion {
    pub employer: EmployerId,
    pub number: ClientNumber,
}

impl Question for ClientQuestion {
    type Facts = Option<ClientRow>;
}

/// Asks for active clients for a sheet of QR codes, by name, so many at most.
pub(crate) struct SheetQuestion {
    pub employer: EmployerId,
    pub choice: SheetChoice,
    pub most: usize,
}

impl Question for SheetQuestion {
    type Facts = ClientPage;
}

/// Asks for the numbers of all clients of this employer.
pub(crate) struct ClientNumbersQuestion(pub EmployerId);

impl Question for ClientNumbersQuestion {
    type Facts = HashSet<ClientNumber>;
}
