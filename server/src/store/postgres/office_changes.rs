//! What the office entered, changed or cancelled of its own accord, and what the worker says to it.

use job_tracker_protocol::{OfficeReason, WorkerReason};
use tokio_postgres::Row;

use super::{
    Answer, Db, performances, rows,
    statement::{Statement, values},
};
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
        StoreError,
        lists::{one_more, page},
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

/// Selects changes with their performances, and what else is named.
macro_rules! changes {
    ($more:literal, $condition:literal) => {
        concat!(
            "SELECT ",
            rows::performance_columns!(),
            ", office_changes.id, office_changes.kind, office_changes.before_activity,
                 office_changes.before_hours, office_changes.after_activity,
                 office_changes.after_hours, office_changes.reason, office_changes.made_at,
                 office_changes.answer_by, office_changes.state, office_changes.answered_at,
                 office_changes.answer, office_changes.answer_code, office_changes.office_answer,
                 office_changes.office_answer_code",
            $more,
            "
             FROM office_changes
             JOIN performances ON performances.seq = office_changes.performance_seq
             JOIN clients ON clients.id = performances.client_id
             JOIN workers ON workers.id = office_changes.worker_id
             WHERE ",
            $condition
        )
    };
}

fn change(row: &Row) -> Result<OfficeChange, StoreError> {
    Ok(OfficeChange {
        id: rows::value(row, FIRST)?,
        kind: rows::named(row, FIRST + 1, OfficeChangeKind::from_name)?,
        performance: rows::performance(row)?,
        before: rows::maybe_work(row, FIRST + 2)?,
        after: rows::maybe_work(row, FIRST + 4)?,
        reason: rows::value(row, FIRST + 6)?,
        made_at: rows::instant(row, FIRST + 7)?,
        answer_by: rows::parsed(row, FIRST + 8)?,
        state: rows::named(row, FIRST + 9, OfficeChangeState::from_name)?,
        answered_at: rows::maybe_instant(row, FIRST + 10)?,
        contest: rows::maybe_words(row, FIRST + 11, WorkerReason::from_name)?,
        office_answer: rows::maybe_words(row, FIRST + 13, OfficeReason::from_name)?,
    })
}

/// What one change becomes.
pub(super) fn statement(update: &OfficeChangeUpdate) -> Statement {
    match update {
        OfficeChangeUpdate::Open(new) => open(new),
        OfficeChangeUpdate::Answer { id, answer, at } => {
            let (state, words) = match answer {
                WorkerAnswer::Agree => (OfficeChangeState::Agreed, None),
                WorkerAnswer::Contest(words) => (OfficeChangeState::Contested, Some(words)),
            };
            Statement::of_one_row(
                "UPDATE office_changes
                 SET state = $2, answered_at = $3, answer = $4, answer_code = $5
                 WHERE id = $1 AND state = 'open'",
                values![
                    *id,
                    state.as_str(),
                    at.as_millisecond(),
                    words.map(|it| it.text.as_str().to_owned()),
                    words.and_then(|it| it.code).map(WorkerReason::as_str)
                ],
            )
        }
        OfficeChangeUpdate::Close { id, from, to, at } => Statement::of_one_row(
            "UPDATE office_changes
             SET state = $3, answered_at = coalesce(answered_at, $4)
             WHERE id = $1 AND state = $2",
            values![*id, from.as_str(), to.as_str(), at.as_millisecond()],
        ),
        OfficeChangeUpdate::Resolve { id, to, answer, .. } => Statement::of_one_row(
            "UPDATE office_changes
             SET state = $2, office_answer = $3, office_answer_code = $4
             WHERE id = $1 AND state = 'contested'",
            values![
                *id,
                to.as_str(),
                answer.as_ref().map(|it| it.text.as_str().to_owned()),
                answer
                    .as_ref()
                    .and_then(|it| it.code)
                    .map(OfficeReason::as_str)
            ],
        ),
    }
}

fn open(new: &NewOfficeChange) -> Statement {
    let activity = |it: Option<WorkDone>| it.map(|it| it.activity.as_str());
    let hours = |it: Option<WorkDone>| it.map(|it| i64::from(it.hours.get()));
    Statement::new(
        "INSERT INTO office_changes (id, employer_id, worker_id, performance_seq, kind,
             before_activity, before_hours, after_activity, after_hours, reason, made_at, answer_by,
             state)
         VALUES ($1, $2, $3, (SELECT seq FROM performances WHERE performances.id = $4), $5, $6, $7,
             $8, $9, $10, $11, $12, $13)",
        values![
            new.id,
            new.employer.0,
            new.worker.0,
            new.performance,
            new.kind.as_str(),
            activity(new.before),
            hours(new.before),
            activity(new.after),
            hours(new.after),
            new.reason.clone(),
            new.made_at.as_millisecond(),
            new.answer_by.to_string(),
            new.state().as_str()
        ],
    )
}

impl Answer for OwnChangeQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<OfficeChange>, StoreError> {
        let found = db.maybe_row(
            changes!(
                "",
                "office_changes.worker_id = $1 AND office_changes.id = $2"
            ),
            values![self.worker.0, self.id],
        );
        found.await?.as_ref().map(change).transpose()
    }
}

