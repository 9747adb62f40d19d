//! What the office entered, changed or cancelled of its own accord, and what the worker says to it.

use job_tracker_protocol::{OfficeReason, WorkerReason};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Answer, StoreError, performances, rows, run::ApplyError};
use crate::{
    application::{ContestQuestion, OwnChangeQuestion, UnansweredQuestion},
    domain::{
        action::Action,
        audit::WorkDone,
        changes::OfficeChangeUpdate,
        entry::EntryFacts,
        ids::{EmployerId, WorkerId},
        office_change::{
            ContestFacts, NewOfficeChange, OfficeChange, OfficeChangeKind, OfficeChangeState,
            Unanswered, WorkerAnswer,
        },
        staff::Region,
    },
    store::{
        office_changes::{
            ContestsPage, ContestsQuestion, OfficeContest, OfficeContestQuestion, OwnChangesPage,
            OwnChangesQuestion,
        },
        visits::Whose,
    },
};

/// Changes on a page.
const PAGE: usize = 50;

/// A change's columns stand after those of its performance.
const FIRST: usize = rows::PERFORMANCE_COLUMNS;
/// Where the columns after those of the change begin.
const BEYOND: usize = FIRST + 15;

const COLUMNS: &str = "office_changes.id, office_changes.kind, office_changes.before_activity,
     office_changes.before_hours, office_changes.after_activity, office_changes.after_hours,
     office_changes.reason, office_changes.made_at, office_changes.answer_by, office_changes.state,
     office_changes.answered_at, office_changes.answer, office_changes.answer_code,
     office_changes.office_answer, office_changes.office_answer_code";

const TABLES: &str = "office_changes
     JOIN performances ON performances.seq = office_changes.performance_seq
     JOIN clients ON clients.id = performances.client_id
     JOIN workers ON workers.id = office_changes.worker_id";

/// Selects changes with their performances, and what else is named.
fn select(more: &str, condition: &str) -> String {
    let performance = rows::PERFORMANCE;
    format!("SELECT {performance}, {COLUMNS}{more} FROM {TABLES} WHERE {condition}")
}

fn change(row: &Row<'_>) -> rusqlite::Result<OfficeChange> {
    Ok(OfficeChange {
        id: rows::uuid(row, FIRST)?,
        kind: rows::named(row, FIRST + 1, OfficeChangeKind::from_name)?,
        performance: rows::performance(row)?,
        before: rows::maybe_work(row, FIRST + 2)?,
        after: rows::maybe_work(row, FIRST + 4)?,
        reason: row.get(FIRST + 6)?,
        made_at: rows::instant(row, FIRST + 7)?,
        answer_by: rows::parsed(row, FIRST + 8)?,
        state: rows::named(row, FIRST + 9, OfficeChangeState::from_name)?,
        answered_at: rows::maybe_instant(row, FIRST + 10)?,
        contest: rows::maybe_words(row, FIRST + 11, WorkerReason::from_name)?,
        office_answer: rows::maybe_words(row, FIRST + 13, OfficeReason::from_name)?,
    })
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, update: &OfficeChangeUpdate) -> Result<(), ApplyError> {
    match update {
        OfficeChangeUpdate::Open(new) => Ok(open(conn, new)?),
        OfficeChangeUpdate::Answer { id, answer, at } => {
            let (state, words) = match answer {
                WorkerAnswer::Agree => (OfficeChangeState::Agreed, None),
                WorkerAnswer::Contest(words) => (OfficeChangeState::Contested, Some(words)),
            };
            let answered = conn
                .prepare_cached(
                    "UPDATE office_changes
                     SET state = ?2, answered_at = ?3, answer = ?4, answer_code = ?5
                     WHERE id = ?1 AND state = 'open'",
                )?
                .execute(params![
                    id.as_bytes(),
                    state.as_str(),
                    at.as_millisecond(),
                    words.map(|it| it.text.as_str()),
                    words.and_then(|it| it.code).map(WorkerReason::as_str)
                ])?;
            rows::one(answered)
        }
        OfficeChangeUpdate::Close { id, from, to, at } => {
            let closed = conn
                .prepare_cached(
                    "UPDATE office_changes
                     SET state = ?3, answered_at = coalesce(answered_at, ?4)
                     WHERE id = ?1 AND state = ?2",
                )?
                .execute(params![
                    id.as_bytes(),
                    from.as_str(),
                    to.as_str(),
                    at.as_millisecond()
                ])?;
            rows::one(closed)
        }
        OfficeChangeUpdate::Resolve { id, to, answer, .. } => {
            let resolved = conn
                .prepare_cached(
                    "UPDATE office_changes
                     SET state = ?2, office_answer = ?3, office_answer_code = ?4
                     WHERE id = ?1 AND state = 'contested'",
                )?
                .execute(params![
                    id.as_bytes(),
                    to.as_str(),
                    answer.as_ref().map(|it| it.text.as_str()),
                    answer
                        .as_ref()
                        .and_then(|it| it.code)
                        .map(OfficeReason::as_str)
                ])?;
            rows::one(resolved)
        }
    }
}

