//! Files for payroll that left, and what changed since.

use jiff::Timestamp;
use job_tracker_protocol::Day;
use rusqlite::{Connection, Row, params};

use super::{Answer, StoreError, rows};
use crate::{
    domain::{action::Action, export_note::SentToPayroll},
    store::payroll_files::{ChangedSince, PayrollFile, PayrollFilesQuestion, early, joined},
};

impl Answer for PayrollFilesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<PayrollFile>, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let files = files(&transaction, self)?;
        let mut all = match files.first() {
            Some((at, sent)) => changes(&transaction, self, sent.since(*at))?,
            None => Vec::new(),
        };
        if let Some(early) = early(&files) {
            all.extend(reports(&transaction, self, early)?);
        }
        Ok(joined(&files, all))
    }
}

/// The oldest first.
fn files(
    conn: &Connection,
    question: &PayrollFilesQuestion,
) -> rusqlite::Result<Vec<(Timestamp, SentToPayroll)>> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT audit.at, ",
        audit_detail!(),
        " FROM audit ",
        audit_beside!(),
        "
         WHERE audit.employer_id = ?1 AND audit.action = ?2 AND audit.at > ?3
             AND audit.action <> 'performance-registered'
         ORDER BY audit.at, audit.seq"
    ))?;
    let since = question.since.as_millisecond();
    let exported = Action::Exported.as_str();
    let found = statement.query_map(params![question.employer.0, exported, since], |row| {
        let sent = SentToPayroll::of_detail(row.get_ref(1)?.as_str().unwrap_or_default());
        Ok(sent.map(|sent| Ok((rows::instant(row, 0)?, sent))))
    })?;
    found.filter_map(Result::transpose).map(|it| it?).collect()
}

fn changes(
    conn: &Connection,
    question: &PayrollFilesQuestion,
    since: Timestamp,
) -> rusqlite::Result<Vec<ChangedSince>> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT audit.at, performances.id, performances.day, workers.login, workers.name,
             performances.hours, performances.state, audit.action = 'performance-validated'
         FROM audit
         JOIN performances ON performances.id = unhex(replace(audit.subject, '-', ''))
         JOIN workers ON workers.id = performances.worker_id
         WHERE audit.employer_id = ?1 AND audit.at >= ?2 AND ",
        is_change_of_performance!(),
        " ORDER BY audit.at, audit.seq"
    ))?;
    let since = since.as_millisecond();
    let found = statement.query_map(params![question.employer.0, since], change)?;
    found.collect()
}

/// What workers reported for days of which a file had been made.
fn reports(
    conn: &Connection,
    question: &PayrollFilesQuestion,
    (since, from, to): (Timestamp, Day, Day),
) -> rusqlite::Result<Vec<ChangedSince>> {
    let mut statement = conn.prepare_cached(
        "SELECT performances.registered_at, performances.id, performances.day, workers.login,
             workers.name, performances.hours, performances.state, 0
         FROM performances INDEXED BY performances_of_employer
         JOIN workers ON workers.id = performances.worker_id
         WHERE performances.employer_id = ?1 AND performances.day BETWEEN ?2 AND ?3
             AND performances.registered_at >= ?4",
    )?;
    let (from, to, since) = (from.to_string(), to.to_string(), since.as_millisecond());
    let found = statement.query_map(params![question.employer.0, from, to, since], change)?;
    found.collect()
}

fn change(row: &Row<'_>) -> rusqlite::Result<ChangedSince> {
    Ok(ChangedSince {
        at: rows::instant(row, 0)?,
        id: rows::uuid(row, 1)?,
        day: rows::parsed(row, 2)?,
        login: rows::parsed(row, 3)?,
        worker: row.get(4)?,
        hours: row.get(5)?,
        state: rows::state(row, 6)?,
        validated: row.get(7)?,
    })
}
