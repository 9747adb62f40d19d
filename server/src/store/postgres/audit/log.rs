//! The audit log as the office reads it: newest first, with the names of today beside what was
//! written then.

use std::ops::ControlFlow;

use jiff::Timestamp;
use tokio_postgres::Row;

use super::super::{
    Answer, AnswerLong, Db,
    long::Instant,
    rows,
    statement::{Value, values},
};
use crate::{
    domain::action::Action,
    store::{
        StoreError,
        audit::{
            About, ActorFilter, LendsLog, LogFilter, LogLine, LogPage, LogQuestion, Place,
            WholeLog, WholeLogQuestion,
        },
        lent::Taker,
    },
};

/// Lines with a condition that lets one of the log's indexes find few among very many, also in a
/// plan that is made for all filters.
macro_rules! lines_where {
    ($narrow:literal) => {
        concat!(
            "SELECT audit.seq, audit.at, audit.actor, audit.origin, audit.action, ",
            audit_subject!(),
            ", ",
            audit_detail!(),
            ", coalesce(acting.name, users.name),
                 coalesce(acting.login, users.email), workers.name, clients.name,
                 performances.reference, theirs.name, performances.day
             FROM audit ",
            audit_beside!(),
            " LEFT JOIN workers AS acting
                 ON audit.actor = 'worker' AND acting.id = audit.actor_id
                     AND acting.employer_id = audit.employer_id
             LEFT JOIN users
                 ON audit.actor = 'office' AND users.id = audit.actor_id
                     AND users.employer_id = audit.employer_id
             LEFT JOIN workers
                 ON workers.login = coalesce(nullif(audit.subject, ''), audit_details.subject)
                     AND workers.employer_id = audit.employer_id
             LEFT JOIN clients
                 ON clients.number = coalesce(nullif(audit.subject, ''), audit_details.subject)
                     AND clients.employer_id = audit.employer_id
             LEFT JOIN performances
                 ON performances.id = CASE
                         WHEN audit.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                         THEN audit.subject::uuid
                     END
                     AND performances.employer_id = audit.employer_id
             LEFT JOIN workers AS theirs ON theirs.id = performances.worker_id
             WHERE audit.employer_id = $1
                 AND ",
            $narrow,
            "
                 AND ($2::text IS NULL OR audit.actor = $2)
                 AND ($3::uuid IS NULL
                     OR audit.actor_id = (
                         SELECT id
                         FROM users
                         WHERE public_id = $3 AND employer_id = $1
                     ))
                 AND ($4::text IS NULL OR audit.subject = $4 OR audit_details.subject = $4)
                 AND ($5::text IS NULL OR audit.action = $5)
                 AND audit.at >= $6 AND audit.at < $7
                 AND (audit.at, audit.seq) < ($8, $9)
             ORDER BY audit.at DESC, audit.seq DESC
             LIMIT $10"
        )
    };
}

/// What stands in the log for what was typed: for a reference, the performance's id.
const SUBJECT_OF: &str = "SELECT id
     FROM performances
     WHERE employer_id = $1 AND reference = $2";

impl Answer for LogQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<LogPage, StoreError> {
        let filter = &self.filter;
        let mut subject = filter.subject.clone();
        if let Some(typed) = &filter.subject {
            let found = db.maybe_row(SUBJECT_OF, subject_values(filter, typed));
            subject = Some(subject_of(typed, found.await?)?);
        }
        let found = db.rows(
            lines_of(filter),
            line_values(filter, subject, self.after, LogPage::asked()),
        );
        let lines = found.await?.iter().map(line).collect::<Result<_, _>>()?;
        Ok(LogPage::of(lines))
    }
}

impl<W, T> AnswerLong for WholeLogQuestion<W>
where
    W: Fn(&WholeLog<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    fn answer_long(&self, instant: &Instant) -> Result<T, StoreError> {
        let filter = &self.filter;
        Ok((self.work)(&WholeLog(&Filtered { instant, filter })))
    }
}

