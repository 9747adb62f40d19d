//! An employer's performances, and what the office does with them.

mod events;
mod list;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Login};
use rusqlite::Row;

use super::super::rows;
use crate::domain::{channel::Channel, performance::Performance, states::Step};

pub(crate) use events::PerformanceEvent;
pub(crate) use list::{Cursor, PerformanceFilter};

/// A performance as the office sees it.
#[derive(Debug, Clone)]
pub(crate) struct OfficePerformance {
    pub performance: Performance,
    pub worker_name: String,
    pub worker_login: Login,
    pub client_name: String,
    pub channel: Channel,
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
        channel: rows::named(row, 11, Channel::from_name)?,
        automatic: row.get(12)?,
        version: row.get(13)?,
        seq: row.get(14)?,
    })
}
