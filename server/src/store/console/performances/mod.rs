//! An employer's performances, and what the office does with them.

mod automatic;
mod change;
mod enter;
mod list;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Login, wire::Performance};
use rusqlite::Row;

use super::super::rows;
use crate::domain::states::Step;

pub(crate) use change::{Change, ChangeError, Deed};
pub(crate) use enter::{EnterError, Entry};
pub(crate) use list::{Cursor, PerformanceFilter};

/// By which way a performance came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The worker's app.
    App,
    /// The phone line.
    Phone,
    /// The office entered it for her.
    Office,
}

impl Way {
    pub(crate) const ALL: [Self; 3] = [Self::App, Self::Phone, Self::Office];

    /// The name in the database and in forms.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Phone => "phone",
            Self::Office => "office",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// A performance as the office sees it.
#[derive(Debug, Clone)]
pub(crate) struct OfficePerformance {
    pub performance: Performance,
    pub worker_name: String,
    pub worker_login: Login,
    pub client_name: String,
    pub way: Way,
    /// Whether it was validated by time and not by hand.
    pub automatic: bool,
    pub version: i64,
    seq: i64,
}

impl OfficePerformance {
    pub(crate) fn client_number(&self) -> &ClientNumber {
        &self.performance.client_number
    }

    pub(crate) fn registered_at(&self) -> &Timestamp {
        &self.performance.registered_at
    }

    pub(crate) fn can_be_validated(&self) -> bool {
        Step::Validate.from(self.performance.state).is_some()
    }
}

const COLUMNS: &str = "performances.id, performances.reference, clients.number,
     performances.activity, performances.hours, performances.day, performances.registered_at,
     performances.state, workers.name, workers.login, clients.name, performances.channel,
     performances.automatic, performances.version, performances.seq";

const TABLES: &str = "performances
     JOIN workers ON workers.id = performances.worker_id
     JOIN clients ON clients.id = performances.client_id";

fn office_performance(row: &Row<'_>) -> rusqlite::Result<OfficePerformance> {
    Ok(OfficePerformance {
        performance: rows::performance(row)?,
        worker_name: row.get(8)?,
        worker_login: rows::parsed(row, 9)?,
        client_name: row.get(10)?,
        way: rows::named(row, 11, Way::from_name)?,
        automatic: row.get(12)?,
        version: row.get(13)?,
        seq: row.get(14)?,
    })
}
