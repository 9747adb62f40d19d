use job_tracker_protocol::{Day, PerformanceState};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::{COLUMNS, OfficePerformance, TABLES, office_performance};
use crate::{
    domain::channel::Channel,
    store::{
        StoreError,
        sqlite::{EmployerId, Sqlite, rows},
    },
};

/// Performances on a page.
const PAGE: usize = 100;

/// Which performances.
#[derive(Debug, Clone)]
pub(crate) struct PerformanceFilter {
    pub from: Day,
    pub to: Day,
    /// A part of the worker's name or login.
    pub worker: String,
    /// A part of the client's name or number.
    pub client: String,
    pub state: Option<PerformanceState>,
    pub channel: Option<Channel>,
}

/// The last row of the page before.
#[derive(Debug, Clone)]
pub(crate) struct Cursor {
    pub day: Day,
    pub seq: i64,
}

impl Sqlite {
    /// A page, newest day first, and where the next one begins.
    pub(crate) async fn office_performances(
        &self,
        employer: EmployerId,
        filter: PerformanceFilter,
        after: Option<Cursor>,
    ) -> Result<(Vec<OfficePerformance>, Option<Cursor>), StoreError> {
        self.read(move |conn| {
            let worker = rows::name_or_number(&filter.worker);
            let client = rows::name_or_number(&filter.client);
            let (day, seq) = after.map_or(("9999-99-99".to_owned(), i64::MAX), |it| {
                (it.day.to_string(), it.seq)
            });
            let found: Vec<OfficePerformance> = conn
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}
                     FROM {TABLES}
                     WHERE performances.employer_id = ?1
                         AND performances.day BETWEEN ?2 AND ?3
                         AND (performances.day, performances.seq) < (?4, ?5)
                         AND (workers.name LIKE ?6 ESCAPE '\\' OR workers.login LIKE ?7 ESCAPE '\\')
                         AND (clients.name LIKE ?8 ESCAPE '\\' OR clients.number LIKE ?9 ESCAPE '\\')
                         AND (?10 IS NULL OR performances.state = ?10)
                         AND (?11 IS NULL OR performances.channel = ?11)
                     ORDER BY performances.day DESC, performances.seq DESC
                     LIMIT ?12"
                ))?
                .query_map(
                    params![
                        employer.0,
                        filter.from.to_string(),
                        filter.to.to_string(),
                        day,
                        seq,
                        worker.0,
                        worker.1,
                        client.0,
                        client.1,
                        filter.state.map(PerformanceState::as_str),
                        filter.channel.map(Channel::as_str),
                        i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
                    ],
                    office_performance,
                )?
                .collect::<Result<_, _>>()?;
            let (found, last) = rows::page(found, PAGE);
            let next = last.map(|it| Cursor {
                day: it.performance.date,
                seq: it.seq,
            });
            Ok((found, next))
        })
        .await
    }

    /// One of this employer's.
    pub(crate) async fn office_performance(
        &self,
        employer: EmployerId,
        id: Uuid,
    ) -> Result<Option<OfficePerformance>, StoreError> {
        self.read(move |conn| {
            Ok(conn
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}
                     FROM {TABLES}
                     WHERE performances.employer_id = ?1 AND performances.id = ?2"
                ))?
                .query_row(params![employer.0, id.as_bytes()], office_performance)
                .optional()?)
        })
        .await
    }
}
