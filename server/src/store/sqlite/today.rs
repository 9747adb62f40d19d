//! What the office sees of a day.

use std::collections::HashMap;

use job_tracker_protocol::Day;
use rusqlite::{Connection, params};

use super::{Answer, StoreError, rows, shared_tries};
use crate::{
    domain::{
        ids::{ClientId, EmployerId, WorkerId},
        week::{WeekFigures, WeekPerformance},
    },
    store::today::{
        AttendanceFacts, AttendanceQuestion, Contracted, Today, TodayQuestion, TodayWorker,
        by_week, first_visits_since, over_contract,
    },
};

impl Answer for AttendanceQuestion {
    fn answer(&self, conn: &Connection) -> Result<AttendanceFacts, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        Ok(attendance(&transaction, self)?)
    }
}

impl Answer for TodayQuestion {
    fn answer(&self, conn: &Connection) -> Result<Today, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let week = week(&transaction, self)?;
        Ok(Today {
            attendance: attendance(&transaction, &self.0)?,
            over_contract: over_contract(contracts(&transaction, self.employer())?, &week),
            week: WeekFigures::of(week),
            first_visits: first_visits(&transaction, self)?,
            open_before: by_week(open_before(&transaction, self)?),
            closed: closed(&transaction, self.employer())?,
        })
    }
}

fn attendance(
    conn: &Connection,
    question: &AttendanceQuestion,
) -> rusqlite::Result<AttendanceFacts> {
    let company_days = conn
        .prepare_cached("SELECT expected_days FROM employers WHERE id = ?1")?
        .query_row([question.employer.0], |row| rows::weekdays(row, 0))?;
    Ok(AttendanceFacts {
        company_days,
        workers: workers(conn, question)?,
    })
}

fn workers(conn: &Connection, question: &AttendanceQuestion) -> rusqlite::Result<Vec<TodayWorker>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, login, name, phone, expected_days, seen_at IS NOT NULL, created_at,
             (SELECT day
              FROM performances
              WHERE worker_id = workers.id AND state <> 'cancelled'
              ORDER BY day
              LIMIT 1),
             (SELECT day
              FROM performances
              WHERE worker_id = workers.id AND day < ?2 AND state <> 'cancelled'
              ORDER BY day DESC
              LIMIT 1)
         FROM workers
         WHERE employer_id = ?1 AND deactivated_at IS NULL
         ORDER BY sort_key, login",
    )?;
    let day = question.day.to_string();
    let found = statement.query_map(params![question.employer.0, day], |row| {
        let worker = TodayWorker {
            login: rows::parsed(row, 1)?,
            name: row.get(2)?,
            phone: row.get(3)?,
            expected_days: rows::weekdays(row, 4)?,
            signed_in: row.get(5)?,
            created_at: rows::instant(row, 6)?,
            first_report: rows::maybe_parsed(row, 7)?,
            last_report: rows::maybe_parsed(row, 8)?,
            reported_on: Vec::new(),
            visits: 0,
            hours: 0,
        };
        Ok((row.get(0)?, worker))
    })?;
    let mut found: Vec<(i64, TodayWorker)> = found.collect::<Result<_, _>>()?;
    for day in &question.earlier {
        let reported = reported(conn, question.employer, *day)?;
        for (id, worker) in &mut found {
            if reported.contains_key(id) {
                worker.reported_on.push(*day);
            }
        }
    }
    let reported = reported(conn, question.employer, question.day)?;
    for (id, worker) in &mut found {
        (worker.visits, worker.hours) = reported.get(id).copied().unwrap_or_default();
    }
    Ok(found.into_iter().map(|it| it.1).collect())
}

/// Who reported on a day: how many visits, how many hours.
fn reported(
    conn: &Connection,
    employer: EmployerId,
    day: Day,
) -> rusqlite::Result<HashMap<i64, (u32, u32)>> {
    conn.prepare_cached(
        "SELECT worker_id, count(*), sum(hours)
         FROM performances INDEXED BY performances_of_employer
         WHERE employer_id = ?1 AND day = ?2 AND state <> 'cancelled'
         GROUP BY worker_id",
    )?
    .query_map(params![employer.0, day.to_string()], |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
    })?
    .collect()
}

fn week(conn: &Connection, question: &TodayQuestion) -> rusqlite::Result<Vec<WeekPerformance>> {
    conn.prepare_cached(concat!(
        "SELECT worker_id, client_id, day, activity, hours, state, ",
        is_open!(),
        " FROM performances INDEXED BY performances_of_employer
         WHERE performances.employer_id = ?1 AND performances.day BETWEEN ?2 AND ?3"
    ))?
    .query_map(
        params![
            question.employer().0,
            question.from().to_string(),
            question.to().to_string()
        ],
        |row| {
            Ok(WeekPerformance {
                worker: WorkerId(row.get(0)?),
                client: ClientId(row.get(1)?),
                day: rows::parsed(row, 2)?,
                activity: rows::activity(row, 3)?,
                hours: rows::hours(row, 4)?,
                state: rows::state(row, 5)?,
                is_open: row.get(6)?,
            })
        },
    )?
    .collect()
}

fn first_visits(conn: &Connection, question: &TodayQuestion) -> rusqlite::Result<u32> {
    conn.prepare_cached(concat!(
        "SELECT count(*) FROM (",
        new_pairs!(
            "INDEXED BY performances_of_employer",
            "?1",
            "?2",
            "?3",
            "?4"
        ),
        ")"
    ))?
    .query_row(
        params![
            question.employer().0,
            question.from().to_string(),
            question.to().to_string(),
            first_visits_since(question.from()).to_string()
        ],
        |row| row.get(0),
    )
}

fn open_before(conn: &Connection, question: &TodayQuestion) -> rusqlite::Result<Vec<(Day, u32)>> {
    conn.prepare_cached(concat!(
        "SELECT day, count(*)
         FROM performances INDEXED BY performances_to_validate
         WHERE performances.employer_id = ?1 AND performances.day < ?2 AND ",
        is_open!(),
        " GROUP BY day
         ORDER BY day"
    ))?
    .query_map(
        params![question.employer().0, question.from().to_string()],
        |row| Ok((rows::parsed(row, 0)?, row.get(1)?)),
    )?
    .collect()
}

fn contracts(conn: &Connection, employer: EmployerId) -> rusqlite::Result<Vec<Contracted>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, login, name, contract_quarters
         FROM workers
         WHERE employer_id = ?1 AND deactivated_at IS NULL AND contract_quarters IS NOT NULL
         ORDER BY sort_key, login",
    )?;
    let found = statement.query_map([employer.0], |row| {
        let Some(contract) = rows::contract_hours(row, 3)? else {
            return Ok(None);
        };
        Ok(Some(Contracted {
            worker: WorkerId(row.get(0)?),
            login: rows::parsed(row, 1)?,
            name: row.get(2)?,
            contract,
        }))
    })?;
    found.filter_map(Result::transpose).collect()
}

fn closed(conn: &Connection, employer: EmployerId) -> rusqlite::Result<u32> {
    conn.prepare_cached(&format!(
        "SELECT count(*)
         FROM workers
         WHERE workers.employer_id = ?1 AND workers.deactivated_at IS NULL
             AND (workers.app_closed_at IS NOT NULL OR {})",
        *shared_tries::ALL_USED_IN_THE_APP
    ))?
    .query_row([employer.0], |row| row.get(0))
}