impl Answer for UnansweredQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<Unanswered>, StoreError> {
        let at_most = i64::try_from(self.at_most).unwrap_or(i64::MAX);
        let found = db.rows(
            "SELECT office_changes.employer_id, office_changes.id, performances.id,
                 workers.deactivated_at IS NOT NULL
             FROM office_changes
             JOIN performances ON performances.seq = office_changes.performance_seq
             JOIN workers ON workers.id = office_changes.worker_id
             WHERE office_changes.state = 'open' AND office_changes.answer_by < $1
             LIMIT $2",
            values![self.today.to_string(), at_most],
        );
        let read = |row: &Row| {
            Ok(Unanswered {
                employer: EmployerId(rows::value(row, 0)?),
                change: rows::value(row, 1)?,
                performance: rows::value(row, 2)?,
                worker_left: rows::value(row, 3)?,
            })
        };
        found.await?.iter().map(read).collect()
    }
}

impl Answer for ContestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ContestFacts, StoreError> {
        let found = db.maybe_row(
            changes!(
                ", office_changes.worker_id",
                "office_changes.employer_id = $1 AND office_changes.id = $2"
            ),
            values![self.employer.0, self.id],
        );
        let mut facts = ContestFacts {
            contested: None,
            done: Vec::new(),
            entry: EntryFacts::nothing(),
        };
        let Some(row) = found.await? else {
            return Ok(facts);
        };
        let (change, worker) = (change(&row)?, WorkerId(rows::value(&row, BEYOND)?));
        let it = &change.performance;
        let before = change.before.unwrap_or(it.work());
        let visit = (&it.client_number, before.activity, it.date);
        facts.entry = performances::entry_facts(db, self.employer, worker, visit).await?;
        let stands = performances::reviewable_of(db, self.employer, it.id).await?;
        let done = db.rows(
            "SELECT action FROM audit WHERE employer_id = $1 AND subject = $2 ORDER BY seq",
            values![self.employer.0, it.id.to_string()],
        );
        for row in &done.await? {
            let name: String = rows::value(row, 0)?;
            facts.done.extend(Action::from_name(&name));
        }
        facts.contested = stands.map(|stands| (change, worker, stands));
        Ok(facts)
    }
}

impl Answer for OwnChangesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<OwnChangesPage>, StoreError> {
        let mut place = i64::MAX;
        if let Some(after) = self.after {
            let found = db.maybe_row(
                "SELECT seq FROM office_changes WHERE worker_id = $1 AND id = $2",
                values![self.worker.0, after],
            );
            let Some(found) = found.await? else {
                return Ok(None);
            };
            place = rows::value(&found, 0)?;
        }
        let items = db.rows(
            changes!(
                "",
                "office_changes.worker_id = $1 AND office_changes.seq < $2
             ORDER BY office_changes.seq DESC
             LIMIT $3"
            ),
            values![self.worker.0, place, one_more(PAGE)],
        );
        let open = db.row(
            "SELECT count(*)
             FROM office_changes
             WHERE worker_id = $1 AND state = 'open' AND answer_by >= $2",
            values![self.worker.0, self.today.to_string()],
        );
        let (items, open) = tokio::try_join!(items, open)?;
        let items = items.iter().map(change).collect::<Result<_, _>>()?;
        let (items, last) = page::<OfficeChange>(items, PAGE);
        let next = last.map(|it| it.id);
        let open = rows::count(&open, 0)?;
        Ok(Some(OwnChangesPage { items, next, open }))
    }
}

fn contest(row: &Row) -> Result<OfficeContest, StoreError> {
    Ok(OfficeContest {
        change: change(row)?,
        worker_name: rows::value(row, BEYOND)?,
        worker_login: rows::parsed(row, BEYOND + 1)?,
        worker_left_at: rows::maybe_instant(row, BEYOND + 2)?,
        client_name: rows::value(row, BEYOND + 3)?,
        client_active: rows::value(row, BEYOND + 4)?,
        seq: rows::value(row, BEYOND + 5)?,
        region: rows::named(row, BEYOND + 6, Region::from_name)?,
    })
}

macro_rules! contests {
    ($condition:literal) => {
        changes!(
            ", workers.name, workers.login, workers.deactivated_at, clients.name, clients.active,
             office_changes.seq, coalesce(clients.region,
                 (SELECT region FROM employers WHERE employers.id = clients.employer_id))",
            $condition
        )
    };
}

impl Answer for ContestsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ContestsPage, StoreError> {
        let (login, client) = Whose::named(self.whose.as_ref());
        let found = db.rows(
            contests!(
                "office_changes.employer_id = $1 AND office_changes.state = 'contested'
                 AND ($2::bigint IS NULL OR (office_changes.answered_at, office_changes.seq) >
                     (SELECT answered_at, seq FROM office_changes WHERE seq = $2))
                 AND ($4::text IS NULL OR workers.login = $4)
                 AND ($5::text IS NULL OR clients.number = $5)
             ORDER BY office_changes.answered_at, office_changes.seq
             LIMIT $3"
            ),
            values![
                self.employer.0,
                self.after,
                one_more(PAGE),
                login.map(str::to_owned),
                client.map(str::to_owned)
            ],
        );
        let items = found.await?;
        let items = items.iter().map(contest).collect::<Result<_, _>>()?;
        let (items, last) = page::<OfficeContest>(items, PAGE);
        let next = last.map(|it| it.seq);
        Ok(ContestsPage { items, next })
    }
}

impl Answer for OfficeContestQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<OfficeContest>, StoreError> {
        let found = db.maybe_row(
            contests!("office_changes.employer_id = $1 AND office_changes.id = $2"),
            values![self.employer.0, self.id],
        );
        found.await?.as_ref().map(contest).transpose()
    }
}
