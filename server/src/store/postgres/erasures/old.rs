//! What is older than it must be kept: performances, requests, and blocks of the audit log.

use tokio_postgres::Row;

use super::{
    super::{Answer, Db, rows, statement::values},
    numbers,
};
use crate::{
    application::{
        OldBlockQuestion, OldCounts, OldCountsQuestion, OldPerformancesQuestion,
        OldRequestsQuestion,
    },
    domain::ids::EmployerId,
    store::{
        StoreError,
        erasures::{
            COUNT_LINES, COUNT_PERFORMANCES, COUNT_REQUESTS, LINES_OF_BLOCK, OLD_PERFORMANCES,
            OLD_REQUESTS, OLDEST_BLOCK, OLDEST_UNSETTLED, OldBlock, OldPerformance,
        },
    },
};

impl Answer for OldPerformancesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<OldPerformance>, StoreError> {
        let values = values![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let found = |row: &Row| {
            Ok(OldPerformance {
                seq: rows::value(row, 0)?,
                employer: EmployerId(rows::value(row, 1)?),
                company: rows::value(row, 2)?,
                reference: rows::value(row, 3)?,
                day: rows::parsed(row, 4)?,
                login: rows::value(row, 5)?,
                client: rows::value(row, 6)?,
                activity: rows::value(row, 7)?,
                hours: rows::value(row, 8)?,
                state: rows::value(row, 9)?,
                channel: rows::value(row, 10)?,
                registered_at: rows::instant(row, 11)?,
            })
        };
        let all = db.rows(OLD_PERFORMANCES, values).await?;
        all.iter().map(found).collect()
    }
}

impl Answer for OldRequestsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<i64>, StoreError> {
        let values = values![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        numbers(&db.rows(OLD_REQUESTS, values).await?)
    }
}

impl Answer for OldBlockQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<(Option<OldBlock>, Option<i64>), StoreError> {
        let unsettled = db.row(OLDEST_UNSETTLED, values![]).await?;
        let unsettled = rows::value(&unsettled, 0)?;
        let Some(row) = db.maybe_row(OLDEST_BLOCK, values![]).await? else {
            return Ok((None, unsettled));
        };
        let lines: (i64, i64) = (rows::value(&row, 1)?, rows::value(&row, 2)?);
        let of = db.rows(LINES_OF_BLOCK, values![lines.0, lines.1]).await?;
        let of = of.iter().map(|it| {
            let count: i64 = rows::value(it, 1)?;
            let count = usize::try_from(count).map_err(|_| StoreError::Unreadable("number"))?;
            Ok((EmployerId(rows::value(it, 0)?), count))
        });
        let block = OldBlock {
            block: rows::value(&row, 0)?,
            lines,
            sealed_at: rows::value(&row, 3)?,
            of: of.collect::<Result<_, StoreError>>()?,
        };
        Ok((Some(block), unsettled))
    }
}

impl Answer for OldCountsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<OldCounts, StoreError> {
        let (day, instant) = (self.old.day.to_string(), self.old.instant.as_millisecond());
        let unsettled = db.row(OLDEST_UNSETTLED, values![]).await?;
        let unsettled: Option<i64> = rows::value(&unsettled, 0)?;
        let before = unsettled.map_or(instant, |it| it.min(instant));
        let values = || values![day.clone(), instant, i64::MAX];
        let performances = db.row(COUNT_PERFORMANCES, values()).await?;
        let requests = db.row(COUNT_REQUESTS, values()).await?;
        let lines = db.row(COUNT_LINES, values![before]).await?;
        Ok(OldCounts {
            performances: rows::value(&performances, 0)?,
            requests: rows::value(&requests, 0)?,
            lines: rows::value(&lines, 0)?,
        })
    }
}