fn open(conn: &Connection, new: &NewOfficeChange) -> rusqlite::Result<()> {
    let activity = |it: Option<WorkDone>| it.map(|it| it.activity.as_str());
    let hours = |it: Option<WorkDone>| it.map(|it| it.hours.get());
    conn.prepare_cached(
        "INSERT INTO office_changes (id, employer_id, worker_id, performance_seq, kind,
             before_activity, before_hours, after_activity, after_hours, reason, made_at, answer_by,
             state)
         VALUES (?1, ?2, ?3, (SELECT seq FROM performances WHERE performances.id = ?4), ?5, ?6, ?7,
             ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        new.id.as_bytes(),
        new.employer.0,
        new.worker.0,
        new.performance.as_bytes(),
        new.kind.as_str(),
        activity(new.before),
        hours(new.before),
        activity(new.after),
        hours(new.after),
        new.reason,
        new.made_at.as_millisecond(),
        new.answer_by.to_string(),
        new.state().as_str()
    ])?;
    Ok(())
}

impl Answer for OwnChangeQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OfficeChange>, StoreError> {
        let condition = "office_changes.worker_id = ?1 AND office_changes.id = ?2";
        Ok(conn
            .prepare_cached(&select("", condition))?
            .query_row(params![self.worker.0, self.id.as_bytes()], change)
            .optional()?)
    }
}

