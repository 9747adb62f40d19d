//! What is asked about an employer's workers, as the office sees them.

use jiff::Timestamp;
use job_tracker_protocol::{Day, Language, Login};
use uuid::Uuid;

use super::{
    Question,
    lists::{After, Place, PlaceKey},
};
use crate::{
    clock::Belgium,
    domain::{
        contract::ContractHours,
        contract_month::{Employment, hundredths},
        ids::EmployerId,
        weekdays::Weekdays,
    },
};

/// Which workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WorkerFilter {
    /// All who work here.
    #[default]
    Active,
    /// Those whose account is closed, for all phones or for new ones.
    Closed,
    /// Those who never signed in.
    NeverSeen,
    /// Those who no longer work here.
    Inactive,
}

/// A worker in the list.
#[derive(Debug, Clone)]
pub(crate) struct WorkerRow {
    pub login: Login,
    pub name: String,
    /// In Latin letters, where the fonts of a letter cannot write the other one.
    pub letter_name: Option<String>,
    /// As the office wrote it.
    pub phone: Option<String>,
    pub language: Language,
    /// Since when the app is closed for her.
    pub closed_at: Option<Timestamp>,
    /// Phones that never signed in before are closed out; hers is not.
    pub new_phones_closed: bool,
    pub seen_at: Option<Timestamp>,
    pub deactivated_at: Option<Timestamp>,
    pub version: i64,
    /// Hours a week.
    pub contract_hours: Option<ContractHours>,
    /// What the payroll office calls her.
    pub payroll_number: Option<String>,
    /// When the office expects her; on no day where it expects her as she usually reports.
    pub expected_days: Weekdays,
}

impl WorkerRow {
    /// Where her state stands among others, in the order of what the office has to do.
    fn state_rank(&self) -> i64 {
        match self {
            Self {
                deactivated_at: Some(_),
                ..
            } => 3,
            Self {
                closed_at: Some(_), ..
            } => 0,
            Self {
                new_phones_closed: true,
                ..
            } => 1,
            _ => 2,
        }
    }

    /// What her letter calls her.
    pub(crate) fn name_on_letter(&self) -> &str {
        self.letter_name.as_deref().unwrap_or(&self.name)
    }
}

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
    pub(super) fn nowhere(self) -> Place {
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
pub(crate) const NO_CONTRACT: i64 = -1_000_000_000;
/// Where those who never signed in stand among instants.
pub(crate) const NEVER_SEEN: i64 = -1;

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
pub(super) struct BesideContract {
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
    pub(super) fn first_of_month(&self) -> Day {
        self.today.date().first_of_month().into()
    }

    /// On how many days of the month she was here up to today: as **Hours by worker and month**
    /// counts them.
    pub(super) fn days_here(&self, employment: &Employment) -> u32 {
        employment.days_within(self.first_of_month(), self.today, &self.belgium)
    }

    /// The rows of a page, and one more, by what those who are listed did beside their contracts.
    pub(super) fn beside_contracts(&self, found: Vec<BesideContract>, size: usize) -> Vec<i64> {
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
    pub(super) fn page(&self, found: Vec<ListedWorker>, size: usize) -> WorkerPage {
        let (workers, last) = super::lists::page(found, size);
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

/// Asks how many workers each filter lets through.
pub(crate) struct WorkerCountsQuestion {
    pub employer: EmployerId,
}

/// How many workers each filter lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WorkerCounts {
    pub active: i64,
    pub closed: i64,
    pub never_seen: i64,
    pub inactive: i64,
}

impl WorkerCounts {
    /// Of one of them.
    pub(crate) fn of(&self, filter: WorkerFilter) -> i64 {
        match filter {
            WorkerFilter::Active => self.active,
            WorkerFilter::Closed => self.closed,
            WorkerFilter::NeverSeen => self.never_seen,
            WorkerFilter::Inactive => self.inactive,
        }
    }
}

impl Question for WorkerCountsQuestion {
    type Facts = WorkerCounts;
}

/// Asks for one worker of this employer.
pub(crate) struct WorkerQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

impl Question for WorkerQuestion {
    type Facts = Option<WorkerRow>;
}

/// Asks for all who work for this employer, or did, as a list is compared with them.
pub(crate) struct KnownWorkersQuestion(pub EmployerId);

/// A worker whose name a list may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownWorker {
    pub login: Login,
    pub name: String,
    pub phone: Option<String>,
    pub is_here: bool,
}

impl Question for KnownWorkersQuestion {
    type Facts = Vec<KnownWorker>;
}

/// Asks whether an employer took a list with this number.
pub(crate) struct ImportTakenQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

impl Question for ImportTakenQuestion {
    type Facts = bool;
}

/// Asks for the workers of a list who are here, by name; none when there is no such list.
pub(crate) struct ImportedWorkersQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

/// What the database calls the password that a worker comes with.
const FIRST_ISSUE: i64 = 1;

/// A worker of a list, and what is known of her letter.
#[derive(Debug, Clone)]
pub(crate) struct ImportedRow {
    pub worker: WorkerRow,
    /// Names her password: a list brings her without one that anybody knows.
    pub password_issue: i64,
    /// When her newest letter was made, where it has a QR code that no phone has used.
    pub letter_at: Option<Timestamp>,
}

impl ImportedRow {
    /// Whether anybody made a letter for her.
    pub fn has_letter(&self) -> bool {
        self.password_issue > FIRST_ISSUE
    }
}

impl Question for ImportedWorkersQuestion {
    type Facts = Option<Vec<ImportedRow>>;
}

/// Asks for the newest list of which somebody who never signed in has no letter.
pub(crate) struct WithoutLettersQuestion(pub EmployerId);

impl Question for WithoutLettersQuestion {
    type Facts = Option<Uuid>;
}