/// The log through one filter.
struct Filtered<'i> {
    instant: &'i Instant,
    filter: &'i LogFilter,
}

impl LendsLog for Filtered<'_> {
    fn lend(&self, take: &mut Taker<'_, LogLine>) -> Result<(), StoreError> {
        let filter = self.filter;
        let mut subject = filter.subject.clone();
        if let Some(typed) = &filter.subject {
            let values = subject_values(filter, typed);
            let found = self.instant.maybe_row(SUBJECT_OF, values)?;
            subject = Some(subject_of(typed, found)?);
        }
        let values = line_values(filter, subject, None, i64::MAX);
        let each = |row: &Row| -> Result<ControlFlow<()>, StoreError> { Ok(take(line(row)?)) };
        self.instant.each(lines_of(filter), values, each)
    }
}

fn subject_values(filter: &LogFilter, typed: &str) -> Vec<Value> {
    values![filter.employer.0, typed.to_uppercase()]
}

fn subject_of(typed: &str, performance: Option<Row>) -> Result<String, StoreError> {
    match performance {
        Some(row) => Ok(rows::value::<uuid::Uuid>(&row, 0)?.to_string()),
        None => Ok(typed.to_owned()),
    }
}

/// The lines that a filter lets through.
fn lines_of(filter: &LogFilter) -> &'static str {
    if filter.subject.is_some() {
        return lines_where!(
            "audit.seq IN (
                 SELECT seq FROM audit WHERE employer_id = $1 AND subject = $4
                 UNION ALL
                 SELECT seq
                 FROM audit_details
                 WHERE employer_id = $1 AND subject = $4 AND subject <> ''
             )"
        );
    }
    match (filter.action, filter.actor) {
        (_, Some(ActorFilter::Office | ActorFilter::User(_))) => {
            lines_where!("audit.actor = 'office'")
        }
        // Workers' reports are nearly everything: nothing has to be looked for.
        (None | Some(Action::PerformanceRegistered), _) => lines_where!("TRUE"),
        (Some(_), _) => {
            lines_where!("audit.action = $5 AND audit.action <> 'performance-registered'")
        }
    }
}

fn line_values(
    filter: &LogFilter,
    subject: Option<String>,
    after: Option<Place>,
    limit: i64,
) -> Vec<Value> {
    let (actor, user) = match filter.actor {
        None => (None, None),
        Some(ActorFilter::Workers) => (Some("worker"), None),
        Some(ActorFilter::Office) => (Some("office"), None),
        Some(ActorFilter::Server) => (Some("server"), None),
        Some(ActorFilter::User(id)) => (Some("office"), Some(id)),
    };
    let place = after.unwrap_or(Place {
        at: i64::MAX,
        seq: i64::MAX,
    });
    values![
        filter.employer.0,
        actor,
        user,
        subject,
        filter.action.map(Action::as_str),
        filter.from.map_or(i64::MIN, Timestamp::as_millisecond),
        filter.until.map_or(i64::MAX, Timestamp::as_millisecond),
        place.at,
        place.seq,
        limit
    ]
}

fn line(row: &Row) -> Result<LogLine, StoreError> {
    let worker: Option<String> = rows::value(row, 9)?;
    let client: Option<String> = rows::value(row, 10)?;
    let reference: Option<String> = rows::value(row, 11)?;
    let about = match (worker, client, reference) {
        (Some(name), _, _) => About::Worker(name),
        (None, Some(name), _) => About::Client(name),
        (None, None, Some(reference)) => About::Performance {
            reference,
            worker: rows::value(row, 12)?,
            day: rows::parsed(row, 13)?,
        },
        (None, None, None) => About::Other,
    };
    Ok(LogLine {
        seq: rows::value(row, 0)?,
        at: rows::instant(row, 1)?,
        actor: rows::value(row, 2)?,
        origin: rows::value(row, 3)?,
        action: rows::value(row, 4)?,
        subject: rows::value(row, 5)?,
        detail: rows::value(row, 6)?,
        name: rows::value(row, 7)?,
        account: rows::value(row, 8)?,
        about,
    })
}
