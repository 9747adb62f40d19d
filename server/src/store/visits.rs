//! What is asked about the visits of one worker, or to one client.

use job_tracker_protocol::{ClientNumber, Day, Login};

use super::{Question, performances::OfficePerformance};
use crate::domain::{contract_month::Employment, ids::EmployerId};

/// A worker or a client of an employer.
#[derive(Debug, Clone)]
pub(crate) enum Whose {
    Worker(Login),
    Client(ClientNumber),
}

impl Whose {
    /// The login, where a worker is meant, and the number, where a client is.
    pub(super) fn named(whose: Option<&Self>) -> (Option<&str>, Option<&str>) {
        match whose {
            Some(Self::Worker(login)) => (Some(login.as_str()), None),
            Some(Self::Client(number)) => (None, Some(number.as_str())),
            None => (None, None),
        }
    }
}

/// Asks for the newest performances of one of them, whatever their state.
pub(crate) struct VisitsQuestion {
    pub employer: EmployerId,
    pub whose: Whose,
    pub most: i64,
}

impl Question for VisitsQuestion {
    type Facts = Vec<OfficePerformance>;
}

/// Asks which clients a worker visited since a day, or which workers visited a client; the newest first.
pub(crate) struct CompanionsQuestion {
    pub employer: EmployerId,
    pub whose: Whose,
    pub since: Day,
    pub most: i64,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Companion {
    /// A client's number, or a worker's login.
    pub number: String,
    pub name: String,
    /// Whether work can be reported there, or by her.
    pub active: bool,
    pub visits: u32,
    pub hours: u32,
    pub last: Day,
}

impl Question for CompanionsQuestion {
    type Facts = Vec<Companion>;
}

/// Asks for the hours of a worker, day by day, without what is cancelled.
pub(crate) struct WorkerDaysQuestion {
    pub employer: EmployerId,
    pub login: Login,
    pub from: Day,
    pub to: Day,
}

impl Question for WorkerDaysQuestion {
    type Facts = Vec<(Day, u32)>;
}

/// Asks how long a worker works here; none of another employer.
pub(crate) struct EmploymentQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

impl Question for EmploymentQuestion {
    type Facts = Option<Employment>;
}

/// Asks for the names of those who work here, so many at most.
pub(crate) struct WorkerOffersQuestion {
    pub employer: EmployerId,
    pub most: i64,
}

impl Question for WorkerOffersQuestion {
    type Facts = Vec<(Login, String)>;
}
