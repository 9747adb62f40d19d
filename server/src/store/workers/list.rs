//! The list of workers that the office sees: by what it stands, and a page of it.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Login};

use super::{
    super::{
        Question,
        lists::{self, After, Place, PlaceKey},
    },
    WorkerFilter, WorkerRow,
};
use crate::{
    clock::Belgium,
    domain::{
        contract::ContractHours,
        contract_month::{Employment, hundredths},
        ids::EmployerId,
    },
};

/// By what a list of workers stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WorkerOrder {
    #[default]
    Name,
    Family,
    Login,
    Language,
    LastReport,
    MonthHours,
    BeyondContract,
    Seen,
    State,
}

impl WorkerOrder {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Name,
        Self::Family,
        Self::Login,
        Self::Language,
        Self::LastReport,
        Self::MonthHours,
        Self::BeyondContract,
        Self::Seen,
        Self::State,
    ];

    /// The name in addresses.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Family => "family",
            Self::Login => "login",
            Self::Language => "language",
            Self::LastReport => "last",
            Self::MonthHours => "month",
            Self::BeyondContract => "contract",
            Self::Seen => "seen",
            Self::State => "state",
        }
    }

    /// A place in this order.
    pub(in super::super) fn nowhere(self) -> Place {
        match self {
            Self::Name => Place::Name,
            Self::Family => Place::Family,
            Self::Login | Self::Language | Self::LastReport => Place::Text(String::new()),
            Self::MonthHours | Self::BeyondContract | Self::Seen | Self::State => Place::Number(0),
        }
    }

    /// A place in this order that [`Place::text`] wrote.
    pub(crate) fn place(self, text: &str) -> Option<Place> {
        Some(match self.nowhere() {
            Place::Text(_) => Place::Text(text.to_owned()),
            Place::Number(_) => Place::Number(text.parse().ok()?),
            named => named,
        })
    }
}

/// Where those without a contract stand among hundredths of an hour: before all others.
const NO_CONTRACT: i64 = -1_000_000_000;
/// Where those who never signed in stand among instants.
pub(in super::super) const NEVER_SEEN: i64 = -1;

/// A worker in the list of the office, with what she did lately.
#[derive(Debug, Clone)]
pub(crate) struct ListedWorker {
    pub worker: WorkerRow,
    /// The day of her last visit that counts, however it came; it may be later than today.
    pub last_report: Option<Day>,
    /// From the first of the month up to today.
    pub month_hours: u32,
    /// On how many of those days she was here.
    pub days_here: u32,
}

impl ListedWorker {
    /// Hundredths of an hour beyond what her contract comes to.
    pub(crate) fn beyond_contract(&self) -> Option<i64> {
        let contract = self.worker.contract_hours;
        beyond(contract, self.month_hours, self.days_here)
    }

    fn place(&self, order: WorkerOrder) -> Place {
        let worker = &self.worker;
        match order {
            WorkerOrder::Name => Place::Name,
            WorkerOrder::Family => Place::Family,
            WorkerOrder::Login => Place::Text(worker.login.to_string()),
            WorkerOrder::Language => Place::Text(worker.language.code().to_owned()),
            WorkerOrder::LastReport => {
                Place::Text(self.last_report.map_or(String::new(), |it| it.to_string()))
            }
            WorkerOrder::MonthHours => Place::Number(self.month_hours.into()),
            WorkerOrder::BeyondContract => {
                Place::Number(self.beyond_contract().unwrap_or(NO_CONTRACT))
            }
            WorkerOrder::Seen => {
                let seen = worker.seen_at.map(Timestamp::as_millisecond);
                Place::Number(seen.unwrap_or(NEVER_SEEN))
            }
            WorkerOrder::State => Place::Number(worker.state_rank()),
        }
    }
}

/// Hundredths of an hour beyond what a contract comes to over so many days.
fn beyond(contract: Option<ContractHours>, hours: u32, days: u32) -> Option<i64> {
    let contract = contract?;
    Some(i64::from(hours) * 100 - hundredths(contract, days))
}

/// What says where a worker stands by [`WorkerOrder::BeyondContract`]. Days of Belgium are counted
/// here and by no database.
pub(in super::super) struct BesideContract {
    /// Her row.
    pub id: i64,
    pub sort_key: Vec<u8>,
    pub login: String,
    pub contract: Option<ContractHours>,
    /// From the first of the month up to today.
    pub month_hours: u32,
    pub employment: Employment,
}

/// A page of the list, and where the next begins.
pub(crate) struct WorkerPage {
    pub workers: Vec<ListedWorker>,
    pub next: Option<After<Login>>,
}

/// Asks for workers in an order, from the one after `after` on.
pub(crate) struct WorkersQuestion {
    pub employer: EmployerId,
    pub filter: WorkerFilter,
    /// A part of a name, of a login or of a telephone; empty finds all.
    pub search: String,
    /// Which month is meant, and up to when.
    pub today: Day,
    /// Whose days count.
    pub belgium: Belgium,
    pub order: WorkerOrder,
    pub descending: bool,
    pub after: Option<After<Login>>,
}

impl WorkersQuestion {
    /// The first day of the month.
    pub(in super::super) fn first_of_month(&self) -> Day {
        self.today.date().first_of_month().into()
    }

    /// On how many days of the month she was here up to today: as **Hours by worker and month**
    /// counts them.
    pub(in super::super) fn days_here(&self, employment: &Employment) -> u32 {
        employment.days_within(self.first_of_month(), self.today, &self.belgium)
    }

    /// The rows of a page, and one more, by what those who are listed did beside their contracts.
    pub(in super::super) fn beside_contracts(
        &self,
        found: Vec<BesideContract>,
        size: usize,
    ) -> Vec<i64> {
        let mut places: Vec<_> = found
            .into_iter()
            .map(|it| {
                let days = self.days_here(&it.employment);
                let place = beyond(it.contract, it.month_hours, days).unwrap_or(NO_CONTRACT);
                ((place, it.sort_key, it.login), it.id)
            })
            .collect();
        if let Some((PlaceKey::Number(place), name, number)) = self.after.as_ref().map(After::keys)
        {
            let after = (place, name, number);
            places.retain(|(it, _)| match self.descending {
                true => *it < after,
                false => *it > after,
            });
        }
        places.sort_unstable();
        if self.descending {
            places.reverse();
        }
        places.truncate(size + 1);
        places.into_iter().map(|(_, id)| id).collect()
    }

    /// The page of one row more than it has.
    pub(in super::super) fn page(&self, found: Vec<ListedWorker>, size: usize) -> WorkerPage {
        let (workers, last) = lists::page(found, size);
        let next = last.map(|it| After {
            place: it.place(self.order),
            number: it.worker.login,
            name: it.worker.name,
        });
        WorkerPage { workers, next }
    }
}

impl Question for WorkersQuestion {
    type Facts = WorkerPage;
}
