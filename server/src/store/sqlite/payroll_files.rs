//! Files for payroll that left, and what changed since.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::{Answer, StoreError, rows};
use crate::{
    domain::{action::Action, export_note::SentToPayroll},
    store::payroll_files::{ChangedSince, PayrollFile, PayrollFilesQuestion, joined},
};

impl Answer for PayrollFilesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<PayrollFile>, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let files = files(&transaction, self)?;
        let changes = match files.first() {
            Some((oldest, _)) => changes(&transaction, self, *oldest)?,
            None => Vec::new(),
        };
        Ok(joined(files, &changes))
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
             performances.hours, performances.state
         FROM audit
         JOIN performances ON performances.id = unhex(replace(audit.subject, '-', ''))
         JOIN workers ON workers.id = performances.worker_id
         WHERE audit.employer_id = ?1 AND audit.at > ?2 AND ",
        is_change_of_performance!(),
        " ORDER BY audit.at, audit.seq"
    ))?;
    let since = since.as_millisecond();
    let found = statement.query_map(params![question.employer.0, since], |row| {
        Ok(ChangedSince {
            at: rows::instant(row, 0)?,
            id: rows::uuid(row, 1)?,
            day: rows::parsed(row, 2)?,
            login: rows::parsed(row, 3)?,
            worker: row.get(4)?,
            hours: row.get(5)?,
            state: rows::state(row, 6)?,
        })
    })?;
    found.collect()
}
