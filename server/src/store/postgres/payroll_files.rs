//! Files for payroll that left, and what changed since.

use jiff::Timestamp;
use job_tracker_protocol::Day;
use tokio_postgres::Row;

use super::{Answer, Db, rows, statement::values};
use crate::{
    domain::{action::Action, export_note::SentToPayroll},
    store::{
        StoreError,
        payroll_files::{ChangedSince, PayrollFile, PayrollFilesQuestion, early, joined},
    },
};

impl Answer for PayrollFilesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<PayrollFile>, StoreError> {
        let files = files(db, self).await?;
        let mut all = match files.first() {
            Some((at, sent)) => changes(db, self, sent.since(*at)).await?,
            None => Vec::new(),
        };
        if let Some(early) = early(&files) {
            all.extend(reports(db, self, early).await?);
        }
        Ok(joined(&files, all))
    }
}

/// The oldest first.
async fn files(
    db: Db<'_>,
    question: &PayrollFilesQuestion,
) -> Result<Vec<(Timestamp, SentToPayroll)>, StoreError> {
    let found = db.rows(
        concat!(
            "SELECT audit.at, ",
            audit_detail!(),
            " FROM audit ",
            audit_beside!(),
            "
             WHERE audit.employer_id = $1 AND audit.action = $2 AND audit.at > $3
                 AND audit.action <> 'performance-registered'
             ORDER BY audit.at, audit.seq"
        ),
        values![
            question.employer.0,
            Action::Exported.as_str(),
            question.since.as_millisecond()
        ],
    );
    let mut files = Vec::new();
    for row in &found.await? {
        if let Some(sent) = SentToPayroll::of_detail(rows::value(row, 1)?) {
            files.push((rows::instant(row, 0)?, sent));
        }
    }
    Ok(files)
}

async fn changes(
    db: Db<'_>,
    question: &PayrollFilesQuestion,
    since: Timestamp,
) -> Result<Vec<ChangedSince>, StoreError> {
    let found = db.rows(
        concat!(
            "SELECT audit.at, performances.id, performances.day, workers.login, workers.name,
                 performances.hours::bigint, performances.state,
                 audit.action = 'performance-validated'
             FROM audit
             JOIN performances ON performances.id = audit.subject::uuid
             JOIN workers ON workers.id = performances.worker_id
             WHERE audit.employer_id = $1 AND audit.at >= $2 AND ",
            is_change_of_performance!(),
            " ORDER BY audit.at, audit.seq"
        ),
        values![question.employer.0, since.as_millisecond()],
    );
    found.await?.iter().map(change).collect()
}

/// What workers reported for days of which a file had been made.
async fn reports(
    db: Db<'_>,
    question: &PayrollFilesQuestion,
    (since, from, to): (Timestamp, Day, Day),
) -> Result<Vec<ChangedSince>, StoreError> {
    let found = db.rows(
        "SELECT performances.registered_at, performances.id, performances.day, workers.login,
             workers.name, performances.hours::bigint, performances.state, false
         FROM performances
         JOIN workers ON workers.id = performances.worker_id
         WHERE performances.employer_id = $1 AND performances.day BETWEEN $2 AND $3
             AND performances.registered_at >= $4",
        values![
            question.employer.0,
            from.to_string(),
            to.to_string(),
            since.as_millisecond()
        ],
    );
    found.await?.iter().map(change).collect()
}

fn change(row: &Row) -> Result<ChangedSince, StoreError> {
    Ok(ChangedSince {
        at: rows::instant(row, 0)?,
        id: rows::value(row, 1)?,
        day: rows::parsed(row, 2)?,
        login: rows::parsed(row, 3)?,
        worker: rows::value(row, 4)?,
        hours: rows::hours(row, 5)?.get(),
        state: rows::state(row, 6)?,
        validated: rows::value(row, 7)?,
    })
}
