//! What the office sees of a day.

use std::collections::HashMap;

use job_tracker_protocol::Day;

use super::{Answer, Db, rows, shared_tries::join_all_used_in_the_app, statement::values};
use crate::{
    domain::{
        ids::{ClientId, EmployerId, WorkerId},
        week::{WeekFigures, WeekPerformance},
    },
    store::{
        StoreError,
        today::{
            AttendanceFacts, AttendanceQuestion, Contracted, Today, TodayQuestion, TodayWorker,
            by_week, first_visits_since, over_contract,
        },
    },
};

impl Answer for AttendanceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<AttendanceFacts, StoreError> {
        let company_days = db.row(
            "SELECT expected_days FROM employers WHERE id = $1",
            values![self.employer.0],
        );
        let (company_days, workers) = tokio::try_join!(company_days, workers(db, self))?;
        Ok(AttendanceFacts {
            company_days: rows::weekdays(&company_days, 0)?,
            workers,
        })
    }
}

impl Answer for TodayQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Today, StoreError> {
        let (attendance, week, first_visits, open_before, contracts, closed) = tokio::try_join!(
            self.0.answer(db),
            week(db, self),
            first_visits(db, self),
            open_before(db, self),
            contracts(db, self.employer()),
            closed(db, self.employer()),
        )?;
        Ok(Today {
            attendance,
            over_contract: over_contract(contracts, &week),
            week: WeekFigures::of(week),
            first_visits,
            open_before: by_week(open_before),
            closed,
        })
    }
}

async fn workers(
    db: Db<'_>,
    question: &AttendanceQuestion,
) -> Result<Vec<TodayWorker>, StoreError> {
    let found = db.rows(
        "SELECT id, login, name, phone, expected_days, seen_at IS NOT NULL, created_at,
             (SELECT day
              FROM performances
              WHERE worker_id = workers.id AND state <> 'cancelled'
              ORDER BY day
              LIMIT 1),
             (SELECT day
              FROM performances
              WHERE worker_id = workers.id AND day < $2 AND state <> 'cancelled'
              ORDER BY day DESC
              LIMIT 1)
         FROM workers
         WHERE employer_id = $1 AND deactivated_at IS NULL
         ORDER BY sort_key, login",
        values![question.employer.0, question.day.to_string()],
    );
    let (found, reported) = tokio::try_join!(found, reported(db, question))?;
    let mut workers = Vec::with_capacity(found.len());
    for row in &found {
        let id: i64 = rows::value(row, 0)?;
        let on = |day: &Day| reported.get(&(id, *day)).copied();
        let (visits, hours) = on(&question.day).unwrap_or_default();
        workers.push(TodayWorker {
            login: rows::parsed(row, 1)?,
            name: rows::value(row, 2)?,
            phone: rows::value(row, 3)?,
            expected_days: rows::weekdays(row, 4)?,
            signed_in: rows::value(row, 5)?,
            created_at: rows::instant(row, 6)?,
            first_report: rows::maybe_parsed(row, 7)?,
            last_report: rows::maybe_parsed(row, 8)?,
            reported_on: question
                .earlier
                .iter()
                .filter(|it| on(it).is_some())
                .copied()
                .collect(),
            visits,
            hours,
        });
    }
    Ok(workers)
}

/// Who reported on which of the days: how many visits, how many hours.
async fn reported(
    db: Db<'_>,
    question: &AttendanceQuestion,
) -> Result<HashMap<(i64, Day), (u32, u32)>, StoreError> {
    let days = question.earlier.iter().chain([&question.day]);
    let days: Vec<String> = days.map(Day::to_string).collect();
    let found = db.rows(
        "SELECT worker_id, day, count(*), sum(hours)::bigint
         FROM performances
         WHERE employer_id = $1 AND day = ANY ($2) AND state <> 'cancelled'
         GROUP BY worker_id, day",
        values![question.employer.0, days],
    );
    let mut reported = HashMap::new();
    for row in &found.await? {
        let key = (rows::value(row, 0)?, rows::parsed(row, 1)?);
        reported.insert(key, (rows::count(row, 2)?, rows::count(row, 3)?));
    }
    Ok(reported)
}

async fn week(db: Db<'_>, question: &TodayQuestion) -> Result<Vec<WeekPerformance>, StoreError> {
    let found = db.rows(
        concat!(
            "SELECT worker_id, client_id, day, activity, hours::bigint, state, ",
            is_open!(),
            " FROM performances
             WHERE performances.employer_id = $1 AND performances.day BETWEEN $2 AND $3"
        ),
        values![
            question.employer().0,
            question.from().to_string(),
            question.to().to_string()
        ],
    );
    let found = found.await?;
    let read = |row| {
        Ok(WeekPerformance {
            worker: WorkerId(rows::value(row, 0)?),
            client: ClientId(rows::value(row, 1)?),
            day: rows::parsed(row, 2)?,
            activity: rows::activity(row, 3)?,
            hours: rows::hours(row, 4)?,
            state: rows::state(row, 5)?,
            is_open: rows::value(row, 6)?,
        })
    };
    found.iter().map(read).collect()
}

async fn first_visits(db: Db<'_>, question: &TodayQuestion) -> Result<u32, StoreError> {
    let found = db.row(
        concat!(
            "SELECT count(*) FROM (",
            new_pairs!("", "$1", "$2", "$3", "$4"),
            ") AS new"
        ),
        values![
            question.employer().0,
            question.from().to_string(),
            question.to().to_string(),
            first_visits_since(question.from()).to_string()
        ],
    );
    rows::count(&found.await?, 0)
}

async fn open_before(db: Db<'_>, question: &TodayQuestion) -> Result<Vec<(Day, u32)>, StoreError> {
    let found = db.rows(
        concat!(
            "SELECT day, count(*)
             FROM performances
             WHERE performances.employer_id = $1 AND performances.day < $2 AND ",
            is_open!(),
            " GROUP BY day
             ORDER BY day"
        ),
        values![question.employer().0, question.from().to_string()],
    );
    let found = found.await?;
    let read = |row| Ok((rows::parsed(row, 0)?, rows::count(row, 1)?));
    found.iter().map(read).collect()
}

async fn contracts(db: Db<'_>, employer: EmployerId) -> Result<Vec<Contracted>, StoreError> {
    let found = db.rows(
        "SELECT id, login, name, contract_quarters
         FROM workers
         WHERE employer_id = $1 AND deactivated_at IS NULL AND contract_quarters IS NOT NULL
         ORDER BY sort_key, login",
        values![employer.0],
    );
    let mut contracts = Vec::new();
    for row in &found.await? {
        if let Some(contract) = rows::contract_hours(row, 3)? {
            contracts.push(Contracted {
                worker: WorkerId(rows::value(row, 0)?),
                login: rows::parsed(row, 1)?,
                name: rows::value(row, 2)?,
                contract,
            });
        }
    }
    Ok(contracts)
}

async fn closed(db: Db<'_>, employer: EmployerId) -> Result<u32, StoreError> {
    let row = db.row(
        concat!(
            "SELECT count(*) FROM workers LEFT",
            join_all_used_in_the_app!(),
            "WHERE workers.employer_id = $1 AND workers.deactivated_at IS NULL
                 AND (workers.app_closed_at IS NOT NULL OR shared_tries.block IS NOT NULL)"
        ),
        values![employer.0],
    );
    rows::count(&row.await?, 0)
}
