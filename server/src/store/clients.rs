//! What is asked about the registry of clients.

use std::collections::HashMap;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day};

use super::{
    Question,
    lists::{After, Place},
};
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

/// By what the registry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ClientOrder {
    #[default]
    Name,
    Family,
    Number,
    LastVisit,
}

impl ClientOrder {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::Family, Self::Number, Self::LastVisit];

    /// The name in addresses.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Family => "family",
            Self::Number => "number",
            Self::LastVisit => "last",
        }
    }

    /// A place in this order that [`Place::text`] wrote.
    pub(crate) fn place(self, text: &str) -> Place {
        match self {
            Self::Name => Place::Name,
            Self::Family => Place::Family,
            Self::Number | Self::LastVisit => Place::Text(text.to_owned()),
        }
    }

    /// A place in this order.
    pub(super) fn nowhere(self) -> Place {
        self.place("")
    }
}

/// A client in the list of the office.
#[derive(Debug, Clone)]
pub(crate) struct ListedClient {
    pub client: ClientRow,
    /// The day of the last visit that counts; it may be later than today.
    pub last_visit: Option<Day>,
}

impl ListedClient {
    fn place(&self, order: ClientOrder) -> Place {
        match order {
            ClientOrder::Name => Place::Name,
            ClientOrder::Family => Place::Family,
            ClientOrder::Number => Place::Text(self.client.number.to_string()),
            ClientOrder::LastVisit => {
                Place::Text(self.last_visit.map_or(String::new(), |it| it.to_string()))
            }
        }
    }
}

/// A page of the list, and where the next begins.
pub(crate) struct ClientListPage {
    pub clients: Vec<ListedClient>,
    pub next: Option<After<ClientNumber>>,
}

/// Clients of a sheet, and where the next begins.
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

/// Asks for clients in an order, from the one after `after` on.
pub(crate) struct ClientsQuestion {
    pub employer: EmployerId,
    pub active: bool,
    /// A part of a name, of a number or of a telephone; empty finds all.
    pub search: String,
    pub order: ClientOrder,
    pub descending: bool,
    pub after: Option<After<ClientNumber>>,
}

impl ClientsQuestion {
    /// The page of one row more than it has.
    pub(super) fn page(&self, found: Vec<ListedClient>, size: usize) -> ClientListPage {
        let (clients, last) = super::lists::page(found, size);
        let next = last.map(|it| After {
            place: it.place(self.order),
            number: it.client.number,
            name: it.client.name,
        });
        ClientListPage { clients, next }
    }
}

impl Question for ClientsQuestion {
    type Facts = ClientListPage;
}

/// Asks how many clients there are.
pub(crate) struct ClientCountsQuestion {
    pub employer: EmployerId,
}

/// How many clients each filter lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientCounts {
    pub active: i64,
    pub inactive: i64,
}

impl Question for ClientCountsQuestion {
    type Facts = ClientCounts;
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

/// Asks for the numbers of all clients of this employer, each with whether workers can report work
/// there.
pub(crate) struct ClientNumbersQuestion(pub EmployerId);

impl Question for ClientNumbersQuestion {
    type Facts = HashMap<ClientNumber, bool>;
}
