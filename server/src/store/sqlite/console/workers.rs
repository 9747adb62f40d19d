//! The tries of a worker, as the office sees them.

use jiff::Timestamp;
use job_tracker_protocol::Login;
use rusqlite::params;

use super::super::{EmployerId, Sqlite, StoreError, rows};

/// The tries of one lane.
#[derive(Debug, Clone)]
pub(crate) struct LaneRow {
    /// Whether it is a phone of hers that signed in before; else all the others.
    pub known_phone: bool,
    pub by_phone_line: bool,
    pub tries: u8,
    /// When and from where, newest first.
    pub wrong: Vec<(Timestamp, String)>,
}

impl Sqlite {
    /// The tries of a worker, lane by lane, those of her own phones first.
    pub(crate) async fn lanes_of(
        &self,
        employer: EmployerId,
        login: Login,
    ) -> Result<Vec<LaneRow>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT lanes.device, lanes.channel, lanes.tries
                 FROM lanes
                 JOIN workers ON workers.login = lanes.login
                 WHERE lanes.login = ?1 AND workers.employer_id = ?2 AND lanes.tries > 0
                 ORDER BY lanes.device = x'', lanes.channel, lanes.seq",
            )?;
            let found = statement
                .query_map(params![login.as_str(), employer.0], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?
                .collect::<Result<Vec<(Vec<u8>, String, u8)>, _>>()?;
            found
                .into_iter()
                .map(|(device, channel, tries)| {
                    let mut statement = conn.prepare_cached(
                        "SELECT wrong_tries.at, wrong_tries.address
                         FROM wrong_tries
                         JOIN workers ON workers.id = wrong_tries.worker_id
                         WHERE workers.login = ?1 AND wrong_tries.channel = ?2
                             AND wrong_tries.device = ?3
                         ORDER BY wrong_tries.seq DESC",
                    )?;
                    let wrong = statement
                        .query_map(params![login.as_str(), channel, device], |row| {
                            Ok((rows::instant(row, 0)?, row.get(1)?))
                        })?
                        .collect::<Result<_, _>>()?;
                    Ok(LaneRow {
                        known_phone: !device.is_empty(),
                        by_phone_line: channel == "phone",
                        tries,
                        wrong,
                    })
                })
                .collect()
        })
        .await
    }
}
