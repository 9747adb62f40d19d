//! What is older than it must be kept: performances, requests, and blocks of the audit log.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::{Answer, EmployerId, StoreError, rows};
use crate::{
    application::{
        OldBlockQuestion, OldCounts, OldCountsQuestion, OldPerformancesQuestion,
        OldRequestsQuestion,
    },
    store::erasures::{
        COUNT_LINES, COUNT_PERFORMANCES, COUNT_REQUESTS, LINES_OF_BLOCK, OLD_PERFORMANCES,
        OLD_REQUESTS, OLDEST_BLOCK, OLDEST_UNSETTLED, OldBlock, OldPerformance,
    },
};

impl Answer for OldPerformancesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<OldPerformance>, StoreError> {
        let values = params![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let found = |row: &Row<'_>| {
            Ok(OldPerformance {
                seq: row.get(0)?,
                employer: EmployerId(row.get(1)?),
                company: row.get(2)?,
                reference: row.get(3)?,
                day: rows::parsed(row, 4)?,
                login: row.get(5)?,
                client: row.get(6)?,
                activity: row.get(7)?,
                hours: row.get(8)?,
                state: row.get(9)?,
                channel: row.get(10)?,
                registered_at: rows::instant(row, 11)?,
            })
        };
        let mut statement = conn.prepare_cached(OLD_PERFORMANCES)?;
        let all = statement.query_map(values, found)?;
        Ok(all.collect::<Result<_, _>>()?)
    }
}

impl Answer for OldRequestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<i64>, StoreError> {
        let values = params![
            self.old.day.to_string(),
            self.old.instant.as_millisecond(),
            self.at_most
        ];
        let mut statement = conn.prepare_cached(OLD_REQUESTS)?;
        let all = statement.query_map(values, |row| row.get(0))?;
        Ok(all.collect::<Result<_, _>>()?)
    }
}

impl Answer for OldBlockQuestion {
    fn answer(&self, conn: &Connection) -> Result<(Option<OldBlock>, Option<i64>), StoreError> {
        let unsettled = conn
            .prepare_cached(OLDEST_UNSETTLED)?
            .query_row((), |row| row.get(0))?;
        let block = conn
            .prepare_cached(OLDEST_BLOCK)?
            .query_row((), |row| {
                Ok(OldBlock {
                    block: row.get(0)?,
                    lines: (row.get(1)?, row.get(2)?),
                    sealed_at: row.get(3)?,
                    of: Vec::new(),
                })
            })
            .optional()?;
        let Some(mut block) = block else {
            return Ok((None, unsettled));
        };
        let mut statement = conn.prepare_cached(LINES_OF_BLOCK)?;
        let of = statement.query_map(params![block.lines.0, block.lines.1], |row| {
            let lines: i64 = row.get(1)?;
            Ok((
                EmployerId(row.get(0)?),
                usize::try_from(lines).unwrap_or_default(),
            ))
        })?;
        block.of = of.collect::<Result<_, _>>()?;
        Ok((Some(block), unsettled))
    }
}

impl Answer for OldCountsQuestion {
    fn answer(&self, conn: &Connection) -> Result<OldCounts, StoreError> {
        let (day, instant) = (self.old.day.to_string(), self.old.instant.as_millisecond());
        let unsettled: Option<i64> = conn
            .prepare_cached(OLDEST_UNSETTLED)?
            .query_row((), |row| row.get(0))?;
        let before = unsettled.map_or(instant, |it| it.min(instant));
        let count = |sql| -> rusqlite::Result<i64> {
            conn.prepare_cached(sql)?
                .query_row(params![day, instant, i64::MAX], |row| row.get(0))
        };
        Ok(OldCounts {
            performances: count(COUNT_PERFORMANCES)?,
            requests: count(COUNT_REQUESTS)?,
            lines: conn
                .prepare_cached(COUNT_LINES)?
                .query_row([before], |row| row.get(0))?,
        })
    }
}