impl Answer for UnansweredQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<Unanswered>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        Ok(conn
            .prepare_cached(
                "SELECT office_changes.employer_id, office_changes.id, performances.id,
                     workers.deactivated_at IS NOT NULL
                 FROM office_changes
                 JOIN performances ON performances.seq = office_changes.performance_seq
                 JOIN workers ON workers.id = office_changes.worker_id
                 WHERE office_changes.state = 'open' AND office_changes.answer_by < ?1
                 LIMIT ?2",
            )?
            .query_map(params![self.today.to_string(), at_most], |row| {
                Ok(Unanswered {
                    employer: EmployerId(row.get(0)?),
                    change: rows::uuid(row, 1)?,
                    performance: rows::uuid(row, 2)?,
                    worker_left: row.get(3)?,
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for ContestQuestion {
    fn answer(&self, conn: &Connection) -> Result<ContestFacts, StoreError> {
        let condition = "office_changes.employer_id = ?1 AND office_changes.id = ?2";
        let found = conn
            .prepare_cached(&select(", office_changes.worker_id", condition))?
            .query_row(params![self.employer.0, self.id.as_bytes()], |row| {
                Ok((change(row)?, WorkerId(row.get(BEYOND)?)))
            })
            .optional()?;
        let mut facts = ContestFacts {
            contested: None,
            done: Vec::new(),
            entry: EntryFacts::nothing(),
        };
        let Some((change, worker)) = found else {
            return Ok(facts);
        };
        let it = &change.performance;
        let before = change.before.unwrap_or(it.work());
        let work = (&it.client_number, before.activity, it.date);
        facts.entry = performances::entry_facts(conn, self.employer, worker, work)?;
        let stands = performances::reviewable_of(conn, self.employer, it.id)?;
        facts.done = conn
            .prepare_cached(
                "SELECT action FROM audit WHERE employer_id = ?1 AND subject = ?2 ORDER BY seq",
            )?
            .query_map(params![self.employer.0, it.id.to_string()], |row| {
                Ok(Action::from_name(row.get_ref(0)?.as_str()?))
            })?
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?;
        facts.contested = stands.map(|stands| (change, worker, stands));
        Ok(facts)
    }
}

impl Answer for OwnChangesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OwnChangesPage>, StoreError> {
        let conn = conn.unchecked_transaction()?;
        let mut place = i64::MAX;
        if let Some(after) = self.after {
            let found = conn
                .prepare_cached("SELECT seq FROM office_changes WHERE worker_id = ?1 AND id = ?2")?
                .query_row(params![self.worker.0, after.as_bytes()], |row| row.get(0))
                .optional()?;
            match found {
                Some(found) => place = found,
                None => return Ok(None),
            }
        }
        let condition = "office_changes.worker_id = ?1 AND office_changes.seq < ?2
             ORDER BY office_changes.seq DESC
             LIMIT ?3";
        let items = conn
            .prepare_cached(&select("", condition))?
            .query_map(params![self.worker.0, place, rows::one_more(PAGE)], change)?
            .collect::<Result<_, _>>()?;
        let (items, last) = rows::page::<OfficeChange>(items, PAGE);
        let next = last.map(|it| it.id);
        let open = conn
            .prepare_cached(
                "SELECT count(*)
                 FROM office_changes
                 WHERE worker_id = ?1 AND state = 'open' AND answer_by >= ?2",
            )?
            .query_row(params![self.worker.0, self.today.to_string()], |row| {
                row.get(0)
            })?;
        Ok(Some(OwnChangesPage { items, next, open }))
    }
}

const FOR_OFFICE: &str = ", workers.name, workers.login, workers.deactivated_at, clients.name,
     clients.active, office_changes.seq, coalesce(clients.region,
         (SELECT region FROM employers WHERE employers.id = clients.employer_id))";

fn contest(row: &Row<'_>) -> rusqlite::Result<OfficeContest> {
    Ok(OfficeContest {
        change: change(row)?,
        worker_name: row.get(BEYOND)?,
        worker_login: rows::parsed(row, BEYOND + 1)?,
        worker_left_at: rows::maybe_instant(row, BEYOND + 2)?,
        client_name: row.get(BEYOND + 3)?,
        client_active: row.get(BEYOND + 4)?,
        seq: row.get(BEYOND + 5)?,
        region: rows::named(row, BEYOND + 6, Region::from_name)?,
    })
}

impl Answer for ContestsQuestion {
    fn answer(&self, conn: &Connection) -> Result<ContestsPage, StoreError> {
        let (login, client) = Whose::named(self.whose.as_ref());
        let condition = "office_changes.employer_id = ?1 AND office_changes.state = 'contested'
                 AND (?2 IS NULL OR (office_changes.answered_at, office_changes.seq) >
                     (SELECT answered_at, seq FROM office_changes WHERE seq = ?2))
                 AND (?4 IS NULL OR workers.login = ?4)
                 AND (?5 IS NULL OR clients.number = ?5)
             ORDER BY office_changes.answered_at, office_changes.seq
             LIMIT ?3";
        let items = conn
            .prepare_cached(&select(FOR_OFFICE, condition))?
            .query_map(
                params![
                    self.employer.0,
                    self.after,
                    rows::one_more(PAGE),
                    login,
                    client
                ],
                contest,
            )?
            .collect::<Result<_, _>>()?;
        let (items, last) = rows::page::<OfficeContest>(items, PAGE);
        let next = last.map(|it| it.seq);
        Ok(ContestsPage { items, next })
    }
}

impl Answer for OfficeContestQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<OfficeContest>, StoreError> {
        let condition = "office_changes.employer_id = ?1 AND office_changes.id = ?2";
        Ok(conn
            .prepare_cached(&select(FOR_OFFICE, condition))?
            .query_row(params![self.employer.0, self.id.as_bytes()], contest)
            .optional()?)
    }
}
