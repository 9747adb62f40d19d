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
            Reference, WholeLog, WholeLogQuestion,
        },
        lent::Taker,
    },
};

/// What a line is about, in names.
macro_rules! names {
    () => {
        ", workers.name, clients.name, theirs.name, performances.day, visited.name, asking.name,
             asked_at.name, asked.day, employers.name"
    };
}

/// The tables that those stand in.
macro_rules! named {
    () => {
        " LEFT JOIN workers
             ON workers.login = coalesce(nullif(audit.subject, ''), audit_details.subject)
                 AND workers.employer_id = audit.employer_id
         LEFT JOIN clients
             ON clients.number = coalesce(nullif(audit.subject, ''), audit_details.subject)
                 AND clients.employer_id = audit.employer_id
         LEFT JOIN workers AS theirs ON theirs.id = performances.worker_id
         LEFT JOIN clients AS visited ON visited.id = performances.client_id
         LEFT JOIN requests AS asked
             ON asked.id = named.id AND asked.employer_id = audit.employer_id
         LEFT JOIN workers AS asking ON asking.id = asked.worker_id
         LEFT JOIN clients AS asked_at ON asked_at.id = asked.client_id
         LEFT JOIN employers
             ON employers.public_id = named.id AND employers.id = audit.employer_id"
    };
}

/// Lines with a condition that lets one of the log's indexes find few among very many, also in a
/// plan that is made for all filters; with what is told of what each is about.
macro_rules! lines_where {
    ($narrow:literal) => {
        Statements {
            page: lines_where!($narrow, names!(), named!()),
            file: lines_where!($narrow, "", ""),
        }
    };
    ($narrow:literal, $columns:expr, $tables:expr) => {
        concat!(
            "SELECT audit.seq, audit.at, audit.actor, audit.origin, audit.action, ",
            audit_subject!(),
            ", ",
            audit_detail!(),
            ", coalesce(acting.name, users.name), coalesce(acting.login, users.email),
                 performances.reference",
            $columns,
            " FROM audit ",
            audit_beside!(),
            " LEFT JOIN workers AS acting
                 ON audit.actor = 'worker' AND acting.id = audit.actor_id
                     AND acting.employer_id = audit.employer_id
             LEFT JOIN users
                 ON audit.actor = 'office' AND users.id = audit.actor_id
                     AND users.employer_id = audit.employer_id
             LEFT JOIN LATERAL (
                 SELECT CASE
                     WHEN audit.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                     THEN audit.subject::uuid
                 END AS id
             ) AS named ON TRUE
             LEFT JOIN performances
                 ON performances.id = named.id
                     AND performances.employer_id = audit.employer_id",
            $tables,
            "
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

/// The same lines with all names of what they are about, and with a reference alone.
struct Statements {
    page: &'static str,
    file: &'static str,
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
            lines_of(filter).page,
            line_values(filter, subject, self.after, LogPage::asked()),
        );
        let read = |row| line(row, about(row)?);
        let lines = found.await?.iter().map(read).collect::<Result<_, _>>()?;
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
    fn lend(&self, take: &mut Taker<'_, LogLine<Reference>>) -> Result<(), StoreError> {
        let filter = self.filter;
        let mut subject = filter.subject.clone();
        if let Some(typed) = &filter.subject {
            let values = subject_values(filter, typed);
            let found = self.instant.maybe_row(SUBJECT_OF, values)?;
            subject = Some(subject_of(typed, found)?);
        }
        let values = line_values(filter, subject, None, i64::MAX);
        let each = |row: &Row| -> Result<ControlFlow<()>, StoreError> {
            Ok(take(line(row, rows::value(row, REFERENCE)?)?))
        };
        self.instant.each(lines_of(filter).file, values, each)
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
fn lines_of(filter: &LogFilter) -> Statements {
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

/// The column with a performance's reference.
const REFERENCE: usize = 9;

fn line<A>(row: &Row, about: A) -> Result<LogLine<A>, StoreError> {
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

fn about(row: &Row) -> Result<About, StoreError> {
    if let Some(name) = rows::value(row, 10)? {
        return Ok(About::Worker(name));
    }
    if let Some(name) = rows::value(row, 11)? {
        return Ok(About::Client(name));
    }
    if let Some(reference) = rows::value(row, REFERENCE)? {
        return Ok(About::Performance {
            reference,
            worker: rows::value(row, 12)?,
            day: rows::parsed(row, 13)?,
            client: rows::value(row, 14)?,
        });
    }
    if let Some(worker) = rows::value(row, 15)? {
        return Ok(About::Request {
            worker,
            client: rows::value(row, 16)?,
            day: rows::parsed(row, 17)?,
        });
    }
    let company: Option<String> = rows::value(row, 18)?;
    Ok(company.map_or(About::Other, About::Company))
}
