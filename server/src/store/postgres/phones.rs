//! The phones of a worker as she and the office see them.

use jiff::Timestamp;
use tokio_postgres::Row;

use super::{Answer, Db, rows, statement::values};
use crate::{
    application::PhonesQuestion,
    domain::{
        ids::WorkerId,
        phones::{KnownPhone, OwnSession, PhonesFacts},
        secret::TokenHash,
    },
    store::StoreError,
};

impl Answer for PhonesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<PhonesFacts>, StoreError> {
        match self {
            Self::Own {
                worker,
                session,
                now,
            } => {
                let (phones, session) =
                    tokio::try_join!(phones(db, *worker, *now), own_session(db, *session, *now))?;
                Ok(Some(PhonesFacts {
                    worker: *worker,
                    phones,
                    session,
                }))
            }
            Self::Of {
                employer,
                login,
                now,
            } => {
                let found = db.maybe_row(
                    "SELECT id FROM workers WHERE employer_id = $1 AND login = $2",
                    values![employer.0, login.as_str().to_owned()],
                );
                let Some(row) = found.await? else {
                    return Ok(None);
                };
                let worker = WorkerId(rows::value(&row, 0)?);
                Ok(Some(PhonesFacts {
                    worker,
                    phones: phones(db, worker, *now).await?,
                    session: None,
                }))
            }
        }
    }
}

async fn own_session(
    db: Db<'_>,
    session: TokenHash,
    now: Timestamp,
) -> Result<Option<OwnSession>, StoreError> {
    let found = db.maybe_row(
        "SELECT device, device IS NULL
         FROM sessions
         WHERE token_hash = $1 AND expires_at > $2",
        values![session.as_bytes().to_vec(), now.as_millisecond()],
    );
    let session = |row: Row| {
        let is_unknown: bool = rows::value(&row, 1)?;
        let device = (!is_unknown).then(|| rows::hash(&row, 0)).transpose()?;
        Ok(OwnSession { device })
    };
    found.await?.map(session).transpose()
}

async fn phones(
    db: Db<'_>,
    worker: WorkerId,
    now: Timestamp,
) -> Result<Vec<KnownPhone>, StoreError> {
    let found = db.rows(
        "SELECT token_hash, created_at, used_at, (
                 SELECT max(expires_at)
                 FROM sessions
                 WHERE sessions.worker_id = $1 AND sessions.expires_at > $2
                     AND sessions.device = devices.token_hash
             )
         FROM devices
         WHERE worker_id = $1
         ORDER BY used_at DESC, token_hash",
        values![worker.0, now.as_millisecond()],
    );
    let phone = |row: &Row| {
        Ok(KnownPhone {
            device: rows::hash(row, 0)?,
            first_seen: rows::instant(row, 1)?,
            signed_in_at: rows::instant(row, 2)?,
            session_until: rows::maybe_instant(row, 3)?,
        })
    };
    found.await?.iter().map(phone).collect()
}
