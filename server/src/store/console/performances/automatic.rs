use jiff::Timestamp;
use job_tracker_protocol::Day;
use rusqlite::params;
use uuid::Uuid;

use super::change::tell;
use crate::{
    domain::{action::Action, staff::Region, working_days::newest_settled},
    store::{
        EmployerId, Store, StoreError,
        audit::{Actor, Origin},
        rows,
    },
};

/// Performances in one transaction, so that workers who are sending wait for none of it.
const BATCH: i64 = 500;

impl Store {
    /// Validates what workers reported and the office did not touch while the region's working
    /// days passed. Gives their number.
    pub(crate) async fn validate_automatically(
        &self,
        today: Day,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let mut all = 0;
        for region in Region::ALL {
            let newest = newest_settled(today, region.working_days_to_validate());
            loop {
                let validated = self.validate_batch(region, newest, now).await?;
                all += validated;
                if validated == 0 {
                    break;
                }
            }
        }
        Ok(all)
    }

    async fn validate_batch(
        &self,
        region: Region,
        newest: Day,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.write(move |conn| {
            let validated = conn
                .prepare_cached(
                    "UPDATE performances
                     SET state = 'validated', automatic = 1, version = version + 1
                     WHERE seq IN (
                         SELECT performances.seq
                         FROM performances
                         JOIN employers ON employers.id = performances.employer_id
                         WHERE performances.state = 'registered'
                             AND performances.channel <> 'office'
                             AND performances.day <= ?1
                             AND employers.region = ?2
                         LIMIT ?3
                     )
                     RETURNING employer_id, id",
                )?
                .query_map(params![newest.to_string(), region.as_str(), BATCH], |row| {
                    Ok((EmployerId(row.get(0)?), rows::uuid(row, 1)?))
                })?
                .collect::<Result<Vec<(EmployerId, Uuid)>, _>>()?;
            for (employer, id) in &validated {
                let who = (Actor::Server, Origin::Server);
                let detail = r#"{"automatic":true}"#;
                let action = Action::PerformanceValidated;
                tell(conn, *employer, who, action, *id, detail, now)?;
            }
            Ok(validated.len())
        })
        .await
    }
}
